/** One surname in two scripts, and surnames that only look alike. */
import { describe, expect, it } from 'vitest';
import { sameSurname } from '../../../src/domain/romanise.ts';

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
