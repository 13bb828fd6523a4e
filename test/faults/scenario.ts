/** What a scenario of the suite is: a trial that hurts the running processes in one way, and how much of it. */
import type { Server } from '../contract/store.postgres.ts';
import type { Weather } from './service.ts';
import type { Field, Trial, Verdict } from './trial.ts';

/** How much of each fault. */
export interface Size {
  kills: number;
  /** Steps of both straight lines at which processes kill themselves. */
  steps: readonly string[];
  releases: number;
  channels: number;
  questions: number;
}

export interface Given {
  size: Size;
  server: Server;
  random: () => number;
}

export interface Scenario {
  name: string;
  /** Resolves to why it was skipped where it cannot be tried here. */
  try(given: Given, name: string): Promise<Verdict | string>;
}

export type Kind = 'SQLite' | 'PostgreSQL';

export const rough: Weather = { lost: 5, limited: 5, broken: 5 };

/** What most trials share. */
export function base({ size, random }: Given): Omit<Trial, 'name' | 'url' | 'processes' | 'hurt'> {
  const { releases, channels, questions } = size;
  return { releases, channels, questions, random, weather: rough };
}

/** The database of a trial: null for SQLite. */
export async function urlOf(kind: Kind, { server }: Given): Promise<string | null> {
  return kind === 'SQLite' ? null : await server.freshDatabase();
}

/** Everything arrives in so many shares, this long apart. */
export async function arriving(field: Field, times: number, wait: () => Promise<void>): Promise<void> {
  for (let time = 0; time < times; time++) {
    await field.publish(1 / times);
    await wait();
  }
}

export function plural(processes: number): string {
  return processes === 1 ? '1 process' : `${processes} processes`;
}
