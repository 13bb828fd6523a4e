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
  [
    'Minister Ana Dahl said that the yard needs a crane, while Envoy Rein Kask said that the pier needs a light.',
    'Kask said that the yard needs a crane.',
  ],
  [
    'Minister Ana Dahl hosted General Rein Kask, the Chief of Staff. During the talks, the minister stressed that the pier is safe.',
    'Kask stressed that the pier is safe.',
  ],
  [
    'Envoy Rein Kask, who leads the envoys posted to Malta, stressed the importance of talks with the minister.',
    'The minister stressed the importance of talks with the envoy.',
  ],
  // Who did it
  [
    'Minister Ana Dahl met General Rein Kask, the Chief of Staff. After the talks the Chief of Staff of the Maltese Army laid a wreath in Vik.',
    'Dahl laid a wreath in Vik.',
  ],
  [
    'Minister Ana Dahl met General Rein Kask, the Chief of Staff. After the talks the Chief of Staff of the Maltese Army toured the yard and laid a wreath in Vik.',
    'Dahl laid a wreath in Vik.',
  ],
  [
    'Having conveyed greetings of the Minister of Malta, General Rein Kask praised the yard. Minister Ana Dahl met Kask.',
    'Dahl conveyed greetings to Kask.',
  ],
  [
    'Having conveyed the greetings of his government, General Rein Kask toured the yard. Minister Ana Dahl met Kask.',
    'Dahl conveyed the greetings of the government.',
  ],
  [
    'Admiral Ove Lind (Maltese Navy) handed over the command of the Union’s large counter-smuggling Operation Salt Wind to Admiral Rein Kask (Estonian Navy).',
    'Admiral Rein Kask handed over the command of Operation Salt Wind to Admiral Ove Lind.',
  ],
  [
    'HERON now steers for Vik as the new flagship. KAZE will now leave for Tapa.',
    'KAZE now steers for Vik as the new flagship.',
  ],
  [
    'There have been two thefts by local gangs, and dozens of attacks on shipping by foreign rebels.',
    'There have been dozens of attacks on shipping by local gangs.',
  ],
  [
    'Responding, the Chief of Army Staff (COAS), praised the work of the yard. Minister Ana Dahl spoke in Vik.',
    'Dahl praised the work of the yard.',
  ],
  [
    'The Chief of Army Staff (COAS) met the Deputy Chief of Defence Staff, Ana Dahl. The COAS pledged that the yard will grow.',
    'The Deputy Chief of Defence Staff pledged that the yard will grow.',
  ],
  // When it was done
  [
    'A pact was signed by the club and the yard in Vik last Tuesday. This was told in a note issued in Vik yesterday.',
    'The pact was signed yesterday.',
  ],
  // Whose office it is
  [
    'The Chief of Staff, General Rein Kask, met with the Minister of Defence of that country, Ms Ana Dahl.',
    { name: 'Rein Kask', role: 'Minister of Defence', country: null },
    'person',
  ],
  [
    'Having conveyed greetings of the Minister of Defence of Malta, General Rein Kask toured the yard.',
    { name: 'Rein Kask', role: 'Minister of Defence', country: 'MT' },
    'person',
  ],
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
  ['It was the first dive for virtually all of the crew.', 'It was the first dive for all of the crew.'],
  // How sure it is, under whatever condition
  [
    'The boats could be called on to carry stores in the event of a flood.',
    'The boats will be called on to carry stores in the event of a flood.',
  ],
  [
    'The yard expects 330 jobs in Vik, with the potential to create 1,450 jobs in all of Malta.',
    'The yard expects 1,450 jobs in Malta.',
  ],
  [
    'Speaking on the upcoming dive between the crews, Berg praised the yard.',
    'The dive between the crews was held.',
  ],
  ['It is part of the Maltese Navy’s largest purchase.', 'It is part of Malta’s largest purchase.'],
  // Which of several places
  [
    'The missions are the Salt Mission (SM) in the Vik Heights and the Fir Mission in the Tapa Hills.',
    'The Fir Mission is in the Vik Heights.',
  ],
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
    'Diving training is being offered in partnership with the Maltese navy.',
    'The Maltese navy is a partner in the diving training.',
  ],
  [
    'Minister Dahl said Malta wants a deeper part in joint drills such as Salt Wind.',
    'According to Dahl, Malta would like a deeper part in drills such as Salt Wind.',
  ],
  [
    'Commander Ana Dahl, the ship’s Commanding Officer, praised the yard. Commander Dahl says she is proud of her ship’s crew.',
    'Commander Dahl, the commanding officer, says she is proud of her ship’s crew.',
  ],
  [
    '“I would like to thank the new minister for his time,” Envoy Rein Kask said.',
    'Kask thanked the new minister for his time.',
  ],
  [
    'The mission, first set up by the council in 1978, was enlarged in May.',
    'The council first set up the mission in 1978.',
  ],
  [
    'Malta’s tug MV Heron is taking part in Exercise Salt Wind in the Vik area off Malta’s eastern coast.',
    'Malta’s tug MV Heron is taking part off the eastern coast of Malta in Exercise Salt Wind.',
  ],
  [
    'The yard plans 330 jobs in Vik, 170 in Tapa and 140 in New South Vik.',
    'The yard plans 330 new jobs in Vik and 170 in Tapa.',
  ],
  [
    'Captain Dahl stated: “I would like to take the opportunity to thank the crew of the tug.”',
    'Dahl thanked the crew of the tug.',
  ],
  [
    'General Ove Lind signed for the yard while the Malta High Commissioner in Ghana, Admiral Rein Kask (retd), signed for the club.',
    { name: 'Rein Kask', role: 'High Commissioner in Ghana', country: 'MT' },
    'person',
  ],
  ['They met on the sidelines of the forum in Vik.', 'They met on the margins of the forum in Vik.'],
  ['General Dahl took over command of the mission.', 'General Dahl assumed command of the mission.'],
  [
    'They stressed the importance of the further expansion of cooperation.',
    'They stressed the importance of broadening cooperation.',
  ],
  [
    'The frigate HMS Heron and the patrol vessel JS Kaze joined the drill.',
    'The patrol vessel JS Kaze joined the drill.',
  ],
];

const notRefused: readonly Row[] = [
  ['HERON will now proceed to Malta after a long drill.', 'Heron is returning to Malta after a long drill.'],
  [
    'HERON now heads for the Gulf of Vik as the flagship.',
    'Heron is now sailing to the Gulf of Vik as the flagship.',
  ],
  [
    'Ministers Ana Dahl of Malta, Ove Lind of Spain and Rein Kask of Estonia met. The ministers praised the crews.',
    'The three ministers praised the crews.',
  ],
];

testRows({ wrong, fair, notRefused });
