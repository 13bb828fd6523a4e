/** Diplomats of the highest rank, in any case of the word. */
import type { Scene } from './names.ts';

/** The word for a diplomat of the highest rank, in any case of it. */
const diplomat =
  /^(?:ambassador|ambassadeur|ambassadrice|ambassador(?:en)?|botschafter(?:in|s)?|ambassadoren?|ambasador\p{L}{0,4}|velvyslan\p{L}{1,4}|suursaadik\p{L}{0,4}|suurlahettila\p{L}{1,5}|vestniek\p{L}{1,2}|vestniec\p{L}{1,2}|посол|посла|послом|послу|embajador(?:a)?|ambasciatore|ambasciatrice|embaixador(?:a)?)$/u;

/** Is the word a diplomat's rank? */
export function isAmbassador({ words }: Scene, at: number): boolean {
  return diplomat.test(words[at]?.key ?? '');
}
