/** Topics found by their terms. */
import { describe, expect, it } from 'vitest';
import { findTopicMentions, findTopics, topics } from '../../../src/domain/topic.ts';
import terms from '../../../src/domain/topic-terms.json' with { type: 'json' };

describe('findTopics', () => {
  it.each([
    ['norway special operations since march', ['special-operations']],
    ['#air-defence', ['air-defence']],
    ['and their land forces?', ['land-forces']],
    ['what was said on mine clearance and cyber-security', ['demining', 'cyber']],
    ['who is the minister', []],
    ['how many personnel did they send', []],
    ['#personnel', ['personnel']],
    ['did spain send ammunition to ukraine', ['ukraine-support']],
    ['meetings about ukraine', []],
  ])('reads %j', (question, expected) => {
    const found = findTopics(question);

    expect(found).toEqual(expected);
  });

  it.each([
    ['sv', 'luftvärnet', 'air-defence'],
    ['ru', 'противовоздушной обороны', 'air-defence'],
    ['de', 'Grenzschutzbeamte', 'border-security'],
    ['fr', 'les frégates', 'maritime'],
    ['lv', 'robežsargi', 'border-security'],
    ['pl', 'rozminowanie', 'demining'],
    ['fi', 'ilmatorjuntaa', 'air-defence'],
    ['lt', 'karių pratybos', 'training-exercises'],
    ['et', 'küberkaitse', 'cyber'],
    ['cs', 'mechanizovaná brigáda', 'land-forces'],
    ['uk', 'розмінування', 'demining'],
  ] as const)('knows inflected terms in %s', (_language, text, topic) => {
    const found = findTopics(text);

    expect(found).toContain(topic);
  });
});

describe('findTopicMentions', () => {
  it('gives offsets into the text', () => {
    const text = 'Ministers spoke of AIR POLICING over Łódź.';

    const [mention] = findTopicMentions(text);

    expect(mention && text.slice(mention.start, mention.end)).toBe('AIR POLICING');
  });

  it('prefers the longest phrase at a place', () => {
    const found = findTopicMentions('The air force general spoke of air and missile threats.');

    expect(found.map(({ topic, strength }) => [topic, strength])).toEqual([
      ['air-defence', 'weak'],
      ['air-defence', 'strong'],
    ]);
  });

  it('does not join two words that stand far apart into a pair', () => {
    const far = `Ukraine was named first. ${'Then many other matters came up. '.repeat(5)}Help came.`;

    const found = findTopicMentions(far).filter(({ topic }) => topic === 'ukraine-support');

    expect(found).toEqual([]);
  });

  it('reads 200 kB and words without end in a moment', () => {
    const hostile = `${'a'.repeat(50_000)} ${'ukraine support air '.repeat(7_500)}`;

    const found = findTopicMentions(hostile);

    expect(found.length).toBeGreaterThan(7_000);
  }, 1_000);
});

describe('the topic terms', () => {
  it('cover every topic but `other` in all twelve languages', () => {
    const languages = ['en', 'sv', 'ru', 'uk', 'de', 'fr', 'lv', 'lt', 'et', 'pl', 'fi', 'cs'];

    const gaps = topics
      .filter((topic) => topic !== 'other')
      .flatMap((topic) => {
        const strong: Record<string, readonly string[]> = terms.terms[topic].strong;
        return languages
          .filter((language) => (strong[language] ?? []).length === 0)
          .map((l) => `${topic} ${l}`);
      });

    expect(gaps).toEqual([]);
  });

  it('are words with an optional star at the end of each', () => {
    const lists = Object.values(terms.terms).flatMap(({ strong, weak }) => [
      ...Object.values(strong),
      ...Object.values(weak),
    ]);

    const odd = lists.flat().filter((term) => !/^[\p{L}\p{N}]+\*?( [\p{L}\p{N}]+\*?)*$/u.test(term));

    expect(odd).toEqual([]);
  });

  it('hold no open stem so short that it would match everything', () => {
    const lists = Object.values(terms.terms).flatMap(({ strong }) => Object.values(strong));

    const short = lists.flat().filter((term) => /^[\p{L}]{1,2}\*$/u.test(term));

    expect(short).toEqual([]);
  });
});
