/** What is signed, sent or announced: something that binds, and no greeting, view or time. */
import type { Found } from '../../../domain/phrases.ts';
import { lowerBound } from '../text/inorder.ts';
import { asideLength } from './actions.ts';
import type { Around } from './around.ts';
import { paper } from './papers.ts';
import type { Sign } from './signs.ts';

const preposition = /^\s(?:in|at|by|on|from|under|with|alongside|and|or|that|there|here|to)\b|^\s*[,;]/i;
const taking = /^(?:contributed|joined|asked|invited|urged|agreed|committed|recommitted)/i;
/** `signed on Wednesday a plan`, `signed today …`: when it was is not what it was. */
const byTime =
  /^\s(?:(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|earlier(?:\sthis\s(?:year|month|week))?|recently|(?:last|this)\s(?:year|month|week|spring|summer|autumn|fall|winter)|in\s20\d\d|on\s\p{Lu}\p{L}+\s\d{1,2}|on\s\d{1,2}\s\p{Lu}\p{L}+|in\s(?:Jan|Febr)uary|in\s(?:March|April|May|June|July|August)|in\s(?:Septem|Octo|Novem|Decem)ber|jointly|here)(?=\s)/u;
/** `delivered to Chile two boats`: to whom it went is not what it was. */
const toWhom =
  /^\s(?:to|for)\s(?:the\s)?(?:\p{Lu}[\p{L}-]*\s){1,4}(?=(?:an?|the|\d+|two|three|four|five|six|seven|eight|nine|ten|several|more|over|about|around)\s)/u;
/** `delivered in Santiago the first boats`: nor where. */
const atPlace =
  /^\s(?:in|at)\s(?:\p{Lu}[\p{L}-]*\s){1,3}(?=(?:an?|the|\d+|two|three|four|five|six|seven|eight|nine|ten|several|more|over|about|around)\s)/u;
/** What is only told, shown or wished somebody. */
export const idle =
  /^\s(?:an?\s|the\s|his\s|her\s|their\s|my\s|our\s|some\s)?(?:[\p{L}-]+\s){0,2}(?:briefings?|discussions?|conversations?|certifications?|notifications?|updates?|overview|insights?|opportunity|statement(?!\sof\sintent)|remarks|readout|account|details|comments?|example|condolences|thanks|speech|speeches|lecture|address|interview|toast|tribute|visits?|trip|stay|greetings|congratulations|welcome|tour|press conference|signals?|messages?|information|explanations?|clarifications?|answers?|presentations?|feedback|rise|birth|way|invitations?|thanks|gratitude|appreciation)(?!\p{L})|^\sthe\sfollowing(?!\s\p{L})|^\s(?:[\p{L}’'-]+\s){1,6}an?\s(?:[\p{L}-]+\s)?(?:briefing|overview|update|presentation|account|tour)(?!\p{L})/iu;
/** `the contract that Norway signed will …`, `the pact signed last year comes into force`: another verb takes the sign for its subject's. */
const auxiliary =
  /^\s(?:(?:will|would|has|have|is|are|was|were|can|may|should)\s|(?:comes?|came|enters?|entered|takes?|took|goes|went)\s(?:into|in)\s|(?:takes?|took)\seffect|(?:covers?|provides?|allows?|enables?|remains?|includes?|expires?|becomes?|became)\s)/;
/** `agreed on the importance of …`: a view that both hold. */
const judgement =
  /^\s(?:the\s|a\s|their\s)?(?:\p{L}+\s)?(?:importance|need|necessity|significance|value|urgency|relevance|benefits?|role|principles?|fact|view)\s(?:of|to|for|that)\s/iu;
/** `doubled its support`: what one gives, and no more of anything else. */
const ownShare =
  /^\s(?:and\s\p{L}+\s)?(?:its|their|his|her)\s(?:\p{L}+\s)?(?:participation|contributions?|support|assistance|aid|donations?)(?!\p{L})/iu;

/** `launched 40 missiles`, `launched a tender`, `adopted a law`: against somebody, or what binds nobody yet or another way. */
const beside =
  /^\s(?:[\p{L}\d-]{1,30}\s){0,4}(?:missiles?|drones?|rockets?|attacks?|strikes?|war|invasion|offensive|aggression|assaults?|raids?|barrages?|proceedings|investigations?|inquiry|tenders?|calls?|campaigns?|appeals?|websites?|laws?|acts?|bills?|legislation|resolutions?|conclusions|minutes|agenda|reports?)(?!\p{L})/iu;

/** Is something signed, sent or announced? An announcement must be of a matter that binds. */
export function hasObject(text: string, sign: Found<Sign>, { clause, signs }: Around): boolean {
  const passed = asideLength(text, sign.end);
  const from = sign.end + passed;
  const after = text
    .slice(from, Math.min(clause.end, from + 60))
    .replace(byTime, '')
    .replace(toWhom, '')
    .replace(atPlace, '')
    .slice(0, 40);
  const word = text.slice(sign.start, sign.end);
  if (after.trim() === '' || idle.test(after) || auxiliary.test(after)) return false;
  if (/^agreed on$/i.test(word) && judgement.test(after)) return false;
  if (/conclude/i.test(word) && !paper.test(text.slice(sign.end, Math.min(clause.end, sign.end + 80))))
    return false;
  if (/^(?:expanded|increased|doubled|tripled|stepped)/i.test(word) && !ownShare.test(after)) return false;
  if (/^(?:announc|authori|unveil|extend|prolong|invest|adopt|launch|establish|inaugurat)/i.test(word)) {
    if (/^\s*[,;]/.test(after)) return false;
    if (/^\s(?:that|how|why)\s/i.test(after) || beside.test(after)) return false;
    const matter = signs.matters[lowerBound(signs.matters, sign.end)];
    return matter !== undefined && matter.start < Math.min(clause.end, from + 80);
  }
  if (/^(?:re)?committed$/i.test(word) && /^\s(?:by|against)\s/i.test(after)) return false;
  if (/^sign/i.test(word) && /^\s(?:for|on\sbehalf\sof)\s/u.test(after)) return false;
  return !preposition.test(after) || taking.test(word) || /\s(?:on|for|to)$/.test(word);
}
