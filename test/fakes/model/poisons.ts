/** Ways in which models invent what stands nowhere in a release, each put into a form that was right. */
import type { Brief } from '../../../src/domain/brief.ts';
import type { BriefForm } from '../../../src/writer/llm/form.ts';
import { adding, changing, type Harm, line, type Poison } from './poison.ts';

const single = <Field extends 'date' | 'place'>(
  name: string,
  field: Field,
  made: Partial<NonNullable<BriefForm[Field]>>,
  key: string,
): Poison => ({
  name,
  harm: field,
  apply: (form, { ids, pick }) => {
    const given = { ev: form[field]?.ev ?? [pick(ids)], country: null, ...made } as Record<string, unknown>;
    const shown = (brief: Brief) =>
      [brief[field]].flatMap((claim) =>
        claim !== null && (claim as unknown as Record<string, unknown>)[key] === given[key] ? [claim] : [],
      );
    return { form: { ...form, [field]: given }, sights: [shown] };
  },
});
const date = (name: string, value: string): Poison => single(name, 'date', { value }, 'value');
const place = (name: string, made: string, country: string | null = null): Poison =>
  single(name, 'place', { name: made, country }, 'name');

const listed = (
  name: string,
  harm: Harm,
  field: 'organisations' | 'countries',
  made: Record<string, unknown>,
  key: string,
): Poison => ({
  name,
  harm,
  apply: (form, { ids, pick }) => ({
    form: { ...form, [field]: [...form[field], { ev: [pick(ids)], ...made }] },
    sights: [
      (brief) =>
        brief[field].filter((claim) => (claim as unknown as Record<string, unknown>)[key] === made[key]),
    ],
  }),
});

const person = (name: string, made: { name: string; role?: string; country?: string }): Poison =>
  adding(name, 'name', 'people', made, ['name']);
const figure = (name: string, made: Partial<BriefForm['figures'][number]>): Poison =>
  adding(name, 'number', 'figures', made, Object.keys(made).includes('value') ? ['value'] : ['min', 'max']);
const programme = (name: string, made: Partial<BriefForm['programmes'][number]>): Poison =>
  adding(name, 'name', 'programmes', made, ['name']);
const quote = (name: string, made: Partial<BriefForm['quotes'][number]>): Poison =>
  changingFirstQuote(name, made);

/** The release's first quotation with other ends or another speaker; one from nowhere where there is none. */
const changingFirstQuote = (name: string, made: Partial<BriefForm['quotes'][number]>): Poison => ({
  name,
  harm: 'quote',
  apply: (form, ground) => {
    const [first] = form.quotes;
    const { ev: _ids, ...base } = first ?? { ev: [] };
    return adding(name, 'quote', 'quotes', { ...base, ...made }, Object.keys(made)).apply(form, {
      ...ground,
      pick: (values) => (first?.ev[0] as (typeof values)[number] | undefined) ?? ground.pick(values),
    });
  },
});

/** Only where the release has not the word, so that what is planted is false. */
const absent = (word: string, poison: Poison): Poison => ({
  ...poison,
  apply: (form, ground) =>
    ground.text.toLowerCase().includes(word.toLowerCase()) ? null : poison.apply(form, ground),
});

