/** Actors: who did something or took part in it, told by the sentence that names them. */
import { foldedWords } from '../../../domain/fold.ts';
import type { KeptBrief } from '../../../domain/kept.ts';
import type { Question } from '../../../domain/question.ts';
import type { Briefing } from '../../writer.ts';
import { commandAsked, tellsCommand } from './command.ts';
import { asksTravel, goesThere } from './destination.ts';
import { toldAlready } from './further.ts';
import { createMatcher, knowsDeeds } from './match.ts';
import { actorsIn, isNew, namesCompany, otherOfficers, peopleIn, refersBack, statesIn } from './naming.ts';
import { tellPeople } from './office.ts';
import type { Ranked, Ranking } from './rank.ts';
import { predicateOf } from './rankweights.ts';
import { belowHeadline } from './sentences.ts';
import { type Sheet, say, sentenceOf } from './sheet.ts';
import { asksAhead, withoutAnnounced, withoutPreviews } from './tellings.ts';
import { tellsSaying } from './tied.ts';

/** Words of taking part in something. */
export const partaking =
  /\b(?:compris\w+|consists?|composed|made up|brings? together|brought together|attend\w*|takes? part|took part|taking part|alongside|participa\w+|members?|involved|belongs?|joined|teiln\w+|teilgenommen|deltar|deltog|deltaga\w*|uczestnicz\w+|udział)|(?<!\p{L})(?:nimmt|nehmen) .{1,80}\bteil\b|(?<!\p{L})(?:dalyvau|piedal[iīāa]|osale|osavõt|участ)/iu;

/** `Which Nordic states were on the call?`, where no deed is asked about. */
export const asksStates =
  /\b(?:which|what) (?:\w+ )?(?:countries|nations|states|members|allies)\b|(?<!\p{L})(?:vilka länder|welche (?:länder|staaten)|quels (?:pays|états)|jakie (?:kraje|państwa)|kurios (?:šalys|valstybės)|kuras valstis|millised riigid|mitkä maat|какие (?:страны|государства)|які (?:країни|держави))(?!\p{L})/iu;

/**
 * The sentence that names someone (a person, an organisation, a company, another state) and tells the question. Who takes
 * part is told by a sentence on taking part that names two or more.
 */
