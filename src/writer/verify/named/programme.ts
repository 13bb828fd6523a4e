/** V2: programmes, exercises, units and other things with a name. */
import type { z } from 'zod';
import type { Ground } from '../ground.ts';
import { drop, type Finding, flag } from '../rules.ts';
import type { programmeShape } from '../shapes.ts';
import { level } from '../text/locate.ts';
import { sameForm } from '../text/samewords.ts';
import { type Token, tokenise } from '../text/tokens.ts';

const plain = (text: string): string => level(text).text.toLowerCase();

/** More words than this, all in the evidence but not side by side, are no name any more. */
const longestName = 6;

/** How many other words may stand among those of a name. */
const strays = 3;

/** `Baltic Air Squadron` is made of words that stand apart: `Air Network … Baltic Naval Squadron`. */
const standTogether = (content: readonly Token[], words: readonly Token[]): boolean =>
  content.some((_, from) => {
    const window = content.slice(from, from + words.length + strays);
    return words.every(({ fold }) => window.some((token) => sameForm(fold, token.fold)));
  });

function checkPart({ evidence }: Ground, part: string): Finding[] {
  if (plain(evidence.text).includes(plain(part))) return [];
  const words = tokenise(part).filter(({ stop }) => !stop);
  const content = evidence.tokens.filter(({ stop }) => !stop);
  const held = words.every(({ fold }) => content.some((token) => sameForm(fold, token.fold)));
  if (words.length > 0 && held && !standTogether(content, words)) return [drop('V2')];
  if (words.length > 0 && held) return words.length <= longestName ? [] : [flag('V2')];
  const initials = content.map(({ fold }) => fold[0] ?? '').join('');
  const letters = part.toLowerCase().replace(/[^\p{L}]/gu, '');
  return /^\p{Lu}[\p{Lu}\p{N}-]{1,11}$/u.test(part) && initials.includes(letters) ? [] : [drop('V2')];
}

const short = /^\p{Lu}[\p{Lu}\p{N} &/-]{1,20}$/u;
const bracketed = /\(([^()]{2,60})\)/g;

/** V2: `HAT (Harbour Training Task)` of `the Harbour Training Task (HTT)`: a short form that stands in brackets is short for what stands in front of them. */
function checkShort({ evidence }: Ground, parts: readonly string[]): Finding[] {
  const acronym = parts.find((part) => short.test(part));
  const spelled = parts.find((part) => part !== acronym);
  if (acronym === undefined || spelled === undefined) return [];
  const { text } = evidence;
  const brackets = [...text.matchAll(bracketed)];
  const fronts = brackets.flatMap(({ 1: inside = '', index }, at) => {
    const last = brackets[at - 1];
    const front = text.slice(last === undefined ? 0 : last.index + last[0].length, index);
    return plain(inside) === plain(acronym) ? [front] : [];
  });
  const words = tokenise(spelled).filter(({ stop }) => !stop);
  const holds = (front: string): boolean => {
    const told = tokenise(front);
    return words.every(({ fold }) => told.some((token) => sameForm(fold, token.fold)));
  };
  return fronts.length > 0 && !fronts.some(holds) ? [drop('V2')] : [];
}

/** Name, acronym and expansion each stand in the evidence; an acronym also as the initials of the words there. */
export function judgeProgramme(ground: Ground, value: z.infer<typeof programmeShape>): Finding[] {
  if (!/[\p{L}\p{N}]/u.test(value.name)) return [drop('V2')];
  const parts = [value.name, value.acronym, value.expansion].flatMap((part) =>
    part === null || part === undefined || part === '' ? [] : [part],
  );
  return [...parts.flatMap((part) => checkPart(ground, part)), ...checkShort(ground, parts)];
}
