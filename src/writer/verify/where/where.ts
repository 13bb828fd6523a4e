/** V2, V7, V16: places and states. */
import type { z } from 'zod';
import eventWords from '../../lexicon/event-words.json' with { type: 'json' };
import hosting from '../../lexicon/hosting.json' with { type: 'json' };
import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import type { Ground } from '../ground.ts';
import { absent, drop, type Finding, flag } from '../rules.ts';
import type { countryShape, placeShape } from '../shapes.ts';
import type { Read } from '../text/document.ts';
import { createMatcher, wordSet } from '../text/lexicon.ts';
import { sameName } from '../text/samewords.ts';
import { isTitle, notPersons } from '../text/titles.ts';
import { type Token, tokenise } from '../text/tokens.ts';

const placing = wordSet(pointing.placing);
const findOthers = createMatcher({ other: pointing.otherEvents });
const findGatherings = createMatcher({ gathering: pointing.gatherings });

/** `the upcoming summit in Oslo`: the place of another event than the one that the sentence tells. */
function isElsewhere({ tokens }: Read, at: readonly number[]): boolean {
  const others = findOthers(tokens);
  const events = findGatherings(tokens);
  return at.every((index) =>
    events.some((event) => {
      const near = event.to < index && index - event.to <= 4;
      return near && others.some(({ from }) => from < event.from && event.from - from <= 4);
    }),
  );
}

/** `the forum, held in Oslo, …`: told of a gathering by the way. */
function isInserted({ tokens }: Read, at: readonly number[], openers: ReadonlySet<string>): boolean {
  return at.every((index) => {
    const clause = tokens[index]?.clause;
    const opens = tokens.findIndex((token) => token.clause === clause);
    return (
      opens > 0 &&
      openers.has(tokens[opens]?.fold ?? '') &&
      tokens[opens - 1]?.sentence === tokens[opens]?.sentence
    );
  });
}

/** `Battle Group Oslo`: the place's name ends another name wherever it stands. */
const isPartOfName = ({ text, tokens }: Read, at: readonly number[]): boolean =>
  at.every((index) => {
    const [before, here] = [tokens[index - 1], tokens[index]];
    return (
      before?.cap === true &&
      here !== undefined &&
      !before.first &&
      !at.includes(index - 1) &&
      notPersons.has(before.fold) &&
      text.slice(before.end, here.start) === ' '
    );
  });

/** `met Malta Minister of Defence NAME`: the name of a state in front of an office, which tells whose the office is. */
const isOwnerOfOffice = ({ text, tokens }: Read, at: readonly number[]): boolean =>
  at.every((index) => {
    const here = tokens[index];
    const led = [index - 1, index - 2].some((before) => placing.has(tokens[before]?.fold ?? ''));
    let next = index + 1;
    while (
      at.includes(next) ||
      /^(?:deputy|first|vice|prime|foreign|defen[cs]e)$/.test(tokens[next]?.fold ?? '')
    )
      next++;
    return (
      !led &&
      here !== undefined &&
      isTitle(tokens[next]) &&
      /^ ?$/.test(text.slice(here.end, tokens[index + 1]?.start))
    );
  });

/** `in line with the NATO Summits in Oslo`: the place of a gathering with a name, which no headline tells of. */
function isOfNamedEvent({ tokens }: Read, at: readonly number[], { title }: { title: Read }): boolean {
  const titled = findGatherings(title.tokens).length > 0 && title.tokens.length > 0;
  const events = findGatherings(tokens).filter(
    ({ from }) => tokens[from]?.cap === true && tokens[from - 1]?.cap === true,
  );
  const near = (index: number): boolean =>
    events.some(({ to }) => to < index && index - to <= 4 && tokens[to]?.clause === tokens[index]?.clause);
  return (
    !titled && title.tokens.length > 0 && at.every(near) && findGatherings(tokens).length === events.length
  );
}

/** `The fleet, based in Oslo, …`: where somebody is at home. */
const home = new Set('headquartered based located situated stationed born'.split(' '));
const holding = new Set('held hosted organised organized staged taking holds'.split(' '));

const opening = 3;
const lastOfLead = 2;

/** Do a text's first sentences name another town? */
const namesOtherTown = ({ tokens, states }: Read, words: readonly string[]): boolean =>
  states.some(({ start, how }) => {
    const token = tokens.find((one) => one.start === start);
    return (
      how === 'capital' && token !== undefined && token.sentence <= opening && !words.includes(token.fold)
    );
  });

