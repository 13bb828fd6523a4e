/** States that a text names only for where something is, or to speak well of them: they need not take part. */

import { writesOfOthers } from '../text/newsroom.ts';
import type { Reading } from '../text/reading.ts';
import { type Run, runsOf, surroundingsOf } from './contexts.ts';

/** `in Munich, Germany`, `at the summit in Norway`, `the ministers of A and B met in C`: the state only says where. */
export function isScene(reading: Reading, run: Run): boolean {
  const after = reading.text.slice(run.end, run.end + 40);
  if (run.start === run.sentence.start && dateline.test(after)) return true;
  if (townLine.test(reading.text.slice(run.sentence.start, run.start)) && dateline.test(after)) return true;
  if (isVenue(reading, run) || isBounds(reading, run) || isLeaderOf(reading, run)) return true;
  if (threat.test(reading.text.slice(Math.max(run.sentence.start, run.start - 120), run.start))) return true;
  if (deployed.test(reading.text.slice(Math.max(run.sentence.start, run.start - 60), run.start))) return true;
  const before = reading.states[run.first - 1];
  if (before?.how !== 'capital' || run.start - before.end > 4) return false;
  return /^,\s*$/.test(reading.text.slice(before.end, run.start));
}

/** `SINGAPORE – …`, `MALTA, 3 May (Agency)`: where the telling begins, not who acts. */
const dateline =
  /^(?:\s[–—-]{1,2}\s|\s?\(\p{Lu}{2,}|[,.]\s+(?:\p{L}{3,10}\.?\s+\d{1,2}|\d{1,2}\.?\s+\p{L}{3,10})[.,\s(–—-])/u;

/** `NORDHAFEN, Germany -- …`: the town before the state. */
const townLine = /^\p{Lu}[\p{Lu}\s.’'-]{2,40},\s$/u;

/** `the EU mission in Norway`, `die Mission im …`: where soldiers of others serve. */
const deployed =
  /(?<!\p{L})\p{L}*(?:mission|einsatz|insats(?:en)?|operaatio|missioon|misij|misj|мисси|місі)\p{L}{0,4}\s(?:in|im|i|w|в|у|en|au|à|no)\s$/iu;

/** `threats which include hackers and Norway`: one of what is feared. */
const threat =
  /(?<!\p{L})threats?\s(?:which|that|such\sas|like|including|includes?|posed\sby|coming\sfrom|from)\s[^.;]{0,90}$/iu;

/** `ahead of the summit in Norway`, `met in Norway` where officials of two others do: the ground of what is told. */
function isVenue(reading: Reading, run: Run): boolean {
  const { sentence } = run;
  const before = reading.text.slice(sentence.start, run.start);
  if (run.how !== 'name' || run.codes.length > 1 || !/\sin\s$/u.test(before)) return false;
  if (another.test(before)) return true;
  if (!gathered.test(before)) return false;
  const acting = runsOf(reading, [sentence]).filter(
    (other) => other.how !== 'group' && other.start !== run.start && surroundingsOf(reading, other).official,
  );
  const codes = new Set(acting.flatMap((other) => [...other.codes]));
  codes.delete(run.codes[0] ?? '');
  return codes.size >= 2;
}

/** Another event than the one told. */
const another =
  /(?<!\p{L})(?:prior to|ahead of|before|after|following|in the run-up to|leading up to|in preparation for|on the (?:margins|sidelines) of)\s(?:[\p{L}\d.’'-]+\s){0,8}?(?:summit|meeting|conference|forum|dialogue|talks|ministerial)\s(?:[\p{L}\d.,’'-]+\s){0,4}?in\s$/iu;
const gathered =
  /(?<!\p{L})(?:met|meet|meets|meeting|convened|gathered|summit|conference|dialogue|talks|forum|signed|attended)(?!\p{L})[^;]{0,120}\sin\s$/iu;

/** `the corridor between Poland and Belarus`: ground that lies between two states is described by them. */
function isBounds({ text }: Reading, { sentence, start, codes }: Run): boolean {
  const before = text.slice(Math.max(sentence.start, start - 120), start);
  return between.test(before) && (codes.length > 1 || alone.test(before)) && ground.test(before);
}

const between =
  /(?<!\p{L})(?:between|zwischen|mellan|mellem|mellom|entre|między|pomiędzy|mezi|между|між|starp|tarp|tussen)\s(?:(?:the|der|dem|den|la|le|l[’'])\s?)?(?:\p{Lu}[\p{L}-]+\s(?:and|und|och|og|et|y|e|a|i|и|та|і|un|ir|en)\s(?:the\s)?)?$/u;
/** One state alone stands between when a place with no state of its own is the other bound. */
const alone = /\s\p{Lu}[\p{L}-]+\s\p{Ll}+\s(?:the\s)?$/u;
const ground =
  /(?<!\p{L})(?:corridor|strip|gap|passage|area|region|land|ground|territory|sea|strait|waters|route|road|railway|frontier|border|boundary|line|buffer zone|zone|distance|korridor\p{L}*|lücke|landstreifen|gebiet\p{L}*|grenze\p{L}*|seegebiet\p{L}*|korridoren|området|gränsen|sträckan|havsområdet|vattnen|couloir|région|territoire|frontière|détroit|bande de terre|korytarz\p{L}*|przesmyk\p{L}*|granic\p{L}+|obszar\p{L}*|pas|teren\p{L}*|koridor\p{L}*|hranic\p{L}+|území|pruh|коридор\p{L}*|границ\p{L}*|участ\p{L}+|территори\p{L}+|перешейк\p{L}*|полос\p{L}+|кордон\p{L}*|ділянк\p{L}+|територі\p{L}+|смуг\p{L}+|koridor\p{L}+|robež\p{L}+|teritorij\p{L}+|josl\p{L}+|ruož\p{L}+|sien\p{L}+)(?!\p{L})(?:\s(?:of|land|water|sea|lying|located|running|runs|lies|that|which|here|de|terre|som|ligger|ziemi|lądu|земли|землі|země|zemes)){0,3}\s\p{Ll}+\s(?:(?:the|der|dem|den|la|le|l[’'])\s?)?(?:\p{Lu}[\p{L}-]+\s\p{L}{1,3}\s(?:the\s)?)?$/iu;

/** `a military alliance led by Norway`: it only says of what kind another thing is. */
function isLeaderOf({ text }: Reading, { sentence, start }: Run): boolean {
  return leads.test(text.slice(Math.max(sentence.start, start - 60), start));
}

const leads =
  /(?<!\p{L})(?:alliance|bloc|block|militärbündnis|bündnis|allians|sojusz\p{L}*|альянс\p{L}*|блок\p{L}*)\s(?:\p{Ll}+\s)?(?:(?:led|headed|dominated) by|(?:dirigée?|menée?|dominée?) par|unter (?:der )?Führung|под руководством|pod wodzą)\s(?:the\s|la\s|le\s|l[’'])?$/iu;

/** `reaffirmed support for Norway`, `welcomed Norway’s contribution`: those who say so act. */
export function isSpokenOf(reading: Reading, run: Run): boolean {
  const { text } = reading;
  const { sentence, start, end } = run;
  const before = text.slice(Math.max(sentence.start, start - 140), start);
  return (
    supported.test(before) ||
    valued.test(before) ||
    isReported(reading, run, before) ||
    (welcomed.test(before) && /^[’']s?\s\p{Ll}/u.test(text.slice(end, end + 4)))
  );
}

/** `the President said that Norway and Denmark have raised their budgets`: what others do, by the words of the publisher's own. */
function isReported(reading: Reading, { codes, first, sentence }: Run, before: string): boolean {
  const home = reading.country;
  if (home === null || codes.includes(home) || !reported.test(before) || writesOfOthers(reading))
    return false;
  for (let at = first - 1; at >= 0; at -= 1) {
    const state = reading.states[at];
    if (state === undefined || state.start < sentence.start) break;
    if (state.code !== home && state.how !== 'capital') return false;
  }
  return true;
}

const reported =
  /(?<!\p{L})(?:said|says|stated|noted|added|stressed|emphasi[sz]ed|recalled|explained|warned|told|underlined|pointed out|remarked|sagte|erklärte|betonte|sade|säger|underströk|déclaré|souligné|rappelé|powiedział\p{L}*|podkreślił\p{L}*|zaznaczył\p{L}*|сказал\p{L}*|заявил\p{L}*|отметил\p{L}*|подчеркнул\p{L}*|сказав|заявив|зазначив|наголосив|sacīja|uzsvēra|norādīja|sakė|teigė|pabrėžė|ütles|rõhutas|sanoi|totesi|korosti|řekl\p{L}*|uvedl\p{L}*)\s?(?:[^.;:“”"«»„]{0,60}\s)?(?:that|dass|att|que|qu[’']|że|что|що|ka|kad|et|että|že)\s?(?:the\s|la\s|le\s|l[’'])?$/iu;

const supported =
  /(?<!\p{L})(?:reaffirm|reiterat|express|voic|restat|underscor|pledg)(?:ed|es|ing)?\s(?:\p{L}+\s){0,3}?(?:support|solidarity)\s(?:for|to|with)\s[^.;]{0,90}$/iu;
/** `the importance of closer cooperation with Norway`. */
const valued =
  /(?<!\p{L})(?:importance|need|value|role|significance|benefits?)\s(?:of|for)\s(?:\p{L}+\s){0,3}(?:cooperation|co-operation|coordination|partnership|dialogue|ties|relations|engagement|collaboration)\swith\s(?:the\s)?$/iu;
const welcomed = /(?<!\p{L})(?:welcom|prais|commend|applaud|not)(?:ed|es|ing)\s(?:[\p{L}’'-]+\s){0,5}$/iu;
