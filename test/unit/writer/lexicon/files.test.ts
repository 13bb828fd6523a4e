/** Every lexicon file: its entries are clean and told once, and those that no test of their own looks into have their shape. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const folder = join(import.meta.dirname, '../../../../src/writer/lexicon');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

/** A word or phrase in small letters, `*` at the end of a word for any ending. */
const Phrase = z.string().regex(/^[^\p{Lu}\n]{1,80}$/u);
const Phrases = z.array(Phrase).nonempty();
const Line = z.string().regex(/^\S+(?: \S+)*$/u);
const Language = z.string().regex(/^[a-z]{2}$/);
const State = z.string().regex(/^[A-Z]{2}$/);
const lists = <Name extends string>(...names: Name[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, Phrases])) as Record<Name, typeof Phrases>);

const shapes: Record<string, z.ZodType> = {
  'antonyms.json': z.array(z.array(Phrases).min(2)).nonempty(),
  'certainty.json': lists('agreed', 'decided', 'planned', 'offered', 'requested', 'considered', 'needed'),
  'deadlines.json': z.record(Language, lists('thisYear', 'nextYear', 'thisMonth', 'nextMonth', 'past')),
  'direction.json': Phrases,
  'governing.json': z.record(Language, z.record(Phrase, Phrases)),
  'negation.json': lists('words', 'notNegating', 'double', 'prefixes'),
  'nextsteps.json': lists('meetings'),
  'ordinals.json': z.record(z.string().regex(/^(?:[1-9]|10)$/), Phrases),
  'pointing.json': z.record(z.string().regex(/^[a-z][A-Za-z]+$/), Phrases),
  'praise.json': Phrases,
  'quotemarks-speech.json': z.record(Language, Line),
  'scope.json': lists(
    ...(['universals', 'restrictors', 'conditions', 'causes'] as const),
    ...(['concessions', 'weak', 'provisos', 'regarding'] as const),
  ),
  'state-bodies.json': z.record(State, z.array(Line).nonempty()),
  'stopwords.json': z.record(Language, Line),
  'titles.json': lists(
    ...(['honorifics', 'ranks', 'offices', 'lesser'] as const),
    ...(['serving', 'notPersons', 'particles', 'institutions'] as const),
  ),
};

test.each(Object.entries(shapes))('%s has its shape', (name, shape) => {
  expect(shape.safeParse(read(name)).error?.issues.slice(0, 5) ?? []).toEqual([]);
});

describe.each(files)('%s', (name) => {
  /** The lists that stand anywhere in the file. */
  const listsIn = (value: unknown): unknown[][] =>
    Array.isArray(value)
      ? [value, ...value.flatMap(listsIn)]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(listsIn)
        : [];
  const words = listsIn(read(name)).map((list) => list.filter((one) => typeof one === 'string'));

  test('has no entry with blanks around it, in letters and marks apart, or of nothing', () => {
    const untidy = words
      .flat()
      .filter((one) => one === '' || one.trim() !== one || one.normalize('NFC') !== one);

    expect(untidy).toEqual([]);
  });

  test('tells no entry of a list twice', () => {
    const twice = words.flatMap((list) => list.filter((one, at) => list.indexOf(one) !== at));

    expect(twice).toEqual([]);
  });
});
