/** Cards: what each kind shows of a brief, an answer, a digest. */
import { describe, expect, test } from 'vitest';
import type { Brief } from '../../../../src/domain/brief.ts';
import type { Block, Card, Span } from '../../../../src/domain/card.ts';
import { answerCard } from '../../../../src/domain/cards/answer.ts';
import { briefCard, fullBriefCard } from '../../../../src/domain/cards/brief.ts';
import { onceAnEvent } from '../../../../src/domain/cards/changes.ts';
import { changeLines, changesBetween } from '../../../../src/domain/cards/correction.ts';
import { consequence, digestCard, sameEvent } from '../../../../src/domain/cards/digest.ts';
import { evidenceCard } from '../../../../src/domain/cards/evidence.ts';
import { rhythmWords } from '../../../../src/domain/cards/follows.ts';
import { healthCard, healthNote, sourceWords } from '../../../../src/domain/cards/health.ts';
import { amountWords, numberWords, topicWords } from '../../../../src/domain/cards/words.ts';
import { countryName } from '../../../../src/domain/country.ts';
import { neverVisited } from '../../../../src/domain/source.ts';
import { fixtures, keep, makeBrief, wording } from '../../../fakes/briefs.ts';
import { answer, cards, now, refusal, sources } from '../../../fakes/cards.ts';

const { rich, sparse, long, before, corrected } = fixtures;

const spansOf = (block: Block): Span[] => {
  if (block.kind === 'list') return block.items.flat();
  if (block.kind === 'evidence') return block.claim;
  return block.kind === 'suggestions' ? [] : block.spans;
};
const plain = (spans: Span[]): string =>
  spans.map(({ text, mark }) => text + (mark ? ` (${mark})` : '')).join('');
const wordsOf = (card: Card): string =>
  [plain([card.title]), ...card.blocks.map(spansOf).map(plain)].join('\n');
const list = (card: Card, label: string) =>
  card.blocks.find((block) => block.kind === 'list' && block.label === label) as Extract<
    Block,
    { kind: 'list' }
  >;

describe("a brief's card", () => {
  test('links its headline to the release', () => {
    expect(briefCard(rich, wording).title).toMatchObject({
      text: rich.brief.headline,
      href: rich.release.url,
    });
  });

  test('links its headline to its own page when the release has no address', () => {
    expect(briefCard(sparse, wording).title.href).toBe(`/brief/${sparse.brief.id}`);
  });

  test('leads every line to its sentence', () => {
    const card = briefCard(rich, wording);

    const lines = card.blocks.filter(({ kind }) => kind === 'list' || kind === 'line').flatMap(spansOf);
    const facts = lines.filter(({ text }) => text.trim() !== '·');
    expect(facts.filter(({ href }) => !href?.startsWith(`/brief/${rich.brief.id}#s`))).toEqual([]);
  });

  test('says the words of the rule that flagged a line', () => {
    expect(wordsOf(briefCard(rich, wording))).toContain(
      'Lithuania may join. (the text does not say so plainly)',
    );
  });

  test('says that its words are the feed’s alone', () => {
    const fromFeed = { ...rich, release: { ...rich.release, fromFeed: true as const } };

    expect(wordsOf(briefCard(fromFeed, wording))).toContain(
      'from its feed alone: the page could not be read',
    );
    expect(wordsOf(briefCard(rich, wording))).not.toContain('its feed alone');
  });

  test('marks a year that the text does not give', () => {
    expect(wordsOf(briefCard(rich, wording))).toContain('11 March 2026 (year inferred)');
  });

  test('shows the states that take part, not those that are only mentioned', () => {
    const words = wordsOf({
      ...briefCard(rich, wording),
      blocks: [briefCard(rich, wording).blocks[1] as Block],
    });

    expect(words).toContain('Latvia (host) · ');
    expect(words).not.toContain('Lithuania');
  });

  test('says once what marks all states', () => {
    const flag = (exact: string) => [
      {
        sentences: [0],
        start: 0,
        end: exact.length,
        exact,
        level: 'flagged' as const,
        by: 'rules' as const,
        rules: ['V4'],
      },
    ];
    const countries = rich.brief.countries.map((country) => ({ ...country, evidence: flag('x') }));

    const line = briefCard(keep({ ...rich.brief, countries }), wording).blocks[1];

    expect(line && plain(spansOf(line))).toBe(
      'Latvia (host) · Estonia (guest) (the text does not say so plainly)',
    );
  });

  test('counts what it leaves out of a long list', () => {
    const card = briefCard(long, wording);

    expect(list(card, 'People')).toMatchObject({ more: 8 });
    expect(list(card, 'Commitments')).toMatchObject({ more: 6 });
  });

  test('has no empty section', () => {
    expect(briefCard(sparse, wording).blocks).toHaveLength(1);
  });

  test('says how it was written', () => {
    expect(wordsOf(briefCard(rich, wording))).toContain('written by rules');
    expect(wordsOf(briefCard(long, wording))).toContain('written by example-1, checked by rules');
  });

  test('has a plain line of at most 300 characters', () => {
    const endless = keep({ ...rich.brief, headline: 'word '.repeat(500) });

    expect(briefCard(endless, wording).fallback.length).toBeLessThanOrEqual(300);
    expect(briefCard(rich, wording).fallback).toBe(
      `${rich.brief.headline} — Ministry of Defence of Latvia, 11 March 2026`,
    );
  });
});

