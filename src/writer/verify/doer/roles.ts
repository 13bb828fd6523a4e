/** Who does and who receives what a verb tells: by the order of words, by `by`, by the forms of names and by insertions. */
import { fold } from '../../../domain/fold.ts';
import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import { isDeed } from '../text/deeds.ts';
import { type Form, isPassive } from '../text/grammar.ts';
import { wordSet } from '../text/lexicon.ts';
import { isTitle } from '../text/titles.ts';
import type { Token } from '../text/tokens.ts';
import { tongueOf } from '../text/tongue.ts';
import type { Actor } from './actors.ts';
import { antecedent, firstPerson, isPronounDoer, relativeDoer, speakerIn } from './pronouns.ts';

/** Who does a deed, and who receives it, as far as it is told. */
export interface Roles {
  agent: Actor | null;
  patient: Actor | null;
  /** Told by the form of the name, or by a word such as `by`, whatever the order of words. */
  sure?: boolean;
  /** Told in the passive, with `by` in front of who does it. */
  passive?: boolean;
}

/** Small words that name the doer behind a passive verb. */
export const passiveBy = new Set(['by', 'av', 'von', 'durch', 'par', 'przez']);

/** Verbs in front of a participle that make the subject the receiver. */
export const suffers = new Set(
  'is are was were been be being est sont été sera seront wurde wurden wird werden worden blev blir został została zostały zostanie został'
    .split(' ')
    .map(fold),
);

const participle =
  /(?:ed|en|ée?s?|ad|ade|at|t|ny|na|ne|ni)$|^(?:sent|led|given|held|won|made|paid|built|bought|sold|brought|taught|lent)$/;

const promising =
  /^(?:promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|vow(?:s|ed|ing)?|offer(?:s|ed|ing)?|threaten(?:s|ed|ing)?|assur(?:e|es|ed|ing))$/;

const leading = new Set('with in on at from to for during under through'.split(' '));

const objectReach = 12;
const nounReach = 3;

/** `is in Malta [today] visiting`. */
const tellsWhen =
  /^(?:today|yesterday|tomorrow|tonight|now|currently|week|month|year|weekend|morning|afternoon|evening)$/;

/** `a rise in Danish ships threatening the port`: a participle right behind a noun is told of that noun's state. */
function attachedDoer(tokens: readonly Token[], actors: readonly Actor[], at: number): Actor | null {
  const [verb, noun] = [tokens[at], tokens[at - 1]];
  if (verb === undefined || noun === undefined || !/^[a-z]{3,}ing$/.test(verb.fold)) return null;
  if (noun.stop || noun.cap || noun.clause !== verb.clause || isDeed(noun) || tellsWhen.test(noun.fold))
    return null;
  return (
    actors.findLast(
      ({ index, surname }) =>
        surname === null &&
        index < at - 1 &&
        index >= at - 1 - nounReach &&
        tokens.slice(index, at).every(({ stop, clause }) => !stop && clause === verb.clause),
    ) ?? null
  );
}

const wishing = /^(?:would|like|want|wish|to|also|again|just)$/;

/** Where the words begin that `[would like to] thank` says no more with. */
function wishedAt(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.fold !== 'to') return at;
  let from = at;
  while (at - from < 5 && wishing.test(tokens[from - 1]?.fold ?? '')) from--;
  return from;
}

/** `Having conveyed greetings, Berg toured the yard`: whom the next clause begins with did it. */
function havingDone(tokens: readonly Token[], actors: readonly Actor[], at: number): Roles | null {
  const having = tokens[at - 1];
  if (having?.fold !== 'having' || having.first !== true) return null;
  const doer = actors.find(({ index, surname, oblique }) => {
    const opens = tokens[index]?.clause !== having.clause && surname !== null && !oblique;
    return opens && index > at;
  });
  const patient = actors.find(({ index }) => index > at && tokens[index]?.clause === having.clause) ?? null;
  return doer === undefined ? null : { agent: doer, patient, sure: true };
}

const giversOf = new Set(['from', 'by']);
const receiversOf = new Set(['to', 'for']);
const phraseReach = 5;

