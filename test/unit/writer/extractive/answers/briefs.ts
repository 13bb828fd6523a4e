/** Kept briefs made by hand for the tests of answers: sentences written here, claims that point at them. */

import type { Answer } from '../../../../../src/domain/answer.ts';
import { readLine } from '../../../../../src/domain/asking.ts';
import type { Brief, Evidence } from '../../../../../src/domain/brief.ts';
import { namesTime } from '../../../../../src/domain/calendar.ts';
import { foldedWords } from '../../../../../src/domain/fold.ts';
import { isOfTime, type KeptBrief } from '../../../../../src/domain/kept.ts';
import { calendarOf, type Question, type ThreadContext } from '../../../../../src/domain/question.ts';
import { relaxations, searches } from '../../../../../src/domain/relax.ts';
import { searchWords } from '../../../../../src/domain/words.ts';
import { answer } from '../../../../../src/writer/extractive/answers/answer.ts';

export const now = new Date('2025-11-22T10:00:00Z');

type Fields = Partial<Omit<Brief, 'text' | 'sentences' | 'id'>>;

/** A brief over these sentences; `fields` gets evidence for the sentence of an index. */
export function keep(
  id: string,
  day: string,
  {
    sentences,
    fields,
  }: { sentences: string[]; fields: (at: (index: number) => { evidence: Evidence[] }) => Fields },
): KeptBrief {
  const spans: [number, number][] = [];
  let text = '';
  for (const sentence of sentences) {
    if (text !== '') text += ' ';
    spans.push([text.length, text.length + sentence.length]);
    text += sentence;
  }
  const at = (index: number): { evidence: Evidence[] } => {
    const [start, end] = spans[index] ?? [0, 0];
    const exact = text.slice(start, end);
    return { evidence: [{ sentences: [index], start, end, exact, level: 'verbatim', by: 'rules' }] };
  };
  const brief: Brief = {
    ...{
      id,
      docType: 'press_release',
      relevant: true,
      headline: sentences[0]?.slice(0, 80) ?? '',
      summary: [],
    },
    ...{ event: null, date: null, place: null, countries: [], organisations: [], people: [], topics: [] },
    ...{
      programmes: [],
      commitments: [],
      figures: [],
      quotes: [],
      nextSteps: [],
      missing: [],
      language: 'en',
    },
    ...{ written: { by: 'rules', model: null, prompt: null }, withheld: [] },
    ...fields(at),
    text,
    sentences: spans,
  };
  const release = {
    ...{ key: `release-${id}`, source: 'desk', url: `https://example.org/${id}`, title: null },
    ...{ published: day, language: brief.language, country: null },
  };
  return { brief, release, sourceName: 'The desk', version: 1, keptAt: now, withdrawnAt: null };
}

export interface Reply {
  question: Question;
  answer: Answer;
  /** Lines without headings. */
  lines: string[];
  cited: string[];
}

/** Asks as the story does: search, frequencies, what emptied the search. */
export function askOf(
  stored: readonly KeptBrief[],
  text: string,
  thread: ThreadContext | null = null,
): Reply {
  const surnames = new Set(
    stored.flatMap(({ brief }) => brief.people.map(({ name }) => foldedWords(name).at(-1) ?? '')),
  );
  const command = readLine(text, { now, zone: 'UTC', thread, surnames });
  if (command.kind !== 'ask') throw new Error(`"${text}" was read as ${command.kind}`);
  const { question } = command;
  const found = new Set(searches(question).flatMap((asked) => stored.filter((kept) => passes(kept, asked))));
  const time = calendarOf(question.period);
  const ofTime = stored.filter(
    (kept) => time !== null && (isOfTime(kept, time) || namesTime(kept.brief.text, time)),
  );
  const undated = { ...question, period: null, topics: [], types: [], words: [] };
  for (const kept of ofTime) if (passes(kept, undated)) found.add(kept);
  const briefs = [...found].sort((one, other) =>
    (other.release.published ?? '').localeCompare(one.release.published ?? ''),
  );
  const frequency = new Map(
    question.words.map((word) => [word, stored.filter((kept) => holds(kept, word)).length] as const),
  );
  const without = new Map(
    relaxations(question).map(({ part, question: relaxed }) => [
      part,
      stored.filter((kept) => passes(kept, relaxed)).length,
    ]),
  );
  const given = answer({ question, briefs, thread, frequency, stored: stored.length, without, now });
  return {
    question,
    answer: given,
    lines: given.lines.filter(({ heading }) => heading !== true).map((line) => line.text),
    cited: [...new Set(given.citations.map(({ brief }) => brief))],
  };
}