describe('the full brief', () => {
  test('shows every item, what is not said, and what was withheld and why', () => {
    const card = fullBriefCard(long, wording);

    expect(list(card, 'People').items).toHaveLength(12);
    expect(wordsOf(fullBriefCard(rich, wording))).toContain('The year is not given');
    expect(wordsOf(fullBriefCard(rich, wording))).toContain('A figure: the text does not say so plainly');
  });
});

test('a person whose role names the state is given it once', () => {
  const [person] = rich.brief.people;
  const named = {
    ...rich.brief,
    people: person ? [{ ...person, role: 'Minister of Defence of Latvia' }] : [],
  };

  expect(plain(list(briefCard(keep(named), wording), 'People').items.flat())).toBe(
    'Ilze Krauja, Minister of Defence of Latvia',
  );
});

describe('the words of a claim', () => {
  const asked = makeBrief('asked', ['Norway asked Denmark for two minehunters in 2027.'], (says) => ({
    commitments: [
      {
        ...{ who: 'Norway', forWhom: null, what: 'Denmark for two minehunters in 2027', due: '2027' },
        ...{ modality: 'requested', ...says('Norway asked Denmark for two minehunters in 2027') },
      },
    ],
    nextSteps: [
      {
        ...{ what: 'Denmark for two minehunters in 2027', who: 'Norway', when: '2027' },
        ...says('Denmark for two minehunters in 2027'),
      },
      { ...{ what: 'two minehunters join', who: null, when: '2028-03' }, ...says('two minehunters') },
    ],
    figures: [
      {
        ...{ value: 2, min: null, max: null, qualifier: null, unit: 'minehunters', currency: null },
        ...{ of: 'Danish minehunters', ...says('two minehunters') },
      },
    ],
  }));

  test('of a commitment are its own clause, with its day only where that does not say it', () => {
    expect(list(briefCard(keep(asked), wording), 'Commitments').items.map(plain)).toEqual([
      'Requested · Norway asked Denmark for two minehunters in 2027',
    ]);
  });

  test('of a next step stand once on the card, though a commitment says the same', () => {
    expect(list(briefCard(keep(asked), wording), 'Next steps').items.map(plain)).toEqual([
      'two minehunters join (March 2028)',
    ]);
    expect(list(fullBriefCard(keep(asked), wording), 'Next steps').items).toHaveLength(2);
  });

  test('of a next step are not told again behind the summary that tells them', () => {
    const told = makeBrief('told', ['Norway and Denmark will open the depot in May.'], (says) => ({
      summary: [
        {
          text: 'Norway and Denmark will open the depot in May.',
          ...says('Norway and Denmark will open the depot'),
        },
      ],
      nextSteps: [
        { what: 'Norway and Denmark will open the depot…', who: null, when: null, ...says('open the depot') },
      ],
    }));

    expect(list(briefCard(keep(told), wording), 'Next steps')).toBeUndefined();
  });

  test('of a place that is a state are its name, however the text writes it', () => {
    const placed = makeBrief('placed', ['Ministras lankosi Lietuvoje.'], (says) => ({
      place: { name: 'Lietuvoje', country: 'LT', ...says('Lietuvoje') },
    }));

    expect(wordsOf(briefCard(keep(placed), wording))).toContain('Lithuania');
    expect(wordsOf(briefCard(keep(placed), wording))).not.toContain('Lietuvoje,');
  });

  test('of a figure name what is counted once', () => {
    expect(list(fullBriefCard(keep(asked), wording), 'Figures').items.map(plain)).toEqual([
      '2 Danish minehunters',
    ]);
  });
});

