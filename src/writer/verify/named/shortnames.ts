/** One international organisation by its short name in any language, or spelled out: `UN`, `ÜRO`, `Nations unies`. */
import { addTo } from '../../../domain/lists.ts';
import { once } from '../../../domain/remember.ts';
import organisationList from '../../lexicon/organisations.json' with { type: 'json' };
import { createMatcher, type Matcher } from '../text/lexicon.ts';
import { type Token, wordKey } from '../text/tokens.ts';

interface Names {
  /** Which organisations a short name may mean. */
  short: ReadonlyMap<string, readonly number[]>;
  spelled: Matcher<string>;
}

let names: Names | null = null;

/** Read on first use: few claims hold a short name. */
function namesOf(): Names {
  if (names !== null) return names;
  const short = new Map<string, readonly number[]>();
  const spelled: Record<string, readonly string[]> = {};
  for (const [id, { acronyms, local, forms }] of organisationList.entries()) {
    for (const acronym of new Set([...acronyms, ...Object.values(local).flat()]))
      addTo(short, wordKey(acronym), id);
    spelled[id] = forms;
  }
  names = { short, spelled: createMatcher<string>(spelled) };
  return names;
}

const isShort = ({ raw }: Token): boolean => /^\p{Lu}[\p{Lu}.]+/u.test(raw);

/** The organisations that each word of a text names, by its position. Linear. */
export const organisationsAt = once((tokens: readonly Token[]): ReadonlyMap<number, readonly number[]> => {
  const { short, spelled } = namesOf();
  const found = new Map<number, readonly number[]>();
  for (const [index, token] of tokens.entries())
    for (const id of isShort(token) ? (short.get(token.fold) ?? []) : []) addTo(found, index, id);
  for (const { label, from, to } of spelled(tokens))
    for (let index = from; index <= to; index++) addTo(found, index, Number(label));
  return found;
});
