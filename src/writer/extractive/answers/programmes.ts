/** Programmes: exercises, units, missions and agreements that the states or words of a question go with. */
import { foldedWords } from '../../../domain/fold.ts';
import type { Briefing } from '../../writer.ts';
import { createMatcher } from './match.ts';
import { type Sheet, sentenceOf, supportOf } from './sheet.ts';
import { onStates } from './states.ts';

/** Programmes, exercises, units and agreements that the states or words of the question go with. */
export function tellProgrammes({ question, briefs }: Briefing, sheet: Sheet): void {
  const kinds = kindsAsked(question.text);
  const match = createMatcher(question.words);
  for (const kept of briefs) {
    for (const { name, acronym, kind, evidence } of kept.brief.programmes) {
      const [support] = supportOf(kept, evidence);
      if (sheet.lines >= 12 || support === undefined || (kinds.length > 0 && !kinds.includes(kind))) continue;
      if (!onStates(kept, support.sentence, question.countries)) continue;
      const text = sentenceOf(kept, support.sentence);
      const told = new Set(
        foldedWords(text).flatMap((word) => match(word, kept.brief.language).map(({ term }) => term)),
      );
      if (told.size < question.words.length * 0.5) continue;
      sheet.say(acronym === null || acronym === name ? name : `${name} (${acronym})`, [support]);
    }
  }
}

/** The word of the question for the kind of thing it asks for, folded; null where it names none. */
export function kindAsked(text: string): string | null {
  return foldedWords(text).find((word) => kindsAsked(word).length > 0) ?? null;
}

function kindsAsked(text: string): string[] {
  const line = ` ${foldedWords(text).join(' ')} `;
  const kinds: [RegExp, string[]][] = [
    [/ (?:exercises?|drills) /, ['exercise']],
    [/ missions? /, ['mission', 'operation']],
    [/ operations? /, ['operation', 'mission']],
    [/ (?:units?|battlegroups?) /, ['unit']],
    [/ (?:programmes?|programs?|projects?) /, ['programme', 'coalition', 'agreement', 'facility']],
  ];
  return kinds.filter(([pattern]) => pattern.test(line)).flatMap(([, named]) => named);
}
