/** A line that someone typed, and what is at hand to answer it. */
import type { Card } from '../domain/card.ts';
import type { Channel } from '../domain/follow.ts';
import type { Limits } from '../domain/limits.ts';
import type { Audience } from '../domain/workspace.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Writer } from '../writer/writer.ts';

export interface AnswerParts {
  store: Store;
  writer: Writer;
  now: () => Date;
  log: Log;
  /** IANA zone where the asker's is not known. */
  zone: string;
  /** How much people may ask; null where nothing bounds it. */
  limits: Limits | null;
}

/** A line that someone typed, and where. */
export interface Line {
  text: string;
  channel: Channel;
  /** Who sees the answer: it is made of nothing else than what they may see. */
  audience: Audience;
  /** Unique over all platforms; null for a question that opens no thread. */
  thread: string | null;
  asker: string;
  zone: string | null;
  private: boolean;
  /** The brief that it is asked about; null or absent for none. */
  about?: string | null;
  /** Does the asker sit at this desk's own machine, where no limits hold? */
  atDesk?: boolean;
  /** May the asker change what the channel follows? Absent where anyone may. */
  mayChange?: () => Promise<boolean>;
  /** True where the line may change nothing: a link someone followed. */
  readOnly?: boolean;
  /** Shows the verified part of an answer that is still being written. */
  preview?: (card: Card) => void;
}
