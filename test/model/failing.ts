/** Servers that fail in every way they can: does a card come of every release, with all that the rules know? */
import type { Brief } from '../../src/domain/brief.ts';
import type { ModelSettings } from '../../src/writer/llm/connect.ts';
import { emptyForm } from '../fakes/model/forms.ts';
import { inventionsIn } from '../fakes/model/oracle.ts';
import type { Asked, Behaviour } from '../fakes/model/server.ts';
import type { Desk } from './desk.ts';
import type { Subject } from './releases.ts';

export interface FailureResult {
  name: string;
  releases: number;
  /** Releases with a headline, and a summary line where the rules have one. */
  cards: number;
  /** Releases of which the brief lost a person, a figure, a quotation or a commitment that the rules have. */
  poorer: number;
  /** Things shown that the sentences do not hold. */
  inventions: number;
  awaiting: number;
}

type Failure = [
  name: string,
  behave: (asked: Asked, subject: Subject) => Behaviour,
  settings?: Partial<ModelSettings>,
];

const quick = { timeoutMs: 60, retries: 1 };
const error = (
  status: number,
  given: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Behaviour => ({
  ...{ status, error: given, headers },
});
const falsehood = 'Ruritania bought 500 tanks.';

const failures: Failure[] = [
  ['refuses', () => 'refuse'],
  ['ends at its length', () => 'length'],
  ['filters its answer', () => 'filter'],
  ['filters the question', () => error(400, { code: 'content_filter' })],
  ['has no quota left', () => error(429, { code: 'insufficient_quota', type: 'insufficient_quota' })],
  ['wants payment', () => error(402)],
  ['refuses the key (401)', () => error(401)],
  ['forbids the model (403)', () => error(403)],
  ['does not know the model (404)', () => error(404)],
  ['takes no request of ours (400)', () => error(400, { message: 'no' })],
  ['limits the rate (429)', () => error(429, {}, { 'retry-after': '1' })],
  ['is broken (500)', () => error(500)],
  ['is away (502)', () => error(502)],
  ['is overloaded (503)', () => error(503)],
  ['is slower than the bound', () => ({ after: 500, next: { give: emptyForm } }), quick],
  ['hangs', () => 'hang', quick],
  ['cuts its answer off', () => 'break'],
  ['fails once, then answers', ({ count }, { right }) => (count % 2 === 0 ? error(500) : { give: right })],
  ['says no JSON', () => ({ say: 'Certainly! Here is your brief.' })],
  ['says nothing', () => ({ say: '' })],
  ['says a list', () => ({ say: '[]' })],
  ['says half a form', () => ({ say: '{"docType": "speech", "relevant": tr' })],
  ['says JSON of another shape', () => ({ say: '{"title": "x", "items": [1, 2, 3]}' })],
  [
    'says values of other types',
    (_asked, { right }) => ({ give: { ...right, people: 'none', figures: 7, summary: [null, 'x'] } }),
  ],
  ['says half a million letters', () => ({ say: 'x'.repeat(500_000) })],
  ['says an empty form', () => ({ give: emptyForm })],
  ['says nonsense in the right shape', (_asked, { offered }) => ({ give: nonsense([...offered.keys()]) })],
  [
    'obeys what the release tells it',
    ({ sentences }) => ({
      give: {
        ...emptyForm,
        summary: [...sentences.keys()].slice(0, 3).map((id) => ({ ev: [id], text: falsehood })),
      },
    }),
  ],
];

/** The right shape, filled with words that say nothing. */
function nonsense(ids: readonly string[]): unknown {
  const ev = ids.slice(0, 2);
  return {
    ...emptyForm,
    docType: 'speech',
    event: { ev, type: 'call', status: 'cancelled' },
    date: { ev, value: 'Blorptember' },
    place: { ev, name: 'Qwertyville', country: 'ZZ' },
    countries: [{ ev, code: 'ZZ', role: 'party' }],
    people: [{ ev, name: 'Xyzzy Plugh', rank: 'Grand Blorp', role: 'of the Foo', country: 'QQ' }],
    figures: [
      { ev, value: -1e308, min: null, max: null, qualifier: null, unit: 'foos', currency: 'XXX', of: null },
    ],
    quotes: [{ ev, first: 'foo bar baz qux', last: 'lorem ipsum dolor sit', speaker: 'Xyzzy' }],
    summary: [{ ev, text: 'Colourless green ideas sleep furiously in Qwertyville.' }],
    commitments: [
      {
        ev,
        who: 'Xyzzy',
        forWhom: 'Plugh',
        what: 'frobnicate 12345 widgets',
        modality: 'done',
        due: '9999-99-99',
      },
    ],
  };
}

/** Nothing that the rules' brief shows of these is gone. */
function isPoorer(brief: Brief, rules: Brief): boolean {
  const lists = (one: Brief): number[] => [
    one.people.length,
    one.figures.length,
    one.quotes.length,
    one.commitments.length,
  ];
  const had = lists(rules);
  return lists(brief).some((count, index) => count < (had[index] ?? 0));
}

const together = 8;

/** Every failure over every release, some releases at once. */
export async function fail(
  subjects: readonly Subject[],
  open: () => Promise<Desk>,
): Promise<FailureResult[]> {
  const results: FailureResult[] = [];
  const desks = await Promise.all(Array.from({ length: together }, open));
  const [first] = desks;
  const known = new Map<Subject, number>();
  // What the letter-by-letter reading does not follow (a number word of another language) is no invention.
  for (const subject of subjects)
    if (first) known.set(subject, inventionsIn(await first.briefWith(subject, subject.right)).length);
  for (const [name, behave, settings] of failures) {
    const row = { name, releases: 0, cards: 0, poorer: 0, inventions: 0, awaiting: 0 };
    const left = [...subjects];
    await Promise.all(
      desks.map(async (desk) => {
        for (let subject = left.shift(); subject !== undefined; subject = left.shift()) {
          const given = subject;
          const brief = await desk.briefUnder(given, (asked) => behave(asked, given), settings);
          row.releases++;
          const lined = given.rules.summary.length === 0 || brief.summary.length > 0;
          if (brief.headline !== '' && lined) row.cards++;
          if (isPoorer(brief, given.rules)) row.poorer++;
          const strange = inventionsIn(brief).length - (known.get(given) ?? 0);
          const obeyed = brief.summary.filter(({ text }) => text === falsehood).length;
          row.inventions += Math.max(0, strange) + obeyed;
          if (brief.written.awaitsModel) row.awaiting++;
        }
      }),
    );
    results.push(row);
  }
  for (const desk of desks) await desk.stop();
  return results;
}
