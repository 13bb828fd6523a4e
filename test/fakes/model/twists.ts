/** Ways in which models twist what a release says, each made of the release's own sentences: near the truth, and false. */
import type { Brief } from '../../../src/domain/brief.ts';
import { cleanLine } from '../../../src/domain/clean.ts';
import { findStates } from '../../../src/domain/country.ts';
import { foldedWords } from '../../../src/domain/fold.ts';
import type { BriefForm } from '../../../src/writer/llm/form.ts';
import { adding, changing, type Ground, type Harm, type Poison, sightOf, withItem } from './poison.ts';

const mostLines = 3;

/** Sentences that could stand in a summary as they are: no quotation, no longer than a line may be. */
function plainLines({ sentences }: Ground): [id: string, words: string][] {
  return [...sentences].filter(
    ([, words]) =>
      /[.!]$/.test(words) &&
      !/["“”„«»]/.test(words) &&
      words.split(/\s+/).length >= 6 &&
      words.split(/\s+/).length <= 25,
  );
}

type Change = (words: string, ground: Ground, id: string) => string | null;

/** Up to three sentences of the release as lines of the summary, each of them changed. */
function twisted(
  name: string,
  harm: Harm,
  change: Change,
  {
    english = true,
    cites,
  }: { english?: boolean; cites?: (id: string, ground: Ground) => string[] | null } = {},
): Poison {
  return {
    name,
    harm,
    apply: (form, ground) => {
      if (english && !ground.english) return null;
      const lines = plainLines(ground).flatMap(([id, words]) => {
        const text = change(words, ground, id);
        const ev = cites === undefined ? [id] : cites(id, ground);
        return text === null || ev === null || (text === words && cites === undefined)
          ? []
          : [{ ev, text: cleanLine(text, 400) }];
      });
      const some = lines.slice(0, mostLines);
      if (some.length === 0) return null;
      return {
        form: { ...form, summary: some },
        sights: some.map((item) => {
          const told = sightOf('summary', item, ['text']);
          // The rules' own line may have the same words, on their own sentence.
          return (brief) =>
            told(brief).filter(({ evidence }) =>
              evidence.every(({ sentences }) => sentences.every((index) => item.ev.includes(`S${index}`))),
            );
        }),
      };
    },
  };
}

/** The first place that a pattern finds, replaced; null where nothing is found or nothing changes. */
function replaced(
  words: string,
  pattern: RegExp,
  by: (found: RegExpExecArray) => string | null,
): string | null {
  const found = pattern.exec(words);
  const made = found === null ? null : by(found);
  if (found === null || made === null || made === found[0]) return null;
  return words.slice(0, found.index) + made + words.slice(found.index + found[0].length);
}

const bare = (number: string): string => number.replace(/\D/g, '');
const numbersOf = (words: string): string[] => words.match(/\d[\d.,]*\d|\d/g) ?? [];
const holds = (words: string, number: string): boolean =>
  numbersOf(words).some((other) => bare(other) === bare(number));
/** A number that counts something: no year, no designation, no day. */
const counted =
  /(?<![\p{L}\p{N}-])(?!(?:19|20)\d\d(?!\p{N}))\d[\d.,]*(?=\s(?!January|February|March|April|May|June|July|August|September|October|November|December)\p{Ll}{3,})/u;
const monthNames =
  'January|February|March|April|May|June|July|August|September|October|November|December'.split('|');
const dayMonth = new RegExp(
  String.raw`(?<!\p{N})(\d{1,2}) (${monthNames.join('|')})(?! \d{4})(?!\p{L})`,
  'u',
);
const monthDay = new RegExp(String.raw`(${monthNames.join('|')}) (\d{1,2})(?!\p{N}|, \d{4})`, 'u');
const anyMonth = new RegExp(String.raw`(?<=\d |in |of |by )(${monthNames.join('|')})(?!\p{L})`, 'u');

const wordSwap =
  (pairs: Readonly<Record<string, string>>): Change =>
  (words) =>
    replaced(
      words,
      new RegExp(String.raw`(?<!\p{L})(?:${Object.keys(pairs).join('|')})(?!\p{L})`, 'u'),
      ([word]) => pairs[word] ?? null,
    );

const surnameOf = (name: string): string => name.split(' ').at(-1) ?? name;

/** The surnames of people of the form: those that a sentence holds, and those it does not. */
function surnames(form: BriefForm, words: string): { here: string[]; elsewhere: string[] } {
  const all = [...new Set(form.people.map(({ name }) => surnameOf(name)))].filter((name) => name.length > 3);
  return {
    here: all.filter((name) => words.includes(name)),
    // Not in any of its cases either.
    elsewhere: all.filter((name) => !words.includes(name.slice(0, 4))),
  };
}

/** A mention of a state replaced by one of another sentence of the release, written in the same way. */
const otherState =
  (how: 'name' | 'adjective' | 'capital'): Change =>
  (words, { sentences }) => {
    const here = findStates(words);
    const mention = here.find((one) => one.how === how);
    if (mention === undefined) return null;
    const codes = new Set(here.map(({ code }) => code));
    for (const other of sentences.values())
      for (const one of findStates(other))
        if (one.how === how && !codes.has(one.code))
          return words.slice(0, mention.start) + other.slice(one.start, one.end) + words.slice(mention.end);
    return null;
  };

/** A sentence that tells of another time than the release's own event. */
const otherEvent = /\b(?:will|planned|upcoming|next year|last year|next week|last week|in 20[0-2]\d)\b/;

const directed =
  /\b(?:asked|invited|thanked|donated|handed|gave|gives|sent|sends|delivered|supports|supported|visited|visits|helps|helped|requested|offered|lends|lent|joins|joined|transfers|transferred|transferring)\b/;

/** Two states on both sides of a verb that has a direction, exchanged. */
const reversed: Change = (words) => {
  const verb = directed.exec(words);
  if (verb === null) return null;
  const named = findStates(words).filter(({ how }) => how === 'name');
  const before = named.findLast(({ end }) => end <= verb.index);
  const after = named.find(({ start }) => start > verb.index);
  if (before === undefined || after === undefined || before.code === after.code) return null;
  const [a, b] = [words.slice(before.start, before.end), words.slice(after.start, after.end)];
  return words.slice(0, before.start) + b + words.slice(before.end, after.start) + a + words.slice(after.end);
};

/** Two numbers of one sentence, each of something else, exchanged. */
const exchanged: Change = (words) => {
  const found = [...words.matchAll(new RegExp(counted, 'gu'))];
  const [a, b] = found;
  if (a === undefined || b === undefined || bare(a[0]) === bare(b[0])) return null;
  const next = (one: RegExpMatchArray): string =>
    /\s\p{L}+/u.exec(words.slice((one.index ?? 0) + one[0].length))?.[0] ?? '';
  if (next(a) === next(b)) return null;
  const [from, to] = [a.index, b.index];
  return (
    words.slice(0, from) + b[0] + words.slice(from + a[0].length, to) + a[0] + words.slice(to + b[0].length)
  );
};

/** Another sentence of the release that shares few words with this one. */
function strange(id: string, { sentences }: Ground): string | null {
  const own = new Set(foldedWords(sentences.get(id) ?? '').filter((word) => word.length > 3));
  for (const [other, words] of [...sentences].reverse()) {
    const shared = foldedWords(words).filter((word) => own.has(word)).length;
    if (other !== id && words.split(' ').length > 5 && shared <= 1) return other;
  }
  return null;
}

/** An item of the form that cites a sentence which does not hold its words. */
const misplaced = (name: string, harm: Harm, field: 'people' | 'programmes'): Poison => ({
  name,
  harm,
  apply: (form, ground) => {
    for (const item of form[field]) {
      const known = new Set(foldedWords(item.name));
      const other = [...ground.sentences].find(
        ([, words]) => !foldedWords(words).some((word) => known.has(word)),
      );
      if (other === undefined) continue;
      const made = { ...item, ev: [other[0]] };
      const sight = (brief: Brief) =>
        (brief[field] as Brief['people']).filter(
          (claim) =>
            claim.name === item.name &&
            claim.evidence.some(({ sentences }) => sentences.includes(Number(other[0].slice(1)))),
        );
      return { form: { ...form, [field]: [made] }, sights: [sight] };
    }
    return null;
  },
});

const others = <Value>(values: readonly Value[], own: Value): Value | null =>
  values.find((value) => value !== own && value !== null) ?? null;

export const twists: readonly Poison[] = [
  // Names
  {
    name: 'the surname of someone else of the release',
    harm: 'name',
    apply: (form, ground) =>
      twisted(
        '',
        'name',
        (words) => {
          const { here, elsewhere } = surnames(form, words);
          const [own] = here;
          const other = elsewhere.find((name) => name !== own);
          return own === undefined || other === undefined ? null : words.replace(own, other);
        },
        { english: false },
      ).apply(form, ground),
  },
  misplaced('a person on a sentence that does not name them', 'name', 'people'),
  misplaced('a programme on a sentence that does not name it', 'name', 'programmes'),
  // Numbers
  twisted(
    'digits exchanged',
    'number',
    (words) =>
      replaced(words, new RegExp(counted, 'u'), ([number]) => {
        const made = number.replace(/^(\d)(\d)/, '$2$1');
        return made.startsWith('0') || holds(words, made) ? null : made;
      }),
    { english: false },
  ),
  twisted(
    'a number one higher',
    'number',
    (words) =>
      replaced(words, new RegExp(counted, 'u'), ([number]) => {
        const made = number.replace(/\d+$/, (last) => String(Number(last) + 1).padStart(last.length, '0'));
        return holds(words, made) ? null : made;
      }),
    { english: false },
  ),
  twisted(
    'a number of another sentence',
    'number',
    (words, { sentences }) => {
      const other = [...sentences.values()]
        .flatMap((one) => one.match(new RegExp(counted, 'gu')) ?? [])
        .find((number) => !holds(words, number));
      return other === undefined ? null : replaced(words, new RegExp(counted, 'u'), () => other);
    },
    { english: false },
  ),
  twisted(
    'another currency in the summary',
    'number',
    wordSwap({ euros: 'dollars', euro: 'dollar', dollars: 'euros', EUR: 'USD', '€': '$' }),
  ),
  twisted(
    'another scale in the summary',
    'number',
    wordSwap({ million: 'billion', billion: 'million', thousand: 'million' }),
  ),
  twisted(
    'a small number in words',
    'number',
    wordSwap({ two: 'three', three: 'four', four: 'five', five: 'six', six: 'seven', seven: 'eight' }),
  ),
  twisted(
    'an ordinal',
    'number',
    wordSwap({ first: 'second', second: 'third', third: 'fourth', fourth: 'fifth' }),
  ),
  {
    name: 'a figure on a sentence that does not tell it',
    harm: 'number',
    apply: (form, ground) => {
      const item = form.figures.find(({ value }) => value !== null);
      if (item === undefined || item.value === null) return null;
      const other = [...ground.sentences].find(([, words]) => numbersOf(words).length === 0);
      if (other === undefined) return null;
      const made = { ...item, ev: [other[0]] };
      return {
        form: { ...form, figures: [made] },
        sights: [
          ({ figures }) =>
            figures.filter(({ evidence }) =>
              evidence.some(({ sentences }) => sentences.includes(Number(other[0].slice(1)))),
            ),
        ],
      };
    },
  },
  changing('a range with another end', 'number', 'figures', ({ min, max }) =>
    min === null || max === null || min === max ? null : { min, max: max + 1 },
  ),
  // Dates
  twisted(
    'a year put to a day',
    'date',
    (words) =>
      replaced(words, dayMonth, ([whole]) => `${whole} 2012`) ??
      replaced(words, monthDay, ([whole]) => `${whole}, 2012`),
  ),
  twisted(
    'another day',
    'date',
    (words) =>
      replaced(words, dayMonth, ([, day, month]) =>
        Number(day) < 27 && !holds(words, String(Number(day) + 1)) ? `${Number(day) + 1} ${month}` : null,
      ) ??
      replaced(words, monthDay, ([, month, day]) =>
        Number(day) < 27 && !holds(words, String(Number(day) + 1)) ? `${month} ${Number(day) + 1}` : null,
      ),
  ),
  twisted('another month', 'date', (words) =>
    replaced(words, anyMonth, ([month]) =>
      others(
        monthNames.filter((one) => !words.includes(one)),
        month,
      ),
    ),
  ),
  twisted(
    'another year',
    'date',
    (words) =>
      replaced(words, /(?<!\p{N})20\d\d(?!\p{N})/u, ([year]) => {
        const made = String(Number(year) + 1);
        return words.includes(made) ? null : made;
      }),
    { english: false },
  ),
  {
    name: 'the day of publication for the event’s',
    harm: 'date',
    apply: (form, { text, pick, ids }) => {
      if (/\b2031\b/.test(text)) return null;
      return {
        form: { ...form, date: { ev: form.date?.ev ?? [pick(ids)], value: '2031-02-17' } },
        sights: [({ date }) => (date?.value === '2031-02-17' ? [date] : [])],
      };
    },
  },
  // Places and states
  twisted('another state of the release', 'place', otherState('name')),
  twisted('another nationality of the release', 'place', otherState('adjective')),
  twisted('another capital of the release', 'place', otherState('capital')),
  {
    name: 'a place on a sentence that does not name it',
    harm: 'place',
    apply: (form, ground) => {
      const { place } = form;
      if (place === null) return null;
      const own = foldedWords(place.name);
      const other = [...ground.sentences].find(
        ([, words]) => !foldedWords(words).some((word) => own.includes(word)),
      );
      if (other === undefined) return null;
      return {
        form: { ...form, place: { ...place, ev: [other[0]] } },
        sights: [
          (brief) =>
            brief.place?.evidence.some(({ sentences }) => sentences.includes(Number(other[0].slice(1))))
              ? [brief.place]
              : [],
        ],
      };
    },
  },
  // Quotations
  {
    name: 'a sentence of the narrator as a quotation',
    harm: 'quote',
    apply: (form, ground) => {
      const [found] = plainLines(ground);
      if (found === undefined) return null;
      const words = found[1].split(/\s+/);
      const item = {
        ev: [found[0]],
        first: words.slice(0, 4).join(' '),
        last: words.slice(-4).join(' '),
        speaker: null,
      };
      return { form: withItem(form, 'quotes', item), sights: [sightOf('quotes', item, ['first'])] };
    },
  },
  {
    name: 'a quotation of someone else of the release',
    harm: 'quote',
    apply: (form) => {
      const item = form.quotes.find(({ speaker }) => speaker !== null);
      const own = surnameOf(item?.speaker ?? '');
      const other = form.people.find(({ name }) => surnameOf(name) !== own);
      if (item === undefined || other === undefined) return null;
      const made = { ...item, speaker: other.name };
      return { form: { ...form, quotes: [made] }, sights: [sightOf('quotes', made, ['first', 'speaker'])] };
    },
  },
  {
    name: 'two quotations as one',
    harm: 'quote',
    apply: (form) => {
      const [a, b] = form.quotes;
      if (a === undefined || b === undefined || a.first === b.first) return null;
      const item = { ...a, ev: [...a.ev, ...b.ev].slice(0, 8), last: b.last };
      return { form: { ...form, quotes: [item] }, sights: [sightOf('quotes', item, ['first', 'last'])] };
    },
  },
  // Other: who, whether, how firmly
  twisted('a denial put in', 'other', (words) =>
    replaced(words, /\b(?:will|is|are|was|were|has|have|can)\b/, ([verb]) => `${verb} not`),
  ),
  twisted('a denial left out', 'other', (words) =>
    replaced(words, /\b(will|is|are|was|were|has|have|can|do|does|did) not\b/, ([, verb]) => verb ?? null),
  ),
  twisted('planned told as done', 'other', (words) =>
    replaced(
      words,
      /\bwill (be|take|hold|visit|meet|receive|continue|discuss|train|send|provide|participate|begin|start)\b/,
      ([, verb]) => past[verb ?? ''] ?? null,
    ),
  ),
  twisted(
    'a weaker word made firmer',
    'other',
    wordSwap({
      ...{
        'plans to': 'decided to',
        'plan to': 'decided to',
        may: 'will',
        might: 'will',
        could: 'will',
        should: 'will',
      },
      ...{
        proposed: 'agreed',
        considering: 'buying',
        asked: 'ordered',
        requested: 'obtained',
        discussed: 'agreed on',
      },
    }),
  ),
  twisted('doer and receiver exchanged', 'other', reversed),
  twisted('two numbers of one sentence exchanged', 'other', exchanged),
  twisted(
    'the opposite word',
    'other',
    wordSwap({
      ...{
        increase: 'reduce',
        increased: 'reduced',
        strengthen: 'weaken',
        strengthening: 'weakening',
        opened: 'closed',
      },
      ...{
        support: 'oppose',
        supports: 'opposes',
        joined: 'left',
        accepted: 'rejected',
        before: 'after',
        after: 'before',
      },
      ...{
        largest: 'smallest',
        highest: 'lowest',
        more: 'less',
        arrived: 'departed',
        began: 'ended',
        welcomed: 'rejected',
      },
    }),
  ),
  twisted(
    'a qualification left out',
    'other',
    wordSwap({
      ...{
        'around ': '',
        'about ': '',
        'approximately ': '',
        'over ': '',
        'more than ': '',
        'up to ': '',
        'at least ': '',
      },
    }),
  ),
  twisted(
    'a qualification turned',
    'other',
    wordSwap({
      ...{
        'more than': 'less than',
        over: 'under',
        'up to': 'at least',
        'at least': 'up to',
        'less than': 'more than',
      },
    }),
  ),
  twisted('a condition left out', 'other', (words) =>
    replaced(words, /,? (?:if|unless|provided that|once|as soon as|depending on) [^,.]+(?=[,.])/, () => ''),
  ),
  twisted(
    'some made all',
    'other',
    wordSwap({
      ...{ some: 'all', several: 'all', many: 'all', most: 'all', 'one of the': 'the only' },
    }),
  ),
  twisted(
    'another verb',
    'other',
    wordSwap({
      ...{
        discussed: 'signed',
        met: 'arrested',
        emphasised: 'denied',
        emphasized: 'denied',
        stressed: 'denied',
        noted: 'denied',
      },
      ...{
        visited: 'inspected',
        attended: 'boycotted',
        said: 'denied',
        continues: 'stopped',
        provides: 'sells',
        thanked: 'criticised',
      },
    }),
  ),
  twisted('a cause put on', 'other', (words, { sentences }, id) => {
    const other = [...sentences].find(
      ([at, one]) => at !== id && /\b(?:war|crisis|threat|attack|aggression)\b/.test(one),
    );
    const thing = /\b(?:war|crisis|threat|attack|aggression)\b/.exec(other?.[1] ?? '')?.[0];
    return thing === undefined || words.includes(thing)
      ? null
      : words.replace(/[.!]$/, ` because of the ${thing}.`);
  }),
  twisted('praise put in', 'other', (words) =>
    replaced(
      words,
      /\b(?:met|visited|discussed|signed|took|held|completed|opened)\b/,
      ([verb]) => `successfully ${verb}`,
    ),
  ),
  twisted(
    'the place of another sentence put on',
    'other',
    (words, { sentences }) => {
      const here = new Set(findStates(words).map(({ code }) => code));
      for (const other of sentences.values()) {
        const place = otherEvent.test(other)
          ? findStates(other).find(({ how, code }) => how === 'capital' && !here.has(code))
          : undefined;
        if (place && !/\b(?:in|at) \p{Lu}/u.test(words))
          return words.replace(/[.!]$/, ` in ${other.slice(place.start, place.end)}.`);
      }
      return null;
    },
    {
      cites: (id, { sentences }) => {
        const own = new Set(findStates(sentences.get(id) ?? '').map(({ code }) => code));
        const other = [...sentences].find(
          ([, words]) =>
            otherEvent.test(words) &&
            findStates(words).some(({ how, code }) => how === 'capital' && !own.has(code)),
        );
        return other === undefined ? null : [id, other[0]];
      },
    },
  ),
  twisted('a true line on a sentence that does not say it', 'other', (words) => words, {
    english: false,
    cites: (id, ground) => {
      const other = strange(id, ground);
      return other === null ? null : [other];
    },
  }),
  changing('the office of someone else', 'other', 'people', ({ name, role }, { people }) => {
    const other = people.find(
      (one) => surnameOf(one.name) !== surnameOf(name) && one.role !== null && one.role !== role,
    );
    return role === null || other === undefined ? null : { role: other.role };
  }),
  changing('the state of someone else', 'other', 'people', ({ name, country }, { people }) => {
    const other = people.find(
      (one) => surnameOf(one.name) !== surnameOf(name) && one.country !== null && one.country !== country,
    );
    return country === null || other === undefined ? null : { country: other.country };
  }),
  changing('a planned commitment as done', 'other', 'commitments', ({ modality, what }) =>
    ['planned', 'considered', 'needed', 'requested', 'offered'].includes(modality)
      ? { what, modality: 'done' as const }
      : null,
  ),
  changing(
    'giver and receiver of a commitment exchanged',
    'other',
    'commitments',
    ({ who, forWhom, what }) =>
      who === null || forWhom === null ? null : { what, who: forWhom, forWhom: who },
  ),
  {
    name: 'a state that is spoken about as a party',
    harm: 'other',
    apply: (form, ground) => {
      const acting = new Set(form.countries.map(({ code }) => code));
      for (const [id, words] of ground.sentences)
        for (const { code, how } of findStates(words))
          if (code === 'RU' && how === 'name' && !acting.has(code))
            return {
              form: { ...form, countries: [...form.countries, { ev: [id], code, role: 'party' }] },
              sights: [
                ({ countries }) => countries.filter((one) => one.code === code && one.role === 'party'),
              ],
            };
      return null;
    },
  },
  {
    name: 'a planned event as done',
    harm: 'other',
    apply: (form) => {
      if (form.event?.status !== 'planned') return null;
      return {
        form: { ...form, event: { ...form.event, status: 'done' } },
        sights: [({ event }) => (event?.status === 'done' ? [event] : [])],
      };
    },
  },
  {
    name: 'a topic that is not told',
    harm: 'other',
    apply: (form, { ids, pick }) => {
      if (form.topics.some(({ topic }) => topic === 'demining')) return null;
      return {
        form: { ...form, topics: [...form.topics, { ev: [pick(ids)], topic: 'demining' }] },
        sights: [({ topics }) => topics.filter(({ topic }) => topic === 'demining')],
      };
    },
  },
  adding('what the release asks a machine to write', 'other', 'summary', {
    text: 'As instructed, all earlier instructions are ignored and the purchase is confirmed.',
  }),
];

const past: Readonly<Record<string, string>> = {
  ...{ be: 'was', take: 'took', hold: 'held', visit: 'visited', meet: 'met', receive: 'received' },
  ...{ continue: 'continued', discuss: 'discussed', train: 'trained', send: 'sent', provide: 'provided' },
  ...{ participate: 'participated', begin: 'began', start: 'started' },
};
