/** One question: read the line with its thread, find briefs, answer, verify, reply, remember. */
import { randomUUID } from 'node:crypto';
import type { Ask } from '../chat/platform.ts';
import { type Answer, answerText, type Citation, joinAnswers } from '../domain/answer.ts';
import { isTooLong, readLine } from '../domain/asking.ts';
import type { Card } from '../domain/card.ts';
import { answerCard } from '../domain/cards/answer.ts';
import { withOvertaken } from '../domain/cards/changes.ts';
import { apologyCard, tooManyCard } from '../domain/cards/notices.ts';
import { dependent } from '../domain/carry.ts';
import { fold, foldedWords } from '../domain/fold.ts';
import { halvesOf } from '../domain/halves.ts';
import type { KeptBrief } from '../domain/kept.ts';
import type { TooMany } from '../domain/limits.ts';
import type { Command, Question, ThreadContext } from '../domain/question.ts';
import { type Audience, audienceOf, workspaceOf } from '../domain/workspace.ts';
import type { Search, Store } from '../store/store.ts';
import { createGate, turn } from '../turn.ts';
import { candidates, countRelaxed, inYearMeant } from './find.ts';
import type { AnswerParts, Line } from './line.ts';
import { obey } from './obey.ts';
import { citedOf, overtakenIn } from './overtaken.ts';

/** What a line got: its card, and the answer where the line was a question. */
export interface Reply {
  command: Command;
  card: Card;
  answer: Answer | null;
  /** Were the channel's standing orders changed? */
  changed: boolean;
  /** When the same may be asked again, where it was one question too many. */
  again?: Date;
}

/** Answers what a platform hands in: each act once, however often it comes. Never throws: a fault becomes the apology card. */
export async function answerAsk(ask: Ask, parts: AnswerParts): Promise<void> {
  const { store, now } = parts;
  const log = parts.log.with({ act: ask.id, channel: ask.channel });
  try {
    if (!(await store.firstSight(ask.id, now()))) return log.info('repeat ignored');
    const line = { ...ask, audience: audienceOf(ask.channel) };
    await log.step('answer', {}, async () => {
      const { command, card, changed } = await reply(line, parts);
      await log.step('reply', {}, () => ask.reply(card));
      // Everyone in a channel is told what was changed for all of them.
      if (changed) await ask.tell?.(card);
      log.info('answered', { kind: command.kind });
    });
  } catch (error) {
    const reference = randomUUID().slice(0, 8);
    log.error('answer failed', { error, reference });
    await ask
      .reply(apologyCard(reference))
      .catch((cause: unknown) => log.error('apology failed', { error: cause }));
  }
}

/** Reads a line and does what it asks for. */
export async function reply(line: Line, parts: AnswerParts): Promise<Reply> {
  const { store, now } = parts;
  const thread = await threadOf(line, store);
  const zone = line.zone ?? parts.zone;
  const surnames = await store.surnames(line.audience);
  // Lines that come together are read, and answers that are ready together written, one a turn.
  await turn();
  // A model is asked both things at once; the rules one after the other.
  const apart = parts.writer.name === 'extractive' && !isTooLong(line.text);
  const halves = apart ? halvesOf(line.text.trim()) : null;
  const read = async (text: string, before: ThreadContext | null): Promise<Command> => {
    const asking = { now: now(), zone, thread: before, surnames };
    const first = readLine(text, asking);
    if (!isRespelt(first, text)) return first;
    // A word that the briefs hold is no misspelt name: `leopard`, where they name a Mr Leonard.
    const words = foldedWords(text).filter((word) => word.length > 4 && !surnames.has(word));
    const known = await store.frequency(words, line.audience);
    return readLine(text, { ...asking, told: new Set(words.filter((word) => (known.get(word) ?? 0) > 0)) });
  };
  const command = await read(halves?.[0] ?? line.text, thread);
  const tooMany = await beyondLimit(command, line, parts);
  if (tooMany !== null) {
    const card = tooManyCard(tooMany, { now: now(), zone });
    return { command, card, answer: null, changed: false, again: tooMany.again };
  }
  if (command.kind !== 'ask') {
    const { card, changed } = await obey(command, line, zone, parts);
    return { command, card, answer: null, changed };
  }
  const { question: first } = command;
  const meant = thread === null ? first : await parts.writer.reread(first, thread, line.channel);
  const question = await inYearMeant(meant, store, line.audience);
  const answering = async (): Promise<Answer> => {
    const one = await answerQuestion(question, thread, line, parts);
    if (halves === null) return one;
    const context = await contextAfter({ question, answer: one, before: thread }, store, line.audience);
    const second = await read(halves[1], context);
    if (second.kind !== 'ask') return one;
    const other = await inYearMeant(second.question, store, line.audience);
    return joinAnswers(one, await answerQuestion(other, context, line, parts));
  };
  // A model's answers are waited for, and it has bounds of its own.
  const answer = await (parts.writer.name === 'extractive' ? gate(answering) : answering());
  const changes = await overtakenIn(thread, store, line.audience);
  if (line.thread !== null) {
    await store.rememberThread(
      line.thread,
      await contextAfter({ question, answer, before: thread }, store, line.audience),
      now(),
    );
  }
  const share = line.private && answer.answerable ? line.text : null;
  const card = withOvertaken(answerCard(answer, { question: line.text, share }), changes);
  return { command: { ...command, question }, card, answer, changed: false };
}

/** Was a name of the question read out of a word spelt otherwise? */
function isRespelt(command: Command, text: string): boolean {
  const typed = new Set(foldedWords(text));
  return command.kind === 'ask' && command.question.people.some((name) => !typed.has(name));
}

