/** The rest of an office that names a place or a body in its own words, up to the rank of whoever holds it. */
import { isCapital } from '../text/names.ts';
import { addressed } from './address.ts';
import { readName, type Scene } from './names.ts';
import type { Title } from './titles.ts';
import { isGiven } from './words.ts';

const longestRest = 7;
/** Bodies that bear the names of places and people. */
const sites = new Set(
  'base station school academy college centre center camp fort barracks garrison port'.split(' '),
);
const links = new Set(['of', 'the', 'and', 'for']);

/**
 * `Commander Western Naval Area, Rear Admiral NAME`: capital words between a title and a comma that a rank and a name
 * follow are the title's, where a body is named and none begins a person's name. Looks at a few words.
 */
export function withRest(scene: Scene, title: Title): Title {
  const { words, vocabulary } = scene;
  let body = title.complemented && sites.has(words[title.next - 1]?.key ?? '');
  for (let at = title.next; at < title.next + longestRest; at += 1) {
    const [before, word] = [words[at - 1], words[at]];
    if (word === undefined || before?.gap !== 'space' || before.bare < before.end) return title;
    if (!isCapital(word) && !links.has(word.key)) return title;
    if (isGiven(vocabulary, word) || vocabulary.role.at(words, at) !== null) return title;
    if (at === title.next && vocabulary.rank(words, at) !== null) return title;
    if (vocabulary.institutions.has(word.key)) body = true;
    if (word.gap !== 'comma') continue;
    if (!body || !isCapital(word) || word.bare < word.end) return title;
    const { at: from, rank } = addressed(scene, at + 1);
    if (rank === null || readName(scene, from) === null) return title;
    const states = words.slice(title.next, at + 1).flatMap((part) => scene.statesAt(part));
    return {
      ...title,
      ...{ next: at + 1, end: word.bare, complemented: true, loose: false },
      states: [...new Set([...title.states, ...states])],
    };
  }
  return title;
}
