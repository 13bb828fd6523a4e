/** A brief by two readers: the rules read the release, the model fills in its form, what passes the verifier is joined. */
import { setImmediate as turn } from 'node:timers/promises';
import type { Brief, EventClaim, Withheld } from '../../domain/brief.ts';
import { takingPart } from '../../domain/brief.ts';
import type { Release } from '../../domain/release.ts';
import { addTokens, noTokens, type Tokens } from '../../domain/usage.ts';
import { headline } from '../extractive/headline.ts';
import { missing } from '../extractive/missing.ts';
import { type Reading, read } from '../extractive/text/reading.ts';
import type { Sentence } from '../extractive/text/sentences.ts';
import type { Prompt } from '../prompts.ts';
import { verifyBrief } from '../verify/verify.ts';
import { claimsOf, type Drafted, type Drafts, translation } from './claims.ts';
import { isPassing, ModelFault } from './fault.ts';
import { askable, fenceAround, numbered, sections } from './fence.ts';
import { BriefForm, joinForms, salvageForm, schemaOf } from './form.ts';
import { mergeEvent, mergeFields } from './merge.ts';
import { missedSentences } from './missed.ts';
import type { Inquiry, Model, Told } from './model.ts';
import { createLocate, type Locate } from './place.ts';
import type { Message } from './wire.ts';

export interface BriefParts {
  model: Model;
  prompts: { brief: Prompt; missed: Prompt };
  /** 32 hex digits, new for each call. */
  newFence: () => string;
  /** The model is asked once more when so many sentences hold what it left out. */
  secondLook: number;
}

const form = { name: 'brief', shape: BriefForm, json: schemaOf(BriefForm) };

/** What the model made of a release, and what it took. */
interface Filled {
  form: BriefForm;
  tokens: Tokens;
  /** For the one call of a short release: to ask further. */
  talk: { inquiry: Inquiry<BriefForm>; told: Told<BriefForm> } | null;
}

/**
 * Joins the model's claims to the brief that the rules wrote. Throws a ModelFault when the model gave nothing that can
 * be used: the rules' brief stands then.
 */
export async function addModel(rules: Brief, release: Release, parts: BriefParts): Promise<Brief> {
  const reading = read(release);
  const offered = askable(reading);
  if (offered.length === 0) throw new ModelFault('unasked', 'There is no sentence to ask about.');
  const locate = createLocate(reading, offered);
  const filled = await fillForm(rules.id, reading, offered, parts);
  // Checking takes its time: the next question, whose turn it is now, goes out first.
  await turn();
  const draft = claimsOf(filled.form, reading, locate, rules);
  const looked = await lookAgain(rules, { reading, locate, filled, draft }, parts);
  return join(rules, release, { reading, locate, ...looked }, parts);
}

async function fillForm(
  id: string,
  reading: Reading,
  offered: readonly Sentence[],
  parts: BriefParts,
): Promise<Filled> {
  const pieces = sections(offered);
  if (pieces.length === 1) {
    const inquiry = inquire(id, reading, offered, parts);
    try {
      const told = await parts.model.ask(inquiry);
      return { form: told.form, tokens: told.tokens, talk: { inquiry, told } };
    } catch (error) {
      // Too much was found to be told in one answer: half the text gives half the form.
      const size = offered.reduce((sum, { text }) => sum + text.length, 0);
      if (!(error instanceof ModelFault && error.kind === 'cut') || offered.length < 4) throw error;
      return fillParts(id, reading, sections(offered, size / 2), parts);
    }
  }
  return fillParts(id, reading, pieces, parts);
}

async function fillParts(
  id: string,
  reading: Reading,
  pieces: readonly Sentence[][],
  parts: BriefParts,
): Promise<Filled> {
  const asked = await Promise.allSettled(
    pieces.map((piece) => parts.model.ask(inquire(id, reading, piece, parts))),
  );
  const told = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = asked.find((one) => one.status === 'rejected');
  const queued = asked.find((one) => one.status === 'rejected' && isQueued(one.reason));
  // All parts are put away for the batch before it is said that they are awaited.
  if (queued?.status === 'rejected') throw queued.reason;
  if (told.length === 0) throw failed?.reason ?? new ModelFault('unasked', 'There is nothing to ask.');
  const tokens = told.reduce((sum, one) => addTokens(sum, one.tokens), noTokens);
  return { form: joinForms(told.map((one) => one.form)), tokens, talk: null };
}

const isQueued = (error: unknown): boolean => error instanceof ModelFault && error.kind === 'queued';

function inquire(
  about: string,
  reading: Reading,
  sentences: readonly Sentence[],
  { prompts: { brief: prompt }, newFence }: BriefParts,
): Inquiry<BriefForm> {
  const lines = numbered(sentences);
  const known = {
    published: reading.published ?? 'not known',
    country: reading.country ?? 'not known',
    language: reading.language ?? 'not known',
  };
  const turn = prompt.turn({ ...known, sentences: lines, fence: fenceAround(lines, newFence()) });
  return {
    ...{ purpose: 'brief', about, channel: null, prompt: `${prompt.name}@${prompt.version}` },
    system: prompt.fixed,
    messages: [{ role: 'user', content: turn }],
    identity: JSON.stringify([known, lines]),
    form,
    salvage: salvageForm,
  };
}

