/** Promises: the commitments of the briefs that are of or for the states and people asked about. */
import { type Brief, type Modality, modalities } from '../../../domain/brief.ts';
import { modalityWords } from '../../../domain/cards/words.ts';
import { findStates } from '../../../domain/country.ts';
import { foldedWords } from '../../../domain/fold.ts';
import type { KeptBrief } from '../../../domain/kept.ts';
import type { Question } from '../../../domain/question.ts';
import { sameSurname } from '../../../domain/surnames.ts';
import type { Briefing } from '../../writer.ts';
import { createMatcher, likeness } from './match.ts';
import { type Ranking, rankSentences } from './rank.ts';
import { tellSentences } from './sentences.ts';
import { type Sheet, sentenceOf, shown, supportOf } from './sheet.ts';
import { shareNamed, takes } from './states.ts';

/**
 * Promises: commitments of the people asked about, whose own sentence names all the states on the sides they are asked on
 * and tells the words of the question; where none is claimed, sentences that tell by its verb what was agreed or promised.
 */
export function tellPromises(briefing: Briefing, ranking: Ranking, sheet: Sheet): void {
  const { question, briefs } = briefing;
  const surely = surelyTells(question.words);
  const told = new Set(
    ranking.sentences
      .filter(
        ({ coverage, topical, text, kept }) =>
          (coverage >= 0.6 || (topical && coverage > 0)) && surely(text, kept.brief.language),
      )
      .map(({ kept, index }) => `${kept.brief.id} ${index}`),
  );
  const asked = question.words.length + question.topics.length > 0;
  const sides = sidesOf(question);
  const fits = (kept: KeptBrief, claim: Commitment): boolean =>
    (!asked ||
      claim.evidence.some(({ sentences }) =>
        sentences.some((index) => told.has(`${kept.brief.id} ${index}`)),
      )) &&
    (question.people.length === 0 || isOfPeople(claim, question.people)) &&
    isOnSides(kept, claim, sides);
  const fitting = briefs.map((kept) => ({
    ...kept,
    brief: { ...kept.brief, commitments: kept.brief.commitments.filter((claim) => fits(kept, claim)) },
  }));
  const verb = verbAsked(question);
  const firm = verb === null ? modalities : verb === 'agreed' ? agreed : bound;
  tellCommitments(fitting, { countries: question.countries, modalities: firm, most: 5 }, sheet);
  if (sheet.lines === 0 && verb !== null) tellVerb(verb, sides, briefing, sheet);
}

const agreed: readonly Modality[] = ['agreed', 'decided'];
/** What is asked for, weighed or needed is promised by nobody. */
const bound = modalities.filter((one) => !['requested', 'considered', 'needed'].includes(one));

/** What the question has someone do (`what did they agree on`), as its past; null where it asks for commitments at large. */
function verbAsked({ text }: Question): 'agreed' | 'promised' | null {
  const verb = askedOf.test(text) ? promising.exec(text)?.[0] : undefined;
  if (verb === undefined || /ments?$/i.test(verb)) return null;
  return /^agree/i.test(verb) ? 'agreed' : 'promised';
}

const askedOf = /^(?:and )?(?:what|which|has|have|did|how)\b/i;

/** Sentences that have the verb and all words of the question, on its states; not those in which it is done by whom it is to be done for. */
function tellVerb(verb: keyof typeof verbs, { promised }: Sides, briefing: Briefing, sheet: Sheet): void {
  const surely = surelyTells(briefing.question.words);
  const words = [...briefing.question.words, verb];
  const asked: Briefing = { ...briefing, question: { ...briefing.question, intent: 'list', words } };
  const ranking = rankSentences(asked);
  const sentences = ranking.sentences.filter(
    ({ kept, text, terms, states }) =>
      states >= 0.7 &&
      words.every((_, term) => terms.has(term)) &&
      verbs[verb].test(text) &&
      surely(text, kept.brief.language) &&
      namesPeople(text, briefing.question.people) &&
      !findStates(text, { language: kept.brief.language }).some(
        ({ code, end }) => promised.includes(code) && ofItself.test(text.slice(end, end + 40)),
      ),
  );
  sheet.head(null);
  tellSentences(asked, { ...ranking, sentences }, sheet);
}

function namesPeople(text: string, people: readonly string[]): boolean {
  const words = foldedWords(text);
  return people.every((name) => words.some((word) => sameSurname(word, foldedWords(name).at(-1) ?? name)));
}

/** The verbs themselves: a commitment that is reaffirmed was not agreed on. */
const verbs = {
  agreed:
    /(?<!\p{L})(?:agree(?:d|s|ing)?|concluded|vereinbar\p{L}*|einig\p{L}*|överens\p{L}*|convenu\p{L}*|accord\p{L}*|uzgodni\p{L}*|susitar\p{L}*|vienoj\p{L}*|lepp\p{L}*|sopi\p{L}*|договор\p{L}*|домов\p{L}*)(?!\p{L})/iu,
  promised:
    /(?<!\p{L})(?:promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|committed|undertook|undertakes|versprach\p{L}*|versproch\p{L}*|zugesagt|utlova\p{L}*|lova(?:r|de|t)|promis|promet\p{L}*|obieca\p{L}*|pažad\p{L}*|apsol\p{L}*|lubad?\p{L}*|lupa\p{L}*|обеща\p{L}*|пообеща\p{L}*|обіця\p{L}*|пообіця\p{L}*)(?!\p{L})/iu,
};

/** Right behind a state that does the promising itself. */
const ofItself =
  /^ (?:(?:has|have|had|also|\p{L}+ly) ){0,2}(?:agreed|promised|pledged|committed|undertook)/iu;

