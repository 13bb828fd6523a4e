/** The weight of a question's words: what the answer turns on, and what stands in every release. */
import { findStates } from '../../../domain/country.ts';
import { foldedWords } from '../../../domain/fold.ts';
import type { Question } from '../../../domain/question.ts';
import type { Briefing } from '../../writer.ts';
import { isCommon, isDeedAbroad, isVerb } from './meanings.ts';

/** The words looked for: those of the question, then the surnames of its people. */
export function termsOf({ words, people, intent }: Question): string[] {
  if (intent === 'said' || words.length === 0) return words;
  return [...words, ...people.map((name) => foldedWords(name).at(-1) ?? name)];
}

/**
 * Each word's share of the question. Rare words carry more. Words that the glossary translates count as common, and so
 * do unknown ones in small letters where briefs in other languages may say them otherwise. What the question says that
 * someone did or does (`did Latvia ask`) carries half as much again; so, nearly, do names and other words that no glossary holds.
 */
export function weightsOf({ question, frequency, stored, briefs }: Briefing): number[] {
  const { text } = question;
  const words = termsOf(question);
  const foreign = briefs.some(({ brief }) => brief.language !== null && !brief.language.startsWith('en'));
  const verb = predicateOf(question);
  const rarity = words.map((word, index) => {
    // Whose brief it is, is known: the name only draws towards the sentences that say it.
    if (index >= question.words.length) return 1;
    const seen = frequency.get(word) ?? 0;
    const untranslated = foreign && seen === 0 && text.includes(word);
    const count = Math.min(stored, Math.max(seen, isCommon(word) || untranslated ? stored * 0.1 : 0));
    return (
      Math.log(1 + (stored - count + 0.5) / (count + 0.5)) *
      (word === verb ? 1.5 : 1) *
      (isCommon(word) ? 1 : 1.3)
    );
  });
  const total = rarity.reduce((all, value) => all + value, 0);
  return rarity.map((value) => (total === 0 ? 1 / words.length : value / total));
}

/**
 * What someone did, by its word: the first meaningful one after the auxiliary, where that leads with a subject of its own
 * (`did the ministers sign`) the first that is a verb. After `be` only a form of a verb: `is buying`, `was signed`; where
 * something is (`are based`) tells no deed. Without an auxiliary the word after `who`: `who visited`.
 */
export function predicateOf({ text, words }: Question): string | null {
  const line = foldedWords(text);
  const [asking, verb = ''] = line;
  if (asking === 'who' && words.includes(verb)) return verb;
  // `Which countries announced help`.
  const [, , third = ''] = line;
  if (ofStates.test(`${asking} ${verb}`) && words.includes(third) && isVerb(third)) return third;
  const auxiliary = line.findIndex((word) =>
    /^(?:did|does|do|has|have|had|will|would|is|are|was|were)$/.test(word),
  );
  if (auxiliary < 0) return askedAbroad.test(line.join(' ')) ? (words.find(isDeedAbroad) ?? null) : null;
  const copula = line.findIndex((word, at) => at >= auxiliary && /^(?:is|are|was|were|be|been)$/.test(word));
  const after = copula < 0 ? auxiliary : copula;
  const rest = line.filter(
    (word, at) =>
      at > after &&
      words.includes(word) &&
      !rank.test(word) &&
      !(line[at + 1] === 'to' && leading.test(word)) &&
      !(attributed.test(word) && findStates(line[at - 1] ?? '', { typed: true }).length > 0),
  );
  const subject = /^(?:the|a|an|this|that|these|those|its|their|his|her|our)$/.test(line[after + 1] ?? '');
  // `Did Norway give the fund`: the deed is given away as a word of every question.
  const light = line.slice(auxiliary + 1, line.indexOf(rest[0] ?? '')).some((word) => lightVerb.test(word));
  const deed =
    copula >= 0
      ? rest.find((word) => /(?:ing|ed)$/.test(word) || participle.test(word))
      : subject
        ? rest.find((word) => isVerb(word))
        : light
          ? rest.find((word) => isVerb(word) && word !== rest[0])
          : rest[0];
  return deed === undefined || being.test(deed) ? null : deed;
}

/** `Did General Kalns visit`: what someone is, no deed. */
const rank =
  /^(?:general|admiral|colonel|major|captain|lieutenant|brigadier|commodore|minister|ministers|president|premier|chancellor|ambassador|secretary|king|queen|prince|chief|prime|foreign|defen[cs]e|deputy)$/;

const ofStates = /^(?:which|what) (?:countries|nations|states|members|allies)$/;

/** The participles of irregular verbs that are no nouns. */
const participle =
  /^(?:paid|sent|given|bought|built|held|taken|made|sold|spent|met|kept|brought|caught|taught|sunk|flown|driven|drawn|chosen|written|told|begun|broken|won|found|fought|lent|lost|withdrawn|hidden|stolen|torn|worn|thrown|forbidden)$/;

/** Question words of other languages, folded. */
const askedAbroad =
  /(?:^| )(?:wer|wen|wem|wann|wo|wie viele?|qui|quand|ou|combien|vem|nar|var|hur m[ay]\p{L}+|kto|kogo|kim|kiedy|gdzie|ile|kas|ka|kada|kur|kiek|cik|kes|keda|millal|kus|mitu|kuka|milloin|missa|montako|кто|кого|кем|когда|где|сколько|хто|кого|ким|коли|де|скільки)(?: |$)/u;

/** What someone means to do says less than what it is: `plans to train`. */
const leading =
  /^(?:plan|plans|planned|planning|expect|expects|expected|aim|aims|need|needs|needed|decide|decides|decided|prepare|prepares|ready|try|tries|tried)$/;

/** Behind a state, what a thing is like: `the Spanish-led brigade`. */
const attributed = /^(?:led|run|built|made|owned|funded|backed|hosted|based)$/;

const lightVerb = /^(?:give|take|hold|make|get|go|come|put|have|do)$/;

const being =
  /^(?:based|stationed|located|situated|involved|concerned|called|named|armed|allied|united|enhanced|advanced|combined|unmanned|armou?red|mechani[sz]ed|motori[sz]ed)$/;
