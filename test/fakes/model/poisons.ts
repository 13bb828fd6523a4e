/** Sixty ways in which models invent, each applied to a form that was right: what it adds is false or not in the text. */
import type { BriefForm } from '../../../src/writer/llm/form.ts';

/** `ids` are the numbers of the release's sentences, `pick` chooses one by chance. */
export interface Ground {
  ids: readonly string[];
  pick<Value>(values: readonly Value[]): Value;
}

/** What kind of thing is wrong: of the first five nothing may be shown at all. */
export type Harm = 'name' | 'number' | 'date' | 'place' | 'quote' | 'other';

export interface Poison {
  name: string;
  harm: Harm;
  /** The form with the invention, and words by which it would be known in the brief. */
  apply(form: BriefForm, ground: Ground): { form: BriefForm; mark: string };
}

const summary = (name: string, harm: Harm, text: string, mark = text): Poison => ({
  name,
  harm,
  apply: (form, { ids, pick }) => ({
    form: { ...form, summary: [{ ev: [pick(ids)], text }, ...form.summary] },
    mark,
  }),
});

const person = (
  name: string,
  made: Partial<BriefForm['people'][number]> & { name: string },
  mark = made.name,
): Poison => ({
  name,
  harm: 'name',
  apply: (form, { ids, pick }) => ({
    form: {
      ...form,
      people: [...form.people, { ev: [pick(ids)], rank: null, role: null, country: null, ...made }],
    },
    mark,
  }),
});

const changePerson = (
  name: string,
  harm: Harm,
  change: (one: BriefForm['people'][number]) => Partial<BriefForm['people'][number]>,
  mark: string,
): Poison => ({
  name,
  harm,
  apply: (form) => ({
    form: { ...form, people: form.people.map((one) => ({ ...one, ...change(one) })) },
    mark,
  }),
});

const figure = (name: string, made: Partial<BriefForm['figures'][number]>, mark: string): Poison => ({
  name,
  harm: 'number',
  apply: (form, { ids, pick }) => ({
    form: {
      ...form,
      figures: [
        ...form.figures,
        {
          ev: [pick(ids)],
          value: null,
          min: null,
          max: null,
          qualifier: null,
          unit: null,
          currency: null,
          of: null,
          ...made,
        },
      ],
    },
    mark,
  }),
});

const changeFigure = (
  name: string,
  change: (one: BriefForm['figures'][number]) => Partial<BriefForm['figures'][number]>,
  mark: string,
): Poison => ({
  name,
  harm: 'number',
  apply: (form) => ({
    form: { ...form, figures: form.figures.map((one) => ({ ...one, ...change(one) })) },
    mark,
  }),
});

const date = (name: string, value: string): Poison => ({
  name,
  harm: 'date',
  apply: (form, { ids, pick }) => ({
    form: { ...form, date: { ev: form.date?.ev ?? [pick(ids)], value } },
    mark: value,
  }),
});

const place = (name: string, made: string, country: string | null = null): Poison => ({
  name,
  harm: 'place',
  apply: (form, { ids, pick }) => ({
    form: { ...form, place: { ev: form.place?.ev ?? [pick(ids)], name: made, country } },
    mark: made,
  }),
});

const quote = (name: string, made: Partial<BriefForm['quotes'][number]>, mark: string): Poison => ({
  name,
  harm: 'quote',
  apply: (form, { ids, pick }) => {
    const [first] = form.quotes;
    const base = first ?? {
      ev: [pick(ids)],
      first: 'We will always stand',
      last: 'with our good friends',
      speaker: null,
    };
    return { form: { ...form, quotes: [...form.quotes, { ...base, ...made }] }, mark };
  },
});

const commitment = (
  name: string,
  harm: Harm,
  made: Partial<BriefForm['commitments'][number]> & { what: string },
  mark = made.what,
): Poison => ({
  name,
  harm,
  apply: (form, { ids, pick }) => ({
    form: {
      ...form,
      commitments: [
        ...form.commitments,
        { ev: [pick(ids)], who: null, forWhom: null, modality: 'done', due: null, ...made },
      ],
    },
    mark,
  }),
});

