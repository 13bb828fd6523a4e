/** Claims each with a text of its own: a number, a day, a place or a part told of what the text tells of another. */
import { type Row, testRows } from './rows.ts';

const wrong: readonly Row[] = [
  // Numbers of two nouns
  ['The brigade has 900 soldiers and 120 lorries.', 'The brigade has 120 soldiers.'],
  ['Malta sent 40 medics to Vik and 15 cooks to Lund.', 'Malta sent 40 cooks to Lund.'],
  ['Tug Vik and tug Lund met four Danish boats.', 'Tug Vik and tug Lund met two Danish boats.'],
  // Of which state, and to which
  [
    'Estonian Minister Rein Kask is on a visit to Malta and will visit the yard in Vik. Minister Dahl met Kask.',
    'Dahl is on a visit to Estonia.',
  ],
  ['The group holds three US cutters, and a French tug is near.', 'The group holds three French cutters.'],
  ['Malta serves as the lead nation of the group, with Cyprus assisting.', 'Cyprus leads the group.'],
  // A part told as the whole, and the whole as a part
  ['The parliaments of all 28 allies signed the pact.', 'The parliaments of most allies signed the pact.'],
  ['The first of six boats was delivered in May.', 'Six boats were delivered in May.'],
  ['Two of the five boats are ready.', 'Five boats are ready.'],
  ['All but two of the boats are ready.', 'All of the boats are ready.'],
  ['It was the first call of a Maltese ship since 2010.', 'It was the first call of a Maltese ship.'],
  // By a day, on it, from it
  ['The boats will be delivered by 2027.', 'The boats will be delivered in 2027.'],
  ['The boats will be delivered from 2027.', 'The boats will be delivered by 2027.'],
  ['The crew has been in Vik since 2015.', 'The crew was in Vik until 2015.'],
  // How often
  ['The annual drill begins in Vik.', 'The monthly drill begins in Vik.'],
  ['The drill is held every two years.', 'The drill is held every year.'],
  // The day or place of another
  ['The drill starts on 3 May and ends on 20 May.', 'The drill starts on 20 May.'],
  ['On Monday the minister visits Vik, on Tuesday Lund.', 'On Tuesday the minister visits Vik.'],
  [
    'In Vik, the ministers spoke about the yard in Lund.',
    'In Lund, the ministers spoke about the yard in Vik.',
  ],
  [
    'The crews return to Malta in May after six months in Lund.',
    'The crews return to Lund in May after six months in Malta.',
  ],
  ['The ship sailed from Vik to Lund.', 'The ship sailed from Lund to Vik.'],
  ['The map was drawn last year.', 'The map was drawn last month.'],
  ['The yard opens in spring.', 'The yard opens in autumn.'],
  // Who says it, who does it
  [
    'According to Minister Dahl, the fleet is strong. General Holm listened.',
    'According to General Holm, the fleet is strong.',
  ],
  [
    'General Holm told Minister Dahl that the fleet is strong.',
    'Minister Dahl told General Holm that the fleet is strong.',
  ],
  ['Minister Dahl thanked General Holm, who said the fleet is strong.', 'Dahl said the fleet is strong.'],
  [
    'The pact was signed in Vik in the presence of Minister Dahl.',
    'The pact was signed in Vik by Minister Dahl.',
  ],
  [
    'Holm will take part in the talks on behalf of Minister Dahl.',
    'Minister Dahl will take part in the talks.',
  ],
  ['The drones were shot down by the frigate.', 'The frigate was shot down by drones.'],
  // What is only played
  ['The drill simulated an attack on Vik.', 'Vik was attacked.'],
];

const fair: readonly Row[] = [
  ['The brigade has 900 soldiers and 120 lorries.', 'The brigade has 120 lorries.'],
  ['Malta sent 40 medics to Vik and 15 cooks to Lund.', 'Fifteen cooks were sent to Lund by Malta.'],
  ['Malta handed over two boats to Cyprus.', 'Two boats were handed over to Cyprus by Malta.'],
  ['Two of the five boats are ready.', 'Two boats out of five are ready.'],
  ['The drill starts on 3 May and ends on 20 May.', 'The drill ends on 20 May.'],
  ['The minister visited Vik on Monday and Lund on Tuesday.', 'On Tuesday the minister visited Lund.'],
  ['The minister visited Vik on Monday and Lund on Tuesday.', 'The minister visited Lund.'],
  ['The ministers met in Vik to discuss the drill to be held in Lund.', 'The drill is to be held in Lund.'],
  ['The drill was moved to Vik owing to the storm.', 'Because of the storm, the drill was moved to Vik.'],
  [
    '“The fleet is strong,” Minister Dahl said. “Pilots are few,” General Holm added.',
    'General Holm said that pilots are few.',
  ],
  [
    'Minister Dahl and General Holm stressed that the fleet is strong.',
    'Dahl stressed that the fleet is strong.',
  ],
  ['The boats will be delivered by the end of May 2027.', 'The boats will be delivered by May 2027.'],
];

const alsoFair: readonly Row[] = [
  [
    'Dahl spoke by phone with Kask to discuss the yard in Vik.',
    'Dahl and Kask spoke by telephone about the yard in Vik.',
  ],
];

const notRefused: readonly Row[] = [
  ['The drill is held twice, every six months.', 'The biannual drill is held twice.'],
  ['The fleet will double within a decade.', 'The fleet will double within ten years.'],
  ['Malta handed over two boats to Cyprus.', 'Cyprus received two boats from Malta.'],
  [
    'Malta took over the chair of the group from Cyprus in May.',
    'In May, Cyprus handed the chair of the group to Malta.',
  ],
  ['The drill starts on 3 May and ends on 20 May.', 'The drill runs from 3 to 20 May.'],
];

testRows({ wrong, fair: [...fair, ...alsoFair], notRefused });
