/** Claims that differ from their text by one word, one form or one small word: what is put in its place, what it is put behind. */
import { expect, test } from 'vitest';
import { verify } from '../../../../src/writer/verify/verify.ts';
import { type Row, testRows } from './rows.ts';

const wrong: readonly Row[] = [
  // Another word between the same words
  [
    'The restrictions on imports of grain will be lifted in May, said the minister.',
    'The sanctions on imports of grain will be lifted in May.',
  ],
  [
    'The ministers discussed training of pilots and deliveries of fuel to the brigade.',
    'The ministers discussed training of pilots and purchases of fuel for the brigade.',
  ],
  [
    'Ministern talade om utbildning av piloter och reparation av fartyg i hamnen.',
    'Ministern talade om utbildning av piloter och försäljning av fartyg i hamnen.',
  ],
  [
    'Die Ministerin sprach über die Ausbildung der Piloten und die Reparatur der Schiffe im Hafen.',
    'Die Ministerin sprach über die Ausbildung der Piloten und die Versenkung der Schiffe im Hafen.',
  ],
  // Words that are merely related
  ['The council weighed a bill on patrols at sea.', 'The council weighed a law on patrols at sea.'],
  ['The storm damaged four boats in the port.', 'The storm destroyed four boats in the port.'],
  // An infinitive told as done
  ['Rada navrhla zcela ukončit těžbu v zálivu.', 'Rada ukončila těžbu v zálivu.'],
  ['Комиссия рекомендовала закрыть базу в Нарве.', 'Комиссия закрыла базу в Нарве.'],
  ['Komisja radzi otworzyć bazę w Narwie.', 'Komisja otworzyła bazę w Narwie.'],
  // A part told without its qualifier
  ['About half of the crew left the ship.', 'Half of the crew left the ship.'],
  ['Etwa die Hälfte der Mannschaft ging von Bord.', 'Die Hälfte der Mannschaft ging von Bord.'],
  ['Nästan en tredjedel av fartygen låg i hamn.', 'En tredjedel av fartygen låg i hamn.'],
  // A condition behind a word that means something else elsewhere
  [
    'Ministeerium räägib abist ja teeb seda avalikult, kui laevad on jõudnud sadamasse.',
    'Ministeerium räägib abist avalikult.',
  ],
  ['Fartygen åker till Malta i maj, om riksdagen säger ja.', 'Fartygen åker till Malta i maj.'],
  // Another state's soldiers, of the clause before
  [
    'A company of American and Hungarian soldiers is in Malta, and on Monday a company of Danish soldiers joins the drill.',
    'On Monday a company of Hungarian soldiers joins the drill.',
  ],
  // A verb that plans, asks or leaves open, in more languages
  [
    'Die Länder wollen den Bau einer Werft in Turku mit einem Abkommen regeln.',
    'Die Länder haben den Bau einer Werft in Turku geregelt.',
  ],
  ['Le ministère projette d’envoyer deux navires à Malte.', 'Le ministère a envoyé deux navires à Malte.'],
  // Conditions that a sentence names, and those behind a `that`
  [
    'Malta schickt zwei Boote nach Turku. Voraussetzung sei ein Hafen, sagte der Minister.',
    'Malta schickt zwei Boote nach Turku.',
  ],
  [
    'Le ministre a déclaré que si Malte en a besoin, des navires seront aussi fournis.',
    'Des navires seront aussi fournis à Malte.',
  ],
  // Another's place, day or words
  [
    'Minister Dahl met Minister Kask in Oslo to discuss the upcoming summit in Narva.',
    'Dahl and Kask met in Narva.',
  ],
  ['Dahl kam am 22. Mai in Narva an. Am nächsten Tag traf sie Kask.', 'Dahl traf Kask am 22. Mai.'],
  [
    'The first boats arrive in 2031, and the last deliveries are planned in 2034.',
    'The first boats arrive in 2034, and the last deliveries are planned in 2031.',
  ],
  [
    '“Minister Dahl met Minister Kask on Monday to discuss fuel and boats,” the ministry said.',
    'Kask said that Dahl had met him to discuss fuel and boats.',
  ],
  // Who is promised something does not give it
  [
    'Malta promised Ukraine to send six boats.',
    { who: 'Ukraine', what: 'send six boats', modality: 'planned' },
    'commitment',
  ],
  [
    'Malta has asked Greece to send six boats.',
    { who: 'Malta', what: 'send six boats', modality: 'requested' },
    'commitment',
  ],
  // Most of a thing told as the thing
  ['Didžioji dalis flotilės stovi Turku uoste.', 'Flotilė stovi Turku uoste.'],
  ['Часть экипажей из Мальты уже прибыла в порт.', 'Экипажи из Мальты уже прибыли в порт.'],
  ['Część załóg z Malty już przybyła do portu.', 'Załogi z Malty już przybyły do portu.'],
  // Who has it done, by the article
  [
    'Der Präsident habe den Kanzler über die Folgen des Sturms informiert.',
    'Der Kanzler informierte den Präsidenten über die Folgen des Sturms.',
  ],
  // Whose words they are, who gives, what is only to be decided
  [
    'Enligt ordföranden har platsen inget att göra med stormen.',
    'Enligt regeringen har platsen inget att göra med stormen.',
  ],
  [
    'Flottan har nyligen fått pengar från regeringen för att öva.',
    'Regeringen har fått pengar från flottan för att öva.',
  ],
  [
    'The navy has received money from the council for drills.',
    'The council has received money from the navy for drills.',
  ],
  ['Allies will decide on new plans in Turku.', 'Allies decide on new plans', 'headline'],
];

