/** States that take part by few words: the publisher unnamed, a list at the end, a dateline. */
import { describe, expect, test } from 'vitest';
import { takingPart } from '../../../../../src/domain/brief.ts';
import { countryClaims } from '../../../../../src/writer/extractive/countries/countries.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

const taking = (
  text: string,
  {
    language = 'en',
    country = null,
    title = null,
  }: { language?: string; country?: string | null; title?: string | null } = {},
): string[] =>
  countryClaims(read({ text, title, published: '2024-07-02', country, language }))
    .flatMap(({ code, role }) => (takingPart.includes(role) ? [code] : []))
    .sort();

describe('who takes part by few words', () => {
  test('the publisher whose minister opens the telling without a name', () => {
    const text = 'The Minister of Defence met Norwegian Minister of Defence Ola Berg yesterday evening.';

    expect(taking(text, { country: 'CL' })).toEqual(['CL', 'NO']);
    expect(taking(text, { country: null })).toEqual(['NO']);
  });

  test('the publisher whose minister the headline alone calls so', () => {
    const text = 'Kanada kaitseministriga kohtunud Jaan Saar rääkis õppustest. Saar kiitis koostööd.';

    expect(
      taking(text, { language: 'et', country: 'EE', title: 'Kaitseminister Saar: koostöö Kanadaga tiheneb' }),
    ).toEqual(['CA', 'EE']);
  });

  test('those that a list of participants at the end names', () => {
    const text = [
      'Adviser Ola Berg of Norway spoke today with his counterparts.',
      'They spoke of peace.',
      'They spoke of trade.',
      'They spoke of ships.',
      'They spoke of schools.',
      'Countries participating in today’s call were Chile, Peru, and Bolivia.',
    ].join(' ');

    expect(taking(text)).toEqual(['BO', 'CL', 'NO', 'PE']);
  });

  test('not the state in which the report was written', () => {
    expect(
      taking(
        'NORDHAFEN, Germany -- Exercise Winter Shield, involving Norway, Chile and Peru, began on Monday.',
      ),
    ).toEqual(['CL', 'NO', 'PE']);
  });
});
