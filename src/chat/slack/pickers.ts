/** What the follow modal's menus offer: options, and those that match what someone has typed so far. */
import type { types } from '@slack/bolt';
import { cleanLine } from '../../domain/clean.ts';
import { countryName, findStates, flag, isState } from '../../domain/country.ts';
import { fold } from '../../domain/fold.ts';
import { nearestState } from '../../domain/nearest.ts';
import type { Source } from '../../domain/source.ts';
import { stateCodes } from '../../domain/stateindex.ts';
import { plainText } from './elements.ts';

/** A source as a menu knows it. */
export type NamedSource = Pick<Source, 'id' | 'name'>;

/** Slack's limit of options in one menu. */
export const mostOptions = 100;

/** An option: `value` is at most 75 characters by Slack's rule, its words are cut to that. */
export function option(value: string, words: string): types.PlainTextOption {
  return { value, text: plainText(words, 75) };
}

/** A state, its flag before its name. */
export function countryOption(code: string): types.PlainTextOption {
  return option(code, `${flag(code)} ${countryName(code)}`);
}

/** A source by its name for people. */
export function sourceOption({ id, name }: NamedSource): types.PlainTextOption {
  return option(id, cleanLine(name, 75) || id);
}

/** A time zone by its name. */
export function zoneOption(zone: string): types.PlainTextOption {
  return option(zone, zone.replaceAll('_', ' '));
}

/** What a typeahead of the modal offers for what someone typed: at most 100, the likeliest first. */
export function pickerOptions(
  field: string,
  typed: string,
  sources: readonly NamedSource[],
): types.PlainTextOption[] {
  const wanted = fold(cleanLine(typed, 60));
  if (field === 'countries') return countryOptions(wanted, typed);
  const all =
    field === 'sources'
      ? sources.map(sourceOption)
      : field === 'zone'
        ? ['UTC', ...Intl.supportedValuesOf('timeZone')].map(zoneOption)
        : [];
  return matching(all, wanted).slice(0, mostOptions);
}

/** States whose English name begins with or holds the letters; then those that the word names in another language, or nearly. */
function countryOptions(wanted: string, typed: string): types.PlainTextOption[] {
  const named = findStates(cleanLine(typed, 60)).map(({ code }) => code);
  const close = nearestState(wanted);
  const spelt = matching(stateCodes.map(countryOption), wanted).map(({ value }) => value ?? '');
  const codes = [...new Set([...named, ...spelt, ...(close === null ? [] : [close])])];
  return codes.filter(isState).slice(0, mostOptions).map(countryOption);
}

function matching(options: readonly types.PlainTextOption[], wanted: string): types.PlainTextOption[] {
  const place = ({ text, value }: types.PlainTextOption): number => {
    const words = fold(`${text.text} ${value ?? ''}`);
    return words.split(/[\s/]+/).some((word) => word.startsWith(wanted)) ? 0 : words.includes(wanted) ? 1 : 2;
  };
  return options
    .map((known) => ({ known, place: place(known) }))
    .filter((ranked) => ranked.place < 2)
    .sort((a, b) => a.place - b.place)
    .map(({ known }) => known);
}
