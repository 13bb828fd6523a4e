/** Makes hostile or careless XML fit for a strict parser, in linear time. */
import { decodeEntities, tokenize } from './markup.ts';

// XML 1.0 allows tab, line feed and carriage return alone of the C0 controls.
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;
const reference = /&(?!(?:amp|lt|gt|quot|apos);)(#\d{1,8};|#x[0-9a-f]{1,8};|[a-z][a-z0-9]{1,31};|)/gi;

/** The text from its first tag on, without document type (and so without any entity declaration), illegal characters or bare ampersands. */
export function repairXml(source: string): string {
  const clean = source.replace(illegal, '').toWellFormed();
  return mendReferences(withoutDoctype(clean.slice(Math.max(0, clean.search(/<[?!a-z]/i)))));
}

/** Drops every document type declaration, wherever it stands. */
export function withoutDoctype(source: string): string {
  if (!/<!doctype|<!entity/i.test(source)) return source;
  const parts: string[] = [];
  for (const piece of tokenize(source, { xml: true })) {
    const isType = piece.kind === 'declaration' && source[piece.start + 1] === '!';
    if (!isType) parts.push(source.slice(piece.start, piece.end));
  }
  return parts.join('').trimStart();
}

/** Outside CDATA sections: named characters become numbers, ampersands that begin no reference are escaped. */
function mendReferences(source: string): string {
  if (!source.includes('&')) return source;
  const parts: string[] = [];
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<![CDATA[', at);
    const close = open < 0 ? -1 : source.indexOf(']]>', open);
    const marked = close < 0 ? source.length : open;
    parts.push(source.slice(at, marked).replace(reference, mendReference));
    if (close < 0) break;
    parts.push(source.slice(open, close + 3));
    at = close + 3;
  }
  return parts.join('');
}

function mendReference(whole: string, body: string): string {
  if (body === '') return '&amp;';
  const letters = decodeEntities(whole);
  if (letters === whole) return `&amp;${body}`;
  const codes = [...letters].map((letter) => letter.codePointAt(0) ?? 0xfffd);
  return codes.map((code) => (isLegal(code) ? `&#${code};` : '')).join('');
}

function isLegal(code: number): boolean {
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 32 && code !== 0xfffe && code !== 0xffff && code < 0x110000)
  );
}