function passes(
  { brief, release }: KeptBrief,
  { countries, people, topics, types, period, words }: Question,
): boolean {
  const day = release.published ?? '';
  const names = brief.people.flatMap(({ name }) => [
    foldedWords(name).join(' '),
    foldedWords(name).at(-1) ?? '',
  ]);
  return (
    countries.every((code) => brief.countries.some((country) => country.code === code)) &&
    people.every((name) => names.includes(name)) &&
    (topics.length === 0 || brief.topics.some(({ topic }) => topics.includes(topic))) &&
    (types.length === 0 || types.includes(brief.event?.type ?? 'other')) &&
    (period?.from == null || day >= period.from) &&
    (period?.to == null || day <= period.to) &&
    (words.length === 0 || words.some((word) => holds({ brief }, word)))
  );
}

function holds({ brief }: Pick<KeptBrief, 'brief'>, word: string): boolean {
  const words = new Set(searchWords(brief.text));
  const stems = searchWords(word);
  return stems.length > 0 && stems.every((stem) => words.has(stem));
}

/** A figure's fields, none of them told. */
export const noFigure = {
  value: null,
  min: null,
  max: null,
  qualifier: null,
  unit: null,
  currency: null,
  of: null,
};

/** Norway's minister visits Tallinn; a fleet is promised; a third state is only mentioned. */
export const visit = keep('visit', '2025-03-10', {
  sentences: [
    'Norwegian Minister of Defence Kari Halvorsen visited Tallinn on 9 March 2025 and met her Estonian counterpart Jaan Tammsalu.',
    'Norway will lend Estonia four Skjold-class patrol boats for two years.',
    'Estonia asked Norway for 40–45 diving instructors.',
    '“The sea between us is one sea, and drones over it concern us both,” Halvorsen said.',
    'The lease costs 12 million euros.',
    'Lessons from Ukraine were discussed as well.',
    'The ministers plan to hold the next meeting in Bergen in May 2026.',
    'Contact: press office, telephone 555 0100.',
  ],
  fields: (at) => ({
    event: { type: 'visit', status: 'done', format: 'bilateral', level: 'minister', ...at(0) },
    date: { value: '2025-03-09', inferred: false, ...at(0) },
    place: { name: 'Tallinn', country: 'EE', ...at(0) },
    countries: [
      { code: 'NO', role: 'guest', ...at(0) },
      { code: 'EE', role: 'host', ...at(0) },
      { code: 'UA', role: 'mentioned', ...at(5) },
    ],
    people: [
      { name: 'Kari Halvorsen', rank: null, role: 'Minister of Defence', country: 'NO', ...at(0) },
      { name: 'Jaan Tammsalu', rank: null, role: 'counterpart', country: 'EE', ...at(0) },
    ],
    topics: [{ topic: 'maritime', ...at(1) }],
    commitments: [
      {
        who: 'Norway',
        forWhom: 'Estonia',
        what: 'lend four patrol boats',
        modality: 'planned',
        due: null,
        ...at(1),
      },
    ],
    figures: [
      { ...noFigure, value: 4, unit: 'patrol boats', ...at(1) },
      { ...noFigure, min: 40, max: 45, unit: 'diving instructors', ...at(2) },
      { ...noFigure, value: 12_000_000, currency: 'EUR', of: 'lease', ...at(4) },
    ],
    quotes: [
      {
        text: 'The sea between us is one sea, and drones over it concern us both',
        speaker: 'Halvorsen',
        ...at(3),
      },
    ],
    asides: [7],
  }),
});

