/** Briefs written for the tests: a rich one, a sparse one, a long one, one corrected, one withdrawn. All names are made up. */
import type { Brief, Evidence } from '../../src/domain/brief.ts';
import type { KeptBrief } from '../../src/domain/kept.ts';
import { briefId } from '../../src/domain/release.ts';

/** The verifier's rules as the fixtures word them. */
export const wording = {
  words: (rule: string): string =>
    rule === 'V4' ? 'the text does not say so plainly' : `rule ${rule} was not met`,
};

type Fields = Partial<Omit<Brief, 'id' | 'text' | 'sentences'>>;
type Says = (exact: string, change?: Partial<Evidence>) => { evidence: Evidence[] };

/** A brief over a text of one sentence a line; `says` finds the place of exact words. */
export function makeBrief(key: string, lines: readonly string[], fields: (says: Says) => Fields): Brief {
  const text = lines.join('\n');
  const sentences: [number, number][] = [];
  for (const line of lines) {
    const start = sentences.length === 0 ? 0 : (sentences.at(-1)?.[1] ?? 0) + 1;
    sentences.push([start, start + line.length]);
  }
  const says: Says = (exact, change = {}) => {
    const start = text.indexOf(exact);
    if (start < 0) throw new Error(`The fixture ${key} does not say: ${exact}`);
    const end = start + exact.length;
    const within = [...sentences.keys()].filter((index) => {
      const [from, to] = sentences[index] ?? [0, 0];
      return from < end && start < to;
    });
    return {
      evidence: [{ sentences: within, start, end, exact, level: 'verbatim', by: 'rules', ...change }],
    };
  };
  const empty: Omit<Brief, 'id' | 'text' | 'sentences'> = {
    ...{ docType: 'press_release', relevant: true, headline: lines[0] ?? '', summary: [], event: null },
    ...{ date: null, place: null, countries: [], organisations: [], people: [], topics: [], programmes: [] },
    ...{ commitments: [], figures: [], quotes: [], nextSteps: [], missing: [], language: 'en' },
    ...{ written: { by: 'rules', model: null, prompt: null }, withheld: [] },
  };
  return { id: briefId(key, text), ...empty, ...fields(says), text, sentences };
}

/** A kept brief with plausible surroundings. */
export function keep(
  brief: Brief,
  change: Partial<Omit<KeptBrief, 'release'>> & { release?: Partial<KeptBrief['release']> } = {},
): KeptBrief {
  const { release, ...rest } = change;
  return {
    brief,
    sourceName: 'Ministry of Defence of Latvia',
    version: 1,
    keptAt: new Date('2026-03-12T07:31:00Z'),
    withdrawnAt: null,
    release: {
      ...{ key: `https://mod.example/${brief.id}`, source: 'lv-mod', url: `https://mod.example/${brief.id}` },
      ...{ title: brief.headline, published: '2026-03-11', language: 'en', country: 'LV' },
      ...release,
    },
    ...rest,
  };
}

const visit = makeBrief(
  'visit',
  [
    'Defence ministers of Latvia and Estonia sign roadmap on coastal defence',
    'On 11 March in Ventspils, Minister of Defence Ilze Krauja received her Estonian counterpart Marten Lepik.',
    'The ministers signed a roadmap on coastal defence that both countries will carry out by the end of 2027.',
    'Latvia will buy six coastal radars for around EUR 46 million.',
    '“The sea between us is one sea, and we shall watch it together,” said Minister Krauja.',
    'Estonia offered places for 30 Latvian divers at its naval school.',
    'Staffs of both ministries meet again in June to settle the details.',
    'Lithuania has shown interest in joining the roadmap at a later stage.',
  ],
  (says) => ({
    headline: 'Defence ministers of Latvia and Estonia sign roadmap on coastal defence',
    summary: [
      {
        text: 'The Latvian and Estonian defence ministers signed a roadmap on coastal defence, to be carried out by the end of 2027.',
        ...says(
          'The ministers signed a roadmap on coastal defence that both countries will carry out by the end of 2027.',
          { level: 'supported' },
        ),
      },
      {
        text: 'Latvia will buy six coastal radars for around EUR 46 million.',
        ...says('Latvia will buy six coastal radars for around EUR 46 million.'),
      },
      {
        text: 'Lithuania may join.',
        ...says('Lithuania has shown interest in joining the roadmap', { level: 'flagged', rules: ['V4'] }),
      },
    ],
    event: {
      ...{ type: 'agreement', status: 'done', format: 'bilateral', level: 'minister' },
      ...says('The ministers signed a roadmap'),
    },
    date: { value: '2026-03-11', inferred: true, ...says('On 11 March') },
    place: { name: 'Ventspils', country: 'LV', ...says('in Ventspils') },
    countries: [
      { code: 'LV', role: 'host', ...says('Latvia') },
      { code: 'EE', role: 'guest', ...says('Estonian counterpart') },
      { code: 'LT', role: 'mentioned', ...says('Lithuania') },
    ],
    people: [
      { name: 'Ilze Krauja', rank: null, role: 'Minister of Defence', country: 'LV', ...says('Ilze Krauja') },
      {
        name: 'Marten Lepik',
        rank: null,
        role: 'Minister of Defence',
        country: 'EE',
        ...says('Marten Lepik'),
      },
    ],
    topics: [{ topic: 'maritime', ...says('coastal defence') }],
    programmes: [
      {
        ...{ name: 'roadmap on coastal defence', kind: 'agreement', acronym: null, expansion: null },
        ...says('roadmap on coastal defence'),
      },
    ],
    commitments: [
      {
        ...{ who: 'Latvia', forWhom: null, what: 'buy six coastal radars', modality: 'planned', due: null },
        ...says('Latvia will buy six coastal radars'),
      },
      {
        ...{ who: 'Estonia', forWhom: 'Latvia', what: 'places for 30 Latvian divers at its naval school' },
        ...{ modality: 'offered', due: null },
        ...says('Estonia offered places for 30 Latvian divers at its naval school'),
      },
      {
        ...{ who: 'Latvia and Estonia', forWhom: null, what: 'carry out the roadmap', modality: 'agreed' },
        due: '2027',
        ...says('both countries will carry out by the end of 2027'),
      },
    ],
    figures: [
      {
        ...{ value: 46_000_000, min: null, max: null, qualifier: 'about', unit: null, currency: 'EUR' },
        of: 'coastal radars',
        ...says('around EUR 46 million'),
      },
      {
        ...{ value: 30, min: null, max: null, qualifier: null, unit: null, currency: null },
        of: 'Latvian divers',
        ...says('30 Latvian divers'),
      },
    ],
    quotes: [
      {
        text: 'The sea between us is one sea, and we shall watch it together,',
        speaker: 'Ilze Krauja',
        ...says('The sea between us is one sea, and we shall watch it together,'),
      },
    ],
    nextSteps: [
      {
        ...{
          what: 'Staffs meet again to settle the details',
          who: 'staffs of both ministries',
          when: 'in June',
        },
        ...says('Staffs of both ministries meet again in June'),
      },
    ],
    missing: ['The year is not given'],
    withheld: [{ kind: 'figure', rule: 'V4' }],
  }),
);

