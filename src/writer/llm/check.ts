/** Is the model's server there, does it take the key, and has it the model? Asked by its list of models, which costs nothing. */
import type { ModelFault } from './fault.ts';
import { connect, type Endpoint, faultOf } from './transport.ts';

/** What was found, in words. */
export interface ModelCheck {
  state: 'well' | 'look' | 'wrong';
  found: string;
  mend: string | null;
}

const waitMs = 5_000;
const most = 8;

/** Asks the server once, for at most five seconds. Never throws. */
export async function checkModel(endpoint: Endpoint): Promise<ModelCheck> {
  try {
    const client = await connect(endpoint, { deployed: false });
    const { data } = await client.models.list({ timeout: waitMs });
    const names = (Array.isArray(data) ? data : []).map(({ id }) => String(id));
    // Azure lists what can be deployed, not what is.
    if (endpoint.azureVersion !== null || names.length === 0 || names.includes(endpoint.model))
      return { state: 'well', found: 'answers', mend: null };
    const some = names.slice(0, most).join(', ');
    return {
      ...{ state: 'look', found: `answers, but ${endpoint.model} is not among its models` },
      mend: `Set OPENAI_MODEL to one of them: ${some}${names.length > most ? '…' : ''}.`,
    };
  } catch (error) {
    return checkOf(endpoint, faultOf(error), error);
  }
}

function checkOf({ baseUrl }: Endpoint, fault: ModelFault, error: unknown): ModelCheck {
  const status = (error as { status?: unknown }).status;
  if (fault.kind === 'denied') return { state: 'wrong', found: 'refuses the key', mend: fault.message };
  if (fault.kind === 'down' || fault.kind === 'timeout')
    return {
      ...{ state: 'wrong', found: `does not answer: ${fault.message}` },
      mend: `${baseUrl === null ? 'Let this machine reach api.openai.com' : 'Start it, or check its address'}. Until then the rules write, and the model writes their briefs again when it is back.`,
    };
  return { state: 'well', found: `answers (${status}; it does not list its models)`, mend: null };
}