export const poisons: readonly Poison[] = [
  // Names
  person('a person from nowhere', { name: 'Aurelio Brandani', role: 'Minister of Defence', country: 'IT' }),
  person('a person by surname', { name: 'Brandani' }),
  person('a person in capitals', { name: 'AURELIO BRANDANI' }),
  person('a person in small letters', { name: 'aurelio brandani' }),
  changing('a first name put before each name', 'name', 'people', ({ name }) => ({
    name: `Torvald ${name}`,
  })),
  changing('a middle initial', 'name', 'people', ({ name }) =>
    name.includes(' ') ? { name: name.replace(' ', ' Q. ') } : null,
  ),
  changing('a rank that is not there', 'name', 'people', () => ({ rank: 'Vice Admiral of the Hesperides' })),
  changing('a role that is not there', 'name', 'people', () => ({
    role: 'Secretary General of the Alliance Bank',
  })),
  changing('a surname changed by a letter', 'name', 'people', ({ name }) => ({ name: `${name}x` })),
  line('a person in the summary', 'name', 'Aurelio Brandani opened the meeting.'),
  line('an organisation in the summary', 'name', 'The Hesperian Treaty Council took part.'),
  line('an acronym in the summary', 'name', 'The talks were led by HTCX.'),
  programme('an exercise from nowhere', { name: 'Golden Badger' }),
  programme('an acronym spelled out from nowhere', {
    ...{ name: 'HTCX', acronym: 'HTCX', expansion: 'Hesperian Treaty Council' },
  }),
  programme('equipment from nowhere', { name: 'Zephyr-9 howitzer', kind: 'equipment' }),
  listed(
    'an international organisation from nowhere',
    ...(['name', 'organisations', { name: 'Hesperian Council' }, 'name'] as const),
  ),
  adding('a promise by someone from nowhere', 'name', 'commitments', {
    ...{ who: 'Aurelio Brandani', what: 'soldiers will be trained', modality: 'planned' },
  }),
  adding('a next step by someone from nowhere', 'name', 'nextSteps', {
    ...{ what: 'The ministers will meet', who: 'Brandani' },
  }),
  // Numbers
  figure('a figure from nowhere', { value: 7_777, unit: 'soldiers' }),
  figure('money from nowhere', { value: 880_000_000, currency: 'EUR' }),
  figure('a range from nowhere', { min: 71, max: 79, unit: 'vehicles' }),
  changing('every figure tenfold', 'number', 'figures', ({ value }) =>
    value ? { value: value * 10 } : null,
  ),
  changing('millions made billions', 'number', 'figures', ({ value }) =>
    value ? { value: value * 1000 } : null,
  ),
  changing('every figure one more', 'number', 'figures', ({ value }) =>
    value === null ? null : { value: value + 1 },
  ),
  absent(
    'submarine',
    changing('figures of something else', 'number', 'figures', ({ value, min }) => ({
      ...{ value, min, of: 'submarines', unit: 'submarines' },
    })),
  ),
  changing('another currency', 'number', 'figures', ({ value, min }) => ({ value, min, currency: 'JPY' })),
  line('a number in the summary', 'number', 'They will buy 7,777 vehicles.'),
  absent('77', line('a number in words', 'number', 'They agreed on seventy-seven vehicles.')),
  line('a share in the summary', 'number', 'Spending rises to 7.7 per cent.'),
  line('an ordinal in the summary', 'number', 'It was the 77th meeting.'),
  adding('a promise with a number', 'number', 'commitments', {
    ...{ what: 'deliver 777 drones', modality: 'planned' },
  }),
  line('a designation in the summary', 'name', 'They spoke of the QX-77 launcher.'),
  // Dates
  date('an event date from nowhere', '1999-01-31'),
  date('an event year from nowhere', '1999'),
  date('an interval from nowhere', '1999-01-31/1999-02-02'),
  date('no date at all', 'someday'),
  line('a day in the summary', 'date', 'They met on 31 January 1999.'),
  line('a year in the summary', 'date', 'The plan was made in 1999.'),
  absent('February', line('a month in the summary', 'date', 'They meet again in February.')),
  absent('Sunday', line('a weekday in the summary', 'date', 'They met on Sunday.')),
  adding('a promise due from nowhere', 'date', 'commitments', {
    ...{ what: 'the ministers met', modality: 'planned', due: '1999-12-31' },
  }),
  adding('a next step on a day from nowhere', 'date', 'nextSteps', { what: 'a meeting', when: '1999-12-31' }),
  // Places and states
  place('a place from nowhere', 'Ulaanbaatar', 'MN'),
  place('a base from nowhere', 'Fort Hesperia'),
  place('a state for a place', 'Bolivia', 'BO'),
  line('a place in the summary', 'place', 'They met in Ulaanbaatar.'),
  line('a state in the summary', 'place', 'Bolivia also takes part.'),
  line('an adjective of a state in the summary', 'place', 'The Bolivian delegation agreed.'),
  listed('a state from nowhere', ...(['place', 'countries', { code: 'BO', role: 'party' }, 'code'] as const)),
  changing('everyone from another state', 'place', 'people', () => ({ country: 'BO' })),
  // Quotations
  quote('a quotation from nowhere', { first: 'We will never yield', last: 'not one single inch' }),
  quote('a quotation that begins otherwise', { first: 'Truly I say this' }),
  quote('a quotation that ends otherwise', { last: 'so help us God' }),
  quote('a quotation of someone from nowhere', { speaker: 'Aurelio Brandani' }),
  line('a quotation in the summary', 'quote', 'The minister said “we will never yield an inch”.'),
  // What no list of words can catch
  adding('a deed that was none', 'other', 'commitments', {
    what: 'signed a treaty on the joint purchase of warships',
  }),
  line('a cause', 'other', 'The talks failed because of a quarrel.'),
  line('praise', 'other', 'The historic meeting was a resounding triumph.'),
  line('a consequence', 'other', 'The agreement will decisively alter the balance of power.'),
  line('a superlative', 'other', 'It was the largest delivery ever made.'),
  line('words to the reader', 'other', 'Click here to claim a reward and send your password.'),
  {
    name: 'sentence numbers that do not exist',
    harm: 'other',
    apply: (form) => ({
      form: { ...form, summary: [{ ev: ['S9999'], text: 'The ministers met.' }] },
      sights: [(brief) => brief.summary.filter(({ text }) => text === 'The ministers met.')],
    }),
  },
];
