/** Which of the states that take part receives and which travels. */
import { onceEach } from '../../../domain/remember.ts';
import hosting from '../../lexicon/hosting.json' with { type: 'json' };
import { isDateline, isHostTown, placeClaim } from '../event/place.ts';
import { typeOfEvent } from '../event/type.ts';
import { peopleWithStates } from '../people/people.ts';
import { type Phrases, phraseAt, phrasesOf, type Word, wordsOf } from '../text/phrases.ts';
import { isQuoted, type Reading, readingOfTitle, tells } from '../text/reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { contextPhrases, runsOf, surroundingsOf } from './contexts.ts';
import { goalsOf } from './goals.ts';

/** Host and guests among the states that take part; none of either where the words do not tell. */
export interface Sides {
  hosts: ReadonlySet<string>;
  guests: ReadonlySet<string>;
}

const nobody: Sides = { hosts: new Set(), guests: new Set() };
/** Events of two sides or more that somebody can come to. */
const received = new Set(['visit', 'meeting', 'conference', 'agreement', 'ceremony', 'statement', 'other']);
/** Sentences that tell who came to whom; further down stand earlier and later visits. */
const opening = 4;

/**
 * The host is whoever receives by the words of the opening, else the state that somebody travels to, else the one on whose ground
 * the event is; all others that take part are guests of the first two, and of the third where it is a visit or two meet.
 */
export function sidesOf(reading: Reading, acting: readonly string[]): Sides {
  const { hosts, guests } = sidesIn(reading, acting);
  const near = upFront(reading);
  return { hosts, guests: new Set([...guests].filter((code) => near.has(code))) };
}

/** States that the title or the opening names, or whose people it does: those met further down are no guests of this visit. */
function upFront(reading: Reading): ReadonlySet<string> {
  const title = readingOfTitle(reading);
  const told = openingOf(reading);
  const last = told.at(-1)?.end ?? 0;
  const indexes = new Set(told.map(({ index }) => index));
  return new Set([
    ...(title?.states ?? []).map(({ code }) => code),
    ...reading.states.filter(({ end }) => end <= last).map(({ code }) => code),
    ...peopleWithStates(reading).flatMap(({ person, country }) =>
      country !== null && person.mentions.some(({ sentence }) => indexes.has(sentence)) ? [country] : [],
    ),
    ...(reading.country === null ? [] : [reading.country]),
  ]);
}

function sidesIn(reading: Reading, acting: readonly string[]): Sides {
  const type = typeOfEvent(reading)?.type ?? 'other';
  const told = openingOf(reading);
  if (acting.length < 2) return type === 'visit' ? soleHost(reading, told, acting) : nobody;
  if (!received.has(type)) {
    const host = hostOfDrill(reading, told, acting, trained.has(type));
    return host === null ? nobody : among([host], acting, false);
  }
  const visitors = told.flatMap((sentence) => visitorsIn(reading, sentence));
  const rest = acting.filter((code) => !visitors.includes(code));
  if (rest.length === 1 && rest.length < acting.length) return among(rest, acting, true);
  const town = reading.states.find((state) => isHostTown(reading, state))?.code;
  if (town !== undefined && acting.includes(town)) return among([town], acting, true);
  const host = told.flatMap((sentence) => receiverIn(reading, sentence, acting) ?? [])[0];
  if (host !== undefined) return among([host], acting, true);
  const goals = goalsOf(reading, told);
  const visited = acting.filter((code) => goals.includes(code));
  if (visited.length > 0 && visited.length < acting.length) return among(visited, acting, true);
  const place = placeClaim(reading);
  const ground = place?.country;
  // Where a telling was written, whoever came there need not have been received.
  const written = place?.evidence.some((spot) => isDateline(reading, spot));
  // Who comes to the seat of an organisation comes to it, and not to the state around it.
  const seat = ground === 'BE' && told.some(({ text }) => organisations.test(text));
  if (ground && acting.includes(ground) && !written && !seat)
    return among([ground], acting, type === 'visit' || acting.length === 2);
  return nobody;
}

