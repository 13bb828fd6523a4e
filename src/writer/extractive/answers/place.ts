/** Places: where something was, is or will be, from sentences that name a place and from the event's own. */
import { monthOf } from '../../../domain/calendar.ts';
import { findStates } from '../../../domain/country.ts';
import { fold, foldedWords } from '../../../domain/fold.ts';
import { isOfTime, type KeptBrief } from '../../../domain/kept.ts';
import { calendarOf, type Question } from '../../../domain/question.ts';
import type { Briefing } from '../../writer.ts';
import { isOfMeeting } from './earlier.ts';
import { knowsDeeds } from './match.ts';
import { isOfOthers } from './ofothers.ts';
import type { Ranked, Ranking } from './rank.ts';
import { belowHeadline } from './sentences.ts';
import { type Sheet, type Support, say, sentenceOf, shown, supportOf } from './sheet.ts';
import { looksAhead } from './tense.ts';

/** The place of the event that the question tells; else the sentence that tells what was done, and in or at which place. */
export function tellPlace({ question, thread }: Briefing, ranking: Ranking, sheet: Sheet): void {
  if (question.words.length === 0) {
    tellPlaces(question.followUp ? (thread?.briefs ?? []) : [], ranking, sheet);
    return;
  }
  const done = ({ terms, kept }: Ranked): boolean =>
    ranking.verb < 0 || terms.has(ranking.verb) || !knowsDeeds(kept.brief.language);
  const ahead = /\b(?:next|upcoming|will)\b/i.test(question.text);
  // Where someone is from is told beside who they are.
  const from = origin.test(question.text);
  const fits = ({ kept, index, text }: Ranked): boolean => !ahead || looksAhead(kept, index, text);
  const seated = asksSeat.test(question.text);
  const said = ranking.sentences.find(
    (ranked) =>
      fits(ranked) &&
      (!seated || seat().test(ranked.text)) &&
      (ranked.coverage >= 0.75 ||
        (ranked.coverage >= 0.5 && ranked.reach >= 0.8) ||
        (ranked.coverage >= 0.65 && ranked.whole >= 0.95) ||
        ((from || seated) && ranked.coverage >= 0.25 && ranked.reach >= 0.7)) &&
      ranked.states >= (seated ? 0.7 : 0.75) &&
      done(ranked) &&
      isOfMeeting(ranked, question) &&
      // Where two states met is a third one's without being of it.
      !isOfOthers(ranked, question.countries, (before) => atPlace.test(before)) &&
      isSited(ranked, question),
  );
  const time = calendarOf(question.period);
  const near = ranking.sentences.find(
    (ranked) =>
      ranked.reach >= 0.6 &&
      ranked.coverage >= 0.5 &&
      fits(ranked) &&
      ranked.states >= 0.75 &&
      done(ranked) &&
      (time === null || isOfTime(ranked.kept, time)) &&
      !isOnExercise(ranked, question) &&
      isOfMeeting(ranked, question) &&
      ranked.kept.brief.place !== null,
  )?.kept;
  const place = near?.brief.place;
  const [support] = near === undefined || !place ? [] : supportOf(near, place.evidence);
  if (said !== undefined)
    say(
      belowHeadline(
        said,
        ranking.sentences.filter(fits).filter((one) => isSited(one, question)),
      ),
      sheet,
    );
  // Where something happened is not where someone is from, or has their seat.
  else if (support !== undefined && !from && !seated && !isElsewhere(support, question.countries))
    sheet.say(shown(sentenceOf(support.kept, support.sentence)), [support]);
}

/** Does the sentence tell of an exercise that the question names, in a release on something else? */
function isOnExercise({ kept: { brief }, index }: Ranked, { words }: Question): boolean {
  const { type } = brief.event ?? {};
  if (type === 'exercise' || type === 'training') return false;
  return brief.programmes.some(
    ({ name, kind, evidence }) =>
      kind === 'exercise' &&
      evidence.some(({ sentences }) => sentences.includes(index)) &&
      foldedWords(name).some((word) => words.includes(word)),
  );
}

/** Does the sentence name states, and not the one that is asked about? */
function isElsewhere({ kept, sentence }: Support, countries: readonly string[]): boolean {
  if (countries.length !== 1) return false;
  const named = findStates(sentenceOf(kept, sentence), { language: kept.brief.language });
  return named.length > 0 && !named.some(({ code }) => countries.includes(code));
}

/** `And where?` asks for the places of what the last answer told of, or of the first brief. */
function tellPlaces(told: readonly string[], { sentences }: Ranking, sheet: Sheet): void {
  const briefs = [...new Set(sentences.map(({ kept }) => kept))];
  const near = briefs.filter(({ brief }) => told.includes(brief.id));
  for (const kept of (near.length > 0 ? near : briefs).slice(0, near.length > 0 ? 3 : 1)) {
    const [support] = kept.brief.place === null ? [] : supportOf(kept, kept.brief.place.evidence);
    if (support !== undefined) sheet.say(shown(sentenceOf(kept, support.sentence)), [support]);
  }
}

