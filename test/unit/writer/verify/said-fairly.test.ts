/** Claims in other words than the text's: fair ones, each kind beside a false one that comes close. */
import { type Row, testRows } from './rows.ts';

const hosts =
  'Maltese Defence Minister Ivo Berg met the Greek ambassador Ana Kos. At the end the Maltese minister said that he expected his Greek counterpart in Valletta.';
const quay = '“We mend boats,” Berg said at Quay East. “We will mend more boats from May,” he went on.';

const ships =
  'Now the Greek frigates Lyra (D12) and Vela (D13) and Norma (D14) from Malta are at sea. They will train.';
const calls =
  'Coxswain Ivo Lind spoke. Lyra, Vela, and Norma are visiting Riga, and Draco and Pavo are visiting Tallinn.';
const listed = 'There were hijackings of boats by local gangs, and raids on the pier by masked rebels.';
const admirals =
  'Rear Admiral Jonas Weber (Greek Navy) handed over the group to Rear Admiral Ivo Berg (Maltese Navy).';
const towns =
  'The minister met the commander of the staff in Riga, General Ivo Lind. He also met Commodore Ana Kos in the port.';
const pier =
  'Lyra and Vela spent three days in Vik after training. The group has three frigates, Norma, Draco and Pavo.';

const two =
  'Minister Ana Kos, Minister of Defence of Malta, spoke after talks with Minister of Defence of Greece Ivo Lind. “We will mend the pier,” the Minister of Defence of Greece said.';
const added =
  'Minister Ivo Berg spoke in Vik. A strong navy, he added, means peace. Minister Ana Kos said she looked forward to the drill.';
const met =
  'Minister Ivo Berg met with his colleague Ana Kos and called the raid a “clear breach of the pact”.';
const envoy = 'The High Commissioner of the Republic of Malta to Sri Lanka Ms. Ana Kos was present.';
const shared =
  'About 2,000 sailors from nine countries, 27 ships and 19 aircraft took part in the Salt Wind drills.';

const groups =
  'General Ivo Lind, Commander of Group North, Greek Colonel Jon Kask, Commander of Group South, took time to meet the crews.';
const palaces =
  'Berg will be received by president Ana Kos, at Vik Palace, and by chancellor Ida Lund, at Norma Palace.';

const wrong: readonly Row[] = [
  ['Colonel Ivo Lind met General Ana Kos.', { name: 'Major Ivo Lind', role: null }, 'person'],
  [groups, { name: 'Jon Kask', role: 'Commander of Group North' }, 'person'],
  [palaces, 'President Kos will receive Berg at Norma Palace.'],
  [two, { text: 'We will mend the pier', speaker: 'Ana Kos' }, 'quote'],
  [met, { text: 'clear breach of the pact', speaker: 'Ana Kos' }, 'quote'],
  [envoy, { name: 'Ana Kos', role: 'High Commissioner', country: 'LK' }, 'person'],
  [
    'They spoke of the next meeting, scheduled for 16 June, and of the coming summit in Lund.',
    'The summit in Lund is on 16 June.',
  ],
  [
    'Minister Ivo Berg invited his Greek colleague Ana Kos to the drill Salt Wind, planned for May.',
    'Kos took part in the drill.',
  ],
  [
    'All allies have signed the protocol, and the ratification process continues.',
    'All allies have ratified the protocol.',
  ],
  ['The ship is based at Naval Base Vik, Greece, and sailed along Malta.', 'Naval Base Vik is in Malta.'],
  [
    'LYRA is the first ship there since VELA, joining the Salt Wind drill, left in May.',
    'LYRA joined the Salt Wind drill.',
  ],
  [
    '“LYRA’s return to the Black Sea helps,” Vice Admiral Ivo Black, the commander of the Northern Group, said.',
    { name: 'Ivo Black', role: 'commander of LYRA' },
    'person',
  ],
  [ships, 'Norma is a Greek frigate.'],
  [ships, 'The Maltese frigate Vela is at sea.'],
  [ships, 'Lyra comes from Malta.'],
  [calls, 'Vela is visiting Tallinn.'],
  [listed, 'Masked rebels hijacked boats.'],
  [admirals, { name: 'Ivo Berg', rank: 'Rear Admiral', role: null, country: 'GR' }, 'person'],
  [towns, 'The minister met Kos in Riga.'],
  [pier, 'Norma spent three days in Vik.'],
  ['Malta is now renegotiating its pact.', 'Malta has renegotiated its pact.'],
  ['The visit took place in the middle of the month.', 'The visit took place at the end of the month.'],
  [
    '33 fishing boats and 4 pirate ships were seen.',
    { value: '33', unit: 'pirate ships', of: 'that were seen' },
    'figure',
  ],
  ['Berg said once the mission is approved by all, Malta will send two boats.', 'Malta will send two boats.'],
  ['A dinner was hosted aboard with the envoy of Malta.', 'The Maltese envoy hosted a dinner aboard.'],
  [
    'Two boats, transferred from the Vik yard to the Lund yard, arrived.',
    'Two boats were transferred to the Vik yard.',
  ],
  [
    'Rear Admiral Ivo Berg took command of the group during a ceremony led by Vice Admiral Ana Kos.',
    'Vice Admiral Kos took command of the group from Berg.',
  ],
  ['Ambassador Ivo K. Lind opened the yard.', { name: 'Ivo Karl Lind', role: 'Ambassador' }, 'person'],
  ['Ambassador Ivo K. Lind opened the yard.', 'Ambassador Ivo Karl Lind opened the yard.'],
  ['Malta is the 5th largest buyer of boats.', 'Malta is the largest buyer of boats.'],
  ['Dahl met Cyprus Minister of Defence Ivo Kask today.', 'Cyprus', 'place'],
  ['Dahl met Cyprus Deputy Prime Minister Ivo Kask today.', 'Cyprus', 'place'],
  [hosts, 'Berg expected the Cypriot minister in Valletta.'],
  ['Lind said she needed to leave in May.', 'Lind said she left in May.'],
];

