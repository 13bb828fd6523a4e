/** The form that a model without fault would fill in, made from the labels of a release: each label cites the sentences that hold its evidence. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type Brief, eventTypes, programmeKinds } from '../../src/domain/brief.ts';
import { foldedWords } from '../../src/domain/fold.ts';
import { topics } from '../../src/domain/topic.ts';
import { readSpan } from '../../src/eval/numbers.ts';
import type { BriefForm } from '../../src/writer/llm/form.ts';
import { level, places, withoutMarkup } from '../../src/writer/verify/text/locate.ts';
import { emptyForm, quoteEnds } from '../fakes/model/forms.ts';

const text = z.string();
const Label = z.object({
  id: text,
  relevant: z.boolean(),
  event_type: text,
  countries: z.array(text),
  event_date: z.object({ evidence: text.nullish(), accept: z.array(text.nullable()) }).nullable(),
  location: z.object({ place: text, country: text.nullable(), evidence: text }).nullish(),
  people: z.array(
    z.object({
      name: text,
      as_written: text.optional(),
      role: text.nullable(),
      country: text.nullable(),
      evidence: text,
    }),
  ),
  organisations: z.array(z.object({ name: text, evidence: text })),
  programmes: z.array(z.object({ name: text, kind: text, evidence: text })),
  commitments: z.array(
    z.object({ who: text.nullable(), what: text, due: text.nullable(), status: text, evidence: text }),
  ),
  figures: z.array(z.object({ value: z.coerce.string(), evidence: text })),
  quotes: z.array(z.object({ text, speaker: text.nullable(), evidence: text })),
  topics: z.array(text),
  headline: text.nullish(),
});
export type Label = z.infer<typeof Label>;

/** The labels of a folder's releases by key; none where there is no `gold/`. */
export function readLabel(folder: string): [string, Label][] {
  const gold = join(folder, 'gold');
  if (!existsSync(gold)) return [];
  return readdirSync(gold)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [
      basename(name, '.json'),
      Label.parse(JSON.parse(readFileSync(join(gold, name), 'utf8'))),
    ]);
}

/** Sentence numbers of words of the text; empty where they stand in no sentence that is offered. */
type Cite = (words: string) => string[];

const modality: Readonly<Record<string, BriefForm['commitments'][number]['modality']>> = {
  ...{
    completed: 'done',
    agreed: 'agreed',
    planned: 'planned',
    announced: 'planned',
    proposed: 'considered',
  },
};

/**
 * The labels as a form, for all of them whose evidence stands in sentences that are offered. What a label does not tell
 * (status, rank apart from role) is as the rules have it, or null.
 */
