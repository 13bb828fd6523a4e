/** What sort of event a release tells of: the words of its headline weigh most, then those of its opening sentences. */
import type { EventType } from '../../../domain/brief.ts';
import { once, onceEach } from '../../../domain/remember.ts';
import eventWords from '../../lexicon/event-words.json' with { type: 'json' };
import { type Phrases, phrasesOf, sortedPhrases, sortsIn, type Word, wordsOf } from '../text/phrases.ts';
import { isQuoted, type Reading, sentenceAt, tells, unquoted } from '../text/reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { isAbroad } from './abroad.ts';

export interface TypedEvent {
  type: EventType;
  /** The sentence that says so first, or best. */
  sentence: Sentence;
  /** How far it leads over nothing: below 1 it is a guess. */
  score: number;
}

/** How much a word of this sort proves: a call is named as such, while everyone meets and states. */
const weights: Partial<Record<EventType, number>> = {
  call: 3,
  visit: 1.8,
  agreement: 1.2,
  exercise: 1.5,
  aid: 1.5,
  procurement: 1.25,
  deployment: 1.1,
  conference: 1.05,
  ceremony: 1,
  appointment: 1.2,
  meeting: 1,
  request: 0.8,
  statement: 0.7,
  training: 0.6,
};

type Types = ReadonlySet<EventType>;
type Worded = keyof typeof eventWords;
const types = Object.keys(eventWords) as Worded[];
const columns = types.map((type) => [type, eventWords[type]] as const);

/** The words of going somewhere, in a language and in English: where they stand tells who is gone to. */
export const visitPhrases: (language: string | null) => Phrases = onceEach((language) =>
  phrasesOf(eventWords.visit, language),
);

/** Is the type told of by words of its own? */
export const hasWords = (type: EventType): boolean => Object.hasOwn(eventWords, type);

/** The types of event that words of a language, or English ones, tell of. The same words are looked through once. */
export const eventTypesIn = (words: readonly Word[], language: string | null): Types =>
  typesIn(language)(words);

const typesIn = onceEach((language: string | null) => {
  const phrases = sortedPhrases(columns, language);
  return once((words: readonly Word[]): Types => sortsIn(words, phrases));
});

/** The type of the event, with the sentence that tells of it; null for a text that tells nothing. */
export const typeOfEvent: (reading: Reading) => TypedEvent | null = once(findType);

function findType(reading: Reading): TypedEvent | null {
  const told = reading.sentences.filter((sentence) => tells(sentence) && sentence.story === 0);
  const first = told[0];
  if (!first) return null;
  if (isReference(reading)) return { type: 'reference', sentence: first, score: 3 };
  const scores = new Map<EventType, { score: number; sentence: Sentence; best: number }>();
  const drills = drillsNamed(reading);
  const read = (text: string) =>
    wordsOf(
      drills
        .reduce(
          (said, name) => said.replaceAll(name, ''),
          practised.test(text) ? text.replace(leaving, '') : text,
        )
        .replace(exercised, '')
        .replace(founding, '')
        .replace(boarding, '')
        .replace(received, 'met with ')
        .replace(handing, 'donated ')
        .replace(shipped, '$1 donated $2')
        .replace(prolonged, '$1 mission')
        .replace(aside, ''),
    );
  const give = (type: EventType, gained: number, sentence: Sentence) => {
    const so = scores.get(type) ?? { score: 0, sentence, best: 0 };
    const better = gained > so.best;
    scores.set(type, {
      score: so.score + gained,
      sentence: better ? sentence : so.sentence,
      best: Math.max(so.best, gained),
    });
  };
  const add = (words: readonly Word[], weight: number, sentence: Sentence) => {
    const told = eventTypesIn(words, reading.language);
    for (const type of types) if (told.has(type)) give(type, weight * (weights[type] ?? 1), sentence);
  };
  const body = told.filter((sentence) => sentence.kind === 'body');
  const headline = told.find((sentence) => sentence.kind === 'headline');
  if (reading.title !== null || headline)
    add(read(reading.title ?? headline?.text ?? ''), 4, headline ?? body[0] ?? first);
  body.slice(0, 12).forEach((sentence, index) => {
    const spoken = isQuoted(reading, sentence.start + 1, sentence.end - 3);
    const words = spoken ? sentence.text : unquoted(reading, sentence.start, sentence.end);
    add(read(words), weightAt(index) * (spoken ? 0.2 : 1), sentence);
  });
  for (const sentence of body.slice(0, 40)) {
    const type = spokenOf(sentence.text);
    const so = type ? scores.get(type) : undefined;
    if (type) scores.set(type, { sentence, best: 0, ...so, score: (so?.score ?? 0) + 1.2 });
  }
  const best = [...scores].sort(([, a], [, b]) => b.score - a.score)[0];
  // What only later sentences speak of in passing is not what happened.
  if (!best || best[1].score < least) return { type: 'other', sentence: first, score: 0 };
  const opening = body.find(({ text }) => text.length > shortLead)?.text ?? '';
  const abroad = [reading.title ?? headline?.text ?? '', opening];
  const met = scores.get('visit') ?? scores.get('meeting');
  // Aid that is promised where the givers went to meet the receivers is told of as the visit.
  if (best[0] === 'aid' && met !== undefined && abroad.some((text) => isAbroad(text, reading)))
    return { type: 'visit', sentence: met.sentence, score: met.score };
  // What is delivered and given was bought by nobody who is told of.
  const given = scores.get('aid');
  if (
    best[0] === 'procurement' &&
    given !== undefined &&
    !isBought(reading, [...abroad, ...body.map(({ text }) => text)])
  )
    return { type: 'aid', sentence: given.sentence, score: given.score };
  // `speaks with` tells of no telephone where they met at a table.
  if (best[0] === 'call' && met !== undefined && scores.get('meeting') && isFaceToFace(reading, opening))
    return { type: 'meeting', sentence: scores.get('meeting')?.sentence ?? met.sentence, score: met.score };
  const sentence = headline ? best[1].sentence : tellerOf(best[1].sentence, best[0], body, reading.language);
  return { type: best[0], sentence, score: best[1].score };
}