export function tellActors(briefing: Briefing, ranking: Ranking, sheet: Sheet): void {
  const { question } = briefing;
  const together = partaking.test(question.text) || (ranking.verb < 0 && asksStates.test(question.text));
  const chaired = asksChair(question.text);
  const done = (ranked: Ranked): boolean =>
    chaired
      ? chairs.test(ranked.text) && tellsObject(ranked, ranking, question)
      : ranking.verb < 0 ||
        !knowsDeeds(ranked.kept.brief.language) ||
        (ranked.terms.has(ranking.verb) && tellsObject(ranked, ranking, question));
  const [first] = ranking.sentences;
  const travelled = asksTravel(question.text);
  const told = toldAlready(briefing);
  const asked = new Set([...question.words, ...told.words]);
  const ofCompany = asksCompany.test(question.text);
  const command = commandAsked(question, ranking);
  const all = ranking.sentences
    .filter(({ text }) => !told.sentences.has(text))
    .map((ranked) => ({
      ranked,
      actors:
        actorsIn(ranked, [...question.countries, ...told.countries], asked) ||
        Number(ofCompany && namesCompany(ranked)),
      people: peopleIn(
        ranked,
        command?.officer !== true ? asked : new Set([...asked, ...otherOfficers(ranked.kept.brief)]),
        question.people,
      ),
    }))
    .filter(({ ranked, actors, people }) =>
      together
        ? actors > 1 &&
          (partaking.test(ranked.text) || statesIn(ranked) >= manyStates) &&
          ranked.reach >= (question.followUp ? 0.3 : 0.4) &&
          tellsOfAll(ranked) &&
          (ranked.kept === first?.kept || ranked.coverage >= 0.95)
        : actors > 0 &&
          done(ranked) &&
          (command === null || tellsCommand(ranked, people, command)) &&
          (ranked.coverage >= 0.6 ||
            (ranked.coverage >= 0.45 && ranked.reach >= 0.75 && isOnDeed(ranked, question)) ||
            (people > 0 && ranked.coverage >= (isBelow(ranked, first) ? 0.2 : 0.4) && ranked.reach >= 0.6) ||
            (people > 0 && ranked.coverage >= 0.25 && ranked.reach >= 0.7 && isOnDeed(ranked, question))) &&
          ranked.states >= 0.75 &&
          goesThere(ranked, question),
    )
    .map((one) => ({ ...one, kept: one.ranked.kept, coverage: one.ranked.coverage }));
  const fit = asksAhead(question.text) ? all : together ? held(all, ranking) : withoutAnnounced(all);
  // All who take part are told where the most are.
  if (together) {
    const [most] = fit.toSorted((one, other) => other.actors - one.actors);
    if (most !== undefined) say(most.ranked, sheet);
    else if (!asksStates.test(question.text) && !/\bmembers?\b/i.test(question.text))
      tellPeople(briefing, ranking, sheet);
    return;
  }
  const maker = asksMaker(question.text)
    ? ranking.sentences.find((ranked) => isMaker(ranked, ranking, question))
    : undefined;
  // Of a bare `who makes them` nothing else in the thread tells.
  if (maker === undefined && question.followUp && asksMaker(question.text)) return;
  const met = meeting.test(question.text) ? whomMet(fit) : undefined;
  const company = ofCompany ? fit.find(({ ranked }) => namesCompany(ranked))?.ranked : undefined;
  const [likeliest] = fit;
  const meant = maker === undefined && asksPerson.test(question.text) ? namedBefore(likeliest) : null;
  if (meant !== null) say(meant, sheet);
  const best =
    maker ??
    company ??
    met?.ranked ??
    (meant === null && command === null ? someone(fit, question) : undefined) ??
    likeliest?.ranked;
  if (best === undefined) return;
  say(
    belowHeadline(
      best,
      fit.map(({ ranked }) => ranked),
    ),
    sheet,
  );
  if (ranking.verb < 0) return;
  const named = met === undefined ? fit : fit.filter(({ people }) => people > 0);
  const telling = named.map(({ ranked }) => ranked);
  for (const ranked of others(best, telling, travelled ? 0.8 : beside)) say(ranked, sheet);
}

/** Who attended is not told by an announcement, where a release on the event itself is found. */
function held<Told extends Pick<Ranked, 'kept'>>(fit: readonly Told[], { sentences }: Ranking): Told[] {
  const told = new Set(withoutPreviews([...new Set(sentences.map(({ kept }) => kept))]));
  return fit.filter(({ kept }) => told.has(kept));
}

/** The small word of `from whom`, `who … with`: on which side of the deed someone is asked for; null where none is. */
export function sideAsked(text: string): string | null {
  const found = /\b(from|to|with|by|for) whom\b|\bwho(?:m)?\b.{0,80} (from|with|by)\W*$/i.exec(text);
  return (found?.[1] ?? found?.[2])?.toLowerCase() ?? null;
}

/** A sentence that tells the question, or one that the last answer cited where the question brings no words, and names someone behind that small word. */
export function tellSide(side: string, { question, thread }: Briefing, ranking: Ranking, sheet: Sheet): void {
  const named = new RegExp(`\\b${side} (?:the )?(?:\\p{Ll}+ ){0,2}(\\p{Lu}[\\p{L}\\d-]+)`, 'gu');
  const asked = new Set(question.words);
  const cited = new Set(question.followUp ? thread?.cited?.map(({ exact }) => exact) : []);
  const tells = ({ text, kept }: Ranked): boolean =>
    kept.brief.language?.startsWith('en') !== false &&
    [...text.matchAll(named)].some(({ 1: name = '' }) => isNew(name, asked));
  const best =
    ranking.sentences.find((one) => cited.has(one.text) && tells(one)) ??
    ranking.sentences.find(
      (one) =>
        one.coverage >= 0.6 &&
        one.states >= 0.75 &&
        (ranking.verb < 0 || one.terms.has(ranking.verb)) &&
        tells(one),
    );
  if (best !== undefined) say(best, sheet);
}

