/** The modal that takes a standing order: its pickers, and the line that its answers amount to. */
import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { EventType } from '../../domain/brief.ts';
import { plain, topicWords } from '../../domain/cards/words.ts';
import { isState } from '../../domain/country.ts';
import type { Channel, Order, Rhythm } from '../../domain/follow.ts';
import { type Topic, topics } from '../../domain/topic.ts';
import { isZone } from '../../domain/zone.ts';
import { offeredTypes, rhythmChoice, rhythmChoices, rhythmOf } from '../standing.ts';
import { plainText } from './elements.ts';
import { countryOption, mostOptions, type NamedSource, option, sourceOption, zoneOption } from './pickers.ts';

export { followLine } from '../standing.ts';

/** What the follow modal is opened for. */
export interface FollowModalOptions {
  channel: Channel;
  /** The number of the follow to change; null takes a new one. */
  follow: number | null;
  /** What is filled in already. */
  order: Partial<Order>;
  /** IANA zone that is filled in where the order has none: the person's own. */
  zone: string;
  /** The sources that Coop reads. */
  sources: readonly NamedSource[];
}

/** The `callback_id` of the follow modal. */
export const followCallback = 'follow';

/** Fields of an order that name more than a menu can be filled in with. */
const Large = z.enum(['countries', 'sources']);
type Large = z.infer<typeof Large>;

/** What a follow modal keeps beside its fields. `kept`: what is left empty of these stays as the follow has it. */
export const FollowOf = z.object({
  channel: z.string(),
  follow: z.number().nullable(),
  kept: z.array(Large).default([]),
});

/**
 * The modal: countries, sources and zone are typed and found (`pickerOptions`), topics, kinds of event and rhythm
 * chosen. Block and action ids are the fields' names; `private_metadata` holds `FollowOf` as JSON.
 */
export function followModal(options: FollowModalOptions): types.ModalView {
  const { channel, follow, order } = options;
  const rhythm = order.rhythm ?? { kind: 'daily', at: '07:30' };
  const kept =
    follow === null ? [] : Large.options.filter((field) => (order[field]?.length ?? 0) > mostOptions);
  const named = (field: Large): readonly string[] => (kept.includes(field) ? [] : (order[field] ?? []));
  const hint = (field: Large, otherwise: string): string =>
    kept.includes(field)
      ? `Leave empty to keep the ${order[field]?.length} that it names; what you choose takes their place.`
      : otherwise;
  return {
    type: 'modal',
    callback_id: followCallback,
    private_metadata: JSON.stringify({ channel, follow, ...(kept.length > 0 ? { kept } : {}) }),
    title: plainText(follow === null ? 'Follow' : `Change follow ${follow}`, 24),
    submit: plainText(follow === null ? 'Follow' : 'Save', 24),
    close: plainText('Cancel', 24),
    blocks: [
      input(
        'countries',
        'Countries',
        countryPicker(named('countries')),
        hint('countries', 'Leave empty for all countries.'),
      ),
      input('topics', 'Topics', topicPicker(order.topics ?? []), 'Leave empty for all topics.'),
      input('types', 'Kinds of event', typePicker(order.types ?? []), 'Leave empty for all kinds.'),
      input(
        'sources',
        'Sources',
        sourcePicker(named('sources'), options.sources),
        hint('sources', 'Leave empty for all.'),
      ),
      input('rhythm', 'How often', rhythmPicker(rhythm)),
      input('time', 'At what time', timePicker(rhythm), 'Not needed for “At once”.'),
      input('zone', 'In which time zone', zonePicker(order.zone ?? options.zone)),
    ],
  };
}

type Picker = types.InputBlock['element'];

function input(field: string, label: string, element: Picker, hint?: string): types.InputBlock {
  return {
    type: 'input',
    block_id: field,
    label: plainText(label, 75),
    element,
    ...(hint === undefined ? {} : { hint: plainText(hint, 150), optional: true }),
  };
}

function chosen(options: readonly types.PlainTextOption[]): { initial_options?: types.PlainTextOption[] } {
  return options.length === 0 ? {} : { initial_options: options.slice(0, mostOptions) };
}

