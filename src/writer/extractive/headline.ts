/** The headline: the source's own, or the first line that is one, or the first sentence that stands by itself. */
import { type Brief, takingPart } from '../../domain/brief.ts';
import { eventTeller } from './event/tells.ts';
import { isCourtesy, isHollow } from './text/background.ts';
import { bareOffice } from './text/bareoffice.ts';
import { besides, isSource, leans } from './text/leaning.ts';
import { isNavigation } from './text/navigation.ts';
import type { Reading } from './text/reading.ts';
import type { Sentence } from './text/sentences.ts';
import { shorten } from './text/shorten.ts';
import { datelineOf, isScrap, lineOf } from './text/standing.ts';

type Fields = Omit<Brief, 'headline' | 'missing'>;

const longest = 160;
/** What a text tells first is what it is about. */
const leads = 3;
/** A sentence further down is not. */
const pool = 12;
/** A title that the source itself cut off. */
const truncated = /\s*(?:\.\.\.|…)$/;
/** A title that says only what kind of text stands under it. */
const kind =
  /^(?:(?:press|media|news|joint|official)\s)?(?:release|statement|communiqu[eé]|announcement|news|note|information|invitation|readout)s?\.?$|^(?:pressemitteilung|pressemeddelande|pressemelding|pressemeddelelse|persbericht|communiqué(?: de presse)?|comunicado(?: de prensa)?|comunicato(?: stampa)?|nota de prensa|komunikat(?: prasowy)?|pranešimas(?: spaudai)?|pressiteade|paziņojums(?: presei)?|tiedote|tisková zpráva|tlačová správa|прес-?реліз|пресс-?релиз|повідомлення|сообщение)$/iu;
