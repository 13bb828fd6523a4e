/** What every measurement is given: a clock, a log and questions. Loads nothing of the rules: a process that answers does not either. */
import { createLog } from '../../src/log.ts';

export const now = (): Date => new Date('2026-11-23T08:00:00Z');
export const log = createLog({ now, level: 'error' });

export const questions = [
  'latvia',
  'latvia special operations',
  'who is the latvian minister of defence',
  'how many combat engineers did lithuania ask latvia for',
  'commitments estonia',
  'poland submarine',
  'what did kārkliņa say about drones',
  'when did italy visit lithuania',
];

/** The part of sorted times below which this share of them lies. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
