/** The card of a brief: what a channel sees of one release; and the full brief, with every field. */
import type { Brief, CountryClaim, NextStepClaim } from '../brief.ts';
import { takingPart } from '../brief.ts';
import type { Block, Button, Card, Span } from '../card.ts';
import { cleanLine } from '../clean.ts';
import type { KeptBrief } from '../kept.ts';
import {
  briefPath,
  claimSpans,
  commitmentSpans,
  countrySpans,
  dateMark,
  dateSpans,
  eventSpans,
  figureSpans,
  nextStepSpans,
  personSpans,
  placeSpans,
  programmeSpans,
  quoteSpans,
  summarySpans,
  type Wording,
} from './claims.ts';
import { countOf, dateWords, instantWords } from './dates.ts';
import { plain, topicWords, writtenWords } from './words.ts';

/** How many items of a list a channel's card shows; the full brief shows all. */
const shown = { people: 4, commitments: 3, nextSteps: 2, countries: 8 };

interface Claimed {
  evidence: Brief['summary'][number]['evidence'];
}

/**
 * A brief as a channel sees it: headline linked to its source, date · place · type · status, countries, summary, then
 * people, commitments and next steps where there are any, and where it comes from.
 */
export function briefCard(kept: KeptBrief, wording: Wording): Card {
  const { brief } = kept;
  const list = listsOf(brief, wording);
  return {
    kind: 'brief',
    brief: brief.id,
    title: titleOf(kept),
    blocks: [
      ...withdrawnBlocks(kept),
      ...factsBlocks(brief, wording),
      ...countryBlocks(brief, wording),
      ...summaryBlocks(brief, wording),
      ...list('People', brief.people, personSpans, shown.people),
      ...list('Commitments', brief.commitments, commitmentSpans, shown.commitments),
      ...list('Next steps', beyondTold(brief), nextStepSpans, shown.nextSteps),
      footerBlock(kept),
    ],
    buttons: briefButtons(brief.id, ['evidence', 'full_brief', 'ask']),
    fallback: fallbackOf(kept),
    ...modelMark(brief),
  };
}

/** The next steps that no commitment, no line of the summary and not the headline on the card tells in the same words. */
function beyondTold({ headline, nextSteps, commitments, summary }: Brief): NextStepClaim[] {
  const told = [
    headline,
    ...commitments.slice(0, shown.commitments).map(({ what }) => what),
    ...summary.map(({ text }) => text),
  ];
  return nextSteps.filter(({ what }) => !told.some((words) => words.includes(what.replace(/[….]$/, ''))));
}

/** A brief with every field it has, what the text does not say, and what was withheld. */
export function fullBriefCard(kept: KeptBrief, wording: Wording): Card {
  const { brief } = kept;
  const list = listsOf(brief, wording);
  return {
    kind: 'full_brief',
    brief: brief.id,
    title: titleOf(kept),
    blocks: [
      ...withdrawnBlocks(kept),
      ...factsBlocks(brief, wording),
      ...summaryBlocks(brief, wording),
      ...list('Countries', brief.countries, (country) => countrySpans(country, true)),
      ...list('Organisations', brief.organisations, ({ name }) => [{ text: cleanLine(name, 160) }]),
      ...list('People', brief.people, personSpans),
      ...list('Topics', brief.topics, ({ topic }) => [{ text: topicWords(topic) }]),
      ...list('Programmes', brief.programmes, programmeSpans),
      ...list('Commitments', brief.commitments, commitmentSpans),
      ...list('Figures', brief.figures, figureSpans),
      ...list('Quotes', brief.quotes, quoteSpans),
      ...list('Next steps', brief.nextSteps, nextStepSpans),
      ...gapBlocks(brief, wording),
      footerBlock(kept),
    ],
    buttons: briefButtons(brief.id, ['evidence', 'ask']),
    fallback: fallbackOf(kept),
    ...modelMark(brief),
  };
}

/** The headline, linked to the release where it was published, else to the brief's own page. */
export function titleOf({ brief, release }: KeptBrief): Span {
  const text = cleanLine(brief.headline, 160);
  return {
    text: text === '' ? 'Untitled release' : text,
    strong: true,
    href: release.url ?? briefPath(brief.id),
  };
}

/** The mark of a card whose brief a model wrote. */
export function modelMark({ written }: Brief): Pick<Card, 'byModel'> {
  return written.by === 'model' ? { byModel: true } : {};
}

/** The card's one plain line: headline, source, day. */
export function fallbackOf({ brief, release, sourceName }: KeptBrief): string {
  const day = release.published === null ? null : dateWords(release.published);
  const source = [sourceName, day].filter((part) => part !== null).join(', ');
  return cleanLine(`${brief.headline} — ${source}`, 300);
}

/** date · place · type · status, as far as the text gives them; the kind of text where it is no plain release. */
export function factsBlocks(brief: Brief, wording: Wording): Block[] {
  const facts = [
    brief.date && claim(dateSpans(brief.date), brief.date, brief, wording, dateMark(brief.date)),
    brief.place && claim(placeSpans(brief.place), brief.place, brief, wording),
    brief.event && claim(eventSpans(brief.event), brief.event, brief, wording),
    brief.docType === 'press_release' || brief.docType === 'other' ? null : [{ text: plain(brief.docType) }],
  ].filter((spans) => spans !== null);
  return facts.length === 0 ? [] : [{ kind: 'note', spans: joined(facts, ' · ') }];
}

