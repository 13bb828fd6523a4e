/** What a poison is: something false put into a right form of a release, and how it would be known in the brief. */
import type { Brief, Claim } from '../../../src/domain/brief.ts';
import { cleanLine } from '../../../src/domain/clean.ts';
import type { BriefForm } from '../../../src/writer/llm/form.ts';

/** `ids` are the numbers of the release's sentences, `pick` chooses one by chance. */
export interface Ground {
  ids: readonly string[];
  /** The sentences that were offered, by number. */
  sentences: ReadonlyMap<string, string>;
  text: string;
  english: boolean;
  pick<Value>(values: readonly Value[]): Value;
}

/** What kind of thing is wrong: of the first five nothing may be shown at all. */
export type Harm = 'name' | 'number' | 'date' | 'place' | 'quote' | 'other';

/** Finds a planted claim in a brief. */
export type Sight = (brief: Brief) => Claim<object>[];

/** The form with what was planted in it, and one sight for each claim planted. */
export interface Planted {
  form: BriefForm;
  sights: Sight[];
}

export interface Poison {
  name: string;
  harm: Harm;
  /** Null where the form and the sentences have nothing to put it on. */
  apply(form: BriefForm, ground: Ground): Planted | null;
}

type List = 'summary' | 'people' | 'figures' | 'commitments' | 'programmes' | 'quotes' | 'nextSteps';
type Item<Field extends List> = BriefForm[Field][number];

/** How an item of the form stands in a brief: every value it gives is there. A quotation by its ends, or its speaker. */
export function sightOf<Field extends List>(field: Field, item: Item<Field>, keys: readonly string[]): Sight {
  const given = item as unknown as Record<string, unknown>;
  return (brief) =>
    (brief[field] as unknown as (Claim<object> & Record<string, unknown>)[]).filter((claim) =>
      keys.every((key) => {
        if (key === 'first') return String(claim.text).startsWith(String(given.first));
        if (key === 'last') return String(claim.text).endsWith(String(given.last));
        const told = claim[key];
        return typeof told === 'string' ? told === cleanLine(String(given[key]), 400) : told === given[key];
      }),
    );
}

const blank = {
  people: { rank: null, role: null, country: null },
  figures: { value: null, min: null, max: null, qualifier: null, unit: null, currency: null, of: null },
  commitments: { who: null, forWhom: null, modality: 'done', due: null },
  programmes: { kind: 'exercise', acronym: null, expansion: null },
  quotes: { first: 'We will always stand', last: 'with our good friends', speaker: null },
  nextSteps: { who: null, when: null },
  summary: {},
} as const;

/** The form with an item more, first in its list so that no bound on the list hides it. */
export function withItem<Field extends List>(form: BriefForm, field: Field, item: Item<Field>): BriefForm {
  return { ...form, [field]: [item, ...(form[field] as Item<Field>[])] };
}

/** An item of its own, on a sentence chosen by chance: it is found by the values it gives. */
export function adding<Field extends List>(
  name: string,
  harm: Harm,
  field: Field,
  made: Partial<Item<Field>>,
  keys: readonly string[] = Object.keys(made),
): Poison {
  return {
    name,
    harm,
    apply: (form, { ids, pick }) => {
      const item = { ev: [pick(ids)], ...blank[field], ...made } as unknown as Item<Field>;
      return { form: withItem(form, field, item), sights: [sightOf(field, item, keys)] };
    },
  };
}

/** Items of the form changed: each is found by the values that were changed, under the name or number it has. */
export function changing<Field extends List>(
  name: string,
  harm: Harm,
  field: Field,
  change: (item: Item<Field>, form: BriefForm, ground: Ground) => Partial<Item<Field>> | null,
  key: string | null = field === 'people' || field === 'programmes' ? 'name' : null,
): Poison {
  return {
    name,
    harm,
    apply: (form, ground) => {
      const sights: Sight[] = [];
      const items = (form[field] as Item<Field>[]).map((item) => {
        const changed = change(item, form, ground);
        if (changed === null) return item;
        const made = { ...item, ...changed };
        const keys = Object.keys(changed).filter((one) => one !== 'ev');
        sights.push(sightOf(field, made, [...new Set([...(key === null ? [] : [key]), ...keys])]));
        return made;
      });
      return sights.length === 0 ? null : { form: { ...form, [field]: items }, sights };
    },
  };
}

/** A line of the summary, on a sentence chosen by chance. */
export const line = (name: string, harm: Harm, text: string): Poison =>
  adding(name, harm, 'summary', { text } as Partial<Item<'summary'>>);
