/** Answers by rules: deeds and things asked about in one language and told in another. */
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../../../src/writer/extractive/answers/match.ts';
import { deedRows } from '../../../../../src/writer/lexicon/deeds.ts';
import { thingRows } from '../../../../../src/writer/lexicon/things.ts';
import { askOf, keep } from './briefs.ts';

const means = (asked: string, told: string): boolean =>
  createMatcher([asked])(told).some(({ weight }) => weight >= 0.8);

describe('a deed', () => {
  it.each([
    ['visited', 'besuchte', 'besökte', 'visité', 'odwiedził', 'aplankė', 'apmeklēja', 'külastas', 'посетил'],
    ['met', 'getroffen', 'träffade', 'rencontré', 'spotkał', 'susitiko', 'tikās', 'kohtus', 'встретился'],
    ['sent', 'geschickt', 'skickade', 'envoyé', 'wysłał', 'nusiuntė', 'nosūtīja', 'saatis', 'отправил'],
    ['helped', 'geholfen', 'hjälpte', 'aide', 'pomogl', 'padejo', 'palīdzēja', 'aitas', 'помог'],
    ['bought', 'gekauft', 'köpte', 'acheté', 'kupił', 'nupirko', 'nopirka', 'ostis', 'купил'],
    ['signed', 'unterschrieben', 'undertecknade', 'signé', 'podpisał', 'pasirašė', 'parakstīja', 'подписал'],
    ['trained', 'ausgebildet', 'utbildade', 'formé', 'wyszkolił', 'apmokė', 'apmācīja', 'обучил', 'навчав'],
    ['returned', 'zurückgekehrt', 'återvände', 'retourné', 'wrócił', 'grįžo', 'atgriezās', 'вернулся'],
  ])('%s is the same in other languages, asked or told', (english, ...others) => {
    const folded = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').replace('ł', 'l');
    expect(others.filter((word) => !means(folded(word), english))).toEqual([]);
    expect(others.filter((word) => !means(english, word))).toEqual([]);
  });

  it('is not another', () => {
    expect(means('sent', 'получил')).toBe(false);
    expect(means('bought', 'verkauft')).toBe(false);
    // `Hand over` lends its small word to nothing.
    expect(means('deliver', 'över')).toBe(false);
  });

  it('is told by a word of the language of the text alone', () => {
    const said = (term: string, word: string, language: string): boolean =>
      createMatcher([term])(word, language).length > 0;
    // French `former`, Lithuanian `statė`, Swedish `lån` are words of other things elsewhere.
    expect(said('trained', 'formé', 'fr')).toBe(true);
    expect(said('trained', 'formé', 'sv')).toBe(false);
    expect(said('built', 'statė', 'lt')).toBe(true);
    expect(said('built', 'statement', 'en')).toBe(false);
    expect(said('loan', 'landmine', 'en')).toBe(false);
    expect(said('eu', 'EU', 'de')).toBe(true);
    expect(said('eu', 'Eugen', 'de')).toBe(false);
    // English is quoted everywhere, and of a language without a column nothing is known.
    expect(said('trained', 'training', 'sv')).toBe(true);
    expect(said('trained', 'formé', 'tr')).toBe(true);
    // Czech has a glossary of its own.
    expect(said('trained', 'formé', 'cs')).toBe(false);
    expect(said('trained', 'cvičí', 'cs')).toBe(true);
  });

  it('asked in another language finds the release', () => {
    const kept = keep('rifles', '2025-05-02', {
      sentences: ['Slovenia sent 300 rifles to Moldova in May 2025.', 'The two ministers spoke of roads.'],
      fields: (at) => ({
        countries: [
          { code: 'SI', role: 'party', ...at(0) },
          { code: 'MD', role: 'beneficiary', ...at(0) },
        ],
      }),
    });
    for (const line of [
      'was hat Slowenien Moldau geschickt',
      'ką Slovėnija nusiuntė Moldovai',
      'что Словения отправила Молдове',
      "qu'a envoyé la Slovénie à la Moldavie",
      'what rifles did slovenia send',
    ])
      expect([line, ...askOf([kept], line).lines]).toEqual([
        line,
        'Slovenia sent 300 rifles to Moldova in May 2025.',
      ]);
  });
});

describe('the rows', () => {
  it.each([
    ['deeds', deedRows()],
    ['things', thingRows()],
  ])('of %s have a word in each of the eleven languages', (_, rows) => {
    for (const row of rows) expect(row.length).toBeGreaterThanOrEqual(11);
  });
});

describe('what is counted', () => {
  it('is met behind a number in words of another language', () => {
    const kept = keep('aircraft', '2025-05-02', {
      sentences: [
        'Litauen och Sverige har en lång gräns mot havet.',
        'Ministrarna undertecknade ett avtal om att Litauen köper fyra helikoptrar av Sverige.',
      ],
      fields: (at) => ({
        language: 'sv',
        countries: [
          { code: 'LT', role: 'party', ...at(1) },
          { code: 'SE', role: 'party', ...at(1) },
        ],
      }),
    });
    expect(askOf([kept], 'how many helicopters does lithuania buy from sweden').lines).toHaveLength(1);
    expect(askOf([kept], 'how many boats does lithuania buy from sweden').answer.answerable).toBe(false);
  });

  it('ends at the deed: the number of states is none of troops', () => {
    const kept = keep('games', '2025-05-02', {
      sentences: ['В учениях Granite Bear участвуют 31 страна и союзники.'],
      fields: (at) => ({ language: 'ru', figures: [{ ...none, value: 31, unit: 'страна', ...at(0) }] }),
    });
    expect(askOf([kept], 'how many troops take part in granite bear').answer.answerable).toBe(false);
    expect(askOf([kept], 'how many countries take part in granite bear').answer.answerable).toBe(true);
  });
});

const none = { value: null, min: null, max: null, qualifier: null, unit: null, currency: null, of: null };