/** Told first of another town, and of this one only further down: the place of something else, or a further stop. */
function isFurtherDown(
  { document, spans }: Pick<Ground, 'document' | 'spans'>,
  words: readonly string[],
): boolean {
  const lead = document.tokens.filter(({ sentence }) => sentence <= lastOfLead);
  const end = lead.at(-1)?.end ?? 0;
  const named = [...lead, ...document.title.tokens].some(({ fold }) =>
    words.some((word) => sameName(word, fold)),
  );
  return (
    spans.length > 0 && spans.every(([start]) => start >= end) && !named && settles(document, lead, words)
  );
}

/** Does the beginning of a text set what it tells in a town: `met in Paris`? */
const settles = (document: Read, lead: readonly Token[], words: readonly string[]): boolean =>
  document.states.some(({ start, how }) => {
    const at = how === 'capital' ? lead.findIndex((token) => token.start === start) : -1;
    return at > 0 && placing.has(lead[at - 1]?.fold ?? '') && !words.includes(lead[at]?.fold ?? '');
  });

/** V2, V20: the place's name is in the evidence, and not that of another, coming or past, event. */
export function judgePlace(
  { evidence, document, spans }: Ground,
  { name, country }: z.infer<typeof placeShape>,
): Finding[] {
  const all = tokenise(name);
  const content = all.filter(({ stop }) => !stop);
  // A town may be called what is a small word elsewhere.
  const words = content.length > 0 ? content : all;
  const held = words.every(({ fold }) => evidence.tokens.some((token) => sameName(fold, token.fold)));
  if (words.length === 0) return [drop('V2')];
  if (!held) return [absent('V2', document)];
  const at = evidence.tokens.flatMap((token, index) =>
    words.some(({ fold }) => sameName(fold, token.fold)) ? [index] : [],
  );
  if (isElsewhere(evidence, at)) return [drop('V20')];
  if (isOfNamedEvent(evidence, at, document) || isPartOfName(evidence, at) || isOwnerOfOffice(evidence, at))
    return [flag('V20')];
  if (
    isInserted(evidence, at, home) ||
    isFurtherDown(
      { document, spans },
      words.map(({ fold }) => fold),
    )
  )
    return [flag('V20')];
  if (
    isInserted(evidence, at, holding) &&
    namesOtherTown(
      document,
      at.map((index) => evidence.tokens[index]?.fold ?? ''),
    )
  )
    return [flag('V20')];
  const codes = new Set([...document.states, ...document.title.states].map(({ code }) => code));
  return country === null || country === undefined || codes.has(country) ? [] : [flag('V7')];
}

/** Words of visiting and of receiving in every language: whoever comes or is come to. */
const coming = [eventWords.visit, hosting.hosts, hosting.hostedBy].flatMap((column) =>
  Object.values(column).flatMap((words) =>
    words.split('|').flatMap((word) => (word.startsWith('-') ? [] : [word.replace(/-(?=\s|$)/g, '*')])),
  ),
);
const sides = createMatcher({ word: [...new Set([...pointing.visiting, ...coming])] });

const calledFor: Readonly<Record<string, ReturnType<typeof createMatcher<'word'>>>> = {
  beneficiary: createMatcher({ word: pointing.receiving }),
  host: sides,
  guest: sides,
};
const against = wordSet(pointing.against);
const taking: readonly string[] = ['party', 'host', 'guest', 'beneficiary'];

/** Does some sentence that names the state hold a word that calls for its role? */
function isCalledFor({ document, evidence }: Ground, code: string, role: string): boolean {
  const find = calledFor[role];
  if (find === undefined || find(evidence.tokens).length > 0) return true;
  return [document, document.title].some((read) => {
    const hits = new Set(find(read.tokens).map(({ from }) => read.tokens[from]?.sentence));
    return read.tokens.some(
      (token) =>
        hits.has(token.sentence) &&
        read.states.some((state) => state.code === code && state.start === token.start),
    );
  });
}

/** V7, V16: the state is named in the evidence or the headline; its role has a word that calls for it. */
export function judgeCountry(ground: Ground, { code, role }: z.infer<typeof countryShape>): Finding[] {
  const { document, evidence, publisher } = ground;
  const here = evidence.states.filter((state) => state.code === code);
  if (here.length === 0) {
    const titled = document.title.states.some((state) => state.code === code);
    const own = code === publisher && evidence.tokens.some(isTitle);
    return [titled || own ? flag('V7') : absent('V7', document)];
  }
  const findings: Finding[] = isCalledFor(ground, code, role) ? [] : [flag('V16')];
  const opposed = here.every(({ start }) => {
    const at = evidence.tokens.findIndex((token) => token.start >= start);
    return evidence.tokens.slice(Math.max(0, at - 2), at).some(({ fold }) => against.has(fold));
  });
  return opposed && taking.includes(role) ? [...findings, flag('V16')] : findings;
}
