/** Bytes to text: finds the charset that a feed or page is really in, whatever it says of itself. */
import { likeliestCharset } from './sniff.ts';

export interface Decoded {
  text: string;
  /** The charset it was read in, by its WHATWG name. */
  charset: string;
}

/**
 * The text of `bytes`: byte order mark, then the byte pattern of UTF-16 and UTF-32, then UTF-8 where the bytes are valid,
 * then the HTTP header's charset, the document's own declaration, and the likeliest charset. A label whose
 * charset cannot read every byte is passed over. Never throws.
 */
export function decodeBytes(bytes: Uint8Array, contentType = ''): Decoded {
  const { text, charset } = decodeRaw(bytes, contentType);
  return { text: mendControls(text), charset };
}

/** C1 controls in a text are letters of windows-1252 that someone took for ISO 8859-1. */
function mendControls(text: string): string {
  const western = new TextDecoder('windows-1252');
  return text.replace(/[\u0080-\u009F]+/g, (run) =>
    western.decode(Uint8Array.from(run, (letter) => letter.charCodeAt(0))),
  );
}

function decodeRaw(bytes: Uint8Array, contentType: string): Decoded {
  const marked = fromMark(bytes) ?? fromPattern(bytes);
  if (marked) return marked;
  const labels = [labelIn(contentType), declaredIn(bytes)].filter((label) => label !== null);
  const sevenBit = labels.map(canonicalLabel).find((label) => /^(?:iso-2022|hz|utf-7)/.test(label));
  if (sevenBit === undefined) {
    const text = decodeAs(bytes, 'utf-8');
    if (text !== null) return { text, charset: 'utf-8' };
  }
  for (const label of labels) {
    const charset = canonicalLabel(label);
    // A document whose declaration could be read byte by byte is in no UTF-16, whatever it says.
    if (charset.startsWith('utf-16')) continue;
    const text = decodeAs(bytes, charset);
    if (text !== null) return { text, charset };
  }
  const utf8 = mostlyUtf8(bytes);
  if (utf8) return utf8;
  const charset = likeliestCharset(bytes);
  return { text: new TextDecoder(charset).decode(bytes), charset };
}

function decodeAs(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function fromMark(bytes: Uint8Array): Decoded | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return utf32(bytes.subarray(4), true);
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return utf32(bytes.subarray(4), false);
  const charset =
    a === 0xef && b === 0xbb && c === 0xbf
      ? 'utf-8'
      : a === 0xff && b === 0xfe
        ? 'utf-16le'
        : a === 0xfe && b === 0xff
          ? 'utf-16be'
          : null;
  return charset === null ? null : { text: new TextDecoder(charset).decode(bytes), charset };
}

/** `<` followed or preceded by zero bytes (XML 1.0, appendix F). */
function fromPattern(bytes: Uint8Array): Decoded | null {
  const [a, b, c, d] = bytes;
  if (a === 0x3c && b === 0 && c === 0 && d === 0) return utf32(bytes, true);
  if (a === 0 && b === 0 && c === 0 && d === 0x3c) return utf32(bytes, false);
  const charset =
    a === 0x3c && b === 0 && d === 0 ? 'utf-16le' : a === 0 && b === 0x3c && c === 0 ? 'utf-16be' : null;
  return charset === null ? null : { text: new TextDecoder(charset).decode(bytes), charset };
}

function utf32(bytes: Uint8Array, littleEndian: boolean): Decoded {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const code = view.getUint32(at, littleEndian);
    parts.push(code < 0x110000 ? String.fromCodePoint(code) : '\uFFFD');
  }
  return { text: parts.join(''), charset: littleEndian ? 'utf-32le' : 'utf-32be' };
}

function labelIn(contentType: string): string | null {
  return /charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType.slice(0, 500))?.[1] ?? null;
}

/** The charset in the XML declaration, or in an HTML page's meta tags. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1');
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"'>]{1,40})["']/i.exec(head);
  return xml?.[1] ?? /<meta[^>]{0,300}?charset\s*=\s*["']?([^\s"'/>;]{1,40})/i.exec(head)?.[1] ?? null;
}

function canonicalLabel(label: string): string {
  const plain = label.trim().toLowerCase().replaceAll('_', '-');
  const windows = /^(?:x-)?(?:cp|win|windows|ms)-?(12\d\d|874|932|949|936|950)$/.exec(plain)?.[1];
  const farEastern: Record<string, string> = { 932: 'shift_jis', 949: 'euc-kr', 936: 'gbk', 950: 'big5' };
  if (windows !== undefined) return farEastern[windows] ?? `windows-${windows}`;
  const iso = /^(?:iso)?-?8859-?(\d{1,2})$/.exec(plain)?.[1];
  if (iso !== undefined) return `iso-8859-${iso}`;
  if (/^(?:u16|utf-?16|ucs-?2)$/.test(plain)) return 'utf-16le';
  return plain === 'utf8' || plain === 'u8' ? 'utf-8' : plain;
}

/** UTF-8 with a few broken bytes (a text cut in the middle of a letter) is still UTF-8. */
function mostlyUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.split('\uFFFD').length - 1;
  const whole = text.match(/[^\u0000-\u007F\uFFFD]/g)?.length ?? 0;
  return whole > broken * 10 ? { text, charset: 'utf-8' } : null;
}
