/** Deeds that nouns, participles and relative clauses tell, and words that say the same in another form. */
import { describe } from 'vitest';
import { testRows } from './rows.ts';

describe('who does what', () => {
  testRows({
    wrong: [
      [
        'This week patrol ship HMS Vik intercepted Danish corvette Lund and tanker Dahl off the coast.',
        'A Danish corvette intercepted HMS Vik off the coast.',
      ],
      [
        'Norway will give 20 trucks to Moldova. Norway’s answer followed a direct request from President Kask during his speech in Oslo.',
        'Norway requested 20 trucks from Moldova.',
      ],
    ],
    fair: [
      [
        'Malta has seen a rise of a third in Danish ships threatening Maltese ports.',
        'The number of Danish ships threatening Maltese ports has risen by a third.',
      ],
      [
        'During his visit, Minister Lund also took time to visit the Vik Yard, Narva who have provided a team of divers to the drill.',
        'Lund also visited the Vik Yard at Narva, which had sent a team of divers to the drill.',
      ],
      [
        'Norway will go on working with Spain, while training will be conducted through video with Spanish subtitles.',
        'Training will be given by video with Spanish subtitles.',
      ],
      [
        'In answer, Minister Holm said that he agreed with Minister Dahl of Norway. The two confirmed that further cooperation would be made toward the signing of a Norway-Malta information pact between Norway and Malta.',
        'Dahl and Holm confirmed that they would cooperate further toward signing an information pact.',
      ],
    ],
    notRefused: [
      [
        'Norway has announced it will give Moldova 20 trucks, including two tank variants.',
        'Two of the 20 trucks are tanks.',
      ],
    ],
  });
});

describe('words that say the same', () => {
  testRows({
    wrong: [
      ['Minister Dahl invited the governor of Narva.', 'Dahl invited the government of Narva.'],
      ['Spain sent two boats to Malta.', 'Spain lost two boats to Malta.'],
    ],
    fair: [
      [
        'General Kask expressed satisfaction with the joint drills of both armies over the years.',
        'Kask was satisfied with the joint drills of both armies over the years.',
      ],
      [
        'Minister Lund commended the ability of the fleet to react to the full spectrum of crises.',
        'Lund praised the ability of the fleet to respond to the full range of crises.',
      ],
      [
        'The ministers called on regional states to prevent their firms from selling radars to Cyprus.',
        'The ministers called on states in the region to stop their firms selling radars to Cyprus.',
      ],
      [
        'Berg said Malta’s answer followed a direct request from President Roe on 31 March.',
        'According to Berg, Malta responded to a direct request that Roe made on 31 March.',
      ],
      [
        'The drill ends a week of training in Vik, ranging from diving to landing; all part of Exercise Iron Fir.',
        'The exercise ends a week of training in Vik.',
      ],
      [
        '“The two ministers also discussed reform, the key guidelines, and plans related to radars and boats,” Lund said.',
        'The two ministers also spoke about reform, radars and boats.',
      ],
    ],
    notRefused: [],
  });
});
