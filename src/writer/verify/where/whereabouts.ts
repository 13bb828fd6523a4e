/** V20, in another language than English: where the text has something happen, by its cases and small words: `lankėsi Maltoje` is no visit to Cyprus. */
import { type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import type { Read } from '../text/document.ts';
import { tongueOf } from '../text/tongue.ts';

/** Small words that lead to a place, and endings of words that tell one. */
interface Locating {
  led: ReadonlySet<string>;
  ending: RegExp | null;
}

const led = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const nordic: Locating = { led: led('till til i pa'), ending: null };
const locating: Readonly<Record<string, Locating>> = {
  lt: { led: led('i prie'), ending: /\p{L}{3}(?:oje|ėje|yje|uje|uose|ėse|ose)$/u },
  lv: { led: led('uz'), ending: /\p{L}{3}[āēī]$/u },
  et: { led: led(''), ending: /\p{L}{3}(?:[aeiou]s|sse|aal|aale)$/u },
  fi: { led: led(''), ending: /\p{L}{2}(?:ssa|ssä|lla|llä|aan|ään|een|iin|oon|lle)$/u },
  pl: { led: led('do w we na'), ending: null },
  ru: { led: led('в во на'), ending: null },
  uk: { led: led('в у на до'), ending: null },
  de: { led: led('nach in im'), ending: null },
  fr: { led: led('en au aux a'), ending: null },
  sv: nordic,
  nb: nordic,
  da: nordic,
  it: { led: led('in a ad nel nella nello nelle nei verso'), ending: null },
  es: { led: led('en a hacia'), ending: null },
  pt: { led: led('em no na nos nas para ao'), ending: null },
  nl: { led: led('in naar'), ending: null },
  ro: { led: led('in la spre'), ending: null },
  cs: { led: led('v ve do na'), ending: null },
  sk: { led: led('v vo do na'), ending: null },
  sl: { led: led('v na'), ending: null },
  hr: { led: led('u na'), ending: null },
  hu: { led: led(''), ending: /\p{L}{3}(?:ban|ben|ba|be|ra|re|on|en|ön)$/u },
  bg: { led: led('в във към'), ending: null },
  el: { led: led('στην στον στο στη στις στα προς'), ending: null },
};

/** How far in front of a state, or behind it, the word may stand that tells it as a place: `w polskiej bazie`, `Maltos uoste`. */
const reach = 2;

interface Mention {
  index: number;
  code: string;
}

/** Names of states and of their capitals; adjectives and groups tell no place. */
function mentions({ states, tokens }: Read): Mention[] {
  const byStart = new Map(tokens.map(({ start }, index) => [start, index]));
  return states.flatMap(({ start, code, how }) => {
    const index = byStart.get(start);
    return index === undefined || how === 'group' ? [] : [{ index, code }];
  });
}

const inEnglish = led('to in into at through');
const going = /^(?:visit(?:s|ed|ing)?|tour(?:s|ed|ing)?|reach(?:es|ed)?)$/;

/** The states that an English claim has something happen in, or somebody go to. */
const placesClaimed = (claim: Read): string[] =>
  mentions(claim).flatMap(({ index, code }) => {
    const adjective = claim.states.some(
      ({ start, how }) => start === claim.tokens[index]?.start && how === 'adjective',
    );
    const before = claim.tokens[index - (claim.tokens[index - 1]?.fold === 'the' ? 2 : 1)]?.fold ?? '';
    return !adjective && (inEnglish.has(before) || going.test(before)) ? [code] : [];
  });

function isPlace({ tokens }: Read, index: number, { led, ending }: Locating): boolean {
  const here = (at: number): boolean => tokens[at]?.clause === tokens[index]?.clause;
  const front = Array.from({ length: reach + 1 }, (_, step) => index - 1 - step).filter(here);
  const behind = Array.from({ length: reach + 1 }, (_, step) => index + step).filter(here);
  return (
    front.some((at) => led.has(tokens[at]?.fold ?? '')) ||
    (ending !== null && behind.some((at) => ending.test(tokens[at]?.raw.toLowerCase() ?? '')))
  );
}

/** V20: a state told as where something is done, of evidence that names it otherwise and has another one in that place. */
export function checkWhereabouts({ claim, evidence, document, foreign }: Comparison): Finding[] {
  const told = locating[tongueOf(document.tokens) ?? ''];
  if (!foreign || told === undefined) return [];
  const claimed = placesClaimed(claim);
  if (claimed.length === 0) return [];
  const all = mentions(evidence);
  const places = new Set(all.filter(({ index }) => isPlace(evidence, index, told)).map(({ code }) => code));
  const moved =
    places.size > 0 && claimed.some((code) => !places.has(code) && all.some((one) => one.code === code));
  return moved ? [flag('V20')] : [];
}
