/** What every request to a model must keep, whichever server takes it: the strict subset of schemas, the fence, no secrets, no tools, bounded size. */

type Json = Record<string, unknown>;

export interface Seen {
  /** The API it came by. */
  api: 'responses' | 'chat';
  system: string;
  /** What was asked, oldest first. */
  turns: { role: string; content: string }[];
  format: string;
  schema: { name: string; json: Json } | null;
  body: Json;
}

const allowed = new Set(['type', 'properties', 'required', 'additionalProperties', 'items', 'enum', 'anyOf']);
const types = new Set(['string', 'number', 'boolean', 'array', 'object', 'null']);

/** What is wrong with a schema by the subset that all servers accept: at most five levels, all keys required, nothing else. */
export function schemaFaults(schema: Json, at = '$', depth = 1): string[] {
  const faults = Object.keys(schema)
    .filter((key) => !allowed.has(key))
    .map((key) => `${at}: ${key} is not in the subset`);
  if (depth > 5) faults.push(`${at}: deeper than five levels`);
  const told = [schema.type].flat().filter((type) => type !== undefined);
  if (told.some((type) => !types.has(String(type)))) faults.push(`${at}: type ${told}`);
  if (depth === 1 && (schema.type !== 'object' || schema.anyOf))
    faults.push('$: the root is no plain object');
  const properties = schema.properties as Record<string, Json> | undefined;
  if (properties !== undefined) {
    const names = Object.keys(properties);
    if (schema.additionalProperties !== false) faults.push(`${at}: additionalProperties is not false`);
    if (names.join() !== (schema.required as string[] | undefined)?.join())
      faults.push(`${at}: not all required`);
    if (names.includes('ev') && names[0] !== 'ev')
      faults.push(`${at}: the sentence numbers do not come first`);
    for (const name of names)
      faults.push(...schemaFaults(properties[name] ?? {}, `${at}.${name}`, depth + 1));
  }
  if (schema.items !== undefined) faults.push(...schemaFaults(schema.items as Json, `${at}[]`, depth + 1));
  for (const one of (schema.anyOf as Json[] | undefined) ?? [])
    faults.push(...schemaFaults(one, at, Math.max(depth, 2)));
  return faults;
}

const fenceLine = /^<<<([0-9a-f]{32})>>>$/gm;

/** The material between the two fence lines of a turn; null when it is not fenced so. */
export function fenced(turn: string): { fence: string; lines: string[] } | null {
  const marks = [...turn.matchAll(fenceLine)];
  const [first, second] = marks;
  if (marks.length !== 2 || first === undefined || second === undefined || first[1] !== second[1])
    return null;
  const inside = turn.slice(first.index + first[0].length, second.index).trim();
  return { fence: first[1] ?? '', lines: inside.split('\n') };
}

const mostBytes = 64_000;

/** All that is wrong with a request. `secrets` are words that may stand in none. */
export function requestFaults(
  seen: Seen,
  { secrets, fences }: { secrets: readonly string[]; fences: Map<string, string> },
): string[] {
  const text = JSON.stringify(seen.body);
  const faults = secrets.filter((secret) => text.includes(secret)).map(() => 'holds a secret');
  if (Buffer.byteLength(text) > mostBytes) faults.push(`is larger than ${mostBytes} bytes`);
  for (const key of ['tools', 'functions', 'tool_choice']) if (key in seen.body) faults.push(`has ${key}`);
  // Answers alone are waited for by someone.
  if ('stream' in seen.body && !seen.turns[0]?.content.includes('\nQuestion: ')) faults.push('has stream');
  if (seen.schema !== null) faults.push(...schemaFaults(seen.schema.json));
  const { body } = seen;
  const bound = body.max_output_tokens ?? body.max_completion_tokens ?? body.max_tokens;
  if (typeof bound !== 'number') faults.push('has no bound on its answer');
  if (seen.api === 'responses' && body.store !== false) faults.push('lets the server keep it');
  const turn = seen.turns[0]?.content ?? '';
  if (turn.includes('New line:')) return faults;
  const material = fenced(turn);
  if (material === null) return [...faults, 'has no fence of two equal lines'];
  // A further try, or a further turn, is the same call.
  if ((fences.get(material.fence) ?? turn) !== turn) faults.push('uses a fence again');
  fences.set(material.fence, turn);
  const bare = material.lines.filter((line) => !/^(?:\[(?:B\d+\.)?S\d+\] \S|B\d+: )/.test(line));
  if (bare.length > 0) faults.push(`has lines without a number: ${bare[0]?.slice(0, 60)}`);
  if (/[\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/u.test(turn))
    faults.push('holds what is not seen');
  return faults;
}
