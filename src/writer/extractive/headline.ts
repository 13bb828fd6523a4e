/** The headline: the source's own, or the first line that is one, or one made of verified fields. */
import { type Brief, takingPart } from '../../domain/brief.ts';
import { isNavigation } from './text/navigation.ts';
import type { Reading } from './text/reading.ts';

type Fields = Omit<Brief, 'headline' | 'missing'>;

const longest = 160;
/** A title that the source itself cut off. */
const truncated = /\s*(?:\.\.\.|…)$/;
const markup = /^[#*>\s]+|[*_\s]+$/g;
/** The day a page was stored, which some stores write before its words. */
const stamp = /^date\s+\d{4}-\d{2}(?:-\d{2})?\s*/;

/** One line of at most 160 characters, never empty for a text that has a word; every name and number in it is the source's. */
export function headline(reading: Reading, fields: Fields): string {
  const { title, whole } = own(reading);
  const summary = fields.summary[0]?.text ?? '';
  const candidates = [
    whole ? title : '',
    composed(reading, fields),
    fitted(summary),
    title,
    firstWords(reading),
  ];
  return candidates.find((line) => line !== '') ?? '';
}

/** The source's title; where it was cut off and the text has it in full, the full one. */
function own(reading: Reading): { title: string; whole: boolean } {
  const told = oneLine(reading.title ?? '').replace(stamp, '');
  const title = isNavigation(told) ? '' : told;
  const stem = title.replace(truncated, '');
  if (title !== '' && stem === title) return { title: fitted(title), whole: true };
  const lines = reading.sentences.filter(({ kind }) => kind === 'headline').map(({ text }) => oneLine(text));
  const full = lines.find((line) => !truncated.test(line) && (stem === '' || line.startsWith(stem)));
  return { title: fitted(full ?? stem), whole: full !== undefined };
}

/** `Norway and Spain: planned visit, Oslo`: states as the text names them, then the event in small letters. */
function composed(reading: Reading, { countries, event, place }: Fields): string {
  if (event === null || event.type === 'other' || event.type === 'reference') return '';
  const acting = countries.filter(({ role }) => takingPart.includes(role)).map(({ code }) => code);
  const [first, second] = [...new Set(acting)]
    .map((code) => nameOf(reading, code))
    .filter((name) => name !== null);
  if (first === undefined || second === undefined) return '';
  const status = event.status === 'planned' || event.status === 'cancelled' ? `${event.status} ` : '';
  const where = place === null ? '' : `, ${oneLine(place.name)}`;
  return fitted(`${first} and ${second}: ${status}${event.type}${where}`);
}

/** A state's name as the text writes it, or null when it only has its adjective. */
function nameOf({ states, text }: Reading, code: string): string | null {
  const named = states.find((state) => state.code === code && state.how === 'name');
  return named === undefined ? null : oneLine(text.slice(named.start, named.end));
}

function firstWords({ sentences }: Reading): string {
  const first =
    sentences.find(({ kind }) => kind === 'body') ??
    sentences.find(({ kind }) => kind === 'heading' || kind === 'headline') ??
    sentences.find(({ kind }) => kind !== 'dateline' && kind !== 'instruction');
  return fitted(oneLine(first?.text ?? ''));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(markup, '').trim();
}

/** Cut at the last mark that ends a part, else at the last word that fits. */
function fitted(line: string): string {
  if (line.length <= longest) return line;
  const head = line.slice(0, longest + 1);
  const part = Math.max(
    head.lastIndexOf('. '),
    head.lastIndexOf(' – '),
    head.lastIndexOf('; '),
    head.lastIndexOf(': '),
  );
  const word = head.lastIndexOf(' ');
  const end = part > longest / 2 ? part : word > 0 ? word : longest;
  return head
    .slice(0, end)
    .replace(/[\s,;:–—-]+$/, '')
    .replace(/[\uD800-\uDBFF]$/, '');
}