export function labelledForm(label: Label, rules: Brief, offered: ReadonlyMap<string, string>): BriefForm {
  const view = level(rules.text);
  const cite: Cite = (words) => {
    for (const [start, end] of [...places(view, words), ...places(view, withoutMarkup(words))]) {
      const ids = rules.sentences.flatMap(([from, to], index) =>
        from < end && to > start ? [`S${index}`] : [],
      );
      if (ids.length > 0 && ids.every((id) => offered.has(id))) return ids;
    }
    return [];
  };
  const cited = <Given, Made>(
    items: readonly Given[],
    evidence: (item: Given) => string,
    make: (item: Given, held: string) => Made | null,
    most = 3,
  ): (Made & { ev: string[] })[] =>
    items.flatMap((item) => {
      const ev = cite(evidence(item)).slice(0, most);
      const made = ev.length === 0 ? null : make(item, ev.map((id) => offered.get(id)).join(' '));
      return made === null ? [] : [{ ev, ...made }];
    });
  const dated = label.event_date?.accept.find((value) => value !== null) ?? null;
  const type = eventTypes.find((one) => one === label.event_type);
  return {
    ...emptyForm,
    ...{ docType: rules.docType, relevant: label.relevant },
    event:
      rules.event === null || type === undefined
        ? null
        : {
            ...{ type, status: rules.event.status },
            ev: rules.event.evidence
              .flatMap(({ sentences }) => sentences)
              .slice(0, 3)
              .map((n) => `S${n}`),
          },
    date:
      dated === null
        ? null
        : (cited(
            [dated],
            () => label.event_date?.evidence ?? '',
            (value) => ({ value }),
          )[0] ?? null),
    place: label.location
      ? (cited(
          [label.location],
          ({ evidence }) => evidence,
          ({ place }, held) => (held.includes(place) ? { name: place, country: null } : null),
        )[0] ?? null)
      : null,
    people: cited(
      label.people,
      ({ evidence }) => evidence,
      ({ name, as_written, role, country }, held) => ({
        ...{ name: as_written ?? name, rank: null, country },
        role: (role ?? '').split(', ').find((part) => part.length > 2 && held.includes(part)) ?? null,
      }),
    ),
    organisations: cited(
      label.organisations,
      ({ evidence }) => evidence,
      ({ name }, held) => (held.includes(name) ? { name } : null),
    ),
    topics: cited(
      label.topics.filter((one) => one !== 'other'),
      (topic) => rules.topics.find((one) => one.topic === topic)?.evidence[0]?.exact ?? '\0',
      (topic) => ({ topic: topics.find((one) => one === topic) ?? 'other' }),
    ),
    programmes: cited(
      label.programmes,
      ({ evidence }) => evidence,
      ({ name, kind }, held) =>
        held.includes(name)
          ? {
              name,
              kind: programmeKinds.find((one) => one === kind) ?? 'programme',
              acronym: null,
              expansion: null,
            }
          : null,
    ),
    commitments: cited(
      label.commitments,
      ({ evidence }) => evidence,
      ({ who, what, status }) => ({
        ...{ who, forWhom: null, what, due: null, modality: modality[status] ?? 'planned' },
      }),
    ),
    figures: cited(
      label.figures,
      ({ evidence }) => evidence,
      ({ value, evidence }, held) => {
        const span = readSpan(value);
        const rest = held.slice(Math.max(0, held.indexOf(evidence))).replace(value, '');
        const of = /^[^\p{L}]*((?:\p{L}[\p{L}-]*\s?){1,3})/u.exec(rest)?.[1]?.trim() ?? null;
        if (span === null) return null;
        const range = span.min !== span.max;
        return {
          ...{ value: range ? null : span.min, min: range ? span.min : null, max: range ? span.max : null },
          ...{ qualifier: null, unit: null, currency: null, of },
        };
      },
    ),
    quotes: cited(
      label.quotes,
      ({ evidence }) => evidence,
      ({ text: words, speaker }) => ({ ...quoteEnds(words), speaker }),
      8,
    ),
    countries: label.countries.flatMap((code) => {
      const known = rules.countries.find((one) => one.code === code);
      const index = known?.evidence[0]?.sentences[0];
      return known === undefined || index === undefined || !offered.has(`S${index}`)
        ? []
        : [{ ev: [`S${index}`], code, role: known.role }];
    }),
    summary: summaryOf(label, offered),
  };
}

/** The label's own one-line summary, on the three sentences that hold most of its words. */
function summaryOf({ headline }: Label, offered: ReadonlyMap<string, string>): BriefForm['summary'] {
  if (!headline || headline.split(/\s+/).length > 25) return [];
  const wanted = new Set(foldedWords(headline).filter((word) => word.length > 3));
  const ev: string[] = [];
  for (let round = 0; round < 3; round++) {
    const best = [...offered]
      .map(([id, words]) => ({ id, hit: foldedWords(words).filter((word) => wanted.has(word)) }))
      .toSorted((a, b) => new Set(b.hit).size - new Set(a.hit).size)[0];
    if (best === undefined || best.hit.length === 0) break;
    ev.push(best.id);
    for (const word of best.hit) wanted.delete(word);
  }
  return ev.length === 0 ? [] : [{ ev: [...new Set(ev)], text: headline }];
}
