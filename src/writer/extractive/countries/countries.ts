/** States in a brief, and the part each takes. */

import { type CountryClaim, type CountryRole, takingPart } from '../../../domain/brief.ts';
import { once } from '../../../domain/remember.ts';
import { findBonds } from '../commitments/bonds.ts';
import { placeClaim } from '../event/place.ts';
import { typeOfEvent } from '../event/type.ts';
import { peopleOf, peopleWithStates } from '../people/people.ts';
import { indexTouching } from '../text/inorder.ts';
import { writesOfOthers } from '../text/newsroom.ts';
import { cite, type Reading, readingOfTitle, sentenceAt, tells } from '../text/reading.ts';
import { type Run, runsOf, surroundingsOf } from './contexts.ts';
import { publisherActs } from './publisher.ts';
import { reachedByAid } from './reached.ts';
import { isScene, isSpokenOf } from './scene.ts';
import { openingOf, sidesOf } from './sides.ts';
import { giving, talks, weightOf } from './weight.ts';

/** One claim a state, those that take part first. A group (`Baltic States`) takes part where its officials do. */
export const countryClaims: (reading: Reading) => CountryClaim[] = once(findClaims);

/** What speaks for a state's taking part. */
interface Case {
  code: string;
  score: number;
  helped: number;
  acts: number;
  adversary: number;
  aside: number;
  /** Is it one of a group, or do the first two sentences speak of its officials, other than as helped? */
  early: boolean;
  /** The mention that says most. */
  start: number;
  end: number;
  weight: number;
}

const enough = 2;

function findClaims(reading: Reading): CountryClaim[] {
  const cases = typeOfEvent(reading)?.type === 'reference' ? headingCases(reading) : casesOf(reading);
  const claims = cases.map((one): CountryClaim => {
    return { code: one.code, role: roleOf(reading, one), evidence: [cite(reading, one.start, one.end)] };
  });
  const publisher = publisherClaim(reading, claims);
  const claimed = new Set([...claims.map(({ code }) => code), publisher?.code]);
  const names = namesOf(reading);
  for (const { code, start, end, how } of reading.states) {
    if (how === 'group' || claimed.has(code)) continue;
    const sentence = reading.sentences[sentenceAt(reading, start)];
    // Whoever is called Milan is no town.
    if (sentence === undefined || !tells(sentence) || indexTouching(names, { start, end }) >= 0) continue;
    claimed.add(code);
    claims.push({ code, role: 'mentioned', evidence: [cite(reading, start, end)] });
  }
  const all = publisher ? [publisher, ...claims.filter(({ code }) => code !== publisher.code)] : claims;
  return withSides(reading, all).sort((a, b) => rank(a.role) - rank(b.role));
}

/** Whoever is only known to take part is host or guest where the words tell. */
function withSides(reading: Reading, claims: readonly CountryClaim[]): CountryClaim[] {
  const acting = claims.flatMap(({ code, role }) => (takingPart.includes(role) ? [code] : []));
  const { hosts, guests } = sidesOf(reading, acting);
  const reached = reachedByAid(reading, openingOf(reading));
  // Where nobody else is told to take part, an organisation gives it.
  const gives = acting.some((code) => !reached.has(code)) || acting.every((code) => code !== reading.country);
  return claims.map((claim) => {
    if (claim.role !== 'party') return claim;
    if (gives && reached.has(claim.code)) return { ...claim, role: 'beneficiary' };
    if (hosts.has(claim.code)) return { ...claim, role: 'host' };
    return guests.has(claim.code) ? { ...claim, role: 'guest' } : claim;
  });
}

function rank(role: CountryRole): number {
  return takingPart.includes(role) ? 0 : role === 'mentioned' ? 2 : 1;
}

/** The publisher's own state acts where its officials do, unnamed: `the Minister`, `our President`; or where it is named and nobody else acts. */
function publisherClaim(reading: Reading, claims: readonly CountryClaim[]): CountryClaim | null {
  const { country } = reading;
  if (country === null || writesOfOthers(reading)) return null;
  const claim = claims.find(({ code }) => code === country);
  if (claim && takingPart.includes(claim.role)) return null;
  const alone = claim && !claims.some(({ role }) => takingPart.includes(role));
  const acts = alone ? claim.evidence[0] : publisherActs(reading);
  if (!acts) return null;
  return { code: country, role: 'party', evidence: claim?.evidence ?? [cite(reading, acts.start, acts.end)] };
}

