/** Builds the platforms, and what each may look up of the desk. */
import { randomUUID } from 'node:crypto';
import type { Http } from '../chat/http.ts';
import type { Platform } from '../chat/platform.ts';
import type { TeamsLook } from '../chat/teams/look.ts';
import type { TeamsService } from '../chat/teams/transport.ts';
import { createProxySignIn } from '../chat/web/access/proxy.ts';
import { noSignIn, type SignIn } from '../chat/web/access/signin.ts';
import type { WebLook } from '../chat/web/look.ts';
import type { Config } from '../config.ts';
import { audienceOf, type Workspace, workspaceOf } from '../domain/workspace.ts';
import { answerDocument, reply } from '../flows/answer.ts';
import { cardOf } from '../flows/card.ts';
import { findForLine } from '../flows/find.ts';
import { createLook } from '../flows/look.ts';
import type { Meters } from '../flows/meters.ts';
import { unsureDeliveries } from '../flows/unsure.ts';
import { ruleWords } from '../writer/verify/rules.ts';
import type { Desk } from './desk.ts';

/** Slack, where its secrets are set. */
export async function slackPlatform(
  { config, store, log, now, leaseMs }: Desk,
  http: Http,
): Promise<Platform[]> {
  const { slack, address, changes, timezone } = config;
  if (slack === null) return [];
  const { createSlack } = await import('../chat/slack/app.ts');
  const look = {
    ...{ inbox: store, installations: store, words: ruleWords },
    ...createLook(store, now),
    follows: () => store.allFollows(),
    sources: (workspace: Workspace) => store.sources({ workspace }),
    keepFeedback: store.keepFeedback,
  };
  const install = slack.install === null ? null : { ...slack.install, address };
  return [
    createSlack({ ...slack, install, http, look, base: address, changes, zone: timezone, leaseMs, log, now }),
  ];
}

/** Teams, where its app is registered. Microsoft's SDK takes its time to load, and nobody else should wait for it. */
export async function teamsPlatform(
  desk: Desk,
  http: Http,
  service: TeamsService | null,
): Promise<Platform[]> {
  const { config, log, now, random, leaseMs } = desk;
  if (config.teams === null) return [];
  const { admins, ...app } = config.teams;
  const { createTeams } = await import('../chat/teams/app.ts');
  return [
    createTeams({
      ...{ http, app, service, look: teamsLook(desk), base: config.address, zone: config.timezone },
      ...{ changes: config.changes, admins, leaseMs, now, random, newId: randomUUID, log },
    }),
  ];
}

function teamsLook({ store, now, config }: Desk): TeamsLook {
  const look = createLook(store, now);
  // All of Teams is one.
  const workspace = workspaceOf('teams:');
  return {
    ...{ inbox: store, places: store, words: ruleWords },
    ...look,
    brief: (id) => look.brief(id, workspace),
    find: (line, limit) => findForLine(line, limit, { workspace }, { store, now, zone: config.timezone }),
    follows: (channel) => store.followsOf(channel),
    sources: () => store.sources({ workspace }),
  };
}

/** What the page may look up and change: all that its one channel may see, and nothing else. */
export function webLook(desk: Desk, meters: Meters): WebLook {
  const { store, config } = desk;
  const wording = { words: ruleWords };
  const audience = audienceOf('web:desk');
  return {
    brief: (id) => store.brief(id, audience),
    newest: (id) => store.newestVersion(id, audience),
    tellings: (id) => store.tellings(id, audience),
    part: (id, by) => store.splitEvent(id, { by, now: desk.now(), audience }),
    posted: async (channel, range) => {
      const deliveries = await store.postedTo(channel, range);
      const posts = await Promise.all(
        deliveries.map(async (delivery) => {
          const card = await cardOf(delivery, store, wording);
          const { at = '', under = '' } = delivery.reference ?? {};
          return (
            card && { delivery: delivery.id, at: new Date(at), under: under === '' ? null : under, card }
          );
        }),
      );
      return posts.filter((post) => post !== null);
    },
    follows: (channel) => store.followsOf(channel),
    sources: () => store.sources(audience),
    unsure: () => unsureDeliveries(store, wording, audience),
    settle: (delivery, as, by) => store.settleDelivery(delivery, as, { by, now: desk.now() }),
    audit: (limit, before) => store.auditList(limit, before),
    noteAudit: store.noteAudit,
    answer: async (text, thread, asker) => {
      const line = {
        text,
        channel: 'web:desk',
        audience,
        thread,
        asker: `web:${asker ?? 'reader'}`,
        atDesk: asker === null,
        zone: null,
        private: false,
        readOnly: true,
      };
      const parts = { ...desk, zone: config.timezone, limits: config.limits };
      const told = await meters.answering(() => reply(line, parts));
      return { document: answerDocument(told), card: told.card, again: told.again ?? null };
    },
    words: ruleWords,
  };
}

/** How people sign in on the page, as the settings have it; the client of issuers is loaded where there is one. */
export async function signInOf({ config, now, log }: Desk): Promise<SignIn> {
  const { access, address, keys } = config;
  if (access === null) return noSignIn;
  const { signIn, grants } = access;
  if (signIn.kind === 'proxy') return createProxySignIn({ ...signIn, grants, log });
  const { createOpenIdSignIn } = await import('../chat/web/access/openid.ts');
  return createOpenIdSignIn({ ...signIn, grants, address: address ?? '', keys, now, log });
}

/** The names by which people reach the page; that of its address too, where they sign in. */
export function namesOf({ names, address, access }: Config): string[] {
  return address === null || access === null ? names : [...names, new URL(address).hostname];
}