const fair: readonly Row[] = [
  [
    'Defence Minister Ivo Major met General Ana Marshal.',
    { name: 'Ivo Major', role: 'Defence Minister' },
    'person',
  ],
  [
    'Defence Minister Ivo Major met General Ana Marshal.',
    { name: 'Ana Marshal', rank: 'General', role: null },
    'person',
  ],
  [groups, { name: 'Ivo Lind', role: 'Commander of Group North' }, 'person'],
  [groups, { name: 'Jon Kask', role: 'Commander of Group South' }, 'person'],
  [palaces, 'President Kos will receive Berg at Vik Palace.'],
  [
    'They spoke of work with a strong focus on boats. Minister Berg met the crew.',
    'They spoke of work, with a focus above all on boats.',
  ],
  [
    'The talks with the Greek team led by the Deputy Chief of Staff, Admiral Ivo Lind and the Greek envoy were open.',
    { name: 'Ivo Lind', role: 'Deputy Chief of Staff' },
    'person',
  ],
  [two, { text: 'We will mend the pier', speaker: 'Ivo Lind' }, 'quote'],
  [met, { text: 'clear breach of the pact', speaker: 'Ivo Berg' }, 'quote'],
  [envoy, { name: 'Ana Kos', role: 'High Commissioner', country: 'MT' }, 'person'],
  [shared, { value: '9', unit: 'countries', of: 'in the Salt Wind drills' }, 'figure'],
  [
    'Together with the Greek tug Vela, the Maltese ships Lyra, Jan de Vik, Norma and Pavo will train.',
    'Four Maltese ships will train.',
  ],
  [
    'LYRA mends nets at sea. The ship played a role in the Salt Wind drill.',
    'LYRA played a role in the Salt Wind drill.',
  ],
  ['The port visit was held from June 18-20.', 'The port visit lasted from 18 to 20 June.'],
  [
    'Captain Md. Ivo Alam, commander of the ship, greeted the minister.',
    'Captain Ivo Alam, the ship’s commander, greeted the minister.',
  ],
  ['“The crew of Heron helped the tug”, said Minister Ana Kos.', 'Kos said Heron helped the tug.'],
  [ships, 'Lyra is a Greek frigate.'],
  [ships, 'The Maltese ship Norma will train.'],
  [calls, 'Vela is visiting Riga.'],
  [admirals, { name: 'Ivo Berg', rank: 'Rear Admiral', role: null, country: 'MT' }, 'person'],
  [pier, 'Lyra spent three days in Vik.'],
  ['Commodore Ana Berg spoke.', { name: 'Cdre. A. Berg', rank: null, role: null }, 'person'],
  ['The drill, which began on 6 May, will end on 30 May.', 'The drill began on 6 May and ends on 30 May.'],
  ['Maltese-led LYRA arrived in Vik.', 'LYRA, led by Malta, arrived in Vik.'],
  [
    'The minister is accompanied by the Secretary General, Ana Kos, and the Chief of Staff, General Ivo Lind.',
    'The minister is accompanied by Ana Kos and General Lind.',
  ],
  ['It was hard for us all, but Minister Berg helped the whole crew in Vik.', 'Berg helped the crew in Vik.'],
  [
    'Additionally in Vik, the crew is to join a parade to mark the Battle of Lund on 4 May.',
    'The crew is to join a parade in Vik on 4 May.',
  ],
  ['The group comprises five ships.', 'The group is made up of five ships.'],
  [
    'The change of command was on the pier with Deputy Operations Commander, Rear Admiral Ivo Lind in attendance.',
    { name: 'Ivo Lind', role: 'Deputy Operations Commander' },
    'person',
  ],
  [
    '“We mend boats,” Berg said in a statement marking the arrival of the frigates at the northern base of the coast guard in Vik. “We will mend more boats from May.”',
    { text: 'We will mend more boats from May.', speaker: 'Berg' },
    'quote',
  ],
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
  [added, 'Berg said a strong navy means peace.'],
  [
    'They saw the signing of another pact. It was signed by Ivo Lind.',
    'The second pact was signed by Ivo Lind.',
  ],
];

testRows({ wrong, fair, notRefused });
