/** The store's contract on private sources: for those who do not own one, it is as if it had never been read. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Source } from '../../src/domain/source.ts';
import type { Topic } from '../../src/domain/topic.ts';
import { audienceOf, wholeDesk } from '../../src/domain/workspace.ts';
import type { Store } from '../../src/store/store.ts';
import {
  allAtOnce,
  everything,
  keepTold,
  later,
  type Memory,
  minute,
  morning,
  type Open,
  type Telling,
  tell,
} from './store.samples.ts';

const channels = ['slack:T1/C1', 'slack:T2/C1', 'web:desk'] as const;
const [owner, stranger, page] = channels;

const sourceOf = (id: string, workspaces?: string[]): Source => ({
  ...{ id, name: `Ministry ${id}`, url: null, country: null, everyMinutes: 60 },
  ...(workspaces === undefined ? {} : { workspaces }),
});
const open: Telling = { key: 'k-open', source: 'open', text: 'The ministers spoke of bridges.' };
const secret: Telling = {
  ...{ key: 'k-secret', source: 'secret', title: 'Quarry', people: ['Ilze Noslēpums'], countries: ['IT'] },
  ...{ text: 'The ministers spoke of 4711 quarries.', topics: ['cyber'] },
};
const meeting: Telling = {
  ...{ countries: ['LV', 'LT'], people: ['Ilze Krauja', 'Jonas Vėtra'], date: '2026-03-09' },
};
const idOf = (telling: Telling): string => tell(telling).brief.id;

/** Whatever a channel's people can be shown of these tellings, without what orders them inside the store. */
async function shownIn(store: Store, channel: string, all: readonly Telling[]): Promise<unknown> {
  const audience = audienceOf(channel);
  const kept = await store.briefsBetween(later(-9), later(999), audience, { quiet: true });
  const told = new Map<string, string[]>();
  for (const { event, release } of kept)
    if (event != null) told.set(event, [...(told.get(event) ?? []), release.key].sort());
  const asked = [{}, { words: ['ministers', 'quarries'] }, { words: ['4711'] }, { countries: ['IT', 'LV'] }];
  const filters = [
    { people: ['noslepums'] },
    { topics: ['cyber'] },
    { countries: ['IT'] },
    { from: '2026-03-01' },
  ];
  const listed: unknown[] = [];
  for await (const head of store.listBriefs(audience)) listed.push(head);
  const found: unknown = [
    listed,
    (await store.sources(audience)).map(({ source }) => source.id),
    [...(await store.surnames(audience))].sort(),
    [...(await store.frequency(['ministers', '4711', 'quarries'], audience))],
    await Promise.all(
      [...asked, ...filters].map(async (some) => [
        await store.countBriefs({ ...everything, ...some }, audience),
        (await store.findBriefs({ ...everything, ...some }, audience)).map(({ release }) => release.key),
      ]),
    ),
    await Promise.all(
      all.map(async (telling) => [
        await store.brief(idOf(telling), audience),
        await store.newestVersion(idOf(telling), audience),
        await store.briefsOf(telling.key ?? '', audience),
        await store.tellings(idOf(telling), audience),
      ]),
    ),
    (await store.events(audience)).map(({ tellings }) => tellings.map(({ key, how }) => [key, how])),
    (await store.listDeliveries()).filter((one) => one.channel === channel).map(({ cargo }) => cargo),
    kept,
    await store.changedBetween(later(100), later(999), audience),
    await store.withdrawnBetween(later(100), later(999), audience),
  ];
  return JSON.parse(
    JSON.stringify(found, (name, value: unknown) =>
      name === 'event' ? (told.get(String(value)) ?? null) : value,
    ),
  );
}

