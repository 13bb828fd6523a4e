/** The fields' closed lists and numbers in words, as cards show them. */
import type { Brief, FigureClaim, Modality } from '../brief.ts';
import type { Topic } from '../topic.ts';

/** A closed list's value in words: `press_release` is "press release", `head_of_state` "head of state". */
export function plain(value: string): string {
  return value.replaceAll('_', ' ');
}

/** A topic in words: `nato-posture` is "NATO posture", `air-defence` "air defence". */
export function topicWords(topic: Topic): string {
  return topic
    .replaceAll('-', ' ')
    .replace(/^(nato|eu)\b/, (name) => name.toUpperCase())
    .replace(/^ukraine/, 'Ukraine');
}

/** How firm a commitment is, as the word that stands before it. */
export const modalityWords: Record<Modality, string> = {
  done: 'Done',
  agreed: 'Agreed',
  decided: 'Decided',
  planned: 'Planned',
  requested: 'Requested',
  offered: 'Offered',
  considered: 'Under consideration',
  needed: 'Needed',
};

const qualifierWords = { about: 'about', over: 'over', up_to: 'up to', at_least: 'at least', under: 'under' };

/** A number with groups of three, millions and billions in words where that loses nothing: "1,200", "46 million". */
export function numberWords(value: number): string {
  const scaled = (scale: number, word: string): string | null => {
    const part = value / scale;
    return Math.abs(part) >= 1 && Number.isInteger(Math.round(part * 1e6) / 1e4)
      ? `${part.toLocaleString('en-GB', { maximumFractionDigits: 2 })} ${word}`
      : null;
  };
  return (
    scaled(1e9, 'billion') ??
    scaled(1e6, 'million') ??
    value.toLocaleString('en-GB', { maximumFractionDigits: 6 })
  );
}

/** A figure's amount: "about EUR 46 million", "10–15 instructors", "over 2%". */
export function amountWords(figure: FigureClaim): string {
  const { value, min, max, qualifier, unit, currency } = figure;
  const number =
    value !== null
      ? numberWords(value)
      : [min, max]
          .filter((end) => end !== null)
          .map(numberWords)
          .join('–');
  return [
    qualifier === null ? null : qualifierWords[qualifier],
    currency,
    unit === '%' ? `${number}%` : number,
    unit === '%' ? null : unit,
  ]
    .filter((part) => part !== null && part !== '')
    .join(' ');
}

/** How the brief was written: "written by rules", "written by gpt-x, checked by rules". */
export function writtenWords({ written }: Pick<Brief, 'written'>): string {
  return written.by === 'rules'
    ? 'written by rules'
    : `written by ${written.model ?? 'a model'}, checked by rules`;
}
