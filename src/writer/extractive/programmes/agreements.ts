/** Agreements, which are named by what kind of paper they are and by what they are about. */
import type { Scene } from '../people/names.ts';
import { isCapital, keyOf, type Word } from '../text/names.ts';
import { isAcronym } from './acronyms.ts';
import { type Sighting, sightingOf } from './sighting.ts';
import { agreementPhrases, type Heads } from './words.ts';

/** Agreements named by a phrase, with what they are about: `avsiktsförklaring om …`, `letter of intent on …`. */
export function agreementsIn(scene: Scene, heads: Heads): Sighting[] {
  const { words, vocabulary } = scene;
  const found: Sighting[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const head = leading.has(vocabulary.language) ? heads.at(words, at) : null;
    const phrase = agreementPhrases.at(words, at) ?? (head?.value === 'agreement' ? head : null);
    if (phrase === null) continue;
    const named = at + phrase.length;
    const next = pastAcronym(words, named);
    const about = words[next];
    if (
      (words[next - 1]?.gap === 'space' || words[next - 1]?.gap === 'close') &&
      about !== undefined &&
      (aboutWords.has(about.key) || linkLength(words, next) > 0)
    ) {
      let end = next + 1;
      if (linkLength(words, next) > 0) end += 1;
      while (end < next + longestMatter && words[end - 1]?.gap === 'space') {
        const word = words[end];
        if (word === undefined || word.shape === 'number') break;
        const link = linkLength(words, end);
        if (link === 0 && vocabulary.stops.has(word.key)) break;
        end += link + 1;
      }
      if (end > next + 1) {
        const short = next > named ? (words[named]?.text ?? null) : null;
        const long = words.slice(at, named).map(({ text }) => text);
        const expansion = short === null ? null : long.join(' ');
        found.push({ ...sightingOf(words, [at, end], 'agreement'), acronym: short, expansion });
        at = end - 1;
        continue;
      }
    }
    const year = leading.has(vocabulary.language) ? yearSoon(words, next) : yearAfter(words, next);
    if (year > next) {
      // Whose plan it is, is no part of its name.
      const end = yearAfter(words, next) > next ? year : next;
      found.push(sightingOf(words, [at, end], 'agreement'));
      at = year - 1;
      continue;
    }
    // `une lettre d’intention`: what kind of paper it is, is no name of it.
    const telling = words.slice(at, named).some((word) => isCapital(word) || aboutWords.has(word.key));
    if (phrase.length > 2 && telling) found.push(sightingOf(words, [at, named], 'agreement'));
    at = named - 1;
  }
  return found;
}

/** `план сотрудничества на 2027 год`, `plan of cooperation for 2027`: behind the year it is for; `next` where none stands. */
function yearAfter(words: readonly Word[], next: number): number {
  if (words[next - 1]?.gap !== 'space' || !/^(?:на|for|na|pour|fur|uz|till)$/.test(words[next]?.key ?? ''))
    return next;
  const far = words[next + 1]?.key === 'rok' ? next + 2 : next + 1;
  return /^20\d\d(?:[-–−]20\d\d)?$/.test(words[far]?.key ?? '') ? far + 1 : next;
}

/** … and where the language puts between them whose plan it is: `план сотрудничества между министерствами на 2027 год`. */
function yearSoon(words: readonly Word[], next: number): number {
  for (let at = next; at < next + longestOwners && words[at - 1]?.gap === 'space'; at += 1) {
    const year = yearAfter(words, at);
    if (year > at) return year;
    if (words[at]?.shape === 'number') break;
  }
  return next;
}

const longestOwners = 9;
const longestMatter = 5;
/** Languages where what an agreement is about follows its one word: `соглашение о партнёрстве в сфере обороны`. */
const leading = new Set(['ru', 'uk', 'pl', 'cs']);
const fields = /^(?:в|у|w|v) (?:сфере|сфері|области|галузі|dziedzinie|zakresie|sprawie|oblasti) /u;

/** `в сфере`: two small words that go on with the name; 0 where none stand here. */
function linkLength(words: readonly Word[], at: number): number {
  const near = words.slice(at, at + 3).map(({ key }) => key);
  return fields.test(near.join(' ')) ? 2 : 0;
}

/** `Memorandum of Understanding (MoU) on …`. */
function pastAcronym(words: readonly Word[], next: number): number {
  const acronym = words[next];
  const bracketed = words[next - 1]?.gap === 'open' && acronym?.gap === 'close' && isAcronym(acronym);
  return bracketed ? next + 1 : next;
}

const aboutWords = new Set(
  ['om', 'on', 'über', 'zur', 'sur', 'en', 'par', 'dėl', 'o', 'о', 'про', 'av', 'for', 'concerning'].map(
    keyOf,
  ),
);