/** Does any of the sentences tell of a purchase? Only of English ones its words are known whole. */
const isBought = ({ language }: Reading, told: readonly string[]): boolean =>
  (language !== null && language !== 'en') || told.some((text) => purchase.test(text));

const purchase =
  /(?<!\p{L})(?:purchas|procur|buy|bought|acqui[rs]|contract|tender(?!\p{Ll}{3})|order(?:ed|s)?\s(?:for|from|of)|sale|sold|sell)/iu;

/** English says `spoke with` of either: by telephone only where nobody met and a telephone, a call or a screen is told. */
function isFaceToFace({ language, title }: Reading, lead: string): boolean {
  if (language !== null && language !== 'en') return false;
  return faceToFace.test(lead) && !atDistance.test(`${title ?? ''}\n${lead}`);
}

const faceToFace = /\b(?:met|meets?|welcomed|received|hosted)\b/i;
const atDistance = /\b(?:(?:tele)?phon\w*|calls?|called|video\w*|virtual\w*|online|telecon\w*|readout)\b/i;

const opensQuoted = /^["“„«–—-]/u;

/** Where the title stands in no line, its event is told by the first sentence with a word of it. */
function tellerOf(
  sentence: Sentence,
  type: EventType,
  body: readonly Sentence[],
  language: string | null,
): Sentence {
  if (sentence !== body[0]) return sentence;
  const own = body.slice(0, 4).filter(({ text }) => !opensQuoted.test(text));
  return own.find(({ text }) => eventTypesIn(wordsOf(text), language).has(type)) ?? sentence;
}

const least = 0.8;
/** Shorter lines before the text are its heads. */
const shortLead = 60;

/** Names of exercises that hold a word of another event, as the text first writes them: `exercise Northern Accord`. */
function drillsNamed({ text, language }: Reading): string[] {
  const names = [...text.slice(0, namedWithin).matchAll(drillName)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => eventTypesIn(wordsOf(name), language).size > 0);
}

const namedWithin = 4_000;
const drillName =
  /(?<!\p{L})[Ee]xercise,?\s["“‘]?(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,2})(?=\s?(?:["”’]|\d|,|\.|\s\p{Ll}|\n))/gu;

/** `exercise the right to…` is no exercise. */
const exercised =
  /\bexercis(?:e|es|ed|ing) (?:the |their |its |our |his |her |your )?(?:\w+ )?(?:rights?|control|authority|restraint|powers?|freedoms?|caution|ability)\b/gi;

/** `increase the scale of exercises`, `institute a regular dialogue`: what will be, and no event yet. */
const founding =
  /\b(?:scale|number|scope|frequency|complexity|level) of (?:\w+ ){0,3}exercises?\b|\b(?:install|institute|establish|set up|launch|create) an? (?:[\w-]+ ){0,3}(?:dialogue|forum|conference)\b/gi;

/** `Visit, Board, Search and Seizure`: what boarding parties do. */
const boarding = /\bvisit,? board,? search\b|\bpatrol (?=ships?|vessels?|boats?|craft|aircraft)/gi;
/** `General Vik called on General Marin at the headquarters`: a visit to him, where nothing is asked of anybody. */
const received =
  /\bcall(?:s|ed|ing)? (?:up)?on (?=(?:the |his |her |President |Prime |Chief |General |Minister |\p{Lu})(?![^.;]{0,160}\sto\s\p{Ll}))/gu;
/** `hands over two ships to Freedonia`: given, unless it is a command or the builder that hands over. */
const handing =
  /\b(?:hands?|handed|handing) over (?=[^.]{0,60}\b(?:ships?|vessels?|boats?|vehicles?|equipment|aircraft|helicopters?|ambulances?|weapons|ammunition|drones?|generators?)\b[^.]{0,30}\bto\b)/gi;
