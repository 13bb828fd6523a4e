/** `coop deliveries settle|resend`: an operator's word on a delivery of which its platform cannot tell whether it stands. */
import { openDesk } from '../main/desk.ts';
import { CommandFailed, type Shell, settings } from './shell.ts';

/** Notes the word. Throws a CommandFailed for a delivery that needs none. */
export async function settle(
  id: string,
  as: 'sent' | 'again',
  options: { config: string | undefined },
  shell: Shell,
): Promise<void> {
  const { config, log } = settings(options, shell);
  const desk = await openDesk(config, { log, now: shell.now });
  try {
    if (!(await desk.store.settleDelivery(id, as, { by: 'operator', now: shell.now() })))
      throw new CommandFailed(
        `There is no delivery ${id} that is unknown or given up. “coop deliveries --state unknown” lists them.`,
      );
    shell.out(as === 'sent' ? `${id} is noted as sent.\n` : `${id} will be posted again.\n`);
  } finally {
    await desk.close();
  }
}
