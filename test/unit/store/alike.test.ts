/** What briefs are found by tells which of them cannot be tellings of one event, without reading their texts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countryRoles } from '../../../src/domain/brief.ts';
import { likenessOf, type Marks, mayBeAlike } from '../../../src/domain/event.ts';
import { facetsOf } from '../../../src/store/search.ts';
import { makeBrief } from '../../fakes/briefs.ts';

const told =
  'The two ministers of defence met in Riga and spoke about the air defence of the eastern border, the training of engineers and the next common exercise of both brigades in the spring of next year';
const briefs = fc
  .record({
    lines: fc.subarray([told, `${told} again`, 'A short line'], { minLength: 1 }),
    people: fc.subarray(['Anna Berg', 'Berg', 'Jan Berg Jr', 'Jan Kalns', 'Berg Kalns III', 'Jr']),
    countries: fc.uniqueArray(
      fc.record({ code: fc.constantFrom('LV', 'LT', 'EE'), role: fc.constantFrom(...countryRoles) }),
      { selector: ({ code }) => code },
    ),
    type: fc.constantFrom('meeting' as const, 'visit' as const),
    day: fc.constantFrom('2026-05-12', '2026-05-13', null),
  })
  .map(({ lines, people, countries, type, day }) =>
    makeBrief(JSON.stringify([lines, people]), lines, () => ({
      event: { type, status: 'done', format: null, level: null, evidence: [] },
      date: day === null ? null : { value: day, inferred: false, evidence: [] },
      countries: countries.map((country) => ({ ...country, evidence: [] })),
      people: people.map((name) => ({ name, rank: null, role: null, country: null, evidence: [] })),
    })),
  );

const marksOf = (facets: ReturnType<typeof facetsOf>): Marks => ({
  countries: new Set(facets.flatMap(({ kind, value }) => (kind === 'country' ? [value] : []))),
  people: facets.flatMap(({ kind, value }) => (kind === 'person' ? [value] : [])),
});

test('two that are alike by their texts may be so by what they are found by', () => {
  let alike = 0;
  fc.assert(
    fc.property(briefs, briefs, (one, other) => {
      if (likenessOf(one, other) === 'apart') return;
      alike++;
      expect(mayBeAlike(one, marksOf(facetsOf(other)))).toBe(true);
    }),
    { numRuns: 3_000, seed: 1 },
  );
  expect(alike).toBeGreaterThan(100);
});

test('two that name others are told apart without reading them', () => {
  const about = (name: string) =>
    makeBrief(name, [told], () => ({
      people: [{ name, rank: null, role: null, country: null, evidence: [] }],
    }));

  expect(mayBeAlike(about('Anna Berg'), marksOf(facetsOf(about('Jan Kalns'))))).toBe(false);
});
