/** Somebody of another sentence, the other side of a deed told by who speaks, and what only opens a way. */
import { describe } from 'vitest';
import { testRows } from './rows.ts';

describe('somebody else, something less', () => {
  testRows({
    wrong: [
      [
        'Minister Ida Berg of Norway discussed with the defence chiefs from Malta and Spain new chances for the joint production of tents. As told before, Berg discussed the needs of the navy with General Rein Kask in Narva.',
        'Berg discussed the joint production of tents with Kask.',
      ],
      [
        'The talks were of boats. “I appealed to the partners to widen cooperation in this area,” Minister Ida Berg added.',
        'The partners appealed to Berg to widen cooperation.',
      ],
      [
        'The ministers signed a letter in Vik, which paves the way for the joint production of Maltese boats in Spain.',
        'Spain and Malta jointly produce Maltese boats in Spain.',
      ],
    ],
    fair: [
      [
        'The Danish brigade’s command element has been already station in Estonia.',
        'The command element of the Danish brigade is already in Estonia.',
      ],
      [
        'Minister Berg received Minister Rein Kask. The meeting focused on tents and boats.',
        'The meeting of Berg with Kask focused on tents and boats.',
      ],
    ],
    notRefused: [],
  });
});