/** Does the sentence name a place that the question does not? */
function isSited(told: Pick<Ranked, 'kept' | 'text'>, question: Question): boolean {
  return sitesIn(told, question).length > 0 || (seat().test(told.text) && seatsIn(told, question).length > 0);
}

/** A capital where something has its place: `Tallinn is home to`. */
function seatsIn({ kept, text }: Pick<Ranked, 'kept' | 'text'>, { text: asked }: Question): Site[] {
  if (origin.test(asked)) return [];
  return findStates(text, { language: kept.brief.language }).filter(({ how }) => how === 'capital');
}

/** Where a place's name stands in a sentence. */
export interface Site {
  start: number;
  end: number;
}

/** The cities, and the states that the question does not name, that stand behind a word of place in the sentence, in their order. */
export function sitesIn({ kept, text }: Pick<Ranked, 'kept' | 'text'>, question: Question): Site[] {
  const from = origin.test(question.text);
  const asked = new Set(question.words);
  const lead = from ? fromPlace : motion.test(question.text) ? toPlace : atPlace;
  const stated = findStates(text, { language: kept.brief.language });
  const within = endings[kept.brief.language?.slice(0, 2) ?? 'en'];
  const told = stated.filter(
    ({ start, end, code, how }) =>
      (how === 'capital' || (how === 'name' && !question.countries.includes(code))) &&
      (lead.test(text.slice(0, start)) || (!from && within?.test(text.slice(start, end)) === true)),
  );
  const language = kept.brief.language?.slice(0, 2) ?? 'en';
  const named = [...text.matchAll(from ? fromName : (atNameAbroad[language] ?? atName))]
    .filter(
      ({ 1: name = '', index }) =>
        isPlaceName(
          name,
          index,
          stated.filter(({ how }) => how !== 'capital'),
        ) &&
        !namesThing(kept, name) &&
        // `In Oslo` is no answer to where in Oslo.
        !asked.has(fold(name)),
    )
    .map(({ 0: whole, 1: name = '', index }) => {
      const end = index + whole.length;
      return { start: end - name.length, end: end + furtherWords(text.slice(end, end + 60)).length };
    })
    .filter(({ start, end }) => !told.some((state) => state.start < end && start < state.end));
  return [...told, ...named].toSorted((one, other) => one.start - other.start);
}

