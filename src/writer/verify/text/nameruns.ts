/** Runs of words that name somebody: behind a title, or two to four in a row that name no institution. */

import { postnominals } from '../../extractive/text/letters.ts';
import equipment from '../../lexicon/equipment.json' with { type: 'json' };
import givenNameList from '../../lexicon/given-names.json' with { type: 'json' };
import { isHonour } from '../../lexicon/honours.ts';
import { speech } from './deeds.ts';
import { wordSet } from './lexicon.ts';
import { meansThing } from './meaning.ts';
import { institutions, isLesser, isOffice, isSmallPart, isTitle, notPersons, particles } from './titles.ts';
import type { Token } from './tokens.ts';
import { tongueOf } from './tongue.ts';

/** What stands in front of a warship's name, which is often a person's. */
const ships: ReadonlySet<string> = new Set(equipment.ships.map(({ prefix }) => prefix));

/** Words that open a sentence in front of a name: `Besides Dahl, …`. */
const opening = wordSet(
  'besides despite alongside regarding concerning following amid notwithstanding unlike like including joining meeting welcoming addressing thanking congratulating accompanying accompanied'.split(
    ' ',
  ),
);

/** Can the token be a word of a person's name? */
export const isNameWord = (token: Token | undefined, isState: (token: Token) => boolean): boolean =>
  token?.cap === true &&
  !/\p{N}/u.test(token.raw) &&
  !isTitle(token) &&
  !notPersons.has(token.fold) &&
  !institutions.has(token.fold) &&
  !ships.has(token.raw) &&
  !(token.first && (token.stop || opening.has(token.fold))) &&
  !isState(token) &&
  !(
    token.raw.length > 1 &&
    token.raw === token.raw.toUpperCase() &&
    token.raw.length <= 5 &&
    !/\./.test(token.raw)
  );

/** A text and its words, as the readers of names walk over them. */
export interface Walk {
  text: string;
  tokens: readonly Token[];
  isState: (token: Token) => boolean;
  /** Folded words that the text writes small somewhere. */
  small: ReadonlySet<string>;
}

/** What stands between a token and the one before. */
export const gapBefore = ({ text, tokens }: Walk, index: number): string => {
  const previous = tokens[index - 1];
  const here = tokens[index];
  if (previous === undefined || here === undefined) return '\n';
  return text.slice(previous.end, Math.min(here.start, previous.end + 12));
};

const givenNames = wordSet(Object.values(givenNameList).flat());

/** Words that the text also writes small, or that mean a thing, name no person: `Functional Component [Command]`. */
function isInstitution({ text, tokens, small }: Walk, from: number, to: number): boolean {
  const words = tokens.slice(from, to + 1);
  const given = givenNames.has(words[0]?.fold ?? '');
  if (!given && words.some(({ fold }) => small.has(fold) || meansThing(fold))) return true;
  const beside = [tokens[from - 1], tokens[to + 1]];
  return beside.some((token, side) => {
    if (side === 0 && isOfficeOf(tokens, from)) return false;
    const gap =
      side === 0 ? text.slice(token?.end, words[0]?.start) : text.slice(words.at(-1)?.end, token?.start);
    return token?.cap === true && notPersons.has(token.fold) && /^[ \u00A0]$/.test(gap);
  });
}

/** `…“, betonte Berg.`: one word right behind a verb of speech, at its clause's end, that means no thing and no body. */
function isSpeaker(walk: Walk, from: number, to: number): boolean {
  const { tokens, small } = walk;
  const [verb, name, next] = [tokens[from - 1], tokens[from], tokens[to + 1]];
  return (
    from === to &&
    verb !== undefined &&
    name !== undefined &&
    speech.has(verb.fold) &&
    !verb.cap &&
    / $/.test(gapBefore(walk, from)) &&
    gapBefore(walk, from).length === 1 &&
    name.raw.length > 3 &&
    next?.clause !== name.clause &&
    !small.has(name.fold) &&
    !meansThing(name.fold) &&
    !institutions.has(name.fold)
  );
}

/** `commander, Task Force 70`, `the Defence Media Agency`: behind a comma the office's body, behind its field a body's name. */
const isBody = (walk: Walk, from: number, to: number): boolean =>
  (/,/.test(gapBefore(walk, from)) || from === to) &&
  /^ $/.test(gapBefore(walk, to + 1)) &&
  notPersons.has(walk.tokens[to + 1]?.fold ?? '');

/** `Deputy Transport Minister`: what the office behind it is of. */
const isPortfolio = (walk: Walk, from: number, to: number): boolean =>
  from === to &&
  isLesser(walk.tokens[from - 1]?.fold ?? '') &&
  walk.tokens[to + 1]?.cap === true &&
  isOffice(walk.tokens[to + 1]?.fold ?? '') &&
  /^[ \u00A0]$/.test(gapBefore(walk, to + 1));

/** `Counselor of the Department of State [Ann Lee]`: the institution is that of the office in front of it. */
function isOfficeOf(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 10); at--) {
    const token = tokens[at];
    if (token === undefined || token.clause !== tokens[from]?.clause) return false;
    if (isOffice(token.fold) && tokens[at + 1]?.stop === true) return true;
    if (!token.cap && !['of', 'the', 'for', 'and', 'to', 'at'].includes(token.fold)) return false;
  }
  return false;
}