/** Who does what a noun tells and to whom, where small words right behind it say so: `a request from Spain to Malta`. */
export function rolesOfNoun(tokens: readonly Token[], actors: readonly Actor[], at: number): Roles {
  const behind = (words: ReadonlySet<string>): Actor | null => {
    const led = tokens.findIndex(
      ({ fold: word, clause }, index) =>
        index > at && index <= at + phraseReach && clause === tokens[at]?.clause && words.has(word),
    );
    if (led < 0 || tokens.slice(at + 1, led).some((token) => isDeed(token))) return null;
    return (
      actors.find(
        ({ index }) =>
          index > led &&
          index <= led + phraseReach &&
          tokens.slice(led + 1, index).every((token) => token.cap || token.stop || isTitle(token)),
      ) ?? null
    );
  };
  return { agent: behind(giversOf), patient: behind(receiversOf) };
}

/** `asked Spain to send`, `promised Spain to send`: in front of an infinitive, whom a verb has for its object does it; of a promise, who makes it. */
function askedTo(tokens: readonly Token[], actors: readonly Actor[], at: number): Actor | null {
  if (tokens[at - 1]?.fold !== 'to') return null;
  const between = (one: Actor): boolean => tokens.slice(one.index + 1, at - 1).every(({ cap }) => cap);
  const object = actors.find((one) => one.index < at - 1 && at - one.index <= 4 && between(one));
  if (object === undefined) return null;
  let front = object.index - 1;
  while (
    at - front < 12 &&
    (tokens[front]?.cap === true || isTitle(tokens[front]) || tokens[front]?.fold === 'the')
  )
    front--;
  const verb = tokens[front];
  if (verb === undefined || verb.sentence !== tokens[at]?.sentence || !isDeed(verb)) return null;
  if (!promising.test(verb.fold)) return object;
  return actors.filter(({ index, oblique }) => index < front && !oblique).at(-1) ?? null;
}

/** `Kuopion johtama`, `Eesti juhitud`: led by the state that stands right in front. */
const byOwner: Readonly<Record<string, RegExp>> = {
  fi: /(?:ma|ma(?:n|a|ssa|lla|lle|sta|an|t|an|na)|man|massa)$/u,
  et: /(?:tav|tud|dav|dud)(?:a|at|as|ast|ale|al|ad|ate|ates|asse)?$/u,
  lt: /(?:jam|om|t)(?:as|a|o|os|oje|ame|am|ai|i|ų|u|ose|us)$/u,
  lv: /t(?:s|a|as|o|aja|ajā|ais|ie|os|am|ai)$/u,
};

/** Who does a deed and to whom, where the forms of the names tell it. */
function byForm(tokens: readonly Token[], actors: readonly Actor[], at: number): Roles | null {
  const verb = tokens[at];
  const tongue = tongueOf(tokens);
  if (verb === undefined) return null;
  const owner = actors.find(({ index, surname }) => index === at - 1 && surname === null);
  if (owner !== undefined && owner.form !== 'doing' && byOwner[tongue ?? '']?.test(verb.fold) === true)
    return { agent: owner, patient: null, sure: true };
  const here = actors.filter(({ index }) => tokens[index]?.clause === verb.clause);
  const nearest = (form: Form): Actor | undefined =>
    here
      .filter((actor) => actor.form === form && (form === 'doing' || !actor.oblique))
      .sort((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at))[0];
  const doer = nearest('doing');
  if (doer === undefined || isPassive(tongue, verb)) return null;
  const behind = here.find(({ index, form, oblique }) => index > at && form === null && !oblique);
  return { agent: doer, patient: nearest('other') ?? behind ?? null, sure: true };
}