/** Where people are named, in order. */
const namesOf = once((reading: Reading) =>
  peopleOf(reading)
    .people.flatMap(({ mentions }) => mentions)
    .sort((a, b) => a.start - b.start),
);

function casesOf(reading: Reading): Case[] {
  const told = reading.sentences.filter(tells);
  const cases = new Map<string, Case>();
  let body = 0;
  const positions = new Map(
    told.map((sentence) => [sentence.index, sentence.kind === 'headline' ? -1 : body++]),
  );
  const type = typeOfEvent(reading)?.type ?? 'other';
  const gives = giving.has(type);
  const titled = titleStates(reading, gives);
  const names = namesOf(reading);
  const titles = names.flatMap(({ title, span: [start, end] }) => (title === null ? [] : [{ start, end }]));
  for (const run of runsOf(reading, told)) {
    const behind = reading.text.slice(run.end, run.end + 40);
    if (medium.test(behind) || house.test(behind) || indexTouching(names, run) >= 0) continue;
    if (isInName(reading, run)) continue;
    const position = positions.get(run.sentence.index) ?? 99;
    const around = surroundingsOf(reading, run);
    if (run.how === 'group' && !(around.official && position <= 2)) continue;
    // `the Nordic Group`: a format of its own, whose members the name does not tell.
    if (run.how === 'group' && ownFormat.test(reading.text.slice(run.end, run.end + 12))) continue;
    const told = weightOf(run, {
      position,
      around,
      met:
        indexTouching(titles, run) >= 0 &&
        receives.test(reading.text.slice(Math.max(run.sentence.start, run.start - 300), run.start)),
      gives,
      talks: talks.has(type),
      scene: isScene(reading, run),
      visiting: type === 'visit' || type === 'call',
    });
    // `welcomed Norway-Spain-Malta cooperation`: another format, and not who meets here.
    const format = position > 0 && run.paired && run.codes.length > 2;
    const spoken = position > -1 && !gives && (format || isSpokenOf(reading, run)) ? spokenShare : 1;
    const late =
      position === 0 && told > 0 && run.start - run.sentence.start > longOpening && !around.official;
    const ground =
      type === 'exercise' && told > 0 && practisedAt.test(reading.text.slice(run.start - 80, run.start));
    const weight =
      position > 1 && told > 0 && isBackground(reading, run)
        ? told * 0.3
        : told * (late ? 0.7 : 1) * spoken + (ground ? 1.2 : 0);
    for (const code of new Set(run.codes)) {
      const so = cases.get(code) ?? emptyCase(code, run, titled.has(code));
      const own = code === reading.country && so.weight <= 0 && position <= 3 ? 0.8 : 0;
      cases.set(code, {
        ...so,
        score: so.score + own + gainOf(weight, so.weight),
        helped: so.helped + (around.helped ? (position <= 1 ? 3 : 1) : 0),
        acts: so.acts + (around.acts || around.official ? 1 : 0),
        adversary: so.adversary + (around.adversary ? 1 : 0),
        aside: so.aside + (around.aside ? 1 : 0),
        early: so.early || run.how === 'group' || (position <= 1 && around.official && !around.helped),
        ...(weight > so.weight ? { start: run.start, end: run.end, weight } : {}),
      });
    }
  }
  for (const code of promisingIn(reading)) {
    const one = cases.get(code);
    if (one !== undefined && one.weight > 0) cases.set(code, { ...one, score: one.score + promised });
  }
  if (talks.has(type)) for (const one of seatCases(reading, cases, positions)) cases.set(one.code, one);
  const destination = hosted.has(type) ? placeClaim(reading)?.country : null;
  return [...cases.values()].map((one) =>
    one.code === destination && one.weight > 0 ? { ...one, score: one.score + visited } : one,
  );
}

/** What a mention adds: the one that says most counts whole, all others in part. */
function gainOf(weight: number, best: number): number {
  if (weight <= 0 || best <= 0) return weight;
  return weight > best ? weight - best * (1 - further) : weight * further;
}

const further = 0.6;

