/** V20: the day of one gathering told of another that the same sentence names. */
import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import { type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { tellsDate } from '../text/dates.ts';
import { createMatcher } from '../text/lexicon.ts';

const findGatherings = createMatcher({ gathering: pointing.gatherings });

/** Words between a gathering and its day: `the meeting, scheduled for 16 June`. */
const reach = 4;

/** V20: `the summit is on 16 June` of a meeting on that day, and of a summit that is named behind it. */
export function checkDayOfGathering({ claim, evidence, aligned, foreign }: Comparison): Finding[] {
  const [date, ...more] = claim.dates;
  const [own, ...others] = findGatherings(claim.tokens);
  if (foreign || date === undefined || more.length > 0 || own === undefined || others.length > 0) return [];
  const { matches = [] } = aligned.find(({ index }) => index === own.to) ?? {};
  const told = evidence.dates.filter((one) => tellsDate(date, one));
  if (matches.length === 0 || told.length === 0) return [];
  const events = findGatherings(evidence.tokens);
  const moved = told.every((day) => {
    const front = events.findLast(
      ({ to }) =>
        to < day.from &&
        day.from - to <= reach + 1 &&
        evidence.tokens[to]?.sentence === evidence.tokens[day.from]?.sentence,
    );
    return (
      front !== undefined &&
      !matches.some((at) => at >= front.from && at <= front.to) &&
      matches.every((at) => at > day.to) &&
      !claim.tokens.some(({ stem }) => stem === evidence.tokens[front.to]?.stem)
    );
  });
  return moved ? [flag('V20')] : [];
}
