/** Figures: how many and how much, from figure claims whose sentence tells what is counted and what was done with it. */
import type { FigureClaim } from '../../../domain/brief.ts';
import { findStates } from '../../../domain/country.ts';
import { likenessOf } from '../../../domain/event.ts';
import { foldedWords } from '../../../domain/fold.ts';
import type { Question } from '../../../domain/question.ts';
import type { Briefing } from '../../writer.ts';
import { partaking } from './actors.ts';
import { countedIn, isStrengthOf, nationCounted, numbersNation, numbersPeople } from './counted.ts';
import { countedAs, numberedAs, numberedKind } from './counting.ts';
import { createMatcher, knowsDeeds, type Matcher } from './match.ts';
import { isCommon } from './meanings.ts';
import { amount, measureAsked } from './measures.ts';
import { isOfOther, isOfOthers } from './ofothers.ts';
import type { Ranked, Ranking } from './rank.ts';
import { type Sheet, say, sentenceOf } from './sheet.ts';
import { datesIn, isPlanned, looksAhead } from './tense.ts';

/** A figure answers only where its sentence, with what stands around it, tells this much of the question. */
const enough = 0.45;
/** The sentence itself must tell this much. */
const leastOwn = 0.15;

const money =
  /^(?:price|prices|cost|costs|worth|value|expensive|budget|pay|pays|paid|spend|spends|spent|kost(?:en|et|ar|ade)|koszt\p{L}*|kain(?:a|uoja)|maksa[ab]?|hin[dt]a?|cen[au]|prix|cout\p{L}*|pris|preis|wart[aey]?|warci|wert|vaut|vard[ta]?|verta?s?|verti|verts|vaart|arvoinen|стоит|стоят|стоимость|цена|ціна|вартість|коштуе)$/u;

/** Figures in sentences that tell the question: money for how much, a measure where one is asked for, anything else for how many. */
export function tellFigures({ question, briefs }: Briefing, ranking: Ranking, sheet: Sheet): void {
  const { intent, text, words, countries } = question;
  const match = createMatcher(words);
  const head = words.indexOf(countedIn(question, briefs) ?? '');
  const nation = intent === 'how_many' ? nationCounted(text) : null;
  const measure = measureAsked(text);
  // Whose soldiers are in Ādaži is asked of those there: the place is none of another state's.
  const known = [...countries, ...findStates(text, { typed: true }).map(({ code }) => code)];
  const paid = (ranked: Ranked, figures: readonly FigureClaim[]): number =>
    intent === 'how_much' && (figures.some(isMoney) || (readInPart(ranked) && amount.test(ranked.text)))
      ? 0.3
      : 0;
  const countedAsKind = new Map<string, Matcher>();
  const found = ranking.sentences.flatMap((ranked) => {
    const figures = figuresIn(ranked, question);
    const named = words[head] ?? '';
    const strong = nation !== null || isStrengthOf(named, ranked, countries) || numbersPeople(named, ranked);
    const unread = readInPart(ranked) || figures.length === 0;
    const read = intent === 'how_many' && unread ? numberedAs(ranked, match, head) : 0;
    const kind = read === 0 && intent === 'how_many' ? numberedKind(ranked, named, countedAsKind) : 0;
    const numbered = strong ? Math.max(read, 0.9) : Math.max(read, kind);
    const part = isPartOf(ranked, ranking.verb, head);
    const amounts =
      measure?.test(ranked.text) ??
      (numbered > 0 ||
        figures.length > 0 ||
        part ||
        (intent === 'how_much' && readInPart(ranked) && amount.test(ranked.text)));
    if (nation !== null && !numbersNation(ranked, nation)) return [];
    if (
      intent === 'how_many' &&
      !tellsCounted(ranked, { counted: strong || kind > 0 ? -1 : head, verb: ranking.verb, text })
    )
      return [];
    // An amount beside the matter is that of something else.
    const leans =
      kind > 0 ||
      (ranked.reach >= 0.5 &&
        ((tellsPrice(ranked) && isToldBefore(ranked, match)) || tellsHeads(ranked, question)));
    if (words.length > 0 && ranked.coverage < leastOwn && !leans) return [];
    if (isOfOther(ranked, countries, (word) => match(word, 'en').some(({ term }) => term === head)))
      return [];
    if (intent === 'how_much' && !tellsPaid(ranked, ranking, words)) return [];
    if (
      !amounts ||
      ranked.states < 0.5 ||
      (countries.length > 1 && (ranked.actor < 0.7 || ranked.least < 0.7)) ||
      (intent === 'how_many' &&
        isOfOthers(ranked, known) &&
        !(ranking.verb < 0 && words.length > 2 && ranked.coverage >= 0.85 && ranked.states >= 0.75))
    )
      return [];
    // What is counted weighs most, by its own word before another: a sentence may hold several numbers.
    const counted = Math.max(
      numbered,
      ...figures.map((figure) => countedAs(figure, ranked.kept, match, head)),
    );
    // What no glossary holds may be called otherwise in other languages.
    if (head >= 0 && counted === 0 && !part && (!readInPart(ranked) || isCommon(words[head] ?? '')))
      return [];
    // In a release on all that is asked about, the thing counted and its states are enough.
    const within = ranked.whole >= 0.95 && counted > 0 && ranked.coverage >= 0.2 && ranked.named === 1;
    const sure = Math.max(ranked.coverage, ranked.reach * 0.85, within ? enough : 0);
    const done =
      (ranking.verb < 0 || ranked.terms.has(ranking.verb) ? 0.3 : 0) +
      (intent === 'how_many' && (part || isPart(ranked.text, text)) ? 0.3 : 0);
    return sure >= enough
      ? [
          {
            ranked,
            figures,
            worth:
              sure +
              ofPeriod(ranked, question) +
              ranked.whole * 0.2 +
              counted * 0.15 +
              done +
              paid(ranked, figures) +
              ranked.score / 10,
          },
        ]
      : [];
  });
  const [best, ...others] = found.sort((one, other) => other.worth - one.worth);
  if (best === undefined) return;
  const told = [best, ...others.filter((one) => tellsOtherwise(one, best)).slice(0, 1)];
  // What a release tells by itself goes before what it has someone say.
  const plainly = told.filter(({ ranked }) => !quoted.test(ranked.text));
  for (const { ranked } of new Set([...plainly, ...told])) say(ranked, sheet);
  if (intent === 'how_many') sayTotal(best.ranked, sheet);
}

