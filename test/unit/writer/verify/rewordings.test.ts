/** Rewordings: fair ones that use other verbs, contractions, names with apostrophes or numbered exercises, each beside a false one that comes close. */
import { type Row, testRows } from './rows.ts';

const engineer = 'Ivo Lind, commander of the 1st Battalion, 6th Engineer Regiment, 3rd Brigade, spoke.';
const envoy = 'Ambassador Ana Dahl, Norwegian ambassador to Malta, came aboard.';
const met =
  'Minister Ana Dahl spoke today with Minister Ove Lind of Malta. She also praised the pledge of Greece and she thanked Minister Lind for the boats.';
const halves =
  'The pilots of the brigade landed near Turku, while the engineers of the guard worked in Narva.';
const observers =
  'The Maltese guard sent four boats to the drill. Greece will take part in the drill as an observer.';
const guards = 'Unlike the Greek guard, which sent one boat, the Maltese guard sent four boats to the drill.';
const flowers = 'Kask appeared tired as Lind laid flowers at the wall.';
const roadmap =
  'Minister Ana Dahl wollte am Sonntag in Genf eintreffen, um am Montag mit Minister Ove Lind einen Fahrplan zu unterzeichnen.';
const vests =
  'The guard received equipment worth 6.6 million euros. The pilots got vests worth 4.1 million euros.';
const namesakes =
  'Tiekoties ar aizsardzības ministru Ivaru Bergu un bruņoto spēku komandieri ģenerāli Ivaru Kalnu, viņš pārrunāja mācības.';
const toured =
  'Defence Minister Ana Dahl spoke. He added that he toured the Maltese yards. Foreign Minister Ove Kask called the yards old.';
const towns =
  'Minister Ana Dahl is to visit Greece and Latvia in May. She met Minister Ove Kask in Riga on Monday.';
const summit =
  'Minister Ana Dahl met today with Minister Ove Kask. They discussed the summit between President Ida Lind and President Ivo Kos.';
const days = 'On Monday the general meets Minister Dahl. On Friday the general visits the pilots in Turku.';

