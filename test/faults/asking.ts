/** Questions as webhooks bring them: more than once, and in the wrong order; acknowledged once they are put away. */
import type { NewAct } from '../../src/domain/act.ts';
import type { Store } from '../../src/store/store.ts';

export interface Asking {
  /** The ids of questions that were acknowledged. */
  asked: Set<string>;
  /** The next share of all questions arrives. */
  ask(share: number): Promise<void>;
}

/** `repeats`: how often each webhook is brought at most. */
export function createAsking(
  { questions, repeats, random }: { questions: number; repeats: number; random: () => number },
  store: Pick<Store, 'receiveActs'>,
): Asking {
  const asked = new Set<string>();
  let next = 0;
  return {
    asked,
    ask: async (share) => {
      const count = Math.min(questions - next, Math.ceil(share * questions));
      const fresh = Array.from({ length: count }, (_, index): NewAct => {
        const id = `act-${next + index}`;
        return { id, platform: 'web', thread: `thread-${(next + index) % 7}`, body: 'latvia estonia talks' };
      });
      next += count;
      const brought = fresh
        .flatMap((act) => Array.from({ length: 1 + Math.floor(random() * repeats) }, () => act))
        .map((act) => ({ act, at: random() }))
        .sort((a, b) => a.at - b.at);
      await Promise.all(
        brought.map(({ act }) =>
          store.receiveActs([act], new Date()).then(
            () => asked.add(act.id),
            () => {},
          ),
        ),
      );
    },
  };
}