/** Does a text tell one of these words by itself or a translation? What may merely stand for it (`military` for `troops`) is not what was promised. True where there are none. */
function surelyTells(words: readonly string[]): (text: string, language: string | null) => boolean {
  const match = createMatcher(words);
  return (text, language) =>
    words.length === 0 ||
    foldedWords(text).some((word) =>
      match(word, language).some(({ sure, weight }) => sure && weight > likeness),
    );
}

type Commitment = Brief['commitments'][number];

/** Who promises is named in the commitment, or in the sentence that tells it. */
function isOfPeople({ who, evidence }: Commitment, people: readonly string[]): boolean {
  const words = foldedWords(`${who ?? ''} ${evidence.map(({ exact }) => exact).join(' ')}`);
  return people.some((name) => words.includes(foldedWords(name).at(-1) ?? name));
}

/** The states that are asked about as those who promise, and as those who are promised something. */
interface Sides {
  promising: string[];
  promised: string[];
}

const promising = /\b(?:promis|pledg|commit|undertak|agree)\w*\b/i;

/** `What did Norway promise Ukraine`, `what was promised to Ukraine`: in front of the verb who promises, behind it to whom. A noun (`commitments`) tells no sides. */
function sidesOf({ text, countries }: Question): Sides {
  const verb = askedOf.test(text) ? promising.exec(text) : null;
  if (verb === null || /ments?$/i.test(verb[0])) return { promising: [], promised: [] };
  const named = findStates(text, { typed: true }).filter(({ code }) => countries.includes(code));
  const codes = (mentions: typeof named): string[] => [...new Set(mentions.map(({ code }) => code))];
  const by = /\bby\b/i.exec(text)?.index ?? Number.POSITIVE_INFINITY;
  return {
    promising: codes(named.filter(({ start }) => start < verb.index || start > by)),
    promised: codes(named.filter(({ start }) => start > verb.index && start < by)),
  };
}

/** Does the commitment leave the states on the sides that they are asked on? Where it does not tell who promises, it does not go against them. */
function isOnSides(kept: KeptBrief, { who, evidence }: Commitment, sides: Sides): boolean {
  const { language, people } = kept.brief;
  const words = foldedWords(who ?? '');
  const officials = people.filter(({ name }) => words.includes(foldedWords(name).at(-1) ?? ''));
  const acting = [
    ...findStates(who ?? '', { language }).map(({ code }) => code),
    ...officials.flatMap(({ country }) => country ?? []),
  ];
  if (acting.length === 0) {
    const [first] = evidence.flatMap(({ exact }) => findStates(exact, { language }));
    return first === undefined || !sides.promised.includes(first.code);
  }
  return (
    sides.promising.every((code) => acting.includes(code)) &&
    sides.promised.every((code) => !acting.includes(code))
  );
}

/** Commitments whose own sentence names the states (of three or more, most of them), grouped by how firm they are. */
export function tellCommitments(
  briefs: readonly KeptBrief[],
  { countries, modalities, most }: { countries: string[]; modalities: readonly Modality[]; most: number },
  sheet: Sheet,
): void {
  for (const modality of modalities) {
    sheet.head(modalityWords[modality]);
    for (const kept of briefs) {
      for (const claim of kept.brief.commitments
        .filter((known) => known.modality === modality)
        .slice(0, most)) {
        const [support] = supportOf(kept, claim.evidence);
        if (support === undefined || !concerns(kept, support.sentence, countries)) continue;
        if (!involves(kept, claim, countries)) continue;
        // What someone says that was done is no promise that the release tells as kept.
        if (modality === 'done' && quoted.test(sentenceOf(kept, support.sentence))) continue;
        sheet.say(shown(sentenceOf(kept, support.sentence)), [support]);
      }
    }
  }
}

const quoted = /^\s*["“„«]/;
const bothSides = /\b(?:both|the two|sides|parties|ministers|countries|nations|generals|they)\b/i;

/** Does a commitment's sentence name these states, or speak of both sides where all of them take part? */
function concerns(kept: KeptBrief, sentence: number, countries: readonly string[]): boolean {
  if (shareNamed(kept, sentence, countries) >= 0.6) return true;
  const together = bothSides.test(sentenceOf(kept, sentence)) && kept.brief.docType !== 'reference_page';
  const others = findStates(sentenceOf(kept, sentence), { language: kept.brief.language });
  return (
    together &&
    countries.every((code) => takes(kept.brief, code)) &&
    others.every(({ code }) => countries.includes(code))
  );
}

/** Is one of these states told in the commitment itself, as who, for whom or in what; where it tells no state, in its sentence by name? */
function involves(
  kept: KeptBrief,
  { who, forWhom, what, evidence }: Commitment,
  countries: readonly string[],
): boolean {
  if (countries.length === 0) return true;
  const { language, people } = kept.brief;
  const named = (text: string): string[] =>
    findStates(text, { language })
      .filter(({ how }) => how !== 'capital' && how !== 'group')
      .map(({ code }) => code);
  const parties = `${who ?? ''}; ${forWhom ?? ''}`;
  const words = foldedWords(parties);
  const officials = people
    .filter(({ name }) => words.includes(foldedWords(name).at(-1) ?? ''))
    .flatMap(({ country }) => country ?? []);
  const acting = [...named(parties), ...officials];
  const told = acting.length > 0 ? named(what) : evidence.flatMap(({ exact }) => named(exact));
  return [...acting, ...told].some((code) => countries.includes(code));
}
