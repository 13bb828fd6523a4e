/** Figures against their evidence: the number, its unit or currency, its qualifier, what it counts. */
import type { z } from 'zod';
import type { Modality } from '../../../domain/brief.ts';
import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import type { Ground } from '../ground.ts';
import { absent, drop, type Finding, flag } from '../rules.ts';
import type { figureShape } from '../shapes.ts';
import { type Comparison, compare } from '../text/align.ts';
import { deedsIn, isDeed } from '../text/deeds.ts';
import { holdsName, type Read } from '../text/document.ts';
import { wordSet } from '../text/lexicon.ts';
import { sameMeaning, translates } from '../text/meaning.ts';
import { type NumberMention, plainNumbers } from '../text/numbers.ts';
import { sameName, sameWord } from '../text/samewords.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { weekdayOf } from '../text/weekdays.ts';
import { checkCertainty, modalityOf } from '../whether/certainty.ts';
import { modalityAt } from '../whether/heights.ts';
import { checkQualifier } from './amounts.ts';
import { claimedOf, mentionsOf } from './claimed.ts';
import { isNameNumber } from './counts.ts';

const alike = (a: Token, b: Token): boolean =>
  sameWord(a, b) || sameMeaning(a, b) || translates(a.fold, b.fold);

/** How far before and after a number its noun may stand, in words. */
const before = 4;
const after = 9;

function unitNear(
  evidence: Read,
  words: readonly Token[],
  mentions: readonly NumberMention[],
): 'near' | 'elsewhere' | 'nowhere' {
  const at = evidence.tokens.flatMap((token, index) =>
    words.some((word) => alike(word, token)) ? [index] : [],
  );
  if (at.length === 0) return 'nowhere';
  const near = mentions.some(({ from, to }) =>
    at.some(
      (index) =>
        (index >= from - before && index <= to + after) ||
        (ofWhich(evidence, from) && index < from && index >= from - before - after),
    ),
  );
  return near ? 'near' : 'elsewhere';
}

const relatives =
  /^(?:which|whom|them|these|those|denen|davon|darunter|dont|vilka|varav|ktorych|nich|котор\p{L}+|них|яких|kuri\p{L}+|joista|kellest|millest|neist)$/u;

const totals = /^(?:numbers?|figures?|totals?|strength)$/;

/** `60 trucks, of which 24 …`, `their number exceeds 70`: what a number counts stands in front of the word that points to it. */
const ofWhich = ({ tokens }: Read, from: number): boolean =>
  tokens
    .slice(Math.max(0, from - 3), from)
    .some(
      ({ fold }, at, near) =>
        relatives.test(fold) ||
        (totals.test(fold) &&
          ['the', 'their', 'its', 'this', 'that'].includes(
            (near[at - 1] ?? tokens[from - near.length - 1])?.fold ?? '',
          )),
    );

/** The noun nearest after the number is another number's. */
function takenByAnother(
  evidence: Read,
  words: readonly Token[],
  mentions: readonly NumberMention[],
): boolean {
  const own = new Set(mentions.map(({ from }) => from));
  const others = plainNumbers(evidence).filter(({ from }) => !own.has(from));
  const heads = (numbers: readonly NumberMention[], same: (a: Token, b: Token) => boolean): boolean =>
    numbers.some(({ to }) =>
      evidence.tokens.slice(to + 1, to + 4).some((token) => words.some((word) => same(word, token))),
    );
  // `33 pirate ships` of 33 boats and 4 pirate ships: the very word is the other's.
  return [alike, sameWord].some((same) => heads(others, same) && !heads(mentions, same));
}

const counting = /^(?:is|are|was|were|number(?:s|ed)?|total(?:s|led)?|stands?|at|of|to|about|some|around)$/;
const farthestHead = 8;

/** `The crew of the ship is 150`: what the number tells how many there are of stands in front of the verb. */
const isCounted = ({ tokens }: Read, head: readonly Token[], mentions: readonly NumberMention[]): boolean =>
  mentions.some(({ from }) => {
    const verb = [from - 1, from - 2, from - 3].find((at) =>
      /^(?:is|are|was|were|numbers|numbered|totals|stands)$/.test(tokens[at]?.fold ?? ''),
    );
    if (verb === undefined || !tokens.slice(verb, from).every(({ fold }) => counting.test(fold)))
      return false;
    const front = tokens
      .slice(Math.max(0, verb - farthestHead), verb)
      .filter(({ clause, stop }) => clause === tokens[verb]?.clause && !stop);
    return front.some((token) => head.some((word) => alike(word, token)));
  });