const fair: readonly Row[] = [
  [
    'Minister Ana Dahl and General Ove Lind, in a call on Friday, underscored their support for Malta.',
    'Dahl and Lind stressed their support for Malta.',
  ],
  [
    '“Malta is on the line of the storm,” and “plays a part,” said Minister Ana Dahl.',
    { text: 'Malta is on the line of the storm', speaker: 'Ana Dahl' },
    'quote',
  ],
  [
    'Malta is “a committed member of the club.” This was written on Radio by Minister Ana Dahl yesterday.',
    { text: 'a committed member of the club', speaker: 'Ana Dahl' },
    'quote',
  ],
  [
    'Celem wizyty było spotkanie z ministrem obrony tego państwa, Ignusem Dahlem.',
    { name: 'Ignus Dahl', role: 'minister obrony', country: null },
    'person',
  ],
  [
    'Leading the Maltese crew was Ove Lind, while the Danish one was headed by Ana Kask.',
    'Lind led the Maltese crew and Kask the Danish one.',
  ],
  ['Malta will deploy 15 tents and 30 crews to Turku.', 'Malta will send 15 tents, 30 crews to Turku.'],
  [
    'Malta has asked Greece to send six boats.',
    { who: 'Greece', what: 'send six boats', modality: 'requested' },
    'commitment',
  ],
  ['Crews took part in the drill at Narva in May.', 'The drill at Narva took place in May.'],
  [
    'Czołgi mają trafić do 18. Dywizji Zmechanizowanej.',
    'Do 18. Dywizji Zmechanizowanej mają trafić czołgi.',
  ],
  ['Ambassador H.E. Mr Ivo Lind came.', { name: 'Ivo Lind', role: 'Ambassador', country: null }, 'person'],
  [
    'Defence Minister Colonel (ret.) Ivo Lind came.',
    { name: 'Ivo Lind', role: 'Defence Minister', country: null },
    'person',
  ],
  ['Minister Ing. Ivo Lind came.', { name: 'Ivo Lind', role: 'Minister', country: null }, 'person'],
  ['The ministers agreed to open the port in May.', 'The ministers decided to open the port in May.'],
  ['Ministern var nöjd med mötet i Turku.', 'Ministern var nöjd med mötet.'],
  ['Крім того, він закликав відкрити порт у травні.', 'Він закликав відкрити порт у травні.'],
  ['Aken on suurem, kui minister ütles.', 'Aken on suurem, kui minister ütles.'],
  ['The crews exchanged views on fuel.', 'The crews discussed fuel.'],
  ['Crews from Malta are involved in the drill.', 'Crews from Malta take part in the drill.'],
  [
    'He will meet with officials, including the Minister of Defence, Mr Ivo Lind, and the Chief of Staff, Admiral Ove Dahl.',
    { name: 'Ivo Lind', role: 'Minister of Defence', country: null },
    'person',
  ],
  ['Admiral Ana Kask came to Turku. She met General Ove Dahl and Minister Ivo Lind.', 'Kask met Lind.'],
];

