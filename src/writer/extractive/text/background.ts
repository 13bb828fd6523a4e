/** Sentences that tell what stands in every telling of a matter, or lies years behind it, and no news. */
import { lowerBound } from './inorder.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';

/** `Norway and Spain are committed to peace`: it stands in every telling. */
const avowing = /(?<!\p{L})(?:is|are|remains?|be)\s(?:\p{L}+ly\s)?committed\sto\s/u;
/** `The ministry of Norway reports.`: who told it, and nothing of it. */
const reporting = /^[^,]{4,90}\s(?:reports?|reported|informs|informed|said|announced)\.$/u;
/** `The visit underscores the close ties of both`: praise, and no news. */
const praising =
  /(?<!\p{L})(?:visit|meeting|call|exercise|agreement|ceremony|signing|dialogue|conversation|talks|training|deployment|event|memorandum|MoU|partnership|gift|donation|contribution|presence|participation|joint\sactivity|plan|programme|treaty|document|assistance)s?\s(?:(?:of|between|with|for)\s(?:[\p{L}\p{N}.’'-]+\s){1,6}?)?(?:(?:further|also|clearly|once\sagain|again)\s)?(?:underscor|underlin|reflect|highlight|demonstrat|testif|showcas|symboli[sz]|attest|witness|(?:is|was)\san?\s(?:clear\s|strong\s)?(?:testament|testimony|reflection))/u;
/** `The Wave Group is a forum of …`, `Founded in 1990, …`: what something is stands in every telling of it, and is no news. */
const standing =
  /^(?:(?:The|An?)\s)?(?:[\p{L}\d’'().-]+\s){1,8}?(?:is|are)\s(?:an?|the|one\sof|part\sof|made\sup|composed|named|based\sin|located|situated|essential|important|crucial|vital)\s|^(?:This|The)\s(?:year|month)\s(?:also\s)?marks\s|(?<!\p{L})serves?\sas\s(?:an?|the)\s|(?<!\p{L})(?:ha(?:s|ve)\slong\sbeen|established\sdiplomatic\srelations)\s|^(?:Founded|Established|Created|Launched|Formed|Located|Based)\s(?:in|by)\s/u;

/** Is the line background: what something is, praise, who told it, what lies years back? */
export function isBackground(reading: Reading, sentence: Sentence, line: string): boolean {
  if (standing.test(line) || praising.test(line) || reporting.test(line)) return true;
  return isHistory(reading, sentence);
}

/** `congratulated her on her appointment`, `The communiqué was released after the talks`, `toured the exhibition`: manners and furniture of every meeting. */
const courtesy =
  /(?<!\p{L})(?:congratulat(?:ed|es|ing)|(?:best|good)\swishes|(?:warm|sincere)\s(?:welcome|thanks|gratitude)|paid\s(?:tribute|homage|respects)|guard\sof\shono|(?:press\s|joint\s)?(?:statement|communiqu[eé]|declaration)\s(?:was|has\sbeen)\s(?:released|issued|published)|exchanged\s(?:gifts|souvenirs|mementos|plaques)|(?:was|were)\s(?:also\s)?(?:present|in\sattendance)(?!\p{L})|brief(?:ed|ing)?\s(?:the\s)?(?:media|journalists|press))/iu;

/** Does it tell only of the manners of a meeting? */
export function isCourtesy(line: string): boolean {
  return courtesy.test(line);
}

/** `reaffirmed the strong partnership`, `highlighted the importance of dialogue`: as it is said in every meeting. */
const hollow =
  /(?<!\p{L})(?:(?:re)?affirm|reiterat|underlin|underscor|highlight|stress|emphasi[sz]|prais|commend|laud|welcom|acknowledg|appreciat|recogni[sz]|hail|not)(?:ed|es|ing)\s(?:that\s)?(?:the|their|its|his|her|both)\s(?:[\p{L}-]+\s(?:and\s)?){0,2}?(?:importance|value|significance|necessity|need|imperative|efforts|professionalism|sacrifices|improvement|strengthening|strength|depth|role|contribution|excellent|good|high[\s-](?:quality|level)|close|strong|deep|broad|growing|solid|remarkable|great|friendly|long-?standing|enduring|robust|unwavering|special|historic|fruitful|traditional)(?!\p{L})|(?<!\p{L})(?:appreciated|lauded|praised|commended)\s(?:[\p{L}’'-]+\s){1,4}?(?:efforts|professionalism|sacrifices|role)(?!\p{L})|(?<!\p{L})express(?:ed|es|ing)\s(?:(?:his|her|their|its|sincere|deep|great|appreciation|and)\s){0,4}(?:appreciation|gratitude|satisfaction|thanks|pleasure|congratulations)(?!\p{L})|(?<!\p{L})(?:excellent|very\sgood|friendly|fraternal|high-quality|exemplary)\s(?:\p{L}+\s(?:and\s)?){0,3}?(?:co-?operation|relations|relationship|ties|partnership)(?!\p{L})|(?<!\p{L})co-?operation\s(?:\p{L}+\s){1,4}(?:has\sbeen|is)\s(?:very\s)?(?:excellent|good|friendly)|\s(?:was|were)\s(?:(?:also|thus|further)\s)?(?:emphasi[sz]ed|stressed|underlined|underscored|confirmed|highlighted|praised|noted)\.?$/iu;

/** Does it only praise or stress what stands anyway? */
export function isHollow(line: string): boolean {
  return hollow.test(line);
}

/** Does it tell only what somebody stands by? */
export function avows(line: string): boolean {
  return avowing.test(line);
}

/** Are all dates of the sentence of years before the last one: `The first battlegroup arrived in 2017`? Never where no day of publication is known. */
function isHistory({ dates, published }: Reading, { start, end, text }: Sentence): boolean {
  const recent = Number(published?.slice(0, 4)) - 1;
  const years = text.match(fullYear) ?? [];
  const told = dates.slice(lowerBound(dates, start), lowerBound(dates, end));
  return (
    years.length > 0 &&
    years.every((year) => Number(year) < recent) &&
    told.every(({ edtf }) => !(Number(edtf.slice(0, 4)) >= recent))
  );
}

/** Lie all days and months that the sentence tells so long before its release that it tells how things came about? */
export function isLongAgo({ dates, published }: Reading, { start, end }: Sentence): boolean {
  const now = monthOf(published ?? '');
  const told = dates.slice(lowerBound(dates, start), lowerBound(dates, end)).map(({ edtf }) => monthOf(edtf));
  return told.length > 0 && told.every((month) => now - month >= monthsPast);
}

const monthsPast = 4;

/** The last month that a date tells, counted through the years; NaN where it tells none. */
function monthOf(edtf: string): number {
  const [, year = '', month = ''] = /^(\d{4})-(\d{2})/.exec(edtf.split('/').at(-1) ?? '') ?? [];
  return month === '' || Number(month) > 12 ? Number.NaN : Number(year) * 12 + Number(month);
}

const fullYear = /(?<![\d-])(?:19|20)\d{2}(?![\d%])/g;