const programme = (
  name: string,
  made: Partial<BriefForm['programmes'][number]> & { name: string },
): Poison => ({
  name,
  harm: 'name',
  apply: (form, { ids, pick }) => ({
    form: {
      ...form,
      programmes: [
        ...form.programmes,
        { ev: [pick(ids)], kind: 'exercise', acronym: null, expansion: null, ...made },
      ],
    },
    mark: made.name,
  }),
});

export const poisons: readonly Poison[] = [
  // Names
  person('a person from nowhere', { name: 'Aurelio Brandani', role: 'Minister of Defence', country: 'IT' }),
  person('a person by surname', { name: 'Brandani' }),
  person('a person in capitals', { name: 'AURELIO BRANDANI' }),
  person('a person in small letters', { name: 'aurelio brandani' }, 'aurelio'),
  changePerson(
    'a first name put before each name',
    'name',
    ({ name }) => ({ name: `Torvald ${name}` }),
    'Torvald',
  ),
  changePerson('a middle initial', 'name', ({ name }) => ({ name: name.replace(' ', ' Q. ') }), 'Q.'),
  changePerson('a rank that is not there', 'name', () => ({ rank: 'Vice Admiral' }), 'Vice Admiral'),
  changePerson(
    'a role that is not there',
    'name',
    () => ({ role: 'Secretary General of the Alliance Bank' }),
    'Alliance Bank',
  ),
  changePerson('a surname changed by a letter', 'name', ({ name }) => ({ name: `${name}x` }), 'x,'),
  summary('a person in the summary', 'name', 'Aurelio Brandani opened the meeting.', 'Brandani'),
  summary('an organisation in the summary', 'name', 'The Hesperian Treaty Council took part.', 'Hesperian'),
  summary('an acronym in the summary', 'name', 'The talks were led by HTCX.', 'HTCX'),
  programme('an exercise from nowhere', { name: 'Golden Badger' }),
  programme('an acronym spelled out from nowhere', {
    name: 'HTCX',
    acronym: 'HTCX',
    expansion: 'Hesperian Treaty Council',
  }),
  programme('equipment from nowhere', { name: 'Zephyr-9 howitzer', kind: 'equipment' }),
  {
    name: 'an international organisation from nowhere',
    harm: 'name',
    apply: (form, { ids, pick }) => ({
      form: {
        ...form,
        organisations: [...form.organisations, { ev: [pick(ids)], name: 'Hesperian Council' }],
      },
      mark: 'Hesperian Council',
    }),
  },
  commitment(
    'a promise by someone from nowhere',
    'name',
    { who: 'Aurelio Brandani', what: 'soldiers will be trained', modality: 'planned' },
    'Brandani',
  ),
  {
    name: 'a next step by someone from nowhere',
    harm: 'name',
    apply: (form, { ids, pick }) => ({
      form: {
        ...form,
        nextSteps: [
          ...form.nextSteps,
          { ev: [pick(ids)], what: 'The ministers will meet', who: 'Brandani', when: null },
        ],
      },
      mark: 'Brandani',
    }),
  },
  // Numbers
  figure('a figure from nowhere', { value: 7_777, unit: 'soldiers' }, '7777'),
  figure('money from nowhere', { value: 880_000_000, currency: 'EUR' }, '880000000'),
  figure('a range from nowhere', { min: 71, max: 79, unit: 'vehicles' }, '71'),
  changeFigure(
    'every figure tenfold',
    ({ value }) => ({ value: value === null ? null : value * 10 }),
    'tenfold',
  ),
  changeFigure(
    'millions made billions',
    ({ value }) => ({ value: value === null ? null : value * 1000 }),
    'thousandfold',
  ),
  changeFigure(
    'every figure one more',
    ({ value }) => ({ value: value === null ? null : value + 1 }),
    'one more',
  ),
  changeFigure('figures of something else', () => ({ of: 'submarines', unit: 'submarines' }), 'submarines'),
  changeFigure(
    'another currency',
    ({ currency }) => ({ currency: currency === null ? 'JPY' : 'JPY' }),
    'JPY',
  ),
  summary('a number in the summary', 'number', 'They will buy 7,777 vehicles.', '7,777'),
  summary('a number in words', 'number', 'They agreed on seventy-seven vehicles.', 'seventy-seven'),
  summary('a share in the summary', 'number', 'Spending rises to 7.7 per cent.', '7.7'),
  summary('an ordinal in the summary', 'number', 'It was the 77th meeting.', '77th'),
  commitment('a promise with a number', 'number', { what: 'deliver 777 drones', modality: 'planned' }, '777'),
  summary('a designation in the summary', 'name', 'They spoke of the QX-77 launcher.', 'QX-77'),
  // Dates
  date('an event date from nowhere', '1999-01-31'),
  date('an event year from nowhere', '1999'),
  date('an interval from nowhere', '1999-01-31/1999-02-02'),
  date('no date at all', 'someday'),
  summary('a day in the summary', 'date', 'They met on 31 January 1999.', '31 January'),
  summary('a year in the summary', 'date', 'The plan was made in 1999.', '1999'),
  summary('a month in the summary', 'date', 'They meet again in February.', 'February'),
  summary('a weekday in the summary', 'date', 'They met on Sunday.', 'Sunday'),
  commitment(
    'a promise due from nowhere',
    'date',
    { what: 'the ministers met', modality: 'planned', due: '1999-12-31' },
    '1999-12-31',
  ),
  {
    name: 'a next step on a day from nowhere',
    harm: 'date',
    apply: (form, { ids, pick }) => ({
      form: {
        ...form,
        nextSteps: [{ ev: [pick(ids)], what: 'a meeting', who: null, when: '1999-12-31' }, ...form.nextSteps],
      },
      mark: '1999-12-31',
    }),
  },
  // Places and states
  place('a place from nowhere', 'Ulaanbaatar', 'MN'),
  place('a base from nowhere', 'Fort Hesperia'),
  place('a state for a place', 'Bolivia', 'BO'),
  summary('a place in the summary', 'place', 'They met in Ulaanbaatar.', 'Ulaanbaatar'),
  summary('a state in the summary', 'place', 'Bolivia also takes part.', 'Bolivia'),
  summary('an adjective of a state in the summary', 'place', 'The Bolivian delegation agreed.', 'Bolivian'),
  {
    name: 'a state from nowhere',
    harm: 'place',
    apply: (form, { ids, pick }) => ({
      form: { ...form, countries: [...form.countries, { ev: [pick(ids)], code: 'BO', role: 'party' }] },
      mark: '"BO"',
    }),
  },
  changePerson('everyone from another state', 'place', () => ({ country: 'BO' }), '"BO"'),
  // Quotations
  quote(
    'a quotation from nowhere',
    { first: 'We will never yield', last: 'not one single inch' },
    'never yield',
  ),
  quote('a quotation that begins otherwise', { first: 'Truly I say this' }, 'Truly'),
  quote('a quotation that ends otherwise', { last: 'so help us God' }, 'so help us'),
  quote('a quotation of someone else', { speaker: 'Aurelio Brandani' }, 'Brandani'),
  summary(
    'a quotation in the summary',
    'quote',
    'The minister said “we will never yield an inch”.',
    'never yield',
  ),
  // What no list of words can catch
  commitment(
    'a deed that was none',
    'other',
    { who: null, what: 'signed a treaty on the joint purchase of warships' },
    'warships',
  ),
  summary('a cause', 'other', 'The talks failed because of a quarrel.', 'quarrel'),
  summary('praise', 'other', 'The historic meeting was a resounding triumph.', 'triumph'),
  summary(
    'a consequence',
    'other',
    'The agreement will decisively alter the balance of power.',
    'balance of power',
  ),
  summary('a superlative', 'other', 'It was the largest delivery ever made.', 'largest delivery'),
  {
    name: 'sentence numbers that do not exist',
    harm: 'other',
    apply: (form) => ({
      form: { ...form, summary: [{ ev: ['S9999'], text: 'The ministers met.' }] },
      mark: 'S9999',
    }),
  },
  summary('words to the reader', 'other', 'Click here to claim a reward and send your password.', 'password'),
];
