/** Deeds told by a noun: `It was agreed to …`, `the announcement of an extension of …`, `the delivery of … was agreed`. */
import type { Modality } from '../../../domain/brief.ts';
import { createPhraseFinder, type Found, type Word } from '../../../domain/phrases.ts';
import lexicon from '../../lexicon/modality.json' with { type: 'json' };
import { within } from '../text/inorder.ts';

/** `told` words stand before what was agreed, `settled` words after it. */
export interface Told {
  modality: Modality;
  wants: 'told' | 'settled';
}

/** A deed stands at most this far after an announcement of it. */
const reach = 60;
const impersonal =
  /(?<!\p{L})[Ii]t\s(?:was|is|has\sbeen)\s(?:(?:also|further|jointly|finally|then)\s)?(agreed|decided)\s(?:(?:today|yesterday|here|in\sprinciple|on\s\p{Lu}\p{L}{2,9}day)\s){0,2}(?:to|that)(?=\s)/gu;
/** `It is planned that the army would send …`. */
const foreseen =
  /(?<!\p{L})[Ii]t\s(?:is|was|has\sbeen)\s(?:also\s|now\s)?(?:planned|intended|envisaged|foreseen)\s(?:to|that)(?=\s)(?!\s[^.;:]{0,120}?\s(?:be\sheld|take\splace|visit|attend|meet|discuss)(?!\p{L}))/gu;
/** `agreed, for instance, to …`. */
const interrupted =
  /(?<!\p{L})(agreed|decided|committed|pledged)(?:,\s[^,;.]{2,40},|\s(?:on\s)?\p{Lu}\p{L}{2,9}day(?:\sin\s\p{Lu}\p{L}+)?|\sin\s\p{Lu}\p{L}+)\sto(?=\s\p{Ll})/gu;
const announced = /(?<!\p{L})(announcements?|pledges?|promises?|offers?)\s(?:today\s)?(?:of|for)(?=\s)/gu;
const awaited =
  /(?<!\p{L})look(?:s|ed|ing)?\sforward\sto\s(?:the\s)?(?:\p{L}+\s)?(?=(?:signing|signature|conclusion|ratification|delivery|deployment|arrival|establishment|opening|launch|completion)\sof\s(?!(?:\p{L}+\s){0,2}(?:negotiations|talks|discussions)(?!\p{L})))/gu;
const hailed =
  /(?<!\p{L})welcom(?:e|es|ed|ing)\s(?:the\s)?(?:recent\s)?(?=(?:signing|signature|conclusion)\sof\s)/gu;
/** `The plan is to …`. */
const intended =
  /(?<!\p{L})(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur)\s(?:\p{L}+\s)?(?:plan|intention|intent|next\sstep)\sis\s(?:now\s|also\s)?to(?=\s\p{Ll})/gu;
/** `reiterated the commitment of the government to …`. */
const owned =
  /(?<!\p{L})(?:(?:re)?affirm|reiterat|express|convey|stress|underscor|underlin|renew|confirm)\p{L}*\s(?:the|his|her|its|their)\s(?:\p{L}+\s)?(commitment|readiness|willingness|determination|resolve)\s(?:by|of|from)\s[^,.;:]{3,50}?\sto(?=\s(?!(?:the|an?|its|their|his|her|our|all)\s)\p{Ll})/giu;
/** `The battery was delivered to Norway`. */
const received =
  /(?<!\p{L})(?:was|were|has\sbeen|have\sbeen)\s(?:(?:also|already|officially|recently|formally)\s)?(?:delivered|donated|handed\sover)\sto(?=\s(?:the\s)?\p{Lu})/gu;
const settled =
  /(?<!\p{L})(?:was|were|has\sbeen|have\sbeen)\s(?:(?:also|formally|jointly|recently|then|finally)\s)?(agreed|approved|decided)(?=[\s.,;]|$)/gu;

const findDeeds = createPhraseFinder(lexicon.en.deeds.map((phrase): [string, true] => [phrase, true]));

/** All of them in a text, in order of kind. `words` are the text's words. Linear. */
export function findTold(text: string, words: readonly Word[]): Found<Told>[] {
  const deeds = findDeeds(words);
  const made = (pattern: RegExp, wants: Told['wants'], modality: (verb: string) => Modality): Found<Told>[] =>
    [...text.matchAll(pattern)].map(({ index, 0: said, 1: verb = '' }) => ({
      start: index,
      end: index + said.length,
      value: { modality: modality(verb), wants },
    }));
  const firm = (verb: string): Modality => (verb === 'agreed' ? 'agreed' : 'decided');
  return [
    ...made(impersonal, 'told', firm),
    ...made(interrupted, 'told', (verb) => (verb === 'decided' ? 'decided' : 'agreed')),
    ...made(announced, 'told', (verb) => (verb.startsWith('off') ? 'offered' : 'decided')).filter(({ end }) =>
      within(deeds, end, end + reach),
    ),
    ...made(awaited, 'told', () => 'planned'),
    ...made(intended, 'told', () => 'planned'),
    ...made(foreseen, 'told', () => 'planned'),
    ...made(hailed, 'told', () => 'agreed'),
    ...made(owned, 'told', (noun) => (/^(?:read|will)i/i.test(noun) ? 'offered' : 'decided')),
    ...made(received, 'settled', () => 'done'),
    ...made(settled, 'settled', firm).filter(({ start }) => within(deeds, start - 2 * reach, start)),
  ];
}
