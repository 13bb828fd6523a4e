/** One surname in two scripts, and surnames that only look alike. */
import { describe, expect, it } from 'vitest';
import {
  alikeAmong,
  beginningWith,
  isNearInScripts,
  nearInOtherScript,
  sameSurname,
} from '../../../src/domain/surnames.ts';

describe('one surname', () => {
  it.each([
    ['khavenin', 'хавенин'],
    ['khavenin', 'хавениным'],
    ['yarovenko', 'яровенко'],
    ['umjerov', 'умєров'],
    ['holm', 'holm'],
    ['ostmark', 'остмарк'],
    ['austens', 'остенс'],
    ['austens', 'остенсу'],
    ['barkoudian', 'barkudyan'],
    ['choubin', 'shubin'],
    ['szubin', 'шубин'],
    ['velinskyy', 'велінський'],
    ['lafeith', 'лафеит'],
  ])('%s is %s', (one, other) => {
    expect(sameSurname(one, other)).toBe(true);
    expect(sameSurname(other, one)).toBe(true);
  });

  it.each([
    ['holm', 'holms'],
    ['кравчук', 'кравчун'],
    ['havenin', 'равенин'],
    ['orlov', 'орлик'],
    ['lee', 'ли'],
    ['austens', 'остен'],
    ['ostens', 'ustens'],
    ['lan', 'лань'],
  ])('%s is not %s', (one, other) => {
    expect(sameSurname(one, other)).toBe(false);
  });
});

it('surnames near a name in the other script, and those of one first letter, are found as one by one, also among those that came later', () => {
  const surnames = new Set(['шевчук', 'шевченко', 'kovalchuk', 'shevchuk', 'жук']);
  const oneByOne = (name: string) => [...surnames].filter((surname) => isNearInScripts(name, surname));

  for (const name of ['shevchuk', 'szewczuk', 'шевчук', 'ковальчук', 'shevchukk', 'zhuk'])
    expect(nearInOtherScript(surnames, name)).toEqual(oneByOne(name));
  surnames.add('ковальчук');
  expect(nearInOtherScript(surnames, 'kovalchuk')).toEqual(['ковальчук']);
  expect(beginningWith(surnames, 's', 'cyrillic').map(({ surname }) => surname)).toEqual([
    'шевчук',
    'шевченко',
  ]);
  expect(beginningWith(surnames, 's', 'latin').map(({ latin }) => latin)).toEqual(['shevchuk']);
});

it('surnames that sound like a name are found among many, also among those that came later', () => {
  const surnames = new Set(['shulgin', 'keler', 'dembinskogo', 'lund', 'холмскому', 'остін']);
  expect(alikeAmong(surnames, 'szulgin')).toEqual(['shulgin']);
  expect(alikeAmong(surnames, 'dembinsky')).toEqual(['dembinskogo']);
  expect(alikeAmong(surnames, 'austin')).toEqual(['остін']);
  expect(alikeAmong(surnames, 'lunt')).toEqual([]);
  surnames.add('schulgin');
  expect(alikeAmong(surnames, 'szulgin')).toEqual(['shulgin', 'schulgin']);
  // Short names sound alike by chance.
  expect(alikeAmong(surnames, 'lundt')).toEqual([]);
});
