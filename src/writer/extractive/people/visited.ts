/** Whose people a visitor meets: those of the state that the sentence has somebody go to, or stay in. */
import type { Reading } from '../text/reading.ts';
import type { Mention } from './mention.ts';
import type { Person } from './merge.ts';

/** Words of going to a state, or of being its guest, right before its name. */
const going =
  /(?<!\p{L})(?:while in|(?:visit(?:s|ed|ing)?|trip|travel(?:s|l?ed|l?ing)?|fl(?:y|ies|ew)|depart(?:s|ed)? for|goes|went|stay in|arriv(?:es?|ed|al) in|call in|tour (?:of|in))(?:\s(?:\p{L}+\s){0,2}to)?|besuchs? in|reise nach|besöke?t? i|besöker|resa till|resan till|besøke?t? i|bes[oø]ger|visite (?:en|au|aux|à|officielle en)|déplacement (?:en|au|aux|à)|wizyty? w|wizyty? na|pobytu w|визита? в|визиту до|візиту? до|поїздки до|поездки в|návštěvy? v|návštěvy? na)\s(?:the\s|la\s|l['’])?$/iu;
/** Lithuanian, Latvian and Estonian put the state into a case, before or behind the visit. */
const stay = /^\s(?:vizito|viešnagės|vizītes|visiidi)(?!\p{L})/iu;
const meeting =
  /(?<!\p{L})(?:meets?|met|meeting|talks|held|received by|hosted by|welcomed by|greeted by|traf|trifft|treffen|träffa\p{L}*|möt\p{L}*|møt\p{L}*|rencontr\p{L}*|entreten\p{L}*|entretien\p{L}*|spotka\p{L}*|rozm\p{L}+|встре[чт]\p{L}*|переговор\p{L}*|зустрі\p{L}*|перемов\p{L}*|susiti\p{L}*|tik(?:ās|sies)|kohtu\p{L}*|setka\p{L}*|jednal\p{L}*)(?!\p{L})/iu;
/** Who comes along is the visitor's own, and whoever is met beside a gathering of several states may be anybody's. */
const others =
  /(?<!\p{L})(?:accompan\p{L}*|together with|along with|joined by|alongside|begleit\p{L}*|tillsammans|accompagn\p{L}*|wraz z|kartu su|kopā ar|вместе с|разом з|koos|spolu s|summit|conference|forum|dialogue|NATO|EU|UN)(?!\p{L})/u;
const leaving = /(?<!\p{L})(?:from|aus|von|från|fra|de|du|z|ze|из|з|із)\s$/iu;
const verbSecond: ReadonlySet<string> = new Set(['de', 'sv', 'da', 'no', 'nl', 'et']);
const farthest = 220;
/** A sentence that goes on with whoever the one before was about: `She met Minister NAME`. */
const goesOn =
  /^(?:He|She|They|There|While there|During the visit|During (?:his|her|their) (?:stay|visit))(?:,|\s)/u;

/** `While in Norway the minister will meet Minister NAME`: the one state gone to before a person who is met there; null where the words tell of none. */
export function visitedState(
  { text, states, sentences, language }: Reading,
  { sentence, span: [start], title }: Mention,
  home: string | null,
): string | null {
  if (title === null || title.generic) return null;
  const own = sentences[sentence];
  const visit = own !== undefined && goesOn.test(own.text) ? sentences[sentence - 1] : undefined;
  const from = Math.max(visit?.start ?? own?.start ?? start, start - farthest);
  const told = states.filter(
    ({ start: at, end, how }) => at >= from && end <= start && (how === 'name' || how === 'capital'),
  );
  const gone = told.find(
    ({ start: at, end }) =>
      going.test(text.slice(Math.max(0, at - 40), at)) ||
      isWhere(text, { from, at, end }) ||
      stay.test(text.slice(end, end + 14)),
  );
  if (gone === undefined || gone.code === home) return null;
  const left = (at: number): boolean => leaving.test(text.slice(Math.max(0, at - 6), at));
  if (told.some(({ code, start: at }) => code !== gone.code && code !== home && !left(at))) return null;
  const between = text.slice(gone.end, start);
  const met = meeting.exec(between);
  if (met === null || others.test(between)) return null;
  // `Bei ihrem Besuch in Norwegen traf NAME …`: right behind the verb stands who visits.
  const behind = between.slice(met.index + met[0].length).trim();
  return behind === '' && verbSecond.has(language ?? '') ? null : gone.code;
}

const visits = /\b(?:visit|trip|arriv\p{L}+|is|are|was|were|welcom\p{L}+)\s(?:\p{L}+\s){0,3}(?:to|in)\s$/iu;

/** `In Norway, Minister A met …`: the state alone opens the sentence. */
const isWhere = (text: string, { from, at, end }: { from: number; at: number; end: number }): boolean =>
  text.slice(from, at) === 'In ' && text.charAt(end) === ',';

/** Does the text tell of a visit to the state, so that who is called on there may be its own? */
export function isVisited({ text, states }: Reading, home: string): boolean {
  return states.some(
    ({ start, code, how }) =>
      code === home &&
      (how === 'name' || how === 'capital') &&
      visits.test(text.slice(Math.max(0, start - 50), start)),
  );
}

const onVisit =
  /^(?:During|On|In the course of|As part of|Within|While on|Throughout)\s(?:his|her|their|the|this)\s(?:\p{L}+[\s-]){0,3}(?:visit|stay|trip|tour)(?!\p{L})/u;

/** `During his visit Minister A also met President B`: where A is the publisher's own, B is of the state that A visits. */
export function isMetOnVisit(
  { sentences, country }: Reading,
  people: readonly Person[],
  { told, index }: { told: readonly (string | null)[]; index: number },
): boolean {
  const mentions = people[index]?.mentions ?? [];
  return mentions.every(
    ({ sentence, start }) =>
      onVisit.test(sentences[sentence]?.text ?? '') &&
      people.some(
        (other, at) =>
          told[at] === country &&
          other.mentions.some((own) => own.sentence === sentence && own.start < start) &&
          other.mentions.some((own) => own.sentence < sentence),
      ),
  );
}

const thanks =
  /^,?\s(?:\p{L}+\s){0,2}?(?:thank(?:s|ed)|congratulate[sd]|commend(?:s|ed)|praise[sd]|laud(?:s|ed)|express(?:es|ed) (?:his|her) (?:\p{L}+ ){0,2}(?:gratitude|appreciation|thanks) to)\s(?:the\s)?(?:(?:Government|people|Republic|Kingdom|authorities|leadership) of\s)?(?:the\s)?$/iu;
const hosts = /^\s(?:side|counterparts?|colleagues?|hosts?|partners?)(?!\p{L})/u;
const longestThanks = 90;

/** `Minister NAME thanked Norway for its help`: whoever thanks a state by its name is of another one. */
export function thanksState({ text, states }: Reading, { mentions }: Person, code: string): boolean {
  return mentions.some(({ span: [, end] }) =>
    states.some(
      (state) =>
        state.code === code &&
        state.start > end &&
        state.start < end + longestThanks &&
        ((state.how === 'name' && !/^(?:[’']|\s\p{Lu})/u.test(text.slice(state.end, state.end + 2))) ||
          (state.how === 'adjective' && hosts.test(text.slice(state.end, state.end + 20)))) &&
        thanks.test(text.slice(end, state.start)),
    ),
  );
}
