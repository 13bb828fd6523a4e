/** The amount that a figure claims, read from its fields, and where the evidence tells it. */
import type { z } from 'zod';
import { ones } from '../../lexicon/sides.ts';
import type { figureShape } from '../shapes.ts';
import type { Read } from '../text/document.ts';
import { wordSet } from '../text/lexicon.ts';
import { currencyOf, type NumberMention, readNumbers, sameNumbers } from '../text/numbers.ts';
import { tokenise } from '../text/tokens.ts';

/** The amount that a figure claims. */
export interface Claimed {
  min: number;
  max: number;
  qualifier: string | null;
  currency: string | null;
}

function readAmount(value: number | string | null | undefined): NumberMention | null {
  if (value === null || value === undefined) return null;
  const text = typeof value === 'number' ? String(value) : value;
  const plain = /^\d+(\.\d+)?$/.exec(text);
  const tokens = tokenise(text);
  const read = readNumbers(text, tokens)[0] ?? null;
  if (plain === null || read === null) return read;
  return { ...read, min: Number(text), max: Number(text) };
}

/** What the fields of a figure claim; null where they hold no number. */
export function claimedOf(value: z.infer<typeof figureShape>): Claimed | null {
  const single = readAmount(value.value);
  const min = readAmount(value.min) ?? single;
  const max = readAmount(value.max) ?? single;
  const low = min ?? max;
  const high = max ?? min;
  if (low === null || high === null) return null;
  const unit = `${value.currency ?? ''} ${value.unit ?? ''}`.trim();
  const currency = (value.currency ?? null) || currencyOf(unit, tokenise(unit)) || low.currency;
  return { min: low.min, max: high.max, qualifier: value.qualifier ?? low.qualifier, currency };
}

const oneWords = wordSet(ones);

/** Where the evidence tells that amount; `one` may be told by an article. */
export function mentionsOf(evidence: Read, { min, max }: Claimed): NumberMention[] {
  const found = evidence.numbers.filter((one) => sameNumbers(one, { min, max }));
  if (found.length > 0 || min !== 1 || max !== 1) return found;
  return evidence.tokens.flatMap((token, index) =>
    oneWords.has(token.fold)
      ? [
          {
            from: index,
            to: index,
            min: 1,
            max: 1,
            currency: null,
            qualifier: null,
            ordinal: false,
            dotted: false,
            year: false,
          },
        ]
      : [],
  );
}