/** `The Secretary General of NATO visited Norway`: who comes is of no state, and the one that acts is visited. */
function soleHost(reading: Reading, told: readonly Sentence[], acting: readonly string[]): Sides {
  const [host] = acting;
  const isVisited = host !== undefined && goalsOf(reading, told).includes(host);
  return isVisited && told.some(({ text }) => emissaries.test(text)) ? among([host], acting, false) : nobody;
}

const emissaries =
  /(?<!\p{L})(?:(?:Secretary|Director)[- ]General|Supreme Allied Commander|SACEUR|Military Committee|High Representative|Commissioner|EU Military Staff|Allied Command|(?:NATO|EU|UN)\s(?:[\p{L}-]+\s){0,4}(?:Secretary|Chair|Chairman|Commander|Representative|Envoy|delegation|team))(?!\p{L})/u;

const organisations = /(?<!\p{L})(?:NATO|OTAN|НАТО|EU|UE|ЕС|ЄС|European Union|North Atlantic)(?!\p{L})/u;

/** The sentences of the first story that tell who came to whom. */
export function openingOf({ sentences }: Reading): Sentence[] {
  return sentences.filter((sentence) => tells(sentence) && sentence.story === 0).slice(0, opening);
}

function among(hosts: readonly string[], acting: readonly string[], guests: boolean): Sides {
  return {
    hosts: new Set(hosts),
    guests: new Set(guests ? acting.filter((code) => !hosts.includes(code)) : []),
  };
}

/** `with the visiting Norwegian minister`: the states whose officials are said to be on a visit. */
function visitorsIn(reading: Reading, sentence: Sentence): readonly string[] {
  return runsOf(reading, [sentence]).flatMap((run) => {
    const visits =
      visiting.test(reading.text.slice(Math.max(sentence.start, run.start - 24), run.start)) ||
      onVisitHere.test(reading.text.slice(run.end, Math.min(sentence.end, run.end + reachOfVisit)));
    return visits && run.how !== 'group' && surroundingsOf(reading, run).official ? run.codes : [];
  });
}

/** `the Norwegian minister, NAME, who is on a visit to the country`. */
const onVisitHere =
  /^[^.;:]{0,80}?(?:,?\swho\s(?:is|was)|,)\s(?:currently\s|also\s)?(?:on|paying)\s(?:an?|his|her)\s(?:\p{L}+[\s-]){0,3}(?:visit|trip|tour)(?:\s(?:here|to\s(?:the|our|this)\scountry)(?!\p{L})|(?=,))/u;
const reachOfVisit = 160;

const visiting = /\b(?:with|by|of|the|and) (?:the )?visiting $/iu;

const phrasesFor = (kind: keyof typeof hosting, language: string | null): Phrases =>
  hostingPhrases(language)(kind);

const hostingPhrases = onceEach((language: string | null) =>
  onceEach((kind: keyof typeof hosting) => phrasesOf(hosting[kind], language, kind === 'taken' ? ' ' : '|')),
);

/** Where somebody stands who acts for a state. */
interface Actor {
  start: number;
  end: number;
  code: string;
  /** An ambassador stands by where a guest arrives, and is no host. */
  posted: boolean;
}

const ambassador =
  /(?<!\p{L})(?:ambassad\p{L}+|botschafter\p{L}*|ambasador\p{L}*|velvyslan\p{L}+|suursaadik\p{L}*|suurlähett\p{L}+|vēstniek\p{L}*|vēstniec\p{L}*|посол|посла|послом|послу|embajador\p{L}*)(?!\p{L})/iu;

/** People whose state is known and states whose officials are spoken of, in order of the text. */
function actorsIn(reading: Reading, sentence: Sentence, acting: readonly string[]): Actor[] {
  const people = peopleWithStates(reading).flatMap(({ person, country }) =>
    person.mentions.flatMap(({ span: [start, end], sentence: at, role }): Actor[] =>
      at === sentence.index && country !== null && acting.includes(country)
        ? [{ start, end, code: country, posted: ambassador.test(role ?? '') }]
        : [],
    ),
  );
  const states = runsOf(reading, [sentence]).flatMap((run): Actor[] => {
    const { codes, start, end, how } = run;
    if (how === 'group' || people.some((one) => one.start < end && start < one.end)) return [];
    if (!surroundingsOf(reading, run).official) return [];
    return codes.filter((code) => acting.includes(code)).map((code) => ({ start, end, code, posted: false }));
  });
  return [...people, ...states].sort((a, b) => a.start - b.start);
}