/** `the Norway-Adriatic Charter`: half of a name whose other half is no state. */
function isInName({ text, states }: Reading, { end, first }: Run): boolean {
  const other = compound.exec(text.slice(end, end + 40));
  return other !== null && !((states[first + 1]?.start ?? text.length) < end + other[0].length);
}

const compound = /^[-‑–]\s?\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+/u;

const ownFormat = /^\s(?:group|grupp|grup|rühm|групп|груп|ryhmä)/iu;
/** `also met Danish Minister A, Polish Minister B and …`. */
const receives =
  /(?<!\p{L})(?:met|meets|meeting|meetings|received|receives|hosted|hosts|welcomed|welcomes|talks|called on|calls on|traf|trifft|trafen|empfing|empfängt|sprach|träffa\p{L}*|mötte|möter|talade|rencontr\p{L}+|entretenu\p{L}*|reçu\p{L}*|spotka\p{L}*|rozmawia\p{L}*|przyją\p{L}*|tikās|pārrunāj\p{L}*|sarunāj\p{L}*|tiksies|uzņēma|susitik\p{L}*|aptarė|priėmė|kohtus|kohtub|vestles|tapasi|tapaa|keskusteli|setka\p{L}*|jednal\p{L}*|přijal\p{L}*|встрети\p{L}*|встреч\p{L}*|переговор\p{L}*|обсуди\p{L}*|принял\p{L}*|зустрі\p{L}*|переговор\p{L}*|обговори\p{L}*|прийня\p{L}*)(?!\p{L})[^.;]*$/iu;

/**
 * `met his colleague NAME in Oslo`: whoever is known to be of a state that the text names by its capital alone speaks for
 * it, where the opening tells of both.
 */
function seatCases(
  reading: Reading,
  cases: ReadonlyMap<string, Case>,
  positions: ReadonlyMap<number, number>,
): Case[] {
  return peopleWithStates(reading).flatMap(({ person, country }) => {
    if (country === null || cases.has(country)) return [];
    const seat = reading.states.find(
      ({ code, how, start }) =>
        code === country && how === 'capital' && opensWith(positions, sentenceAt(reading, start)),
    );
    const titled = person.mentions.some(
      ({ role, sentence }) => role !== null && opensWith(positions, sentence),
    );
    if (seat === undefined || !titled) return [];
    const { start, end } = seat;
    return [{ ...blankCase, code: country, score: enough, acts: 1, start, end, weight: 1 }];
  });
}

const opensWith = (positions: ReadonlyMap<number, number>, sentence: number): boolean =>
  (positions.get(sentence) ?? 99) <= 2;

/** Of what it would weigh, a state that is only spoken well of keeps so much. */
const spokenShare = 0.2;

/** What a promise of its own adds for a state that is named with it. */
const promised = 1;

/** The states that do, give or promise something by the words of the release: each is named as the one that acts. */
function promisingIn(reading: Reading): ReadonlySet<string> {
  const acting = findBonds(reading).flatMap(({ who, what, modality }) =>
    who === null || !binding.has(modality) || what[0] < who[0] ? [] : [who],
  );
  return new Set(
    acting
      .flatMap(([start, end]) =>
        reading.states.filter((state) => state.start >= start && state.end <= end && state.how === 'name'),
      )
      .map(({ code }) => code),
  );
}

const binding: ReadonlySet<string> = new Set(['done', 'agreed', 'decided', 'planned', 'offered']);

/** Who is visited takes part, and on whose ground is exercised. */
const hosted = new Set(['visit', 'exercise', 'training']);
const visited = 1.5;

/** A standing page gives each partner a section: those its headings name take part, and of a group those the text names. */
function headingCases(reading: Reading): Case[] {
  const headings = reading.sentences.filter(({ kind }) => kind === 'heading');
  const named = new Set(reading.states.filter(({ how }) => how !== 'group').map(({ code }) => code));
  const runs = runsOf(reading, headings);
  if (runs.length < 3) return casesOf(reading);
  const wanted = new Set(runs.flatMap(({ codes }) => codes).filter((code) => named.has(code)));
  const home = reading.country ?? mostNamed(reading);
  if (home !== null) wanted.add(home);
  const told = runsOf(reading, reading.sentences.filter(tells));
  return [...wanted].flatMap((code) => {
    const run = told.find(({ codes, how }) => how !== 'group' && codes.includes(code));
    return run ? [{ ...emptyCase(code, run, true), weight: 1 }] : [];
  });
}

