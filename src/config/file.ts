/** The settings that stand in `coop.yaml`, each mistake told with its line. */
import { distance } from 'fastest-levenshtein';
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Hints } from '../domain/source.ts';
import { isZone } from '../domain/zone.ts';
import { AccessBlock, accessBlocks } from './access.ts';
import { webAddress } from './address.ts';
import { ModelBlock } from './model.ts';

/** A duration in minutes: a number of minutes, or `30s`, `15m`, `1h`, `1d`. */
const every = z
  .union([
    z.number(),
    z.string().regex(/^\d+(\.\d+)?\s*[smhd]$/, 'expected a duration such as 15m, 1h or 30s'),
  ])
  .transform((given) => (typeof given === 'number' ? given : inMinutes(given)))
  .refine((minutes) => minutes > 0 && minutes <= 7 * 24 * 60, 'expected between one second and seven days');

const selector = z.string().min(1).max(300).nullable().default(null);

const ConfiguredSource = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'expected small letters, digits and hyphens, such as lv-mod'),
  name: z.string().min(1).max(120).optional(),
  url: webAddress.nullable().default(null),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'expected two capital letters, such as LV')
    .nullable()
    .default(null),
  /** The shortest time between two visits. */
  every: every.optional(),
  /** The longest, where the source's own rhythm is slow. */
  slowest: every.optional(),
  /** The workspaces that alone see what it publishes; everybody where absent. */
  workspaces: z
    .array(
      z
        .string()
        .regex(/^(web|teams|slack(:[TE][A-Z0-9]{1,30})?)$/, 'expected web, teams, slack, or slack:T0123'),
    )
    .min(1, 'name a workspace, or leave the setting out where everybody may see the source')
    .optional(),
  /** CSS selectors for pages that the reader does not make out by itself. */
  select: z
    .strictObject({ item: selector, link: selector, title: selector, date: selector, text: selector })
    .nullable()
    .default(null),
});

/** Minutes between visits where a source names neither bound. */
export const usualPace = { every: 30, slowest: 240 };

const zone = z.string().refine(isZone, 'expected a time zone such as Europe/Riga');

const days = z.number('expected a number of days').int().min(7).max(3650);

const Retention = z.strictObject({
  /** Threads, who asked when, and acts that were seen. */
  conversations: days.default(90),
  /** The account of models, and the answers that spare an equal call. */
  models: days.default(400),
  /** The audit list. */
  audit: days.default(400),
});

const limit = (questions: number, minutes: number) => {
  const block = z.strictObject({
    questions: z.number().int().min(1).max(1_000_000).default(questions),
    minutes: z.number().min(1).max(1_440).default(minutes),
  });
  return block.default(block.parse({}));
};

const LimitsBlock = z.strictObject({ person: limit(100, 5), workspace: limit(2_000, 60) });

export const ConfigFile = z.strictObject({
  timezone: zone.default('UTC'),
  sources: z.array(ConfiguredSource).default([]),
  /** How a ministry reaches whoever runs this desk: a page or a mail address, told with every request. */
  contact: z
    .string()
    .regex(/^(https?:\/\/[!-~]+|[!-~]+@[!-~]+\.[!-~]+)$/, 'expected a web page or a mail address')
    .max(200)
    .nullable()
    .default(null),
  /** DNS names, beside loopback ones, by which people reach the web page. */
  names: z.array(z.string().min(1)).default([]),
  /** Hosts that may stand at private addresses. */
  allowHosts: z.array(z.string().min(1)).default([]),
  /** Seconds that work in hand is held before another process may take it. */
  lease: z.number().min(1).max(3600).default(60),
  writer: z.enum(['auto', 'extractive', 'llm']).default('auto'),
  model: ModelBlock.default(ModelBlock.parse({})),
  /** The address that people reach the page by, and Slack this machine. */
  address: webAddress.nullable().default(null),
  /** Who may change what a channel follows. */
  changes: z.enum(['anyone', 'admins']).default('anyone'),
  /** Who may see the web page, and do what there; without a sign-in it is for this machine alone. */
  access: AccessBlock.default(AccessBlock.parse({})),
  /** How many questions a person, and all of a workspace together, may ask in so many minutes. */
  limits: LimitsBlock.default(LimitsBlock.parse({})),
  /** Days after which what people typed, and what models took, is forgotten. */
  retention: Retention.default(Retention.parse({})),
  /** Standing orders, each `CHANNEL WORDS…`: `web:desk latvia daily 07:30`. */
  follows: z
    .array(
      z
        .string()
        .regex(/^(web|slack|teams):\S+\s+\S/, 'expected CHANNEL WORDS…, such as web:desk latvia daily 07:30'),
    )
    .default([]),
});