export function privateContract(opened: Open): void {
  let memory: Memory;
  let store: Store;
  beforeEach(async () => {
    memory = await opened();
    store = memory.store;
    await store.saveSources([sourceOf('open'), sourceOf('secret', ['slack:T1'])]);
    for (const channel of channels) await store.addFollow(channel, allAtOnce, 'anna', morning);
  });
  afterEach(async () => await memory.end());

  const owed = async (channel: string): Promise<string[]> =>
    (await store.listDeliveries())
      .filter((delivery) => delivery.channel === channel)
      .map(({ cargo }) => (cargo.kind === 'digest' ? 'digest' : `${cargo.kind} ${cargo.brief}`));

  async function post(): Promise<void> {
    for (;;) {
      const [claimed] = await store.claimDeliveries(later(100), minute, 1);
      if (!claimed) return;
      await store.delivered(claimed.delivery.id, { ts: '1' }, later(100));
    }
  }

  describe('a private source', () => {
    it('is shown to its owners and to the desk, and to nobody else', async () => {
      await keepTold(store, open);
      await keepTold(store, secret, later(1));

      for (const channel of [stranger, page]) {
        const shown = JSON.stringify(await shownIn(store, channel, [open, secret]));
        expect(shown).not.toMatch(/secret|Quarry|Noslēpums|noslepums|"4711",[1-9]/);
      }
      const mine = JSON.stringify(await shownIn(store, owner, [open, secret]));
      expect(mine).toContain('4711 quarries');
      expect((await store.sources(wholeDesk)).map(({ source }) => source.id)).toEqual(['open', 'secret']);
      expect((await store.brief(idOf(secret), wholeDesk))?.brief.headline).toBe('Quarry');
    });

    it('owes its cards to the channels of its owners alone', async () => {
      await keepTold(store, secret);

      expect(await owed(owner)).toEqual([`brief ${idOf(secret)}`]);
      expect(await owed(stranger)).toEqual([]);
      expect(await owed(page)).toEqual([]);
    });

    it('becomes private at once, with all that is kept of it, and everybody’s again', async () => {
      await store.saveSources([sourceOf('open'), sourceOf('secret')]);
      await keepTold(store, secret);
      const before = await store.brief(idOf(secret), audienceOf(stranger));

      await store.saveSources([sourceOf('open'), sourceOf('secret', ['slack:T1'])]);
      const during = await store.brief(idOf(secret), audienceOf(stranger));
      await store.saveSources([sourceOf('open')]);
      const dropped = await store.brief(idOf(secret), audienceOf(stranger));
      await store.saveSources([sourceOf('open'), sourceOf('secret')]);
      const after = await store.brief(idOf(secret), audienceOf(stranger));

      expect([before, during, dropped, after].map((kept) => kept !== null)).toEqual([
        true,
        false,
        false,
        true,
      ]);
    });

    it('corrects and withdraws nothing any more where it was seen before it became private', async () => {
      await store.saveSources([sourceOf('open'), sourceOf('secret')]);
      await keepTold(store, secret);
      await post();
      await store.saveSources([sourceOf('open'), sourceOf('secret', ['slack:T1'])]);

      await keepTold(store, { ...secret, text: 'The ministers spoke of 4712 quarries.' }, later(5));
      await store.withdraw(secret.key ?? '', later(6));

      expect((await owed(owner)).map((what) => what.split(' ')[0])).toEqual([
        'brief',
        'correction',
        'correction',
      ]);
      expect((await owed(stranger)).map((what) => what.split(' ')[0])).toEqual(['brief']);
    });

    it('gives a digest nothing, and does not hold one up', async () => {
      await keepTold(store, secret);
      const follow = await store.addFollow(
        stranger,
        { ...allAtOnce, rhythm: { kind: 'daily', at: '10:00' } },
        'anna',
        morning,
      );
      const slot = { since: later(-60), until: later(60) };

      const added = await store.addDigest(follow, slot, { now: later(60), empty: true, seen: 0 });

      expect(added).toBe(true);
      expect(await owed(stranger)).toEqual([]);
    });
  });

  describe('an event that a private source tells of too', () => {
    const told: Telling = {
      ...meeting,
      key: 'k-1',
      source: 'open',
      text: 'Krauja received Vėtra. They met.',
    };
    const hidden: Telling = {
      ...{ ...meeting, key: 'k-2', source: 'secret', text: 'Vėtra went to see Krauja about 4711 mines.' },
    };

    it.each([
      ['first', [hidden, told]],
      ['later', [told, hidden]],
    ])('has one card for its owners, and one without it for others: private %s', async (_, order) => {
      await keepTold(store, order[0] ?? {});
      await post();
      await keepTold(store, order[1] ?? {}, later(5));

      expect((await owed(owner)).map((what) => what.split(' ')[0])).toEqual(['brief', 'correction']);
      expect(await owed(stranger)).toEqual([`brief ${idOf(told)}`]);
      expect((await store.tellings(idOf(told), audienceOf(owner))).others).toHaveLength(1);
      expect(await store.tellings(idOf(told), audienceOf(stranger))).toEqual({
        ...{ others: [], reprints: [], announced: null },
      });
      const word = { by: 'bert', now: later(7) };
      for (const telling of [told, hidden])
        expect(await store.splitEvent(idOf(telling), { ...word, audience: audienceOf(stranger) })).toBe(
          false,
        );
      expect((await store.tellings(idOf(told), audienceOf(owner))).others).toHaveLength(1);
      await keepTold(store, { ...hidden, text: 'Vėtra went to see Krauja about 4712 mines.' }, later(9));
      expect(await owed(stranger)).toEqual([`brief ${idOf(told)}`]);
    });
  });

  it('makes no reprint for others of what reprints it', async () => {
    const words =
      'They spoke of engineers, of mines and bridges, of a depot that both will fill, and of officers who will learn at the school of the other.';
    const first: Telling = {
      ...meeting,
      key: 'k-1',
      source: 'open',
      text: 'Krauja received Vėtra. They met.',
    };
    const hidden: Telling = { ...meeting, key: 'k-2', source: 'secret', text: `Vėtra came. ${words}` };
    const again: Telling = { ...meeting, key: 'k-3', source: 'news', text: `Vėtra came. ${words}` };
    await keepTold(store, first);
    await post();
    await keepTold(store, hidden, later(5));
    await post();
    await keepTold(store, again, later(9));

    expect((await owed(stranger)).map((what) => what.split(' ')[0])).toEqual(['brief', 'correction']);
    expect((await store.tellings(idOf(first), audienceOf(stranger))).reprints).toEqual([]);
  });

  describe('a thread in which a source was told of that is private since', () => {
    it('carries nothing of it any more, but for what its asker typed', async () => {
      await store.saveSources([sourceOf('open'), sourceOf('secret')]);
      await keepTold(store, open);
      await keepTold(store, secret, later(1));
      const question = {
        ...{
          text: 'who is krauja',
          intent: 'who' as const,
          countries: ['LV'],
          people: ['krauja', 'ilze noslepums'],
        },
        ...{ topics: [], types: [], period: null, words: [], followUp: true },
      };
      const cited = [open, secret].map((telling) => ({ brief: idOf(telling), exact: telling.text ?? '' }));
      const briefs = cited.map(({ brief }) => brief);
      const context = { question, briefs, people: ['ilze noslepums'], cited };
      await store.rememberThread('t', context, morning);
      const before = await store.thread('t', audienceOf(stranger));

      await store.saveSources([sourceOf('open'), sourceOf('secret', ['slack:T1'])]);

      expect(before).toEqual(context);
      expect(await store.thread('t', audienceOf(owner))).toEqual(context);
      expect(await store.thread('t', audienceOf(stranger))).toEqual({
        ...{ question: { ...question, people: ['krauja'] }, briefs: [idOf(open)], people: [] },
        cited: cited.slice(0, 1),
      });
    });
  });

  describe('one key that an open source and a private one both publish', () => {
    const words = 'The ministers spoke of 4711 quarries.';

    it.each([
      ['private first', ['secret', 'open']],
      ['open first', ['open', 'secret']],
    ])('is two releases: %s', async (_, order) => {
      const texts = { open: 'The ministers spoke.', secret: words };
      for (const [at, source] of (order as ('open' | 'secret')[]).entries()) {
        const { release } = tell({ key: 'k', source, text: texts[source] });
        const taken = await store.takeIn([release], { now: later(at), quiet: false });
        expect(taken).toEqual(['new']);
        expect(await store.takeIn([release], { now: later(at), quiet: false })).toEqual(['known']);
        for (const waiting of await store.claimReleases(later(at), minute, 9)) {
          const { brief } = tell({
            ...waiting.release,
            key: waiting.release.key,
            text: waiting.release.text,
          });
          await store.keep(waiting.release, brief, { now: later(at), quiet: false });
        }
      }

      const seen = await store.findBriefs(everything, audienceOf(stranger));
      expect(seen.map(({ brief }) => brief.text)).toEqual(['The ministers spoke.']);
      expect(await store.countBriefs(everything, audienceOf(owner))).toBe(2);
      expect(await store.keyOf('open', 'k')).not.toBe(await store.keyOf('secret', 'k'));
      const { release, brief } = tell({ key: 'k', source: order[1] ?? '', text: 'Over the other.' });
      await expect(store.keep(release, brief, { now: later(9), quiet: false })).rejects.toThrow(
        'other people',
      );
    });
  });

  it('shows each workspace just what a store shows that never read the sources of others', async () => {
    const owners = fc.option(fc.subarray(['slack:T1', 'slack:T2', 'web'], { minLength: 1 }), {
      nil: undefined,
    });
    const telling = fc.record({
      source: fc.constantFrom('s0', 's1', 's2'),
      countries: fc.constantFrom<string[]>(['LV', 'LT'], ['IT']),
      people: fc.constantFrom<string[]>(['Ilze Krauja', 'Jonas Vėtra'], ['Ilze Noslēpums'], []),
      topics: fc.constantFrom<Topic[]>(['cyber'], []),
      text: fc.constantFrom(
        'The ministers spoke of 4711 quarries.',
        'They met about bridges and mines.',
        'Words.',
      ),
      date: fc.constant('2026-03-09'),
      change: fc.constantFrom('none', 'text', 'withdrawn'),
    });
    const desk = fc.record({
      owners: fc.tuple(owners, owners, owners),
      tellings: fc.array(telling, { minLength: 1, maxLength: 6 }),
    });
    type Drawn = typeof desk extends fc.Arbitrary<infer Value> ? Value : never;
    await memory.end();
    const shown = async (drawn: Drawn, of: string | null, channel: string): Promise<unknown> => {
      const one = await opened();
      const sources = drawn.owners.map((workspaces, index) => sourceOf(`s${index}`, workspaces));
      const visible = sources.filter(
        ({ workspaces }) => of === null || !workspaces || workspaces.includes(of),
      );
      const all = drawn.tellings.map((told, index) => ({
        ...told,
        key: `k${index}`,
        title: `Title ${index}`,
      }));
      await one.store.saveSources(visible);
      for (const each of channels) await one.store.addFollow(each, allAtOnce, 'anna', morning);
      const read = all.filter(({ source }) => visible.some(({ id }) => id === source));
      for (const told of read) await keepTold(one.store, told, later(Number(told.key.slice(1))));
      for (const { change, ...told } of read) {
        const at = later(100 + Number(told.key.slice(1)));
        if (change === 'text') await keepTold(one.store, { ...told, text: `${told.text} And more.` }, at);
        if (change === 'withdrawn') await one.store.withdraw(told.key, at);
      }
      const seen = await shownIn(one.store, channel, all);
      await one.end();
      return seen;
    };

    await fc.assert(
      fc.asyncProperty(desk, fc.constantFrom(...channels), async (drawn, channel) => {
        const workspace = audienceOf(channel).workspace;
        expect(await shown(drawn, null, channel)).toEqual(await shown(drawn, workspace, channel));
      }),
      { numRuns: 8, seed: 7 },
    );
    memory = await opened();
  });
}