/** Norway and Finland train together, a year before. */
export const exercise = keep('exercise', '2024-02-20', {
  sentences: [
    'Norway and Finland train in Exercise Frost Bridge this week.',
    'Some 3,000 soldiers take part, among them the Brigade Nord.',
    'Participants of the exercise are Norway, Finland, Sweden and Denmark.',
    'General Major Lars Strandvik, Chief of Defence of Norway, opened the exercise.',
    'Norway has taken part in the exercise since 2011.',
  ],
  fields: (at) => ({
    event: { type: 'exercise', status: 'ongoing', format: 'multilateral', level: 'unit', ...at(0) },
    countries: [
      { code: 'NO', role: 'host', ...at(0) },
      { code: 'FI', role: 'party', ...at(0) },
    ],
    people: [
      { name: 'Lars Strandvik', rank: 'General Major', role: 'Chief of Defence', country: 'NO', ...at(3) },
    ],
    topics: [
      { topic: 'training-exercises', ...at(0) },
      { topic: 'land-forces', ...at(1) },
    ],
    programmes: [{ name: 'Frost Bridge', kind: 'exercise', acronym: null, expansion: null, ...at(0) }],
    figures: [{ ...noFigure, value: 3000, qualifier: 'about', unit: 'soldiers', ...at(1) }],
  }),
});

/** A release in Swedish. */
export const swedish = keep('swedish', '2024-11-05', {
  sentences: [
    'Sverige och Norge anskaffar luftvärnsrobotar gemensamt.',
    'I oktober 2024 undertecknade försvarsministrarna en avsiktsförklaring i Karlstad.',
    'Kostnaden uppgår till 350 miljoner kronor.',
  ],
  fields: (at) => ({
    language: 'sv',
    countries: [
      { code: 'SE', role: 'party', ...at(0) },
      { code: 'NO', role: 'party', ...at(0) },
    ],
    topics: [{ topic: 'air-defence', ...at(0) }],
    figures: [{ ...noFigure, value: 350_000_000, currency: 'SEK', ...at(2) }],
  }),
});

/** A page about many states, without an event. */
export const page = keep('page', '2020-01-15', {
  sentences: [
    'Bilateral relations of the Ministry.',
    'Norway cooperates with Portugal in naval training.',
    'Courses for officers are held in Lisbon every year.',
    'Norway also supports reforms in Georgia.',
  ],
  fields: (at) => ({
    docType: 'reference_page',
    countries: [
      { code: 'NO', role: 'party', ...at(1) },
      { code: 'PT', role: 'party', ...at(1) },
      { code: 'GE', role: 'beneficiary', ...at(3) },
    ],
  }),
});

/** Nothing to do with defence. */
export const sport = keep('sport', '2025-06-01', {
  sentences: ['Norway won the handball match against Iceland.'],
  fields: (at) => ({
    relevant: false,
    countries: [
      { code: 'NO', role: 'party', ...at(0) },
      { code: 'IS', role: 'party', ...at(0) },
    ],
  }),
});

export const everything = [visit, exercise, swedish, page, sport];

/** Asks the lines one after the other, each in the thread of those before it; the last is given. */
export function thread(briefs: readonly KeptBrief[], ...lines: string[]): Reply {
  let context = null as ThreadContext | null;
  let last = null as Reply | null;
  for (const line of lines) {
    last = askOf(briefs, line, context);
    const { question, answer, cited } = last;
    context = answer.answerable
      ? {
          ...{ question, briefs: cited, people: [] },
          cited: answer.citations.map(({ brief, exact }) => ({ brief, exact })),
        }
      : { question, briefs: context?.briefs ?? [], people: [] };
  }
  if (last === null) throw new Error('nothing was asked');
  return last;
}
