/** Pages: what the briefs tell of one state, of one person, over time, or since someone last asked. */
import { type Brief, modalities } from '../../../domain/brief.ts';
import { countryName, findStates } from '../../../domain/country.ts';
import { foldedWords } from '../../../domain/fold.ts';
import { type KeptBrief, toldDay } from '../../../domain/kept.ts';
import { mask } from '../../../domain/mask.ts';
import type { Question } from '../../../domain/question.ts';
import { sameSurname } from '../../../domain/surnames.ts';
import type { Briefing } from '../../writer.ts';
import { createMatcher } from './match.ts';
import { tellCommitments } from './promises.ts';
import { isStatement, type Sheet, sentenceOf, shown, supportOf } from './sheet.ts';
import { namesAll, takes } from './states.ts';
import { withoutPreviews } from './tellings.ts';

const open = modalities.filter((modality) => modality !== 'done');

/** The country page: latest events, who met whom, open commitments, programmes and exercises, background. */
export function tellCountry({ question, briefs }: Briefing, sheet: Sheet): void {
  const [code = ''] = question.countries;
  const ours = withoutPreviews(
    briefs.filter((kept) => kept.brief.relevant && (takes(kept.brief, code) || isHeadlined(kept, code))),
  );
  const news = ours.filter(({ brief }) => brief.docType !== 'reference_page').slice(0, 8);
  const pages = ours.filter(({ brief }) => brief.docType === 'reference_page').slice(0, 2);
  sheet.head(`Latest on ${countryName(code)}`);
  for (const kept of news) tellEvent(kept, [code], '', sheet);
  sheet.head('Who met whom');
  for (const kept of news.slice(0, 4)) tellMeeting(kept, sheet);
  tellCommitments(news, { countries: [code], modalities: open, most: 5 }, sheet);
  sheet.head('Programmes and exercises');
  for (const kept of news.slice(0, 4)) tellProgrammes(kept, code, sheet);
  sheet.head('Background');
  for (const kept of pages) tellSentencesOn(kept, code, 3, sheet);
  if (sheet.lines > 0) return;
  // A state's own defence, or its officials abroad, when nothing on co-operation is held.
  sheet.head(`On ${countryName(code)}`);
  for (const kept of briefs.filter((one) => isOnDefence(one, code)).slice(0, 3))
    tellEvent(kept, [code], '', sheet);
  if (sheet.lines > 0) return;
  sheet.head(`${countryName(code)} is only mentioned`);
  for (const kept of briefs.filter(({ brief }) => brief.relevant).slice(0, 3))
    tellSentencesOn(kept, code, 1, sheet);
}

/** Does the headline name the state? */
function isHeadlined({ brief, release }: KeptBrief, code: string): boolean {
  if (!brief.countries.some((known) => known.code === code)) return false;
  const named = findStates(release.title ?? brief.headline, { language: brief.language });
  return named.some((state) => state.code === code && (state.how === 'name' || state.how === 'adjective'));
}

/** Does the state take part in what the brief tells, and does that touch defence, someone who holds an office of it, or those who meet for their states? */
function isOnDefence({ brief }: KeptBrief, code: string): boolean {
  const official = brief.people.some(({ country, role }) => country === code && role !== null);
  const { type, level } = brief.event ?? {};
  const talks = (type === 'meeting' || type === 'visit' || type === 'call') && level != null;
  return takes(brief, code) && (brief.topics.length > 0 || official || talks);
}

/** One line a brief, oldest first, with the day it tells of. */
export function tellTimeline({ question, briefs }: Briefing, sheet: Sheet): void {
  const told = withoutPreviews(
    briefs.filter(({ brief }) => brief.relevant && question.countries.every((code) => takes(brief, code))),
  );
  const day = ({ brief: { date }, release, keptAt }: KeptBrief): string =>
    (date === null || date.inferred ? release.published : date.value) ?? keptAt.toISOString();
  for (const kept of told.slice(0, 20).toSorted((one, other) => day(one).localeCompare(day(other))))
    tellEvent(kept, question.countries, `${toldDay(kept)}: `, sheet);
}

/** Does the brief name every one of these people, among its people or anywhere in its text? */
export function namesPeople({ brief }: KeptBrief, people: readonly string[]): boolean {
  if (people.length === 0) return true;
  const surnames = people.map((name) => foldedWords(name).at(-1) ?? name);
  const claimed = brief.people.flatMap(({ name }) => foldedWords(name));
  if (surnames.every((surname) => claimed.some((word) => sameSurname(word, surname)))) return true;
  const match = createMatcher(surnames, 0);
  const told = new Set(foldedWords(brief.text).flatMap((word) => match(word).map(({ term }) => term)));
  return told.size === surnames.length;
}