/** A release that tells so much of a question is on it, and nothing else. */
const onIt = 0.9;

/**
 * Does the sentence tell to what it was done: half of what the question says beside its verb and names, what stands around
 * it by half, where it tells some of it, or its release is on it and it names nobody who merely says so?
 */
function tellsObject(
  { terms, around, whole, text }: Ranked,
  { verb, weight }: Ranking,
  { words, text: asked }: Question,
): boolean {
  const others = words.flatMap((word, term) => (term === verb ? [] : [{ term, of: weight.get(word) ?? 0 }]));
  const sum = (told: typeof others): number => told.reduce((total, { of }) => total + of, 0);
  const own = sum(others.filter(({ term }) => terms.has(term)));
  // What only the thread lent (`who signed it?`) must be told by the sentence.
  const typed = foldedWords(asked);
  const lent = words.some((word, term) => term !== verb && !typed.includes(word));
  const near =
    own === 0 && (lent || whole < onIt || (tellsSaying(text) && !meeting.test(asked)))
      ? 0
      : sum(others.filter(({ term }) => !terms.has(term) && around.has(term))) / 2;
  return others.length === 0 || own + near >= sum(others) / 2;
}

/** `Who opened it`: a sentence that names a person, before one that tells as much and names none. */
function someone(fit: readonly Fit[], question: Question): Ranked | undefined {
  const [first] = fit;
  if (first === undefined || first.people > 0 || !asksPerson.test(question.text)) return undefined;
  return fit.find(
    ({ ranked, people }) =>
      people > 0 &&
      (ranked.coverage >= first.ranked.coverage * 0.85 ||
        isBelow(ranked, first.ranked) ||
        isBeside(ranked, first.ranked, question)),
  )?.ranked;
}

/** The sentence before one that tells of someone without the name (`The German officer commands …`), where it names one person. */
function namedBefore(fit: Fit | undefined): { kept: KeptBrief; index: number; text: string } | null {
  if (fit === undefined || fit.people > 0 || !refersBack(fit.ranked)) return null;
  const { kept, index } = fit.ranked;
  const text = sentenceOf(kept, index - 1);
  return peopleIn({ kept, text }, new Set(), []) > 0 ? { kept, index: index - 1, text } : null;
}

/** Does it stand right by that sentence, of a release that is on the question: `A memorandum was signed in Accra. General Kalns signed for …`? */
function isBeside(ranked: Ranked, { kept, index }: Ranked, question: Question): boolean {
  return ranked.kept === kept && Math.abs(ranked.index - index) === 1 && isOnDeed(ranked, question);
}

/** Is the release on the question, and does the sentence tell its deed by that word or a translation, not by one that may stand for it? */
function isOnDeed({ kept, text, whole }: Ranked, question: Question): boolean {
  const verb = predicateOf(question);
  if (whole < onIt || verb === null) return false;
  const match = createMatcher([verb]);
  const hits = foldedWords(text).flatMap((word) => match(word, kept.brief.language));
  return hits.some(({ sure, weight }) => sure && weight > asGood);
}

/** A word that means another less surely than this may stand for it. */
const asGood = 0.8;

/** Does it stand below that headline, of the same release: `The document was signed by …` where the headline has states sign? */
function isBelow(ranked: Ranked, headline: Ranked | undefined): boolean {
  return ranked.kept === headline?.kept && ranked.index > headline.index && !/[.!?]\W*$/.test(headline.text);
}

/** `With which firm`: a sentence that names one goes before others. */
const asksCompany = /\b(?:which|what) (?:\S+ ){0,3}(?:compan(?:y|ies)|firms?|manufacturers?|shipyards?)\b/i;

const asksPerson =
  /(?<!\p{L})(?:who|whom|wer|wen|wem|qui|vem|kto|kogo|kas|ką|kes|keda|kuka|кто|кого|кем|хто|ким)(?!\p{L})/iu;

/** Whom someone met is told where a person is named, and the states asked about with them, though another sentence tells as much. */
function whomMet(fit: readonly Fit[]): Fit | undefined {
  const [named] = fit
    .filter(({ people }) => people > 0)
    .toSorted((one, other) => other.ranked.named - one.ranked.named);
  return named;
}