/** Does the sentence or what stands around it tell the deed asked about? That something is paid for is told by any sum. */
function tellsPaid({ around }: Ranked, { verb }: Ranking, words: readonly string[]): boolean {
  return verb < 0 || around.has(verb) || money.test(words[verb] ?? '');
}

/** Does the sentence tell what something is worth, by its word and an amount, though it names the thing no more? */
function tellsPrice({ kept, text, index }: Ranked): boolean {
  const paid = kept.brief.figures.some(
    (figure) => isMoney(figure) && figure.evidence.some(({ sentences }) => sentences.includes(index)),
  );
  return worthy().test(text) && (paid || amount.test(text));
}

/** Is something of the question told in the headline or right before? What a price is of stands there, not in the sentence behind. */
function isToldBefore({ kept, index }: Ranked, match: Matcher): boolean {
  const { brief, release } = kept;
  const before = [release.title ?? brief.headline, sentenceOf(kept, index - 1), sentenceOf(kept, index - 2)];
  return foldedWords(before.join(' ')).some((word) => match(word, brief.language).length > 0);
}

/** `How many took part`: people in numbers, in a sentence on taking part. */
function tellsHeads({ text }: Ranked, { intent, text: asked }: Question): boolean {
  return intent === 'how_many' && partaking.test(asked) && partaking.test(text) && /\d/.test(text);
}

const worthy = (): RegExp =>
  /(?<!\p{L})(?:worth|costs?|priced?|values?|valued|total(?:s|l?ing)?|amounts? to|wert|beläuft|belaufen|uppgår|kosten|kostet|preis|värde|kostnad\p{L}*|kostar|valeur|coûts?|coûte|prix|montant|wartoś\p{L}*|koszt\p{L}*|kwot\p{L}*|opiewa\p{L}*|cen[ayęą]|vert\p{L}*|kain\p{L}*|vērtīb\p{L}*|izmaks\p{L}*|cen[auā]s?|väärtu\p{L}*|maksumu\p{L}*|hin[dn]\p{L}*|arvo\p{L}*|hinta|стоимост\p{L}*|стоит|сумм\p{L}*|цен[аыуе]|вартіст\p{L}*|вартост\p{L}*|кошту\p{L}*|сум[ауи]|hodnot\p{L}*|cen[ayu]|zaplat\p{L}*|stojí)(?!\p{L})/iu;

/** The figures of the sentence that are of the kind asked for. */
export function figuresIn(
  { kept, index }: Pick<Ranked, 'kept' | 'index'>,
  { intent, text }: Question,
): FigureClaim[] {
  const needsMoney = foldedWords(text).some((word) => money.test(word));
  const fits = (figure: FigureClaim): boolean =>
    intent === 'how_many'
      ? !isMoney(figure) && !isShare(figure) && !isOften(figure, text)
      : isMoney(figure) || (!needsMoney && figure.unit !== null && !span.test(figure.unit));
  return kept.brief.figures.filter(
    (figure) => fits(figure) && figure.evidence.some(({ sentences }) => sentences.includes(index)),
  );
}

/** `Three more have come. In all there are to be 19`: the sum behind a number is told with it. */
function sayTotal({ kept, index }: Ranked, sheet: Sheet): void {
  const next = { kept, index: index + 1, text: sentenceOf(kept, index + 1) };
  if (total.test(next.text) && /\d/.test(next.text)) say(next, sheet);
}

const total =
  /^\W{0,3}(?:in total|altogether|all told|in all|a total of|insgesamt|totalt|sammanlagt|au total|en tout|łącznie|w sumie|iš viso|kopā|kopumā|kokku|yhteensä|всего|в общей сложности|загалом|усього)(?!\p{L})/iu;

