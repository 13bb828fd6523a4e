/** V6, V20: days of the week: `on Monday` is not told as on Tuesday, in whatever language. */
import { drop, type Finding, flag } from '../rules.ts';
import { countDeeds } from '../text/deeds.ts';
import type { Token } from '../text/tokens.ts';
import { weekdayOf } from '../text/weekdays.ts';

/** Words for a day of the week that are other words as well: the Russian Wednesday is `surroundings`. */
const otherThings = /^сред[аыеой]{1,2}$|^sobot\p{L}$/u;

const daysIn = (tokens: readonly Token[]): Token[] => tokens.filter((token) => weekdayOf(token) !== null);

/** V20: the day of one sentence told of what another sentence tells of another day. */
export function checkOwnDay(claim: readonly Token[], evidence: readonly Token[], main: number): Finding[] {
  const own = daysIn(evidence.filter(({ sentence }) => sentence === main)).map(weekdayOf);
  const moved = daysIn(claim).filter((token) => !own.includes(weekdayOf(token)));
  const elsewhere = moved.some((token) =>
    daysIn(evidence).some((day) => weekdayOf(day) === weekdayOf(token)),
  );
  return own.length > 0 && elsewhere && countDeeds(claim) <= 1 ? [drop('V20')] : [];
}

/** A day of the week that the evidence does not name: dropped where it names another, else doubted. */
export function checkWeekdays(claim: readonly Token[], evidence: readonly Token[]): Finding[] {
  const told = new Set(daysIn(evidence).map(weekdayOf));
  const strange = daysIn(claim).filter((token) => !told.has(weekdayOf(token)));
  if (strange.length === 0) return [];
  if (told.size > 0) return [drop('V6')];
  return strange.every(({ fold: word }) => otherThings.test(word)) ? [] : [flag('V6')];
}
