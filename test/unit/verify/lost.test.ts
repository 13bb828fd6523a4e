/** What a claim must not lose or exchange: of what it is the first time, whom `only` limits, who holds an office, what is only prepared. */
import { describe } from 'vitest';
import { testRows } from './rows.ts';

const quay =
  'On Monday, Transport Minister Ida Dahl toured the quay with the Chief of the Guard, Rear Admiral Ove Kask.';

describe('of what it is the first time, and whom it is told of', () => {
  testRows({
    wrong: [
      [
        'The guard dived with the academy for the first time under ice.',
        'The guard dived with the academy for the first time.',
      ],
      ['The buoys are used for the first time outside Malta.', 'The buoys are used for the first time.'],
      [
        'The fair is being held as a public show for the first time in six years.',
        'The fair is being held for the first time in six years.',
      ],
      ['Only divers with two years of service may join the course.', 'Divers may join the course.'],
      ['The last of the four tugs left the quay in June.', 'The tugs left the quay in June.'],
      ['The first of the tugs was handed over in June.', 'The tugs were handed over in June.'],
    ],
    fair: [
      ['The last of the four tugs left the quay in June.', 'The last tug left the quay in June.'],
      [
        'The guard dived with the academy for the first time in June.',
        'The guard dived with the academy for the first time.',
      ],
      ['Only divers may join the course.', 'Only divers can join the course.'],
    ],
    notRefused: [],
  });
});

describe('who holds an office or a rank', () => {
  testRows({
    wrong: [
      [quay, 'Ove Kask is the Transport Minister.'],
      [quay, 'Ida Dahl is the Chief of the Guard.'],
      [quay, 'Dahl, who is the Chief of the Guard, toured the quay.', 'summary'],
      [quay, 'Rear Admiral Dahl toured the quay.'],
      [
        'The delegation of the yard received Kask aboard the tug.',
        'Kask received the delegation of the yard aboard the tug.',
      ],
    ],
    fair: [
      [quay, 'Ove Kask is the Chief of the Guard.'],
      [quay, 'Ida Dahl is Transport Minister.'],
      [quay, 'Rear Admiral Kask is the Chief of the Guard.'],
    ],
    notRefused: [],
  });
});

describe('what is only prepared', () => {
  testRows({
    wrong: [
      [
        'The talks were devoted to preparing the visit of the Maltese president to the guard.',
        'The Maltese president visited the guard.',
      ],
      [
        'The group is drafting an agreement on the lease of two tugs with Malta.',
        'The group agreed with Malta on the lease of two tugs.',
      ],
      [
        'The seminar prepares the drill Salt Wind, in which 200 divers will take part.',
        'The drill Salt Wind was held with 200 divers.',
      ],
    ],
    fair: [['The seminar prepares the drill Salt Wind.', 'The drill Salt Wind is prepared at the seminar.']],
    notRefused: [],
  });
});
