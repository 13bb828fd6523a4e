/** Diplomats: those of the highest rank, in any case of the word, and whom a state sends to another. */
import { findStates } from '../../../domain/country.ts';
import type { Reading } from '../text/reading.ts';
import type { Scene } from './names.ts';

/** The word for a diplomat of the highest rank, in any case of it. */
const diplomat =
  /^(?:ambassador|ambassadeur|ambassadrice|ambassador(?:en)?|botschafter(?:in|s)?|ambassadoren?|ambasador\p{L}{0,4}|velvyslan\p{L}{1,4}|suursaadik\p{L}{0,4}|suurlahettila\p{L}{1,5}|vestniek\p{L}{1,2}|vestniec\p{L}{1,2}|посол|посла|послом|послу|embajador(?:a)?|ambasciatore|ambasciatrice|embaixador(?:a)?)$/u;

/** Is the word a diplomat's rank? */
export function isAmbassador({ words }: Scene, at: number): boolean {
  return diplomat.test(words[at]?.key ?? '');
}

const sent =
  /(?<!\p{L})(?:ambassador|high commissioner|attach[eé]|defence advis[eo]r|defense advis[eo]r|consul(?: general)?|charg[eé](?: d['’]affaires)?|envoy|deputy chief of mission)(?!\p{L})/iu;

/** Is it an office that a state sends somebody to another with? */
export const isDiplomat = (role: string): boolean => sent.test(role);

/** `Defence Attaché to Freedonia`: sent there by a state that the title does not tell. */
export function isSentOnly(role: string): boolean {
  const [state] = findStates(role);
  return state !== undefined && sent.test(role) && toward.test(role.slice(0, state.start));
}

const toward = /\s(?:to|in|for)\s(?:the\s)?(?:(?:Republic|Kingdom|State) of\s)?$/u;

/** `Coordinator in Freedonia`: is the only state of the title the one where the office is held? */
export function isPostedTo(role: string): boolean {
  const [before, after] = role.split(/\s(?:in|to|for)\s(?=(?:the\s)?\p{Lu})/u);
  return after !== undefined && findStates(before ?? '').length === 0 && findStates(role).length > 0;
}

const bareEnvoy =
  /^(?:the\s)?(?:deputy\s)?(?:ambassador|high commissioner|charg[eé] d['’]affaires(?: a\.?i\.?)?|deputy chief of mission|defen[cs]e attach[eé]|military attach[eé])$/iu;
const embassy = /^\s(?:Embassy|High Commission)(?!\p{L})/u;
const embassyOf =
  /(?<!\p{L})(?:Embassy|High Commission) of (?:the )?(?:(?:Republic|Kingdom|State) of )?(?:the )?$/u;

/** `The Danish Embassy announced that Ambassador NAME …`: the state of the one embassy that the text names, for a diplomat told without a state. */
export function embassyState({ text, states }: Reading, { role }: { role: string | null }): string | null {
  if (role === null || !bareEnvoy.test(role)) return null;
  const codes = new Set(
    states
      .filter(
        ({ start, end }) =>
          embassy.test(text.slice(end, end + 20)) ||
          embassyOf.test(text.slice(Math.max(0, start - 50), start)),
      )
      .map(({ code }) => code),
  );
  const [only] = codes;
  return codes.size === 1 ? (only ?? null) : null;
}
