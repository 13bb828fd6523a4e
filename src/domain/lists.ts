/** Lists under keys, as word lists are kept: most hold one thing, and there are tens of thousands. */

/** Adds to the list under a key. Each list takes the room of what it holds: one that is spread, or pushed to, has room for sixteen more. */
export function addTo<Key, Item>(lists: Map<Key, readonly Item[]>, key: Key, item: Item): void {
  lists.set(key, withOne(lists.get(key), item));
}

/** The list with one more at its end. */
export function withOne<Item>(list: readonly Item[] | undefined, item: Item): readonly Item[] {
  return list === undefined ? [item] : list.concat([item]);
}
