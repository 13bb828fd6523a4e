/** Next steps that a release tells twice are told once. */
import { wordsOf } from '../../../domain/phrases.ts';
import type { DateMention } from '../dates/dates.ts';
import type { Clause } from '../text/clauses.ts';
import type { Reading } from '../text/reading.ts';

interface Step {
  clause: Clause;
  date: DateMention | null;
}

const longWord = 4;
/** So large a part of the shorter one's long words, and so many of them. */
const retoldShare = 0.6;
const fewest = 3;
/** `departs for Spain`, `will be travelling out of Oslo`: one day sees one departure. */
const leaving =
  /(?<!\p{L})(?:depart|departs|departing|leave|leaves|leaving|travel|travels|travell?ing|set\soff|sets\soff|fly|flies|flying|head|heads|heading)\s(?!to\sthe\s(?:front|field))/u;

/** The steps without those that tell of the same day what an earlier one tells of it. Looks back over the few that are told. */
export function withoutRetold<One extends Step>(reading: Reading, steps: readonly One[]): One[] {
  const told: { step: One; said: string; words: ReadonlySet<string> }[] = [];
  for (const step of steps) {
    const said = reading.text.slice(step.clause.start, step.clause.end);
    const words = longWords(said);
    const again = told.some(
      (before) =>
        sameDay(step, before.step) &&
        ((leaving.test(said) && leaving.test(before.said)) || isMostly(words, before.words)),
    );
    if (!again) told.push({ step, said, words });
    if (told.length >= most) break;
  }
  return told.map(({ step }) => step);
}

/** More are never shown. */
const most = 40;

const sameDay = (one: Step, other: Step): boolean => one.date !== null && one.date.edtf === other.date?.edtf;

function longWords(said: string): Set<string> {
  return new Set(
    wordsOf(said)
      .map(({ folded }) => folded)
      .filter((word) => word.length >= longWord),
  );
}

function isMostly(words: ReadonlySet<string>, before: ReadonlySet<string>): boolean {
  const shared = [...words].filter((word) => before.has(word)).length;
  const shorter = Math.min(words.size, before.size);
  return shared >= fewest && shared >= shorter * retoldShare;
}
