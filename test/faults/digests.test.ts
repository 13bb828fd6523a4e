/** Counting what digests told. */
import { expect, test } from 'vitest';
import { missedIn } from './digests.ts';

const digest = (count: number, ...titles: string[]): string =>
  JSON.stringify({ note: `${count} new brief${count === 1 ? '' : 's'} from 2 sources since`, titles });

test('what a full digest only counts is told, what none counts is lost', () => {
  const titles = ['one', 'two', 'three'];

  expect(missedIn([digest(2, 'one'), digest(1, 'three')], titles)).toEqual({ lost: 0, doubled: 0 });
  expect(missedIn([digest(1, 'one'), digest(1, 'three')], titles)).toEqual({ lost: 1, doubled: 0 });
});

test('what two digests tell, by its title or in a number, is told twice', () => {
  expect(missedIn([digest(1, 'one'), digest(1, 'one')], ['one'])).toEqual({ lost: 0, doubled: 1 });
  expect(missedIn([digest(1, 'one'), digest(1)], ['one'])).toEqual({ lost: 0, doubled: 1 });
});
