/** Who holds an office that a state has once, and whom the text only blames. */
import { keyOf } from '../text/names.ts';
import type { Reading } from '../text/reading.ts';
import type { Mention } from './mention.ts';
import type { Person } from './merge.ts';
import { lacks } from './offices.ts';

/** `Statement by President Doe` above a text on `President Roe`: the source's own headline names the publisher's. */
export function isHeldInTitle({ title }: Reading, { surname }: Person, { role }: Mention): boolean {
  const head = role?.split(/\s/).at(-1)?.toLowerCase();
  if (title === null || head === undefined) return false;
  const words = title.split(/[\s\u00a0]+/);
  if (words.some((word) => keyOf(word.replace(/[’']s$/, '')) === surname)) return false;
  const at = words.findIndex((word) => word.toLowerCase() === head);
  const next = words[at + 1] ?? '';
  const named = /^\p{Lu}\p{Ll}/u.test(next) && !occasion.test(next);
  return at > 0 && named && opensWithHolder.test(words.slice(0, at).join(' '));
}

/** `Readout of Minister of Defence Call With …`: what a headline in capitals goes on with where it names nobody. */
const occasion =
  /^(?:Calls?|Meetings?|Visits?|Trips?|Travels?|Phone|Telephone|Video|Virtual|Conversations?|Discussions?|Talks|Engagements?|Introductory|Bilateral|Trilateral|Multilateral|Joint|Remarks|Statements?|Participation|Attendance|Arrival|Departure|Address|Speech|Interview|Press|Briefing|Dinner|Luncheon|With|And|On|In|At|To|For)$/u;

/** What stands before the holder of the publisher's office at the head of a headline. */
const opensWithHolder =
  /^(?:Joint )?(?:Statements?|Remarks|Readout|Message|Press|Fact|Speech|Address|Letter|Memorandum|Background)(?:\s\p{L}+){0,2}\s(?:from|by|of)(?:\sthe)?$/u;

/** The states of the text that have no such office, or one that somebody else is said to hold. */
export function withHolder(
  reading: Reading,
  person: Person,
  { held, office, role }: { held: ReadonlyMap<string, string>; office: string; role: string | null },
): string[] {
  return [...stateCounts(reading).keys()].filter(
    (code) => lacks(code, office, role) || isAnother(held.get(`${office} ${code}`), person),
  );
}

/** Does somebody else hold the office? A surname that begins alike is the same in another case: `Luik`, `Luigega`. */
export function isAnother(holder: string | undefined, { surname }: Person): boolean {
  if (holder === undefined) return false;
  return keyOf(holder.split(' ').at(-1) ?? '').slice(0, alike) !== surname.slice(0, alike);
}

const alike = 3;

/** `President Doe’s war`: whoever wages it is nobody of those that the text speaks of most. */
export function isFoe({ text, sentences }: Reading, { sentence, span: [start, end] }: Mention): boolean {
  const from = Math.max(sentences[sentence]?.start ?? 0, start - 90);
  return waged.test(text.slice(end, end + 60)) || blamed.test(text.slice(from, start));
}

const blamed =
  /(?<!\p{L})(?:[Cc]ondemn\p{L}*|against|accountab\p{L}*|denounc\p{L}*|confront\p{L}*|defeat\p{L}*|sanction\p{L}*)\s(?:\p{Ll}+\s){0,4}$/u;
const waged =
  /^[’']s(?:\s[\p{L}-]+){0,3}\s(?:war|invasion|aggression|attack|assault|annexation|occupation|brutality)(?!\p{L})/u;

/** How often the text names each state, groups apart. */
export function stateCounts(reading: Reading): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code, how } of reading.states) {
    if (how !== 'group') counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}
