/** `coop rebrief`: writes briefs again that an older prompt, or the rules alone, wrote; a dry run shows what would change. */
import type { Brief } from '../domain/brief.ts';
import type { KeptBrief } from '../domain/kept.ts';
import { wholeDesk } from '../domain/workspace.ts';
import { type Desk, openDesk } from '../main/desk.ts';
import { handInBatch } from './batches.ts';
import { CommandFailed, createProgress, printJson, type Shell, settings, several } from './shell.ts';

export interface RebriefOptions {
  config: string | undefined;
  promptOlderThan: string | number;
  dryRun?: boolean;
  limit?: number;
  json?: boolean;
}

/** What writing a brief again changes. */
interface Change {
  brief: string;
  headline: string;
  written: Brief['written'];
  added: string[];
  gone: string[];
}

/** Prints one line a brief that changes, with its claims in words: `+` new, `-` gone. Throws a CommandFailed without a model. */
export async function rebrief(options: RebriefOptions, shell: Shell): Promise<void> {
  const { config, log } = settings(options, shell);
  const desk = await openDesk(config, { log, now: shell.now });
  const progress = createProgress('briefs', shell);
  let [changed, failed, seen, awaited] = [0, 0, 0, 0];
  try {
    if (desk.model === null) {
      throw new CommandFailed('No model is connected, so the same rules would write the same briefs again.');
    }
    for await (const kept of outdated(Number(options.promptOlderThan), desk)) {
      if (seen >= (options.limit ?? Number.POSITIVE_INFINITY)) break;
      progress.tell(++seen);
      const brief = {
        ...(await desk.writer.brief(
          { ...kept.release, text: kept.brief.text },
          options.dryRun ? 'now' : 'batch',
        )),
        id: kept.brief.id,
      };
      if (desk.batcher !== null && (await desk.store.waitsForBatch(brief.id))) {
        awaited++;
        continue;
      }
      // Without the model's help nothing is better than it was.
      if (brief.written.by === 'rules') {
        failed++;
        continue;
      }
      const change = changeOf(kept.brief, brief);
      if (change.added.length + change.gone.length > 0) {
        changed++;
        if (options.json) printJson(change, shell);
        else shell.out(linesOf(change));
      }
      if (!options.dryRun) await put(brief, desk);
    }
    progress.end();
    const verb = options.dryRun ? 'would change' : 'changed';
    if (!options.json && seen === 0)
      shell.out(`No brief was written by a prompt older than ${options.promptOlderThan}.\n`);
    else if (!options.json)
      shell.out(`${changed} of ${several(seen, 'brief')} ${verb}; the model gave nothing for ${failed}.\n`);
    if (awaited > 0) await handInBatch(desk, shell, { quiet: options.json === true });
  } finally {
    await desk.close();
  }
}

/** Keeps a brief in the place of the one before; the bot then edits its cards in place, where the settings say so. */
async function put(brief: Brief, { store, config, now }: Desk): Promise<void> {
  if (config.model?.improveLater) await store.oweCardEdit(brief.id);
  await store.rewrite(brief, now());
}

/** The newest version of each release's brief whose prompt is older than this; the rules' have none, and count as 0. */
async function* outdated(version: number, { store }: Desk): AsyncIterable<KeptBrief> {
  for await (const { id } of store.listBriefs(wholeDesk)) {
    const kept = await store.brief(id, wholeDesk);
    if (kept === null || versionOf(kept.brief) >= version) continue;
    if ((await store.newestVersion(id, wholeDesk))?.brief.id === id) yield kept;
  }
}

function versionOf({ written }: Brief): number {
  return Number(/@(\d+)/.exec(written.prompt ?? '')?.[1] ?? 0);
}

const listed = [
  'summary',
  'countries',
  'organisations',
  'people',
  'topics',
  'programmes',
  'commitments',
  'figures',
  'quotes',
  'nextSteps',
] as const;
const single = ['event', 'date', 'place'] as const;

/** Every claim as one line of words, its evidence left out. */
function claimsIn(brief: Brief): Set<string> {
  const words = (field: string, { evidence: _evidence, ...value }: { evidence: unknown }): string =>
    `${field}: ${Object.values(value)
      .filter((one) => one !== null)
      .join(' · ')}`;
  return new Set([
    ...single.flatMap((field) => (brief[field] === null ? [] : [words(field, brief[field])])),
    ...listed.flatMap((field) => brief[field].map((claim: { evidence: unknown }) => words(field, claim))),
  ]);
}

function changeOf(before: Brief, after: Brief): Change {
  const [old, fresh] = [claimsIn(before), claimsIn(after)];
  return {
    brief: before.id,
    headline: after.headline,
    written: after.written,
    added: [...fresh.difference(old)],
    gone: [...old.difference(fresh)],
  };
}

function linesOf({ brief, headline, added, gone }: Change): string {
  const lines = [...gone.map((claim) => `  - ${claim}`), ...added.map((claim) => `  + ${claim}`)];
  return `${[`${brief} ${headline}`, ...lines].join('\n')}\n`;
}
