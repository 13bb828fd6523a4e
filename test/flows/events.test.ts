/** Two ministries tell of one meeting: one card with both, where they differ; a person parts them, and they stay parted. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Card } from '../../src/domain/card.ts';
import { differencesBetween } from '../../src/domain/cards/tellings.ts';
import type { KeptBrief } from '../../src/domain/kept.ts';
import type { Release } from '../../src/domain/release.ts';
import { wholeDesk } from '../../src/domain/workspace.ts';
import { deliverDue } from '../../src/flows/deliver.ts';
import { editDue } from '../../src/flows/edit.ts';
import { createStore } from '../../src/store/store.ts';
import { makeBrief } from '../fakes/briefs.ts';
import { createFakeService } from '../fakes/platform.ts';
import { createTestDesk, everything, type TestDesk } from './desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await createTestDesk();
});
afterEach(() => desk.close());

const told = (source: string, country: string, text: string): Release => ({
  ...{
    key: `https://${source}.example/1`,
    source,
    url: `https://${source}.example/1`,
    language: 'en',
    country,
  },
  ...{ title: 'Latvian and Lithuanian defence ministers meet in Riga', published: '2026-11-19', text },
});
const riga = told(
  'lv-mod',
  'LV',
  'Minister of Defence Ilze Kārkliņa met with Lithuanian Minister of Defence Jonas Vėtra in Riga on 19 November 2026. Latvia will send 12 officers to the school in Vilnius.',
);
const vilnius = told(
  'lt-mod',
  'LT',
  'On 19 November 2026 Lithuanian Minister of Defence Jonas Vėtra visited Riga and met with Latvian Minister of Defence Ilze Kārkliņa. Latvia will send 15 officers to the school in Vilnius.',
);
const wordsOf = (card: Card | undefined): string => JSON.stringify(card?.blocks ?? []);

test('a town is no other place than the state that it lies in, and another town is', () => {
  const kept = (name: string): KeptBrief => {
    const brief = makeBrief('k', ['They met.'], () => ({
      place: { name, country: 'LV', role: 'host', evidence: [] } as never,
    }));
    return { brief, sourceName: 'MoD' } as KeptBrief;
  };

  expect(differencesBetween(kept('Latvia'), kept('Riga'))).toEqual([]);
  expect(differencesBetween(kept('Ādaži'), kept('Latvia'))).toEqual([]);
  expect(differencesBetween(kept('Ādaži'), kept('Riga')).map(({ field }) => field)).toEqual(['place']);
});

test('an event told twice is one card that says where its tellings differ, until a person parts them', async () => {
  const service = createFakeService();
  const parts = desk.parts(service.platform);
  const { store, clock } = desk;
  await store.addFollow('web:desk', everything, 'test', clock.now());

  await desk.take(riga);
  await deliverDue(parts);
  clock.pass(60_000);
  const second = await desk.take(vilnius);
  await deliverDue(parts);

  const [card, word, ...more] = service.messages;
  expect(more).toEqual([]);
  expect(word?.under).not.toBeNull();
  expect(card?.edits).toBe(1);
  expect(wordsOf(card?.card)).toMatch(/Also told by .*lt-mod/);
  expect(wordsOf(card?.card)).toMatch(/12 officers.*15 officers/);

  // A person parts them: the card stands for one telling again.
  const parting = { by: 'web:editor', now: clock.now(), audience: wholeDesk };
  expect(await store.splitEvent(second, parting)).toBe(true);
  expect(await editDue(parts)).toBe(1);
  expect(card?.edits).toBe(2);
  expect(wordsOf(card?.card)).not.toMatch(/lt-mod|15 officers/);

  // Written again, restarted, and its text changed: they stay parted, and the first card says nothing of the second.
  const rewritten = await desk.writer.brief(vilnius);
  await store.rewrite({ ...rewritten, id: second }, clock.now());
  const again = await createStore({ url: null, folder: desk.folder, now: clock.now, log: parts.log });
  clock.pass(60_000);
  const changed = { ...vilnius, text: vilnius.text.replace('15 officers', '16 officers') };
  await again.takeIn([changed], { now: clock.now(), quiet: false });
  await again.keep(changed, await desk.writer.brief(changed), { now: clock.now(), quiet: false });
  await deliverDue({ ...parts, store: again });
  const others = (await again.tellings(second, wholeDesk)).others;
  await again.close();

  expect(others).toEqual([]);
  expect(wordsOf(card?.card)).not.toMatch(/lt-mod|1[56] officers/);
});