const wrong: readonly Row[] = [
  ['Parliament in Malta approved the boat pact.', 'Parliament in Malta ratified the boat pact.'],
  ['The guard evacuated the crew from Tapa.', 'The guard rescued the crew from Tapa.'],
  ['Malta hopes to receive the boats in May.', 'Malta will receive the boats in May.'],
  ['Malta is considering sending the boats in May.', 'Malta will send the boats in May.'],
  ['Malta doesn’t want the six boats.', 'Malta wants the six boats.'],
  [
    'Defence Minister of Malta Ivo M’bako briefed Minister Ana Kos on the range.',
    "Kos briefed M'bako on the range.",
  ],
  [met, 'Lind thanked Dahl for the boats.'],
  [met, 'Greece thanked Lind for the boats.'],
  [
    'The club has received non-binding offers for six boats.',
    'The club has received binding offers for six boats.',
  ],
  [
    'Closer work with Malta would cut costs and increase the range.',
    'Closer work with Malta would raise costs.',
  ],
  ['Six boats can be sent to Malta, provided the council agrees.', 'Six boats can be sent to Malta.'],
  [halves, 'The engineers of the guard worked near Turku.'],
  [days, 'On Monday the general visits the pilots in Turku.'],
  [engineer, { name: 'Ivo Lind', role: 'commander of the 3rd Brigade', country: null }, 'person'],
  [envoy, { name: 'Ana Dahl', role: 'ambassador', country: 'MT' }, 'person'],
  [
    'A gift of boats is “on its way”. Dahl promised the boats but the gift is conditional on a vote.',
    { actor: 'Malta', text: 'a gift of boats', modality: 'done' },
    'commitment',
  ],
  [
    'The ministers met in Riga. They shared the view that the Coast Forum, held on 3 May in Oslo, was useful.',
    'Oslo',
    'place',
  ],
  ['Malta sent 30 vehicles to the range.', 'Malta sent 30 trucks to the range.'],
  ['Foreign Minister Ana Dahl of Malta met Minister Ove Lind.', 'Lind met Prime Minister Dahl.'],
  [
    'Dahl encouraged further direct talks between Malta and Greece.',
    'Malta and Greece held further direct talks.',
  ],
  [observers, 'Greece will take part in the drill with four boats.'],
  [guards, 'The Greek guard sent four boats to the drill.'],
  [flowers, 'Lind appeared tired as Kask laid flowers at the wall.'],
  ['The ministers signed a joint declaration on boats.', 'The ministers signed a contract on boats.'],
  [roadmap, 'Dahl und Lind haben am Montag einen Fahrplan unterzeichnet.'],
  ['Dahl hoppas att riksdagen kan godkänna förslaget.', 'Riksdagen har godkänt förslaget.'],
  [vests, 'The guard received equipment worth 4.1 million euros.'],
  [toured, 'Kask toured the Maltese yards.'],
  ['Officers ended the day by thanking crews for the help.', 'Crews thanked officers for the help.'],
  [summit, 'Lind and Kos met today.'],
  [
    'Malta is the first country outside the club to sign such a pact.',
    'Malta is the first country to sign such a pact.',
  ],
  ['The range was closed due to the storm.', 'Because of a fire the range was closed.'],
  [towns, 'Dahl met Kask in Greece.'],
  [
    'Dahl said that the state of the roads continues to decline.',
    'Dahl said that the state of the roads continues to improve.',
  ],
  ['The patrols are distinct from Iron Shield.', 'The patrols are part of Iron Shield.'],
  ['The fleet staff, based in Oslo, plans the drill.', 'Oslo', 'place'],
  ['Lietuvoje daugės pratybų.', 'Lietuvoje mažės pratybų.'],
  [namesakes, { name: 'Ivars Kalns', role: 'aizsardzības ministrs', country: null }, 'person'],
  ['Malta sent tents and howitzers to the range.', 'Malta sent tents and cannons to the range.'],
];