/** Does a number stand without a noun behind it: `relating to the first six`? What it counts, the evidence tells elsewhere. */
const isBare = ({ tokens }: Read, { to }: NumberMention): boolean => {
  const next = tokens[to + 1];
  return next === undefined || next.clause !== tokens[to]?.clause || next.stop;
};

function checkUnit(
  { evidence, document }: Ground,
  unit: string,
  mentions: readonly NumberMention[],
): Finding[] {
  const words = tokenise(unit).filter(({ stop }) => !stop);
  if (words.length === 0) return [];
  const head = words.slice(-1);
  if (isCounted(evidence, head, mentions)) return [];
  const place = unitNear(evidence, head, mentions);
  if (place === 'nowhere')
    return unitNear(evidence, words, mentions) === 'near' || mentions.every((one) => isBare(evidence, one))
      ? [flag('V5')]
      : [absent('V5', document)];
  const pointed = mentions.some(({ from }) => ofWhich(evidence, from));
  if (!pointed && takenByAnother(evidence, head, mentions)) return [drop('V5')];
  return place === 'near' ? [] : [flag('V5')];
}

/** What is asked for, thought of or lacking is not an amount that was given. */
const weakest = new Set<Modality>(['requested', 'considered', 'needed']);

/** `three of the seven ships`: the whole, of which the sentence tells something else. */
function isWhole(read: Read, { from }: NumberMention): boolean {
  const { tokens, numbers } = read;
  if (ofWhich(read, from)) return false;
  const before = tokens.slice(Math.max(0, from - 3), from).map(({ fold }) => fold);
  const partitive = before.some((word) =>
    ['of', 'av', 'von', 'der', 'sur', 'из', 'з', 'is', 'no'].includes(word),
  );
  return partitive && numbers.some(({ to }) => to < from && from - to <= 4);
}

/** Do the words stand with another number's clause rather than with this one's? */
function misplaced({ claim, evidence, aligned }: Comparison, mentions: readonly NumberMention[]): boolean {
  const covered = aligned.filter(({ matches }) => matches.length > 0);
  const clauseOf = (index: number): number => evidence.tokens[index]?.clause ?? -1;
  const own = new Set(mentions.map(({ from }) => clauseOf(from)));
  // `2,000 sailors from nine states, and 27 ships take part`: a part of a list has its verb elsewhere.
  if (!evidence.tokens.some((token) => own.has(token.clause) && isDeed(token))) return false;
  const inClauses = (clauses: ReadonlySet<number>): number =>
    covered.filter(({ matches }) => matches.some((at) => clauses.has(clauseOf(at)))).length;
  const others = plainNumbers(evidence)
    .filter(
      (other) =>
        mentions.every((one) => one.min !== other.min) &&
        !isNameNumber(evidence.tokens, other) &&
        !other.ordinal &&
        !claim.numbers.some((one) => one.min === other.min),
    )
    .map(({ from }) => clauseOf(from))
    .filter((clause) => !own.has(clause));
  const best = Math.max(0, ...others.map((clause) => inClauses(new Set([clause]))));
  return covered.length >= 2 && best > inClauses(own) + 1;
}

const pointers = wordSet([...pointing.pronouns, ...pointing.definite]);

/** `It has four sister ships`: what the number is of stands in the sentence before. */
const opensByPointing = ({ tokens }: Read): boolean =>
  pointers.has(tokens[0]?.fold ?? '') && tokens[0]?.cap === true;

/** What the figure is said to be of: words of the document, told of this number rather than of another. */
function checkOf(ground: Ground, of: string, mentions: readonly NumberMention[]): Finding[] {
  const { document, evidence, spans } = ground;
  const comparison = compare(document.read(of), evidence, document, [...spans]);
  const words = comparison.aligned;
  if (words.length === 0) return [];
  const missing = words.filter(({ matches }) => matches.length === 0);
  const covered = words.length - missing.length;
  const strange = missing.filter(({ token }) => !document.tokens.some((other) => alike(token, other)));
  const findings: Finding[] = [];
  if (strange.length / words.length > 0.5) findings.push(absent('V14', document));
  else if (covered / words.length < 0.3 && !opensByPointing(evidence)) findings.push(flag('V14'));
  const known = [...evidence.states, ...document.states, ...document.title.states];
  if (comparison.claim.states.some(({ code }) => !known.some((state) => state.code === code)))
    findings.push(absent('V7', document));
  const here = evidence.states.map(({ code }) => code);
  if (here.length > 0 && comparison.claim.states.some(({ code }) => !here.includes(code)))
    findings.push(flag('V7'));
  if (misplaced(comparison, mentions)) findings.push(flag('V5'));
  const raised = checkCertainty(comparison).length > 0 && weakest.has(modalityOf(comparison) ?? 'done');
  const lacking = mentions.every(({ from }) => weakest.has(modalityAt(evidence.tokens, from)));
  const done = deedsIn(comparison.claim.tokens).some(
    (at) => modalityAt(comparison.claim.tokens, at) === 'done',
  );
  if ((raised && covered >= 2) || (lacking && done)) findings.push(flag('V11'));
  return findings;
}

