/** Commands: the lines that ask Coop to do something rather than to tell something. */
import { countryName } from './country.ts';
import type { Order, Rhythm } from './follow.ts';
import { typeNamed } from './intent.ts';
import { mask } from './mask.ts';
import { misspeltState, namedStates } from './named.ts';
import { distance } from './nearest.ts';
import { wordsOf } from './phrases.ts';
import type { Command } from './question.ts';
import { findTopicMentions, type Topic, topics } from './topic.ts';
import { isZone } from './zone.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const topicList = topics
  .filter((topic) => topic !== 'other')
  .map((topic) => `#${topic}`)
  .join(' ');
const everything = /^(?:all|everything|any|anything)$/;
/** Words that may stand in an order without meaning anything. */
const fillers =
  /^(?:and|the|of|on|at|in|to|about|every|each|day|week|please|me|us|o|clock|local|time|topic|country)$/;

const zoneLike =
  /(?<!\S)(?:africa|america|antarctica|arctic|asia|atlantic|australia|europe|indian|pacific|etc)\/[\w/+-]+/i;
const lessening = /(?<!\S)(?:except|excluding|without|but(?: not)?|not)(?!\S)/i;

/** The command that a cleaned line gives, or null when it is none: then it is a question. Only a first word can make a command. */
export function readCommand(line: string, zone: string): Command | null {
  const [word = '', ...rest] = line.trim().toLowerCase().split(/\s+/);
  const alone = rest.length === 0;
  if (/^(?:help|\?+|hello|hi|start|commands)$/.test(word) && alone) return { kind: 'help' };
  if (/^(?:following|follows|subscriptions)$/.test(word) && alone) return { kind: 'following' };
  if (word === 'sources' && alone) return { kind: 'sources' };
  if (word === 'digest' && (alone || /^(?:now|today)$/.test(rest.join(' ')))) return { kind: 'digest' };
  if (word === 'unfollow' || word === 'unsubscribe') return readUnfollow(rest);
  if (word === 'follow' || word === 'subscribe') return readFollow(line.trim().replace(/^\S+\s*/, ''), zone);
  return null;
}

