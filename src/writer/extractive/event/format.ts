/** How many sides an event has: the text's own word for it first, then the states that take part. */
import { type EventClaim, takingPart } from '../../../domain/brief.ts';
import { countryClaims } from '../countries/countries.ts';
import { type Reading, tells } from '../text/reading.ts';
import type { TypedEvent } from './type.ts';

type Format = EventClaim['format'];

/** Events that take two: with one state known the other is not told, so nothing is said of their number. */
const twoSided = new Set(['meeting', 'visit', 'call', 'agreement', 'conference', 'aid', 'request']);
const several =
  /(?<![\p{L}\d])(?:(\d{1,3})\s+(?:\p{L}+\s+){0,2}?|(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|dozen|dozens of|several)\s+(?:\p{L}+\s+)?)(?:countries|nations|states|allies|länder|staaten|nationen|pays|états|krajów|państw|zemí|států|стран|государств|країн|держав|šalių|valstybių|valstu|valstīm|riigi|riigist|maasta|maata|maan)(?!\p{L})/iu;
const counted: Readonly<Record<string, number>> = { three: 3 };
const wordFor: readonly [Format, RegExp][] = [
  [
    'trilateral',
    /\btrilateral\b|trilatéral|trilateral|трехсторон|трёхсторон|тристорон|trišal|trīspus|kolmepool|kolmikant|kolmen|trójstron|trojstrann|třístrann/iu,
  ],
  [
    'multilateral',
    /\bmultilateral\b|\bmultinational exercise|multilatéral|multilateral|многосторон|багатосторон|daugiašal|daudzpus|mitmepool|monenkesk|wielostron|mnohostrann/iu,
  ],
];

/** Ministers, chiefs or leaders of an alliance or union come from many states. */
const allied =
  /(?<!\p{L})(?:NATO|OTAN|НАТО|EU|UE|ЕС|ЄС|ES|EL|UN|ООН)(?:[’'s:-]\p{L}{0,3})?\s(?:\p{L}+\s){0,2}(?:ministers|chiefs|leaders|allies|\p{L}*minister|\p{L}*ministrar|\p{L}*ministri|министр|міністр|minist|ministr|ministrów|ministrai|ministru)/iu;

/** The same, where those of all its states are who meets: but `met on the margins of the meeting of EU ministers`. */
const gathered =
  /^(?![^.]*\b(?:margins?|sidelines?|fringes?|ahead|before|prior|after|during|following)\b)(?:[^.]*?\b(?:meeting|session|conference|council|call|talks)\s(?:of|between|with)\s(?:the\s)?)?(?:(?:\p{L}+\s){0,2}(?:[Mm]inisters|[Cc]hiefs of [Dd]efen[cs]e|[Ll]eaders)\s(?:of|from)\s(?:the\s)?(?:NATO|EU|European Union|UN|(?:\p{Lu}[\p{L}-]+\s){1,3}Group)(?!\p{L})|(?:NATO|EU|European Union|Nordic|\p{Lu}\p{Ll}+ Group)\s(?:\p{L}+\s){0,2}(?:[Mm]inisters|[Cc]hiefs of [Dd]efen[cs]e|[Ll]eaders)(?!\p{L}))/u;

/** `separately hosted the ambassadors of Spain and Malta`, `visits to Spain and Malta`: each is another meeting of two. */
const apart =
  /(?<!\p{L})(?:series\sof\sbilateral\s|separately(?!\p{L})|separate\s(?:\p{L}+\s)?(?:meetings?|talks|calls?|discussions|consultations)(?!\p{L}))/iu;
const tour =
  /(?<!\p{L})[Vv]isits\s(?:[^.,;]{0,60}\s)?to\s(?:the\s)?\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)?(?:,|\sand)\s(?:the\s)?\p{Lu}/u;

const shared = new Set(['exercise', 'training', 'deployment']);
/** Others take part, whom the text does not name: `forces from all across NATO`, `with allies`. */
const withAllies =
  /(?<!\p{L})(?:NATO|OTAN|НАТО|allies|allied|partner nations|multinational\p{L}*|allierade|bundesgenossen|verbündete\p{L}*|alliés|sojusz\p{L}*|союзн\p{L}*|sabiedrot\p{L}*|sąjunginink\p{L}*|liitla\p{L}*|liittola\p{L}*|spojen(?:ci|ců)|багатонац\p{L}*|многонац\p{L}*)(?!\p{L})/iu;

/** The format of the event; null where the text names one side of what has two, or leaves unnamed who else takes part. */
export function formatOf(reading: Reading, event: TypedEvent): Format {
  const states = sidesIn(reading, event);
  if (states >= 3 && isApart(reading)) return null;
  if (states >= 4) return 'multilateral';
  const opening = openingOf(reading, event);
  const told = numberTold(opening);
  if (told !== null && told > states && told >= 3) return told === 3 ? 'trilateral' : 'multilateral';
  if (states === 3) return 'trilateral';
  if (gathered.test(event.sentence.text) || gathered.test(reading.title ?? '')) return 'multilateral';
  const named = wordFor.find(([, word]) => word.test(opening))?.[0];
  if (named && states < 2) return named;
  if (states === 2) return 'bilateral';
  if (states === 0) return allied.test(opening) && twoSided.has(event.type) ? 'multilateral' : 'other';
  if (shared.has(event.type) && withAllies.test(opening)) return null;
  return twoSided.has(event.type) ? null : 'national';
}

/** How many sentences may tell that. */
const opening = 8;

function isApart({ sentences, title }: Reading): boolean {
  const told = sentences.filter(({ kind, story }) => kind === 'body' && story === 0).slice(0, opening);
  const texts = [title ?? '', ...told.map(({ text }) => text)];
  return texts.some((text) => apart.test(text) || tour.test(text));
}

/** How many states the event has: where one receives and another comes, those alone; whoever is helped is none but of aid. */
function sidesIn(reading: Reading, { type }: TypedEvent): number {
  const claims = countryClaims(reading);
  const codes = (roles: readonly string[]) =>
    new Set(claims.filter(({ role }) => roles.includes(role)).map(({ code }) => code));
  const received = codes(['host', 'guest']).size;
  if (received > codes(['host']).size && received > codes(['guest']).size) return received;
  return codes(type === 'aid' ? takingPart : ['host', 'guest', 'party']).size;
}

/** The headline, the event's sentence and the first two told ones. */
function openingOf(reading: Reading, { sentence }: TypedEvent): string {
  const told = reading.sentences.filter((one) => tells(one) && one.story === 0).slice(0, 3);
  return [reading.title ?? '', sentence.text, ...told.map(({ text }) => text)].join('\n').slice(0, 3_000);
}

/** `soldiers from 15 countries`: how many, 4 for a number in words beyond three; null where the opening tells none. */
function numberTold(opening: string): number | null {
  const match = several.exec(opening);
  if (!match) return null;
  if (match[1] !== undefined) return Number(match[1]);
  return counted[match[0].trim().split(/\s/)[0]?.toLowerCase() ?? ''] ?? 4;
}