/** Who stands before and after a verb within its sentence; `asked by` turns them round. */
export function rolesAt(tokens: readonly Token[], all: readonly Actor[], at: number): Roles {
  const actors = all.filter(({ source }) => !source);
  const verb = tokens[at];
  const inSentence = actors.filter(({ index }) => tokens[index]?.sentence === verb?.sentence);
  // `the Danish-led mission`: whoever is tied to the verb does it.
  if (verb?.tied === true)
    return { agent: inSentence.find(({ index }) => index === at - 1) ?? null, patient: null };
  const attached = attachedDoer(tokens, inSentence, at);
  if (attached !== null) {
    const object = inSentence.find(({ index }) => index > at && index - at <= objectReach);
    return { agent: attached, patient: object ?? null };
  }
  if (firstPerson.has(tokens[wishedAt(tokens, at) - 1]?.fold ?? '')) {
    // `“I thanked [Berg] for it,” she said`: right behind the verb stands who received it.
    const agent = speakerIn(tokens, actors, at);
    const object = agent === null ? inSentence.find(({ index }) => index === at + 1) : undefined;
    return { agent, patient: object ?? null };
  }
  const having = havingDone(tokens, inSentence, at);
  if (having !== null) return having;
  const asked = askedTo(tokens, inSentence, at);
  if (asked !== null) {
    const receiver = inSentence.find(({ index }) => index > at && index - at <= 12) ?? null;
    return { agent: asked, patient: receiver };
  }
  const cased = byForm(tokens, inSentence, at);
  if (cased !== null) return cased;
  const inFront = inSentence.filter(({ index, form }) => index < at && form !== 'other');
  const upright = inFront.filter(({ oblique, object }) => !oblique && !object);
  const straight = withoutInsertion(tokens, upright, at);
  const before = straight.at(-1) ?? inFront.at(-1) ?? null;
  const after =
    inSentence.find(({ index }) => index > at && index - at <= 12 && !isElliptical(tokens, at, index)) ??
    farReceiver(tokens, inSentence, at);
  const by = tokens.findIndex(
    ({ fold: word }, index) => index > at && index <= at + 3 && passiveBy.has(word),
  );
  const passive = by > at && !tokens.slice(at + 1, by).some(({ cap }) => cap);
  // `given by video with Spanish subtitles`: whom another small word leads to did nothing.
  const led = after !== null && tokens.slice(by + 1, after.index).some(({ fold: word }) => leading.has(word));
  if (passive) return { agent: led ? null : after, patient: before };
  // `організованій Данією`: right behind a participle a form of who does nothing else tells who did it.
  const behindIt = inSentence.find(({ index, form }) => index === at + 1 && form === 'other');
  if (
    behindIt !== undefined &&
    verb !== undefined &&
    slavic.has(tongueOf(tokens) ?? '') &&
    isPassive(tongueOf(tokens), verb)
  )
    return { agent: behindIt, patient: null };
  const framed = framedPassive(tokens, inSentence, at);
  if (framed !== null) return framed;
  if (isPronounDoer(tokens, at)) return { agent: antecedent(tokens, actors, at), patient: after };
  // `Soldiers have been trained in France`: whoever did it is not told.
  if (by < 0 && suffers.has(tokens[at - 1]?.fold ?? '') && participle.test(verb?.fold ?? ''))
    return { agent: null, patient: before };
  const related = relativeDoer(tokens, inSentence, at);
  if (related !== undefined) {
    const object = inSentence.find(({ index }) => index > at && index - at <= objectReach);
    return { agent: related, patient: object ?? null };
  }
  // `Kask hatte Berg kritisiert`: a framed verb stands behind both.
  const behindBoth =
    tongueOf(tokens) !== 'en' &&
    tokens.some(
      ({ fold: word, sentence }, index) => index < at && sentence === verb?.sentence && framing.has(word),
    );
  const [first] = straight;
  if (after === null && behindBoth && first !== undefined && first !== straight.at(-1))
    return { agent: first, patient: straight.at(-1) ?? null };
  // `På tisdag besöker Kask Norge`: with another word in front, the verb stands before its doer.
  const behind = inSentence.filter(({ index, oblique }) => index > at && index - at <= 12 && !oblique);
  const [doer] = behind;
  if (before === null && doer !== undefined && verbSecond.has(tongueOf(tokens) ?? ''))
    return { agent: doer, patient: behind.find((actor) => !isOne(tokens, doer, actor)) ?? null };
  return { agent: before ?? organisationBefore(tokens, at), patient: after };
}

const slavic = new Set(['ru', 'uk']);

const farReach = 24;

