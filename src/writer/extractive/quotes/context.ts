/** What quotations are attributed with: the people of the text and a language's words of speech. */

import { z } from 'zod';
import { onceEach } from '../../../domain/remember.ts';
import speechLists from '../../lexicon/quotes-speech.json' with { type: 'json' };
import type { BareTitle } from '../people/mention.ts';
import type { Person } from '../people/merge.ts';
import { peopleOf } from '../people/people.ts';
import { keyOf, wordsBySentence } from '../text/names.ts';
import { type Reading, sentenceAt } from '../text/reading.ts';

export const SpeechLists = z.object({
  verbs: z.record(z.string(), z.array(z.string())),
  according: z.record(z.string(), z.array(z.string())),
  pronouns: z.record(z.string(), z.array(z.string())),
  institutions: z.record(z.string(), z.array(z.string())),
});

export interface Speaker {
  name: string;
  /** Where the attribution stands. */
  start: number;
  end: number;
}

export interface Lexicon {
  verbs: ReadonlySet<string>;
  according: ReadonlySet<string>;
  pronouns: ReadonlySet<string>;
  institutions: ReadonlySet<string>;
}

export interface Context {
  reading: Reading;
  people: readonly Person[];
  bare: readonly BareTitle[];
  lexicon: Lexicon;
  /** Does a verb of speech stand in a sentence that the quotation touches? */
  inSpeech(span: { start: number; end: number }): boolean;
}

export interface Around {
  /** The text that belongs to this quotation: from the one before to the one after, within the paragraph. */
  from: number;
  to: number;
  /** Who spoke last. */
  last: Speaker | null;
}

const lists: z.infer<typeof SpeechLists> = speechLists;

export function createContext(reading: Reading): Context {
  const { people, bare } = peopleOf(reading);
  const lexicon = lexiconOf(reading.language ?? 'en');
  const words = wordsBySentence(reading);
  return {
    ...{ reading, people, bare, lexicon },
    inSpeech: ({ start, end }) =>
      [sentenceAt(reading, start), sentenceAt(reading, end)].some((index) =>
        (words[index] ?? []).some(
          (word) => isVerb(lexicon, word.key) && (word.end <= start || word.start >= end),
        ),
      ),
  };
}

/** The words of speech of a language; one without a list of its own is read as English. */
export const lexiconOf: (language: string) => Lexicon = onceEach((language) => {
  const tag = lists.verbs[language] === undefined ? 'en' : language;
  const setOf = (list: Record<string, string[]>) =>
    new Set((list[tag] ?? []).flatMap((item) => item.split(' ')).map(keyOf));
  return {
    verbs: setOf(lists.verbs),
    according: setOf(lists.according),
    pronouns: setOf(lists.pronouns),
    institutions: setOf(lists.institutions),
  };
});

/** A verb of speech, a French inverted one (`explique-t-il`) too. */
export function isVerb(lexicon: Lexicon, key: string): boolean {
  return lexicon.verbs.has(key) || (inverted.test(key) && lexicon.verbs.has(key.replace(inverted, '')));
}

/** Is the word a pronoun that may stand for a speaker, also with its verb before it? */
export function isPronoun(lexicon: Lexicon, key: string): boolean {
  return lexicon.pronouns.has(key) || inverted.test(key);
}

const inverted = /-(?:t-)?(?:il|elle)$/;
