/** Lines and words that name who made the text, and streets that bear a name. */
import type { Word } from '../text/names.ts';

/** Words before the name of whoever made the text or the picture. */
export const bylines = new Set(
  'by par von text foto photo photos fot kuva nuotr автор фото author byline reporter credit image picture bild'.split(
    ' ',
  ),
);

/** `вул. І. Франка` is an address. */
export const streets = new Set(
  'street str вул ул вулиця улица g gatvė iela ul tänav katu gatan rue strasse'.split(' '),
);

/** First words of lines that name who made the text: `Reporting by …`, `Материал подготовил …`. */
const makers =
  /^(?:(?:reporting|writing|editing|edited|written|compiled|story|photos?|video|report|translated|additional reporting) by|(?:материал|информацию) подготов\p{L}*|матеріал підготу\p{L}*|informāciju sagatavoja|parengė|przygotowa[łl]\p{L}*|opracowa[łl]\p{L}*)$/u;

/** `Photo: …`, `Text: …`, `Reporting by …`: what follows made the text or the picture. */
export function isCredit(words: readonly Word[]): boolean {
  const [first, second] = words;
  if (first === undefined) return false;
  if (bylines.has(first.key) && (first.gap === 'colon' || first.shape !== 'lower')) return !isClause(words);
  const opening = first.gap === 'space' ? `${first.key} ${second?.key ?? ''}` : first.key;
  return makers.test(first.key) || makers.test(opening);
}

/** `By midday the guests …`: more than a few words behind `by` are a sentence. */
function isClause(words: readonly Word[]): boolean {
  return words.filter(({ shape }) => shape === 'lower').length > 3;
}
