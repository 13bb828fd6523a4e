/** A model that is asked by batches: what is known is told, all else is put away for the next batch. */
import { costOf, type Price } from '../../domain/usage.ts';
import type { BatchQueue } from '../writer.ts';
import { ModelFault } from './fault.ts';
import { jsonIn } from './json.ts';
import { type Inquiry, keptOf, type Ledger, type Model, printOf, read } from './model.ts';

export interface BatchedOptions {
  name: string;
  ledger: Ledger;
  queue: BatchQueue;
  /** The request as JSON. */
  bodyOf: (inquiry: Inquiry<unknown>) => string;
  /** What a batch's tokens cost; null where it is not known. */
  price: Price | null;
}

/** About what an answer has, in tokens; a request has a token for four of its bytes at most. */
const usualOutput = 1_500;

/** `ask` throws a ModelFault `queued` until a batch has brought the answer. Nothing is sent. */
export function createBatchedModel({ name, ledger, queue, bodyOf, price }: BatchedOptions): Model {
  return {
    name,
    resting: false,
    ask: async <Form>(inquiry: Inquiry<Form>) => {
      const print = printOf(name, inquiry);
      const { purpose, prompt, about } = inquiry;
      const kept = await ledger.recall(print);
      const known = kept === null ? null : read(kept, inquiry);
      const item = await queue.item(print);
      // What a batch brought is told with what it took, as often as it is asked for.
      const tokens = item?.tokens ?? { input: 0, cached: 0, output: 0 };
      if (known !== null && kept !== null && 'form' in known)
        return { form: known.form, text: kept, tokens, recalled: true };
      if (item === null) {
        const body = bodyOf(inquiry as Inquiry<unknown>);
        const input = Math.ceil(body.length / 4);
        const estimate = price === null ? null : costOf({ input, cached: 0, output: usualOutput }, price);
        await queue.put({ print, about, prompt, body, estimate });
      }
      if (item === null || item.outcome === null)
        throw new ModelFault('queued', 'The answer is awaited from a batch.');
      const form = item.answer === null ? null : formIn(item.answer, inquiry);
      if (form !== null) {
        await ledger.keep(print, keptOf(form, inquiry), { purpose, prompt, about });
        return { form, text: item.answer ?? '', tokens, recalled: false };
      }
      throw faultAfter(item.outcome);
    },
  };
}

function formIn<Form>(answer: string, inquiry: Inquiry<Form>): Form | null {
  const found = read(answer, inquiry);
  return 'form' in found ? found.form : inquiry.salvage(jsonIn(answer));
}

/** Of what refusal, filter and length say, a batch says the same; all else is worth asking the server directly. */
function faultAfter(outcome: string): ModelFault {
  if (outcome === 'refused' || outcome === 'filtered' || outcome === 'cut')
    return new ModelFault(outcome, 'A batch brought no answer.');
  if (outcome === 'lost') return new ModelFault('unasked', 'Nobody can tell what came of the batch.');
  return new ModelFault('down', 'Batches brought nothing that can be used.');
}