/** A sentence that may answer, and how many it names: of anyone, and of people alone. */
interface Fit {
  ranked: Ranked;
  actors: number;
  people: number;
}

/** How much of the best sentence's share, and of its rank, one of another release must reach to stand beside it. */
const [beside, near] = [0.95, 0.5];

/** What other releases tell as well: `who visited Latvia` is answered by each visit. */
function others(best: Ranked, fit: readonly Ranked[], share: number): Ranked[] {
  const told = new Set([best.kept.brief.id]);
  return fit
    .filter((ranked) => {
      const known = told.has(ranked.kept.brief.id);
      told.add(ranked.kept.brief.id);
      return (
        !known &&
        ranked.kept.brief.relevant &&
        ranked.coverage >= best.coverage * share &&
        ranked.named >= best.named &&
        ranked.score >= best.score * near
      );
    })
    .slice(0, 3);
}

/** Does a question ask whom someone met? */
export const meeting =
  /\bwho(?:m)? .{0,40}\b(?:meet|meets|met|receiv\w+|hosts?|hosted|greet\w*|welcom\w+|talk(?:ed)? (?:to|with)|sp(?:eak|oke) (?:to|with)|call(?:ed)?)\b|(?<!\p{L})(?:treff|traf|träff|möt|rencontr|spotk|spotyk|susitik|susitin|tikās|tiekas|tiksies|kohtu|tapaa|tapas|встре[тч]|зустр)/iu;

/** Does the question ask who makes a thing? */
export const asksMaker = (text: string): boolean => making.test(text);

/** Does the question ask who chaired something? Whoever leads anything else did not. */
export const asksChair = (text: string): boolean => chairing.test(text);

const chairing =
  /\bwho (?:will |would |is to |did |does |is |was )?(?:co-?)?(?:chair(?:s|ed|ing)?|presid\w+|moderat\w+)\b|(?<!\p{L})(?:wer (?:leitete|hatte den vorsitz)|vem (?:ledde|var ordförande)|kto przewodniczył\p{L}*|kas (?:vadīja|pirmininkavo)|kes juhatas|кто председательствовал|хто головував)(?!\p{L})/iu;
/** What tells who chaired something. */
const chairs =
  /(?<!\p{L})(?:(?:co-?)?chair(?:s|ed|ing|person|man|woman|manship)?|presid\p{L}+ over|moderat\p{L}+|(?:headed|led|hosted|convened) by|leitete|geleitet|vorsitz\p{L}*|ledde|leddes|ordförande|présid\p{L}+|przewodni\p{L}+|pirmininkav\p{L}*|vadīja|vadībā|juhatas|juhtis|johdolla|puheenjohtaj\p{L}*|председател\p{L}*|под председательством|голов\p{L}+)(?!\p{L})/iu;

const making = /\bwho (?:makes?|made|produc\w+|manufactur\w+|builds?|built)\b/i;
const made =
  /(?<!\p{L})(?:produc(?!tive)|manufactur|made by|built by|hergestellt|tillverk|fabriqu|produit|produkow|gamin|ražo|tooda|toot(?:ja|e)|valmist|производ|изготов|выпуск|вироб)/iu;

/** Who makes a thing is told in the release on it, in a sentence on making that names someone. */
function isMaker(ranked: Ranked, { sentences: [first] }: Ranking, { countries, words }: Question): boolean {
  return (
    made.test(ranked.text) &&
    ranked.reach >= 0.6 &&
    (ranked.kept === first?.kept || ranked.coverage >= 0.95) &&
    (actorsIn(ranked, countries, new Set(words)) > 0 || capitals.test(ranked.text))
  );
}

/** Two words in capitals behind another word: mostly a name. */
const capitals = /\p{Ll} \p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+/u;

/** So many states in one sentence are counted up. */
const manyStates = 4;

/** Does its release tell all that is asked about? A page of reference tells of many things beside. */
function tellsOfAll({ whole, kept }: Ranked): boolean {
  return whole >= 0.75 || kept.brief.docType === 'reference_page';
}
