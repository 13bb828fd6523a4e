/** Names in the nominative where the text shows the full one in another case only. */

/** Languages that decline the last word of a full name alone: what stands before it is in the nominative. */
export const lastOnly: ReadonlySet<string> = new Set(['et', 'fi']);
const baltic = new Set(['lv', 'lt']);
const slavic = new Set(['pl', 'cs', 'ru', 'uk']);
/** What the cases of Estonian and Finnish add to a name, or make of its end (`Häkkänen`, `Häkkäsen`). */
const finnic = /(?:ga|le|lt|lta|ltä|lla|llä|lle|ssa|ssä|sta|stä|st|ks|n|na|nä|a|ä|t|l|s|i|e|u|se|d)$/u;

/** Is the first form of a surname the nominative, and the second another case of it? */
export function isPlainerForm(form: string, other: string, language: string | null): boolean {
  if (language === null || form === other || form.length < 3) return false;
  if (baltic.has(language)) return /[sšė]$/u.test(form) && !/[sšė]$/u.test(other);
  if (slavic.has(language)) return form.length < other.length && /[^aeiouyąęаеиоуыюяії]$/iu.test(form);
  if (!lastOnly.has(language)) return false;
  if (/nen$/u.test(form)) return /s(?:en|ta|elle|elta|ella|een|essa|esta|eksi)$/u.test(other);
  return form.length < other.length && finnic.test(other) && !/s(?:en|ta)$/u.test(form);
}

/**
 * The nominative that a surname can only be a case of, or null where it could be of several: Finnish names in `-nen`,
 * which Finnish weakens (`Häkkäsen`; `Jensen` and `Mathiesen` are none) and Estonian makes longer (`Häkkäneniga`).
 */
function nominativeOf(surname: string, language: string | null): string | null {
  if (language === 'fi' && /^.{2,}[aeiouyäö](?<!aa|ee|ie|ei)s(?:en|elle|ell[aä]|elt[aä])$/u.test(surname))
    return surname.replace(/s\p{Ll}{2,4}$/u, 'nen');
  if (language === 'et') return /^(.{2,}nen)i(?:ga|le|lt|l|t|ks|st)?$/u.exec(surname)?.[1] ?? null;
  return null;
}

/** The full name with its surname in the nominative, where one of the forms of the surname is that. */
export function plainFullName(name: string, forms: readonly string[], language: string | null): string {
  if (!lastOnly.has(language ?? '')) return name;
  const parts = name.split(' ');
  const surname = parts.pop() ?? '';
  if (parts.length === 0) return name;
  const sure = nominativeOf(surname, language);
  if (sure !== null) return [...parts, sure].join(' ');
  const plain = forms.reduce((best, form) => (isPlainerForm(form, best, language) ? form : best), surname);
  return [...parts, plain].join(' ');
}