function typeahead(field: string, words: string): Omit<types.MultiExternalSelect, 'type'> {
  return { action_id: field, min_query_length: 1, placeholder: plainText(words, 150) };
}

function countryPicker(codes: readonly string[]): Picker {
  const initial = codes.filter(isState).map(countryOption);
  return { type: 'multi_external_select', ...typeahead('countries', 'Type a country'), ...chosen(initial) };
}

function sourcePicker(ids: readonly string[], sources: FollowModalOptions['sources']): Picker {
  const initial = ids.map((id) =>
    sourceOption(sources.find((source) => source.id === id) ?? { id, name: id }),
  );
  return { type: 'multi_external_select', ...typeahead('sources', 'Type a source'), ...chosen(initial) };
}

function topicPicker(picked: readonly Topic[]): Picker {
  const words = (topic: Topic): types.PlainTextOption => option(topic, topicWords(topic));
  return {
    type: 'multi_static_select',
    action_id: 'topics',
    placeholder: plainText('Choose topics', 150),
    options: topics.map(words),
    ...chosen(picked.map(words)),
  };
}

function typePicker(picked: readonly EventType[]): Picker {
  const words = (type: EventType): types.PlainTextOption => option(type, plain(type));
  return {
    type: 'multi_static_select',
    action_id: 'types',
    placeholder: plainText('Choose kinds', 150),
    options: offeredTypes.map(words),
    ...chosen(picked.filter((type) => offeredTypes.includes(type)).map(words)),
  };
}

function rhythmPicker(rhythm: Rhythm): Picker {
  const options = rhythmChoices.map(([value, words]) => option(value, words));
  const value = rhythmChoice(rhythm);
  const initial = options.find((known) => known.value === value);
  return {
    type: 'static_select',
    action_id: 'rhythm',
    options,
    ...(initial ? { initial_option: initial } : {}),
  };
}

function timePicker(rhythm: Rhythm): Picker {
  return {
    type: 'timepicker',
    action_id: 'time',
    initial_time: rhythm.kind === 'at_once' ? '07:30' : rhythm.at,
  };
}

function zonePicker(zone: string): Picker {
  return {
    type: 'external_select',
    ...typeahead('zone', 'Type a city'),
    ...(isZone(zone) ? { initial_option: zoneOption(zone) } : {}),
  };
}

const Option = z.object({ value: z.string() });
const Answers = z.record(
  z.string(),
  z.record(
    z.string(),
    z.object({
      selected_options: z.array(Option).nullish(),
      selected_option: Option.nullish(),
      selected_time: z.string().nullish(),
    }),
  ),
);

/** The order of a modal, with what it left as the follow has it. */
export function withKept(order: Order, kept: readonly Large[], known: Order | null): Order {
  const stays = kept.filter((field) => order[field].length === 0);
  return { ...order, ...Object.fromEntries(stays.map((field) => [field, known?.[field] ?? []])) };
}

/** What a submitted modal asks for, or what to mend, by block id, as Slack shows it under each field. */
export type FollowAnswer = { order: Order } | { errors: Record<string, string> };

/** Reads `view.state.values` of a submitted follow modal. Values that were never offered count as faults. */
export function readFollowModal(values: unknown): FollowAnswer {
  const parsed = Answers.safeParse(values);
  const fields = parsed.success ? parsed.data : {};
  const many = (field: string): string[] =>
    fields[field]?.[field]?.selected_options?.map(({ value }) => value) ?? [];
  const countries = many('countries').filter(isState);
  const picked = topics.filter((topic) => many('topics').includes(topic));
  const types = offeredTypes.filter((type) => many('types').includes(type));
  const sources = many('sources').filter((id) => /^[\w.-]{1,80}$/.test(id));
  const zone = fields.zone?.zone?.selected_option?.value ?? '';
  const rhythm = rhythmOf(fields.rhythm?.rhythm?.selected_option?.value, fields.time?.time?.selected_time);
  const errors = {
    ...(isZone(zone) ? {} : { zone: 'Choose a time zone, for example Europe/Riga.' }),
    ...(typeof rhythm === 'string' ? { time: rhythm } : {}),
  };
  if (typeof rhythm === 'string' || Object.keys(errors).length > 0) return { errors };
  return { order: { countries, topics: picked, types, sources, rhythm, zone } };
}