/** A sentence that dates what it tells in the period asked about comes before others; what is done is asked for (`has given`), a plan comes after. */
function ofPeriod({ kept, index, text }: Ranked, { period, text: asked }: Question): number {
  const from = period?.from ?? null;
  // `How many will it have`: what is to come, not what is there by now.
  const coming =
    /\bwill\b|(?<!\p{L})(?:soll|sollen|ska|kommer att|będzie|bus|būs|будет|будут|буде|будуть)(?!\p{L})/iu.test(
      asked,
    ) && looksAhead(kept, index, text)
      ? 0.4
      : 0;
  if (from === null) return coming;
  const dated = datesIn(kept, text).some((edtf) => edtf.slice(0, 4) === from.slice(0, 4));
  const ahead = /\b(?:has|have|did|was|were)\b/i.test(asked) && isPlanned(kept, index);
  return (dated ? 0.3 : 0) - (ahead ? 0.2 : 0) + coming;
}

interface Found {
  ranked: Ranked;
  figures: readonly FigureClaim[];
  worth: number;
}

/** Two sentences of one release or of two on one event, that tell of the same thing about as well, may give two numbers: both are told. */
const asWell = 0.25;
const quoted = /^\s*["“„«]/;

function tellsOtherwise(one: Found, best: Found): boolean {
  const [mine, theirs] = [one.ranked.kept.brief, best.ranked.kept.brief];
  const numbers = ({ figures }: Found): string =>
    figures.map(({ value, min, max }) => [value, min, max].join()).join(';');
  return (
    best.worth - one.worth <= asWell &&
    numbers(one) !== numbers(best) &&
    (mine.id === theirs.id
      ? one.ranked.coverage >= best.ranked.coverage * 0.95
      : likenessOf(mine, theirs) === 'same')
  );
}

/** A number counts what was asked only where that thing, and what was done with it, stand in the sentence; `12 of which` counts what stands before. */
function tellsCounted(
  ranked: Ranked,
  { counted, verb, text: asked }: { counted: number; verb: number; text: string },
): boolean {
  const { kept, terms, text, reach, coverage, around } = ranked;
  if (isPartOf(ranked, verb, counted)) return true;
  return (
    (counted < 0 || terms.has(counted) || (isPart(text, asked) && reach >= 0.6)) &&
    (verb < 0 ||
      terms.has(verb) ||
      !knowsDeeds(kept.brief.language) ||
      (around.has(verb) && counted >= 0 && coverage >= 0.45 && reach >= 0.75))
  );
}

/** Is a part of them asked for, and told? */
function isPart(text: string, asked: string): boolean {
  return /\bhow many of\b/i.test(asked) && ofThem.test(text);
}

/** `180 tanks are bought. Of these, 63 are to be built there`: the part with which the deed asked about is done, of the things counted right before. */
function isPartOf({ text, terms, around, reach }: Ranked, verb: number, counted: number): boolean {
  const told = verb >= 0 && counted >= 0 && terms.has(verb) && !terms.has(counted) && around.has(counted);
  return told && reach >= 0.6 && partTold(text) !== null;
}

/** The number of `of these, 63` or `63 of them`; null where a sentence tells no part so. */
export function partTold(text: string): string | null {
  const found = ofThem.exec(text);
  if (found === null) return null;
  const end = found.index + found[0].length;
  return (
    /^,? (\d[\d.,]{0,8})(?! ?(?:%|per ?cent|prozent|procent))(?![\p{L}\d])/u.exec(
      text.slice(end, end + 20),
    )?.[1] ??
    /(?<![\p{L}\d])(\d[\d.,]{0,8}) $/u.exec(text.slice(Math.max(0, found.index - 12), found.index))?.[1] ??
    null
  );
}

const ofThem =
  /(?<!\p{L})(?:of (?:them|these|those|which|whom)|davon|von (?:ihnen|denen)|varav|av dem|dont|parmi eux|z nich|z których|iš jų|no tiem|no tām|neist|millest|joista|niistä|из (?:них|которых)|(?:з|із) (?:них|яких))(?!\p{L})/iu;

/** The rules read figures of other languages only in part: there an amount of money in the sentence itself will do. */
function readInPart({ kept }: Ranked): boolean {
  return kept.brief.language?.startsWith('en') !== true;
}

/** Stretches of time tell how long, not how much. */
const span = /^(?:day|week|month|year|hour|minute|dag|månad|år|tag|monat|jahr|mois|an|час|день|месяц|год)/iu;

/** How often something is done counts no things. */
function isOften({ unit }: FigureClaim, asked: string): boolean {
  return unit !== null && often.test(unit) && !/\btimes\b/i.test(asked);
}

const often = /^(?:times?|mal|gång(?:er)?|fois|raz[y]?|kart(?:us|ai)|reiz(?:es)?|korda|kertaa|раза?)$/iu;

/** An amount of money: also one in dollars that the text does not tell whose. */
function isMoney({ unit, currency }: FigureClaim): boolean {
  return currency !== null || (unit !== null && /^[$€£]|dollar|kron|pound/i.test(unit));
}

function isShare({ unit }: FigureClaim): boolean {
  return unit !== null && /%|per ?cent/i.test(unit);
}