interface Draft {
  reading: Reading;
  locate: Locate;
  filled: Filled;
  draft: Drafts;
}

/** One more turn about the sentences that hold what the model left out; without an answer the form stays as it is. */
async function lookAgain(
  rules: Brief,
  { reading, locate, filled, draft }: Draft,
  { model, prompts: { missed: prompt }, secondLook }: BriefParts,
): Promise<{ filled: Filled; draft: Drafts }> {
  const left = missedSentences(rules, draft.fields);
  if (filled.talk === null || left.length < secondLook) return { filled, draft };
  const { inquiry, told } = filled.talk;
  const ids = left.slice(0, 40).map((index) => `S${index}`);
  const messages: Message[] = [
    ...inquiry.messages,
    { role: 'assistant', content: told.text },
    { role: 'user', content: prompt.turn({ sentences: ids.join(', ') }) },
  ];
  try {
    const more = await model.ask({
      ...inquiry,
      messages,
      prompt: `${inquiry.prompt}+${prompt.name}@${prompt.version}`,
      identity: JSON.stringify([inquiry.identity, told.form, ids]),
    });
    const joined = { ...joinForms([told.form, more.form]), docType: told.form.docType };
    const tokens = addTokens(filled.tokens, more.tokens);
    return { filled: { form: joined, tokens, talk: null }, draft: claimsOf(joined, reading, locate, rules) };
  } catch (error) {
    if (error instanceof ModelFault && !isQueued(error)) return { filled, draft };
    throw error;
  }
}

function join(
  rules: Brief,
  release: Release,
  { reading, locate, filled, draft }: Draft,
  parts: BriefParts,
): Brief {
  const { fields, withheld } = verifyDraft(rules, release, draft);
  const merged = mergeFields(rules, fields);
  const event = mergeEvent(rules.event, eventOf(filled.form, locate), reading);
  const { model, prompts } = parts;
  const joined = {
    ...rules,
    ...merged,
    event,
    docType: rules.docType === 'other' ? filled.form.docType : rules.docType,
    relevant: rules.relevant || (filled.form.relevant && isBetweenStates(merged)),
    written: {
      by: 'both' as const,
      model: model.name,
      prompt: `${prompts.brief.name}@${prompts.brief.version}`,
      tokens: filled.tokens,
    },
    withheld: [...rules.withheld, ...withheld],
  };
  return { ...joined, headline: headline(reading, joined), missing: missing(reading, joined) };
}

function eventOf({ event }: BriefForm, locate: Locate): EventClaim | null {
  const cited = event === null ? null : locate(event.ev);
  if (event === null || cited === null) return null;
  const { ev: _ids, ...value } = event;
  return { ...value, format: null, level: null, evidence: cited.evidence };
}

/** Two states take part, as the verifier let stand, and a topic is named. */
function isBetweenStates({ countries, topics }: Drafted): boolean {
  const acting = new Set(countries.filter(({ role }) => takingPart.includes(role)).map(({ code }) => code));
  return acting.size >= 2 && topics.some(({ topic }) => topic !== 'other');
}

/** The model's claims through the verifier. Translated words, which it cannot judge, have passed the guard and are marked. */
function verifyDraft(
  rules: Brief,
  release: Release,
  draft: Drafts,
): { fields: Drafted; withheld: Withheld[] } {
  const isTranslated = ({ evidence }: { evidence: Brief['summary'][number]['evidence'] }): boolean =>
    evidence.some((one) => one.rules?.includes(translation));
  const { summary, commitments, nextSteps } = draft.fields;
  const own = {
    summary: summary.filter((claim) => !isTranslated(claim)),
    commitments: commitments.filter((claim) => !isTranslated(claim)),
    nextSteps: nextSteps.filter((claim) => !isTranslated(claim)),
  };
  const judged = verifyBrief(
    { ...rules, ...draft.fields, ...own, headline: '', event: null, withheld: [] },
    release,
  );
  const fields: Drafted = {
    ...{ date: judged.date, place: judged.place, countries: judged.countries, people: judged.people },
    ...{ organisations: judged.organisations, topics: judged.topics, programmes: judged.programmes },
    ...{ figures: judged.figures, quotes: judged.quotes },
    summary: inPlace(summary, judged.summary, isTranslated),
    commitments: inPlace(commitments, judged.commitments, isTranslated),
    nextSteps: inPlace(nextSteps, judged.nextSteps, isTranslated),
  };
  return { fields, withheld: [...draft.refused, ...judged.withheld] };
}

/** The judged claims and the translated ones in the order of the form. */
function inPlace<Value extends { evidence: { start: number }[] }>(
  drafted: readonly Value[],
  judged: readonly Value[],
  isTranslated: (claim: Value) => boolean,
): Value[] {
  const at = (claim: Value): number => claim.evidence[0]?.start ?? 0;
  return drafted.some(isTranslated)
    ? [...judged, ...drafted.filter(isTranslated)].sort((a, b) => at(a) - at(b))
    : [...judged];
}

/** The rules' brief where the model gave none: noted when the model may write it later. */
export function withoutModel(rules: Brief, fault: ModelFault): Brief {
  return isPassing(fault) ? { ...rules, written: { ...rules.written, awaitsModel: true } } : rules;
}
