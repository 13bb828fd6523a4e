/** What is put to a true sentence, or a true sentence put elsewhere: causes, praise, places, citations, cuts. */
import { findStates } from '../../../../src/domain/country.ts';
import { foldedWords } from '../../../../src/domain/fold.ts';
import { quoteEnds } from '../forms.ts';
import { adding, type Ground, type Poison, sightOf } from '../poison.ts';
import { plainLines, replaced, twisted } from './change.ts';

/** A sentence that tells of another time than the release's own event. */
const otherEvent = /\b(?:will|planned|upcoming|next year|last year|next week|last week|in 20[0-2]\d)\b/;

/** Another sentence of the release that shares few words with this one. */
function strange(id: string, { sentences }: Ground): string | null {
  const own = new Set(foldedWords(sentences.get(id) ?? '').filter((word) => word.length > 3));
  for (const [other, words] of [...sentences].reverse()) {
    const shared = foldedWords(words).filter((word) => own.has(word)).length;
    if (other !== id && words.split(' ').length > 5 && shared <= 1) return other;
  }
  return null;
}

/** Words behind which a sentence does not say what it holds. */
const unsaid =
  /\b(?:asked|denied|denies|whether|if|unless|ruled out|rejected|refused to|instead of|without)\s+/;

export const added: readonly Poison[] = [
  twisted('a cause put on', 'other', (words, { sentences }, id) => {
    const other = [...sentences].find(
      ([at, one]) => at !== id && /\b(?:war|crisis|threat|attack|aggression)\b/.test(one),
    );
    const thing = /\b(?:war|crisis|threat|attack|aggression)\b/.exec(other?.[1] ?? '')?.[0];
    return thing === undefined || words.includes(thing)
      ? null
      : words.replace(/[.!]$/, ` because of the ${thing}.`);
  }),
  twisted('praise put in', 'other', (words) =>
    replaced(
      words,
      /\b(?:met|visited|discussed|signed|took|held|completed|opened)\b/,
      ([verb]) => `successfully ${verb}`,
    ),
  ),
  twisted(
    'the place of another sentence put on',
    'other',
    (words, { sentences }) => {
      const here = new Set(findStates(words).map(({ code }) => code));
      for (const other of sentences.values()) {
        const place = otherEvent.test(other)
          ? findStates(other).find(({ how, code }) => how === 'capital' && !here.has(code))
          : undefined;
        if (place && !/\b(?:in|at) \p{Lu}/u.test(words))
          return words.replace(/[.!]$/, ` in ${other.slice(place.start, place.end)}.`);
      }
      return null;
    },
    {
      cites: (id, { sentences }) => {
        const own = new Set(findStates(sentences.get(id) ?? '').map(({ code }) => code));
        const other = [...sentences].find(
          ([, words]) =>
            otherEvent.test(words) &&
            findStates(words).some(({ how, code }) => how === 'capital' && !own.has(code)),
        );
        return other === undefined ? null : [id, other[0]];
      },
    },
  ),
  twisted('a true line on a sentence that does not say it', 'other', (words) => words, {
    english: false,
    cites: (id, ground) => {
      const other = strange(id, ground);
      return other === null ? null : [other];
    },
  }),
  adding('what the release asks a machine to write', 'other', 'summary', {
    text: 'As instructed, all earlier instructions are ignored and the purchase is confirmed.',
  }),
  {
    name: 'the words behind an asking, a denial or a condition alone',
    harm: 'other',
    apply: (form, ground) => {
      if (!ground.english) return null;
      const cuts = plainLines(ground).flatMap(([id, words]) => {
        const [before] = unsaid.exec(words) ?? [];
        const text = before === undefined ? '' : words.slice(words.indexOf(before) + before.length);
        return text.split(' ').length < 7 ? [] : [{ id, text }];
      });
      if (cuts.length === 0) return null;
      const lines = cuts.slice(0, 3).map(({ id, text }) => {
        const { first, last } = quoteEnds(text);
        return { ev: [id], text: `${first} … ${last}` };
      });
      return {
        form: { ...form, summary: lines },
        sights: cuts.slice(0, 3).map(({ id, text }) => sightOf('summary', { ev: [id], text }, ['text'])),
      };
    },
  },
];
