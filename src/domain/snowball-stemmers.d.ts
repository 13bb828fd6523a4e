/** What of the untyped package snowball-stemmers is used. */
declare module 'snowball-stemmers' {
  interface Stemmer {
    /** Takes one lower-case word. */
    stem(word: string): string;
  }
  export function newStemmer(algorithm: 'english'): Stemmer;
}
