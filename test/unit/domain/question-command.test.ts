/** Lines that are commands: standing orders and the others. */
import { describe, expect, it } from 'vitest';
import { readLine } from '../../../src/domain/asking.ts';
import type { Asking, Command } from '../../../src/domain/question.ts';

const asking: Asking = {
  now: new Date('2025-11-22T10:00:00Z'),
  zone: 'Europe/Oslo',
  thread: null,
  surnames: new Set(),
};
const read = (text: string): Command => readLine(text, asking);

describe('standing orders', () => {
  it('reads states, topics, hour and zone', () => {
    expect(read('follow latvia estonia #air-defence daily 07:30 Europe/Riga')).toEqual({
      kind: 'follow',
      order: {
        countries: ['LV', 'EE'],
        topics: ['air-defence'],
        sources: [],
        types: [],
        rhythm: { kind: 'daily', at: '07:30' },
        zone: 'Europe/Riga',
      },
    });
  });

  it.each([
    ['follow all at once', { kind: 'at_once' }],
    ['follow norway', { kind: 'at_once' }],
    ['follow norway daily', { kind: 'daily', at: '08:00' }],
    ['follow norway daily at 7am', { kind: 'daily', at: '07:00' }],
    ['follow norway daily 12.15', { kind: 'daily', at: '12:15' }],
    ['follow norway weekly monday 08:00', { kind: 'weekly', at: '08:00', weekday: 1 }],
    ['follow norway every friday 9:05', { kind: 'weekly', at: '09:05', weekday: 5 }],
  ])('reads the rhythm of "%s"', (text, rhythm) => {
    expect(read(text)).toMatchObject({ kind: 'follow', order: { rhythm } });
  });

  it('falls back to the channel’s zone', () => {
    expect(read('follow norway daily 07:30')).toMatchObject({ order: { zone: 'Europe/Oslo' } });
  });

  it('reads topics in words, kinds of event and sources', () => {
    expect(read('follow poland cyber meetings from no-mod')).toMatchObject({
      order: { countries: ['PL'], topics: ['cyber'], types: ['meeting'], sources: ['no-mod'] },
    });
  });

  it('follows everything when nothing is named', () => {
    expect(read('follow all at once')).toMatchObject({
      order: { countries: [], topics: [], sources: [], types: [] },
    });
  });

  it('says what is wrong with an hour', () => {
    expect(read('follow norway daily 25:00')).toMatchObject({
      kind: 'unclear',
      hint: expect.stringContaining('25:00'),
    });
  });

  it.each([
    ['follow norway daily 07:30 08:00', '07:30', '08:00'],
    ['follow norway daily weekly', 'daily', 'weekly'],
    ['follow norway monday tuesday 08:00', 'monday', 'tuesday'],
    ['follow norway at once daily', 'at once', 'daily'],
    ['follow norway immediately at 7pm', 'immediately', '7pm'],
  ])('leaves no part of a contradictory order out: %s', (line, one, other) => {
    expect(read(line)).toMatchObject({
      kind: 'unclear',
      hint: expect.stringContaining(`“${one}” and “${other}”`),
    });
  });

  it('takes a rhythm that is told twice', () => {
    expect(read('follow norway every week on mondays at 8')).toMatchObject({
      order: { rhythm: { kind: 'weekly', at: '08:00', weekday: 1 } },
    });
    expect(read('follow norway daily every day 07:30')).toMatchObject({
      order: { rhythm: { kind: 'daily', at: '07:30' } },
    });
  });

  it('says which zone it does not know', () => {
    expect(read('follow norway daily 07:30 Europe/Nowhere')).toMatchObject({
      kind: 'unclear',
      hint: expect.stringContaining('“Europe/Nowhere” is no time zone'),
    });
  });

  it('offers the topic that a misspelt one comes nearest to', () => {
    expect(read('follow norway #air-defnce')).toMatchObject({
      kind: 'unclear',
      didYouMean: ['follow Norway #air-defence at once'],
    });
  });

  it('follows nothing that an order wants left out', () => {
    expect(read('follow all except norway')).toMatchObject({
      kind: 'unclear',
      hint: expect.stringContaining('except'),
      didYouMean: ['follow all at once'],
    });
  });

  it('names the words it does not know, and offers the line with what it does', () => {
    expect(read('follow norway weather daily 07:30')).toMatchObject({
      kind: 'unclear',
      hint: expect.stringContaining('weather'),
      didYouMean: ['follow Norway daily 07:30'],
    });
    expect(read('follow lativa')).toMatchObject({ kind: 'unclear', didYouMean: ['follow Latvia at once'] });
    expect(read('follow #bogus')).toMatchObject({ kind: 'unclear', hint: expect.stringContaining('#bogus') });
  });
});

describe('other commands', () => {
  it.each([
    ['following', { kind: 'following' }],
    ['Unfollow 2', { kind: 'unfollow', id: 2 }],
    ['unfollow #12', { kind: 'unfollow', id: 12 }],
    ['digest', { kind: 'digest' }],
    ['sources', { kind: 'sources' }],
    ['help', { kind: 'help' }],
    ['?', { kind: 'help' }],
  ])('reads "%s"', (text, command) => {
    expect(read(text)).toEqual(command);
  });

  it.each(['unfollow', 'unfollow norway', 'unfollow 0', 'follow'])('asks back on "%s"', (text) => {
    expect(read(text).kind).toBe('unclear');
  });

  it.each(['help with demining', 'sources of norwegian drones', 'digest of norway'])(
    'reads "%s" as a question',
    (text) => {
      expect(read(text).kind).toBe('ask');
    },
  );
});