const sparse = makeBrief('sparse', ['Statement of the ministry'], () => ({
  headline: 'Statement of the ministry',
}));

const longName = 'Joint Multinational Headquarters for the Protection of Undersea Infrastructure';
const long = makeBrief(
  'long',
  [
    `Twelve states found the ${longName}`,
    'Ministers of twelve states met in Brussels from 8 to 9 December 2025.',
    ...Array.from(
      { length: 12 },
      (_, index) => `General Person Number${index} will lead cell ${index} of the staff.`,
    ),
    ...Array.from(
      { length: 9 },
      (_, index) => `State ${index} will send ${index + 2} ships to the force by 2026.`,
    ),
  ],
  (says) => ({
    docType: 'joint_statement',
    headline:
      `Twelve states found the ${longName} and agree on a standing force of ships, divers and drones`.slice(
        0,
        160,
      ),
    summary: [
      {
        text: 'Ministers of twelve states met in Brussels.',
        ...says('Ministers of twelve states met in Brussels'),
      },
    ],
    event: {
      ...{ type: 'conference', status: 'ongoing', format: 'multilateral', level: 'minister' },
      ...says('Ministers of twelve states met'),
    },
    date: { value: '2025-12-08/2025-12-09', inferred: false, ...says('from 8 to 9 December 2025') },
    place: { name: 'Brussels', country: 'BE', ...says('Brussels') },
    countries: ['BE', 'NL', 'LU', 'DE', 'DK', 'SE', 'FI', 'EE', 'LV', 'LT', 'PL', 'NO'].map((code) => ({
      ...{ code, role: 'party' as const },
      ...says('twelve states'),
    })),
    people: Array.from({ length: 12 }, (_, index) => ({
      ...{ name: `Person Number${index}`, rank: 'General', role: `head of cell ${index}`, country: null },
      ...says(`General Person Number${index}`),
    })),
    commitments: Array.from({ length: 9 }, (_, index) => ({
      ...{ who: `State ${index}`, forWhom: null, what: `send ${index + 2} ships to the force` },
      ...{ modality: 'planned' as const, due: '2026' },
      ...says(`State ${index} will send ${index + 2} ships`),
    })),
    written: { by: 'model', model: 'example-1', prompt: '3' },
  }),
);

const before = makeBrief(
  'air',
  ['Allies extend air policing', 'The allies agreed on five rotations for 2027.'],
  (says) => ({
    event: { type: 'agreement', status: 'done', format: null, level: null, ...says('The allies agreed') },
    figures: [
      {
        ...{ value: 5, min: null, max: null, qualifier: null, unit: 'rotations', currency: null, of: null },
        ...says('five rotations'),
      },
    ],
  }),
);
const after = makeBrief(
  'air',
  ['Allies extend air policing', 'The allies agreed on six rotations for 2027.'],
  (says) => ({
    event: { type: 'agreement', status: 'done', format: null, level: null, ...says('The allies agreed') },
    figures: [
      {
        ...{ value: 6, min: null, max: null, qualifier: null, unit: 'rotations', currency: null, of: null },
        ...says('six rotations'),
      },
    ],
  }),
);

const shelved = { ...before, id: briefId('shelved', before.text) };
const air = { key: 'https://nato.example/air', source: 'nato', country: null };

/** Each fixture by its name. */
export const fixtures = {
  rich: keep(visit),
  sparse: keep(sparse, {
    sourceName: 'NATO',
    release: { url: null, published: null, country: null, source: 'nato', key: 'sparse' },
  }),
  long: keep(long, {
    sourceName: 'Ministry of Defence of Belgium',
    release: { country: 'BE', source: 'be-mod' },
  }),
  before: keep(before, { sourceName: 'NATO', release: air }),
  corrected: keep(after, { version: 2, sourceName: 'NATO', release: air }),
  withdrawn: keep(shelved, { withdrawnAt: new Date('2026-03-13T09:00:00Z'), sourceName: 'NATO' }),
} satisfies Record<string, KeptBrief>;
