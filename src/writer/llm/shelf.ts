/** The shelf of numbered sentences, `[B2.S7]`, from which a model may tell: of several briefs, none of them words to a machine. */
import type { Citation } from '../../domain/answer.ts';
import type { KeptBrief } from '../../domain/kept.ts';
import { citationOf, sentenceOf } from '../extractive/answers/sheet.ts';
import { addressesMachine } from '../extractive/text/instruction.ts';
import { type Read, readText } from '../verify/text/document.ts';
import { visible } from './fence.ts';
import { isHeld } from './guard.ts';

/** A sentence of a brief. */
export interface Shelved {
  kept: KeptBrief;
  index: number;
}

export interface Shelf {
  /** Heads and sentences, one a line. */
  lines: string;
  /** What a told sentence cites; null unless it cites one to three sentences of the shelf and names nothing they do not hold. */
  citedBy(told: { ev: readonly string[]; text: string }): Citation[] | null;
}

const mostIds = 3;
const mostWords = 45;

/** Puts sentences on a shelf, by brief in the order given, each once. */
export function createShelf(sentences: readonly Shelved[]): Shelf {
  const briefs: KeptBrief[] = [];
  const places = new Map<string, Shelved>();
  for (const { kept, index } of sentences) {
    const words = sentenceOf(kept, index);
    if (words === '' || kept.brief.asides?.includes(index) || addressesMachine(words)) continue;
    let at = briefs.findIndex(({ brief }) => brief.id === kept.brief.id);
    if (at < 0) at = briefs.push(kept) - 1;
    places.set(`B${at + 1}.S${index}`, { kept, index });
  }
  const inOrder = [...places].sort(
    ([, a], [, b]) => briefs.indexOf(a.kept) - briefs.indexOf(b.kept) || a.index - b.index,
  );
  const heads = briefs.map(
    ({ sourceName, release: { published } }, at) =>
      `B${at + 1}: ${visible(sourceName).slice(0, 100)}, ${published === null ? 'undated' : `published ${published}`}`,
  );
  const told = inOrder.map(([id, { kept, index }]) => `[${id}] ${visible(sentenceOf(kept, index))}`);
  return {
    lines: [...heads, ...told].join('\n'),
    citedBy: ({ ev, text }) => {
      const ids = [...new Set(ev.map((id) => id.replace(/[[\]\s]/g, '').toUpperCase()))];
      const found = ids.flatMap((id) => places.get(id) ?? []);
      if (ids.length === 0 || ids.length > mostIds || found.length < ids.length) return null;
      if (text.trim() === '' || text.split(/\s+/).length > mostWords) return null;
      const evidence: Read = readText(found.map(({ kept, index }) => sentenceOf(kept, index)).join('\n\n'));
      const inflected = found.some(({ kept }) => kept.brief.language?.startsWith('en') === false);
      return isHeld(text, evidence, { inflected })
        ? found.map(({ kept, index }) => citationOf(kept, index, sentenceOf(kept, index)))
        : null;
    },
  };
}
