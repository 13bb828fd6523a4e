/** Words for *and*, in one list for all rules that ask whether two things are joined. */
import words from './joining.json' with { type: 'json' };

/** The alternatives of a regular expression, `and|och|…`: words that are nothing else in any language that is read. */
export const ands = words.and.join('|');

const all: ReadonlySet<string> = new Set([...words.and, ...words.andOrElse]);

/** Is it *and* in some language? In another it may be *in*, an article or *if*: for places where none of these stands. */
export const isAnd = (word: string | null | undefined): boolean => all.has(word ?? '');
