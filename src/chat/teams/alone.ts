/** Answers for their asker alone: in the dialog when they are quick, in the person's own chat with Coop when they are not. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Card } from '../../domain/card.ts';
import { apologyCard, noticeCard } from '../../domain/cards/notices.ts';
import type { Log } from '../../log.ts';
import type { OnAsk } from '../platform.ts';
import type { Activity } from './activity.ts';
import type { Conversations } from './conversations.ts';
import { spotOf, threadOf, userOf, zoneOf } from './errands.ts';
import type { Speaking } from './speaking.ts';

export interface AloneParts {
  conversations: Conversations;
  speaking: Speaking;
  newId: () => string;
  log: Log;
}

export interface Alone {
  /** The answer, or null when it takes longer than a dialog waits and will come in the person's own chat. */
  ask(activity: Activity, text: string, onAsk: OnAsk): Promise<Card | null>;
  /** Resolves when all that came late was told. */
  settled(): Promise<void>;
}

/** Teams gives a dialog about five seconds. */
const patienceMs = 4_000;

export function createAlone({ conversations, speaking, newId, log }: AloneParts): Alone {
  const late = new Set<Promise<void>>();

  const answer = (activity: Activity, text: string, channel: string, onAsk: OnAsk): Promise<Card> => {
    const [user, spot] = [userOf(activity), spotOf(activity)];
    const told = Promise.withResolvers<Card>();
    const asked = onAsk({
      ...{ id: `teams:alone/${newId()}`, text, channel, thread: `${threadOf(spot)}/${user.id}`, about: null },
      ...{ asker: `teams:${user.entra || user.id}`, zone: zoneOf(activity), private: true },
      // What all are told of is changed where all can see it.
      mayChange: async () => false,
      reply: async (card) => told.resolve(card),
    });
    asked.then(
      () => told.resolve(noticeCard('Coop has no answer to that.')),
      (error: unknown) => {
        const reference = newId().slice(0, 8);
        log.error('question failed', { reference, error });
        told.resolve(apologyCard(reference));
      },
    );
    return told.promise;
  };

  return {
    ask: async (activity, text, onAsk) => {
      const known = await conversations.note(activity);
      const coming = answer(activity, text, known.channel, onAsk);
      const early = await Promise.race([coming, pause(patienceMs, null, { ref: false })]);
      if (early !== null) return early;
      const telling: Promise<void> = coming
        .then((card) => speaking.tell(known, activity.from.id, card))
        .catch((error: unknown) => log.error('late answer not shown', { error }))
        .finally(() => late.delete(telling));
      late.add(telling);
      return null;
    },
    settled: async () => void (await Promise.allSettled([...late])),
  };
}