const fair: readonly Row[] = [
  ['Malta will send the boats in May 2031.', 'In May 2031 Malta will send the boats.'],
  ['Malta doesn’t want the six boats.', 'Malta does not want the six boats.'],
  [
    'Defence Minister of Malta Ivo M’bako briefed Minister Ana Kos on the range.',
    { name: "I. M'bako", role: 'Defence Minister', country: 'MT' },
    'person',
  ],
  [met, 'Dahl thanked Lind for the boats.'],
  [
    'It is the fifth gift of boats from Malta since the start of the blockade by Greece.',
    'It is the fifth Maltese gift of boats since Greece started the blockade.',
  ],
  [
    'Closer work with Malta would cut costs and increase the range.',
    'Closer work with Malta would lower costs.',
  ],
  [
    'Six boats can be sent to Malta if the council agrees.',
    'Six boats can be sent to Malta, provided the council agrees.',
  ],
  [
    'Crews from Estonia, Finland, Greece, Malta and Spain are involved in Iron Shield 22.',
    'Crews from five countries, among them Malta, take part in Iron Shield 22.',
  ],
  [
    '630 crews from Estonia, Malta, Spain and Greece are involved in Iron Shield 22.',
    { value: '630', unit: 'crews', of: 'involved in Iron Shield 22' },
    'figure',
  ],
  [
    'The chief of the army of Spain, guest of the Maltese navy, visits the Spanish pilots.',
    'The chief of the army of Spain visits Spanish pilots.',
  ],
  [halves, 'The pilots of the brigade landed near Turku.'],
  [days, 'On Friday the general visits the pilots in Turku.'],
  [engineer, { name: 'Ivo Lind', role: 'commander of the 1st Battalion', country: null }, 'person'],
  [envoy, { name: 'Ana Dahl', role: 'ambassador', country: 'NO' }, 'person'],
  ['The Coast Forum, held on 3 May in Oslo, was useful.', 'Oslo', 'place'],
  ['Malta sent 30 trucks to the range.', 'Malta sent 30 vehicles to the range.'],
  ['Foreign Minister Ana Dahl of Malta met Minister Ove Lind.', 'Lind met Foreign Minister Dahl.'],
  [observers, 'Greece will take part in the drill as an observer.'],
  [guards, 'The Maltese guard sent four boats to the drill.'],
  [flowers, 'Kask appeared tired as Lind laid flowers at the wall.'],
  [vests, 'The guard received equipment worth 6.6 million euros.'],
  [toured, 'Dahl toured the Maltese yards.'],
  ['Officers ended the day by thanking crews for the help.', 'Officers thanked crews for the help.'],
  [summit, 'Dahl and Kask met today.'],
  [towns, 'Dahl met Kask in Riga.'],
  ['The patrols are distinct from Iron Shield.', 'The patrols are not part of Iron Shield.'],
  [
    'The ministers of Malta and Greece will cooperate on joint purchases of boats.',
    'Malta and Greece to buy boats together',
  ],
  ['A hospital tent is also part of this gift.', 'The gift also includes a hospital tent.'],
  ['In May all the necessary equipment arrived at the range.', 'Equipment arrived at the range in May.'],
  [namesakes, { name: 'Ivars Bergs', role: 'aizsardzības ministrs', country: null }, 'person'],
  [
    'Minister Ove Dahltold the crews to go. According to Ove Dahl the range is open.',
    { name: 'Ove Dahl', role: 'Minister', country: null },
    'person',
  ],
  ['Dahl took part in the thirteenth meeting of the group.', 'Dahl attended the 13th meeting of the group.'],
  [
    'The ministers of Malta, Greece and Spain signed a declaration. The signing took place in Brussels.',
    'Three ministers signed a declaration.',
  ],
  [
    'Numatytas susitikimas su Maltos gynybos ministru Ignumi Dahlu.',
    { name: 'Ignus Dahlas', role: 'gynybos ministras', country: 'MT' },
    'person',
  ],
  [
    'Malta has received the first of 14 tanks in the older 2A4 version.',
    'Malta has received the first of 14 older 2A4 tanks.',
  ],
  ['Ministers Dahl and Lind met in Turku on 3 May.', 'Dahl and Lind held a meeting in Turku on 3 May.'],
  [
    'The council decided on Turku as the home of the fleet.',
    'The council picked Turku as the home of the fleet.',
  ],
  [
    'The two ministers pledged more help, agreeing to keep the range open.',
    'The two agreed to keep the range open.',
  ],
  ['The course trains 90 divers over three months.', 'The course trains 90 divers for three months.'],
];

const notRefused: readonly Row[] = [
  ['The club has received non-binding offers for six boats.', 'The offers for six boats are not binding.'],
  [
    'Ana Dahl was the first Maltese minister to visit Narva.',
    'No Maltese minister before Dahl had visited Narva.',
  ],
  [
    'In der Brigade sollen bis 2027 rund 4.800 Bundeswehrsoldaten dienen.',
    'By 2027 some 4,800 German soldiers are to serve in the brigade.',
  ],
  [
    'Regeringen föreslår ett trettonde paket till Malta av ett värde på 3,4 miljarder kronor.',
    'The government proposes a 13th package for Malta worth SEK 3.4 billion.',
  ],
  [
    'Since the theft at Sealink, Malta has increased its patrols.',
    'Malta has increased its patrols since the theft at Sea Link.',
  ],
  ['The guard is the largest user of boats in Malta.', 'Nobody in Malta uses more boats than the guard.'],
  [
    'Malta is the first country outside the club to sign such a pact.',
    'Malta is the first non-club country to sign such a pact.',
  ],
  [
    'The range was closed for a week due to the storm.',
    'Because of the storm the range was closed for a week.',
  ],
  ['Die Ministerin reist am Montag nach Genf.', 'The minister travels to Geneva on Monday.'],
];

testRows({ wrong, fair, notRefused });
