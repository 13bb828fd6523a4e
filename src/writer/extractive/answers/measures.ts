/** Measures: how fast, far, high, heavy, long or often, and which share: what a sentence must hold to tell one. */

/** One way of asking for a measure, and the numbers with their units that tell it in the languages of the releases. */
interface Measure {
  asks: RegExp;
  tells: RegExp;
}

const number = String.raw`(?<!\p{L})\d[\d.,  ]{0,10}[ -]?`;
const thousand = String.raw`(?:tūkst\p{L}*\.? |tys\.? |тыс\.? |тис\.? |tausend |tusen )?`;
const length = String.raw`(?:km|kilomet\p{L}*|nautical miles?|miles?|mi|sjömil|seemeilen?|jūrmyli\p{L}*|jūdz\p{L}*|meripenikulma\p{L}*|километр\p{L}*|кілометр\p{L}*|км)`;
const height = String.raw`(?:m|met(?:er|re)\p{L}*|metr\p{L}*|metrov\p{L}*|feet|ft|fot|meetr\p{L}*|метр\p{L}*|м)`;

const unit = (units: string): RegExp =>
  new RegExp(`${number}${thousand}(?:${units})(?![\\p{L}\\p{N}])`, 'iu');

/** A length that is no speed. */
const still = (units: string): string =>
  String.raw`(?:${units})(?!\p{L})(?! ?\/ ?h| (?:an hour|per |pro |par |i timmen|in der stunde|na godzinę|per valandą|stundā|tunnissa|tunnis|в час|на годину))`;

const listMeasures = (): readonly Measure[] => [
  {
    asks: /\bhow fast\b|\b(?:top|maximum) speed\b|\bwie schnell\b|\bhur snabbt?\b/iu,
    tells: unit(
      String.raw`km ?\/ ?h|kmph|mph|knots?|knop|knoten|nœuds|solm\p{L}*|mach|${length} (?:an|per|i|in|pro|par|na|stundā|per|tunnissa|tunnis|в|на) ?(?:hour|timmen|der stunde|stunde|heure|godzinę|valandą|час|годину)?|км\/ч|км\/год`,
    ),
  },
  {
    asks: /\bhow long (?:is|are|was|were|will)\b/i,
    tells: unit(still(`${length}|${height}`)),
  },
  {
    asks: /\bhow far\b|\bwhat (?:range|distance)\b|\bwie weit\b|\bhur långt\b/iu,
    tells: unit(still(length)),
  },
  {
    asks: /\bhow (?:high|tall|deep|wide)\b|\bwie (?:hoch|tief)\b|\bhur (?:högt|djupt)\b/iu,
    tells: unit(still(`${length}|${height}`)),
  },
  {
    asks: /\bhow heavy\b|\bhow much does .{1,40} weigh\b|\bwie schwer\b/iu,
    tells: unit(String.raw`kg|kilo\p{L}*|tons?|tonnes?|ton|tonnen|tonn\p{L}*|тонн\p{L}*|кг|т`),
  },
  {
    asks: /\bhow old\b|\bwie alt\b|\bhur gam(?:mal|la)\b/iu,
    tells:
      /\b(?:\d+|\p{L}+)[ -]years?[ -]old\b|\b(?:founded|established|created|formed|built) in \d{4}\b|(?<!\p{L})(?:jahre alt|år gam(?:mal|la)|gegründet|grundades)(?!\p{L})/iu,
  },
  {
    asks: /\bhow strong\b|\bwie stark\b|\bhur starkt?\b/iu,
    tells:
      /\d[- ]strong\b|\d\d[\d.,\u00A0 ]{0,8} (?:\p{L}+ ){0,2}(?:m[ae]n|people|persons?|personnes?|personnel|soldiers?|troops|members|sold\p{L}*|militaires?|żołnierz\p{L}*|osób|kari\p{L}*|karav\p{L}*|sõdur\p{L}*|sotil\p{L}*|военн\p{L}*|солдат\p{L}*|військ\p{L}*)(?!\p{L})/iu,
  },
  {
    asks: /\bhow (?:often|frequently)\b|\bwie oft\b|\bhur ofta\b|\bcombien de fois\b|\bjak często\b/iu,
    tells:
      /(?<!\p{L})(?:annual(?:ly)?|yearly|monthly|weekly|quarterly|(?:once|twice|thrice|\p{L}+ times) (?:a|every|per) \p{L}+|every (?:\p{L}+ )?(?:years?|months?|weeks?)|each (?:year|month)|jährlich|monatlich|\p{L}+mal (?:im|pro) jahr|alle \p{L}+ (?:jahre|monate)|årlig\p{L}*|\p{L}+ gånger (?:om året|per år)|varje (?:år|månad)|vartannat år|(?:une|deux|trois) fois par an|chaque année|annuel\p{L}*|tous les ans|co roku|corocznie|\p{L}+ razy w roku|kasmet|kiekvienais metais|katru gadu|ik gadu|\p{L}+ reizes gadā|igal aastal|\p{L}+ korda aastas|vuosittain|joka vuosi|\p{L}+ kertaa vuodessa|ежегодн\p{L}*|каждый год|\p{L}+ раза? в год|щорічн\p{L}*|щороку|\p{L}+ рази? на рік)(?!\p{L})/iu,
  },
  {
    asks: /\b(?:gdp|per ?cent|percentage|share|proportion)\b/i,
    tells:
      /\d ?%|\bper ?cent\b|(?<!\p{L})(?:prozent|procent|pour cent|proc\.|protsenti|prosentti\p{L}*|процент\p{L}*|відсот\p{L}*)/iu,
  },
];

/** What `how long` asks the length of, not the duration. */
const long =
  /\bhow long (?:is|are|was|were|will) .*\b(?:borders?|fences?|walls?|barriers?|bridges?|tunnels?|roads?|routes?|railways?|tracks?|lines?|runways?|pipelines?|cables?|canals?|rivers?|coasts?|coastlines?|fronts?|frontlines?|trench(?:es)?|sections?|stretch(?:es)?|columns?|convoys?|ships?|vessels?|boats?|frigates?|submarines?)\b/iu;

/** Does the question ask how many metres or kilometres long something is? */
export const asksLength = (text: string): boolean => long.test(text);

let measures: readonly Measure[] | null = null;

/** What a sentence must hold to tell the measure that a question asks for; null where it asks for none. */
export function measureAsked(text: string): RegExp | null {
  measures ??= listMeasures();
  return measures.find(({ asks }) => asks.test(text))?.tells ?? null;
}

/** An amount of money, in any language of the releases: `520 miljoner pund`, `€4 billion`. */
export const amount =
  /\d[\d.,\u00A0 ]{0,15}(?:\p{L}{2,12}\.? ){0,2}(?:€|\$|£|eur|usd|sek|nok|dkk|pln|gbp|kron|kr\b|złot|pund|pound|dolar|dólar|dollar|доллар|долар|евро|євро|крон|гривен|korun|kč|lei(?!\p{L})|reais|pesos|yen|won(?!\p{L})|rupee|rand(?!\p{L}))|[€$£] ?\d/iu;
