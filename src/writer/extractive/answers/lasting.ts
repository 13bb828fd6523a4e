/** Lasting: how long something takes, as sentences tell it in words or by a number in front of a unit of time. */
import { wordsOf } from '../../../domain/phrases.ts';
import { findNumbers } from '../figures/numbers.ts';
import type { Ranked } from './rank.ts';

const time = String.raw`(?:minut\p{L}*|минут\p{L}*|хвилин\p{L}*|hours?|days?|weeks?|months?|years?|decades?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|timm\p{L}+|dag\p{L}*|veck\p{L}+|månad\p{L}*|år|gad\p{L}+|mēne\p{L}+|met(?:us|ų)|mėnes\p{L}+|aasta\p{L}*|vuo\p{L}+|viikko\p{L}*|kuukau\p{L}*|lata?|heures?|jours?|semaines?|mois|ans?|часа?|дня|дней|недел\p{L}|месяц\p{L}*|год\p{L}?|лет|місяц\p{L}*|рок\p{L}*|uur|uren|weken?|maand(?:en)?|jaar|jaren|timer|uger?|uker?|måneder|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|horas?|d[ií]as?|semanas?|m[eê]s(?:es)?|años?|anos?|hodin\p{L}*|dn[íůyi]|týdn\p{L}*|týžd\p{L}*|měsíc\p{L}*|mesiac\p{L}*|let|rok[uůyov]{0,3}|zile?|săptămân\p{L}*|lun[iă]|ani|dan[a]?|tjed\p{L}*|mjesec\p{L}*|godin\p{L}*|nap\p{L}{0,3}|hét|het\p{L}{1,3}|hónap\p{L}*|év\p{L}{0,3}|дни|ден|седмиц\p{L}*|месец\p{L}*|годин\p{L}*|ημέρ\p{L}*|μέρες|εβδομάδ\p{L}*|μήν\p{L}*|χρόνια|έτη)(?!\p{L})`;

/** A stretch of time, in words or numbers: `a year and a half`, `två månader`, `10-year`, `weeks or months`. */
const span = new RegExp(
  String.raw`(?<!\p{L})(?:(?:\d+|an?|one|two|three|four|five|six|several|half an?|ein\p{L}{0,2}|zwei|drei|ett|en|två|tre|un|une|deux|trois|trīs|divus|četrus|trejus|dvejus|kolm|kaks|kolme|kaksi|trzy|dwa|год|два|две|три|рок)[ -](?:more |full |and a half )?|\p{L}{3,12}-(?=(?:hour|day|week|month|year))|${time} (?:or|to|oder|bis|eller|till|ou|à|lub|ar|arba|iki|vai|līdz|või|kuni|tai|или|до|або) )${time}`,
  'iu',
);

/** The same in one word, or in front of what lasts so: `zweitägig`, `dwudniowy`. */
const spanWord =
  /(?<!\p{L})(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|zehn|mehr|\d+-?)(?:stündig|tägig|wöchig|monatig|jährig)|(?:två|tre|fyra|fem|sex|sju|tio)(?:dagar|dagars|veckors|månaders|årig)|(?:jedno|dwu|trzy|cztero|pięcio|kilku|\d+-)(?:dniow|tygodniow|miesięczn|letni)|(?:divu|trīs|četru|piecu) (?:dienu|nedēļu|gadu)|(?:dviejų|trijų|keturių|penkių) (?:dienų|savaičių|metų)|(?:kahe|kolme|nelja|viie)(?:päeva|nädala|aasta)|(?:kaksi|kolmi|neli|viisi)(?:päiv|viikko|vuoti)|(?:двух|трех|трёх|четырех|четырёх|пяти|дво|трьох|три)(?:дневн|недельн|летн|денн|тижнев|річн))/iu;

/** Does the sentence tell a stretch of time: in words, or by any number in front of a unit of it (`dix ans`)? */
export function tellsSpan({ kept, text }: Ranked): boolean {
  if (span.test(text) || spanWord.test(text)) return true;
  const numbers = findNumbers(text, { words: wordsOf(text), language: kept.brief.language });
  return numbers.some(({ end }) => behindNumber.test(text.slice(end, end + 24)));
}

/** The words of the sentence that tell how long: `for six weeks`, `10-year`; null where none is plain. */
export function spanTold(text: string): string | null {
  // `For a six-month deployment`: its length is `six-month`.
  return (
    (lasting.exec(text) ?? span.exec(text))?.[0].replace(
      /^.{0,20}?(?=\p{L}+-(?:hour|day|week|month|year))/iu,
      '',
    ) ?? null
  );
}

const behindNumber = new RegExp(String.raw`^[ -](?:\p{L}+ )?${time}`, 'iu');

/** The same after a word for how long something takes. */
export const lasting = new RegExp(
  String.raw`(?<!\p{L})(?:for|lasted|lasting|lasts|takes?|over|dauert\p{L}*|i|pendant|durant|przez|kestis|kestab|kesti|kestää|ilga|truko|trunk\p{L}*|в течение|протягом) (?:\p{L}+ ){0,2}(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten)[ -](?:more |full )?${time}`,
  'iu',
);
