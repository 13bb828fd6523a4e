/** A refusal needs something in the text that says otherwise: what the rules could not read is doubted, not refused. */
import { describe } from 'vitest';
import { testRows } from './rows.ts';

const harbour =
  'Minister Dahl visited the harbour on Friday. At the meeting she discussed the dredging plan and outlined the new yard’s duties in salvage and towing.';
const press = 'Ola Dahl answered questions in Vik on Friday. Commander Rein Kask, harbour master, listened.';

describe('certainty', () => {
  testRows({
    wrong: [
      [
        'Minister Dahl discussed how Malta could lend Cyprus two tugs.',
        'Malta lent Cyprus two tugs.',
        'summary',
      ],
      ['Dahl turned down the invitation to visit Malta.', 'Dahl is to visit Malta.', 'next_step'],
    ],
    fair: [
      [harbour, 'Dahl set out the new yard’s duties in salvage and towing.', 'summary'],
      [
        'Minister Dahl accepted the invitation of Minister Kask to make a working visit to Malta.',
        'Dahl is to make a working visit to Malta at Kask’s invitation.',
        'next_step',
      ],
    ],
    notRefused: [
      [
        'Dahl and Kask had talks in Vik on Monday, reviewing the dredging and setting out duties for the yard.',
        'Dahl and Kask reviewed the dredging and set out duties for the yard.',
        'summary',
      ],
      [
        'Captain Dahl commended the pilots for their efforts to moor together.',
        'Dahl praised the pilots for mooring together.',
        'summary',
      ],
      [
        'Dahl spoke about the prospects of a shared yard for tugs and barges.',
        'Dahl weighed up a shared yard for tugs and barges.',
        'summary',
      ],
    ],
  });
});

describe('negation, causes and directions', () => {
  testRows({
    wrong: [
      ['The crews did not leave the pier in May.', 'The crews left the pier in May.'],
      [
        'The pier was closed in May. The crews went on leave.',
        'The pier was closed because the crews went on leave.',
      ],
      [
        'The pier stayed open despite a strike of the crews.',
        'The pier stayed open because of a strike of the crews.',
      ],
      [
        'Malta and Cyprus have agreed to hold a large drill in the latter’s waters, Maltese Minister Ola Dahl said.',
        'The large drill will be held in Maltese waters.',
      ],
      [
        'Dahl congratulated the Cypriot warden on the care with which Malta currently runs the salvage school.',
        'Cyprus currently runs the salvage school.',
      ],
      ['Dahl welcomed Kask in Vik.', 'Kask welcomed Dahl in Vik.'],
      ['The talks came a day after the tug left Vik.', 'The talks came a day before the tug left Vik.'],
      [
        'Malta has a tug that will be lent to the yard, if that is the wish of the port council.',
        'Malta will lend the yard a tug.',
      ],
    ],
    fair: [
      [
        'On the strength of talks with the pilots, 30 barges have been kept out of Vik.',
        'Thanks to talks with the pilots, 30 barges have been kept out of Vik.',
      ],
    ],
    notRefused: [
      ['The crews did not leave the pier in May.', 'The crews stayed behind at the pier in May.'],
      [
        'The talks came a day after the tug Vesta moored at Vik.',
        'The tug Vesta moored at Vik a day before the talks.',
      ],
      ['The fair, which will last until 2 July, has two halls.', 'The show runs until 2 July.'],
      [
        'Dry docks having been shut by the strike, the crews sailed to Vik.',
        'The crews sailed to Vik because the strike shut the dry docks.',
      ],
      [
        'Dahl of Malta held talks with President Kask at the Grand Lodge on Friday.',
        'President Kask received Dahl of Malta at the Grand Lodge on Friday.',
        'summary',
      ],
    ],
  });
});

describe('offices, states and speakers', () => {
  testRows({
    wrong: [
      [
        'Defence Minister Ola Dahl met Commander Rein Kask.',
        { name: 'Rein Kask', role: 'Defence Minister', country: null },
        'person',
      ],
      [
        'The Danish Prime Minister, Ola Dahl, opened the yard.',
        'The Swedish Prime Minister opened the yard.',
      ],
      [
        'The Danish and Norwegian ministers Ola Dahl and Rein Kask met in Vik. “We stay,” the Norwegian minister said.',
        { text: 'We stay', speaker: 'Ola Dahl' },
        'quote',
      ],
      [
        'Deputy Fleet Commander Ola Dahl spoke in Vik. Rein Kask, Deputy to the Commander for Safety, listened. “We stay,” said the Deputy Fleet Commander.',
        { text: 'We stay', speaker: 'Rein Kask' },
        'quote',
      ],
      ['“We stay,” said Ola Dahl. Rein Kask agreed.', { text: 'We stay', speaker: 'Kask' }, 'quote'],
    ],
    fair: [
      [
        'Maltese Minister Karim Sadiq spoke in Vik.',
        { name: 'Karim Sadik', role: 'Minister', country: 'MT' },
        'person',
      ],
      [
        'Danish Prime Minister Ola Dahl and his Swedish counterpart, Rein Kask, opened the yard in June.',
        'The Danish and Swedish prime ministers opened the yard in June.',
      ],
    ],
    notRefused: [
      [press, { name: 'Ola Dahl', role: 'harbour master', country: null }, 'person'],
      [
        'Warden Dahl said: “The pier stays open. We will tow from June.',
        { text: 'We will tow from June', speaker: 'Dahl' },
        'quote',
      ],
      [
        'Warden Ola Dahl received Commander Rein Kask in Vik. Dahl, who is also Mayor Ida Lind’s harbour adviser, asked his colleague to convey thanks to the crews.',
        'Dahl asked Kask to convey thanks to the crews.',
      ],
      [
        'Commander Kask opened the pier. The work was paid for by Mayor Ida Dahl. “The crane works,” he said.',
        { text: 'The crane works', speaker: 'Kask' },
        'quote',
      ],
      [
        'Commander Kask met Deputy Dahl on the pier. “The crane works,” he said.',
        { text: 'The crane works', speaker: 'Kask' },
        'quote',
      ],
    ],
  });
});

describe('figures', () => {
  testRows({
    wrong: [['The yard sent 40 crates to Vik.', { value: '40', unit: 'tents', of: 'sent to Vik' }, 'figure']],
    fair: [],
    notRefused: [
      [
        'A deal was struck for the tugs; the contract of May covers the first six.',
        { value: '6', unit: 'vessels', of: 'contract of May' },
        'figure',
      ],
    ],
  });
});

describe('a place of another sentence', () => {
  testRows({
    wrong: [
      [
        'Dahl will meet Danish Minister Rein Kask on Friday. In Malta she will meet Commander Ida Lind.',
        'In Malta Dahl will meet Minister Rein Kask.',
      ],
      [
        'Paris, France – Minister Ola Dahl met President Rein Kask on Friday. In May, Dahl announced the tug deal at a meeting with his colleague Ida Parlin in Vik.',
        'Dahl announced the tug deal at a meeting with Parlin in Paris.',
      ],
    ],
    fair: [],
    notRefused: [
      [
        'Dahl will meet Danish Minister Rein Kask on Friday. In Malta she will meet Commander Ida Lind.',
        'In Malta Dahl will meet Commander Ida Lind.',
      ],
    ],
  });
});
