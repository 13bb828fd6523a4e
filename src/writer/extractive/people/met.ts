/** Who is met: by the publisher's own, by others, or joined to them. */

import { ands } from '../../lexicon/joining.ts';
import { keyOf, type Word, wordsOf } from '../text/names.ts';
import type { Reading } from '../text/reading.ts';
import { delegationBefore } from './beside.ts';
import type { BareTitle, Mention } from './mention.ts';
import type { Person } from './merge.ts';

/**
 * `the Minister called on the Prime Minister, NAME`: where nobody of another state does so and the sentence names no
 * other before, somebody of the publisher's calls on the host.
 */
export function isCalledOn(
  { text, states, sentences }: Reading,
  { sentence, span: [start] }: Mention,
  home: string | null,
  others: readonly Mention[],
): boolean {
  const from = Math.max(sentences[sentence]?.start ?? start, start - 200);
  const before = text.slice(from, start);
  if (!/\bcall(?:s|ed|ing)? on (?:the )?$/i.test(before) || guests.test(before)) return false;
  // In news of the publisher's state alone its own call on each other, but for the envoys it has elsewhere.
  const alone = states.length > 0 && states.every(({ code }) => code === home);
  if (alone && !envoys.test(before)) return false;
  if (states.some(({ start: at, end, code }) => at >= from && end <= start && code !== home)) return false;
  const words = new Set(before.split(/[^\p{L}-]+/u).map(keyOf));
  return !others.some(({ keys }) => keys.some((key) => key.length > 2 && words.has(key)));
}

/** Those who call on the publisher's own, though the words name no state of theirs. */
const guests = /(?<!\p{L})(?:foreign|visiting|accredited|diplomatic)(?!\p{L})/iu;
const envoys = /ambassador|high commissioner|attach[eé]|envoy|consul|charg[eé]/i;

/**
 * `Our Minister met Danish Minister A and Chief of Staff B`: the state of the one whom somebody of the publisher's
 * meets, for the other joined to them.
 */
export function hostsOther(
  { text, sentences }: Reading,
  { sentence, span: [start] }: Mention,
  home: string,
  titled: readonly Mention[],
): string | null {
  const from = sentences[sentence]?.start ?? start;
  const near = titled.filter(({ sentence: at, span }) => at === sentence && span[1] <= start);
  const beside = near.find(({ span }) => joins(text.slice(span[1], start)));
  const meeting = near.find(({ states }) => states[0] === home);
  const state = beside?.states[0];
  if (state === undefined || state === home || meeting === undefined || beside === undefined) return null;
  const between = text.slice(Math.max(from, meeting.span[1], start - 400), beside.span[0]);
  return /\b(?:met|meets|meeting|meetings|talks|received|hosted)\b/i.test(between) ? state : null;
}

/**
 * Is the person told as one of others, so that the publisher's state would be a guess: joined to somebody of another
 * state (`the Norwegian President A and Prime Minister B`), called a counterpart, met by `us` or by the publisher's
 * delegation, or named with only a rank where the sentence tells of others before?
 */
export function isMet(
  reading: Reading,
  { mentions }: Person,
  home: string,
  { others, bare }: { others: readonly Mention[]; bare: readonly BareTitle[] },
): boolean {
  const { text, sentences, states } = reading;
  return mentions.some((mention) => {
    const [start] = mention.span;
    const delegates = delegationBefore(reading, mention);
    if (delegates?.meets === true && delegates.code === home) return true;
    if (
      mention.title?.complemented !== true &&
      others.some(({ span }) => joins(text.slice(span[1], start)) || lists(text, span[1], mention))
    )
      return true;
    if (bare.some(({ title }) => foreignBefore(title, home) && secondOffice(text.slice(title.end, start))))
      return true;
    if (bare.some(({ title }) => title.generic && calls(text.slice(title.end, start)))) return true;
    const from = sentences[mention.sentence]?.start ?? start;
    if (metByUs.test(text.slice(from, start))) return true;
    if (metByOwn.test(text.slice(from, start)) && goesAbroad(reading, home, from)) return true;
    if (mentions.some(({ role }) => role !== null)) return false;
    const last = others.findLast(({ span }) => span[1] <= start && span[1] > start - wide);
    const near = Math.max(from, start - wide, last?.span[1] ?? 0);
    return (
      alliance.test(text.slice(near, start)) ||
      states.some(
        ({ start: at, end, code, how }) => at >= near && end <= start && how !== 'capital' && code !== home,
      )
    );
  });
}

