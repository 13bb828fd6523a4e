/** The digest card: what is new since the last one, by country, then event, the most consequential first. */
import { type Brief, takingPart } from '../brief.ts';
import type { Block, Card, Span } from '../card.ts';
import { cleanLine } from '../clean.ts';
import { countryName } from '../country.ts';
import { foldedWords } from '../fold.ts';
import { dayOf, type KeptBrief } from '../kept.ts';
import type { LeadLine } from '../lead.ts';
import { type ChangedBrief, changesBlocks, onceAnEvent } from './changes.ts';
import { briefPath } from './claims.ts';
import { countOf, dateWords, shortWords, weekdayWords } from './dates.ts';
import { plain } from './words.ts';

/** What a digest is made from. */
export interface DigestParts {
  briefs: readonly KeptBrief[];
  since: Date;
  until: Date;
  /** IANA. */
  zone: string;
  /** The follow's states in its order: a brief that names several is told under the first of them. */
  countries: readonly string[];
  /** Opening sentences, each borne out by the brief it leads to. */
  lead?: readonly LeadLine[];
  /** What was corrected and what was withdrawn since the last digest, of releases told before it. */
  corrected?: readonly ChangedBrief[];
  withdrawn?: readonly KeptBrief[];
  /** Which sources could not be read, in words: the last line, so that "nothing new" is not taken for "nothing read". */
  health?: string | null;
}

/** How much a digest shows before it says "and 7 more". */
const shown = { countries: 8, each: 5 };

/** One thing that happened, told by one brief or several; the most consequential telling first. */
interface Happening {
  tellings: [KeptBrief, ...KeptBrief[]];
  weight: number;
}

/** The digest of one slot. Every brief is counted once; what is not shown is counted in words. */
export function digestCard(parts: DigestParts): Card {
  const { briefs, since, until, zone, withdrawn = [] } = parts;
  const corrected = onceAnEvent(parts.corrected ?? []);
  const groups = groupsOf(parts);
  const left = groups.slice(shown.countries).flatMap(([, happenings]) => happenings).length;
  const sources = new Set(briefs.map(({ release }) => release.source)).size;
  const count =
    briefs.length === 0
      ? 'Nothing new'
      : `${countOf(briefs.length, 'new brief')} from ${countOf(sources, 'source')}`;
  const changes = [
    ...(corrected.length > 0 ? [`${corrected.length} corrected`] : []),
    ...(withdrawn.length > 0 ? [`${withdrawn.length} withdrawn`] : []),
  ];
  const told = [count, ...changes].join(', ');
  const title = `Digest · ${weekdayWords(until, zone)}`;
  return {
    kind: 'digest',
    brief: null,
    title: { text: title, strong: true },
    blocks: [
      { kind: 'note', spans: [{ text: `${told} since ${shortWords(since, zone)} (${zone})` }] },
      ...(parts.lead ?? []).map(leadBlock),
      ...groups.slice(0, shown.countries).flatMap(groupBlocks),
      ...(left > 0
        ? [{ kind: 'note' as const, spans: [{ text: `and ${left} more about other countries` }] }]
        : []),
      ...restBlocks(groups, parts),
      ...changesBlocks(corrected, withdrawn),
      ...(parts.health ? [{ kind: 'note' as const, spans: [{ text: parts.health }] }] : []),
    ],
    buttons: [],
    fallback: cleanLine(`${title}: ${told}. ${headlines(groups)}`, 300),
  };
}

function leadBlock({ text, brief, sentence }: LeadLine): Block {
  return { kind: 'line', spans: [{ text: cleanLine(text, 300), href: briefPath(brief, sentence) }] };
}

/** Events by the state they are told under: states with the most consequential news first. */
function groupsOf({ briefs, countries }: DigestParts): [code: string, happenings: Happening[]][] {
  const groups = new Map<string, Happening[]>();
  for (const happening of happeningsOf(briefs)) {
    const code = stateOf(happening.tellings[0].brief, countries);
    groups.set(code, [...(groups.get(code) ?? []), happening]);
  }
  const heaviest = (happenings: Happening[]): number => happenings[0]?.weight ?? 0;
  return [...groups].sort(([, a], [, b]) => heaviest(b) - heaviest(a));
}

function happeningsOf(briefs: readonly KeptBrief[]): Happening[] {
  const ranked = [...briefs].sort(
    (a, b) => consequence(b.brief) - consequence(a.brief) || dayOf(b).localeCompare(dayOf(a)),
  );
  const happenings: Happening[] = [];
  for (const kept of ranked) {
    const same = happenings.find(({ tellings }) => tellOfOne(tellings[0], kept));
    if (same) same.tellings.push(kept);
    else happenings.push({ tellings: [kept], weight: consequence(kept.brief) });
  }
  return happenings.map(({ tellings, weight }) => ({ tellings: inTurn(tellings), weight }));
}

/** The most consequential telling first; of those that weigh the same, as a reprint does, the one that came first. */
function inTurn(tellings: Happening['tellings']): Happening['tellings'] {
  const came = (kept: KeptBrief): string => `${dayOf(kept)} ${kept.keptAt.toISOString()}`;
  const [first = tellings[0], ...others] = tellings.toSorted(
    (a, b) => consequence(b.brief) - consequence(a.brief) || came(a).localeCompare(came(b)),
  );
  return [first, ...others];
}