/** The state that a page tells its relations from, where the publisher's is not known: named twice as often as any other. */
function mostNamed({ states }: Reading): string | null {
  const counts = new Map<string, number>();
  for (const { code, how } of states) if (how !== 'group') counts.set(code, (counts.get(code) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first !== undefined && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null;
}

/** What a long opening sentence says last is how things stand. */
const longOpening = 220;
/** `will be conducted in Lakeside, Norway`: who gives the ground takes part. */
const practisedAt =
  /\b(?:conducted|held|hosted|taking place|takes? place|took place|carried out|staged|organi[sz]ed|commenced|began|begins?|started|starts?) (?:in|at|near|off) [^.;:]{0,40}$/;

/** `Kuwait News Agency`, `Korea Herald`: who tells it. */
const medium =
  /^\s(?:\p{Lu}[\p{L}]+\s){0,2}(?:News|Press|Times|Radio|Herald|Gazette|Tribune|Broadcasting|Television|Newswire|Today)(?!\p{L})/u;

/** `German Marshall Fund`, `Norwegian Institute of …`: whoever they are, no government. */
const house =
  /^(?:[’']s)?\s(?:\p{Lu}[\p{L}-]+\s){0,2}(?:fund|foundation|institute|fond(?:o|as|ui|e|u|en|s|et|a|ā|i|as)?|fondation|stiftung|stiftelse|institut(?:e|a|as|o|u|et|en|s)?|instytut\p{L}{0,3}|instituutti|instituut|fundacj\p{L}{1,3}|фонд\p{L}{0,3}|институт\p{L}{0,3}|інститут\p{L}{0,3})(?!\p{L})/iu;

/** Does the sentence give a date of long before the day of publication? What it tells led up to the event. */
function isBackground(reading: Reading, { sentence }: Run): boolean {
  const { published, dates } = reading;
  const now = Date.parse(published ?? '');
  if (Number.isNaN(now)) return false;
  return dates.some(({ start, edtf, how }) => {
    if (how !== 'calendar' || start < sentence.start || start >= sentence.end) return false;
    const last = edtf.split('/').at(-1) ?? '';
    const end = Date.parse(last.length === 4 ? `${last}-12-31` : last.length === 7 ? `${last}-28` : last);
    return now - end > 45 * 86_400_000;
  });
}

const blankCase = { score: 0, helped: 0, acts: 0, adversary: 0, aside: 0, early: false, weight: 0 };

function emptyCase(code: string, run: Run, titled: boolean): Case {
  return { ...blankCase, code, score: titled ? 2.4 : 0, start: run.start, end: run.end };
}

/** States that the source's headline names as more than a threat or a neighbour. */
function titleStates(reading: Reading, gives: boolean): Set<string> {
  const headline = readingOfTitle(reading);
  if (headline === null) return new Set();
  const runs = runsOf(headline, headline.sentences).filter((run) => {
    const around = surroundingsOf(headline, run);
    return run.how !== 'group' && !around.adversary && !around.aside && (gives || !around.helped);
  });
  return new Set(runs.flatMap(({ codes }) => codes));
}

/** Helped again and again where others meet, and nobody of it is there. */
function isOnlyHelped(reading: Reading, { code, early, helped, acts }: Case): boolean {
  if (early || helped * 2 <= acts || code === reading.country) return false;
  const officials = peopleWithStates(reading).flatMap(({ country }) => country ?? []);
  // `The Secretary General visited Norway`: whoever is visited is there, where nobody of another state comes.
  const isVisited = typeOfEvent(reading)?.type === 'visit' && placeClaim(reading)?.country === code;
  if (isVisited && officials.every((country) => country === code)) return false;
  return !officials.includes(code);
}

function roleOf(reading: Reading, one: Case): CountryRole {
  const type = typeOfEvent(reading)?.type ?? 'other';
  if (one.score >= enough) {
    const helped = giving.has(type) ? one.helped > one.acts : isOnlyHelped(reading, one);
    return one.helped >= 2 && helped ? 'beneficiary' : 'party';
  }
  if (one.adversary > 0) return 'third_party';
  if (one.helped > 0 || one.aside > 0) return 'subject';
  return 'mentioned';
}
