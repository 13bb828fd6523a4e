/** Where the event that a release tells of is, or was. */
import type { EventType, PlaceClaim } from '../../../domain/brief.ts';
import type { StateMention } from '../../../domain/country.ts';
import { once, onceEach } from '../../../domain/remember.ts';
import { namesIn } from '../../../domain/stateindex.ts';
import { isLongAgo } from '../text/background.ts';
import { wordsOf } from '../text/phrases.ts';
import { cite, isQuoted, type Reading, sentenceAt, tells } from '../text/reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { isScrap } from '../text/standing.ts';
import { eventTeller } from './tells.ts';
import { type Town, townIn } from './towns.ts';
import { eventTypesIn, isPreparation, typeOfEvent } from './type.ts';

/** The place that the opening sentences, or the one that tells of the event, give for it; null when they give none. */
export const placeClaim: (reading: Reading) => PlaceClaim | null = once(findPlace);

/** Words that lead to a place, by language; English ones go for every text. */
const prepositions: Record<string, string> = {
  en: 'in|at|near|visiting|visits?|visited|outside|hosted in|travels? to|travel(?:l?ed) to|arrive[sd]? in|visit to',
  sv: 'i|på|till|besökte|besöker',
  no: 'i|på|til|besøkte|besøker',
  da: 'i|på|til|besøgte|besøger',
  de: 'in|nach|bei|im',
  nl: 'in|naar|te',
  fr: 'à|en|au|aux',
  es: 'en|a',
  it: 'a|in',
  pl: 'w|we|do|na|pod',
  ru: 'в|во|под|на',
  uk: 'в|у|до|під|на',
  cs: 'v|ve|do|na',
  sk: 'v|vo|do|na',
  lv: 'uz',
  lt: 'į',
};
/** English names a state as the scene only after these: one that is helped or spoken of stands after "in" as well. */
const toState =
  /(?:^|[\s(“"„«])(?:(?:meeting|held|met|talks|exercise|conference|place|here|visit|official visit|arrived|arrives|stationed|deployed|base|took place) in|visiting|visits?|visited|(?:visits?|travels?|trip|departs|departed|travelled|traveled) (?:to|for)|hosted by)\s+(?:the\s+)?(?:(?:Kingdom|Republic) of\s+)?$/iu;
/** Where a unit has its home is not where it is. */
const atHome =
  /\b(?:based|headquartered|garrisoned|born|stationed|homeported|located) (?:at|in|out of)\s+(?:[\p{Lu}\d][\p{L}’'.-]*,?\s+){0,4}$/u;
const elsewhere =
  /\b(?:summit|war|toppmöte\w*|szczy\w+|саммит\p{L}*|sommet|gipfel|krieg|krig\p{L}*|войн\p{L}*|війн\p{L}*)\s+(?:in|i|w|в|у|à|en|de)\s+$/iu;
/** `met on the margins of the summit in Oslo`: that is where they met. */
const beside =
  /\b(?:at|during|margins of|sidelines of)\s+(?:the|a|an)\s+(?!(?:recent|last|previous|earlier|upcoming|next|forthcoming|past)\s)(?:\S+\s+){0,4}summit in\s+$/iu;
/** `recalled that Allies had met in Madrid`: of another day. */
const recalled =
  /(?<!\p{L})(?:recall(?:ed|ing|s)|looked\sback|following\s(?:up\son\s)?(?:the|his|her|their)\s(?:previous|earlier|last|recent))(?!\p{L})/u;
/** `посол Норвегии в Дании`, `ambasadorius Danijoje`: where somebody is posted. */
const posted =
  /(?<!\p{L})(?:ambassador|embassy|attaché|посол|посл[аоуе]\p{L}*|посольств\p{L}*|дипмисси\p{L}*|botschaft\p{L}*|ambassad\p{L}*|vēstni[ec]\p{L}*|ambasad\p{L}*|suursaadik\p{L}*|suurlähetti\p{L}*|velvyslan\p{L}*)(?:\s\p{L}+){0,2}?\s(?:(?:in|to|в|во|у|i|w|v|ve|en|au)\s)?$/iu;
/** Who meets online meets nowhere. */
const virtual =
  /(?<!\p{L})(?:met|meet|meets|held|convened|gathered|hosted)\s(?:\p{L}+\s){0,3}?(?:virtually|online|remotely)|(?<!\p{L})(?:via|by|through|over|in\sa)\s(?:a\s)?(?:video|tele)\s?-?conferenc|(?<!\p{L})(?:virtuell|virtuāl|virtualia|nuotolin|attālināt|virtuaal|zdaln|wirtualn|virtuáln|онлайн|en visio)\p{L}*\s(?:treffen|möte|tikšan|sanāksm|susitikim|posėd|kohtumi|spotkan|posiedzen|jednán|setkán|встреч|зустріч|конференц)/iu;
/** Events that are somewhere: of others, a state named is the one they concern. */
const scened: ReadonlySet<EventType> = new Set<EventType>([
  'visit',
  'meeting',
  'exercise',
  'training',
  'conference',
  'ceremony',
  'deployment',
]);
const travels: ReadonlySet<EventType> = new Set<EventType>(['visit', 'deployment']);
/** A sentence further down that gives the event's place: `The seminar is taking place in Oslo`. */
const setting =
  /(?<!\p{L})(?:tak(?:es?|ing)\splace|took\splace|(?:is|are|was|were|being)\s(?:being\s)?(?:held|hosted))(?!\p{L})/u;
const settings = 12;
/** Words for "to": what goes there may be help as well. */
const towards = /(?:^|\s)(?:till|til|nach|naar|do|до|uz|į)\s+$/u;
/** `… and will open a joint park near Gävle`. */
const ahead = /\b(?:will|would|shall|(?:plans?|planned|agreed|intends?|decided) to)\b/iu;
const hosting =
  /^\s(?:(?:also|again|recently)\s)?(?:hosted|hosts|is hosting|will host|will be hosting|was the venue)\s/u;
/** A news agency's dateline tells where it writes. */
const agency =
  /^[^\n]{0,30}\((?:\p{Lu}{2,6}\)|\p{Lu}[\p{L}.]{1,20}(?:[ /]\p{Lu}\p{L}{1,15})?\)(?=\s?(?:[-–—]|$)))/u;

const toPlace = onceEach((language: string | null) => {
  const own = prepositions[language ?? 'en'] ?? prepositions.en;
  // A sentence may begin with one, but a place's name begins with a capital: no flag for the whole.
  const either = `${prepositions.en}|${own}`.replace(
    /(^|\|)(\p{Ll})/gu,
    (_, mark, letter) => `${mark}[${letter.toUpperCase()}${letter}]`,
  );
  return new RegExp(
    `(?:^|[\\s(“"„«,–-])(?:${either})\\s+(?:the\\s+|la\\s+|le\\s+|der\\s+|den\\s+)?(?:\\p{Ll}{5,14}\\s+)?(?:\\p{Lu}[\\p{L}’'-]+,?\\s+){0,2}$`,
    'u',
  );
});

/** Languages whose endings say "in" or "to" alone (`Vilniuje`, `Helsingissä`, `Viroon`), for towns and for states. */
const endings: Record<string, { town: RegExp; state: RegExp }> = {
  lt: { town: /(?:uje|oje|yje|ėje|ose|iuose|[^ij]e|į|ą)$/u, state: /(?:uje|oje|yje|ėje)$/u },
  lv: { town: /(?:ā|ē|ī|ū|os|ās|u)$/u, state: /(?:ā|ē|ī|ās)$/u },
  et: { town: /(?:s|l|sse|le|as|es|is|us)$/u, state: /(?:s|sse|l)$/u },
  fi: {
    town: /(?:ssa|ssä|lla|llä|lle|seen|iin|aan|ään|oon|uun|hin|een)$/u,
    state: /(?:ssa|ssä|lla|llä|lle|iin|aan|ään|oon|uun)$/u,
  },
};
/** Languages in which a state's name changes with its case, so that the form before it does not tell a genitive. */
const declined = new Set([
  'pl',
  'cs',
  'sk',
  'ru',
  'uk',
  'lt',
  'lv',
  'et',
  'fi',
  'hu',
  'hr',
  'sl',
  'sr',
  'bg',
]);

function findPlace(reading: Reading): PlaceClaim | null {
  const told = reading.sentences.filter((sentence) => tells(sentence) && sentence.story === 0);
  const event = typeOfEvent(reading);
  if (event?.type === 'call' || (event && virtual.test(event.sentence.text))) return null;
  const states = scened.has(event?.type ?? 'other');
  const scenes = reading.states.filter(
    (state) =>
      (state.how === 'capital' || (state.how === 'name' && (states || isEnglish(reading)))) &&
      isPlaceOfEvent(reading, state),
  );
  const within = (index: number | undefined) =>
    scenes.filter(({ start }) => index !== undefined && sentenceAt(reading, start) === index);
  const here = event?.sentence;
  const tellsOfEvent = eventTeller(reading);
  const lead = told.find(({ kind, text }) => kind === 'body' && !isScrap(text));
  // What a sentence of its own says will be done elsewhere is not where the event was, nor what it tells besides.
  const other = (sentence: (typeof told)[number]): StateMention[] => {
    const own = sentence === lead || sentence.kind === 'headline' || tellsOfEvent(sentence.text);
    return within(sentence.index).filter(
      ({ start }) =>
        sentence.index === here?.index ||
        start === sentence.start ||
        (own && !ahead.test(reading.text.slice(sentence.start, start))),
    );
  };
  const opening = Math.max(3, lead === undefined ? 0 : told.indexOf(lead) + 1);
  const order = [within(here?.index), ...told.slice(0, opening).map(other)];
  if (order.every((all) => all.length === 0))
    order.push(
      ...told
        .slice(3, settings)
        .filter(({ text }) => setting.test(text))
        .map(other),
    );
  const towns = order.flatMap((all) => all.filter(({ how }) => how === 'capital'));
  const unlisted = isEnglish(reading) ? townOf(reading, towns, here, lead) : null;
  const place =
    unlisted ??
    behindDateline(reading, towns) ??
    stateAbroad(reading, towns[0], order.flat()) ??
    towns[0] ??
    order.flat()[0];
  if (!place) return null;
  const name = reading.text.slice(place.start, place.end);
  return { name, country: place.code, evidence: [cite(reading, place.start, place.end)] };
}

/** A town in no list that the event's sentence or the opening one tells of, unless that sentence tells of one that is, or it alone. */
function townOf(
  reading: Reading,
  towns: readonly StateMention[],
  ...sentences: readonly (Sentence | undefined)[]
): Town | null {
  for (const sentence of sentences) {
    if (sentence?.kind !== 'body') continue;
    if (
      towns.some(
        ({ start }) =>
          start >= sentence.start && start < sentence.end && !isDateline(reading, { start, end: start }),
      )
    )
      return null;
    const town = townIn(reading, sentence);
    if (town !== null) return town;
  }
  return null;
}

/** `OSLO – The ministers met in Riga`: where it was written tells less than where they met. */
function behindDateline(
  reading: Reading,
  [first, ...rest]: readonly StateMention[],
): StateMention | undefined {
  if (first === undefined || !isDateline(reading, first)) return undefined;
  const line = sentenceAt(reading, first.start);
  return rest.find((town) => sentenceAt(reading, town.start) === line && !isDateline(reading, town));
}

/** `OSLO, 3 May. During his visit to Peru, the minister …`: the state gone to, where the town is only where it was written. */
function stateAbroad(
  reading: Reading,
  town: StateMention | undefined,
  scenes: readonly StateMention[],
): StateMention | undefined {
  if (town === undefined || !isEnglish(reading) || !isDateline(reading, town)) return undefined;
  const line = sentenceAt(reading, town.start);
  return scenes.find(
    ({ how, code, start }) =>
      how === 'name' && code !== town.code && sentenceAt(reading, start) <= line + 1 && start > town.start,
  );
}

function isEnglish({ language }: Reading): boolean {
  return language === 'en' || language === null;
}

/** Do the words around a state or a capital put the event, or those who act in it, there? */
export function isPlaceOfEvent(reading: Reading, state: StateMention): boolean {
  if (isQuoted(reading, state.start, state.end) || isPreparation(reading, state.start)) return false;
  const left = reading.text.slice(Math.max(0, state.start - 60), state.start);
  const right = reading.text.slice(state.end, state.end + 12);
  if (/^[’']s\b/.test(right) || atHome.test(left) || isModifier(reading, state)) return false;
  if ((elsewhere.test(left) && !beside.test(left)) || posted.test(left)) return false;
  const sentence = reading.sentences[sentenceAt(reading, state.start)];
  if (sentence !== undefined && isElsewhen(reading, sentence, state.start)) return false;
  // A dateline: `MINSK, 17 September`, `Berlín - Evropská unie`.
  if (isHostTown(reading, state)) return true;
  if (isAside(reading, state)) return false;
  if (opens(reading, state) && agency.test(reading.text.slice(state.end, state.end + 60))) return false;
  if (state.how === 'capital' && isDateline(reading, state)) return true;
  return state.how === 'capital' ? isTown(reading, state, left) : isState(reading, state, left);
}

/** Does the sentence tell, up to there, of what was long before or is recalled? */
function isElsewhen(reading: Reading, sentence: Sentence, at: number): boolean {
  if (isEnglish(reading) && recalled.test(reading.text.slice(sentence.start, at))) return true;
  return sentence.index > 0 && isLongAgo(reading, sentence);
}

/** `visits Norway troops`, `the Norway-led group`, `a group led by Norway`: the state tells whose another thing is, and no place. */
export function isModifier({ text }: Reading, { start, end }: Spot): boolean {
  return modified.test(text.slice(end, end + 24)) || leading.test(text.slice(Math.max(0, start - 24), start));
}

const modified =
  /^(?:[-‑–]\s?\p{L}|\s(?:personnel|troops|soldiers|sailors|servicemen|service\smembers|marines|aircrews?|crews?|contingents?|units?)(?!\p{L}))/u;
const leading = /(?<!\p{L})(?:led|headed|commanded|chaired)\sby\s(?:the\s)?$/u;

type Spot = Pick<StateMention, 'start' | 'end'>;

const opens = (reading: Reading, { start }: Spot): boolean =>
  reading.sentences[sentenceAt(reading, start)]?.start === start ||
  reading.text.slice(Math.max(0, start - 60), start).trim() === '';

/** `OSLO, 3 May`, `Riga – …`: the town that a telling opens with, which tells where it was written. */
export function isDateline(reading: Reading, spot: Spot): boolean {
  return opens(reading, spot) && /^(?:,|\s[–—-]\s|\s\()/.test(reading.text.slice(spot.end, spot.end + 12));
}

/** `(the year before they had met in …`: what a bracket tells in words of its own is another event. */
function isAside({ text, sentences }: Reading, { start }: Spot): boolean {
  const before = text.slice(sentences[sentenceAt({ sentences }, start)]?.start ?? start, start);
  const open = before.replace(/\([^()]*\)/g, ' ').lastIndexOf('(');
  return open >= 0 && before.slice(open).split(/\s+/).length > bracketed;
}

/** `(held in Oslo`, `(Oslo`: so many words lead to the place itself. */
const bracketed = 4;

/** `The town of Kuressaare hosted the seminar`: the town receives, and with it its state. */
export function isHostTown({ text }: Reading, { how, end }: StateMention): boolean {
  return how === 'capital' && hosting.test(text.slice(end, end + 40));
}

function isTown(reading: Reading, state: StateMention, left: string): boolean {
  const ending = endings[reading.language ?? '']?.town;
  return ending
    ? ending.test(reading.text.slice(state.start, state.end))
    : toPlace(reading.language).test(left);
}

/** A state is the scene where the words lead to it and a word of coming together stands near by in its sentence. */
function isState(reading: Reading, state: StateMention, left: string): boolean {
  if (isEnglish(reading)) return toState.test(left);
  const { language, text } = reading;
  const name = text.slice(state.start, state.end);
  const ending = endings[language ?? '']?.state;
  const leads = toPlace(language).test(left);
  if (!(ending ? ending.test(name) || leads : leads)) return false;
  const known = (one: string) => one.toLowerCase() === name.toLowerCase();
  if (language && !declined.has(language) && !namesIn(language, state.code).some(known)) return false;
  const sentence = reading.sentences[sentenceAt(reading, state.start)];
  const near = wordsOf(
    text.slice(
      Math.max(sentence?.start ?? 0, state.start - 90),
      Math.min(sentence?.end ?? 0, state.end + 60),
    ),
  );
  const told = eventTypesIn(near, language);
  const types = towards.test(left) ? travels : scened;
  return [...types].some((type) => told.has(type));
}
