/** The rules writer beside two general language libraries on the labelled releases: who is found, and time for the entities of a release. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { readCorpus } from '../src/eval/corpus.ts';
import { sameSurname } from '../src/eval/words.ts';
import { cleanText, type TextFormat } from '../src/feeds/documents.ts';
import { countryClaims } from '../src/writer/extractive/countries/countries.ts';
import { dateClaim } from '../src/writer/extractive/dates/date.ts';
import { createExtractive } from '../src/writer/extractive/extractive.ts';
import { organisationClaims } from '../src/writer/extractive/organisations.ts';
import { peopleClaims } from '../src/writer/extractive/people/people.ts';
import { programmeClaims } from '../src/writer/extractive/programmes/programmes.ts';
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

type Labelled = (typeof english)[number];

/** The people that each finds in a text. wink's English model names no people, so that its proper nouns stand in. */
const finders: Record<string, (one: Labelled) => Promise<string[]>> = {
  Coop: async ({ release }) => peopleClaims(read(release)).map(({ name }) => name),
  compromise: async ({ release }) => nlp(release.text).people().out('array') as string[],
  'wink-nlp (runs of proper nouns)': async ({ release }) => properNames(release.text),
};

/**
 * What each does with a text, from the text on: the entities that it has a name for, each text read anew.
 * The whole brief stands beside, though the libraries do nothing like it.
 */
const passes: Record<string, (one: Labelled) => Promise<unknown>> = {
  'Coop: people, states, organisations, programmes, dates': async ({ release }) => {
    const reading = read(release);
    const claims = [peopleClaims, countryClaims, organisationClaims, programmeClaims, dateClaim];
    return claims.map((find) => find(reading));
  },
  'compromise: people, places, organisations': async ({ release }) => {
    const document = nlp(release.text);
    return [document.people(), document.places(), document.organizations()].map((found) =>
      found.out('array'),
    );
  },
  'wink-nlp: proper nouns, dates, numbers': async ({ release }) => [
    properNames(release.text),
    wink.readDoc(release.text).entities().out(),
  ],
  'Coop: a whole brief, verified': async ({ release }) => writer.brief(release),
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

for (const [name, find] of Object.entries(finders)) {
  let [told, right, wanted] = [0, 0, 0];
  for (const one of english) {
    const people = await find(one);
    const due = (one.gold.people ?? []).map((person) => person.name);
    told += people.length;
    wanted += due.length;
    right += due.filter((label) => people.some((given) => sameSurname(label, given))).length;
  }
  const [precision, recall] = [right / Math.max(1, told), right / Math.max(1, wanted)];
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  console.log(`people, ${name}: P ${precision.toFixed(2)} R ${recall.toFixed(2)} F1 ${f1.toFixed(2)}`);
}

const rounds = 10;
const middle = (times: number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
const cpuMs = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000;
};
/** Processor time, so that what else the machine does counts little; by turns, so that it counts for all alike. The first two rounds warm up. */
const taken = new Map<string, number[]>();
for (let round = -2; round < rounds; round++) {
  for (const [name, pass] of Object.entries(passes)) {
    const start = process.cpuUsage();
    for (const one of english) await pass(one);
    if (round >= 0) taken.set(name, [...(taken.get(name) ?? []), cpuMs(start) / english.length]);
  }
}
for (const [name, times] of taken) {
  console.log(
    `${name}: ${middle(times).toFixed(1)} ms of processor time a release (least ${Math.min(...times).toFixed(1)})`,
  );
}
console.log("(bound: Coop's entities take no longer than the slower library's)");

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
/**
 * Processor time, the least of several readings: whatever else the machine does only adds to it. Each is of another text:
 * what was read in one a moment ago is remembered, in a short one wholly.
 */
function leastMs(passages: number): number {
  const times = Array.from({ length: 5 }, (_, round) => {
    const text = `Reading ${round} of ${passages}. ${passage.repeat(passages)}`;
    const start = process.cpuUsage();
    createVerifier({ text, title: null });
    return cpuMs(start);
  });
  return Math.min(...times);
}
leastMs(200);
const growth = leastMs(1_600) / leastMs(200);
console.log(`verifier: 8 times the text takes ${growth.toFixed(1)} times as long (linear: 8)`);