/** `handed over the command of a large operation to Admiral Berg`: to whom a giver's verb leads, however much is given. */
function farReceiver(tokens: readonly Token[], actors: readonly Actor[], at: number): Actor | null {
  if (tokens[at + 1]?.fold !== 'over') return null;
  const found = actors.find(({ index, surname }) => {
    if (surname === null || index < at || index - at > farReach) return false;
    let front = index - 1;
    while (front > at && (tokens[front]?.cap === true || isTitle(tokens[front]))) front--;
    return tokens[front]?.fold === 'to' && tokens[front]?.clause === tokens[at]?.clause;
  });
  return found ?? null;
}

/** `Kask wird von Berg empfangen`: the participle stands behind both, and `von` in front of who does it. */
function framedPassive(tokens: readonly Token[], actors: readonly Actor[], at: number): Roles | null {
  if (!framedParticiple.test(tokens[at]?.fold ?? '')) return null;
  const helper = tokens.findLastIndex(
    ({ fold: word, sentence }, index) =>
      index < at && sentence === tokens[at]?.sentence && framedPassives.has(word),
  );
  const by = tokens.findIndex(({ fold: word }, index) => index > helper && index < at && framedBy.has(word));
  if (helper < 0 || by < 0) return null;
  const agent = actors.find(({ index }) => index > by && index < at) ?? null;
  const patient = actors.filter(({ index }) => index < by).at(-1) ?? null;
  return patient === null ? null : { agent, patient, passive: true };
}

/** Helping verbs of the German passive. */
export const framedPassives = new Set([
  'wird',
  'wurde',
  'werden',
  'wurden',
  'worden',
  'ist',
  'sind',
  'war',
  'waren',
]);

const framedBy = new Set(['von', 'vom', 'durch']);
const framedParticiple = /^(?:ge|be|er|ver|ent|zer|emp|unter|über|ein|aus|an|auf|ab)\p{L}{2,}(?:t|en)$/u;

/** `The chief of Spain, guest of Malta's navy, visits …`: what a pair of commas sets in between does not visit. */
function withoutInsertion(tokens: readonly Token[], actors: readonly Actor[], at: number): readonly Actor[] {
  const clause = tokens[at]?.clause ?? 0;
  const opens = tokens.findIndex((token) => token.clause === clause);
  if (tokens.slice(opens, at).some(({ stop }) => !stop)) return actors;
  const inserted = tokens.filter((token) => token.clause === clause - 1);
  if (inserted.some(isDeed) || inserted[0]?.sentence !== tokens[at]?.sentence) return actors;
  const outer = actors.filter(({ index }) => (tokens[index]?.clause ?? 0) < clause - 1);
  return outer.length > 0 ? outer : actors;
}

const acronym = /^\p{Lu}{3,7}$/u;

/** `NATO ships escorted the convoy`: where no state and nobody stands in front, the organisation that the clause begins with. */
function organisationBefore(tokens: readonly Token[], at: number): Actor | null {
  const index = tokens.findIndex(
    ({ raw, clause }, here) => here < at && clause === tokens[at]?.clause && acronym.test(raw),
  );
  const opens = index >= 0 && tokens[index - 1]?.clause !== tokens[at]?.clause;
  return opens
    ? {
        index,
        states: [],
        surname: tokens[index]?.fold ?? '',
        oblique: false,
        object: false,
        source: false,
        form: null,
      }
    : null;
}

/** `Moldaviens minister [Ana Kos]`: a name behind the state whose office it holds. */
const isOne = (tokens: readonly Token[], state: Actor, other: Actor): boolean =>
  other === state ||
  (other.surname !== null &&
    tokens.slice(state.index + 1, other.index).every((token) => token.cap || isTitle(token)));

/** `Denmark sent 40 trucks, Latvia 25`: the doer of a clause without a verb. */
const isElliptical = (tokens: readonly Token[], verb: number, actor: number): boolean =>
  tokens[actor]?.clause !== tokens[verb]?.clause && /^\p{Nd}/u.test(tokens[actor + 1]?.raw ?? '');

const verbSecond = new Set(['sv', 'da', 'nb', 'de']);

const framing = wordSet(pointing.framing);