/** Is this a question too many? Only what searches the briefs counts: help, what is followed and the sources are always told. */
async function beyondLimit(
  { kind }: Command,
  { channel, asker, atDesk = false }: Line,
  { store, limits, now, log }: AnswerParts,
): Promise<TooMany | null> {
  if (limits === null || atDesk || (kind !== 'ask' && kind !== 'digest')) return null;
  const workspace = workspaceOf(channel);
  const tooMany = await store.countQuestion({ asker, workspace }, limits, now());
  if (tooMany !== null) log.info('question beyond limit', { whose: tooMany.whose, workspace });
  return tooMany;
}

/** An answer as programs read it. */
export interface AnswerDocument {
  answerable: boolean;
  text: string;
  citations: Pick<Citation, 'brief' | 'release' | 'url' | 'sentence' | 'exact'>[];
  /** How the line was read. */
  question: Command | Question;
}

/** A reply as `coop ask --json` and the page's JSON give it; what is no question is told in its card's words. */
export function answerDocument({ answer, card, command }: Reply): AnswerDocument {
  const question = command.kind === 'ask' ? command.question : command;
  if (answer === null) return { answerable: false, text: card.fallback, citations: [], question };
  const citations = answer.citations.map(({ brief, release, url, sentence, exact }) => ({
    ...{ brief, release, url, sentence, exact },
  }));
  return { answerable: answer.answerable, text: answerText(answer), citations, question };
}

/** What the thread carries; at its beginning under a brief, that brief. */
async function threadOf({ thread, about, audience }: Line, store: Store): Promise<ThreadContext | null> {
  const context = thread === null ? null : await store.thread(thread, audience);
  if (context !== null || about == null) return context;
  const kept = (await store.newestVersion(about, audience)) ?? (await store.brief(about, audience));
  if (kept === null) return null;
  const { brief } = kept;
  const question: Question = {
    ...{ text: brief.headline, intent: 'list', countries: [], people: [], topics: [], types: [] },
    ...{ period: null, words: [], followUp: false },
  };
  return { question, briefs: [brief.id], people: brief.people.map(({ name }) => fold(name)) };
}

/** Each answer holds the briefs that it is made of, some megabytes; more at once would make none of them come sooner. */
const gate = createGate(4);

async function answerQuestion(
  question: Question,
  thread: ThreadContext | null,
  line: Line,
  { store, writer, now, log }: AnswerParts,
): Promise<Answer> {
  const { asker, audience, channel, preview } = line;
  const since = question.intent === 'new' ? await store.lastAsked(asker, now()) : null;
  const finding = log.step('find', {}, async () => {
    const found = await candidates(question, since, store, audience);
    return [...found, ...(await toldBefore({ question, thread, found }, store, audience))];
  });
  const [briefs, frequency, stored] = await Promise.all([
    finding,
    store.frequency(question.words, audience),
    store.countBriefs(anything, audience),
  ]);
  const without =
    briefs.length > 0 ? new Map<string, number>() : await countRelaxed(question, store, audience);
  const shown =
    preview && ((answer: Answer) => preview(answerCard(answer, { question: line.text, share: null })));
  const material = { question, briefs, thread, frequency, stored, without };
  await turn();
  return await log.step('write', { briefs: briefs.length }, () =>
    writer.answer({ ...material, now: now(), channel, shown }),
  );
}

/** So many of the briefs that the last answer cited are asked again. */
const mostToldBefore = 5;

/** Of a follow-up, the briefs that the last answer cited and that its own words do not find. */
async function toldBefore(
  {
    question,
    thread,
    found,
  }: { question: Question; thread: ThreadContext | null; found: readonly KeptBrief[] },
  store: Store,
  audience: Audience,
): Promise<KeptBrief[]> {
  if (thread === null || !question.followUp || !dependent.includes(question.intent)) return [];
  const { period } = question;
  const before = thread.question;
  if (period !== null && period.words !== before.period?.words) return [];
  if (question.countries.some((code) => !before.countries.includes(code))) return [];
  const known = new Set(found.map(({ brief }) => brief.id));
  const missing = thread.briefs.filter((id) => !known.has(id)).slice(0, mostToldBefore);
  const briefs: KeptBrief[] = [];
  for (const id of missing) {
    // What was cited may have been corrected since: no answer is drawn from what its source no longer says.
    const kept = await store.newestVersion(id, audience);
    if (kept === null || known.has(kept.brief.id)) continue;
    known.add(kept.brief.id);
    briefs.push(kept);
  }
  return briefs;
}

const anything: Search = {
  ...{ countries: [], people: [], topics: [], types: [], words: [] },
  ...{ from: null, to: null, relevantOnly: false, limit: 1 },
};

/** What the thread carries on: a refusal leaves the question, briefs and people of the answer before. */
async function contextAfter(
  { question, answer, before }: { question: Question; answer: Answer; before: ThreadContext | null },
  store: Store,
  audience: Audience,
): Promise<ThreadContext> {
  // What has changed under an earlier answer is told once: a refusal does not carry on what that answer cited.
  if (!answer.answerable) {
    const { briefs = [], people = [] } = before ?? {};
    return before === null
      ? { question, briefs, people }
      : { question: before.question, refused: question, briefs, people };
  }
  const briefs = [...new Set(answer.citations.map(({ brief }) => brief))];
  const said = fold(answer.lines.map(({ text }) => text).join(' '));
  const people = new Map<string, number>();
  for (const id of briefs) {
    for (const { name } of (await store.brief(id, audience))?.brief.people ?? []) {
      const at = said.lastIndexOf(foldedWords(name).at(-1) ?? name);
      if (at >= 0) people.set(fold(name), at);
    }
  }
  const inOrder = [...people].sort((a, b) => a[1] - b[1]).map(([name]) => name);
  return { question, briefs, people: inOrder, cited: citedOf(answer) };
}