const notRefused: readonly Row[] = [
  ['Dahl kam am 22. Mai in Narva an. Am nächsten Tag traf sie Kask.', 'Dahl traf Kask am 23. Mai.'],
  ['The army will extend its help until June 30.', 'The help is extended to 30 June.'],
  ['Umowa opiewa na 4 mld 740 mln euro.', 'Umowa opiewa na 4,74 mld euro.'],
  ['Prezydent wezwał radę do otwarcia portu w maju.', 'Prezydent zaapelował do rady o otwarcie portu.'],
  [
    'Admiral Ove Lind came to Riga. Meeting Minister Dahl and General Kask, he toured the yard.',
    'Lind toured the yard.',
  ],
];

test('an office that the text gives to one person stands for that person', () => {
  const cited = ['“We stay,” said the Secretary General.', 'He also thanked Malta for its boats.'];
  const text = `Secretary General Ove Lind received Minister Ana Dahl. ${cited.join(' ')}`;
  const value = 'Lind thanked Malta for its boats.';

  expect(verify({ kind: 'answer', value, evidence: cited }, { text, title: null }).level).toBe('ok');
});

test.each([
  ['2031-04/2031-06', 'ok'],
  ['2031-07/2031-09', 'drop'],
  ['2032-04/2032-06', 'drop'],
])('a quarter of a year is told by its months: %s', (when, level) => {
  const text = 'The deployment is planned for the second quarter of 2031.';
  const value = { what: text, who: null, when };

  expect(verify({ kind: 'next_step', value, evidence: [text] }, { text, title: null }).level).toBe(level);
});

test('a town may be called what is a small word elsewhere', () => {
  const text = 'The engineers arrived in Juba today.';

  expect(verify({ kind: 'place', value: 'Juba', evidence: [text] }, { text, title: null }).level).toBe('ok');
});

test('the town of a summit with a name is not the place of another meeting', () => {
  const cited = 'Dahl spoke of the decisions of the NATO Summits in Washington and Vilnius.';
  const text = `Minister Ana Dahl met General Ove Lind at the Narva range. They talked at length. ${cited}`;

  expect(
    verify({ kind: 'place', value: 'Vilnius', evidence: [cited] }, { text, title: 'Dahl meets Lind' }).level,
  ).not.toBe('ok');
});

test('a town that ends the name of a unit is not where its crew is', () => {
  const text = 'The crews of Battle Group Oslo came to Narva.';

  expect(verify({ kind: 'place', value: 'Oslo', evidence: [text] }, { text, title: null }).level).not.toBe(
    'ok',
  );
});

test('somebody whom the text names elsewhere is not told to say what another says', () => {
  const cited = 'Lind erläuterte, der Entscheidung gehe eine lange Prüfung voraus.';
  const text = `Ministerin Ana Dahl und General Ove Lind kamen nach Turku. ${cited}`;
  const value = 'Dahl erläuterte, der Entscheidung gehe eine lange Prüfung voraus.';

  expect(verify({ kind: 'answer', value, evidence: [cited] }, { text, title: null }).level).not.toBe('ok');
});

test('a quotation is a speaker’s whom the text names by one word behind a verb of speech', () => {
  const text =
    'Das sei wichtig, betonte Lindqvist. Es müsse gelten, dass „keine großen Lücken im Hafen entstehen“, betonte er.';
  const value = { text: 'keine großen Lücken im Hafen entstehen', speaker: 'Lindqvist' };

  expect(verify({ kind: 'quote', value, evidence: [text] }, { text, title: null }).level).not.toBe('drop');
});

testRows({ wrong, fair, notRefused });
