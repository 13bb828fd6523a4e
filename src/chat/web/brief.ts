/** The page of one brief: every line beside its sentence, and the release's full text with the evidence marked in it. */
import type { Brief, Evidence } from '../../domain/brief.ts';
import type { Block, Card } from '../../domain/card.ts';
import { clean } from '../../domain/clean.ts';
import type { KeptBrief } from '../../domain/kept.ts';
import { type Html, html } from './html.ts';
import { renderEvidence, renderSpans } from './render.ts';

type EvidenceBlock = Extract<Block, { kind: 'evidence' }>;
type ListBlock = Extract<Block, { kind: 'list' }>;

/** The page's main part. `card` is the brief's evidence card, `head` the lines that stand under its headline, `parting` what an editor may do there. */
export function renderBrief(
  kept: KeptBrief,
  card: Card,
  head: readonly Block[],
  parting: Html | null = null,
): Html {
  const lines = card.blocks.filter((block): block is EvidenceBlock => block.kind === 'evidence');
  const gaps = card.blocks.filter((block): block is ListBlock => block.kind === 'list');
  return html`<div class="brief-page" data-brief="${kept.brief.id}">
<header class="brief-head">
<h1>${renderSpans([card.title])}</h1>
${head.map((block) => ('spans' in block ? html`<p class="${block.kind}">${renderSpans(block.spans)}</p>\n` : null))}${parting}</header>
<div class="columns">
<section class="lines" id="evidence" aria-labelledby="evidence-title" tabindex="-1">
<h2 id="evidence-title">Every line, beside its sentence</h2>
${lines.length === 0 ? html`<p class="note">Nothing could be drawn from this release.</p>` : groupsOf(lines).map(renderGroup)}
${gaps.map(renderGap)}</section>
<section class="release" aria-labelledby="release-title" tabindex="0">
<h2 id="release-title">The release</h2>
${renderText(kept.brief)}</section>
</div>
${askBox(kept.brief.id)}</div>`;
}

/** The stored text by paragraphs; each sentence has the id `s` + its index, and the words that claims rest on are marked. */
export function renderText({ text, sentences, ...brief }: Brief): Html {
  const marked = unionOf(evidenceOf(brief));
  const paragraphs: Html[] = [];
  let current: Html[] = [];
  let end = 0;
  const gap = (to: number): void => {
    const between = text.slice(end, to);
    if (between.trim() !== '') current = [...current, html`${clean(between, between.length + 1)}`];
    else if (between !== '' && !between.includes('\n')) current = [...current, html` `];
    if (between.includes('\n') && current.length > 0) {
      paragraphs.push(html`<p>${current}</p>\n`);
      current = [];
    }
    end = to;
  };
  sentences.forEach(([from, to], index) => {
    gap(from);
    current.push(html`<span class="sentence" id="s${index}">${piecesOf(text, from, to, marked)}</span>`);
    end = to;
  });
  gap(text.length);
  if (current.length > 0) paragraphs.push(html`<p>${current}</p>\n`);
  return html`<div class="release-text">${paragraphs}</div>`;
}

/** Ranges without overlap, in order, that cover the same characters. */
export function unionOf(ranges: readonly (readonly [number, number])[]): [number, number][] {
  const union: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = union.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else if (from < to) union.push([from, to]);
  }
  return union;
}

function piecesOf(text: string, from: number, to: number, marked: readonly [number, number][]): Html[] {
  const show = (start: number, end: number): string => clean(text.slice(start, end), end - start + 1);
  const pieces: Html[] = [];
  let at = from;
  for (const [start, end] of marked) {
    if (end <= at || start >= to) continue;
    if (start > at) pieces.push(html`${show(at, start)}`);
    const stop = Math.min(end, to);
    pieces.push(html`<mark>${show(Math.max(start, at), stop)}</mark>`);
    at = stop;
  }
  return at < to ? [...pieces, html`${show(at, to)}`] : pieces;
}

function evidenceOf(brief: Omit<Brief, 'text' | 'sentences'>): [number, number][] {
  const claims: { evidence: Evidence[] }[] = [
    ...brief.summary,
    ...[brief.event, brief.date, brief.place].filter((claim) => claim !== null),
    ...brief.countries,
    ...brief.organisations,
    ...brief.people,
    ...brief.topics,
    ...brief.programmes,
    ...brief.commitments,
    ...brief.figures,
    ...brief.quotes,
    ...brief.nextSteps,
  ];
  return claims.flatMap(({ evidence }) => evidence.map(({ start, end }): [number, number] => [start, end]));
}

function groupsOf(lines: readonly EvidenceBlock[]): [string, EvidenceBlock[]][] {
  const groups = new Map<string, EvidenceBlock[]>();
  for (const line of lines) groups.set(line.field, [...(groups.get(line.field) ?? []), line]);
  return [...groups];
}

function renderGroup([, lines]: [string, EvidenceBlock[]]): Html {
  return html`<div class="field">${lines.map(renderEvidence)}</div>\n`;
}

function renderGap({ label, items }: ListBlock): Html {
  return html`<div class="gap"><h3>${label}</h3><ul>${items.map((item) => html`<li>${renderSpans(item)}</li>`)}</ul></div>\n`;
}

function askBox(brief: string): Html {
  return html`<form class="composer" method="post" action="/ask"><input type="hidden" name="about" value="${brief}"><label for="about-q">Ask about this</label><div class="row"><input id="about-q" name="q" required autocomplete="off" placeholder="who attended?"><button>Ask</button></div></form>`;
}
