/** States in what a brief tells: which of those asked about a sentence names, and which take part. */
import { type Brief, takingPart } from '../../../domain/brief.ts';
import { findStates } from '../../../domain/country.ts';
import type { KeptBrief } from '../../../domain/kept.ts';
import { sentenceOf } from './sheet.ts';

/** Share of these states that the sentence names; 1 where there are none. */
export function shareNamed(kept: KeptBrief, sentence: number, countries: readonly string[]): number {
  if (countries.length === 0) return 1;
  const mentions = findStates(sentenceOf(kept, sentence), { language: kept.brief.language });
  const named = countries.filter((code) => mentions.some((mention) => mention.code === code));
  return named.length / countries.length;
}

/** Does the sentence name every one of these states? */
export function namesAll(kept: KeptBrief, sentence: number, countries: readonly string[]): boolean {
  return shareNamed(kept, sentence, countries) === 1;
}

/** Does the state take part in what the brief tells? */
export function takes(brief: Brief, code: string): boolean {
  return brief.countries.some((country) => country.code === code && takingPart.includes(country.role));
}

/** A state asked about need not stand in the quote itself when its brief is on it. */
export function onStates(kept: KeptBrief, sentence: number, countries: readonly string[]): boolean {
  return (
    namesAll(kept, sentence, countries) ||
    countries.every((code) =>
      kept.brief.countries.some((country) => country.code === code && country.role !== 'mentioned'),
    )
  );
}