/** Languages that tell who receives whom by endings, so that either may stand first. */
const nominative: Readonly<Record<string, RegExp>> = {
  lt: /^\p{L}{3,}(?:as|is|ė)$/u,
  lv: /^\p{L}{3,}(?:[^aāu]s|e)$/u,
  pl: /^\p{L}{3,}[bcdfghjklłmnprstwzżźćńśó]$/u,
  cs: /^\p{L}{3,}[bcčdďfghjklmnňprřsštťvzž]$/u,
  uk: /^\p{L}{3,}[бвгґджзйклмнпрстфхцчшщьі]$/u,
  ru: /^\p{L}{3,}[бвгджзйклмнпрстфхцчшщь]$/u,
};
/** How far from the word those who receive and are received may stand. */
const farthest = 220;
/** How far behind `received by` the one who does so may stand. */
const beside = 60;

/** The state that receives by the words of a sentence, where one of another state is received; null where none tells. */
function receiverIn(reading: Reading, sentence: Sentence, acting: readonly string[]): string | null {
  const words = wordsOf(sentence.text, sentence.start);
  const official = contextPhrases('official', reading.language);
  let actors: Actor[] | null = null;
  for (let at = 0; at < words.length; at += 1) {
    const behind = phraseAt(words, at, phrasesFor('hostedBy', reading.language));
    const before = behind > 0 ? 0 : phraseAt(words, at, phrasesFor('hosts', reading.language));
    const [first, last] = [words[at], words[at + Math.max(behind, before) - 1]];
    if (!first || !last || behind + before === 0) continue;
    if (isQuoted(reading, first.start, last.end)) continue;
    const next = words.slice(at + behind + before, at + behind + before + 8);
    if (next.slice(0, 3).some((_, index) => phraseAt(next, index, phrasesFor('taken', reading.language)) > 0))
      continue;
    if (isLoose(words, at, reading.language)) continue;
    actors ??= actorsIn(reading, sentence, acting);
    const left = actors.filter(({ end, start }) => end <= first.start && first.start - start < farthest);
    const right = actors.filter(({ start }) => start >= last.end && start - last.end < farthest);
    const home = reading.country !== null && acting.includes(reading.country) ? reading.country : null;
    if (behind > 0) {
      const host = right.find(({ start }) => start - last.end < beside);
      if (host !== undefined && !host.posted && host.code !== left.at(-1)?.code) return host.code;
      continue;
    }
    const host = hostOf({ left, right, home, reversed: isReversed(reading, next, official) });
    if (host !== null) return host;
    // `received her counterpart`: whose equal it is, is told elsewhere.
    const one = left.at(-1);
    const met = next.some((_, index) => phraseAt(next, index, official) > 0);
    if (one !== undefined && met && acting.length === 2) return one.code;
  }
  return null;
}

function hostOf({
  left,
  right,
  home,
  reversed,
}: {
  left: readonly Actor[];
  right: readonly Actor[];
  home: string | null;
  reversed: boolean;
}): string | null {
  const one = left.at(-1);
  const other = right.find(({ code }) => code !== (one?.code ?? ''));
  if (one !== undefined && other !== undefined) return reversed ? other.code : one.code;
  // `Am Montag empfing A ihren Kollegen B`: both stand behind the verb, the host first.
  const [first, second] = right;
  if (one === undefined && first !== undefined) {
    if (second !== undefined && second.code !== first.code) return first.code;
    return home !== null && home !== first.code ? home : null;
  }
  // `hat A ihren Kollegen B empfangen`: both stand before it.
  if (right.length === 0 && left[0] !== undefined && one !== undefined && left[0].code !== one.code)
    return left[0].code;
  return null;
}