/** What was looked into when they were kept stands, and what a person parted stays parted. */
function tellOfOne(a: KeptBrief, b: KeptBrief): boolean {
  const known = a.event != null && b.event != null;
  return known ? a.event === b.event : sameEvent(a.brief, b.brief);
}

/**
 * Do two briefs tell of one event? Only when the full date and the states that take part are the same, and the type or
 * two of the people are.
 */
export function sameEvent(a: Brief, b: Brief): boolean {
  if (a.event === null || b.event === null || a.date === null || b.date === null) return false;
  const states = (brief: Brief): string => actingStates(brief).sort().join();
  const sameType = a.event.type === b.event.type && a.event.type !== 'other';
  return (
    /^\d{4}-\d\d-\d\d/.test(a.date.value) &&
    a.date.value === b.date.value &&
    actingStates(a).length > 1 &&
    states(a) === states(b) &&
    (sameType || peopleInBoth(a, b) >= 2)
  );
}

function peopleInBoth(a: Brief, b: Brief): number {
  const surnames = (brief: Brief): Set<string> =>
    new Set(brief.people.map(({ name }) => foldedWords(name).at(-1) ?? ''));
  return surnames(a).intersection(surnames(b)).size;
}

const levelWeights: Record<string, number> = {
  head_of_state: 6,
  minister: 5,
  chief_of_defence: 4,
  senior_official: 3,
  staff: 1,
  unit: 1,
};
const typeWeights: Record<string, number> = {
  agreement: 6,
  deployment: 6,
  aid: 5,
  request: 5,
  procurement: 5,
  visit: 4,
  meeting: 4,
  exercise: 3,
  training: 3,
  appointment: 3,
  conference: 3,
  call: 3,
  statement: 2,
  ceremony: 1,
  reference: 0,
  other: 0,
};
const firm = ['done', 'agreed', 'decided', 'planned'];

/** How consequential a brief is: who acts, what is done, what is firmly promised, what is called off. Higher is more. */
export function consequence(brief: Brief): number {
  const level = levelWeights[brief.event?.level ?? ''] ?? 0;
  const type = typeWeights[brief.event?.type ?? ''] ?? 0;
  const promises = Math.min(brief.commitments.filter(({ modality }) => firm.includes(modality)).length, 4);
  const upset = brief.event?.status === 'cancelled' || brief.event?.status === 'postponed' ? 3 : 0;
  return level + type + promises + upset;
}

function actingStates(brief: Brief): string[] {
  return [
    ...new Set(brief.countries.filter(({ role }) => takingPart.includes(role)).map(({ code }) => code)),
  ];
}

function stateOf(brief: Brief, countries: readonly string[]): string {
  const acting = actingStates(brief);
  return countries.find((code) => acting.includes(code)) ?? acting[0] ?? '';
}

function groupBlocks([code, happenings]: [string, Happening[]]): Block[] {
  const heading: Span =
    code === '' ? { text: 'Other' } : { text: countryName(code), flag: code, strong: true };
  const items = happenings
    .slice(0, shown.each)
    .map(({ tellings: [first, ...others] }) => happeningSpans(first, others));
  return [
    { kind: 'heading', spans: [heading] },
    { kind: 'list', label: null, items, more: happenings.length - items.length },
  ];
}

/** Questions that bring what the digest counts but does not show. */
function restBlocks(groups: readonly [string, Happening[]][], { since, zone }: DigestParts): Block[] {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: zone }).format(since);
  const cut = groups.slice(0, shown.countries).filter(([, happenings]) => happenings.length > shown.each);
  const lines = cut.map(([code]) => `${countryName(code).toLowerCase()} since ${day}`.trim());
  if (groups.length > shown.countries) lines.push(`since ${day}`);
  return lines.length === 0 ? [] : [{ kind: 'suggestions', label: 'See the rest', lines: lines.slice(0, 5) }];
}

function happeningSpans(kept: KeptBrief, others: readonly KeptBrief[]): Span[] {
  const { brief, sourceName } = kept;
  const status = brief.event && !['done', 'unclear'].includes(brief.event.status) ? brief.event.status : null;
  const facts = [
    brief.event ? plain(brief.event.type) : null,
    status,
    brief.date ? dateWords(brief.date.value) : null,
    cleanLine(sourceName, 100),
  ].filter((fact) => fact !== null);
  return [
    { text: cleanLine(brief.headline, 160), strong: true, href: briefPath(brief.id) },
    { text: ` · ${facts.join(' · ')}` },
    ...othersSpans(others),
  ];
}

/** Each source is named once: further tellings of its own are numbers behind it. */
function othersSpans(others: readonly KeptBrief[]): Span[] {
  const bySource = Map.groupBy(others, ({ sourceName }) => sourceName);
  return [...bySource].flatMap(([sourceName, tellings], index): Span[] => [
    { text: index === 0 ? ' · also told by ' : ', ' },
    ...tellings.flatMap(({ brief }, number): Span[] =>
      number === 0
        ? [{ text: cleanLine(sourceName, 100), href: briefPath(brief.id) }]
        : [{ text: ' ' }, { text: `(${number + 1})`, href: briefPath(brief.id) }],
    ),
  ]);
}

function headlines(groups: readonly [string, Happening[]][]): string {
  return groups
    .flatMap(([, happenings]) => happenings)
    .slice(0, 3)
    .map(({ tellings: [first] }) => first.brief.headline)
    .join(' · ');
}
