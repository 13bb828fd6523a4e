/** V19: conditions and exceptions are kept. */
import { fold } from '../../../domain/fold.ts';
import scopeWords from '../../lexicon/scope.json' with { type: 'json' };
import { type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { createMatcher } from '../text/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import { tongueOf } from '../text/tongue.ts';

const findConditions = createMatcher({ condition: scopeWords.conditions });

const inverted = new Set(['should', 'were', 'had']);

/** `кроме того`, `oprócz tego`: besides, and no exception. */
const besides = new Set('того этого цього того tego that this chodzi'.split(' '));
const isBesides = (tokens: readonly Token[], at: number): boolean => besides.has(tokens[at + 1]?.fold ?? '');

/** Words that open a condition where they open a clause, and mean something else within one: `om`, `si`, `ja`, `kui`. */
const openers: ReadonlyMap<string, string> = new Map([
  ['om', 'sv'],
  ['si', 'fr'],
  ['s', 'fr'],
  ['ja', 'lv'],
  ['kui', 'et'],
  ['once', 'en'],
  ['until', 'en'],
  ['jakmile', 'cs'],
  ['pokud', 'cs'],
]);

/** `a déclaré que si …`: what may stand between a clause's beginning and its condition. */
const leadingIn = new Set('que mais et att men och ka bet et aga and but'.split(' '));

/** `for as long as it takes`: without end, and no condition. */
const isForever = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.fold === 'long' &&
  /^(?:it|its)$/.test(tokens[at + 1]?.fold ?? '') &&
  /^(?:takes?|necessary|needed|required)$/.test(tokens[at + 2]?.fold ?? '');

/** `for us all, but mostly for them`: no `all but`. */
const isParted = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens[from]?.fold === 'all' && tokens[from]?.clause !== tokens[to]?.clause;

const clauseReach = 20;

const comparing = /^(?:nii|sama|rohkem|vahem|enam|pigem|muu)$|\p{L}{3}em$/u;

/** `, kui abi on kohal`, `Om riksdagen säger ja`: not behind `rohkem`, nor in front of what is no clause of a condition. */
function isOpener(tokens: readonly Token[], index: number): boolean {
  const [before, here, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (here === undefined || openers.get(here.fold) === undefined) return false;
  if (before !== undefined && before.clause === here.clause && !leadingIn.has(before.fold)) return false;
  if (openers.get(here.fold) !== tongueOf(tokens) || next?.clause !== here.clause) return false;
  if (here.fold === 's' && !/^ils?$/.test(next.fold)) return false;
  if (here.fold === 'kui' && comparing.test(before?.fold ?? '')) return false;
  return here.fold !== 'once' && here.fold !== 'until'
    ? true
    : tokens
        .slice(index + 1, index + 1 + clauseReach)
        .some(({ fold: word, clause }) => clause === here.clause && finite.test(word));
}

const lead = /^(?:said|says|saying|added|adding|that|stated|noted|explained|stressed)$/;

/** `said once the mission is approved, Malta will …`: behind a verb of speech, a clause with a verb and a comma at its end. */
function isOnceSo(tokens: readonly Token[], index: number): boolean {
  const here = tokens[index];
  if (here?.fold !== 'once' || !lead.test(tokens[index - 1]?.fold ?? '')) return false;
  const end = tokens.findIndex((token, at) => at > index && token.clause !== here.clause);
  return end > index + 2 && tokens[end]?.sentence === here.sentence;
}

/** Positions where a condition or an exception begins. */
export function conditionAt(tokens: readonly Token[]): number[] {
  const hits = findConditions(tokens)
    .filter(
      ({ from, to }) =>
        (!isBesides(tokens, to) || tokens[to]?.fold === 'if') &&
        !isForever(tokens, to) &&
        !isParted(tokens, from, to),
    )
    .map(({ from }) => from);
  // `should Russia invade`: a modal in front of a name, not after one, opens a condition.
  const inversions = tokens.flatMap(({ fold: word, first }, index) => {
    const next = tokens[index + 1];
    const before = tokens[index - 1];
    const opens =
      first ||
      before === undefined ||
      (!before.cap && !before.stop) ||
      before.clause !== tokens[index]?.clause;
    return inverted.has(word) && next?.cap === true && opens ? [index] : [];
  });
  // `the agreement, when concluded, will help`: not yet so.
  const awaited = tokens.flatMap(({ fold: word }, index) =>
    (['when', 'once', 'until', 'unless'].includes(word) &&
      /^[a-z]{4,}ed$/.test(tokens[index + 1]?.fold ?? '')) ||
    isOnceSo(tokens, index)
      ? [index]
      : [],
  );
  return [
    ...hits,
    ...inversions,
    ...awaited,
    ...tokens.flatMap((_, index) => (isProviso(tokens, index) || isOpener(tokens, index) ? [index] : [])),
  ];
}

const leads = new Set('by with to for in at from the'.split(' '));

/** `, provided funding is found`: a clause of its own, with a verb. */
export function isProviso(tokens: readonly Token[], index: number): boolean {
  const [before, here, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (here?.fold !== 'provided' || before?.clause === here.clause || next?.clause !== here.clause)
    return false;
  if (leads.has(next.fold) && next.fold !== 'the') return false;
  return tokens
    .slice(index + 2)
    .some(({ fold: word, clause }) => clause === here.clause && finite.test(word));
}

const finite = /^(?:is|are|can|could|will|would|agrees?|approves?|allows?|permits?|remains?|stays?)$/;

const findProvisos = createMatcher({ proviso: scopeWords.provisos });
const opening = 4;

/** A cited sentence, or the one right behind the evidence, that opens by naming a condition: `Voraussetzung sei …`. */
function namesCondition({ evidence, document, spans }: Comparison): boolean {
  const last = Math.max(0, ...spans.map(([, end]) => end));
  const next = document.tokens.findIndex(({ start, first }) => first && start >= last);
  const behind = next < 0 || spans.length === 0 ? [] : document.tokens.slice(next, next + opening);
  const opens = findProvisos(evidence.tokens).some(({ from }) =>
    evidence.tokens.slice(Math.max(0, from - opening + 1), from + 1).some(({ first }) => first),
  );
  return opens || findProvisos(behind).length > 0;
}

/** V19: a condition or exception in the sentence that the claim is drawn from, and none in the claim. */
export function checkConditions(comparison: Comparison): Finding[] {
  const { claim, evidence, aligned } = comparison;
  if (conditionAt(claim.tokens).length > 0 || findProvisos(claim.tokens).length > 0) return [];
  if (namesCondition(comparison)) return [flag('V19')];
  const sentences = new Set(
    aligned.flatMap(({ matches }) => matches.map((at) => evidence.tokens[at]?.sentence)),
  );
  const taken = new Set(aligned.flatMap(({ matches }) => matches));
  const told = conditionAt(evidence.tokens).some(
    (at) => sentences.has(evidence.tokens[at]?.sentence) && !ofOtherClause(evidence.tokens, at, taken),
  );
  const anyCase =
    tellsAnyCase(evidence.tokens) &&
    !claim.tokens.some(({ fold: word }) => any.test(word) || would.test(word));
  return told || anyCase || isAsked(comparison) ? [flag('V19')] : [];
}

const any =
  /^(?:any|jede[rs]?|varje|toute?|kazd[aey]|каждая|любой|любая|любое|любые|будь|bet|jebkur\p{L}*|kazda\p{L}*|mikä)$/u;
const would = /^(?:would|could|wurden?|skulle|kunde|\p{L}{2,}(?:rait|raient)|by|бы|би|butu|botu)$/u;

/** `Any attack would be answered`: what is told only of a case that may come. */
const tellsAnyCase = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ fold: word, sentence }, at) =>
      any.test(word) &&
      tokens.slice(at + 1, at + 9).some((one) => one.sentence === sentence && would.test(one.fold)),
  );

