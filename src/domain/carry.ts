/** Follow-ups: what a question takes over from the thread it is asked in. */
import type { Intent, Question, ThreadContext } from './question.ts';

/** A question as read by itself: its intent is null where no word asks for anything special. */
export type Alone = Omit<Question, 'intent' | 'followUp'> & { intent: Intent | null };

const personal =
  /(?:^| )(?:he|she|him|her|his|hers|vins|vina|vinam|vinai|jis|jai|jego|hanen|он|она|ему|ей|він|вона|йому)(?: |$)/;
const plural =
  /(?:^| )(?:they|them|their|theirs|both|there|it|its|this|that|these|those|ones?|same|vini|vinas|vinu|jie|jos|juos|oni|ich|ihnen|ils|elles|nende|deras|heidan|они|их|им|вони|їх|їм)(?: |$)/;
const joining = /^(?:and|also|or|but|plus|same for|und|et|och|ja|ir|un|i|а|и|та)(?: |$)/;
const narrowing = /^(?:only|just)(?: |$)/;
const widening = /^(?:and )?(?:what|how) about(?: |$)/;
/** Intents that ask about something told before, when the question itself does not say about what. */
export const dependent: readonly Intent[] = [
  'who',
  'when',
  'where',
  'how_many',
  'how_much',
  'whether',
  'said',
  'which',
];

/**
 * The question with what the thread lends it: states, people, topics, period and words that it does not bring itself.
 * A question that stands by itself (its own states or people, or two anchors, and no pronoun) takes nothing.
 * `line` is the question folded, single-spaced.
 */
export function carryOver(alone: Alone, line: string, thread: ThreadContext | null): Question {
  if (thread === null || !leans(alone, line)) return settled(alone, false);
  const before = leansOnRefused(alone, line) ? (thread.refused ?? thread.question) : thread.question;
  const meant = personal.test(line) ? personsMeant(thread, alone.intent) : [];
  const person = meant.at(-1) ?? null;
  const subjectless = alone.words.length === 0 && alone.topics.length === 0 && alone.types.length === 0;
  const replaces = joining.test(line) && subjectless && alone.intent === null && alone.countries.length > 0;
  const widens = widening.test(line) && alone.countries.length > 0;
  // `What did they promise Ukraine?` brings its own matter; `and when to Ukraine?` does not.
  const elsewhere = alone.countries.length > 0 && alone.intent !== null && !joining.test(line);
  const subject = subjectless && person === null && !elsewhere ? before : alone;
  const carried: Alone = {
    ...alone,
    intent: alone.intent ?? (subjectless && !widens ? before.intent : null),
    countries: statesOf(alone, before, { replaces, widens: widens || narrowing.test(line), person, line }),
    people: peopleOf(alone, before, { meant, replaces }),
    topics: subject.topics,
    types: subject.types,
    words: subjectOf(alone, before, subject, line),
    period: alone.period ?? before.period,
  };
  return settled(carried, true);
}

/** `And Estonia?`, `what about 2023?` ask what was asked before, though that had no answer. */
function leansOnRefused({ intent, words, topics, types }: Alone, line: string): boolean {
  const bare = words.length + topics.length + types.length === 0;
  return bare && intent === null && (joining.test(line) || widening.test(line));
}

/** Gives a question without an intent the one that its parts suggest. */
function settled({ intent, ...rest }: Alone, followUp: boolean): Question {
  const bare = rest.words.length === 0 && rest.topics.length === 0 && rest.types.length === 0;
  const one = rest.countries.length === 1;
  const suggested = bare && rest.people.length > 0 ? 'person' : bare && one ? 'country' : 'list';
  const unfit =
    (intent === 'who' && suggested === 'person' && !followUp) || intent === 'country' || intent === 'person';
  return { ...rest, intent: intent === null || unfit ? suggested : intent, followUp };
}

function leans(alone: Alone, line: string): boolean {
  if (personal.test(line) || plural.test(line) || widening.test(line) || joining.test(line)) return true;
  if (narrowing.test(line)) return true;
  const { countries, people, topics, words, period, intent } = alone;
  const wordless = words.length === 0 && topics.length === 0;
  if (countries.length + people.length > 0)
    return wordless && intent !== null && dependent.includes(intent) && people.length === 0;
  return topics.length + (period === null ? 0 : 1) < 2 && intent !== 'new';
}

interface Leaning {
  replaces: boolean;
  widens: boolean;
  person: string | null;
  line: string;
}

function statesOf(alone: Alone, before: Question, { replaces, widens, person, line }: Leaning): string[] {
  if (person !== null) return alone.countries;
  if (alone.countries.length === 0) return before.countries;
  if (replaces || !(widens || plural.test(line))) return alone.countries;
  return [...new Set([...before.countries, ...alone.countries])];
}

function peopleOf(
  alone: Alone,
  before: Question,
  { meant, replaces }: { meant: readonly string[]; replaces: boolean },
): string[] {
  if (meant.length > 0) return [...new Set([...meant, ...alone.people])];
  // `Kalns Sweden`, `and Finland?`: the same person, with another state.
  if (replaces && before.people.length > 0 && before.countries.length > 0) return before.people;
  if (alone.people.length > 0 || alone.countries.length > 0) return alone.people;
  return before.people;
}

/** `They` of a thread that named no state and nobody are what its words named: the fund, the force. */
function subjectOf(alone: Alone, before: Question, subject: Alone | Question, line: string): string[] {
  const nameless = before.countries.length + before.people.length === 0;
  const meant = plural.test(line) && nameless && alone.countries.length + alone.people.length === 0;
  if (meant || (nameless && isDeedAlone(alone))) return [...new Set([...before.words, ...subject.words])];
  // `Who signed?`, and then `how many?`: of the thing, not of who signed.
  const things = subject.words.filter((word) => !deed.test(word));
  const counts = alone.intent === 'how_many' || alone.intent === 'how_much';
  return subject === before && counts && things.length > 0 ? things : subject.words;
}

const deed = /(?:ed|ing)$/;

/** `Who signed?`: a deed, of what the thread is on. */
function isDeedAlone({ intent, words, topics, countries, people }: Alone): boolean {
  const [only = ''] = words;
  const bare = topics.length + countries.length + people.length === 0;
  return bare && words.length === 1 && deed.test(only) && intent !== null && dependent.includes(intent);
}

/**
 * "He" and "she" are whom the question before asked about, else the last person that its answer told of. What several may
 * have said is asked of them all: the answer names who speaks.
 */
function personsMeant({ people, question }: ThreadContext, intent: Intent | null): string[] {
  const asked = intent === 'said' ? question.people : question.people.slice(-1);
  return asked.length > 0 ? asked : people.slice(-1);
}