/** Where it comes from: source, publication, version, when and how it was written, in one line. */
export function footerBlock({ brief, release, sourceName, version, keptAt }: KeptBrief): Block {
  const source = cleanLine(sourceName, 120);
  const parts: Span[][] = [
    [release.url === null ? { text: source } : { text: source, href: release.url }],
    ...(release.published === null ? [] : [[{ text: `published ${dateWords(release.published)}` }]]),
    [{ text: 'briefed ' }, { text: instantWords(keptAt), at: keptAt.toISOString() }],
    ...(version > 1 ? [[{ text: `corrected at its source: version ${version}` }]] : []),
    ...(release.fromFeed ? [[{ text: 'from its feed alone: the page could not be read' }]] : []),
    [{ text: writtenWords(brief) }],
    ...(brief.withheld.length > 0 ? [[{ text: `${countOf(brief.withheld.length, 'line')} withheld` }]] : []),
  ];
  return { kind: 'note', spans: joined(parts, ' · ') };
}

/** What a reader would expect and the text does not say, and what was withheld because the text does not bear it out. */
export function gapBlocks(brief: Brief, { words }: Wording): Block[] {
  const reasons = new Map<string, number>();
  for (const { kind, rule } of brief.withheld) {
    const reason = `A ${plain(kind)}: ${cleanLine(words(rule), 160)}`;
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const withheld = [...reasons].map(([reason, times]) => [
    { text: times > 1 ? `${reason} (${times} times)` : reason },
  ]);
  const missing = brief.missing.map((gap) => [{ text: cleanLine(gap, 240) }]);
  return [
    ...(missing.length > 0 ? [listBlock('Not said', missing)] : []),
    ...(withheld.length > 0 ? [listBlock('Withheld', withheld)] : []),
  ];
}

/** The marking of a release that its source took back. */
export function withdrawnBlocks({ withdrawnAt }: KeptBrief): Block[] {
  if (withdrawnAt === null) return [];
  const spans: Span[] = [
    { text: 'Withdrawn', strong: true, mark: 'its source took this release back' },
    { text: ' · noticed ' },
    { text: instantWords(withdrawnAt), at: withdrawnAt.toISOString() },
  ];
  return [{ kind: 'line', spans }];
}

/** Runs of text with a separator between them. */
export function joined(parts: readonly (readonly Span[])[], separator: string): Span[] {
  return parts.flatMap((spans, index) => (index === 0 ? [...spans] : [{ text: separator }, ...spans]));
}

/** The buttons of a brief's card. */
export function briefButtons(
  brief: string,
  actions: readonly ('evidence' | 'full_brief' | 'ask')[],
): Button[] {
  const all: Record<(typeof actions)[number], Button> = {
    evidence: { action: 'evidence', label: 'Evidence', value: brief, href: `${briefPath(brief)}#evidence` },
    full_brief: { action: 'full_brief', label: 'Full brief', value: brief, href: briefPath(brief) },
    ask: { action: 'ask', label: 'Ask about this', value: brief },
  };
  return actions.map((action) => all[action]);
}

function summaryBlocks(brief: Brief, wording: Wording): Block[] {
  return brief.summary.map((line) => ({
    kind: 'line',
    spans: claim(summarySpans(line), line, brief, wording),
  }));
}

function countryBlocks(brief: Brief, wording: Wording): Block[] {
  const acting = brief.countries.filter(({ role }) => takingPart.includes(role));
  const named = acting.length > 0 ? acting : brief.countries.filter(({ role }) => role === 'subject');
  if (named.length === 0) return [];
  const telling = (country: CountryClaim): boolean => country.role !== 'party' && country.role !== 'subject';
  const spans = named
    .slice(0, shown.countries)
    .map((country) => claim(countrySpans(country, telling(country)), country, brief, wording));
  const rest = named.length - shown.countries;
  const told = markedOnce(spans);
  return [
    { kind: 'line', spans: joined(rest > 0 ? [...told, [{ text: `and ${rest} more` }]] : told, ' · ') },
  ];
}

/** A mark that all claims of a line bear stands once, after the last of them. */
function markedOnce(claims: readonly Span[][]): Span[][] {
  const marks = new Set(claims.map((spans) => spans.at(-1)?.mark));
  if (marks.size !== 1) return [...claims];
  return claims.map((spans, index) =>
    index === claims.length - 1 ? spans : spans.map(({ mark: _shared, ...span }) => span),
  );
}

/** Makes labelled lists of claims: none for an empty one, at most `limit` items and a count of the rest. */
function listsOf(brief: Brief, wording: Wording) {
  return <Item extends Claimed>(
    label: string,
    claims: readonly Item[],
    spansOf: (item: Item) => Span[],
    limit = Number.POSITIVE_INFINITY,
  ): Block[] => {
    if (claims.length === 0) return [];
    const items = claims.slice(0, limit).map((item) => claim(spansOf(item), item, brief, wording));
    return [listBlock(label, items, claims.length - items.length)];
  };
}

function listBlock(label: string, items: Span[][], more = 0): Block {
  return { kind: 'list', label, items, more };
}

function claim(
  spans: Span[],
  of: Claimed,
  brief: Brief,
  wording: Wording,
  mark: string | null = null,
): Span[] {
  return claimSpans(spans, of, { brief: brief.id, wording, mark });
}
