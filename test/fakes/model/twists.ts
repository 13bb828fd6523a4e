/** Ways in which models twist what a release says, each made of the release's own sentences: near the truth, and false. */
import type { Poison } from './poison.ts';
import { added } from './twists/added.ts';
import { dates } from './twists/dates.ts';
import { fields } from './twists/fields.ts';
import { names } from './twists/names.ts';
import { numbers } from './twists/numbers.ts';
import { places } from './twists/places.ts';
import { quotations } from './twists/quotations.ts';
import { wording } from './twists/wording.ts';

export const twists: readonly Poison[] = [
  ...[...names, ...numbers, ...dates, ...places, ...quotations],
  ...[...wording, ...added, ...fields],
];