function readUnfollow(rest: string[]): Command {
  const id = rest.length === 1 ? rest[0]?.match(/^#?(\d{1,6})$/)?.[1] : undefined;
  if (id !== undefined && Number(id) > 0) return { kind: 'unfollow', id: Number(id) };
  const hint = 'Say which standing order to end by its number: `unfollow 2`. `following` lists them.';
  return unclear(hint, ['following']);
}

/** `latvia estonia #air-defence daily 07:30 Europe/Riga`, in any order. */
function readFollow(text: string, zone: string): Command {
  if (text === '') {
    const hint = 'Say what to follow: states, #topics, and how often. Without a time, briefs come at once.';
    return unclear(hint, ['follow latvia estonia #air-defence daily 07:30', 'follow all at once']);
  }
  const { rest: afterZone, zone: named } = takeZone(text);
  const noZone = afterZone.match(zoneLike)?.[0];
  if (noZone !== undefined)
    return unclear(`“${noZone}” is no time zone that I know. Write it as Europe/Riga, or UTC.`, [
      'follow latvia daily 07:30 Europe/Riga',
    ]);
  const { rest: afterRhythm, rhythm, fault } = takeRhythm(afterZone);
  if (fault !== null)
    return unclear(fault, ['follow latvia daily 07:30', 'follow latvia weekly monday 08:00']);
  const less = afterRhythm.match(lessening)?.[0];
  if (less !== undefined)
    return unclear(`An order names what to follow: “${less}” cannot leave anything out of it.`, [
      'follow all at once',
    ]);
  const { rest: afterSources, sources } = takeSources(afterRhythm);
  const { order, unknown } = readSubjects(afterSources);
  if (unknown.length > 0) {
    const meant = unknown.map((word) => misspeltState(word, false)).filter((code) => code !== null);
    const countries = unique([...order.countries, ...meant]);
    const near = unique([...order.topics, ...unknown.map(misspeltTopic).filter((topic) => topic !== null)]);
    const known = countries.length + near.length + order.types.length > 0;
    const hint = `“${unknown.slice(0, 20).join(' ')}” is no state, topic or kind of event that I know. Topics are: ${topicList}.`;
    const line = `follow ${lineOf({ ...order, countries, topics: near }, rhythm)}`;
    return unclear(hint, known ? [line] : ['follow latvia #air-defence daily 07:30']);
  }
  return { kind: 'follow', order: { ...order, sources, rhythm, zone: named ?? zone } };
}

/** The topic that a misspelt tag comes nearest to; null for a word without its #, or where none is near. */
function misspeltTopic(tag: string): Topic | null {
  const name = tag.replaceAll('_', '-').slice(1, 40);
  if (!tag.startsWith('#') || name.length < 4) return null;
  return topics.find((topic) => distance(name, topic) <= 2) ?? null;
}

function takeZone(text: string): { rest: string; zone: string | null } {
  const found = text.match(/(?<!\S)(?:UTC|GMT|[A-Z][A-Za-z_]+(?:\/[A-Za-z0-9_+-]+){1,2})(?!\S)/i)?.[0];
  if (found === undefined || !isZone(found)) return { rest: text, zone: null };
  const canonical = new Intl.DateTimeFormat('en', { timeZone: found }).resolvedOptions().timeZone;
  return { rest: text.replace(found, ' '), zone: canonical };
}

/** Two rhythms, or two times: which of them is meant cannot be told. */
function contradiction(
  often: readonly string[],
  times: readonly string[],
  atOnce: string | null,
): string | null {
  const [first, second] = unique(times.map((time) => time.replace(/^at /i, '').trim()));
  if (first !== undefined && second !== undefined)
    return `An order is told at one time: “${first}” and “${second}” are two. Give one order for each.`;
  const days = unique(often.flatMap((word) => weekdays.filter((name) => word.includes(name))));
  const [day, other] = days;
  if (day !== undefined && other !== undefined)
    return `An order is told on one day of the week: “${day}” and “${other}” are two. Give one order for each.`;
  const isDaily = (word: string): boolean => /^(?:daily|(?:every|each) day)$/.test(word);
  const daily = often.find(isDaily);
  const weekly = often.find((word) => !isDaily(word));
  const rhythms = unique([atOnce, daily, weekly ?? (daily === undefined ? first : null)]).filter(
    (word) => word != null,
  );
  if (rhythms.length < 2) return null;
  return `An order is told at once, daily or weekly: “${rhythms[0]}” and “${rhythms[1]}” are two. Give one order for each.`;
}

/** The rhythm, and what is left of the text without its words. No rhythm is at once. */
function takeRhythm(text: string): { rest: string; rhythm: Rhythm; fault: string | null } {
  const atOnce = /(?<!\S)(?:at once|immediately|instantly|right away|live|as they come)(?!\S)/i;
  const time = /(?<!\S)(?:at )?(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)?(?!\S)/gi;
  const often =
    /(?<!\S)(daily|every day|each day|weekly|every week|(?:(?:every|each|on) )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?)(?!\S)/gi;
  const [hour = null, ...others] = text.matchAll(time);
  const words = (text.match(often) ?? []).map((word) => word.toLowerCase());
  const rest = text.replace(atOnce, ' ').replace(time, ' ').replace(often, ' ');
  if (words.length === 0 && hour === null) return { rest, rhythm: { kind: 'at_once' }, fault: null };
  const at = hour === null ? '08:00' : clockTime(hour);
  if (at === null) {
    const fault = `“${hour?.[0].trim()}” is no time of day. Write it as hours and minutes: 07:30.`;
    return { rest, rhythm: { kind: 'at_once' }, fault };
  }
  const times = [hour, ...others].flatMap((one) => (one === null ? [] : [one[0]]));
  const two = contradiction(words, times, text.match(atOnce)?.[0] ?? null);
  if (two !== null) return { rest, rhythm: { kind: 'at_once' }, fault: two };
  const weekday = weekdays.findIndex((name) => words.some((word) => word.includes(name))) + 1;
  if (weekday > 0) return { rest, rhythm: { kind: 'weekly', at, weekday }, fault: null };
  const weekly = words.some((word) => word.includes('week'));
  return { rest, rhythm: weekly ? { kind: 'weekly', at, weekday: 1 } : { kind: 'daily', at }, fault: null };
}

function clockTime([, hours = '', minutes = '00', half]: RegExpMatchArray): string | null {
  const shift =
    half?.toLowerCase() === 'pm' && hours !== '12'
      ? 12
      : half?.toLowerCase() === 'am' && hours === '12'
        ? -12
        : 0;
  const hour = Number(hours) + shift;
  if (hour > 23 || Number(minutes) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

/** `from lt-mod`, `source:lt-mod`: ids of sources, which only the store can check. */
function takeSources(text: string): { rest: string; sources: string[] } {
  const pattern = /(?<!\S)(?:from|source:?|sources:?)\s*[ :]([a-z0-9][a-z0-9_-]{1,40})(?!\S)/gi;
  const sources = [...text.matchAll(pattern)].map(([, id = '']) => id.toLowerCase());
  return { rest: text.replace(pattern, ' '), sources: [...new Set(sources)] };
}

type Subjects = Pick<Order, 'countries' | 'topics' | 'types'>;

function readSubjects(text: string): { order: Subjects; unknown: string[] } {
  const tagged = [...text.matchAll(/#([\p{L}\p{N}_-]+)/gu)].map(([, tag = '']) => tag.toLowerCase());
  const tags = tagged.map((tag) => topics.find((topic) => topic === tag.replaceAll('_', '-')));
  const badTags = tagged.filter((_, index) => tags[index] === undefined).map((tag) => `#${tag}`);
  const plain = text.replace(/#[\p{L}\p{N}_-]+/gu, ' ');
  const states = namedStates(plain);
  const stateless = mask(plain, states);
  const kinds = wordsOf(stateless).filter(({ folded }) => typeNamed(folded) !== null);
  const rest = mask(stateless, kinds);
  const mentions = findTopicMentions(rest);
  const unknown = wordsOf(mask(rest, mentions))
    .map(({ folded }) => folded)
    .filter((word) => !everything.test(word) && !fillers.test(word));
  const order = {
    countries: unique(states.map(({ code }) => code)),
    topics: unique([...tags.filter((topic) => topic !== undefined), ...mentions.map(({ topic }) => topic)]),
    types: unique(kinds.map(({ folded }) => typeNamed(folded)).filter((type) => type !== null)),
  };
  return { order, unknown: [...badTags, ...unknown] };
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

/** The order as someone would type it. */
function lineOf({ countries, topics, types }: Subjects, rhythm: Rhythm): string {
  const often =
    rhythm.kind === 'at_once'
      ? 'at once'
      : rhythm.kind === 'daily'
        ? `daily ${rhythm.at}`
        : `weekly ${weekdays[rhythm.weekday - 1]} ${rhythm.at}`;
  return [...countries.map(countryName), ...topics.map((topic) => `#${topic}`), ...types, often].join(' ');
}

function unclear(hint: string, didYouMean: string[]): Command {
  return { kind: 'unclear', hint, didYouMean };
}