/** The other words of a name: the ` Pichão` of `Gavião Pichão`. */
const furtherWords = (rest: string): string => /^(?:[ -]\p{Lu}[\p{L}’'-]+){0,2}/u.exec(rest)?.[0] ?? '';

/** Endings that say in or into a place, in languages that have no small word for it. */
const endings: Readonly<Record<string, RegExp>> = {
  lt: /(?:oje|uje|yje|ėje|ose|me|e|ą)$/iu,
  lv: /(?:[āēī]|ajā|ās|os)$/iu,
  et: /(?:s|sse|l|le)$/iu,
  fi: /(?:ss[aä]|ll[aä]|lle|[aeiouyäö]{2}n)$/iu,
};

/** Is it a word of an exercise, an organisation or a person: `in Exercise Iron Fir`? */
function namesThing({ brief }: KeptBrief, name: string): boolean {
  const { programmes, organisations, people } = brief;
  const [word = ''] = foldedWords(name);
  return (
    /^(?:Exercise|Operation|Mission|Article|Programme|Project|Session|Ministry|Department|Government|Parliament|Embassy|Headquarters|Summit|Conference)$/.test(
      name,
    ) || [...programmes, ...organisations, ...people].some((claim) => foldedWords(claim.name).includes(word))
  );
}

/** A name behind a word of place that is no state, no month or weekday, and no organisation in capitals. */
function isPlaceName(name: string, at: number, stated: readonly { start: number; end: number }[]): boolean {
  const state = stated.some(({ start, end }) => start < at + name.length + 12 && end > at);
  return !state && monthOf(name) === null && !/^\p{Lu}+$/u.test(name) && !/day$/.test(name);
}

/** `Where are they based`: told with a word for that, not by where something happened. */
const asksSeat =
  /\bwhere\b.*\b(?:based|located|situated|headquartered|stationed|seated)\b|\bthe (?:seat|location|site|headquarters) of\b|\bwo\b.*\b(?:stationiert|angesiedelt|sitz)\b/i;

/** `Where do they come from?` */
const origin =
  /\bwhere\b.* from\W*$|\b(?:woher|varifrån|d[’']où|skąd|iš kur|no kurienes|kust|mistä|откуда|звідки)(?!\p{L})/iu;
const fromPlace = /(?:^|\s)(?:from|aus|från|fra|de|du|des|z|ze|iš|no|из|со?|з|із) (?:the )?$/iu;
const fromName = /(?<=\s)(?:from|aus|från|fra|de|du|z|ze|iš|no|из|з|із) (?:the )?(\p{Lu}[\p{L}’'-]{2,})/gu;

const atName =
  /(?<=\s)(?:(?:city|town|village|port|base|garrison) of|in|at|near|aboard|på|i|à|w|в|у) (?:the )?(\p{Lu}[\p{L}’'-]{2,})/gu;

/** The same where small words of another language lead to a place, that are something else elsewhere. */
const atNameAbroad: Readonly<Record<string, RegExp>> = Object.fromEntries(
  [
    ['es', 'en|base (?:militar |aérea |naval )?de'],
    ['pt', 'em|no|na|base (?:militar |aérea |naval )?d[eo]'],
    ['it', 'a|ad|al|in|nel|nella|presso|base (?:militare |aerea |navale )?(?:italiana )?di'],
    ['ro', 'la|în|din'],
    ['cs', 'v|ve|na'],
    ['sk', 'v|vo|na'],
    ['nl', 'in|te|op|bij'],
    ['da', 'i|på|ved|nær|nær byen|byen'],
    ['no', 'i|på|ved|nær|nær byen|byen'],
    ['nb', 'i|på|ved|nær|nær byen|byen'],
    ['fr', "à|en|près de|base (?:aérienne |navale |militaire )?(?:de|d[’'])"],
    ['pl', 'w|we|na|pod|koło'],
    ['hr', 'u|na|kod|kraj'],
    ['bg', 'в|във|на|край|до'],
    ['el', 'στ(?:ο|η|ον|ην|α|ις|ους)'],
  ].map(([language, words]) => [language, new RegExp(`(?<=\\s)(?:${words}) (\\p{Lu}[\\p{L}’'-]{2,})`, 'gu')]),
);

/** What says where a thing has its place: `Tallinn is home to`, `Sitz des Zentrums ist Tallinn`. */
const seat = (): RegExp =>
  /(?<!\p{L})(?:seat|home (?:of|to)|headquarter\p{L}*|based|located|situated|stationed|garrison\p{L}*|stationier\p{L}*|stationer\p{L}*|sitz|beheimatet|ansässig|angesiedelt|säte|belägen|siège|situé|implanté|siedzib\p{L}*|mieści|būstin\p{L}*|įsikūr\p{L}*|atrodas|mītn\p{L}*|asub|asukoh\p{L}*|sijaitse\p{L}*|находит\p{L}*|располож\p{L}*|базиру\p{L}*|розташ\p{L}*|базу\p{L}*|stationn\p{L}*|basés?|basées?|cantonn\p{L}*|stacjon\p{L}*|dislok\p{L}*|izvietot\p{L}*|dislocēt\p{L}*|paikn\p{L}*|paigutat\p{L}*|sijoitet\p{L}*|дислоц\p{L}*|дислок\p{L}*|размещ[её]н\p{L}*|розміщ\p{L}*|ud?stationer\p{L}*|utstasjoner\p{L}*|stasjoner\p{L}*|hjemmehør\p{L}*|beliggende|placeret|plassert|hovedsæde|hovedsete|gelegerd|gestationeerd|gevestigd|zetel|thuisbasis|di stanza|stanziat\p{L}*|dislocat\p{L}*|schierat\p{L}*|ubicat\p{L}*|situat\p{L}*|sede|desplegad\p{L}*|destacad\p{L}*|estacionad\p{L}*|ubicad\p{L}*|situad\p{L}*|localizad\p{L}*|umístěn\p{L}*|umiestnen\p{L}*|rozmístěn\p{L}*|rozmiestnen\p{L}*|sídl\p{L}*|staționat\p{L}*|staţionat\p{L}*|amplasat\p{L}*|cantonat\p{L}*|sediul?|smješten\p{L}*|razmješten\p{L}*|sjedišt\p{L}*|állomásoz\p{L}*|székhely\p{L}*|telepített\p{L}*|разполож\p{L}*|базира\p{L}*|седалищ\p{L}*|εδρε\p{L}*|έδρα|σταθμε\p{L}*)(?!\p{L})/iu;

const atPlace =
  /(?:^|\s)(?:welcom\w+ .{1,120} to|visit\w*|besuch\p{L}*|besök\p{L}*|besøk\p{L}*|besøg\p{L}*|odwiedz\p{L}*|apmekl\p{L}*|aplank\p{L}*|külasta\p{L}*|посе[тщ]\p{L}*|відвід\p{L}*|in|at|near|across|throughout|i|på|à|en|im|w|в|у) (?:the (?:(?:Republic|Kingdom|State) of )?)?$/iu;
const toPlace =
  /(?:^|\s)(?:in|at|near|across|throughout|to|for|i|på|till|à|en|im|nach|w|do|в|у|до) (?:the (?:(?:Republic|Kingdom|State) of )?)?$/iu;
/** What is done towards a place: `aid to Ukraine` says nothing of where a meeting was. */
const motion =
  /\b(?:go|goes|going|went|gone|travel\w*|depart\w*|fl(?:y|ew|own|ying)|head(?:ed|ing)?|leav\w*|sen[dt]\w*|deploy\w*|mov(?:e|ed|ing)|transfer\w*|deliver\w*|ship\w*|return\w*|donat\w*)\b/i;
