/** How near a sentence stands to the states of a question: it names them, what goes before does, or its release is on them. */

import { takingPart } from '../../../domain/brief.ts';
import { findStates } from '../../../domain/country.ts';
import type { KeptBrief } from '../../../domain/kept.ts';
import { once } from '../../../domain/remember.ts';

/** How a sentence stands to each of the question's states. */
interface Nearness {
  /** Share of the states that the sentence itself names. */
  named: number;
  /** The same, where a state named shortly before counts three quarters, one that the release is on a little less, one that takes part in the event half. */
  states: number;
  /** How the state named first counts in that, and the one that counts least. */
  actor: number;
  least: number;
}

/** How near a sentence is to these states, of which there is at least one. */
export function nearnessOf(
  { kept, index, text }: { kept: KeptBrief; index: number; text: string },
  countries: readonly string[],
): Nearness {
  const { brief } = kept;
  const own = statesIn(text, brief.language);
  // `Us`, of the publisher's own state.
  const publisher = kept.release.country;
  if (publisher !== null && /\b(?:us|we|our)\b/.test(text)) own.add(publisher);
  // A minister who is named speaks for the state.
  for (const { country, evidence } of brief.people)
    if (country !== null && evidence.some(({ sentences }) => sentences.includes(index))) own.add(country);
  const [start] = brief.sentences[Math.max(0, index - 2)] ?? [0, 0];
  const [end] = brief.sentences[index] ?? [0, 0];
  const before = countries.every((code) => own.has(code))
    ? own
    : statesIn(brief.text.slice(start, end), brief.language);
  const near = countries.map((code): number => {
    if (own.has(code)) return 1;
    if (before.has(code)) return 0.75;
    if (code === publisher || isOn(kept, code)) return 0.7;
    return takesPart(brief, code) ? 0.5 : 0;
  });
  return {
    named: countries.filter((code) => own.has(code)).length / countries.length,
    states: near.reduce((total, share) => total + share, 0) / countries.length,
    actor: near[0] ?? 1,
    least: Math.min(1, ...near),
  };
}

/** Does the headline or the first sentence name the state? A page of reference is on none. */
const isOn = (kept: KeptBrief, code: string): boolean =>
  kept.brief.docType !== 'reference_page' && statesOfLead(kept).has(code);

/** The states that the lead of a brief names, read once. */
const statesOfLead = once(({ brief, release }: KeptBrief): ReadonlySet<string> => {
  const [start, end] = brief.sentences[0] ?? [0, 0];
  const lead = `${release.title ?? brief.headline}\n${brief.text.slice(start, end)}`;
  const mentions = findStates(lead, { language: brief.language });
  return new Set(
    mentions.filter(({ how }) => how === 'name' || how === 'adjective').map((mention) => mention.code),
  );
});

/** In what is told, not somewhere on a page of reference. */
function takesPart({ docType, countries }: KeptBrief['brief'], code: string): boolean {
  if (docType === 'reference_page') return false;
  return countries.some((known) => known.code === code && takingPart.includes(known.role));
}

/** The states that a text names; what it says of a group of them may be of others. */
function statesIn(text: string, language: string | null): Set<string> {
  const mentions = findStates(text, { language }).filter(({ how }) => how !== 'group');
  return new Set(mentions.map(({ code }) => code));
}
