/** Feedback from Slack to the command line: given by a press, listed, and exported as cases that the other commands read. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../src/cli.ts';
import { type Telling, tellOnSlack } from '../fakes/slack/telling.ts';
import type { FakeMessage, Json } from '../fakes/slack/world.ts';
import { everything, sampleRelease } from './desk.ts';

let folder: string;
let desk: Telling;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'coop-slack-feedback-'));
  desk = await tellOnSlack({ folder });
});
afterEach(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function coop(words: string[], stdin = ''): Promise<{ code: number; out: string }> {
  let out = '';
  const code = await run(words, {
    out: (text) => {
      out += text;
    },
    err: () => {},
    lines: async function* () {
      yield* stdin.split('\n');
    },
    input: async () => Buffer.from(stdin),
    env: { COOP_DATA: folder },
    now: desk.now,
    watched: false,
    stopped: new Promise(() => {}),
  });
  return { code, out };
}

const elementsOf = (blocks: readonly Json[]): Json[] =>
  blocks.flatMap((block) => (block.type === 'actions' ? (block.elements as Json[]) : []));
const pressOf = ({ blocks }: FakeMessage, action: string): Json => {
  const found = elementsOf(blocks).find(({ action_id }) => action_id === action);
  return { action_id: action, value: found?.value };
};

test('what people said in Slack is listed, and each case can be measured with', async () => {
  const anna = desk.person();
  await desk.store.addFollow('slack:C1', everything, 'test', desk.now());
  await desk.take(sampleRelease(1));
  await desk.deliver();
  const card = desk.message('"evidence"', 'C1');
  await anna.press(card, pressOf(card, 'evidence'));
  await expect.poll(() => desk.slack.views.size, { timeout: 20_000 }).toBe(1);
  const [[view = '', evidence] = []] = [...desk.slack.views];
  const menu = elementsOf(evidence?.view.blocks as Json[]).find(
    ({ action_id }) => action_id === 'line_wrong',
  );
  const lines = (menu?.options ?? []) as { text: { text: string } }[];
  const person = lines.find(({ text }) => text.text.includes('Kārkliņa') && text.text.startsWith('Person'));
  await anna.pressIn(view, { action_id: 'line_wrong', type: 'static_select', selected_option: person });
  await anna.command('latvia');
  await desk.settled();
  const answer = desk.message('answer_bad', 'C1');
  await anna.press(answer, pressOf(answer, 'answer_bad'));
  await expect.poll(async () => (await desk.store.listFeedback()).length, { timeout: 20_000 }).toBe(2);

  const listed = await coop(['feedback']);
  const json = await coop(['feedback', '--json']);
  const cases = await coop(['feedback', '--cases']);
  const [line = '', asked = ''] = cases.out.trim().split('\n');
  const verified = await coop(['verify', '--jsonl'], line);
  const again = await coop(['ask', '--jsonl'], asked);

  expect(listed.out).toMatch(/wrong {2}slack:U1 {2}Person of \S+: .*Kārkliņa/);
  expect(listed.out).toMatch(/bad {4}slack:U1 {2}answer to “latvia”/);
  expect(
    json.out
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one).verdict),
  ).toEqual(['wrong', 'bad']);
  expect(JSON.parse(line)).toMatchObject({
    claim: { kind: 'person', value: { name: 'Ilze Kārkliņa', country: 'LV' } },
    verdict: 'wrong',
  });
  expect(JSON.parse(verified.out)).toMatchObject({ id: JSON.parse(line).id, level: 'ok' });
  expect(JSON.parse(again.out)).toMatchObject({ answerable: true });
  expect([listed, json, cases, verified, again].map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
});
