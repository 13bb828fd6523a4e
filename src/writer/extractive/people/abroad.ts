/** When the words before a person tell of another state than the publisher's. */
import type { StateMention } from '../../../domain/country.ts';
import { ands } from '../../lexicon/joining.ts';
import { isQuoted, type Reading, readingOfTitle, sentenceAt } from '../text/reading.ts';
import { datelineOf } from '../text/standing.ts';
import type { Mention } from './mention.ts';
import type { Person } from './merge.ts';

/** How far before a name another state makes the publisher's a guess. */
const nearby = 45;

/**
 * The publisher's state, or null when the words before every mention tell of another one and none of it. States behind
 * a name are mostly whom its bearer meets, and those in someone else's title are that person's.
 */
export function unlessAbroad(
  reading: Reading,
  person: Person,
  home: string,
  taken: readonly Mention[],
): string | null {
  const abroad = person.mentions.every(({ sentence, span: [start] }) => {
    const from = Math.max(reading.sentences[sentence]?.start ?? 0, start - nearby);
    const codes = reading.states
      .filter((state) => state.end > from && state.start < start)
      .filter((state) => !isQuoted(reading, state.start, state.end) && !isPlace(reading, state))
      .filter((state) => !taken.some(({ span }) => span[0] <= state.start && state.end <= span[1]))
      .map(({ code }) => code);
    return codes.length > 0 && !codes.includes(home);
  });
  const unsure = person.mentions.every(
    (mention) => mention.title?.complemented !== true && followsForeigner(reading, mention, home, taken),
  );
  return abroad ||
    unsure ||
    isShared(reading, person, home) ||
    isSecondOfTwo(reading, person, home) ||
    isOthersStory(reading, person, home)
    ? null
    : home;
}

/** A capital, the state behind it (`in Warsaw, Poland`), one that somebody is in or goes to or that a dateline names: nobody's minister by that. */
function isPlace(reading: Reading, { start, how }: Pick<StateMention, 'start' | 'how'>): boolean {
  const { text, states } = reading;
  const sentence = reading.sentences[sentenceAt(reading, start)];
  if (sentence !== undefined && start < sentence.start + datelineOf(reading, sentence)) return true;
  if (how === 'capital' || placed.test(text.slice(Math.max(0, start - 36), start))) return true;
  return states.some(
    (other) =>
      other.how === 'capital' && other.end < start && /^,\s$/.test(text.slice(other.end, start).slice(0, 3)),
  );
}

const placed =
  /(?<!\p{L})(?:in|to|into|at|from|nach|aus|till|i|från|à|en|w|do|z|na|v|ve|в|во|на|из|до|у|uz|no|į|iš)\s(?:the\s|der\s|die\s|la\s|le\s)?(?:(?:Republic|Kingdom|State|Federation|Commonwealth|Sultanate) of\s)?(?:the\s)?$/iu;

/** A text that never names the publisher's state, and where another one acts before the person comes in: a story of others. */
function isOthersStory(reading: Reading, { mentions }: Person, home: string): boolean {
  return tellsOfOthers(reading, home, Math.min(...mentions.map(({ span: [start] }) => start)));
}

/** Is the publisher's state never named, while a sentence before the offset is about another one from its first words on? */
export function tellsOfOthers(reading: Reading, home: string, before: number): boolean {
  // A capital is enough to tell of the publisher's own, and so is the headline.
  const named = [...reading.states, ...(readingOfTitle(reading)?.states ?? [])];
  if (named.some(({ code, how }) => code === home && how !== 'group')) return false;
  const told = reading.states.filter(({ how }) => how !== 'group' && how !== 'capital');
  return told.some((state) => {
    const sentence = reading.sentences[sentenceAt(reading, state.start)];
    const opens = sentence?.kind === 'body' && state.start - sentence.start < leading;
    return opens && state.start < before && !isPlace(reading, state);
  });
}

/** A state this near to the beginning of its sentence is what the sentence is about. */
const leading = 20;

/** `with his American colleague A and the adviser B`: whose B is, the words do not say. */
function followsForeigner(
  { text }: Reading,
  { span: [start] }: Mention,
  home: string,
  taken: readonly Mention[],
): boolean {
  return taken.some(
    ({ span: [, end], states }) =>
      end < start &&
      start - end < 14 &&
      !states.includes(home) &&
      /^,?\s(?:\p{L}+\s){1,2}$/u.test(text.slice(end, start)),
  );
}

/** `the Lithuanian and the Latvian Sergeant Majors A and B`: two states before names with a rank and no office. */
function isShared({ states, sentences }: Reading, { mentions }: Person, home: string): boolean {
  return mentions.every(({ role, sentence, span: [start] }) => {
    const from = Math.max(sentences[sentence]?.start ?? 0, start - 2 * nearby);
    const near = states.filter((state) => state.start >= from && state.end <= start);
    return (
      role === null &&
      near.some(({ code }) => code === home) &&
      near.some(
        ({ code, start: at }) =>
          code !== home && near.some((other) => other.code === home && Math.abs(other.start - at) < 30),
      )
    );
  });
}

const nameAnd = new RegExp(String.raw`\p{Lu}\p{L}+\s(?:${ands}|i)\s$`, 'u');

/**
 * `The sergeants of Norway and Latvia met. Sgt A and Sgt B spoke.`: the second name, with a rank and no office, may be
 * of the other state that the sentence before tells of.
 */
function isSecondOfTwo({ states, sentences, text }: Reading, { mentions }: Person, home: string): boolean {
  return mentions.every(({ role, rank, sentence, span: [start] }) => {
    const joined = nameAnd.test(text.slice(Math.max(0, start - 60), start));
    if (role !== null || rank === null || !joined) return false;
    const before = sentences[sentence - 1];
    const near = states.filter(
      ({ start: at, end }) => before !== undefined && at >= before.start && end <= before.end,
    );
    return near.some(({ code }) => code === home) && near.some(({ code }) => code !== home);
  });
}
