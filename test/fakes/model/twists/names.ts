/** Names of people and programmes that the release holds, where they do not belong. */
import type { Brief } from '../../../../src/domain/brief.ts';
import { foldedWords } from '../../../../src/domain/fold.ts';
import type { BriefForm } from '../../../../src/writer/llm/form.ts';
import type { Harm, Poison } from '../poison.ts';
import { twisted } from './change.ts';

/** A name's last word. */
export const surnameOf = (name: string): string => name.split(' ').at(-1) ?? name;

/** The surnames of people of the form: those that a sentence holds, and those it does not. */
function surnames(form: BriefForm, words: string): { here: string[]; elsewhere: string[] } {
  const all = [...new Set(form.people.map(({ name }) => surnameOf(name)))].filter((name) => name.length > 3);
  return {
    here: all.filter((name) => words.includes(name)),
    // Not in any of its cases either.
    elsewhere: all.filter((name) => !words.includes(name.slice(0, 4))),
  };
}

/** An item of the form that cites a sentence which does not hold its words. */
const misplaced = (name: string, harm: Harm, field: 'people' | 'programmes'): Poison => ({
  name,
  harm,
  apply: (form, ground) => {
    for (const item of form[field]) {
      const known = new Set(foldedWords(item.name));
      const other = [...ground.sentences].find(
        ([, words]) => !foldedWords(words).some((word) => known.has(word)),
      );
      if (other === undefined) continue;
      const made = { ...item, ev: [other[0]] };
      const sight = (brief: Brief) =>
        (brief[field] as Brief['people']).filter(
          (claim) =>
            claim.name === item.name &&
            claim.evidence.some(({ sentences }) => sentences.includes(Number(other[0].slice(1)))),
        );
      return { form: { ...form, [field]: [made] }, sights: [sight] };
    }
    return null;
  },
});

export const names: readonly Poison[] = [
  {
    name: 'the surname of someone else of the release',
    harm: 'name',
    apply: (form, ground) =>
      twisted(
        '',
        'name',
        (words) => {
          const { here, elsewhere } = surnames(form, words);
          const [own] = here;
          const other = elsewhere.find((name) => name !== own);
          return own === undefined || other === undefined ? null : words.replace(own, other);
        },
        { english: false },
      ).apply(form, ground),
  },
  misplaced('a person on a sentence that does not name them', 'name', 'people'),
  misplaced('a programme on a sentence that does not name it', 'name', 'programmes'),
];
