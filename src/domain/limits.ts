/** Limits of questions: how many a person, and all people of a workspace together, may ask in a time. */

/** So many within so many minutes of the first of them. */
export interface Limit {
  questions: number;
  minutes: number;
}

export interface Limits {
  person: Limit;
  workspace: Limit;
}

/** A question too many: whose limit it is beyond, and when it may be asked again. */
export interface TooMany {
  whose: keyof Limits;
  limit: Limit;
  again: Date;
}
