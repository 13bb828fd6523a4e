/** Promises: the commitments of the briefs that are of or for the states and people asked about. */
import { type Brief, type Modality, modalities } from '../../domain/brief.ts';
import { modalityWords } from '../../domain/cards/words.ts';
import { findStates } from '../../domain/country.ts';
import { foldedWords } from '../../domain/fold.ts';
import type { KeptBrief } from '../../domain/kept.ts';
import type { Briefing } from '../writer.ts';
import { type Sheet, sentenceOf, shown, supportOf } from './answersheet.ts';
import { shareNamed, takes } from './answerstates.ts';
import type { Ranking } from './rank.ts';

/** Promises: commitments whose own sentence names all the states and tells the words of the question. */
export function tellPromises({ question, briefs }: Briefing, ranking: Ranking, sheet: Sheet): void {
  const told = new Set(
    ranking.sentences
      .filter(({ coverage, topical }) => coverage >= 0.6 || (topical && coverage > 0))
      .map(({ kept, index }) => `${kept.brief.id} ${index}`),
  );
  const asked = question.words.length + question.topics.length > 0;
  const fitting = briefs.map((kept) => ({
    ...kept,
    brief: {
      ...kept.brief,
      commitments: kept.brief.commitments.filter(
        ({ evidence }) =>
          !asked ||
          evidence.some(({ sentences }) => sentences.some((index) => told.has(`${kept.brief.id} ${index}`))),
      ),
    },
  }));
  tellCommitments(fitting, { countries: question.countries, modalities, most: 5 }, sheet);
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
        sheet.say(shown(sentenceOf(kept, support.sentence)), [support]);
      }
    }
  }
}

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
  { who, forWhom, what, evidence }: Brief['commitments'][number],
  countries: readonly string[],
): boolean {
  if (countries.length === 0) return true;
  const { language, people } = kept.brief;
  const named = (text: string): string[] =>
    findStates(text, { language })
      .filter(({ how }) => how !== 'capital')
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