/** V8: a name or designation that the text does not hold: `two Mk-7 guns` of what it calls Mk-3 guns. */
function checkDesignations({ document, evidence }: Ground, unit: string, of: string): Finding[] {
  const named = (words: string, held: (token: Token) => boolean): boolean =>
    tokenise(words).some(
      (token, index) =>
        token.cap && (index > 0 || isDesignation(token)) && !token.stop && !isDay(token) && !held(token),
    );
  const states = new Set(
    [...document.read(unit).states, ...document.read(of).states].map(({ start }) => start),
  );
  const known = (token: Token): boolean => states.has(token.start) || holdsName(document, token.fold);
  const here = (token: Token): boolean =>
    isDesignation(token)
      ? evidence.tokens.some(({ fold }) => fold === token.fold)
      : evidence.tokens.some(({ fold }) => sameName(fold, token.fold) || translates(token.fold, fold)) ||
        known(token);
  return named(unit, here) || named(of, known) ? [absent('V8', document)] : [];
}

const isDesignation = ({ raw }: Token): boolean => /\p{L}/u.test(raw) && /\p{N}/u.test(raw);
const isDay = (token: Token): boolean => weekdayOf(token) !== null;

/** Countries have crowns of their own, and texts do not say whose. */
const crowns = new Set(['SEK', 'NOK', 'DKK', 'ISK', 'CZK']);
const crown = /^(?:kron|crown|koron|koruna|крон)/;

/** `$20 million` of a text that names a state with a dollar of its own, where the evidence does not name the United States. */
function isOwnDollar(
  { document, evidence }: Ground,
  claimed: string | null,
  { from, currency }: NumberMention,
): boolean {
  const state = dollars[claimed ?? ''];
  const sign = evidence.text.slice(0, evidence.tokens[from]?.start ?? 0).trimEnd();
  const states = [...document.states, ...document.title.states];
  return (
    state !== undefined &&
    currency === 'USD' &&
    !/\p{L}\$$/u.test(sign) &&
    states.some(({ code }) => code === state) &&
    !evidence.states.some(({ code }) => code === 'US')
  );
}

const dollars: Readonly<Record<string, string>> = {
  ...{ AUD: 'AU', CAD: 'CA', NZD: 'NZ', SGD: 'SG', HKD: 'HK', TWD: 'TW', FJD: 'FJ' },
};

/** V3, V4, V5: a figure is right when the evidence tells the same number, in the same unit, of the same thing. */
export function judgeFigure(ground: Ground, value: z.infer<typeof figureShape>): Finding[] {
  const claimed = claimedOf(value);
  if (claimed === null) return [drop('V3')];
  const { evidence } = ground;
  const equal = mentionsOf(evidence, claimed);
  if (equal.length === 0) return [drop('V3')];
  const told = equal.filter((one) => {
    const { currency, to } = one;
    return (
      currency === claimed.currency ||
      isOwnDollar(ground, claimed.currency, one) ||
      (claimed.currency === null && value.unit !== null) ||
      (currency === null &&
        crowns.has(claimed.currency ?? '') &&
        crown.test(evidence.tokens[to + 1]?.fold ?? ''))
    );
  });
  const mentions = told.length > 0 ? told : equal;
  if (claimed.currency !== null && told.length === 0)
    return [equal.every(({ currency }) => currency === null) ? absent('V3', ground.document) : drop('V3')];
  if (
    claimed.currency === null &&
    (value.unit ?? '') !== '' &&
    equal.every(({ currency }) => currency !== null && currency !== '%')
  )
    return [drop('V3')];
  const unit = claimed.currency === null && value.unit ? checkUnit(ground, value.unit, mentions) : [];
  const whole = mentions.every((one) => isWhole(evidence, one)) ? [flag('V5')] : [];
  const of = value.of ? checkOf(ground, value.of, mentions) : [];
  return [
    ...checkQualifier(
      claimed.qualifier,
      mentions.map(({ qualifier }) => qualifier),
    ),
    ...unit,
    ...checkDesignations(ground, value.unit ?? '', value.of ?? ''),
    ...of,
    ...whole,
  ];
}
