/** Claims each with a text of its own: whom a pronoun, a verb's form or a passive means, and what is only asked. */
import { type Row, testRows } from './rows.ts';

const wrong: readonly Row[] = [
  ['Die Boote würden im Mai von Zypern an Malta geliefert.', 'Zypern lieferte die Boote im Mai an Malta.'],
  ['General Jonas Weber wurde von Admiral Ida Lund in Kiel empfangen.', 'Weber empfängt Lund in Kiel.'],
  ['Minister Ivo Kask wurde am Montag von Präsident Dahl gelobt.', 'Kask lobte Präsident Dahl.'],
  ['Wie schnell die Werft gebaut werden kann, hängt von Zypern ab.', 'Die Werft kann schnell gebaut werden.'],
  ['How soon the yard can open depends on Malta.', 'The yard can open soon.'],
  [
    'Minister Karel Novák jednal s ministryní Janou Malou. „Lodě pošleme v květnu,“ řekla.',
    { text: 'Lodě pošleme v květnu', speaker: 'Karel Novák' },
    'quote',
  ],
  [
    'Minister Berg met Deputy Minister of Transport of Malta Ivo Kask.',
    'Berg met Maltese Transport Minister Ivo Kask.',
  ],
  [
    'The divers will train off Malta from March 8 to March 31, 2024.',
    { start: '2024-03-08', end: '2024-03-30' },
    'date',
  ],
  [
    'Any sale of the boats would bring Malta new partners.',
    'The sale of the boats will bring Malta new partners.',
  ],
  ['Any attack on Malta would be met with sanctions.', 'An attack on Malta will be met with sanctions.'],
];

const notRefused: readonly Row[] = [
  ['Die Boote wurden im Mai von Zypern an Malta geliefert.', 'Zypern lieferte die Boote im Mai an Malta.'],
  ['General Jonas Weber wurde von Admiral Ida Lund in Kiel empfangen.', 'Lund empfängt Weber in Kiel.'],
  [
    'Premiärminister Berg talade med president Ida Lund. De betonade vikten av fartygen.',
    'Berg och Lund betonade vikten av fartygen.',
  ],
  [
    'Minister Ivo Berg spoke with Minister Ida Lund of Malta, Chief Jon Kask of Cyprus. They underlined the value of the pier.',
    'Berg, Lund and Kask underlined the value of the pier.',
  ],
  [
    'Ministryně obrany Jana Malá přijela v pondělí. „Lodě pošleme v květnu,“ řekla.',
    { text: 'Lodě pošleme v květnu', speaker: 'Jana Malá' },
    'quote',
  ],
  [
    'Berg met First Deputy Minister of Transport of Malta General Ivo Kask.',
    'Berg met Malta’s First Deputy Transport Minister Ivo Kask.',
  ],
];

/** Told in other words of one meaning, or of a number that another word qualifies alike. */
const reworded: readonly Row[] = [
  [
    'Malta on kertonut, että se lähettää Kyprokselle viisi venettä ja myös ensiapua.',
    'Malta toimittaa Kyprokselle viisi venettä.',
  ],
  ['Malta skickar sju båtar till Cypern.', 'Malta levererar sju båtar till Cypern.'],
  [
    'Rund 20 Taucher der Marine sind am Montag nach Zypern verabschiedet worden.',
    'Am Montag sind etwa 20 Taucher nach Zypern verabschiedet worden.',
  ],
  ['Most of Malta’s boats are old. Malta will send 40 divers.', 'Malta will send 40 divers.'],
];

testRows({ wrong, fair: reworded, notRefused });
