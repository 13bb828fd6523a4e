/** What the words around a state's name make of it: one whose officials act, a partner, one that is helped, or one spoken against. */

import { fold } from '../../../domain/fold.ts';
import { onceEach } from '../../../domain/remember.ts';
import contexts from '../../lexicon/countries-contexts.json' with { type: 'json' };
import { ands } from '../../lexicon/joining.ts';
import { type Phrases, phraseAt, phrasesOf, type Word, wordsOf } from '../text/phrases.ts';
import type { Reading } from '../text/reading.ts';
import type { Sentence } from '../text/sentences.ts';

type Context = keyof typeof contexts;

/** States that a text names in one breath (`Estonia, Latvia and Lithuania`): what stands around them goes for each. */
export interface Run {
  codes: readonly string[];
  /** Index of its first state among the reading's. */
  first: number;
  start: number;
  end: number;
  how: 'name' | 'adjective' | 'group';
  sentence: Sentence;
  /** Is it said within quotation marks? */
  quoted: boolean;
  /** Are they two joined by a hyphen: `the Norway–Spain working group`? */
  paired: boolean;
}

export interface Surroundings {
  official: boolean;
  /** Its soldiers are spoken of rather than its government: they act in exercises and deployments. */
  forces: boolean;
  /** It is among those that take part: `soldiers from Norway`, `attended by ministers of…`. */
  attends: boolean;
  /** Words of taking part themselves lead to it: `those participating were Norway, …`. */
  participates: boolean;
  /** It only says of what kind another thing is: `the Canadian-led brigade`. */
  describes: boolean;
  /** A war, crisis or border between two states is named after them. */
  disputed: boolean;
  partner: boolean;
  acts: boolean;
  /** It wages the war, poses the threat: `Russia’s invasion`. */
  adversary: boolean;
  /** A war is waged against it or in it, or it stands beside a border: `border with Belarus`. */
  aside: boolean;
  helped: boolean;
}

/** Runs of states in order, places within a state left out. */
export function runsOf(reading: Reading, sentences: readonly Sentence[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const sentence of sentences) {
    while ((reading.states[at]?.start ?? Number.POSITIVE_INFINITY) < sentence.start) at += 1;
    for (; at < reading.states.length; at += 1) {
      const state = reading.states[at];
      if (!state || state.start >= sentence.end) break;
      if (state.how === 'capital' && !isSeat(reading.text.slice(state.start, state.end))) continue;
      const last = runs.at(-1);
      const gap = last?.sentence === sentence ? reading.text.slice(last.end, state.start) : null;
      // `in Norway, Danish Minister NAME`: a place before a comma, and whose the office behind it is.
      const apart = gap !== null && placed.test(gap) && last?.how === 'name' && state.how === 'adjective';
      if (last && gap !== null && !apart && (state.start < last.end || isCoordinated(gap))) {
        const paired = /^[-–/]$/.test(gap) && state.code !== last.codes[0];
        runs[runs.length - 1] = { ...last, codes: [...last.codes, state.code], end: state.end, paired };
        continue;
      }
      const quoted = reading.quotes.some(({ start, end }) => start <= state.start && state.end <= end);
      runs.push({
        first: at,
        codes: [state.code],
        start: state.start,
        end: state.end,
        how: state.how === 'capital' ? 'adjective' : state.how,
        sentence,
        quoted,
        paired: false,
      });
    }
  }
  return runs;
}

/** Seats of government stand for the state: `the head of the Pentagon`, `глава Пентагона`. */
export function isSeat(named: string): boolean {
  return /^(?:the )?(?:Pentagon|Пентагон|White House|Белый дом|Kremlin|Kreml|Кремл|Downing Street|[ÉE]lys[ée]e)/u.test(
    named,
  );
}

const coordinated = new RegExp(
  String.raw`^(?:\s*[,;]\s*|\s+)?(?:(?:${ands}|as well as|bei|i|a|en|y|e)\s+|[-–/]|\s?[/&]\s?)?(?:the\s+|le\s+|la\s+|l[’']|die\s+|der\s+|den\s+)?$`,
  'iu',
);

