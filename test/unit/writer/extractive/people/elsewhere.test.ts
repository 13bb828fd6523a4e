/** People whose office or state the text tells away from their name. */
import { describe, expect, test } from 'vitest';
import { peopleClaims } from '../../../../../src/writer/extractive/people/people.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

describe('offices told away from the name', () => {
  const roles = (text: string) => {
    const reading = read({ text, title: null, published: null, country: null, language: 'en' });
    return peopleClaims(reading).map(({ name, role, country }) => [name, role, country]);
  };

  test('two names that open a sentence hold in turn the office that the one before tells of two states', () => {
    expect(
      roles(
        'Command Sergeant Majors of the Finnish and the Danish Armed Forces met too. Sgt Maj Aino Salo and Sgt Maj Per Friis spoke of training.',
      ),
    ).toEqual([
      ['Aino Salo', 'Command Sergeant Major', 'FI'],
      ['Per Friis', 'Command Sergeant Major', 'DK'],
    ]);
    expect(
      roles(
        'The Chiefs of Defence of Norway and Spain met on Monday. General Olav Berg and Admiral Luis Prieto discussed exercises.',
      ),
    ).toEqual([
      ['Olav Berg', 'Chief of Defence', 'NO'],
      ['Luis Prieto', 'Chief of Defence', 'ES'],
    ]);
  });

  test('one name, a third name or a third state leaves open who holds it', () => {
    const none = [null, null];
    const untold = (text: string) => roles(text).map(([, ...rest]) => rest);

    expect(
      untold('The Chiefs of Defence of Norway and Spain met. General Olav Berg spoke of training.'),
    ).toEqual([none]);
    expect(
      untold(
        'The Chiefs of Defence of Norway and Spain met. General Olav Berg and Admiral Luis Prieto spoke with Colonel Jon Aas.',
      ),
    ).toEqual([none, none, none]);
    expect(
      untold(
        'The Chiefs of Defence of Norway, Italy and Spain met. General Olav Berg and Admiral Luis Prieto spoke.',
      ),
    ).toEqual([none, none]);
  });

  test('a speaker of a house is what the next quotation calls its speaker', () => {
    const text =
      '“We are ready,” Ines Roa of the Portuguese Coastal Office (GCP) told the agency. “Two boats will sail,” the GCP spokeswoman said.';

    expect(roles(text)).toEqual([['Ines Roa', 'GCP spokeswoman', 'PT']]);
    expect(roles(text.replace('the GCP spokeswoman', 'the navy spokeswoman'))).toEqual([
      ['Ines Roa', null, 'PT'],
    ]);
  });

  test('an acronym in an office is of the state by whose adjective its long form begins', () => {
    const text =
      'Boats of the Portuguese Coastal Office (GCP) sailed. GCP Commander Rui Prado thanked Spain.';

    expect(roles(text)).toEqual([['Rui Prado', 'GCP Commander', 'PT']]);
    expect(roles(text.replace('the Portuguese Coastal', 'the joint Coastal'))[0]?.[2]).not.toBe('PT');
  });
});

test('a state that a guest visits makes the minister there no other state’s', () => {
  const text =
    'Minister of Defence Kari Vik and Chief of Defence of Norway General Ola Berg met with Chief of Defence of Spain Admiral Luis Prieto visiting Oslo. Norway thanked Spain. Spain praised Norway. Norway and Spain train together. The Spanish guest left Norway.';
  const reading = read({ text, title: null, published: null, country: null, language: 'en' });

  expect(peopleClaims(reading).map(({ name, country }) => [name, country])).toEqual([
    ['Kari Vik', null],
    ['Ola Berg', 'NO'],
    ['Luis Prieto', 'ES'],
  ]);
});
