/** Forms as Adaptive Cards: the one that takes a standing order, with its pickers, and the one that asks about a brief or a message. */
import { z } from 'zod';
import { plain, topicWords } from '../../domain/cards/words.ts';
import { cleanLine } from '../../domain/clean.ts';
import { countryName, isState } from '../../domain/country.ts';
import type { Order } from '../../domain/follow.ts';
import type { Source } from '../../domain/source.ts';
import { stateCodes } from '../../domain/stateindex.ts';
import { topics } from '../../domain/topic.ts';
import { isZone } from '../../domain/zone.ts';
import { offeredTypes, rhythmChoice, rhythmChoices, rhythmOf } from '../standing.ts';
import type { Element } from './elements.ts';
import { type AdaptiveCard, inertLine } from './render.ts';

/** So many sources keep the form under 25 KB; others can be typed: `follow latvia from lv-mod`. */
const mostSources = 20;

/** How a form is sent: from a card in a conversation, or from a dialog. */
export type Sending = 'card' | 'dialog';

export interface FollowFormOptions {
  sending: Sending;
  /** The number of the follow to change; null takes a new one. */
  follow: number | null;
  /** What is filled in already. */
  order: Partial<Order>;
  /** IANA zone that is filled in where the order has none. */
  zone: string;
  sources: readonly Pick<Source, 'id' | 'name'>[];
  /** What was wrong with the last try. */
  fault: string | null;
}

/** The form of a standing order: countries, sources by typeahead, topics, kinds of event, rhythm, time and zone. */
export function followForm(options: FollowFormOptions): AdaptiveCard {
  const { follow, order, sources, fault } = options;
  const rhythm = order.rhythm ?? { kind: 'daily', at: '07:30' };
  const title = follow === null ? 'Follow in this conversation' : `Change follow ${follow}`;
  const countries = stateCodes.map((code): Choice => [code, countryName(code)]);
  countries.sort(([, a], [, b]) => a.localeCompare(b, 'en'));
  return card(
    title,
    [
      ...(fault === null ? [] : [words(fault, 'Attention')]),
      many('countries', 'Countries', countries, order.countries ?? []),
      many(
        'topics',
        'Topics',
        topics.map((topic): Choice => [topic, topicWords(topic)]),
        order.topics ?? [],
      ),
      many(
        'types',
        'Kinds of event',
        offeredTypes.map((type): Choice => [type, plain(type)]),
        order.types ?? [],
      ),
      many(
        'sources',
        'Sources',
        sources.slice(0, mostSources).map(({ id, name }): Choice => [id, cleanLine(name, 40)]),
        order.sources ?? [],
      ),
      words('What is left empty means all.', 'Default'),
      {
        ...{ type: 'Input.ChoiceSet', id: 'rhythm', label: 'How often', style: 'compact' },
        ...{ isRequired: true, errorMessage: 'Choose how often.' },
        choices: choicesOf(rhythmChoices),
        value: rhythmChoice(rhythm),
      },
      {
        ...{ type: 'Input.Time', id: 'time', label: 'At what time (not needed for “At once”)' },
        value: rhythm.kind === 'at_once' ? '07:30' : rhythm.at,
      },
      {
        ...{ type: 'Input.Text', id: 'zone', label: 'In which time zone', maxLength: 60, isRequired: true },
        ...{ errorMessage: 'Name a time zone, such as Europe/Riga.', value: order.zone ?? options.zone },
      },
    ],
    send(options.sending, follow === null ? 'Follow' : 'Save', { action: 'take_follow', follow }),
  );
}

/** A form that asks a question: about a brief (`about`), or with words to begin from. */
export function askForm(options: {
  sending: Sending;
  about: string | null;
  title: string;
  text: string;
}): AdaptiveCard {
  const { sending, about, title, text } = options;
  return card(
    inertLine(title),
    [
      {
        ...{ type: 'Input.Text', id: 'question', label: 'Your question', maxLength: 1_000, isRequired: true },
        ...{ isMultiline: text.length > 60, placeholder: 'who attended?', errorMessage: 'Type a question.' },
        ...(text === '' ? {} : { value: cleanLine(text, 900) }),
      },
    ],
    send(sending, 'Ask', { action: about === null ? 'ask_line' : 'ask', value: about ?? '' }),
  );
}

/** The same card for a dialog, where Teams sends what is pressed as Action.Submit. */
export function inDialog(adaptive: AdaptiveCard): AdaptiveCard {
  return JSON.parse(JSON.stringify(adaptive), (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('type' in value)) return value;
    return value.type === 'Action.Execute' ? { ...value, type: 'Action.Submit' } : value;
  }) as AdaptiveCard;
}

const csv = z
  .string()
  .max(4_000)
  .catch('')
  .default('')
  .transform((list) => list.split(',').filter((value) => value !== ''));

const FollowAnswers = z.looseObject({
  countries: csv,
  topics: csv,
  types: csv,
  sources: csv,
  rhythm: z.string().max(40).catch('').default(''),
  time: z.string().max(10).catch('').default(''),
  zone: z.string().max(60).catch('').default(''),
  follow: z.number().int().positive().nullable().catch(null).default(null),
});

/** A sent form with something to mend, and what it held. */
export interface Faulty {
  fault: string;
  follow: number | null;
  order: Partial<Order>;
}

/** What a sent form asks for: the order and the follow that it changes, or what to mend. Values that were never offered are left out. */
export function readFollowForm(data: unknown): { order: Order; follow: number | null } | Faulty {
  const read = FollowAnswers.safeParse(data);
  if (!read.success) return { fault: 'The form came back empty: fill it in again.', order: {}, follow: null };
  const { countries, sources, time, zone, follow } = read.data;
  const picked = {
    countries: countries.filter(isState),
    topics: topics.filter((topic) => read.data.topics.includes(topic)),
    types: offeredTypes.filter((type) => read.data.types.includes(type)),
    sources: sources.filter((id) => /^[\w.-]{1,80}$/.test(id)),
    zone: zone.trim(),
  };
  const rhythm = rhythmOf(read.data.rhythm, time);
  if (typeof rhythm === 'string') return { fault: rhythm, order: picked, follow };
  const order: Order = { ...picked, rhythm };
  return isZone(order.zone)
    ? { order, follow }
    : { fault: 'Name a time zone, such as Europe/Riga.', order, follow };
}

type Choice = readonly [value: string, title: string];

function many(id: string, label: string, choices: readonly Choice[], picked: readonly string[]): Element {
  return {
    ...{ type: 'Input.ChoiceSet', id, label, isMultiSelect: true, style: 'filtered' },
    choices: choicesOf(choices),
    ...(picked.length > 0 ? { value: picked.join(',') } : {}),
  };
}

function choicesOf(choices: readonly Choice[]): { title: string; value: string }[] {
  return choices.map(([value, title]) => ({ title: inertLine(title).slice(0, 75) || value, value }));
}

function words(text: string, color: string): Element {
  return {
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text, color, isSubtle: color === 'Default' }],
  };
}

function send(sending: Sending, title: string, data: Record<string, unknown>): Element {
  return sending === 'dialog'
    ? { type: 'Action.Submit', title, data }
    : { type: 'Action.Execute', title, verb: String(data.action), data };
}

function card(title: string, body: Element[], action: Element): AdaptiveCard {
  const heading = {
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text: title, weight: 'Bolder', size: 'Medium' }],
  };
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: inertLine(title),
    msteams: { width: 'Full' },
    body: [heading, ...body],
    actions: [action],
  };
}
