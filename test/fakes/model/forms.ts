/** Forms as a faultless model would fill them in: the claims of a brief, by sentence numbers. */
import { z } from 'zod';
import type { Brief, Evidence } from '../../../src/domain/brief.ts';
import type { Release } from '../../../src/domain/release.ts';
import { read } from '../../../src/writer/extractive/text/reading.ts';
import { askable } from '../../../src/writer/llm/fence.ts';
import { BriefForm } from '../../../src/writer/llm/form.ts';
import type { Ground } from './poison.ts';

export const emptyForm: BriefForm = {
  ...{ docType: 'press_release', relevant: true, event: null, date: null, place: null },
  ...{ countries: [], organisations: [], people: [], topics: [], programmes: [], commitments: [] },
  ...{ figures: [], quotes: [], summary: [], nextSteps: [] },
};

const idsOf = (evidence: readonly Evidence[], most: number): string[] =>
  [...new Set(evidence.flatMap(({ sentences }) => sentences))].slice(0, most).map((index) => `S${index}`);

function cited<Value extends { evidence: Evidence[] }>(
  claim: Value,
  most = 3,
): Omit<Value, 'evidence'> & { ev: string[] } {
  const { evidence, ...value } = claim;
  return { ev: idsOf(evidence, most), ...value };
}

/** The form that says what a brief says. */
export function formOf(brief: Brief): BriefForm {
  return {
    docType: brief.docType,
    relevant: brief.relevant,
    event: brief.event && {
      ...{ ev: idsOf(brief.event.evidence, 3), type: brief.event.type, status: brief.event.status },
    },
    date: brief.date && { ev: idsOf(brief.date.evidence, 3), value: brief.date.value },
    place: brief.place && cited(brief.place),
    countries: brief.countries.map((claim) => cited(claim)),
    organisations: brief.organisations.map((claim) => cited(claim)),
    people: brief.people.map((claim) => cited(claim)),
    topics: brief.topics.map((claim) => cited(claim)),
    programmes: brief.programmes.map((claim) => cited(claim)),
    commitments: brief.commitments.map((claim) => cited(claim)),
    figures: brief.figures.map((claim) => cited(claim)),
    quotes: brief.quotes.map(({ text, speaker, evidence }) => ({
      ...{ ev: idsOf(evidence, 8), ...quoteEnds(text), speaker },
    })),
    summary: brief.summary.map((claim) => cited(claim)),
    nextSteps: brief.nextSteps.map((claim) => cited(claim)),
  };
}

const most = 3;

/** The first and the last words of a quotation; all of them, twice, where it is short. */
export function quoteEnds(text: string): { first: string; last: string } {
  const words = text.split(/\s+/);
  return words.length <= 2 * most
    ? { first: text, last: text }
    : { first: words.slice(0, most).join(' '), last: words.slice(-most).join(' ') };
}

/** Words that stand in one of the cited sentences as the prompt asks for them: `…` for all of it, else their ends. */
function shortened(text: string, sentences: readonly string[]): string {
  const words = text.split(' ');
  for (const sentence of sentences) {
    if (sentence === text) return '…';
    const { first, last } = quoteEnds(text);
    const from = sentence.indexOf(first);
    const isClear =
      from === sentence.indexOf(text) && sentence.indexOf(last, from) === from + text.length - last.length;
    if (words.length > 2 * most && from >= 0 && isClear) return `${first} … ${last}`;
  }
  return text;
}

/** A form whose words of its own are not written out where they are a sentence's: as a model does with an English release. */
export function sparing(form: BriefForm, sentences: ReadonlyMap<string, string>): BriefForm {
  const held = ({ ev }: { ev: string[] }): string[] => ev.flatMap((id) => sentences.get(id) ?? []);
  const done = <Item extends { ev: string[]; what: string }>(item: Item): Item => ({
    ...item,
    what: shortened(item.what, held(item)),
  });
  return {
    ...form,
    commitments: form.commitments.map(done),
    nextSteps: form.nextSteps.map(done),
    summary: form.summary.map((item) => ({ ...item, text: shortened(item.text, held(item)) })),
  };
}

/** A form as a model writes it on the wire; a field that is no field of a form stays as it is, as wrong as it was meant. */
export function wired(form: unknown): unknown {
  if (typeof form !== 'object' || form === null || Array.isArray(form)) return form;
  return Object.fromEntries(
    Object.entries(form).map(([field, value]) => {
      const shape: z.ZodType | undefined = BriefForm.shape[field as keyof BriefForm];
      const written = shape === undefined ? null : z.safeEncode(shape, value);
      return [field, written?.success ? written.data : value];
    }),
  );
}

/** What inventions in a form of this release can be made of. */
export function groundOf(
  release: Release,
  pick: <Value>(values: readonly Value[]) => Value | undefined,
): Ground {
  const reading = read(release);
  const sentences = new Map(askable(reading).map(({ index, text }) => [`S${index}`, text]));
  return {
    ...{ ids: [...sentences.keys()], sentences, text: reading.text },
    english: reading.language?.startsWith('en') ?? true,
    pick: (values) => pick(values) as never,
  };
}
