/** Feedback: what someone said of an answer, or of a line of a brief. */

export interface Feedback {
  /** What it is about: the act that an answer answered, or a line of a brief. */
  subject: string;
  kind: 'answer' | 'line';
  verdict: 'good' | 'bad' | 'wrong';
  /** `platform:user`. */
  by: string;
  at: Date;
  /** The question as typed, for an answer. */
  question: string | null;
  /** The brief's id, for a line. */
  brief: string | null;
  /** The field of the brief that the line stands in. */
  field: string | null;
  /** The words that were shown. */
  shown: string;
  /** The words of the release beside it, for a line. */
  exact: string | null;
}