const markup = /^[#*>\s]+|[*_\s]+$/g;
/** The day a page was stored, which some stores write before its words. */
const stamp = /^date\s+\d{4}-\d{2}(?:-\d{2})?\s*/;

/** One line of at most 160 characters, never empty for a text that has a word; every name and number in it is the source's. */
export function headline(reading: Reading, fields: Fields): string {
  const { title, whole } = own(reading);
  const summary = fields.summary[0]?.evidence[0]?.exact.replace(/\s+/g, ' ') ?? '';
  const candidates = [
    whole ? title : '',
    sentenceOf(reading, fields, leads),
    summary.length <= longest ? summary : '',
    composed(reading, fields),
    sentenceOf(reading, fields, pool),
    fitted(summary),
    title,
    firstWords(reading),
  ];
  return candidates.find((line) => line !== '') ?? '';
}

/** The source's title; where it was cut off and the text has it in full, the full one. */
function own(reading: Reading): { title: string; whole: boolean } {
  const told = oneLine(reading.title ?? '').replace(stamp, '');
  const title = isNavigation(told) || kind.test(told) ? '' : told;
  const stem = title.replace(truncated, '');
  if (title !== '' && stem === title) return { title: fitted(title), whole: true };
  const lines = reading.sentences.filter((one) => one.kind === 'headline').map(({ text }) => oneLine(text));
  const full = lines.find(
    (line) => !truncated.test(line) && !kind.test(line) && (stem === '' || line.startsWith(stem)),
  );
  return { title: fitted(full ?? stem), whole: full !== undefined };
}

/** The first of the sentences that leans on none before it, asks and quotes nothing, or its beginning up to the end of a clause. */
function sentenceOf(reading: Reading, { people }: Fields, among: number): string {
  const { language, sentences, states } = reading;
  const body = sentences.filter(({ kind, story }) => kind === 'body' && story === 0);
  for (const [place, sentence] of body.slice(0, among).entries()) {
    const { text } = sentence;
    if (leans(text, language) || besides.test(text) || bareOffice(text, language) !== null) continue;
    if (isScrap(text) || isSource(text) || sides.test(text)) continue;
    const names = states.some(({ start }) => start >= sentence.start && start < sentence.end);
    if (place > 0 && (isHollow(text) || isCourtesy(text))) continue;
    if (within.test(text) || (among > leads && !names)) continue;
    const line =
      lineOf(reading, sentence, { words: longest, letters: longest }) ??
      lineOf(reading, withoutDay(sentence), { words: longest, letters: longest });
    if (line !== null) return oneLine(line.text);
    const met = gathered.exec(text.slice(datelineOf(reading, sentence)))?.[1] ?? '';
    if (met !== '' && met.length <= longest) return oneLine(met);
    const bare = withoutOffices(text.slice(datelineOf(reading, sentence)), people);
    const fits = bare === null ? null : shorten(bare, { limit: longest, letters: longest, language });
    if (fits !== null) return oneLine(fits);
  }
  return '';
}

/** `Kari Vik, Minister of Defence of Norway, met …` without the offices that stand behind names, which the brief tells below; null where there are none. */
function withoutOffices(text: string, people: Fields['people']): string | null {
  let bare = text;
  for (const { name, role } of people) {
    if (role === null) continue;
    const at = bare.indexOf(`${name}, ${role}`);
    if (at < 0) continue;
    const behind = bare.slice(at + name.length + 2 + role.length);
    if (/^,?\.?$/.test(behind) || /^,\s/.test(behind))
      bare = bare.slice(0, at + name.length) + behind.replace(/^,/, '');
  }
  return bare === text ? null : bare;
}

/** `The ministers discussed …`: who they are, another sentence tells. */
const sides =
  /^(?:The|Both|All)\s(?:(?:two|three|defen[cs]e|foreign)\s){0,2}(?:ministers|sides|parties|leaders|officials|chiefs|delegations|counterparts|interlocutors|generals|participants|countries|nations)\s(?!(?:of|from|and|in|for)\s)\p{Ll}/iu;
/** `Minister Vik met with Minister Juan Marin on 5 May in Oslo for …`: who met, without when and where. */
const gathered =
  /^(\p{Lu}[^.;“”"]{10,120}\s(?:met|spoke|hosted|received|welcomed)\s(?:(?:with|to)\s)?(?:\p{L}[\p{L}’'.-]*,?\s){3,16}?\p{Lu}[\p{L}’'-]+)\s(?:on|in|at)\s[\p{Lu}\d]/u;

/** `During the ceremony, …`: of an event that another sentence tells. */
const within = /^(?:During|Following|After|Before|At|Throughout)\s(?:the|his|her|their)\s\p{Ll}/u;

/** `On Monday, Minister Vik received …` from whom it tells of on: a headline needs no day. */
function withoutDay(sentence: Sentence): Sentence {
  const day = leadingDay.exec(sentence.text)?.[0].length ?? 0;
  return { ...sentence, start: sentence.start + day, text: sentence.text.slice(day) };
}

const leadingDay =
  /^(?:(?:On|In)\s(?:\p{Lu}\p{Ll}+,?\s)?[^,]{2,24}|Today|Yesterday|This\s(?:morning|week|afternoon)),\s(?=\p{Lu})/u;

/** `Norway and Spain: planned visit`: two states that the sentence which tells the event names, then the event in small letters. */
function composed(reading: Reading, { countries, event }: Fields): string {
  if (event === null || event.type === 'other' || event.type === 'reference') return '';
  const acting = countries.filter(({ role }) => takingPart.includes(role)).map(({ code }) => code);
  const [first, second] = [...new Set(acting)];
  if (first === undefined || second === undefined) return '';
  const tellsOfEvent = eventTeller(reading);
  const names = reading.sentences
    .filter(({ kind, text }) => kind === 'body' && tellsOfEvent(text))
    .map((sentence) => [nameOf(reading, first, sentence), nameOf(reading, second, sentence)])
    .find(([one, other]) => one !== null && other !== null);
  if (names === undefined) return '';
  const status = event.status === 'planned' || event.status === 'cancelled' ? `${event.status} ` : '';
  return fitted(`${names.join(' and ')}: ${status}${event.type}`);
}

/** A state's name as the text writes it, or null when it only has its adjective. */
function nameOf(
  { states, text }: Reading,
  code: string,
  { start, end }: { start: number; end: number },
): string | null {
  const named = states.find(
    (state) => state.code === code && state.how === 'name' && state.start >= start && state.end <= end,
  );
  return named === undefined ? null : oneLine(text.slice(named.start, named.end));
}

function firstWords(reading: Reading): string {
  const { sentences } = reading;
  const first =
    sentences.find(({ kind }) => kind === 'body') ??
    sentences.find(({ kind }) => kind === 'heading' || kind === 'headline') ??
    sentences.find(({ kind }) => kind !== 'dateline' && kind !== 'instruction');
  return first === undefined ? '' : fitted(oneLine(first.text.slice(datelineOf(reading, first))));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(markup, '').trim();
}

/** Words that wait for another. */
const unfinished =
  /(?:[\s,;:–—-]+(?:the|an?|of|and|or|to|in|on|at|for|with|from|by|its|their|as|that|between|de|la|und|der|och))*[\s,;:–—-]*$/iu;

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
    .replace(unfinished, '')
    .replace(/[\uD800-\uDBFF]$/, '');
}
