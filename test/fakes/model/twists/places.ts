/** States, nationalities, capitals and places of the release, put where it does not have them. */
import { findStates } from '../../../../src/domain/country.ts';
import { foldedWords } from '../../../../src/domain/fold.ts';
import type { Poison } from '../poison.ts';
import { type Change, twisted } from './change.ts';

/** A mention of a state replaced by one of another sentence of the release, written in the same way. */
const otherState =
  (how: 'name' | 'adjective' | 'capital'): Change =>
  (words, { sentences }) => {
    const here = findStates(words);
    const mention = here.find((one) => one.how === how);
    if (mention === undefined) return null;
    const codes = new Set(here.map(({ code }) => code));
    for (const other of sentences.values())
      for (const one of findStates(other))
        if (one.how === how && !codes.has(one.code))
          return words.slice(0, mention.start) + other.slice(one.start, one.end) + words.slice(mention.end);
    return null;
  };

export const places: readonly Poison[] = [
  twisted('another state of the release', 'place', otherState('name')),
  twisted('another nationality of the release', 'place', otherState('adjective')),
  twisted('another capital of the release', 'place', otherState('capital')),
  {
    name: 'a place on a sentence that does not name it',
    harm: 'place',
    apply: (form, ground) => {
      const { place } = form;
      if (place === null) return null;
      const own = foldedWords(place.name);
      const other = [...ground.sentences].find(
        ([, words]) => !foldedWords(words).some((word) => own.includes(word)),
      );
      if (other === undefined) return null;
      return {
        form: { ...form, place: { ...place, ev: [other[0]] } },
        sights: [
          (brief) =>
            brief.place?.evidence.some(({ sentences }) => sentences.includes(Number(other[0].slice(1))))
              ? [brief.place]
              : [],
        ],
      };
    },
  },
];
