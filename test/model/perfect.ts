/** Answers without fault: how many of their true claims the brief has, with how many calls, and in how many tokens. */
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import type { Brief, Claim } from '../../src/domain/brief.ts';
import { foldedWords } from '../../src/domain/fold.ts';
import type { BriefForm } from '../../src/writer/llm/form.ts';
import { wired } from '../fakes/model/forms.ts';
import { type Desk, writtenBy } from './desk.ts';
import type { Subject } from './releases.ts';

export interface PerfectResult {
  /** By field: claims told, and those that the brief has in no form. */
  fields: Map<string, { told: number; dropped: number }>;
  dropped: string[];
  /** Lines of a person's own wording (the labels' one-line summaries): told, dropped, marked. */
  worded: { told: number; dropped: number; marked: number };
  releases: number;
  oneCall: number;
  calls: number;
  cards: number;
  /** Tokens (o200k_base) of the answers as they are on the wire, copied out, and copied out but folded alike. */
  tokens: { wire: number; copied: number; folded: number };
  /** Different beginnings (instructions and schema) that were sent. */
  prefixes: Set<string>;
}

type Told = { ev: string[] } & Record<string, unknown>;

const same = (a: unknown, b: unknown): boolean =>
  foldedWords(String(a ?? '')).join(' ') === foldedWords(String(b ?? '')).join(' ');
const within = (a: string, b: string): boolean => foldedWords(a).join(' ').includes(foldedWords(b).join(' '));
const lastWord = (name: unknown): string => foldedWords(String(name)).at(-1) ?? '';

const cites = (claim: Claim<object>, { ev }: Told): boolean =>
  claim.evidence.some(({ sentences }) => sentences.some((index) => ev.includes(`S${index}`)));

type Finder = (brief: Brief, item: Told) => boolean;

/** Is what the item says in the brief, from whichever reader? */
const finders: Readonly<Record<string, Finder>> = {
  event: ({ event }, { type }) => event?.type === type || event !== null,
  date: ({ date }, { value }) =>
    date?.value === value || (date !== null && date.value.slice(4) === String(value).slice(4)),
  place: ({ place }, { name }) => place !== null && within(`${place.name} ${String(name)}`, place.name),
  countries: ({ countries }, { code }) => countries.some((one) => one.code === code),
  organisations: ({ organisations }, { name }) => organisations.some((one) => same(one.name, name)),
  people: ({ people }, { name }) => people.some((one) => lastWord(one.name) === lastWord(name)),
  topics: ({ topics }, { topic }) => topics.some((one) => one.topic === topic),
  programmes: ({ programmes }, { name }) =>
    programmes.some(
      (one) =>
        within(`${one.name} ${one.acronym ?? ''} ${one.expansion ?? ''}`, String(name)) ||
        within(String(name), one.name),
    ),
  commitments: ({ commitments }, item) =>
    commitments.some((one) => same(one.what, item.what) || cites(one, item)),
  figures: ({ figures }, item) =>
    figures.some((one) => one.value === item.value && one.min === (one.value === null ? item.min : null)),
  quotes: ({ quotes }, { first, last }) =>
    quotes.some(({ text }) => within(text, String(first)) || within(text, String(last))),
  summary: ({ summary }, { text }) => summary.some((line) => same(line.text, text)),
  nextSteps: ({ nextSteps }, item) => nextSteps.some((one) => same(one.what, item.what) || cites(one, item)),
};

const itemsOf = (form: BriefForm): [field: string, item: Told][] =>
  Object.keys(finders).flatMap((field) => {
    const value = form[field as keyof BriefForm] as unknown as Told | Told[] | null;
    return (Array.isArray(value) ? value : value === null ? [] : [value]).map((item): [string, Told] => [
      field,
      item,
    ]);
  });

/** The words that an item of the form cites. */
const citedBy = ({ ev }: { ev: string[] }, offered: Subject['offered']): string[] =>
  ev.map((id) => offered.get(id) ?? '');

/** A quotation in full; it needs no words beside it. */
const quotesOf = (form: BriefForm, { rules }: Subject): unknown[] =>
  form.quotes.map(({ first, speaker }) => ({
    text: rules.quotes.find(({ text }) => text.includes(first))?.text ?? first,
    speaker,
  }));

/**
 * The same answer copied: by the brief's own fields, each claim with the words it rests on. The event's format and level,
 * which the form does not ask for, are left out here too.
 */
function copiedOut(form: BriefForm, subject: Subject): unknown {
  const copy = ({ ev, ...value }: Told): unknown => ({
    evidence: citedBy({ ev }, subject.offered),
    ...value,
  });
  const fields = Object.entries(form).map(([field, value]) => {
    if (!(field in finders) || value === null) return [field, value];
    return [field, Array.isArray(value) ? value.map(copy) : copy(value as Told)];
  });
  return { ...Object.fromEntries(fields), quotes: quotesOf(form, subject) };
}

/** The same answer folded as the form is, but with the words that each claim rests on in place of their numbers. */
function foldedOut(form: BriefForm, subject: Subject): unknown {
  const out = wired(form) as Record<string, { ev: unknown[] } | { ev: unknown[] }[] | null>;
  for (const item of Object.keys(finders).flatMap((field) => out[field] ?? []))
    item.ev = citedBy({ ev: item.ev.map((number) => `S${number}`) }, subject.offered);
  return { ...out, quotes: quotesOf(form, subject) };
}

export async function perfect(subjects: readonly Subject[], desk: Desk): Promise<PerfectResult> {
  const result: PerfectResult = {
    ...{
      fields: new Map(),
      dropped: [],
      worded: { told: 0, dropped: 0, marked: 0 },
      releases: 0,
      oneCall: 0,
      calls: 0,
      cards: 0,
    },
    ...{ tokens: { wire: 0, copied: 0, folded: 0 }, prefixes: new Set() },
  };
  for (const subject of subjects) {
    const brief = await desk.briefWith(subject, subject.right);
    const { asked } = desk.server;
    result.releases++;
    result.calls += asked.length;
    if (asked.length === 1) result.oneCall++;
    if (brief.headline !== '') result.cards++;
    for (const { system, schema } of asked) result.prefixes.add(`${system}\n${JSON.stringify(schema?.json)}`);
    const tokensOf = (written: unknown): number => countTokens(JSON.stringify(written));
    result.tokens.wire += tokensOf(wired(writtenBy(subject.right, subject)));
    result.tokens.copied += tokensOf(copiedOut(subject.right, subject));
    result.tokens.folded += tokensOf(foldedOut(subject.right, subject));
    for (const [field, item] of itemsOf(subject.right)) {
      if (field === 'summary' && subject.labelled) {
        const line = brief.summary.find(({ text }) => same(text, item.text));
        result.worded.told++;
        if (line === undefined) result.worded.dropped++;
        else if (line.evidence.some(({ level }) => level === 'flagged')) result.worded.marked++;
        if (line === undefined) result.dropped.push(`${subject.release.key} worded: ${JSON.stringify(item)}`);
        continue;
      }
      const row = result.fields.get(field) ?? { told: 0, dropped: 0 };
      result.fields.set(field, row);
      row.told++;
      if (finders[field]?.(brief, item)) continue;
      row.dropped++;
      result.dropped.push(
        `${subject.release.key} ${field}: ${JSON.stringify(item)} <= ${item.ev
          .map((id) => subject.offered.get(id))
          .join(' | ')
          .slice(0, 300)}`,
      );
    }
  }
  return result;
}
