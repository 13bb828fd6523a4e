/** Quotations that nobody gave, or that somebody else did. */
import { quoteEnds } from '../forms.ts';
import { type Poison, sightOf, withItem } from '../poison.ts';
import { plainLines } from './change.ts';
import { surnameOf } from './names.ts';

export const quotations: readonly Poison[] = [
  {
    name: 'a sentence of the narrator as a quotation',
    harm: 'quote',
    apply: (form, ground) => {
      const [found] = plainLines(ground);
      if (found === undefined) return null;
      const item = { ev: [found[0]], ...quoteEnds(found[1]), speaker: null };
      return { form: withItem(form, 'quotes', item), sights: [sightOf('quotes', item, ['first'])] };
    },
  },
  {
    name: 'a quotation of someone else of the release',
    harm: 'quote',
    apply: (form) => {
      const item = form.quotes.find(({ speaker }) => speaker !== null);
      const own = surnameOf(item?.speaker ?? '');
      const other = form.people.find(({ name }) => surnameOf(name) !== own);
      if (item === undefined || other === undefined) return null;
      const made = { ...item, speaker: other.name };
      return { form: { ...form, quotes: [made] }, sights: [sightOf('quotes', made, ['first', 'speaker'])] };
    },
  },
  {
    name: 'two quotations as one',
    harm: 'quote',
    apply: (form) => {
      const [a, b] = form.quotes;
      if (a === undefined || b === undefined || a.first === b.first) return null;
      const item = { ...a, ev: [...a.ev, ...b.ev].slice(0, 8), last: b.last };
      return { form: { ...form, quotes: [item] }, sights: [sightOf('quotes', item, ['first', 'last'])] };
    },
  },
];