export type ConfigFile = z.infer<typeof ConfigFile>;

/** The settings of a file, or null where it has mistakes: each is added to `mistakes`, with its line. */
export function readFile(file: { name: string; text: string }, mistakes: string[]): ConfigFile | null {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines });
  const at = (offset: number | undefined): string => `${file.name}:${lines.linePos(offset ?? 0).line}`;
  for (const error of document.errors) mistakes.push(`${at(error.pos[0])}: ${error.message.split('\n')[0]}`);
  if (document.errors.length > 0) return null;
  const given = settingsOf(document);
  if (typeof given === 'string') {
    mistakes.push(`${file.name}: ${given}`);
    return null;
  }
  const found = ConfigFile.safeParse(given);
  if (found.success) {
    const twice = found.data.sources.filter(
      ({ id }, index, all) => all.findIndex((s) => s.id === id) < index,
    );
    for (const { id } of twice) mistakes.push(`${file.name}: two sources have the id ${id}`);
    for (const { id, every = usualPace.every, slowest = Infinity } of found.data.sources) {
      if (slowest < every) mistakes.push(`${file.name}: ${id}: slowest is shorter than every`);
    }
    return found.data;
  }
  for (const issue of found.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const place = at(keyOffset(document.getIn(issue.path, true), key));
        mistakes.push(
          `${place}: ${[...issue.path, key].join('.')}: unknown setting${nearest(key, issue.path)}`,
        );
      }
      continue;
    }
    mistakes.push(`${at(offsetOf(document, issue.path))}: ${issue.path.join('.')}: ${issue.message}`);
  }
  return null;
}

/** What the file sets, or what is wrong with all of it. A setting with nothing behind it is not set. */
function settingsOf(document: ReturnType<typeof parseDocument>): object | string {
  let read: unknown;
  try {
    read = document.toJS() ?? {};
  } catch (error) {
    // An alias without its anchor, or one that unfolds without end.
    return error instanceof Error ? error.message : String(error);
  }
  if (!isMap(document.contents) && document.contents !== null)
    return 'expected settings, one a line, such as timezone: Europe/Riga';
  return Object.fromEntries(Object.entries(read as object).filter(([, value]) => value !== null));
}

/** Where a setting stands in the file: its own place, or that of the nearest thing around it. */
function offsetOf(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return undefined;
}

function keyOffset(node: unknown, key: string): number | undefined {
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}

function nearest(key: string, path: readonly PropertyKey[]): string {
  const blocks: Record<string, z.ZodObject> = {
    ...{
      sources: ConfiguredSource,
      model: ModelBlock,
      retention: Retention,
      access: AccessBlock,
      limits: LimitsBlock,
    },
    ...accessBlocks,
  };
  const known = Object.keys(
    (blocks[path.filter((key) => typeof key === 'string').join('.')] ?? ConfigFile).shape,
  );
  const close = known.find((name) => distance(name, key) <= 2);
  return close === undefined ? `; known are ${known.join(', ')}` : `; did you mean ${close}?`;
}

/** A pace that is named is kept to; between two bounds, and where none is named, the source's own rhythm decides. */
export function hintsOf({ every, slowest, select }: z.infer<typeof ConfiguredSource>): Hints {
  return { slowestMinutes: slowest ?? every ?? usualPace.slowest, select };
}

function inMinutes(text: string): number {
  const per = { s: 1 / 60, m: 1, h: 60, d: 24 * 60 }[text.at(-1) as 's' | 'm' | 'h' | 'd'];
  return Number.parseFloat(text) * per;
}
