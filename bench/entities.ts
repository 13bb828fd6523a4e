/** The rules writer beside two general language libraries on the labelled releases: time a release, and who is found. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { readCorpus } from '../src/eval/corpus.ts';
import { sameSurname } from '../src/eval/words.ts';
import { cleanText, type TextFormat } from '../src/feeds/documents.ts';
import { createExtractive } from '../src/writer/extractive/extractive.ts';
import { peopleOf } from '../src/writer/extractive/people/people.ts';
import { read } from '../src/writer/extractive/text/reading.ts';
import { createVerifier } from '../src/writer/verify/verify.ts';

const folder = resolve(import.meta.dirname, '../../shared/corpus/dev');
if (!existsSync(folder)) {
  console.log('The labelled releases (../shared/corpus/dev) are not here: nothing to compare on.');
  process.exit(0);
}

const clean = (text: string, format: string): string => cleanText(text, format as TextFormat).text;
const english = readCorpus(folder, clean).filter(
  ({ about, gold }) => about.language === 'en' && gold.relevant,
);
const writer = createExtractive();
const wink = winkNLP(model);

/** Readers by name: the people each finds in a text. wink's English model names no people, so that its proper nouns stand in. */
const readers: Record<string, (one: (typeof english)[number]) => Promise<string[]>> = {
  'Coop (a whole brief)': async ({ release }) => (await writer.brief(release)).people.map(({ name }) => name),
  'Coop (people, states, dates and quotes alone)': async ({ release }) =>
    peopleOf(read(release)).people.map(({ name }) => name),
  'compromise (people)': async ({ release }) => nlp(release.text).people().out('array') as string[],
  'wink-nlp (runs of proper nouns)': async ({ release }) => properNames(release.text),
};

function properNames(text: string): string[] {
  const names: string[] = [];
  let run: string[] = [];
  const tokens = wink.readDoc(text).tokens();
  const words = tokens.out() as string[];
  for (const [index, part] of (tokens.out(wink.its.pos) as string[]).entries()) {
    if (part === 'PROPN') run.push(words[index] ?? '');
    else {
      if (run.length > 1) names.push(run.join(' '));
      run = [];
    }
  }
  return names;
}

const middle = (times: number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

for (const [name, find] of Object.entries(readers)) {
  const times: number[] = [];
  let [told, right, wanted] = [0, 0, 0];
  for (let round = 0; round < 4; round++) {
    for (const one of english) {
      const start = performance.now();
      const people = await find(one);
      if (round > 0) times.push(performance.now() - start);
      if (round > 0) continue;
      const due = (one.gold.people ?? []).map((person) => person.name);
      told += people.length;
      wanted += due.length;
      right += due.filter((label) => people.some((given) => sameSurname(label, given))).length;
    }
  }
  const [precision, recall] = [right / Math.max(1, told), right / Math.max(1, wanted)];
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  console.log(
    `${name}: median ${middle(times).toFixed(1)} ms a release; people P ${precision.toFixed(2)} R ${recall.toFixed(2)} F1 ${f1.toFixed(2)}`,
  );
}

const claims: number[] = [];
for (const { release } of english) {
  const brief = await writer.brief(release);
  const verifier = createVerifier({ text: brief.text, title: release.title });
  for (const line of brief.summary) {
    const start = performance.now();
    verifier.judge({ kind: 'summary', value: line.text, evidence: line.evidence.map(({ exact }) => exact) });
    claims.push(performance.now() - start);
  }
}
console.log(`verifier: median ${middle(claims).toFixed(2)} ms a claim of ${claims.length} (bound 3)`);

const passage =
  'Minister of Defence Ana Kos met 25 officers of Latvia in Riga on 3 May 2024. “We stay,” said Kos. ';
/** Processor time, the least of several readings: whatever else the machine does only adds to it. */
function leastMs(passages: number): number {
  const text = passage.repeat(passages);
  const times = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage();
    createVerifier({ text, title: null });
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}
leastMs(200);
const growth = leastMs(1_600) / leastMs(200);
console.log(`verifier: 8 times the text takes ${growth.toFixed(1)} times as long (linear: 8)`);
