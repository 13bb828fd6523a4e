/** A digest's opening sentences by a model, each borne out by what it cites. */
import { z } from 'zod';
import { cleanLine } from '../../domain/clean.ts';
import type { KeptBrief } from '../../domain/kept.ts';
import type { LeadLine } from '../../domain/lead.ts';
import type { Prompt } from '../prompts.ts';
import { judgeLine } from '../verify/answers.ts';
import { fenceAround } from './fence.ts';
import { schemaOf } from './form.ts';
import type { Model } from './model.ts';
import { createShelf } from './shelf.ts';

export const LeadForm = z.object({
  sentences: z.array(z.object({ ev: z.array(z.string()), text: z.string() })),
});
const form = { name: 'lead', shape: LeadForm, json: schemaOf(LeadForm) };

const mostBriefs = 15;
const eachBrief = 3;

/** At most two sentences; none when none is borne out. Throws a ModelFault. */
export async function leadByModel(
  briefs: readonly KeptBrief[],
  parts: { model: Model; prompt: Prompt; newFence: () => string; channel: string },
): Promise<LeadLine[]> {
  const { model, prompt, newFence, channel } = parts;
  const shelf = createShelf(briefs.slice(0, mostBriefs).flatMap(sentencesOf));
  if (shelf.lines === '') return [];
  const { form: told } = await model.ask({
    ...{ purpose: 'lead', about: 'digest', channel },
    ...{ prompt: `${prompt.name}@${prompt.version}`, system: prompt.fixed, form },
    messages: [
      {
        role: 'user',
        content: prompt.turn({ sentences: shelf.lines, fence: fenceAround(shelf.lines, newFence()) }),
      },
    ],
    identity: shelf.lines,
    salvage: () => null,
  });
  const byId = new Map(briefs.map((kept) => [kept.brief.id, kept]));
  const lines = told.sentences.slice(0, 4).flatMap((one): LeadLine[] => {
    const text = cleanLine(one.text, 300);
    const cited = shelf.citedBy({ ...one, text });
    const [first] = cited ?? [];
    if (cited === null || first === undefined || judgeLine(text, cited, byId).level !== 'ok') return [];
    return [{ text, brief: first.brief, sentence: first.sentence }];
  });
  return lines.slice(0, 2);
}

/** The sentences that a brief's summary, event and commitments rest on. */
function sentencesOf(kept: KeptBrief): { kept: KeptBrief; index: number }[] {
  const { summary, event, commitments } = kept.brief;
  const claims = [...summary, ...(event === null ? [] : [event]), ...commitments];
  const indexes = claims.flatMap(({ evidence }) => evidence.flatMap(({ sentences }) => sentences));
  return [...new Set(indexes)].slice(0, eachBrief).map((index) => ({ kept, index }));
}