/** `the Ministers’ Meeting`: what such a title has is no name. */
const possessive = /['’]s?$/;

/** `along the Blue Line`: an article right in front of words without a title names no person. */
const isArticled = ({ tokens }: Walk, from: number): boolean =>
  tokens[from - 1]?.fold === 'the' && tokens[from - 1]?.clause === tokens[from]?.clause;

/** Runs of capitalised words that stand after a title, or are two to four words with no institution among them. */
export function nameRuns(walk: Walk): { from: number; to: number }[] {
  const { tokens, isState } = walk;
  const runs: { from: number; to: number }[] = [];
  const afloat = shipNames(tokens);
  for (let from = 0; from < tokens.length; from++) {
    if (isHonour(tokens[from]?.fold, tokens[from + 1]?.fold)) {
      from += 1;
      continue;
    }
    if (!isNameWord(tokens[from], isState) || ships.has(tokens[from - 1]?.raw ?? '')) continue;
    let to = from;
    for (let next = from + 1; next < tokens.length && next - from < 6; next++) {
      const joined =
        /^(?:[ \u00A0\n]|\. ?|-|, (?=Jr|Sr))$/.test(gapBefore(walk, next)) ||
        /^\.? $/.test(gapBefore(walk, next));
      const bridge =
        (particles.has(tokens[next]?.fold ?? '') && isNameWord(tokens[next + 1], isState)) ||
        isSmallPart(tokens, next);
      if (!joined || !(isNameWord(tokens[next], isState) || bridge)) break;
      // `NAME T.D.`: letters behind the name are no part of it.
      if (next - from > 1 && postnominals.has(tokens[next]?.raw.replaceAll('.', '') ?? '')) break;
      // `Ida Berg` above `Aizsardzības ministrijas …`: the body's first word is no part of the name.
      if (institutions.has(tokens[next + 1]?.fold ?? '') && tokens[next + 1]?.cap === false) break;
      if (tokens[next]?.first === true && (tokens[next - 1]?.raw.length ?? 0) > 1) break;
      to = next;
    }
    const length = to - from + 1;
    const whole = tokens.slice(from, to + 1).map(({ fold }) => fold);
    if (length >= 2 && (isNumbered(walk, to) || afloat.has(whole.join(' ')))) {
      from = to;
      continue;
    }
    let front = from - 1;
    // `President von der Berg`.
    while (from - front < 4 && particles.has(tokens[front]?.fold ?? '') && tokens[front]?.cap === false)
      front--;
    const titled =
      isTitle(tokens[front]) &&
      !possessive.test(`${tokens[front]?.raw}${gapBefore(walk, front + 1).trimEnd()}`) &&
      !/[.;:!?]\s*\n/.test(gapBefore(walk, from)) &&
      !isBody(walk, from, to) &&
      !isPortfolio(walk, from, to);
    if (
      titled ||
      isSpeaker(walk, from, to) ||
      (length >= 2 && length <= 5 && !isArticled(walk, from) && !isInstitution(walk, from, to))
    )
      runs.push({ from, to });
    from = to;
  }
  return apart(walk, runs);
}

/** The names of warships that the text gives behind their prefix, `USS Ida Berg`: elsewhere they are nobody's either. */
function shipNames(tokens: readonly Token[]): ReadonlySet<string> {
  const names = tokens.flatMap(({ raw }, at) => {
    if (!ships.has(raw)) return [];
    const behind = tokens.slice(at + 1, at + 1 + longestShip);
    const end = behind.findIndex(({ cap, clause }) => !cap || clause !== tokens[at]?.clause);
    const name = behind.slice(0, end < 0 ? longestShip : end).map(({ fold }) => fold);
    return name.map((_, length) => name.slice(0, length + 1).join(' '));
  });
  return new Set(names);
}

const longestShip = 4;

/** `Iron Shield 22`: exercises and operations are numbered, people are not. */
const isNumbered = (walk: Walk, to: number): boolean =>
  /^\p{Nd}{2}(?:\p{Nd}{2})?$/u.test(walk.tokens[to + 1]?.raw ?? '') &&
  /^[ \u00A0-]$/.test(gapBefore(walk, to + 1)) &&
  walk.tokens[to + 1]?.sentence === walk.tokens[to]?.sentence &&
  !/^\p{L}/u.test(walk.tokens[to + 2]?.raw ?? '.');

/** `hatte Hanno Kask Weber kritisiert`: the last word of three is the surname of another run, and a person of its own. */
function apart(
  { tokens }: Walk,
  runs: readonly { from: number; to: number }[],
): { from: number; to: number }[] {
  // English sets no two names side by side.
  if (tongueOf(tokens) === 'en') return [...runs];
  const surnames = new Set(
    runs.filter(({ from, to }) => to - from < 2).map(({ to }) => tokens[to]?.fold ?? ''),
  );
  return runs.flatMap(({ from, to }) =>
    to - from === 2 && surnames.has(tokens[to]?.fold ?? '')
      ? [
          { from, to: to - 1 },
          { from: to, to },
        ]
      : [{ from, to }],
  );
}
