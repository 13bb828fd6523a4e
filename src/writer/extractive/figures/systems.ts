/** Systems that are counted by their names: `four F-16s`, `eight Eurofighter Typhoons`. */
import equipment from '../../lexicon/equipment.json' with { type: 'json' };

const systemsAfter =
  /^\s((?:\p{Lu}[\p{L}]*[-‑]?\d{1,4}\p{L}{0,2})|\p{Lu}[\p{L}]+)(?:\sBlock\s\d{1,3}|\s(?!Block\s)\p{Lu}\p{Ll}+)*(?=[\s.,;]|$)/u;
/** First words of the names of systems, in small letters. */
export const systems: ReadonlySet<string> = new Set(
  [...equipment.sure, ...equipment.ambiguous].map((name) => (name.split(' ')[0] ?? name).toLowerCase()),
);

/** The system named right behind an offset, with where its name ends; null where none stands. Looks no further than `limit`. */
export function systemAfter(text: string, from: number, limit: number): { end: number; unit: string } | null {
  const system = systemsAfter.exec(text.slice(from, Math.min(limit, from + 60)));
  if (system === null || !isSystem(system[1] ?? '')) return null;
  return { end: from + system[0].length, unit: system[0].trim() };
}

function isSystem(name: string): boolean {
  if (/^\p{Lu}{1,4}[-‑]\d{1,4}\p{L}{0,2}$/u.test(name)) return true;
  const lower = name.toLowerCase();
  return systems.has(lower) || systems.has(lower.replace(/s$/, ''));
}
