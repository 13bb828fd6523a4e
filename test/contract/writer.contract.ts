/** What every writer keeps to: claims that stand in the text, empty briefs of empty texts, answers out of the given briefs alone. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLine } from '../../src/domain/asking.ts';
import type { Brief, Claim } from '../../src/domain/brief.ts';
import type { KeptBrief } from '../../src/domain/kept.ts';
import type { Question } from '../../src/domain/question.ts';
import type { Release } from '../../src/domain/release.ts';
import { createVerifier } from '../../src/writer/verify/verify.ts';
import type { Briefing, Writer } from '../../src/writer/writer.ts';
import { inventionsInAnswer } from '../fakes/model/oracle.ts';
import { aid, empty, latvian, visit } from '../unit/writer/llm/releases.ts';

export interface WriterHarness {
  writer: Writer;
  stop(): Promise<void>;
}

const now = new Date('2026-06-01T09:00:00Z');
const releases = [visit, aid, latvian];

const claimsOf = (brief: Brief): Claim<object>[] => [
  ...[brief.event, brief.date, brief.place].filter((claim) => claim !== null),
  ...[...brief.summary, ...brief.countries, ...brief.organisations, ...brief.people, ...brief.topics],
  ...[...brief.programmes, ...brief.commitments, ...brief.figures, ...brief.quotes, ...brief.nextSteps],
];

function kept(release: Release, brief: Brief): KeptBrief {
  const { text: _text, ...head } = release;
  return { brief, release: head, sourceName: 'Test', version: 1, keptAt: now, withdrawnAt: null };
}

function questionOf(text: string): Question {
  const command = readLine(text, { now, zone: 'UTC', thread: null, surnames: new Set(['solberg', 'kask']) });
  if (command.kind !== 'ask') throw new Error(text);
  return command.question;
}

function briefing(text: string, briefs: KeptBrief[]): Briefing {
  const question = questionOf(text);
  const frequency = new Map(question.words.map((word) => [word, 1]));
  return { question, briefs, thread: null, frequency, stored: briefs.length, without: new Map(), now };
}

/** The contract. `start` gives a fresh writer. */
export function writerContract(name: string, start: () => Promise<WriterHarness>): void {
  describe(`${name} keeps the writer contract:`, () => {
    let harness: WriterHarness;
    beforeEach(async () => {
      harness = await start();
    });
    afterEach(() => harness.stop());

    it('every filled field has evidence that stands literally in the release', async () => {
      for (const release of releases) {
        const brief = await harness.writer.brief(release);

        expect(claimsOf(brief).length).toBeGreaterThan(5);
        for (const { evidence } of claimsOf(brief)) {
          expect(evidence.length).toBeGreaterThan(0);
          for (const { sentences, start: from, end, exact } of evidence) {
            expect(exact).not.toBe('');
            expect(release.text.slice(from, end)).toBe(exact);
            expect(sentences.every((index) => brief.sentences[index] !== undefined)).toBe(true);
          }
        }
      }
    });

    it('every English line of a summary passes the verifier on its evidence alone', async () => {
      for (const release of [visit, aid]) {
        const { summary } = await harness.writer.brief(release);
        const verifier = createVerifier(release);

        for (const { text, evidence } of summary) {
          const verdict = verifier.judge({
            kind: 'summary',
            value: text,
            evidence: evidence.map(({ exact }) => exact),
          });
          expect(verdict.level).not.toBe('drop');
        }
      }
    });

    it('the brief of an empty release is empty', async () => {
      const brief = await harness.writer.brief(empty);

      expect(claimsOf(brief)).toEqual([]);
      expect(brief.headline).toBe('');
    });

    it('equal releases give equal claims', async () => {
      const [one, two] = [await harness.writer.brief(aid), await harness.writer.brief(aid)];

      expect(two.id).toBe(one.id);
      expect(claimsOf(two)).toEqual(claimsOf(one));
    });

    it('the headline is one line of at most 160 characters', async () => {
      for (const release of releases) {
        const { headline } = await harness.writer.brief(release);

        expect(headline).toMatch(/^[^\n]{5,160}$/);
      }
    });

    it('an answer cites given briefs alone, and shows nothing that its sentences do not hold', async () => {
      const briefs: KeptBrief[] = [];
      for (const release of releases) briefs.push(kept(release, await harness.writer.brief(release)));
      for (const text of [
        'who is the norwegian minister of defence',
        'what did norway promise latvia',
        'how many howitzers did estonia give ukraine',
        'norway nasams batteries',
        'estonia instructors',
      ]) {
        const answer = await harness.writer.answer(briefing(text, briefs));

        expect(inventionsInAnswer(answer, briefs)).toEqual([]);
        for (const { brief, sentence, exact } of answer.citations) {
          const cited = briefs.find((one) => one.brief.id === brief)?.brief;
          const [from, to] = cited?.sentences[sentence] ?? [0, 0];
          expect(cited?.text.slice(from, to)).toContain(exact);
        }
      }
    });

    it('without briefs it says that nothing is there', async () => {
      const answer = await harness.writer.answer(briefing('norway nasams batteries', []));

      expect(answer.answerable).toBe(false);
      expect(answer.refusal).not.toBe('');
      expect(answer.lines).toEqual([]);
    });

    it('a follow-up keeps to what was said', async () => {
      const question = { ...questionOf('and estonia?'), followUp: true };
      const thread = { question: questionOf('latvia since march'), briefs: [], people: ['eirik solberg'] };

      const read = await harness.writer.reread(question, thread, 'web:desk');

      expect(['LV', 'EE']).toEqual(expect.arrayContaining(read.countries));
      expect(read.people.every((person) => thread.people.includes(person))).toBe(true);
    });

    it('a digest opens with two cited sentences at most', async () => {
      const briefs: KeptBrief[] = [];
      for (const release of releases) briefs.push(kept(release, await harness.writer.brief(release)));

      const lead = await harness.writer.lead(briefs, 'web:desk');

      expect(lead.length).toBeLessThanOrEqual(2);
      for (const line of lead) expect(briefs.map(({ brief }) => brief.id)).toContain(line.brief);
    });
  });
}
