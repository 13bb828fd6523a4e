/** The rules writer: briefs and answers without a model, every claim sliced from the text. */
import type { Brief } from '../../domain/brief.ts';
import { briefId, type Release } from '../../domain/release.ts';
import { verifyBrief } from '../verify/verify.ts';
import type { Writer } from '../writer.ts';
import { answer } from './answers/answer.ts';
import { commitmentClaims } from './commitments/commitments.ts';
import { nextStepClaims } from './commitments/nextsteps.ts';
import { countryClaims } from './countries/countries.ts';
import { dateClaim } from './dates/date.ts';
import { eventClaim } from './event/event.ts';
import { placeClaim } from './event/place.ts';
import { figureClaims } from './figures/figures.ts';
import { headline } from './headline.ts';
import { docType, isRelevant } from './kind.ts';
import { missing } from './missing.ts';
import { organisationClaims } from './organisations.ts';
import { peopleClaims } from './people/people.ts';
import { programmeClaims } from './programmes/programmes.ts';
import { quoteClaims } from './quotes/quotes.ts';
import { summaryClaims } from './summary.ts';
import { read, tells } from './text/reading.ts';
import { topicClaims } from './topics.ts';

/** A writer that needs no model, no network and no key, and gives the same brief for the same release. */
export function createExtractive(): Writer {
  return {
    name: 'extractive',
    brief: async (release) => writeBrief(release),
    answer: async (briefing) => answer(briefing),
    reread: async (question) => question,
    lead: async () => [],
  };
}

function writeBrief(release: Release): Brief {
  const reading = read(release);
  const fields = {
    id: briefId(release.key, release.text),
    docType: docType(reading),
    relevant: isRelevant(reading),
    summary: summaryClaims(reading),
    event: eventClaim(reading),
    date: dateClaim(reading),
    place: placeClaim(reading),
    countries: countryClaims(reading),
    organisations: organisationClaims(reading),
    people: peopleClaims(reading),
    topics: topicClaims(reading),
    programmes: programmeClaims(reading),
    commitments: commitmentClaims(reading),
    figures: figureClaims(reading),
    quotes: quoteClaims(reading),
    nextSteps: nextStepClaims(reading),
    language: reading.language,
    text: reading.text,
    sentences: reading.sentences.map(({ start, end }): [number, number] => [start, end]),
    asides: reading.sentences.filter((sentence) => !tells(sentence)).map(({ index }) => index),
    written: { by: 'rules' as const, model: null, prompt: null },
    withheld: [],
  };
  const line = headline(reading, fields);
  const repeated = fields.summary.some(({ text }) => isTold(text, line));
  const summary = repeated ? summaryClaims(reading, line) : fields.summary;
  const titled = { ...fields, summary, headline: line };
  return inOrder(verifyBrief({ ...titled, missing: missing(reading, titled) }, release));
}

/** Does the headline tell what the line tells? One that was cut off at a word for its length does not. */
function isTold(text: string, line: string): boolean {
  return (
    text.startsWith(line) && (line.length < cutLength || /^(?:[.,;:…–—]|$)/.test(text.slice(line.length)))
  );
}

/** A headline that had to be cut is about as long as one may be. */
const cutLength = 140;

/** The brief with its keys in the order that people read them. */
function inOrder(brief: Brief): Brief {
  const { id, docType, relevant, headline, summary, event, date, place, countries, organisations } = brief;
  const { people, topics, programmes, commitments, figures, quotes, nextSteps, missing, ...rest } = brief;
  return {
    ...{ id, docType, relevant, headline, summary, event, date, place, countries, organisations },
    ...{ people, topics, programmes, commitments, figures, quotes, nextSteps, missing },
    ...rest,
  };
}
