/** Plain cards: help, a notice with lines to try, an apology with its reference. */
import type { Block, Card } from '../card.ts';
import { cleanLine } from '../clean.ts';
import type { TooMany } from '../limits.ts';
import { clockWords, countOf } from './dates.ts';

const examples: readonly (readonly [label: string, lines: readonly string[]])[] = [
  ['Ask', ['latvia', 'latvia special operations since march', 'who is the latvian chief of defence']],
  ['Look back', ['commitments latvia', 'timeline latvia lithuania', 'new']],
  ['The desk', ['digest', 'sources', 'following']],
];
/** Not to be pressed: what they change, they change for everyone in the channel. */
const changes = ['follow latvia estonia #air-defence daily 07:30', 'unfollow 2'];

/** What can be typed, with an example of each. */
export function helpCard(): Card {
  return {
    kind: 'help',
    brief: null,
    title: { text: 'What you can type', strong: true },
    blocks: [
      ...examples.map(([label, lines]): Block => ({ kind: 'suggestions', label, lines: [...lines] })),
      { kind: 'list', label: 'Follow, by typing', items: changes.map((text) => [{ text }]), more: 0 },
      {
        kind: 'note',
        spans: [
          {
            text: 'Reply in a thread to go on: “and their land forces?”, “who attended?”. Every line leads to the sentence of the release that says so.',
          },
        ],
      },
    ],
    buttons: [],
    fallback:
      'What you can type: latvia · commitments latvia · follow latvia daily 07:30 · digest · sources · help',
  };
}

/** A short word to the asker, with lines to type instead where there are any. */
export function noticeCard(text: string, lines: readonly string[] = [], label = 'Did you mean'): Card {
  const shown = lines.map((line) => cleanLine(line, 200)).filter((line) => line !== '');
  return {
    kind: 'notice',
    brief: null,
    title: { text: cleanLine(text, 300) || 'Notice', strong: true },
    blocks: shown.length > 0 ? [{ kind: 'suggestions', label, lines: shown }] : [],
    buttons: [],
    fallback: cleanLine(text, 300),
  };
}

/** Word that somebody, or everybody in a workspace, has asked as much as may be asked, and when it goes on. */
export function tooManyCard(
  { whose, limit, again }: TooMany,
  { now, zone }: { now: Date; zone: string },
): Card {
  const many = countOf(limit.questions, 'question');
  const time = limit.minutes === 60 ? 'an hour' : countOf(limit.minutes, 'minute');
  const who =
    whose === 'person'
      ? `You have asked ${many} within ${time}, as many as one person may.`
      : `In this workspace ${many} were asked within ${time}, as many as may be.`;
  // The minute after: at the minute that is told, it works.
  const at = new Date(Math.ceil(again.getTime() / 60_000) * 60_000);
  return noticeCard(`${who} Ask again at ${clockWords(at, { now, zone })} (${zone}).`, ['help'], 'Meanwhile');
}

/** All that a channel sees of a failure: that it is noted, under which reference. */
export function apologyCard(reference: string): Card {
  const noted = `It is noted under ${cleanLine(reference, 60)}. Please try again; if it stays, give this reference to whoever runs Coop.`;
  return {
    kind: 'apology',
    brief: null,
    title: { text: 'Sorry, that did not work', strong: true },
    blocks: [{ kind: 'line', spans: [{ text: noted }] }],
    buttons: [],
    fallback: cleanLine(`Sorry, that did not work. ${noted}`, 300),
  };
}
