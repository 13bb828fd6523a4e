/** V13 in free text: who is told to say something. */
import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import { type Actor, actorsOf, sameActor } from '../doer/actors.ts';
import { antecedents, isPronounDoer } from '../doer/pronouns.ts';
import { mainSentence } from '../joined/sentences.ts';
import { absent, type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { isDeed, speech } from '../text/deeds.ts';
import type { Read } from '../text/document.ts';
import { wordSet } from '../text/lexicon.ts';
import { sameForm } from '../text/samewords.ts';
import { institutions, isOffice, isTitle, notPersons } from '../text/titles.ts';
import type { Token } from '../text/tokens.ts';

import { saidByOtherOfficial, verbTold } from './officials.ts';

/** Who is told to say something, before or behind the verb: `said Berg`, `Berg said`. */
const speakerReach = 8;

/** A name so near in front of a verb of speech says it. */
const besideVerb = 3;

const isQuotedBefore = ({ text, tokens }: Read, from: number, to: number): boolean =>
  /["“”„«»]/.test(text.slice(tokens[from]?.end, tokens[to]?.start));

/** `Berg and Kask stressed`: the one beside the verb, and whoever is joined to that one. */
function joinedTo(tokens: readonly Token[], inFront: readonly Actor[], last: Actor): Actor[] {
  const found = [last];
  for (const actor of inFront.toReversed()) {
    const [first] = found;
    if (first === undefined || actor.index >= first.index) continue;
    const gap = tokens.slice(actor.index + 1, first.index);
    const joins = gap.every((token) => token.cap || token.stop || isTitle(token));
    if (!joins || gap.some(isDeed)) break;
    found.unshift(actor);
  }
  return found;
}

/** The verbs of saying; `the United States` says nothing. */
const sayingsIn = (tokens: readonly Token[]): number[] =>
  tokens.flatMap(({ fold: word, cap, first }, index) => (speech.has(word) && (!cap || first) ? [index] : []));

function saidByAnother(
  { evidence, claim, document, aligned }: Comparison,
  mine: readonly Actor[],
  told: readonly Actor[],
  at: number,
): boolean {
  const speakers = mine.filter(
    ({ index, surname }) =>
      surname !== null &&
      index < at &&
      at - index <= 4 &&
      claim.tokens[index]?.clause === claim.tokens[at]?.clause,
  );
  if (speakers.length === 0) return false;
  const saying = sayingsIn(evidence.tokens);
  const main = mainSentence({ evidence, aligned });
  const here = saying.filter(
    (verb) =>
      evidence.tokens[verb]?.sentence === main &&
      told.some(({ index, surname }) => surname !== null && evidence.tokens[index]?.sentence === main),
  );
  // Where the sentence that the words are of tells who says them, another sentence's speaker is another's.
  const all = here.length > 0 ? here : saying;
  // Of `thanked Berg, who said` it is the saying that counts.
  const alike = all.filter((verb) => evidence.tokens[verb]?.stem === claim.tokens[at]?.stem);
  const meant = verbTold({ evidence, aligned }, at);
  const inMain = (verb: number): boolean => evidence.tokens[verb]?.sentence === main;
  // `…, he added`, in the sentence that the words are of.
  const own = meant !== null && (alike.includes(meant) || (inMain(meant) && !alike.some(inMain)));
  const verbs = own ? [meant] : alike.length > 0 ? alike : all;
  if (verbs.length === 0) return false;
  if (verbs.every((verb) => isSaidByInstitution(evidence, verb))) return true;
  const near = verbs.flatMap((verb) => {
    if (isPronounDoer(evidence.tokens, verb)) return antecedents(evidence.tokens, told, verb);
    // `Ministrui Kaskui padėkojo ministras Bergas`: whom the form of a name tells as spoken to says nothing.
    const named = told.filter(
      ({ index, surname, form }) =>
        surname !== null &&
        form !== 'other' &&
        evidence.tokens[index]?.sentence === evidence.tokens[verb]?.sentence,
    );
    const inFront = named.filter(({ index }) => index < verb && verb - index <= speakerReach);
    // `Berg said, in talks with the minister Kask (Rein Kask), that …` in languages that set the verb behind both.
    const upright = named.filter(({ index, oblique }) => index < verb && !oblique);
    const before =
      inFront.filter(({ oblique }) => !oblique).at(-1) ??
      (inFront.length > 0 ? upright : []).at(-1) ??
      inFront.at(-1);
    if (
      before !== undefined &&
      verb - before.index <= besideVerb &&
      !isQuotedBefore(evidence, before.index, verb)
    )
      return joinedTo(evidence.tokens, inFront, before);
    const behind = named.find(({ index }) => index > verb && index - verb <= speakerReach);
    return [before, behind].filter((actor) => actor !== undefined);
  });
  // `Berg and Kask stressed`: one of them stands beside the verb.
  const among = (actors: readonly Actor[]): boolean =>
    actors.some((actor) => speakers.some((speaker) => sameActor(actor, speaker, document)));
  return near.length > 0 && among(told) && !among(near);
}

/** `The White House said`, `das Ministerium teilte mit`: right in front of the verb stands a body, and nobody by name. */
function isSaidByInstitution({ tokens, people }: Read, verb: number): boolean {
  const before = tokens[verb - 1];
  if (before === undefined || before.clause !== tokens[verb]?.clause) return false;
  const named = people.some(({ from, to }) => verb - 1 >= from && verb - 1 <= to);
  return !named && (institutions.has(before.fold) || notPersons.has(before.fold));
}

const sourcing = wordSet(pointing.sourcing);
const leading = new Set(['to', 'von', 'av']);

/** V13: `according to the government` of what the evidence has another say: whose words the claim calls them stands nowhere in the evidence. */
export function checkSources({ claim, evidence, aligned, foreign }: Comparison): Finding[] {
  const told = evidence.tokens.some(({ fold: word }) => sourcing.has(word) || speech.has(word));
  if (foreign || !told) return [];
  const strange = claim.tokens.some(({ fold: word, clause }, at) => {
    if (!sourcing.has(word)) return false;
    const from = at + (leading.has(claim.tokens[at + 1]?.fold ?? '') ? 2 : 1);
    const source = aligned.find(
      ({ index, token }) => index >= from && index <= from + 1 && token.clause === clause,
    );
    return source !== undefined && source.matches.length === 0 && !isTitle(source.token) && !source.token.cap;
  });
  return strange ? [flag('V13')] : [];
}

const beside = 4;

/** V13: `the President said` of what the evidence has somebody say by name, to whom the text gives another office. */
function saidByOtherOffice({ evidence, claim, document, aligned }: Comparison, at: number): boolean {
  const office = claim.tokens[at - 1];
  if (office === undefined || !isOffice(office.fold) || office.clause !== claim.tokens[at]?.clause)
    return false;
  if (claim.people.some(({ to }) => to === at - 1)) return false;
  const main = mainSentence({ evidence, aligned });
  const verbs = evidence.tokens.flatMap(({ fold: word, sentence }, index) =>
    speech.has(word) && sentence === main ? [index] : [],
  );
  const near = evidence.people.filter(({ from, to }) =>
    verbs.some((verb) => (verb > to && verb - to <= beside) || (from > verb && from - verb <= beside)),
  );
  const here = evidence.people.filter(({ from }) => evidence.tokens[from]?.sentence === main);
  // `Berg, who leads the yard, said`: of nobody beside the verb the only one whom the sentence names.
  const speakers = near.length === 0 && here.length === 1 ? here : near;
  const held = (surname: string): string[] =>
    [document, document.title].flatMap(({ people, tokens }) =>
      people
        .filter(({ words }) => words.at(-1) === surname)
        .flatMap(({ before, after }) => [...before, ...after].map((index) => tokens[index]?.fold ?? '')),
    );
  return (
    verbs.length > 0 &&
    speakers.length > 0 &&
    speakers.every(({ words }) => {
      const offices = held(words.at(-1) ?? '').filter(isOffice);
      return offices.length > 0 && !offices.some((word) => sameForm(word, office.fold));
    })
  );
}

const stateReach = 4;

/** V13, between two languages: `the Maltese minister said` of what the evidence has somebody of another state say. */
function saidByOtherState({ evidence, claim, aligned }: Comparison, at: number): boolean {
  const office = claim.tokens[at - 1];
  if (office === undefined || !isOffice(office.fold) || claim.people.some(({ to }) => to === at - 1))
    return false;
  const codes = (read: Read, from: number, to: number): string[] =>
    read.tokens.slice(Math.max(0, from), to).flatMap((token) => read.codes.get(token.start) ?? []);
  const own = codes(claim, at - stateReach, at);
  const main = mainSentence({ evidence, aligned });
  const verbs = evidence.tokens.flatMap(({ fold: word, sentence }, index) =>
    speech.has(word) && sentence === main ? [index] : [],
  );
  const near = evidence.people.filter(({ from, to }) =>
    verbs.some((verb) => (verb > to && verb - to <= beside) || (from > verb && from - verb <= 2 * beside)),
  );
  const [nearest] = near.toSorted((a, b) => distance(a, verbs) - distance(b, verbs));
  const told = nearest === undefined ? [] : codes(evidence, nearest.from - stateReach, nearest.from);
  return own.length > 0 && told.length > 0 && !told.some((code) => own.includes(code));
}

const distance = ({ from, to }: { from: number; to: number }, verbs: readonly number[]): number =>
  Math.min(...verbs.map((verb) => (verb < from ? from - verb : verb - to)));

/** V13: `according to Berg` of what stands according to Kask. */
function sourcedByAnother({ evidence, claim, document, aligned }: Comparison): boolean {
  const main = mainSentence({ evidence, aligned });
  const sources = (read: Read): Actor[] =>
    actorsOf(read, document).filter(({ source, surname }) => source && surname !== null);
  const [mine, all] = [sources(claim), sources(evidence)];
  const here = all.filter(({ index }) => evidence.tokens[index]?.sentence === main);
  const told = here.length > 0 ? here : all;
  return (
    mine.length > 0 &&
    told.length > 0 &&
    mine.every((actor) => !told.some((other) => sameActor(actor, other, document)))
  );
}

/** V13: `Kim said …` of what the evidence has another say, where both are named, or one by name and one by office. */
export function checkSayings(comparison: Comparison): Finding[] {
  const { claim, evidence, document } = comparison;
  if (sourcedByAnother(comparison)) return [absent('V13', comparison)];
  const verbs = sayingsIn(claim.tokens);
  if (verbs.length === 0) return [];
  if (!comparison.foreign && verbs.some((at) => saidByOtherOffice(comparison, at))) return [flag('V13')];
  if (!comparison.foreign && verbs.some((at) => saidByOtherOfficial(comparison, at))) return [flag('V13')];
  if (comparison.foreign && verbs.some((at) => saidByOtherState(comparison, at))) return [flag('V13')];
  const [mine, told] = [actorsOf(claim, document), actorsOf(evidence, document)];
  if (!verbs.some((at) => saidByAnother(comparison, mine, told, at))) return [];
  // `Berg, who leads the yard, asked`: a speaker whom the sentence begins with may be its subject.
  const main = mainSentence(comparison);
  const opener = told.find(({ index }) => evidence.tokens[index]?.sentence === main);
  const opens = mine.some((actor) => opener !== undefined && sameActor(actor, opener, document));
  return [opens ? flag('V13') : absent('V13', comparison)];
}
