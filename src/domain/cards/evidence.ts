/** The evidence card: every line of a brief beside the sentence that says so. */
import type { Brief, Evidence } from '../brief.ts';
import type { Block, Card, Span } from '../card.ts';
import { clean, cleanLine } from '../clean.ts';
import type { KeptBrief } from '../kept.ts';
import {
  briefButtons,
  fallbackOf,
  footerBlock,
  gapBlocks,
  modelMark,
  titleOf,
  withdrawnBlocks,
} from './brief.ts';
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
import { topicWords } from './words.ts';

/** One line of a brief: the field it stands in, its words, where the text says so, and what marks it. */
interface Line {
  field: string;
  spans: Span[];
  evidence: Evidence[];
  mark: string | null;
}

/** Every line of a brief beside its sentence, in the order of the brief's fields; then what is missing or withheld. */
export function evidenceCard(kept: KeptBrief, wording: Wording): Card {
  const { brief } = kept;
  return {
    kind: 'evidence',
    brief: brief.id,
    title: titleOf(kept),
    blocks: [
      ...withdrawnBlocks(kept),
      ...linesOf(brief).flatMap((line) => evidenceBlocks(brief, line, wording)),
      ...gapBlocks(brief, wording),
      footerBlock(kept),
    ],
    buttons: briefButtons(brief.id, ['full_brief', 'ask']),
    fallback: cleanLine(`Evidence: ${fallbackOf(kept)}`, 300),
    ...modelMark(brief),
  };
}

function linesOf(brief: Brief): Line[] {
  const { event, date, place } = brief;
  return [
    ...lines('Summary', brief.summary, summarySpans),
    ...(event ? lines('Event', [event], eventSpans) : []),
    ...(date
      ? [{ field: 'Date', spans: dateSpans(date), evidence: date.evidence, mark: dateMark(date) }]
      : []),
    ...(place ? lines('Place', [place], placeSpans) : []),
    ...lines('Country', brief.countries, (country) => countrySpans(country, true)),
    ...lines('Organisation', brief.organisations, ({ name }) => [{ text: cleanLine(name, 160) }]),
    ...lines('Person', brief.people, personSpans),
    ...lines('Topic', brief.topics, ({ topic }) => [{ text: topicWords(topic) }]),
    ...lines('Programme', brief.programmes, programmeSpans),
    ...lines('Commitment', brief.commitments, commitmentSpans),
    ...lines('Figure', brief.figures, figureSpans),
    ...lines('Quote', brief.quotes, quoteSpans),
    ...lines('Next step', brief.nextSteps, nextStepSpans),
  ];
}

function lines<Item extends { evidence: Evidence[] }>(
  field: string,
  claims: readonly Item[],
  spansOf: (item: Item) => Span[],
): Line[] {
  return claims.map((claim) => ({ field, spans: spansOf(claim), evidence: claim.evidence, mark: null }));
}

/** How many of the places that support one line are shown. */
const mostPlaces = 3;

/** A line beside its first place, then the further places that it rests on. */
function evidenceBlocks(brief: Brief, { field, spans, evidence, mark }: Line, wording: Wording): Block[] {
  const told = claimSpans(spans, { evidence }, { brief: brief.id, wording, mark });
  const claim = brief.written.by === 'rules' ? told : [...told, { text: ` · ${readerOf(evidence)}` }];
  return evidence.slice(0, mostPlaces).map((place, index) => ({
    kind: 'evidence',
    field,
    claim: index === 0 ? claim : [{ text: 'and here', href: briefPath(brief.id, place.sentences[0]) }],
    sentence: sentenceAround(brief, place),
    exact: cleanLine(place.exact, 600),
  }));
}

/** Who of the two readers says so. */
function readerOf(evidence: readonly Evidence[]): string {
  const readers = new Set(evidence.map(({ by }) => by));
  if (readers.has('both') || readers.size > 1) return 'model and rules';
  return readers.has('model') ? 'model alone' : 'rules alone';
}

/** Characters shown on either side of the exact words, at least. */
const around = 350;

/** The sentences that a place lies in, on one line; of very long ones the part around its exact words, by whole words. */
function sentenceAround(brief: Brief, evidence: Evidence): string {
  const first = brief.sentences[evidence.sentences[0] ?? -1]?.[0] ?? evidence.start;
  const last = Math.max(brief.sentences[evidence.sentences.at(-1) ?? -1]?.[1] ?? evidence.end, evidence.end);
  const start = evidence.start - first > around ? wordStart(brief.text, evidence.start - around) : first;
  const end = last - evidence.end > around ? wordEnd(brief.text, evidence.end + around) : last;
  const part = clean(brief.text.slice(start, end), 2_000).replace(/\s+/g, ' ').trim();
  return `${start > first ? '…' : ''}${part}${end < last ? '…' : ''}`;
}

function wordStart(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space >= 0 && at - space <= 40 ? space + 1 : at;
}

function wordEnd(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space >= 0 && space - at <= 40 ? space : at;
}