/** `Spain, Freedonia, Norway`: one name that is no known state does not end a list. */
const listed = /^,\s\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?,\s$/u;

/** A comma, or a name between two: `of Norway, Jan Vik, Danish Minister …`. */
const placed = /^,\s(?:\p{Lu}[^,]{0,40},\s)?$/u;

/** Do the words between two states join them: `, `, ` and the `? */
export function isCoordinated(gap: string): boolean {
  if (listed.test(gap)) return true;
  return gap.length <= 20 && coordinated.test(gap) && /[,;\p{L}\-–/&]/u.test(gap);
}

/** The words of one context, in a language and in English. */
export const contextPhrases = (context: Context, language: string | null): Phrases =>
  phrasesIn(language)(context);

const phrasesIn = onceEach((language: string | null) =>
  onceEach((context: Context) => phrasesOf(contexts[context], language, ' ')),
);

const linking = new Set(
  'of the de la le du des l d från av i in der die des dem von an for from and with to their his its a ar s'
    .split(' ')
    .map(fold),
);

// A headline may hold two sentences: what stands beyond a stop says nothing of this state.
const pastStop = /^.*[\p{Ll}\d][.!?;]\s/su;
const fromStop = /(?<=[\p{Ll}\d])[.!?;]\s.*$|(?<=\p{Ll}):\s.*$/su;

const describing =
  /^[-‑–](?:led|made|built|based|born|manufactured|owned|style|flagged|hosted|coordinated|run|supplied|trained|designed|produced|backed)\b/i;

const disputed =
  /^\s*(?:cris[ie]s|conflict|clash|tension|dispute|krise|konflikt|kris|krig|krieg|guerre|кризис|конфликт|криз|конфлікт|kryzys|krize|krīze|kriis|konflik|rivalry|frontier)/iu;

/** Looks six words to either side within the sentence. */
export function surroundingsOf(reading: Reading, run: Run): Surroundings {
  const { sentence } = run;
  const from = Math.max(sentence.start, run.start - 90);
  const before = reading.text.slice(from, run.start);
  const left = wordsOf(before.replace(pastStop, '')).slice(-6);
  const ahead = reading.text.slice(run.end, Math.min(sentence.end, run.end + 90));
  const right = wordsOf(ahead.replace(fromStop, '')).slice(0, 6);
  const own = withoutEngines(right[0]?.folded === 's' ? right.slice(1) : right);
  const says = (context: Context, words: readonly Word[]) => {
    const phrases = contextPhrases(context, reading.language);
    return words.some((_, index) => phraseAt(words, index, phrases) > 0);
  };
  const against =
    says('against', own.slice(0, 3)) &&
    !(run.how === 'name' && (perceives.test(own[0]?.folded ?? '') || suffered.test(ahead)));
  const facing =
    says('against', left.slice(-3)) ||
    says('facing', withoutReceiving(left).slice(-3)) ||
    blamed.test(before);
  const guards = borderService.test(own[1]?.folded ?? '');
  const border = says('border', left.slice(-3)) || (says('border', own.slice(0, 2)) && !guards);
  const official =
    says('official', own.slice(0, 3)) ||
    (says('official', left.slice(-5)) && (leadsTo(left) || says('official', left.slice(-2))));
  const office = (words: readonly Word[]) =>
    words.some(
      (_, index) =>
        phraseAt(words, index, contextPhrases('official', reading.language)) > 0 &&
        phraseAt(words, index, contextPhrases('forces', reading.language)) === 0,
    );
  // `Special Representative for Freedonia`: what the office deals with.
  const dealt = dealing.test(before);
  const holds = heldBefore.test(before);
  const absent = isLeftOut(before, ahead);
  const field = fieldOf.test(before);
  const spokenOf =
    run.how === 'name' &&
    ((says('spokenOf', left.slice(-1)) && topicEnds.test(ahead)) ||
      (situation.test(before) && (topicEnds.test(ahead) || goesOn.test(ahead)))) &&
    !says('aid', own.slice(0, 3));
  const helped =
    says('aid', left.slice(-5)) &&
    !field &&
    !run.paired &&
    !left.slice(-2).some(({ folded }) => folded === 'by') &&
    !gathered.test(before) &&
    !aims.test(before) &&
    !says('against', left.slice(-2)) &&
    !says('from', left.slice(-1)) &&
    !holds;
  return {
    official: (official || holds || field) && !against && !facing && !dealt && !absent,
    forces: official && !office(own.slice(0, 3)) && !office(left.slice(-5)),
    attends: !against && !facing && (says('takesPart', left.slice(-5)) || says('takesPart', own.slice(0, 4))),
    participates: !against && !facing && says('participates', left),
    describes: describing.test(ahead),
    disputed: against || border || disputed.test(ahead),
    partner: says('with', left.slice(-3)) && !facing && !says('spokenOf', left.slice(-1)),
    acts: run.how !== 'adjective' && says('acts', own.slice(0, 2)),
    adversary: against && !helped,
    aside:
      facing ||
      border ||
      dealt ||
      absent ||
      offends(run, ahead) ||
      spokenOf ||
      (run.how === 'adjective' && issue.test(ahead)) ||
      (against && helped),
    helped,
  };
}

