/** What is promised is told whole, and what is no commitment is not told as one. */
import { describe, expect, it } from 'vitest';
import { commitmentClaims } from '../../../../../src/writer/extractive/commitments/commitments.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

function told(text: string, language = 'en') {
  const reading = read({ text, title: null, published: '2025-03-01', country: null, language });
  return commitmentClaims(reading).map(({ modality, who, what }) => [modality, who, what]);
}

describe('what is told again binds nobody anew', () => {
  it.each([
    [
      'Minister Anna Roe reaffirmed the Norwegian commitment to the security of Spain.',
      'Minister Anna Roe',
      'reaffirmed the Norwegian commitment to the security of Spain',
    ],
    [
      'Norway and Spain reiterated their commitment to send two teams to Moldova.',
      'Norway and Spain',
      'send two teams to Moldova',
    ],
    ['Norway pledged to send two teams to Moldova.', 'Norway', 'send two teams to Moldova'],
  ])('%j is decided, never agreed', (text, who, what) => {
    expect(told(text)).toEqual([['decided', who, what]]);
  });

  it('one side alone agrees on nothing in other languages either', () => {
    expect(told('Die Regierung hat Norwegen zwei Brücken zugesagt.', 'de')[0]?.[0]).toBe('decided');
    expect(
      told('Le gouvernement norvégien s’est engagé envers la Moldavie sur deux équipes.', 'fr')[0]?.[0],
    ).toBe('decided');
    expect(told('Rząd zobowiązał się do przyjęcia stu rannych z Mołdawii.', 'pl')[0]?.[0]).toBe('decided');
  });
});

describe('what is promised is a whole clause', () => {
  it('begins behind the dateline of its sentence', () => {
    const [first] = told(
      'OSLO, March 1, 2025 - Minister Anna Roe and Minister Juan Olmo signed a cooperation agreement in Oslo.',
    );
    expect(first?.[2]).toMatch(/^Minister Anna Roe/);
  });

  it.each([
    ['sv', 'Stödet till Moldavien från regeringen kommer att fortsätta så länge det behövs.', null],
    [
      'pl',
      'Minister oświadczył, że jego kraj dostarczy Mołdawii trzy mosty.',
      'jego kraj dostarczy Mołdawii trzy mosty',
    ],
    ['cs', 'Vláda země fjordů poskytne Moldavsku tři mosty.', null],
    ['ru', 'Министр обороны Норвегии призвал союзников помочь Молдавии.', null],
    ['de', 'Die Bundesregierung hat Moldau drei Brücken zugesagt.', null],
  ])('in %s it has its subject where no party stands at the verb', (language, text, what) => {
    expect(told(text, language).map((one) => one.slice(1))).toEqual([[null, what ?? text.slice(0, -1)]]);
  });

  it.each([
    [
      'Norwegian aid to Moldova will be cut to ten vehicles, according to a draft seen by the Bergen Gazette.',
      'Norwegian aid to Moldova will be cut to ten vehicles',
    ],
    [
      'The cabinet of Norway approved new rules on the use of drones.',
      'approved new rules on the use of drones',
    ],
  ])('in English it has its verb, and who told it is no part of it: %j', (text, what) => {
    expect(told(text).map((one) => one[2])).toEqual([what]);
  });

  it('a long clause ends at a comma, or at a word', () => {
    const long = `Norway will send ${'ten heavy vehicles and '.repeat(14)}one boat.`;

    const [what] = told(long).map((one) => one[2] ?? '');

    expect(what?.length).toBeLessThanOrEqual(240);
    expect(long).toMatch(new RegExp(`${what}\\s`));
  });
});

describe('what is no commitment', () => {
  it.each([
    ['ru', 'Помощь превышает ту, что Норвегия предоставила с начала войны.'],
    ['ru', 'Газета подсчитала, какие машины Норвегия поставила Молдавии.'],
    ['de', 'Bei Bergen sind Flugzeuge der Bundeswehr stationiert.'],
    ['cs', 'Peníze hradí dodávky mostů, které členské státy poskytnou Moldavsku.'],
    ['sv', 'Det ger regeringen möjligheten att pröva nya broar.'],
    ['en', 'The work that Norway will continue to do makes a difference.'],
    ['en', 'The Norwegian radar could be built only with the help of Spain.'],
  ])('in %s: %j', (language, text) => {
    expect(told(text, language)).toEqual([]);
  });
});
