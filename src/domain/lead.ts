/** The lead of a digest: its opening sentences, each with what it rests on. */

export interface LeadLine {
  text: string;
  /** The brief's id. */
  brief: string;
  /** Index of the first sentence cited. */
  sentence: number;
}
