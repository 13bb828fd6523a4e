/** Single words that turn what a sentence says: denials, tenses, certainty, direction, qualification. */
import { findStates } from '../../../../src/domain/country.ts';
import type { Poison } from '../poison.ts';
import { type Change, replaced, twisted, wordSwap } from './change.ts';
import { bare, counted } from './numbers.ts';

const directed =
  /\b(?:asked|invited|thanked|donated|handed|gave|gives|sent|sends|delivered|supports|supported|visited|visits|helps|helped|requested|offered|lends|lent|joins|joined|transfers|transferred|transferring)\b/;

/** Two states on both sides of a verb that has a direction, exchanged. */
const reversed: Change = (words) => {
  const verb = directed.exec(words);
  if (verb === null) return null;
  const named = findStates(words).filter(({ how }) => how === 'name');
  const before = named.findLast(({ end }) => end <= verb.index);
  const after = named.find(({ start }) => start > verb.index);
  if (before === undefined || after === undefined || before.code === after.code) return null;
  const [a, b] = [words.slice(before.start, before.end), words.slice(after.start, after.end)];
  return words.slice(0, before.start) + b + words.slice(before.end, after.start) + a + words.slice(after.end);
};

/** Two numbers of one sentence, each of something else, exchanged. */
const exchanged: Change = (words) => {
  const found = [...words.matchAll(new RegExp(counted, 'gu'))];
  const [a, b] = found;
  if (a === undefined || b === undefined || bare(a[0]) === bare(b[0])) return null;
  const next = (one: RegExpMatchArray): string =>
    /\s\p{L}+/u.exec(words.slice((one.index ?? 0) + one[0].length))?.[0] ?? '';
  if (next(a) === next(b)) return null;
  const [from, to] = [a.index, b.index];
  return (
    words.slice(0, from) + b[0] + words.slice(from + a[0].length, to) + a[0] + words.slice(to + b[0].length)
  );
};

const past: Readonly<Record<string, string>> = {
  ...{ be: 'was', take: 'took', hold: 'held', visit: 'visited', meet: 'met', receive: 'received' },
  ...{ continue: 'continued', discuss: 'discussed', train: 'trained', send: 'sent', provide: 'provided' },
  ...{ participate: 'participated', begin: 'began', start: 'started' },
};

export const wording: readonly Poison[] = [
  twisted('a denial put in', 'other', (words) =>
    replaced(words, /\b(?:will|is|are|was|were|has|have|can)\b/, ([verb]) => `${verb} not`),
  ),
  twisted('a denial left out', 'other', (words) =>
    replaced(words, /\b(will|is|are|was|were|has|have|can|do|does|did) not\b/, ([, verb]) => verb ?? null),
  ),
  twisted('planned told as done', 'other', (words) =>
    replaced(
      words,
      /\bwill (be|take|hold|visit|meet|receive|continue|discuss|train|send|provide|participate|begin|start)\b/,
      ([, verb]) => past[verb ?? ''] ?? null,
    ),
  ),
  twisted(
    'a weaker word made firmer',
    'other',
    wordSwap({
      ...{
        'plans to': 'decided to',
        'plan to': 'decided to',
        may: 'will',
        might: 'will',
        could: 'will',
        should: 'will',
      },
      ...{
        proposed: 'agreed',
        considering: 'buying',
        asked: 'ordered',
        requested: 'obtained',
        discussed: 'agreed on',
      },
    }),
  ),
  twisted('doer and receiver exchanged', 'other', reversed),
  twisted('two numbers of one sentence exchanged', 'other', exchanged),
  twisted(
    'the opposite word',
    'other',
    wordSwap({
      ...{
        increase: 'reduce',
        increased: 'reduced',
        strengthen: 'weaken',
        strengthening: 'weakening',
        opened: 'closed',
      },
      ...{
        support: 'oppose',
        supports: 'opposes',
        joined: 'left',
        accepted: 'rejected',
        before: 'after',
        after: 'before',
      },
      ...{
        largest: 'smallest',
        highest: 'lowest',
        more: 'less',
        arrived: 'departed',
        began: 'ended',
        welcomed: 'rejected',
      },
    }),
  ),
  twisted(
    'a qualification left out',
    'other',
    wordSwap({
      ...{
        'around ': '',
        'about ': '',
        'approximately ': '',
        'over ': '',
        'more than ': '',
        'up to ': '',
        'at least ': '',
      },
    }),
  ),
  twisted(
    'a qualification turned',
    'other',
    wordSwap({
      ...{
        'more than': 'less than',
        over: 'under',
        'up to': 'at least',
        'at least': 'up to',
        'less than': 'more than',
      },
    }),
  ),
  twisted('a condition left out', 'other', (words) =>
    replaced(words, /,? (?:if|unless|provided that|once|as soon as|depending on) [^,.]+(?=[,.])/, () => ''),
  ),
  twisted(
    'some made all',
    'other',
    wordSwap({
      ...{ some: 'all', several: 'all', many: 'all', most: 'all', 'one of the': 'the only' },
    }),
  ),
  twisted(
    'another verb',
    'other',
    wordSwap({
      ...{
        discussed: 'signed',
        met: 'arrested',
        emphasised: 'denied',
        emphasized: 'denied',
        stressed: 'denied',
        noted: 'denied',
      },
      ...{
        visited: 'inspected',
        attended: 'boycotted',
        said: 'denied',
        continues: 'stopped',
        provides: 'sells',
        thanked: 'criticised',
      },
    }),
  ),
];
