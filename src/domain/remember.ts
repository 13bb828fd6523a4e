/** Remembering what a text was read as: one release asks for the same reading of its sentences many times over. */

/** So many characters of texts are remembered: those of a few releases, a megabyte or two of what was read in them. */
const most = 50_000;

/**
 * The same function, which reads a text that it read a moment ago only once; a longer one than all it holds it remembers
 * alone. What it returns is shared and must not be changed. `tag` tells apart what else a reading depends on.
 */
export function remembered<Rest extends readonly unknown[], Value>(
  read: (text: string, ...rest: Rest) => Value,
  tag: (...rest: Rest) => string = () => '',
): (text: string, ...rest: Rest) => Value {
  const known = new Map<string, Map<string, Value>>();
  let held = 0;
  return (text, ...rest) => {
    const name = tag(...rest);
    const found = known.get(name)?.get(text);
    if (found !== undefined) return found;
    const value = read(text, ...rest);
    if (held + text.length > most) {
      known.clear();
      held = 0;
    }
    const alike = known.get(name) ?? new Map<string, Value>();
    known.set(name, alike.set(text, value));
    held += text.length;
    return value;
  };
}

/**
 * The same function, which makes of each key once what it makes, such as the finder of a language; shared. At most
 * `most` are held, then all are let go: languages are few, but a page may call its own anything; words are many.
 */
export function onceEach<Key extends string | number | null, Value extends NonNullable<unknown> | null>(
  make: (key: Key) => Value,
  most = 200,
): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    if (made.size >= most) made.clear();
    made.set(key, value);
    return value;
  };
}

/** The same function, which makes of each object once what it makes: for as long as the object lives, and shared. */
export function once<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}
