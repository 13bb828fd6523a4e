/** Towns and bases that stand in no list: told as places by the words before them and by what they lie in. */
import type { StateMention } from '../../../domain/country.ts';
import { lowerBound } from '../text/inorder.ts';
import { isQuoted, type Reading } from '../text/reading.ts';
import type { Sentence } from '../text/sentences.ts';

export interface Town {
  start: number;
  end: number;
  /** The state that stands right behind it (`Bodø, Norway`), or null. */
  code: string | null;
}

const word = String.raw`\p{Lu}[\p{L}’'-]+`;
const name = `${word}(?:\\s${word}){0,3}`;
/** `met in Bodø, Nordland`, `hosted at Ørland Air Base`: whatever else `in` and `at` lead to names no town. */
const led = new RegExp(
  `(?<!\\p{L})(?:in|near|at|visit(?:ed|s|ing)?|visit to|travell?(?:ed|s) to)\\s(?:the\\s)?(?:(?:city|town|port|village|municipality)\\sof\\s)?(${name})`,
  'gu',
);
const called = /(?:city|town|port|village|municipality)\sof\s$/u;
const facility =
  /(?<!\p{L})(?:Air(?:\sForce)?\sBase|Airbase|Naval\s(?:Base|Station)|Military\s(?:Base|Airfield|Camp)|Barracks|Airfield|Training\s(?:Area|Ground|Cent(?:er|re))|Garrison|Shipyard|Dockyard)$|^(?:Camp|Fort|Joint\sBase|Naval\s(?:Base|Station)|Air(?:\sForce)?\sBase|RAF|RAAF\sBase|HMAS|Air\sStation)\s/u;
const region = new RegExp(
  `^,\\s${name}(?=[,.;]|\\s(?:on|from|this|last|today|yesterday|for|with|to)\\s|$)`,
  'u',
);
/** Words of coming together or going there, somewhere before it in the sentence. */
const gathers =
  /(?<!\p{L})(?:met|meets?|meeting|held|hold|host(?:s|ed)?|visit(?:s|ed|ing)?|took\splace|takes\splace|convened|gathered|attended|opened|arrived|travell?ed|travels|signed|conducted|concluded|ceremony|conference|exercise|received|handed)(?!\p{L})/iu;
const timed =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?!\p{L})/u;
const home =
  /(?:based|headquartered|garrisoned|born|stationed|homeported|located|summit|war|embassy|ambassador)\s(?:in|at)\s(?:the\s)?$/iu;

/** The first such place that the sentence tells of coming together in, or null. Linear. */
export function townIn(reading: Reading, { start, end, text }: Sentence): Town | null {
  for (const found of text.matchAll(led)) {
    const said = found[1] ?? '';
    const from = start + found.index + found[0].length - said.length;
    const to = from + said.length;
    const before = reading.text.slice(start, from);
    if (timed.test(said) || home.test(before) || !gathers.test(before) || isQuoted(reading, from, to))
      continue;
    if (stateIn(reading.states, from, to) !== null || reading.text.includes(` ${said.toLowerCase()}`))
      continue;
    const state = /^,\s$/.test(reading.text.slice(to, to + 2))
      ? stateIn(reading.states, to + 2, to + 4)
      : null;
    const named = called.test(before) || facility.test(said);
    if (state?.how === 'name' || named || region.test(reading.text.slice(to, Math.min(end, to + 80))))
      return { start: from, end: to, code: state?.code ?? null };
  }
  return null;
}

/** The first state told in [from, to). */
function stateIn(states: readonly StateMention[], from: number, to: number): StateMention | null {
  const state = states[lowerBound(states, from)];
  return state !== undefined && state.start < to ? state : null;
}
