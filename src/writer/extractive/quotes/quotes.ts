/** Quotations with their speakers. */
import type { QuoteClaim } from '../../../domain/brief.ts';
import { once } from '../../../domain/remember.ts';
import { cite, type Reading, sentenceAt, tells } from '../text/reading.ts';
import { type Context, createContext, type Speaker } from './context.ts';
import { attributionOf } from './speaker.ts';
import { speakerBeside, speakerOn } from './told.ts';

/** Shorter ones are scare quotes, titles or names, not something that someone said. */
const fewestWords = 6;
/** Fewer words in single marks that nobody is told to say are somebody's term. */
const phrase = 10;
const mostQuotes = 300;

interface Piece {
  start: number;
  end: number;
  /** The paragraph [start, end) it stands in. */
  paragraph: [number, number];
  /** Is there nothing in the paragraph but quoted words? */
  alone: boolean;
  speaker: Speaker | null;
}

/** Exact words inside quotation marks, with the speaker where there is one candidate, found once. Linear in the length of the text. */
export const quoteClaims = once((reading: Reading): QuoteClaim[] => {
  const context = createContext(reading);
  const pieces = piecesOf(reading);
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    const after = pieces[index + 1];
    piece.speaker = attributionOf(context, piece, {
      from: Math.max(before?.end ?? 0, piece.paragraph[0]),
      to: Math.min(after?.start ?? reading.text.length, piece.paragraph[1]),
      last: lastSpeaker(pieces, index),
    });
    piece.speaker ??= speakerBeside(context, piece);
    if (piece.speaker === null && before !== undefined && sameParagraph(before, piece))
      piece.speaker = before.speaker;
    if (!piece.alone) piece.speaker ??= speakerOn(context, piece);
  }
  carryOver(context, pieces);
  return pieces.filter((piece) => isSaid(reading, context, piece)).map((piece) => claimOf(reading, piece));
});

function piecesOf(reading: Reading): Piece[] {
  const { text } = reading;
  let paragraph: [number, number] = [0, -1];
  return reading.quotes
    .slice(0, mostQuotes)
    .filter(({ start }) => {
      const sentence = reading.sentences[sentenceAt(reading, start)];
      return sentence !== undefined && tells(sentence);
    })
    .map(({ start: from, end }) => {
      const start = from + (/^[\s,;:.–—-]*/.exec(text.slice(from, end))?.[0].length ?? 0);
      if (start >= paragraph[1]) paragraph = paragraphAt(text, start);
      return { start, end, paragraph, alone: false, speaker: null };
    })
    .map((piece, index, all) => ({ ...piece, alone: isAlone(text, piece, all[index - 1], all[index + 1]) }));
}

function paragraphAt(text: string, at: number): [number, number] {
  const end = text.indexOf('\n', at);
  return [text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end];
}

function isAlone(text: string, piece: Piece, before: Piece | undefined, after: Piece | undefined): boolean {
  const from = before !== undefined && sameParagraph(before, piece) ? before.end : piece.paragraph[0];
  const to = after !== undefined && sameParagraph(after, piece) ? after.start : piece.paragraph[1];
  return (
    !/[\p{L}\p{N}]/u.test(text.slice(from, piece.start)) && !/[\p{L}\p{N}]/u.test(text.slice(piece.end, to))
  );
}

function sameParagraph(a: Piece, b: Piece): boolean {
  return a.paragraph[0] === b.paragraph[0];
}

function lastSpeaker(pieces: readonly Piece[], index: number): Speaker | null {
  for (let at = index - 1; at >= Math.max(0, index - 6); at -= 1) {
    const speaker = pieces[at]?.speaker;
    if (speaker !== undefined && speaker !== null) return speaker;
  }
  return null;
}

/** Words attributed only after the last of several paragraphs, or only before the first of them. */
function carryOver(context: Context, pieces: Piece[]): void {
  for (let at = pieces.length - 2; at >= 0; at -= 1) {
    const piece = pieces[at];
    const next = pieces[at + 1];
    if (piece === undefined || next === undefined || piece.speaker !== null || !follows(piece, next))
      continue;
    if (piece.alone) piece.speaker = next.speaker;
  }
  pieces.forEach((piece, at) => {
    if (piece.alone) piece.speaker ??= speakerOn(context, piece);
    const before = pieces[at - 1];
    if (piece.speaker === null && piece.alone && before !== undefined && follows(before, piece)) {
      piece.speaker = before.speaker;
    }
  });
}

/** Does the second stand in the paragraph right after the first one's? */
function follows(first: Piece, second: Piece): boolean {
  const gap = second.paragraph[0] - first.paragraph[1];
  return gap > 0 && gap <= 4;
}

function isSaid(reading: Reading, context: Context, piece: Piece): boolean {
  const words = reading.text.slice(piece.start, piece.end).split(/\s+/);
  if (words.length < fewestWords || isTitle(reading.text, piece)) return false;
  if (
    piece.speaker === null &&
    words.length < phrase &&
    /['‘‚]\s?$/.test(reading.text.slice(piece.start - 2, piece.start)) &&
    /^\p{Ll}/u.test(words[0] ?? '')
  )
    return context.inSpeech(piece);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return piece.speaker !== null || context.inSpeech(piece) || capitals < words.length * 0.6;
}

/** `“A plan for the sea of both states” was signed`: what is signed or shown is a paper, and nobody's words. */
function isTitle(text: string, { end }: Piece): boolean {
  return titled.test(text.slice(end, end + 60));
}

const titled =
  /^\s?["”“»’']?\s(?:(?:was|were|is|will be|has been|wurde|wird|a été|sera|została?|zostało|zostanie|tika|tiks|buvo|bus|byl[ao]?|bude|бы(?:л|ла|ло)|будет|бу(?:в|ла|ло)|буде|undertecknades|allkirjastati|allekirjoitettiin)\s)(?:\p{L}+\s)?(?:signed|adopted|approved|presented|published|opened|held|unterzeichnet|vorgestellt|signée?|présentée?|adoptée?|podpisan\p{L}+|przyjęt\p{L}+|parakstīt\p{L}+|pasirašyt\p{L}+|podepsán\p{L}*|подписан\p{L}*|принят\p{L}*|підписан\p{L}*|ухвален\p{L}*|прийнят\p{L}*)/iu;

function claimOf(reading: Reading, { start, end, speaker }: Piece): QuoteClaim {
  const evidence = [cite(reading, start, end)];
  if (speaker !== null) evidence.push(cite(reading, speaker.start, speaker.end));
  return { text: reading.text.slice(start, end), speaker: speaker?.name ?? null, evidence };
}