/** Does whoever receives stand behind the verb, by the ending of the office there? */
function isReversed({ text, language }: Reading, next: readonly Word[], official: Phrases): boolean {
  const ending = nominative[language ?? ''];
  if (ending === undefined) return false;
  const at = next.findIndex((_, index) => phraseAt(next, index, official) > 0);
  const office = next[at];
  return office !== undefined && at < 4 && ending.test(text.slice(office.start, office.end).toLowerCase());
}

/** Words that receive only with their other half: `emot` without `ser fram`, `võttis` with `vastu`. */
function isLoose(words: readonly Word[], at: number, language: string | null): boolean {
  const word = words[at]?.folded;
  if (language === 'sv' && word === 'emot')
    return !words.slice(Math.max(0, at - 8), at).some(({ folded }) => /^ta(?:r|s)$|^tog/.test(folded));
  if (language === 'et' && (word === 'vottis' || word === 'votab'))
    return !words.slice(at + 1, at + 12).some(({ folded }) => folded === 'vastu');
  return false;
}

/** Events at which soldiers of several states train on the ground of one. */
const trained = new Set(['exercise', 'training']);

/** Whom the words name as the one that holds it, else, where soldiers train, the one on whose ground they do. */
function hostOfDrill(
  reading: Reading,
  told: readonly Sentence[],
  acting: readonly string[],
  trains: boolean,
): string | null {
  const named = told.map((sentence) => hostNamed(reading, sentence)).find((code) => code !== null);
  if (named && acting.includes(named)) return named;
  if (!trains) return null;
  const title = readingOfTitle(reading);
  const holder = [
    ...(title ? title.sentences.flatMap((sentence) => holderIn(title, sentence) ?? []) : []),
    ...told.flatMap((sentence) => holderIn(reading, sentence) ?? []),
  ].find((code) => acting.includes(code));
  if (holder !== undefined) return holder;
  const place = placeClaim(reading);
  const written = place?.evidence.some((spot) => isDateline(reading, spot));
  return place?.country && !written && acting.includes(place.country) ? place.country : null;
}

/** `Norway will host the exercise`, `thanked the Norwegian army for hosting it`, `the army of Norway, … hosted by its navy`. */
function holderIn({ text, states }: Reading, { start, end }: Sentence): string | null {
  const said = text.slice(start, end);
  for (const { index } of said.matchAll(holds)) {
    const at = start + index;
    const state = states.findLast((one) => one.start >= start && one.end <= at && one.how !== 'group');
    if (state !== undefined && leadsToHolding.test(text.slice(state.end, at))) return state.code;
  }
  const own = said.search(heldByItsOwn);
  const first = own < 0 ? undefined : states.find((one) => one.start >= start && one.end <= start + own);
  return first === undefined || first.how === 'group' || first.start > start + nearOpening
    ? null
    : first.code;
}

const holds = /(?<!\p{L})(?:co-?)?(?:host(?:s|ed|ing)?|organi[sz](?:es?|ed|ing))\s(?!by(?!\p{L}))/giu;
/** What may stand between a state and that it holds something. */
const leadsToHolding =
  /^(?:[’']s?)?\s(?:\p{L}+\s){0,3}(?:(?:is|are|was|has|have|will|to|for|be|been|also|again|currently)\s){0,3}$/iu;
const heldByItsOwn = /(?<!\p{L})(?:hosted|organi[sz]ed|held)\sby\sits\s/iu;
/** A state that opens its sentence begins this near to its start. */
const nearOpening = 60;

/** `an exercise hosted by Norway`: the state that these words name. */
function hostNamed(reading: Reading, sentence: Sentence): string | null {
  const words = wordsOf(sentence.text, sentence.start);
  for (let at = 0; at < words.length; at += 1) {
    const length = phraseAt(words, at, phrasesFor('hostedBy', reading.language));
    const last = words[at + length - 1];
    if (length === 0 || last === undefined) continue;
    const state = reading.states.find(({ start }) => start > last.end);
    if (state && state.how !== 'group' && /^\s(?:the\s)?$/.test(reading.text.slice(last.end, state.start)))
      return state.code;
  }
  return null;
}