/** The lead of each brief in which all the states take part, newest first; else the sentences that name them all. */
export function tellLeads({ question, briefs }: Briefing, most: number, sheet: Sheet): void {
  const relevant = briefs.filter(({ brief }) => brief.relevant);
  const acting = relevant.filter(({ brief }) => question.countries.every((code) => takes(brief, code)));
  if (acting.length === 0 && question.countries.length > 0) {
    for (const kept of relevant.slice(0, most)) {
      const [sentence] = tellingSentences(kept).filter((index) => namesAll(kept, index, question.countries));
      if (sentence !== undefined) sheet.say(shown(sentenceOf(kept, sentence)), [{ kept, sentence }]);
    }
    return;
  }
  const told = acting.length > 0 ? acting : relevant;
  // Where some release says something of all the states at once, one that only has them all take part says less.
  const both = told.filter((kept) => namesThem(kept, question.countries));
  const news = withoutPreviews(both.length > 0 ? both : told);
  for (const kept of news.slice(0, most)) tellLead(kept, question, sheet);
}

/** Does a sentence of the brief's beginning name all these states? */
function namesThem(kept: KeptBrief, countries: readonly string[]): boolean {
  return leading(kept).some((sentence) => namesAll(kept, sentence, countries));
}

/** Who a person is by the briefs, what they said, and what is told of them. */
export function tellPerson({ question, briefs }: Briefing, sheet: Sheet): void {
  for (const name of question.people) {
    const surname = foldedWords(name).at(-1) ?? name;
    const offices = new Set<string>();
    for (const kept of briefs.slice(0, 8)) {
      const person = kept.brief.people.find((claim) =>
        foldedWords(claim.name).some((word) => sameSurname(word, surname)),
      );
      if (person === undefined) {
        for (const sentence of namedInFull(kept, surname, briefs).slice(0, 1))
          sheet.say(shown(sentenceOf(kept, sentence)), [{ kept, sentence }]);
        continue;
      }
      if (offices.size === 0) sheet.head(person.name);
      const [support] = supportOf(kept, person.evidence);
      const others = question.countries.filter((code) => code !== person.country);
      const told = sentencesNaming(kept, surname, others);
      const office = officeKey(person);
      // An office told already says no more, though another release has it in another order.
      if (support !== undefined && (!offices.has(office) || told.length === 0))
        sheet.say(personLine(person), [support]);
      offices.add(office);
      for (const sentence of told.slice(0, 2))
        sheet.say(shown(sentenceOf(kept, sentence)), [{ kept, sentence }]);
    }
  }
}

/** The words of an office, whatever their order and however it names its state. */
function officeKey({ rank, role, country }: Brief['people'][number]): string {
  const states = findStates(role ?? '', { typed: true });
  const words = foldedWords(mask(role ?? '', states)).filter((word) => !/^(?:of|the|for|and)$/.test(word));
  return [rank, ...words.toSorted(), country].join(' ');
}

/** The sentences of a release that claims no one of this surname, which hold the whole name of someone another claims. */
function namedInFull(kept: KeptBrief, surname: string, briefs: readonly KeptBrief[]): number[] {
  const claimed = briefs.flatMap(({ brief }) => brief.people.map(({ name }) => foldedWords(name)));
  const names = claimed.filter((name) => name.length > 1 && name.some((word) => sameSurname(word, surname)));
  return sentencesNaming(kept, surname, []).filter((sentence) => {
    const words = foldedWords(sentenceOf(kept, sentence));
    return names.some((name) => name.every((part) => words.some((word) => sameSurname(word, part))));
  });
}

/** `Lieutenant General Arvydas Kalns, Chief of Defence (Latvia)`: only what the claim holds. */
export function personLine({ name, rank, role, country }: Brief['people'][number]): string {
  const named =
    rank === null || foldedWords(name).join(' ').startsWith(foldedWords(rank).join(' '))
      ? name
      : `${rank} ${name}`;
  const told = role !== null && findStates(role, { typed: true }).some(({ code }) => code === country);
  const state = country === null || told ? '' : ` (${countryName(country)})`;
  return `${named}${role === null ? '' : `, ${role}`}${state}`;
}