/** `a batch of vehicles arrived in Freedonia`: goods visit nobody. */
const goods =
  'batch|shipment|consignment|партия|партії|партию|партія|груз|вантаж|partia|dostawa|siunta|krava|sūtījums|saadetis|lieferung|cargaison|livraison|leverans|lähetys|zásilka|dodávka';
const arriving =
  'arriv|прибы|прибу|поступи|надійш|dotar|przyby|atvyk|ierad|saabu|eingetroffen|anlän|saapu|dorazi';
const shipped = new RegExp(
  `(?<!\\p{L})((?:${goods})(?!\\p{L})[^.;:]{0,80}?\\s)(?:${arriving})\\p{L}*|(?<!\\p{L})(?:${arriving})\\p{L}*(\\s(?:\\p{L}+\\s){0,2}(?:${goods})(?!\\p{L}))`,
  'giu',
);
/** `extends its two overseas training missions`. */
const prolonged =
  /\b(extend(?:s|ed|ing)?|renew(?:s|ed|ing)?)\b[^.;]{1,60}?\b(?:missions?|deployments?|operations?)\b/gi;

/** `A contingent departed for Norway to take part in the exercise`: no visit. */
const practised = /\b(?:exercise|drill|manoeuvre|maneuver)s?\b/i;
const leaving = /\b(?:depart|arriv|travell?)(?:s|ed|es|ing)?\b/gi;

/** `provided the following readout`, `at a news conference`, `ahead of the summit`, `on the sidelines of the forum`: where it was said, and no event of its own. */
const aside =
  /\b(?:provided|issued|gave|released) the following (?:readout|statement)|\b(?:news|press|media) (?:conferences?|briefings?)|\b(?:prior to|ahead of|in the run-up to|(?:preparations?|preparing) for|(?:on|at|in) the (?:sidelines|margins) of) (?:[\p{L}\p{N}’'-]+ ){0,7}?(?:summit|conference|forum|dialogue|ministerial|session)|(?<!\p{L})\p{L}*(?:konverentsi|konferenc(?:es|ijos)|foorumi|foruma) (?:raames|ietvaros|metu)|(?<!\p{L})(?:tippkohtumise (?:ettevalmist\p{L}*|eel|kontekstis)|samita sagatavoš\p{L}*|(?:pasiren?gi\p{L}*|pasiruoš\p{L}*) viršūnių susitikim\p{L}*|vorbereitung\p{L}* (?:des|auf den) (?:nato-)?gipfel\p{L}*|vor dem (?:nato-)?gipfel\p{L}*|(?:накануне|в преддверии|подготовк\p{L}* к) саммит\p{L}*|(?:напередодні|підготовк\p{L}* до) саміт\p{L}*|(?:przed szczytem|przygotowa\p{L}* do szczytu)|(?:en amont|avant|préparation) (?:du|le) sommet|inför (?:nato-?)?toppmöte\p{L}*)/giu;

const definite =
  /\b(?:the|this|during the|after the|at the) (meeting|visit|exercise|ceremony|conference|call|talks|drill)\b(?! (?:room|hall|format))(?! (?:of|in) )|\bthe (ministers|leaders|two leaders|generals|chiefs|sides|parties|officials) (?:also )?(?:discussed|addressed|exchanged)/i;
const definiteTypes: Record<string, EventType> = {
  meeting: 'meeting',
  talks: 'meeting',
  visit: 'visit',
  exercise: 'exercise',
  drill: 'exercise',
  ceremony: 'ceremony',
  conference: 'conference',
  call: 'call',
};

/** `The meeting also addressed…`, `a topic the ministers discussed`: the text takes its own event for known. */
export function spokenOf(text: string): EventType | null {
  const match = definite.exec(text.slice(0, 400));
  return match ? (definiteTypes[(match[1] ?? 'meeting').toLowerCase()] ?? null) : null;
}

function weightAt(index: number): number {
  return [3, 1.5, 0.9, 0.6][index] ?? 0.25;
}

/** A standing page about relations with many states: sections, and no word of a day. */
function isReference(reading: Reading): boolean {
  const headings = reading.sentences.filter(({ kind }) => kind === 'heading').length;
  const days = reading.dates.filter(({ edtf }) => /^[\dX]{4}-[\dX]{2}-[\dX]{2}/.test(edtf)).length;
  const told = reading.sentences.filter(tells).length;
  return headings >= 4 && told >= 30 && days * 12 < told;
}

const preparation =
  /\b(?:planning|preparatory|initial|main|final) (?:planning )?(?:conference|meeting|event|workshop|session)|\bsite survey|\bplaneringskonferens|planungskonferenz|konferencj\p{L} planistyczn|планировани|plānošanas konferenc|planavimo konferenc/iu;

/** Does a planning conference stand before this offset in its sentence? Its days and place are not the exercise's. */
export function isPreparation(reading: Reading, at: number): boolean {
  if (typeOfEvent(reading)?.type !== 'exercise') return false;
  const start = reading.sentences[sentenceAt(reading, at)]?.start ?? 0;
  return preparation.test(reading.text.slice(start, at));
}
