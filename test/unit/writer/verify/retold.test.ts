/** Releases told again in few words: who of two officials speaks, whose office and kind a name has, what a part, a first time or a rank is limited to. */
import { type Row, testRows } from './rows.ts';

const wrong: readonly Row[] = [
  // Who speaks, where nobody is named
  [
    'The Deputy Minister said that the range is open. The Chief of Staff underlined that the pier is closed.',
    'The Chief of Staff said that the range is open.',
  ],
  [
    'The Chief of Staff underlined that the pier is closed, and the Deputy Minister said that the range is open.',
    'The Chief of Staff said that the range is open.',
  ],
  ['The deputy minister noted that the yard has grown.', 'The minister noted that the yard has grown.'],
  // Whose office it is
  [
    'Admiral Ove Lind received General Rein Kask, who represented the Maltese Army Commander, General Ana Dahl.',
    { name: 'Rein Kask', role: 'Maltese Army Commander', country: null },
    'person',
  ],
  // What kind of thing a name has
  [
    'The offshore patrol vessel HMS Heron and the frigate JS Kaze joined the drill.',
    'The frigate HMS Heron joined the drill.',
  ],
  ['Exercise Salt Wind and Operation Grey Fir began in Tapa.', 'Operation Salt Wind began in Tapa.'],
  // What is part of what
  [
    'Salt Wind is one part of the crew’s longer voyage, named Grey Fir.',
    'Grey Fir is one part of Salt Wind.',
  ],
  ['The Vik squadron is part of the Northern Wing.', 'The Northern Wing is part of the Vik squadron.'],
  // What is limited
  [
    'The yard is the largest civilian marine repair yard in Malta.',
    'The yard is the largest civilian repair yard in Malta.',
  ],
  ['Malta keeps a near constant presence in the strait.', 'Malta keeps a constant presence in the strait.'],
  ['The crews fired missiles for the first time at night.', 'The crews fired missiles for the first time.'],
  [
    'The crews fired missiles for the first time with live warheads.',
    'The crews fired missiles for the first time.',
  ],
  [
    'The most important aspect of the drill was the landing.',
    'The most important aspect of the winter drill was the landing.',
  ],
  ['They spoke of the drill.', 'They spoke of the winter drill.'],
  // A number stays with its sentence
  [
    'More than 1,275 Maltese sailors are in the Gulf region. Malta also plans to send 900 Maltese sailors to Kenya.',
    'More than 1,275 Maltese sailors are in Kenya.',
  ],
];

const fair: readonly Row[] = [
  [
    'They attended the transfer of command from Maltese Maj. Gen. Ove Lind to Estonian Maj. Gen. Rein Kask.',
    'They attended the transfer of command from Maj. Gen. O. Lind of Malta to Maj. Gen. R. Kask of Estonia.',
  ],
  [
    'Defence Force spokesperson Commander Ana Dahl says the drill is useful.',
    'Commander A. Dahl, a spokesperson for the Defence Force, says the drill is useful.',
  ],
  [
    'Maltese Defence Cabinet Secretary Ove Lind received the Kenyan Ambassador to Malta, Ana Dahl.',
    'Ove Lind, Malta’s Defence Cabinet Secretary, received Kenyan Ambassador Ana Dahl.',
  ],
  [
    'The paper was signed by Dr. Ana Dahl, Malta’s Defence Cabinet Secretary and Right Honourable Ove Lind, Spain’s Secretary of State for Defence. Dr. Dahl said that the talks were good.',
    'Maltese Defence Cabinet Secretary Dahl said that the talks were good.',
  ],
  [
    'The crew belongs to the Coastal Rescue Service (CRS). Some 30 CRS staff will take part in the drill.',
    'Some 30 Coastal Rescue Service staff will take part in the drill.',
  ],
  ['There are 768 NZ troops on the island.', 'On the island there are 768 troops from New Zealand.'],
  ['Minister Qasim Rahimi spoke in Tapa.', 'Minister Kasim Rahimi spoke in Tapa.'],
  [
    'The yearly Coast Talks were held in Tapa in May. The next session will take place in Malta next year.',
    'The next Coast Talks will take place in Malta next year.',
  ],
  [
    'The frigate HMS Heron and the patrol vessel JS Kaze joined the drill.',
    'The patrol vessel JS Kaze joined the drill.',
  ],
];

const notRefused: readonly Row[] = [
  [
    'Ministers Ana Dahl of Malta, Ove Lind of Spain and Rein Kask of Estonia met. The ministers praised the crews.',
    'The three ministers praised the crews.',
  ],
];

testRows({ wrong, fair, notRefused });
