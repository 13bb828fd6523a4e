/** International organisations the text names. */

import { z } from 'zod';
import type { OrganisationClaim } from '../../domain/brief.ts';
import { once, onceEach } from '../../domain/remember.ts';
import organisationList from '../lexicon/organisations.json' with { type: 'json' };
import { indexTouching } from './text/inorder.ts';
import { type Word, wordsBySentence } from './text/names.ts';
import { createPhrases, type Phrases } from './text/names-phrases.ts';
import { cite, type Reading } from './text/reading.ts';

/** `name` is the short name that desks use; null: shown as the text writes it. `local` holds acronyms of one language. */
export const OrganisationList = z.array(
  z.object({
    name: z.string().nullable(),
    acronyms: z.array(z.string()),
    forms: z.array(z.string()),
    local: z.record(z.string(), z.array(z.string())),
  }),
);
type Listed = z.infer<typeof OrganisationList>[number];

export interface OrganisationMention {
  start: number;
  end: number;
  name: string | null;
  /** Stands for the organisation, whatever the language. */
  id: number;
}

let parsed: Listed[] | null = null;

/** The list, checked against its schema on first use. */
function organisations(): Listed[] {
  parsed ??= OrganisationList.parse(organisationList);
  return parsed;
}

/** All names of each listed organisation, acronyms included, by its id. */
export function organisationNames(): string[][] {
  return organisations().map((listed) => [...listed.acronyms, ...listed.forms]);
}

const forms = createPhrases(() =>
  organisations().flatMap(({ forms: all }, id) => all.map((form): [string, number] => [form, id])),
);

/** Every place where the text names an organisation, in order, found once. Linear. */
export const organisationMentions = once((reading: Reading): OrganisationMention[] => {
  const acronyms = acronymsOf(reading.language ?? 'en');
  return wordsBySentence(reading).flatMap((words) => mentionsIn(words, acronyms));
});

/** One claim an organisation, in the order of first mention. */
export function organisationClaims(reading: Reading): OrganisationClaim[] {
  const first = new Map<number, OrganisationMention>();
  for (const mention of organisationMentions(reading)) {
    if (!first.has(mention.id)) first.set(mention.id, mention);
  }
  return [...first.values()].map(({ start, end, name }) => ({
    name: name ?? reading.text.slice(start, end).replace(/\s+/g, ' '),
    evidence: [cite(reading, start, end)],
  }));
}

/** Tells whether a word lies in an organisation's name. */
export function organisationFinder(reading: Reading): (word: Word) => boolean {
  const mentions = organisationMentions(reading);
  return (word) => indexTouching(mentions, word) >= 0;
}

function mentionsIn(words: readonly Word[], acronyms: Phrases<number>): OrganisationMention[] {
  const mentions: OrganisationMention[] = [];
  let at = 0;
  while (at < words.length) {
    const mention = mentionAt(words, at, acronyms);
    if (mention === null) at += 1;
    else {
      mentions.push(mention.mention);
      at += mention.length;
    }
  }
  return mentions;
}

function mentionAt(
  words: readonly Word[],
  at: number,
  acronyms: Phrases<number>,
): { mention: OrganisationMention; length: number } | null {
  const word = words[at];
  if (word === undefined || word.shape === 'number') return null;
  const full = forms.at(words, at);
  const last = words[at + (full?.length ?? 1) - 1];
  if (full !== null && last !== undefined && (word.shape !== 'lower' || full.length > 1)) {
    return { mention: place(word.start, last.bare, full.value), length: full.length };
  }
  const head = acronymPart(word);
  const short = head === null ? null : acronyms.at([{ ...word, key: head.toLowerCase() }], 0);
  if (head === null || short === null) return null;
  return { mention: place(word.start, word.start + head.length, short.value), length: 1 };
}

function place(start: number, end: number, id: number): OrganisationMention {
  return { start, end, id, name: organisations()[id]?.name ?? null };
}

/** The capitals a word begins with: `NATO` of `NATO-Generalsekretär` and of `NATO:s`. */
function acronymPart(word: Word): string | null {
  const own = word.text.slice(0, word.bare - word.start);
  if (word.shape === 'caps')
    return own.includes('-') && /\d/.test(own) === false ? (own.split('-')[0] ?? null) : own;
  const first = own.split(/[-:‑]/)[0] ?? '';
  return first !== own && first.length > 1 && first === first.toUpperCase() ? first : null;
}

const acronymsOf = onceEach((language: string): Phrases<number> => {
  const local = (listed: Listed) => [...listed.acronyms, ...(listed.local[language] ?? [])];
  return createPhrases(
    organisations().flatMap((listed, id) => local(listed).map((acronym): [string, number] => [acronym, id])),
  );
});