describe('the evidence card', () => {
  test('puts every claim beside a sentence that holds its exact words', () => {
    const blocks = evidenceCard(rich, wording).blocks.filter((block) => block.kind === 'evidence');

    expect(blocks).toHaveLength(20);
    expect(blocks.filter(({ sentence, exact }) => !sentence.includes(exact))).toEqual([]);
  });

  test('shows the further places that a line rests on', () => {
    const twice = makeBrief('twice', ['Ilze Krauja spoke.', 'The minister thanked all.'], (says) => ({
      people: [
        {
          ...{ name: 'Ilze Krauja', rank: null, role: 'minister', country: null },
          evidence: [...says('Ilze Krauja').evidence, ...says('The minister').evidence],
        },
      ],
    }));

    const blocks = evidenceCard(keep(twice), wording).blocks.filter(({ kind }) => kind === 'evidence');

    expect(blocks.map(spansOf).map(plain)).toEqual(['Ilze Krauja, minister', 'and here']);
    expect(blocks[1]).toMatchObject({ sentence: 'The minister thanked all.', exact: 'The minister' });
  });

  test('says of each line which reader it is from, where a model took part', () => {
    const by = (reader: 'rules' | 'model' | 'both', words: string) => ({
      ...{ text: words },
      evidence: [{ sentences: [0], start: 0, end: 4, exact: 'They', level: 'verbatim' as const, by: reader }],
    });
    const brief = makeBrief('readers', ['They met in Riga.'], () => ({
      summary: [by('both', 'One.'), by('model', 'Two.'), by('rules', 'Three.')],
    }));
    const written = { ...brief.written, by: 'both' as const, model: 'm', prompt: 'brief@1' };
    const told = (given: typeof brief): string[] =>
      evidenceCard(keep(given), wording)
        .blocks.filter(({ kind }) => kind === 'evidence')
        .map((block) => plain(spansOf(block)));

    expect(told({ ...brief, written })).toEqual([
      ...['One. · model and rules', 'Two. · model alone', 'Three. · rules alone'],
    ]);
    expect(told(brief)).toEqual(['One.', 'Two.', 'Three.']);
  });

  test('shows the part of an endless sentence that matters', () => {
    const endless = makeBrief(
      'endless',
      [`${'before '.repeat(400)}six radars${' after'.repeat(400)}`],
      (says) => ({
        summary: [{ text: 'Six radars.', ...says('six radars') }],
      }),
    );

    const block = evidenceCard(keep(endless), wording).blocks.find(({ kind }) => kind === 'evidence');

    expect(block).toMatchObject({ exact: 'six radars' });
    const sentence = block?.kind === 'evidence' ? block.sentence : '';
    expect(sentence.length).toBeLessThan(900);
    expect(sentence).toMatch(/^…before .*six radars.* after…$/);
  });
});

