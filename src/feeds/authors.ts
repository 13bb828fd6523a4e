/** Who a feed says has written something: names, without the addresses around them. */
import { hypertextToText } from './hypertext.ts';
import { decodeEntities } from './markup.ts';
import { oneLine } from './plain.ts';
import type { Field } from './scan.ts';

const elements = new Set(['author', 'dc:creator', 'dc:author', 'itunes:author', 'googleplay:author']);
/** Who answers for a whole feed, where it names no author: in this order. */
const editors = ['managingeditor', 'webmaster', 'itunes:owner'];
const mostNames = 10;
const name = /<(?:[\w-]{1,20}:)?name(?:\s[^>]{0,500})?>([^<]{0,500})/i;
const email = /<(?:[\w-]{1,20}:)?email(?:\s[^>]{0,500})?>([^<]{0,500})/i;

/** The names among the fields of an item or a feed, of the first kind of element that names anyone, or null. */
export function authorsIn(fields: readonly Field[]): string | null {
  const told = fields
    .filter(({ name }) => elements.has(name))
    .slice(0, mostNames)
    .map((field) => ({ kind: field.name, name: nameIn(field.inner) }));
  const kind = told.find(({ name }) => name !== null)?.kind;
  const names = told.filter((one) => one.kind === kind).map(({ name }) => name);
  return oneLine([...new Set(names.filter((name) => name !== null))].join(', '));
}

/** The author of a whole feed, else its editor, or null. */
export function editorIn(fields: readonly Field[]): string | null {
  const told = editors.flatMap((element) => fields.filter(({ name }) => name === element));
  return authorsIn(fields) ?? told.map(({ inner }) => nameIn(inner)).find((name) => name !== null) ?? null;
}

/** RSS writes a person as `press@mod.example (Press Office)`; others turn it round. */
const address = /\s*[(<]?\s*(?:mailto:)?[^\s@()<>]{1,64}@[^\s@()<>]{1,190}\s*[)>]?\s*/;

/** The name of a person beside an address, else the address itself. */
function withoutAddress(person: string): string {
  const rest = person.slice(0, 1_000).replace(address, ' ').trim();
  const name = /^\((.*)\)$/s.exec(rest)?.[1] ?? rest;
  return /\p{L}/u.test(name) ? name : person;
}

/** Atom writes a person as `<name>`, `<email>` and `<uri>`; everyone else as plain words. */
function nameIn(inner: string): string | null {
  if (!inner.includes('<')) return oneLine(withoutAddress(decodeEntities(inner)));
  const told = name.exec(inner)?.[1]?.trim() || email.exec(inner)?.[1]?.trim() || inner;
  return oneLine(hypertextToText(told));
}
