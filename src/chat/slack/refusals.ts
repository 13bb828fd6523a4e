/** What Slack will not take: a channel where Coop is not, said to whoever follows there. */
import type { types } from '@slack/bolt';
import { noticeCard } from '../../domain/cards/notices.ts';
import type { Channel } from '../../domain/follow.ts';
import type { Log } from '../../log.ts';
import { ChatError } from '../platform.ts';
import type { SlackLook } from './look.ts';
import { placeOf } from './names.ts';
import { fallbackText, type SlackMessage } from './render.ts';
import type { Workspace, Workspaces } from './workspaces.ts';

/** Where a follow's channel is. Throws a ChatError that says what to do where Coop is not there. */
export async function spotOf(
  channel: Channel,
  workspaces: Workspaces,
): Promise<{ workspace: Workspace; id: string }> {
  const place = placeOf(channel);
  if (place === null)
    throw refused(
      `There is no Slack channel ${JSON.stringify(channel)}: write slack:C0123, or slack:T0123/C0123.`,
    );
  const workspace = await workspaces.find(place.team);
  if (workspace !== null) return { workspace, id: place.id };
  throw refused(
    place.team === null
      ? 'Coop is in several workspaces, or in none: name the workspace, slack:T0123/C0123, or install the app.'
      : `Coop is not installed in the workspace ${place.team}: install the app there again.`,
  );
}

/** Whoever asked for the follow, else whoever installed Coop, is told once why nothing comes where that is refused. Never throws. */
export async function tellFollowers(
  { channel, delivery, fault }: { channel: Channel; delivery: string; fault: ChatError },
  { look, workspaces, log }: { look: SlackLook; workspaces: Workspaces; log: Log },
): Promise<void> {
  if (fault.fate !== 'refused' && fault.fate !== 'barred') return;
  try {
    const { workspace } = await spotOf(channel, workspaces);
    const follows = (await look.follows()).filter((follow) => follow.channel === channel);
    const asked = follows.map(({ createdBy }) => placeOf(createdBy)?.id).filter((id) => id?.startsWith('U'));
    const people = new Set([...asked, ...(asked.length === 0 ? [workspace.installer] : [])]);
    for (const person of people) {
      if (!person || !(await look.firstSight(`slack:told:${delivery}:${person}`))) continue;
      const { blocks, text } = cannotPost(placeOf(channel)?.id ?? '', fault.message);
      await workspace.client.chat.postMessage({ channel: person, blocks, text, unfurl_links: false });
    }
  } catch (error) {
    log.warn('nobody told', { channel, error });
  }
}

/** Word that a follow's channel cannot be posted to; the channel by its name as Slack shows it to whoever reads it. */
function cannotPost(channel: string, why: string): SlackMessage {
  const end = `${why} Until then what it follows rests.`;
  const elements: types.RichTextBlockElement[] = [
    {
      type: 'rich_text_section',
      elements: [
        { type: 'text', text: 'I cannot post to ' },
        { type: 'channel', channel_id: channel },
        { type: 'text', text: `. ${end}` },
      ],
    },
  ];
  const card = noticeCard(`I cannot post to a channel that follows news here. ${end}`);
  return { blocks: [{ type: 'rich_text', elements }], text: fallbackText(card) };
}

/** A fault that no further try mends. */
export function refused(message: string): ChatError {
  return new ChatError(message, { fate: 'refused' });
}
