/** Claims in other words than the text's: fair ones, each kind beside a false one that comes close. */
import { type Row, testRows } from './rows.ts';

const hosts =
  'Maltese Defence Minister Ivo Berg met the Greek ambassador Ana Kos. At the end the Maltese minister said that he expected his Greek counterpart in Valletta.';
const quay = '“We mend boats,” Berg said at Quay East. “We will mend more boats from May,” he went on.';

const wrong: readonly Row[] = [
  ['Ambassador Ivo K. Lind opened the yard.', { name: 'Ivo Karl Lind', role: 'Ambassador' }, 'person'],
  ['Ambassador Ivo K. Lind opened the yard.', 'Ambassador Ivo Karl Lind opened the yard.'],
  ['Malta is the 5th largest buyer of boats.', 'Malta is the largest buyer of boats.'],
  ['Dahl met Cyprus Minister of Defence Ivo Kask today.', 'Cyprus', 'place'],
  ['Dahl met Cyprus Deputy Prime Minister Ivo Kask today.', 'Cyprus', 'place'],
  [hosts, 'Berg expected the Cypriot minister in Valletta.'],
  ['Lind said she needed to leave in May.', 'Lind said she left in May.'],
];

const fair: readonly Row[] = [
  ['Ambassador Ivo K. Lind opened the yard.', { name: 'Ivo Lind', role: 'Ambassador' }, 'person'],
  ['Dahl met the crew in Cyprus today.', 'Cyprus', 'place'],
  [hosts, 'Berg expected the Greek defence minister in Valletta.'],
  [
    'Lind had said she needed to look into the matter.',
    'Lind had said that she had to look into the matter.',
  ],
  [
    'Berg took the opportunity to express his appreciation to Malta for its provision of boats.',
    'Berg thanked Malta for boats.',
  ],
  [
    'Undersecretary Ivo Berg met with Defence Minister of Malta Ana Kos. The two defence officials acknowledged the progress made.',
    'Berg and Kos acknowledged the progress made.',
  ],
  [
    'It was the first-ever Maltese naval visit to Cyprus.',
    'It was the first visit by the Maltese navy to Cyprus.',
  ],
  [
    'He said the visit was announced by the crew in advance.',
    'The crew announced the visit beforehand, he said.',
  ],
  [
    'The attaché at the Greek Embassy in Valletta, Major Ivo Lind, handed the boats to Captain Ana Kos in Vittoriosa.',
    'The Greek attaché in Valletta handed the boats to Ana Kos.',
  ],
  [quay, { text: 'We will mend more boats from May', speaker: 'Berg' }, 'quote'],
];

const notRefused: readonly Row[] = [
  [
    'They saw the signing of another pact. It was signed by Ivo Lind.',
    'The second pact was signed by Ivo Lind.',
  ],
];

testRows({ wrong, fair, notRefused });
