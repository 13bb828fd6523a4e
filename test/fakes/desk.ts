/** A desk without store or stories: the real listener and page over cards that are held in memory. */

import { createHttp, type Http } from '../../src/chat/http.ts';
import type { OnAsk, Platform } from '../../src/chat/platform.ts';
import type { SignIn } from '../../src/chat/web/access/signin.ts';
import { createWeb } from '../../src/chat/web/app.ts';
import type { Posted } from '../../src/chat/web/feed.ts';
import type { WebLook } from '../../src/chat/web/look.ts';
import { answerText } from '../../src/domain/answer.ts';
import type { AuditEntry } from '../../src/domain/audit.ts';
import { answerCard } from '../../src/domain/cards/answer.ts';
import type { KeptBrief } from '../../src/domain/kept.ts';
import { createLog } from '../../src/log.ts';
import { fixtures, wording } from './briefs.ts';
import { answer, follows, now, sources } from './cards.ts';

export interface FakeDesk {
  address: string;
  web: Platform;
  http: Http;
  /** What the store would list as delivered; tests add to it what they posted. */
  posted: Posted[];
  briefs: Map<string, KeptBrief>;
  /** What was noted for the audit list. */
  audit: AuditEntry[];
  /** Lines that were logged. */
  logged: string[];
  stop(): Promise<void>;
}

export interface FakeDeskOptions {
  onAsk?: OnAsk;
  look?: Partial<WebLook>;
  names?: string[];
  signIn?: SignIn;
  host?: string;
  /** The page's clock; it stands still where none is given. */
  now?: () => Date;
  /** Any free one where none is named. */
  port?: number;
  posted?: Posted[];
  ready?: () => Promise<void>;
}

/** Starts a desk on a free loopback port. */
export async function startDesk(options: FakeDeskOptions = {}): Promise<FakeDesk> {
  const { onAsk = answering, names = [], host = '127.0.0.1', port = 0, posted = [] } = options;
  const briefs = new Map(Object.values(fixtures).map((kept) => [kept.brief.id, kept]));
  const logged: string[] = [];
  const audit: AuditEntry[] = [];
  const log = createLog({ now: () => now, write: (line) => void logged.push(line) });
  let count = 0;
  const newId = (): string => `fake${String(++count).padStart(8, '0')}`;
  const http = createHttp({
    ...{ host, port, log, newId },
    ready: options.ready ?? (async () => {}),
    metrics: async () => 'coop_up 1\n',
  });
  const look: WebLook = {
    brief: async (id) => briefs.get(id) ?? null,
    newest: async (id) => {
      const key = briefs.get(id)?.release.key;
      const versions = [...briefs.values()].filter(({ release }) => release.key === key);
      return versions.toSorted((a, b) => b.version - a.version)[0] ?? null;
    },
    tellings: async () => ({ others: [], reprints: [], announced: null }),
    part: async () => false,
    posted: async (channel, { limit, offset }) =>
      channel === 'web:desk'
        ? posted.toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(offset, offset + limit)
        : [],
    follows: async () => follows,
    sources: async () => sources,
    unsure: async () => [],
    settle: async () => false,
    audit: async (limit) => audit.toReversed().slice(0, limit),
    noteAudit: async (entry) => void audit.push(entry),
    answer: async (line) => ({
      document: { answerable: true, text: answerText(answer), citations: [], question: line },
      card: answerCard(answer, { question: line, share: null }),
      again: null,
    }),
    ...wording,
    ...options.look,
  };
  const { signIn } = options;
  const web = createWeb({
    http,
    names,
    look,
    log,
    newId,
    now: options.now ?? (() => now),
    ...(signIn && { signIn }),
  });
  await web.start(onAsk);
  const address = await http.start();
  const stop = async (): Promise<void> => {
    await web.stop();
    await http.stop();
  };
  return { address, web, http, posted, briefs, logged, audit, stop };
}

const answering: OnAsk = async (ask) => ask.reply(answerCard(answer, { question: ask.text, share: null }));