/** `NAME, Minister for Defence, Norway`: an office with its state behind a comma. */
const heldBefore =
  /(?:Minister|Secretary|Chief|Commander|Ambassador)(?:\s(?:for|of)(?:\s(?:the\s|and\s)?\p{Lu}\p{L}+)+)?,\s$/u;

/** `all but Norway’s minister`, `Norway was not invited`: named for its absence. */
function isLeftOut(before: string, after: string): boolean {
  return leftOut.test(before) || staysAway.test(after);
}

const leftOut =
  /(?:\b(?:minus|except(?: for)?|excluding|apart from|other than|with the exception of|in the absence of|without)|\ball but)\s(?:the\s)?$/iu;
const staysAway =
  /^(?:[’']s?\s(?:absence|refusal|non-?participation)|\s(?:(?:was|were|is|are|has|had|did|does|will|would|could) not (?:been |be )?(?:invited|represented|present|attend|take part|participat|join|sign)|boycott|refused|declined to (?:attend|take part|join|sign)|stayed away))/iu;

/** `discussed China, and …`, `the dialogue on China`: the topic ends with the name, or is something of its own. */
const topicEnds = new RegExp(String.raw`^(?:[’']s?\s|\s?[,.;:)]|\s(?:${ands}|i)\s|\s?$)`, 'iu');

/** `discussed the latest developments in both Norway and Peru`: what goes on there is the topic. */
const situation =
  /\b(?:developments?|situations?|events|crises|crisis|conflicts?|unrest|instability|tensions|violence|fighting|hostilities|stability|security) in (?:both |the |and around ){0,2}$/iu;

/** `the Moldova Border Police`: those who guard it, and no line on the map. */
const borderService = /^(?:guard|police|service|force|agency|patrol|troop|command|unit)/;

/** `travels to Oslo for the council of the ministers of Norway`: what one comes for is no help. */
const gathered =
  /\bfor (?:[\p{L}\d’'-]+ ){0,4}(?:meeting|council|committee|commission|conference|summit|talks|dialogue|consultations|session|forum|exercise|ceremony)(?: [\p{L}’'-]+){0,4} $/iu;

/** `will support the foreign policy of Norway`: what serves the aims of a state is no help to it. */
const aims =
  /\b(?:policy|policies|goals?|objectives?|interests?|priorities|strategy)(?: and (?:\p{L}+ ){0,3}(?:policy|goals|objectives|interests|priorities))? of (?:the )?$/iu;

const goesOn = /^\s(?:at|during|on|in|as|to|while|when)\s/iu;

/** `the Minister of State for Defence Affairs of Peru`: what the office is for is not helped. */
const fieldOf =
  /\b(?:minister|secretary|director|undersecretary|office|department)(?: of state| general)? for (?:the )?(?:(?:\p{L}+|&)\s){1,5}of (?:the )?$/iu;

/** `the Freedonian issue`: what others talk of. */
const issue = /^\s(?:nuclear\s)?(?:issues?|question|problem|file|crisis)(?!\p{L})/iu;

/** `Norway understands the threat`: one that sees, fears or meets it does not pose it. */
const perceives =
  /^(?:under(?:st|sc|lin)|recogni[sz]|see(?:s|n)?$|saw$|condemn|denounc|fac(?:es?|ed|ing)$|oppos|reject|fear|warn|stress|emphasi|not(?:es?|ed)$|discuss|respond|counter|deter|defend|suffer|accus|blam|suspect|repel|resist|address|view|regard|consider|believ|share|strongly|jointly|firmly)/;

/** `Norway was attacked by …`: whoever suffers it. */
const suffered =
  /^\s(?:is|was|were|are|has been|have been|had been|being)\s(?:\p{L}+ly\s|being\s|also\s)?(?:attacked|threatened|invaded|occupied|sanctioned|annexed|bombarded|shelled|assaulted|provoked|struck|hit)(?!\p{L})/iu;

/** `Norway had jammed …`, `Norway is behind the breach`, `Norway is accused of …`: told as the one who did harm. */
function offends({ how }: Run, after: string): boolean {
  return how === 'name' && (harms.test(after) || suspected.test(after));
}

const harms =
  /^\s(?:(?:had|has|have|may have|might have|could have)\s(?:(?:also|again|repeatedly|deliberately|long)\s)?(?:been\s(?=behind|\p{L}+ing))?|(?:is|was|were|are)\s(?:also\s)?(?=behind|responsible for|to blame|\p{L}+ing)|(?:also|again|repeatedly|deliberately)\s)?(?:behind\s|responsible for|to blame|violat(?:ed|ing|es)|jamm(?:ed|ing|s)|hack(?:ed|ing|s)|stolen|stole|stealing|sabotag(?:ed|ing|es)|breached|breaching|(?:broke|broken|breaking) into|sp(?:ied|ying) on|intrud(?:ed|ing)|interfer(?:ed|ing|es)|shot down|fired (?:on|at)|abducted|poisoned|shelled|bombed)/iu;
const suspected =
  /^\s(?:is|was|stands?|are|were|has been|have been)\s(?:\p{L}+ly\s)?(?:accused|suspected|blamed)(?!\p{L})/iu;

/** `condemned the ties between A and B`: up to the states no other clause begins. */
const blamed =
  /\b(?:condemn|denounc|deplor|critici[sz]|protest)(?:s|ed|es|ing|d)?\s(?:[\p{Ll}’'-]+\s){0,7}(?:between|of|by|from)\s(?:the\s)?$/iu;

const dealing = /\b(?:Representative|Envoy|Coordinator|Negotiator) (?:for|on) (?:the )?$/;

/** Estonian and Finnish receive with the word for against: `võttis vastu`, `otti vastaan`. */
function withoutReceiving(words: readonly Word[]): readonly Word[] {
  const takes = words.some(({ folded }) => /^(?:vot(?:t|a)|ott|ota)/.test(folded));
  return takes ? words.filter(({ folded }) => folded !== 'vastu' && folded !== 'vastaan') : words;
}

/** `Australia’s nuclear-powered submarines` threaten nobody. */
function withoutEngines(words: readonly Word[]): readonly Word[] {
  return words.filter(
    ({ folded }, index) =>
      folded !== 'nuclear' ||
      !/^(?:power|propul|energy|umbrella|deterr)/.test(words[index + 1]?.folded ?? ''),
  );
}

/** `Chief of Defence of Latvia`, `ministre de la Défense de Géorgie`: the title reaches the state over linking words. */
function leadsTo(left: readonly Word[]): boolean {
  const last = left.at(-1);
  return last !== undefined && (linking.has(last.folded) || left.length <= 5);
}