const asking = new Set('how wie hur jak как як cik kaip kiek kuinka miten'.split(' ').map(fold));
const degrees = new Set(
  `many much fast quickly soon long far large big often well strong strongly high
  viele viel schnell bald lange weit groß oft gut stark hoch många mycket snabbt snart länge långt stort ofta väl starkt högt
  wiele dużo szybko długo daleko często dobrze mocno wysoko moc rychle brzy dlouho daleko často dobře silně vysoko
  много быстро скоро долго далеко часто хорошо сильно высоко багато швидко скоро довго далеко часто добре сильно високо
  daudz ātri drīz ilgi tālu bieži labi stipri augstu daug greitai netrukus ilgai toli dažnai gerai stipriai aukštai
  monta paljon nopeasti pian kauan pitkään usein hyvin vahvasti korkealla`
    .split(/\s+/)
    .map(fold),
);

/** `How fast it can be built depends on Malta` told as `it can be built fast`. */
function isAsked({ claim, evidence, aligned }: Comparison): boolean {
  const behindAsking = ({ tokens }: Comparison['claim'], at: number): boolean =>
    degrees.has(tokens[at]?.fold ?? '') && asking.has(tokens[at - 1]?.fold ?? '');
  return aligned.some(
    ({ index, matches }) =>
      matches.length > 0 &&
      degrees.has(claim.tokens[index]?.fold ?? '') &&
      !behindAsking(claim, index) &&
      matches.every((at) => behindAsking(evidence, at)),
  );
}

/** `promised the gift but the gift is conditional`: what stands before such a word is a clause of its own. */
const parting = new Set(
  'but men aber mais ale lecz но але bet vaid mutta that que qu dass att что що że kad ka et että'
    .split(' ')
    .map(fold),
);

/** Too few of a clause's words, before the condition at its end, that the claim takes up. */
const untaken = 0.3;

/** `…, as it would bind both to help in the event of war`: a condition of a clause that the claim does not tell. */
function ofOtherClause(tokens: readonly Token[], at: number, taken: ReadonlySet<number>): boolean {
  let from = at;
  while (
    from > 0 &&
    tokens[from - 1]?.clause === tokens[at]?.clause &&
    !parting.has(tokens[from - 1]?.fold ?? '')
  )
    from--;
  const before = Array.from({ length: at - from }, (_, offset) => from + offset).filter(
    (index) => tokens[index]?.stop === false,
  );
  return before.length >= 3 && before.filter((index) => taken.has(index)).length / before.length < untaken;
}
