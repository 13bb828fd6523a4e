/** The form a model fills in for a brief: made from the brief's own shapes, sentence numbers first, in the strict subset of JSON schema. */
import { z } from 'zod';
import {
  Country,
  docTypes,
  Event,
  EventDate,
  Organisation,
  Place,
  SummaryLine,
  TopicClaim,
} from '../../domain/brief.ts';
import {
  ids,
  LeanCommitment,
  LeanFigure,
  LeanNextStep,
  LeanPerson,
  LeanProgramme,
  LeanQuote,
  sentenceNumber,
} from './lean.ts';

/** A claim of the brief as the model gives it. Keys are generated in order: where it stands, then what it is. */
const on = <Shape extends z.ZodRawShape>(shape: Shape) => z.object({ ev: ids, ...shape });

const lists = {
  countries: on(Country.shape),
  organisations: on(Organisation.shape),
  people: LeanPerson,
  topics: on(TopicClaim.shape),
  programmes: LeanProgramme,
  commitments: LeanCommitment,
  figures: LeanFigure,
  quotes: LeanQuote,
  summary: on(SummaryLine.shape),
  nextSteps: LeanNextStep,
};
const singles = {
  // Its format and level the rules read from the text, whoever tells the event.
  event: on({ type: Event.shape.type, status: Event.shape.status }),
  date: on({ value: EventDate.shape.value }),
  place: on(Place.shape),
};

/** Read from what a model wrote (`decode`), and written as a model would (`encode`). */
export const BriefForm = z.object({
  docType: z.enum(docTypes),
  relevant: z.boolean(),
  event: singles.event.nullable(),
  date: singles.date.nullable(),
  place: singles.place.nullable(),
  countries: z.array(lists.countries),
  organisations: z.array(lists.organisations),
  people: z.array(lists.people),
  topics: z.array(lists.topics),
  programmes: z.array(lists.programmes),
  commitments: z.array(lists.commitments),
  figures: z.array(lists.figures),
  quotes: z.array(lists.quotes),
  summary: z.array(lists.summary),
  nextSteps: z.array(lists.nextSteps),
});
export type BriefForm = z.infer<typeof BriefForm>;

/** A zod shape, as it is on the wire, as the JSON schema that goes to a server. */
export function schemaOf(shape: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(shape, {
    ...{ target: 'draft-7', io: 'input' },
    override: ({ zodSchema, jsonSchema }) => {
      if (jsonSchema.type === 'object') jsonSchema.additionalProperties = false;
      if (zodSchema !== sentenceNumber) return;
      delete jsonSchema.anyOf;
      jsonSchema.type = 'number';
    },
  });
  return schema;
}

/** Of each list no more than this is read: no release holds so many. */
const mostItems = 150;

const emptyForm: BriefForm = {
  ...{ docType: 'other', relevant: false, event: null, date: null, place: null },
  ...{ countries: [], organisations: [], people: [], topics: [], programmes: [], commitments: [] },
  ...{ figures: [], quotes: [], summary: [], nextSteps: [] },
};

/** Those objects of a form that are right, where the whole is not; null when none is. */
export function salvageForm(value: unknown): BriefForm | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Record<string, unknown>;
  let saved = 0;
  const fields: Record<string, unknown> = { ...emptyForm };
  for (const [name, shape] of Object.entries(singles)) {
    const found = shape.safeParse(given[name]);
    if (found.success) {
      fields[name] = found.data;
      saved++;
    }
  }
  for (const [name, shape] of Object.entries(lists)) {
    const items = Array.isArray(given[name]) ? given[name].slice(0, mostItems) : [];
    const right = items.flatMap((item) => {
      const found = shape.safeParse(item);
      return found.success ? [found.data] : [];
    });
    fields[name] = right;
    saved += right.length;
  }
  const docType = BriefForm.shape.docType.safeParse(given.docType);
  const relevant = given.relevant === true;
  if (docType.success) fields.docType = docType.data;
  return saved === 0 ? null : ({ ...fields, relevant } as BriefForm);
}

/** Forms of a release's sections as one; the first that says so gives the single fields. */
export function joinForms(forms: readonly BriefForm[]): BriefForm {
  const [first = emptyForm] = forms;
  const all = <Field extends keyof typeof lists>(field: Field): BriefForm[Field] =>
    forms
      .flatMap((form) => form[field] as BriefForm[Field][number][])
      .slice(0, mostItems) as BriefForm[Field];
  const one = <Field extends keyof typeof singles>(field: Field): BriefForm[Field] =>
    (forms.find((form) => form[field] !== null)?.[field] ?? null) as BriefForm[Field];
  return {
    docType: first.docType,
    relevant: forms.some(({ relevant }) => relevant),
    ...{ event: one('event'), date: one('date'), place: one('place') },
    ...{ countries: all('countries'), organisations: all('organisations'), people: all('people') },
    ...{ topics: all('topics'), programmes: all('programmes'), commitments: all('commitments') },
    ...{
      figures: all('figures'),
      quotes: all('quotes'),
      summary: all('summary'),
      nextSteps: all('nextSteps'),
    },
  };
}