describe('the digest', () => {
  const slot = {
    since: new Date('2026-03-11T05:30:00Z'),
    until: new Date('2026-03-12T05:30:00Z'),
    zone: 'Europe/Riga',
  };
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      keep({ ...rich.brief, id: `b${index}`, headline: `News ${index}`, date: null }),
    );

  test('puts what is more consequential first', () => {
    const words = wordsOf(digestCard({ ...slot, briefs: [sparse, before, rich], countries: [] }));

    expect(consequence(rich.brief)).toBeGreaterThan(consequence(before.brief));
    expect(words.indexOf(rich.brief.headline)).toBeLessThan(words.indexOf(before.brief.headline));
    expect(words.indexOf(before.brief.headline)).toBeLessThan(words.indexOf(sparse.brief.headline));
  });

  test('tells a brief under the first state that the channel follows', () => {
    const heading = (countries: string[]) =>
      digestCard({ ...slot, briefs: [rich], countries }).blocks.find(({ kind }) => kind === 'heading');

    expect(heading(['EE', 'LV'])).toMatchObject({ spans: [{ text: 'Estonia', flag: 'EE' }] });
    expect(heading([])).toMatchObject({ spans: [{ text: 'Latvia', flag: 'LV' }] });
  });

  test('says "and 7 more" instead of a wall', () => {
    const card = digestCard({ ...slot, briefs: many(12), countries: ['LV'] });

    const items = card.blocks.find((block) => block.kind === 'list');
    expect(items).toMatchObject({ more: 7 });
    expect(wordsOf(card)).toContain('12 new briefs from 1 source');
    expect(card.blocks.at(-1)).toMatchObject({ kind: 'suggestions', lines: ['latvia since 11 March 2026'] });
  });

  test('tells one event once, with who else tells of it', () => {
    const other = keep({ ...rich.brief, id: 'other' }, { sourceName: 'Ministry of Defence of Estonia' });

    const words = wordsOf(digestCard({ ...slot, briefs: [rich, other], countries: [] }));

    expect(words.split(rich.brief.headline)).toHaveLength(2);
    expect(words).toContain('also told by Ministry of Defence of Estonia');
  });

  test('knows an event by its people where two sources call it by two kinds', () => {
    const visit = {
      ...rich.brief,
      event: rich.brief.event && { ...rich.brief.event, type: 'visit' as const },
    };

    expect(sameEvent(rich.brief, visit)).toBe(true);
    expect(sameEvent(rich.brief, { ...visit, people: rich.brief.people.slice(1) })).toBe(false);
  });

  test('keeps apart what differs in day, kind or states', () => {
    const day = { ...rich.brief, date: rich.brief.date && { ...rich.brief.date, value: '2026-03-12' } };
    const states = { ...rich.brief, countries: rich.brief.countries.slice(0, 1) };
    const undated = { ...rich.brief, date: null };

    expect(sameEvent(rich.brief, rich.brief)).toBe(true);
    expect([day, states, undated].map((brief) => sameEvent(rich.brief, brief))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('says so when there is nothing', () => {
    expect(wordsOf(digestCard({ ...slot, briefs: [], countries: [] }))).toContain(
      'Nothing new since Wed 11 Mar, 07:30',
    );
  });
});

describe('one event in a digest', () => {
  const slot = { since: now, until: now, zone: 'UTC', countries: [] };
  const told = (sourceName: string, day: string, key: string) =>
    keep(rich.brief, { event: 'one', sourceName, release: { key, published: day } });

  test('is told by the source that told it first, where others print it again', () => {
    const briefs = [
      told('Ministry of Latvia', '2026-03-11', 'a'),
      told('Ministry of Estonia', '2026-03-12', 'b'),
    ];

    for (const order of [briefs, briefs.toReversed()]) {
      const words = wordsOf(digestCard({ ...slot, briefs: order }));
      expect(words).toContain('Ministry of Latvia · also told by Ministry of Estonia');
    }
  });

  test('names a source once, however often it tells of it', () => {
    const briefs = ['11', '12', '13'].map((day) =>
      told(day === '11' ? 'Ministry of Latvia' : 'Ministry of Estonia', `2026-03-${day}`, day),
    );

    const words = wordsOf(digestCard({ ...slot, briefs }));

    expect(words).toContain('also told by Ministry of Estonia (2)');
    expect(words.split('Ministry of Estonia')).toHaveLength(2);
  });
});

describe("an answer's card", () => {
  test('gives every sentence the numbers of its citations, which lead to their sentences', () => {
    const card = answerCard(answer, { question: 'latvia', share: null });

    const markers = card.blocks
      .filter(({ kind }) => kind === 'line')
      .flatMap(spansOf)
      .filter(({ href }) => href);
    expect(markers.map(({ text }) => text)).toEqual(['[1]', '[2]', '[1]']);
    expect(markers[1]?.href).toBe(`/brief/${rich.brief.id}#s3`);
  });

  test('puts the words asked for first, in strong letters, and the whole sentence behind them', () => {
    const [line] = answer.lines.filter(({ heading }) => heading !== true);
    if (line === undefined) throw new Error('no line');
    const lines = [{ ...line, value: 'two words' }];
    const card = answerCard({ ...answer, lines }, { question: 'when', share: null });

    const [told] = card.blocks.filter(({ kind }) => kind === 'line').map(spansOf);
    expect(told?.slice(0, 2)).toEqual([{ text: 'two words', strong: true }, { text: `: ${line.text}` }]);
    expect(card.fallback).toContain(`two words: ${line.text}`.slice(0, 100));
  });

  test('names each cited brief once, with the exact words that the answer itself does not have', () => {
    const card = answerCard(answer, { question: 'latvia', share: null });

    const [items] = list(card, 'Sources').items.map(plain);
    expect(list(card, 'Sources').items).toHaveLength(1);
    expect(items).toBe(
      `[1] [2] ${rich.brief.headline} · Ministry of Defence of Latvia · 11 March 2026 “The ministers signed a roadmap on coastal defence”`,
    );
  });

  test('puts no second pair of quotation marks around words that bring their own', () => {
    const [first, ...others] = answer.citations;
    if (first === undefined) throw new Error('the answer cites nothing');
    const quoted = {
      ...answer,
      lines: [{ text: 'A line.', citations: [1] }],
      citations: [{ ...first, exact: '“We stay,” she said.' }, ...others],
    };

    const [items] = list(answerCard(quoted, { question: 'x', share: null }), 'Sources').items.map(plain);
    expect(items).toContain(' “We stay,” she said.');
    expect(items).not.toContain('““');
  });

  test('passes over a number without a citation', () => {
    const odd = { ...answer, lines: [{ text: 'Odd.', citations: [9] }] };

    expect(wordsOf(answerCard(odd, { question: 'x', share: null }))).not.toContain('[9]');
  });

  test('refuses in words and offers what has an answer', () => {
    const card = answerCard(refusal, { question: 'latvia space', share: 'x' });

    expect(wordsOf(card)).toContain('The briefs hold nothing on Latvia and space');
    expect(card.blocks.at(-1)).toMatchObject({ kind: 'suggestions', lines: ['latvia', 'latvia maritime'] });
    expect(card.buttons).toEqual([]);
  });
});

describe('a correction', () => {
  test('pairs what was with what is', () => {
    expect(changesBetween(before.brief, corrected.brief)).toContainEqual(
      expect.objectContaining({ field: 'Figure', before: '5 rotations', after: '6 rotations' }),
    );
  });

  test('finds nothing where nothing changed', () => {
    expect(changesBetween(rich.brief, rich.brief)).toEqual([]);
  });

  /** One release twice, its lines and what is drawn from them given. */
  const told = (lines: readonly string[], number: string, day: string) =>
    makeBrief('corrected', lines, (says) => ({
      summary: [{ text: lines[1] ?? '', ...says(lines[1] ?? '') }],
      commitments: [
        {
          ...{ who: 'Latvia', forWhom: null, what: `send ${number} divers to Liepaja`, modality: 'planned' },
          ...{ due: null, ...says(`will send ${number} divers to Liepaja`) },
        },
      ],
      figures: [
        {
          ...{ value: number === 'five' ? 5 : 6, min: null, max: null, qualifier: null },
          ...{ unit: 'divers', currency: null, of: null },
          ...says(`${number} divers`),
        },
      ],
      date: { value: day, inferred: false, ...says(lines[2] ?? '') },
    }));
  const linesOf = (from: Brief, to: Brief): string[] => changeLines(from, to).map(plain);

  test('tells a change once, however many fields rest on its sentence', () => {
    const [title, day] = ['Divers', 'The course begins on 3 May 2026.'];
    const was = told([title, 'Latvia will send five divers to Liepaja.', day], 'five', '2026-05-03');
    const is = told([title, 'Latvia will send six divers to Liepaja.', day], 'six', '2026-05-03');

    expect(linesOf(was, is)).toEqual([
      'Commitment, figure: five → six in “Latvia will send six divers to Liepaja.”',
    ]);
  });

  test('tells a change that two releases of one event made alike once in a digest', () => {
    const title = 'Divers';
    const was = told([title, 'Latvia will send five divers to Liepaja.', 'It begins.'], 'five', '2026-05-03');
    const is = told([title, 'Latvia will send six divers to Liepaja.', 'It begins.'], 'six', '2026-05-03');
    const of = (event: string, key: string) => ({
      before: keep(was, { event, release: { key } }),
      after: keep(is, { event, release: { key } }),
    });
    const toldOf = (events: readonly string[]): number =>
      onceAnEvent(events.map((event, index) => of(event, `https://mod.example/${index}`))).length;

    expect([toldOf(['a', 'a']), toldOf(['a', 'b'])]).toEqual([1, 2]);
  });

  test('tells each of several changes, and a field that reads otherwise although its sentence does not', () => {
    const first = ['Divers', 'Latvia will send five divers to Liepaja.', 'The course begins on 3 May 2026.'];
    const then = ['Divers', 'Latvia will send six divers to Liepaja.', 'The course begins on 4 May 2026.'];
    const was = told(first, 'five', '2026-05-03');
    const is = told(then, 'six', '2026-05-04');

    expect(linesOf(was, is)).toEqual([
      'Commitment, figure: five → six in “Latvia will send six divers to Liepaja.”',
      'Date: 3 → 4 in “The course begins on 4 May 2026.”',
    ]);
    expect(linesOf(was, { ...was, headline: 'Six divers' })).toEqual(['Headline: Divers → Six divers']);
  });

  test('tells what a sentence says otherwise that no field rests on', () => {
    const lines = (number: string, month: string) => [
      'Divers',
      `Latvia will send ${number} divers to Liepaja.`,
      'The course begins on 3 May 2026.',
      `Their boats come in ${month}.`,
    ];
    const was = told(lines('five', 'March'), 'five', '2026-05-03');
    const is = told(lines('six', 'April'), 'six', '2026-05-03');

    expect(linesOf(was, is)).toEqual([
      'Commitment, figure: five → six in “Latvia will send six divers to Liepaja.”',
      'March → April in “Their boats come in April.”',
    ]);
    const corrected = [{ before: keep(was, {}), after: keep(is, {}) }];
    const digest = digestCard({ briefs: [], since: now, until: now, zone: 'UTC', countries: [], corrected });
    expect(wordsOf(digest)).toMatch(/five → six in “.*”; March → April in “Their boats come in April\.”/);
  });

  test('tells what was added and what was taken out', () => {
    const fewer = { ...rich.brief, people: rich.brief.people.slice(1) };

    expect(changesBetween(rich.brief, fewer)).toMatchObject([
      { field: 'Person', before: 'Ilze Krauja, Minister of Defence, Latvia', after: null },
    ]);
    expect(changesBetween(fewer, rich.brief)).toMatchObject([
      { field: 'Person', before: null, after: 'Ilze Krauja, Minister of Defence, Latvia' },
    ]);
  });
});

describe('the health card', () => {
  test('puts failing sources first, with why and for how long', () => {
    const [first] = healthCard(sources, now).blocks;

    expect(first).toMatchObject({ kind: 'list', label: 'Failing' });
    expect(
      first &&
        spansOf(first)
          .map(({ text }) => text)
          .join(''),
    ).toContain('failing since Tue 10 Mar, 08:00: the server answers 503; last read 2 days ago');
  });
});

describe('the health of a source in words', () => {
  const at = new Date('2026-03-12T08:00:00Z');
  const read = { ...neverVisited, visitedAt: at, readAt: at, newestAt: new Date('2026-03-10T08:00:00Z') };
  const lv = { id: 'lv', name: 'Latvian MoD', url: null, country: 'LV', everyMinutes: 60 };
  const told = (visit: typeof neverVisited) =>
    sourceWords({ source: lv, visit }, { now: at, zone: 'Europe/Riga' });

  test('tells "nothing new" from "could not read"', () => {
    const down = { failures: 3, failingSince: new Date('2026-03-12T04:10:00Z'), fault: 'closed (HTTP 503).' };

    expect(told(read)).toBe('read just now; last release 2 days ago');
    expect(told({ ...read, ...down })).toBe(
      'failing since 06:10: closed (HTTP 503); last read just now; last release 2 days ago',
    );
    expect(told(neverVisited)).toBe('never read; nothing published yet');
  });

  test('tells a silence that is long for this source, and none that a weekend explains', () => {
    const daily = { ...read, rhythmMinutes: 1_440, newestAt: new Date('2026-03-05T08:00:00Z') };

    expect(told(daily)).toContain('silent longer than its rhythm');
    expect(told({ ...daily, rhythmMinutes: 4 * 1_440 })).not.toContain('silent');
    expect(told({ ...daily, rhythmMinutes: 60, newestAt: new Date('2026-03-08T08:00:00Z') })).not.toContain(
      'silent',
    );
  });

  test('is the last line of a digest, and there is none when all is well', () => {
    const down = { ...read, failures: 1, failingSince: at, fault: 'closed.' };
    const health = healthNote([{ source: lv, visit: down }], { now: at, zone: 'UTC' });

    expect(healthNote([{ source: lv, visit: read }], { now: at, zone: 'UTC' })).toBeNull();
    expect(
      digestCard({ briefs: [], since: at, until: at, zone: 'UTC', countries: [], health }).blocks.at(-1),
    ).toEqual({
      kind: 'note',
      spans: [
        { text: 'Latvian MoD: failing since 08:00: closed; last read just now; last release 2 days ago' },
      ],
    });
  });
});

describe('words', () => {
  test.each([
    [46_000_000, '46 million'],
    [1_250_000, '1.25 million'],
    [1_234_567, '1,234,567'],
    [2_400_000_000, '2.4 billion'],
    [1_200, '1,200'],
    [0.5, '0.5'],
    [-3_000_000, '-3 million'],
  ])('%s is %s', (value, words) => {
    expect(numberWords(value)).toBe(words);
  });

  test.each([
    [{ value: 46_000_000, currency: 'EUR', qualifier: 'about' }, 'about EUR 46 million'],
    [{ min: 10, max: 15, unit: 'instructors' }, '10–15 instructors'],
    [{ value: 2, unit: '%', qualifier: 'over' }, 'over 2%'],
    [{ value: 0 }, '0'],
  ] as const)('an amount reads %o', (fields, words) => {
    const empty = {
      value: null,
      min: null,
      max: null,
      qualifier: null,
      unit: null,
      currency: null,
      of: null,
    };

    expect(amountWords({ ...empty, ...fields, evidence: [] })).toBe(words);
  });

  test('states, topics and rhythms have names', () => {
    expect(['LV', 'XK', 'ZZ9', 'GB', 'VA', 'CD', 'GI'].map(countryName)).toEqual([
      'Latvia',
      'Kosovo',
      'ZZ9',
      'United Kingdom',
      'Holy See',
      'Democratic Republic of the Congo',
      'Gibraltar',
    ]);
    expect(
      (['nato-posture', 'eu-defence', 'ukraine-support', 'air-defence'] as const).map(topicWords),
    ).toEqual(['NATO posture', 'EU defence', 'Ukraine support', 'air defence']);
    expect(rhythmWords({ kind: 'weekly', at: '08:00', weekday: 1 }, 'Europe/Riga')).toBe(
      'every Monday at 08:00 (Europe/Riga)',
    );
  });

  test('every card of the goldens has a plain line for notifications', () => {
    for (const card of Object.values(cards)) {
      expect(card.fallback).not.toBe('');
      expect(card.fallback.length).toBeLessThanOrEqual(300);
    }
  });
});
