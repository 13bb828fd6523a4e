/** Whether a sentence narrates what is past, told by the endings of its verbs in languages whose verbs show it. */

/** Endings of verbs that narrate, by language; with as many letters before them as keep nouns of the same ending apart. */
const endings: Readonly<Record<string, RegExp>> = {
  ru: /^\p{L}{2,}(?:[аяиы](?:ла|ло|ли)|лся|лась|лось|лись)$|^(?!генерал|адмирал|материал|персонал|потенциал|арсенал|капитал|терминал|трибунал|филиал|интервал|маршал)\p{L}{4,}[аи]л$/u,
  uk: /^\p{L}{2,}(?:[аяиі](?:ла|ло|ли)|вся|лася|лось|лося|лись|лися)$|^\p{L}{5,}[аи]в$/u,
  pl: /^\p{L}{2,}(?:[aiyę]ła|[aiyę]ło|[aiyę]ły|[aiy]li|[aiyą]ł|ieli)$/u,
  cs: /^\p{L}{3,}(?:[aiíěe]la|[aiíěe]lo|[aiíěe]li|[aiíěe]ly|[aiěe]l)$/u,
  sv: /^\p{L}{3,}ades?$/u,
  fi: /^\p{L}{3,}(?:ivat|ivät|ttiin)$/u,
  lv: /^(?!\p{L}*t[āē]ja$)\p{L}{2,}[āēī](?:ja|jās|jām|ti)$/u,
  lt: /^\p{L}{2,}(?:ėjo|avo|ojo|josi|avosi|ėsi|ino)$/u,
  et: /^\p{L}{2,}[aeiu]sid$/u,
};
/** French narrates with two words: `a rencontré`, `ont été signés`, `s’est rendue`. */
const compound =
  /(?:^|[^\p{L}])(?:a|ont|est|sont)\s+(?:\p{L}+\s+)?\p{L}{2,}(?:é|ée|és|ées|u|us|ue|ues|is|ise|it|ite|ert|erte)(?![\p{L}])/u;
/** English participles describe as often as they narrate; beside a day they narrate: `today extended the mandate`. */
const dated =
  /\b(?:today|yesterday)\s+(?:also\s+)?\p{L}{3,}ed\b|\b\p{L}{3,}ed\s+(?:today|yesterday|on\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/u;
const longest = 1_000;

/** Does a verb of the past stand in these words? False for languages whose endings do not tell. Reads 1,000 characters. */
export function narrates(text: string, language: string | null): boolean {
  const tag = language?.toLowerCase().split('-')[0] ?? '';
  const part = text.slice(0, longest).toLowerCase();
  if (tag === 'fr') return compound.test(part);
  if (tag === 'en') return dated.test(part);
  const ending = endings[tag];
  if (ending === undefined) return false;
  return (part.match(/\p{L}{5,24}/gu) ?? []).some((word) => ending.test(word));
}
