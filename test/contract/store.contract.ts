/** What every store keeps to, whatever database it stands on. */
import { describe } from 'vitest';
import { accessContract } from './store.access.ts';
import { batchContract } from './store.batches.ts';
import { conversationContract } from './store.conversations.ts';
import { costContract } from './store.costs.ts';
import { deliveryContract } from './store.deliveries.ts';
import { eventContract } from './store.events.ts';
import { fullerContract } from './store.fuller.ts';
import { inboxContract } from './store.inbox.ts';
import { keepingContract } from './store.keeping.ts';
import { listeningContract } from './store.listening.ts';
import { migrationContract } from './store.migrations.ts';
import { operationsContract } from './store.operations.ts';
import { privateContract } from './store.private.ts';
import { restoreContract } from './store.restores.ts';
import type { Open } from './store.samples.ts';
import { searchContract } from './store.search.ts';
import { sourceContract } from './store.sources.ts';
import { togetherContract } from './store.together.ts';

/** Runs the whole contract; `open` gives each test an empty store, `openNew` one on a database that no other test uses. */
export function storeContract(name: string, open: Open, openNew: Open): void {
  describe(`a store on ${name}`, () => {
    // Each in a block of its own: a hook runs for the tests of its block alone.
    const parts = {
      events: eventContract,
      source: sourceContract,
      keeping: keepingContract,
      together: togetherContract,
      fuller: fullerContract,
      search: searchContract,
      delivery: deliveryContract,
      conversation: conversationContract,
      inbox: inboxContract,
      listening: listeningContract,
      costs: costContract,
      batches: batchContract,
      operations: operationsContract,
      access: accessContract,
      private: privateContract,
      restores: restoreContract,
    };
    for (const [part, contract] of Object.entries(parts)) describe(part, () => contract(open));
    describe('migrations', () => migrationContract(openNew));
  });
}