/**
 * `The Adviser A spoke today with the Adviser B`: whom somebody of the publisher's, or of no state that is told, meets or
 * speaks with may be anybody's.
 */
export function isSpokenWith(
  { text, sentences }: Reading,
  { mentions }: Person,
  home: string,
  all: readonly Mention[],
): boolean {
  return mentions.some(({ sentence, span: [start] }) => {
    const from = Math.max(sentences[sentence]?.start ?? start, start - 300);
    const before = text.slice(from, start);
    if (!beside.test(before) || together.test(before) || !talks().test(before)) return false;
    const subject = all.find((other) => other.sentence === sentence && other.span[1] < start);
    return subject?.states.every((code) => code === home) === true;
  });
}

const beside =
  /(?<!\p{L})(?:with|mit|med|met|con|com|cu|avec|ze?|su|ar|se?|со?|з|із|зі)\s(?:(?:the|dem|der|den|le|la|les|his|her|seinem|ihrem|son|sa)\s|l['’])?$/iu;
const together =
  /(?<!\p{L})(?:together|along|zusammen|gemeinsam|tillsammans|wraz|razem|kartu|kopā|вместе|разом|ensemble|společně|spolu)\s\p{L}{1,4}\s(?:\p{L}{1,6}[\s’'])?$/iu;
const talks = (): RegExp =>
  /(?<!\p{L})(?:met|meets?|meeting|spoke|speaks?|speaking|talk(?:s|ed|ing)?|call|conversation|discussion|discussed|consult\p{L}*|held|traf|trafen|triff\p{L}*|gespräch\p{L}*|sprach\p{L}*|spricht|telefon\p{L}*|samtal\p{L}*|talade|träff\p{L}*|möt\p{L}*|entretenu\p{L}*|entretien\p{L}*|rencontr\p{L}*|échang\p{L}*|spotka\p{L}*|rozm\p{L}+|tikās|tikšan\p{L}*|runāja|sarun\p{L}*|susiti\p{L}*|kalb\p{L}+|setka\p{L}*|jednal\p{L}*|hovořil\p{L}*|встре\p{L}+|перегов\p{L}+|бесед\p{L}+|говор\p{L}+|зустрі\p{L}+|розмов\p{L}+|перемов\p{L}+|incontr\p{L}+|colloqu\p{L}+|reuni\p{L}+|encuentro|encontr\p{L}+|convers\p{L}+|întâln\p{L}+|discu\p{L}+|ontmoet\p{L}*|gesproken|møt\p{L}*|mød\p{L}*|samtal\p{L}*)(?!\p{L})/iu;

/** `NATO Jungtinės pajėgų vadavietės vadas NAME`: whoever heads an alliance’s headquarters, told before the office by its genitive, is no state’s. */

const headquarters =
  /(?<!\p{L})NATO\s(?:[\p{L}-]+\s){0,3}(?:(?:vad[ao]viet|būstin)ės|štabo|štāba|pavēlniecības|staabi|peakorteri|esikunnan)\s(?:\p{Lu}\p{L}+\s)?\p{Ll}+(?:\s\p{L}[\p{L}.]*){1,4}$/u;

/** `NATO Admiral NAME`: a rank right behind the name of an organisation of states is held there. */
export function isOfOrganisation(
  { text, sentences, states: named }: Reading,
  { mentions }: Person,
  isOrganisation: (word: Word) => boolean,
): boolean {
  return mentions.some(({ role, rank, states, sentence, span: [start, end] }) => {
    const from = Math.max(sentences[sentence]?.start ?? start, start - farthestOf);
    const of = alliesDelegation.exec(text.slice(from, start));
    if (of !== null && !named.some((state) => state.start > from + of.index && state.end <= start))
      return true;
    if (states.length === 0 && role !== null)
      return headquarters.test(text.slice(Math.max(0, start - wide), end));
    if (role !== null || rank === null) return false;
    const [last] = wordsOf(text, Math.max(0, start - 40), start).slice(-1);
    return last !== undefined && isOrganisation(last) && /^\s$/u.test(text.slice(last.end, start));
  });
}

const farthestOf = 300;
/** `The NATO delegation also included A, director, and B`: whom an organisation of states sends. */
const alliesDelegation =
  /(?:NATO|EU|UN|OSCE|European Union|United Nations)(?:[’']s)?\s(?:delegation|team|side)\s(?:\p{Ll}+\s){0,2}(?:included|includes|comprised|consisted of|was led by|was headed by|led by|headed by)\s/u;

/** How far before a rank and a name what the bearer commands may stand. */
const wide = 110;
const alliance = /\b(?:NATO|Allied|EU|UN|European Union|United Nations|multinational)(?:[’']s)?\s/u;

/** Nothing but a link stands between two who are named together. */
function joins(between: string): boolean {
  return andAlone.test(between);
}

/** `the Norwegian President A, Prime Minister B and Minister C`: B and C stand in a list that one of another state opens. */
function lists(text: string, end: number, { span }: Mention): boolean {
  const between = text.slice(end, span[0]);
  if (between.length > longestList) return false;
  return (
    (/^,\s$/u.test(between) && listGoesOn.test(text.slice(span[1], span[1] + 60))) || listEnds.test(between)
  );
}

const longestList = 70;
const andAlone = new RegExp(String.raw`^,?\s(?:${ands}|i)\s(?:the\s)?$`, 'u');
const listGoesOn = new RegExp(String.raw`^,?\s(?:${ands}|i)\s(?:\p{L}+\s){0,4}\p{Lu}`, 'u');
const listEnds = new RegExp(String.raw`^,\s\p{Lu}[^,.;:()]{4,60}\s(?:${ands}|i)\s(?:the\s)?$`, 'u');
const andFewWords = new RegExp(String.raw`^\s(?:${ands}|i)\s(?:[\p{L}-]+\s){0,6}$`, 'u');

/** `the Norwegian commander and director of the Department NAME`: the first of two offices tells of another state. */
const foreignBefore = ({ states, generic }: BareTitle['title'], home: string): boolean =>
  !generic && states.length > 0 && !states.includes(home);

function secondOffice(between: string): boolean {
  return andFewWords.test(between);
}

/** `his counterpart, Defence Secretary NAME`. */
function calls(between: string): boolean {
  return /^,?\s(?:the\s)?$/u.test(between);
}

/** `La ministre a rencontré NAME`, `The Minister met NAME` with nobody told of any state before. */
const metByOwn =
  /^(?:La|Le|The|Il|La|El|O|A)\s(?:\p{L}+\s(?:de la |des |of )?){0,2}?(?:ministre|[Mm]inister|[Ss]ecretary|ministro|ministra)(?:\s(?:des|de la|of|della|de|da)\s\p{L}+)?\s(?:a\s(?:également\s)?rencontré|s[’']est entretenue? avec|also met|met|meets|held talks|ha incontrato|se reunió|reuniu-se)\s/u;

/** Does a sentence before this one have somebody go to another state? */
function goesAbroad({ text, states }: Reading, home: string, before: number): boolean {
  return states.some(
    ({ start, end, code, how }) =>
      end <= before &&
      code !== home &&
      (how === 'name' || how === 'capital') &&
      gone.test(text.slice(Math.max(0, start - 60), start)),
  );
}

const gone =
  /(?<!\p{L})(?:(?:visit|trip|travel\p{L}*|flew|arriv\p{L}*)\s(?:\p{L}+\s){0,2}(?:to|in)|visit(?:s|ed|ing)?|rendue?s?\s(?:\p{L}+\s){0,2}(?:au|aux|en|à)|déplacement\s(?:\p{L}+\s){0,2}(?:au|aux|en|à)|visite\s(?:\p{L}+\s){0,2}(?:au|aux|en|à)|visita (?:in|a|en|ao|à)|viajó a)\s(?:the\s|la\s|l[’'])?$/iu;

const metByUs =
  /(?<!\p{L})(?:I|we|We)\s(?:\p{L}+\s){0,2}(?:met|meet|meeting|visit|visited|call on|called on|hosted|host|welcomed|welcome|spoke|speak|talked|thank|thanked)(?:\s(?:with|to))?\s[^.;!?“”"]{0,160}$/u;