/** The lead; before one that names the states further down, what it is about: the sentence that tells the event. */
function tellEvent(kept: KeptBrief, countries: readonly string[], day: string, sheet: Sheet): void {
  const lead = leadOf(kept, countries);
  if (lead === null) return;
  const event = kept.brief.event?.evidence[0]?.sentences[0];
  const about = event !== undefined && event < lead && isStatement(kept, event) ? [event] : [];
  const sentences = [...about, lead];
  sheet.say(
    `${day}${sentences.map((sentence) => shown(sentenceOf(kept, sentence))).join(' ')}`,
    sentences.map((sentence) => ({ kept, sentence })),
  );
}

/** The lead; where a kind of event is asked for, the first sentence that tells it by its word. */
function tellLead(kept: KeptBrief, { countries, types }: Question, sheet: Sheet): void {
  const match = createMatcher(types);
  const typed =
    types.length === 0
      ? undefined
      : leading(kept).find(
          (sentence) =>
            isStatement(kept, sentence) &&
            namesAll(kept, sentence, countries) &&
            foldedWords(sentenceOf(kept, sentence)).some(
              (word) => match(word, kept.brief.language).length > 0,
            ),
        );
  const sentence = typed ?? leadOf(kept, countries);
  if (sentence !== null) sheet.say(shown(sentenceOf(kept, sentence)), [{ kept, sentence }]);
}

/** The first sentence that tells: one that names the states, or where the event is told, or the summary's, or the first of all. */
function leadOf(kept: KeptBrief, countries: readonly string[]): number | null {
  const telling = leading(kept);
  const named = telling.find(
    (sentence) => isStatement(kept, sentence) && namesAll(kept, sentence, countries),
  );
  const event = kept.brief.event?.evidence[0]?.sentences[0];
  const summary = kept.brief.summary[0]?.evidence[0]?.sentences[0];
  const stated = [named, event, summary, ...telling].find(
    (sentence) => sentence !== undefined && isStatement(kept, sentence),
  );
  return stated ?? event ?? telling[0] ?? null;
}

function tellMeeting(kept: KeptBrief, sheet: Sheet): void {
  const states = new Map<number, Set<string>>();
  for (const { country, evidence } of kept.brief.people) {
    for (const sentence of evidence.flatMap(({ sentences }) => sentences)) {
      if (country !== null) states.set(sentence, (states.get(sentence) ?? new Set()).add(country));
    }
  }
  const sentence = [...states].find(([, codes]) => codes.size > 1)?.[0];
  if (sentence === undefined || sheet.cites(kept, sentence)) return;
  sheet.say(shown(sentenceOf(kept, sentence)), [{ kept, sentence }]);
}

function tellProgrammes(kept: KeptBrief, code: string, sheet: Sheet): void {
  for (const { name, acronym, kind, evidence } of kept.brief.programmes.slice(0, 4)) {
    const [support] = supportOf(kept, evidence);
    if (support === undefined || kind === 'organisation' || !namesAll(kept, support.sentence, [code]))
      continue;
    sheet.say(acronym === null || acronym === name ? name : `${name} (${acronym})`, [support]);
  }
}

function tellSentencesOn(kept: KeptBrief, code: string, most: number, sheet: Sheet): void {
  const claimed = kept.brief.countries
    .filter((country) => country.code === code)
    .flatMap(({ evidence }) => evidence.flatMap(({ sentences }) => sentences));
  const searched = tellingSentences(kept).filter((sentence) => namesAll(kept, sentence, [code]));
  const all = [...new Set(claimed.length > 0 && kept.brief.sentences.length > 400 ? claimed : searched)];
  const told = all.filter((sentence) => isStatement(kept, sentence));
  for (const sentence of told.slice(0, most))
    sheet.say(shown(sentenceOf(kept, sentence)), [{ kept, sentence }]);
}

/** The sentences that name someone; before them those that name these states, in a release that tells of both. */
function sentencesNaming(kept: KeptBrief, surname: string, states: readonly string[]): number[] {
  const stated = tellingSentences(kept).filter((sentence) => isStatement(kept, sentence));
  const on = states.length === 0 ? [] : stated.filter((sentence) => namesAll(kept, sentence, states));
  const named = stated.filter((sentence) =>
    foldedWords(sentenceOf(kept, sentence)).some((word) => sameSurname(word, surname)),
  );
  return [...new Set([...on, ...named])];
}

/** The sentences at the beginning, where a release says what it is about. */
const leading = (kept: KeptBrief): number[] => tellingSentences(kept).slice(0, 12);

function tellingSentences({ brief }: KeptBrief): number[] {
  const asides = new Set(brief.asides ?? []);
  return brief.sentences.map((_, index) => index).filter((index) => !asides.has(index));
}
