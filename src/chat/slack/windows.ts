/** Windows that Slack opens for a person: evidence, the full brief, a question, a follow, help, and the App Home. */
import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Card } from '../../domain/card.ts';
import { fullBriefCard } from '../../domain/cards/brief.ts';
import { evidenceCard } from '../../domain/cards/evidence.ts';
import { helpCard, noticeCard } from '../../domain/cards/notices.ts';
import type { Follow } from '../../domain/follow.ts';
import { notedBlock, wrongLineMenu } from './dress.ts';
import { limits } from './elements.ts';
import { followModal } from './follow.ts';
import type { SlackLook } from './look.ts';
import { type Names, placeOf } from './names.ts';
import type { People } from './people.ts';
import { type HomeParts, questionModal, renderHome, renderModal } from './views.ts';
import type { Workspace } from './workspaces.ts';

/** Where a window was opened from: what is asked in it is answered there. */
export const Origin = z.object({
  channel: z.string(),
  thread: z.string().nullable(),
  private: z.boolean(),
  brief: z.string().nullable(),
});
export type Origin = z.infer<typeof Origin>;

export interface WindowsOptions {
  look: SlackLook;
  names: Names;
  people: People;
  base: string | null;
  /** The zone of those whose own is not known. */
  zone: string;
  now: () => Date;
}

export type Windows = ReturnType<typeof createWindows>;

/** Makes the windows. All throw Slack's errors as they come. */
export function createWindows(options: WindowsOptions) {
  const { look, names, people, base, zone, now } = options;
  const briefOf = async ({ team }: Workspace, { brief }: Origin) =>
    brief === null ? null : await look.brief(brief, names.workspaceOf(team));

  const wording = { words: look.words };
  const publicName = createPublicNames();

  return {
    /** A brief's evidence, or all of it; word that it is gone where it is no longer kept. */
    brief: async (
      workspace: Workspace,
      trigger: string,
      { of, origin, inside }: { of: 'evidence' | 'full_brief'; origin: Origin; inside: boolean },
    ): Promise<void> => {
      const kept = await briefOf(workspace, origin);
      const card =
        kept === null ? gone : of === 'evidence' ? evidenceCard(kept, wording) : fullBriefCard(kept, wording);
      const view = renderModal(card, { title: of === 'evidence' ? 'Evidence' : 'Full brief', base });
      const menu = of === 'evidence' && kept !== null ? wrongLineMenu(card) : null;
      const blocks =
        menu !== null && view.blocks.length < limits.viewBlocks ? [...view.blocks, menu] : view.blocks;
      await open(workspace, trigger, { ...view, blocks, private_metadata: JSON.stringify(origin) }, inside);
    },

    /** A line to type a question in. */
    question: (
      workspace: Workspace,
      trigger: string,
      origin: Origin,
      first: string,
      inside: boolean,
    ): Promise<void> =>
      open(
        workspace,
        trigger,
        { ...questionModal(first, origin.brief !== null), private_metadata: JSON.stringify(origin) },
        inside,
      ),

    /** The standing order to take or to change. */
    follow: async (
      workspace: Workspace,
      trigger: string,
      {
        channel,
        follow,
        user,
        inside,
      }: { channel: string; follow: number | null; user: string; inside: boolean },
    ): Promise<void> => {
      const name = names.nameOf(workspace.team, channel);
      const known = (await look.follows()).find((one) => one.channel === name && one.id === follow);
      const view = followModal({
        ...{ channel: name, follow: known?.id ?? null, order: known ?? {} },
        zone: (await people.zoneOf(workspace, user)) ?? zone,
        sources: (await look.sources(names.workspaceOf(workspace.team))).map(({ source }) => source),
      });
      await open(workspace, trigger, view, inside);
    },

    help: (workspace: Workspace, trigger: string, origin: Origin): Promise<void> =>
      open(
        workspace,
        trigger,
        { ...renderModal(helpCard(), { title: 'Coop', base }), private_metadata: JSON.stringify(origin) },
        false,
      ),

    /** Puts a note in place of the menu that was used. */
    noted: async (workspace: Workspace, view: string, origin: Origin, field: string): Promise<void> => {
      const kept = await briefOf(workspace, origin);
      if (kept === null) return;
      const modal = renderModal(evidenceCard(kept, wording), { title: 'Evidence', base });
      const blocks = [...modal.blocks.slice(0, limits.viewBlocks - 1), notedBlock(field)];
      await workspace.client.views.update({
        view_id: view,
        view: { ...modal, blocks, private_metadata: JSON.stringify(origin) },
      });
    },

    /** The App Home of a person. */
    home: async (workspace: Workspace, user: string, direct: string): Promise<void> => {
      await workspace.client.views.publish({
        user_id: user,
        view: renderHome(await homeOf(workspace, direct), { base }),
      });
    },
  };

  async function homeOf(workspace: Workspace, direct: string): Promise<HomeParts> {
    const byChannel = await followsByChannel(workspace);
    const channels: HomeParts['channels'][number][] = [];
    for (const [id, follows] of [...byChannel].filter(([known]) => known !== direct).slice(0, mostChannels)) {
      const name = await publicName(workspace, id);
      if (name !== null) channels.push({ name, follows });
    }
    const seen = names.workspaceOf(workspace.team);
    return {
      own: byChannel.get(direct) ?? [],
      channels,
      sources: await look.sources(seen),
      recent: await look.recent(10, seen),
      now: now(),
    };
  }

  async function followsByChannel({ team }: Workspace): Promise<Map<string, Follow[]>> {
    const byChannel = new Map<string, Follow[]>();
    for (const follow of await look.follows()) {
      const place = placeOf(follow.channel);
      if (place === null || names.nameOf(team, place.id) !== follow.channel) continue;
      byChannel.set(place.id, [...(byChannel.get(place.id) ?? []), follow]);
    }
    return byChannel;
  }
}

/** So many channels at most stand on the App Home. */
const mostChannels = 40;

/** The name of a public channel, asked for once; null for others, whose follows are nobody else's to see. */
function createPublicNames(): (workspace: Workspace, channel: string) => Promise<string | null> {
  const known = new Map<string, string | null>();
  return async ({ team, client }, channel) => {
    const key = `${team}/${channel}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const told = await client.conversations.info({ channel }).catch(() => null);
    const name = told?.channel?.is_private === false ? `#${told.channel.name}` : null;
    if (known.size > 2_000) known.clear();
    known.set(key, name);
    return name;
  };
}

/** Opens a window, or puts it over the one that was pressed in. */
async function open(
  { client }: Workspace,
  trigger: string,
  view: types.View,
  inside: boolean,
): Promise<void> {
  await (inside
    ? client.views.push({ trigger_id: trigger, view })
    : client.views.open({ trigger_id: trigger, view }));
}

const gone: Card = noticeCard('This brief is no longer kept.');
