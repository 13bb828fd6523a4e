/** `coop follow`: takes a standing order from the shell. */
import { orderOf, takeOrder } from '../flows/follow.ts';
import { openDesk } from '../main/desk.ts';
import { printJson, type Shell, settings, UsageError } from './shell.ts';
import { cardOnTerminal } from './show.ts';

export interface FollowOptions {
  config: string | undefined;
  json?: boolean;
}

/** Takes the order and prints what the channel is told. Throws a UsageError that says what was not understood. */
export async function follow(
  channel: string,
  words: string[],
  options: FollowOptions,
  shell: Shell,
): Promise<void> {
  if (!/^(web|slack|teams):\S+$/.test(channel)) {
    throw new UsageError(
      `“${channel}” is no channel. Name it as platform:id, such as web:desk or slack:C0123.`,
    );
  }
  const { config, log } = settings(options, shell);
  const order = orderOf(words.join(' '), { zone: config.timezone, now: shell.now() });
  if ('hint' in order) throw new UsageError(order.hint);
  const desk = await openDesk(config, { log, now: shell.now });
  try {
    const { card } = await takeOrder(order, { channel, by: 'shell', now: shell.now() }, desk.store);
    if (options.json) printJson((await desk.store.followsOf(channel)).at(-1), shell);
    else shell.out(cardOnTerminal(card));
  } finally {
    await desk.close();
  }
}
