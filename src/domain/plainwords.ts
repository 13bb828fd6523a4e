/** Patterns of words, faster: a class of all the world's letters is asked character by character, one of 26 is not. */

/** Up to a space or a mark that no pattern takes for a part of a word. */
const word = '[A-Za-z][a-z]{1,29}';
const plain = `${word}(?=[ ,.;)\\n])`;
const whole = new RegExp(`^${word}$`);

/** Is it a plain word: small English letters behind a first that may be a capital? Folded it is itself in lower case. */
export const isPlain = (text: string): boolean => whole.test(text);

/**
 * The same pattern, which tries plain words first: most words of most texts. What it finds is the same where the pattern
 * takes such a word whole, as all that read words do; it is to have no flag but `g` and `u`.
 */
export function plainFirst(words: RegExp): RegExp {
  return new RegExp(`${plain}|${words.source}`, words.flags);
}
