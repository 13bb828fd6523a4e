/** Further claims, one or more for each cause that fresh claims over other texts brought to light: false ones, and fair ones. */
import type { Told } from './releases.ts';

const opened = 'Danish Defence Minister Mads Holm';
const since = 'Since 2019, Denmark';
const last = 'In 2024, Denmark';
const rose = 'Compared with 2023';
const trucks = 'Denmark delivered 40';
const convoy = 'The first convoy';
const largest = 'The depot is the largest';
const guests = 'Colonel Anna Dahl';
const pier = 'When completed';
const funds = 'Latvia commits';
const delay = 'At the meeting with Holm';
const signed = 'Latvian Defence Ministry State';
const radars = 'Министр обороны Эстонии';
const partner = '«Мы видим';
const arrives = 'Первый радар';

export const furtherFalse: readonly Told[] = [
  [
    'depot',
    'person',
    { name: 'Ilze Krūmiņa', role: 'Defence Minister', country: 'LV' },
    [opened],
    'the office of the other in the pair',
  ],
  [
    'depot',
    'person',
    { name: 'Edgars Vītols', role: 'Minister of Defence', country: 'LV' },
    [signed],
    'a ministry is no minister',
  ],
  [
    'depot',
    'answer',
    'Lācis and Krūmiņa opened the depot.',
    [opened, 'Latvian Foreign Minister'],
    'one of the two exchanged for a person of the next sentence',
  ],
  [
    'depot',
    'answer',
    'In 2024 Denmark spent 90 million euros on depots.',
    [since, last],
    "a sum with another sentence's year",
  ],
  ['depot', 'answer', 'Compared with 2023 deliveries rose by 17 per cent.', [rose], "another year's share"],
  ['depot', 'answer', 'Latvia delivered 40 trucks.', [trucks], "another state's number"],
  [
    'depot',
    'answer',
    'The first convoy left on 19 May, the second on 3 March.',
    [convoy],
    'two days exchanged',
  ],
  [
    'depot',
    'answer',
    'The depot is the largest store of fuel.',
    [largest],
    'the limit of a superlative lost',
  ],
  ['depot', 'answer', 'Anna Dahl and Juris Bite were the 30 guests.', [guests], 'some of them for all'],
  ['depot', 'summary', 'The pier makes the port safer.', [pier], 'a thing that awaits completion'],
  ['depot', 'answer', 'Latvia has hired a surveyor for the harbour.', [funds], 'a promise for the deed'],
  ['depot', 'summary', 'Holm criticised the delay.', [delay], 'the one met for the one who spoke'],
  [
    'russian',
    'quote',
    { text: 'Мы видим надёжного партнёра', speaker: 'Ион Русу' },
    [partner],
    'a minister of another state',
  ],
  [
    'russian',
    'answer',
    'Первый радар прибудет 20 июня, второй – 5 мая.',
    [arrives],
    'two days exchanged behind a dash',
  ],
  ['russian', 'summary', 'Latvia will deliver two radars to Moldova.', [radars], 'another state, in English'],
  [
    'russian',
    'summary',
    'Moldova announced deliveries of two radars to Estonia.',
    [radars],
    'turned round, in English',
  ],
  [
    'lithuanian',
    'summary',
    'Lietuva svarsto atidėti brigados įkūrimą.',
    ['Krašto apsaugos ministras'],
    'a negation in the word itself',
  ],
  [
    'lithuanian',
    'figure',
    { value: '30 million', currency: 'USD', qualifier: 'up_to' },
    ['Pasak ministro'],
    'another currency',
  ],
  [
    'german',
    'answer',
    'Es war der zweite Besuch von Weber in Estland und Lettland.',
    ['Es war der dritte'],
    'another rank, beside two states',
  ],
  [
    'german',
    'answer',
    'Weber kritisierte den estnischen Minister Hanno Pärn.',
    ['In einem Interview'],
    'turned round where the verb stands last',
  ],
  [
    'order',
    'answer',
    'Karin Ek besöker Finland på tisdag.',
    ['På tisdag besöker'],
    'turned round where the verb stands second',
  ],
  [
    'range',
    'answer',
    'Norway welcomed Estonia as framework nation.',
    ['During talks'],
    "turned round beside another minister's state",
  ],
  [
    'range',
    'summary',
    'Kask and Solheim agreed to share the range.',
    ['Both sides', 'Kask met Solheim'],
    'both sides, of three who are named',
  ],
  ['range', 'answer', 'The range stretches 18 metres.', ['The range stretches'], 'another measure'],
  [
    'range',
    'answer',
    'The range is open nine weeks a year.',
    ['The range stretches'],
    'another span of time',
  ],
  [
    'range',
    'answer',
    'It was the first live firing of the battalion.',
    ['It was the first'],
    'the limit of a first time lost',
  ],
  [
    'range',
    'answer',
    'A Dutch company was relieved by a Danish company.',
    ['A Danish company'],
    'turned round in the passive',
  ],
  ['range', 'answer', 'Finland sent Leopard tanks.', ['Leopard tanks came'], "another state's tanks"],
  [
    'range',
    'summary',
    'Norway will send 40 instructors to Canada.',
    ['Norway will send', 'Leopard tanks came'],
    'another goal',
  ],
  [
    'range',
    'summary',
    'The ministers discussed the radar.',
    ['The ministers will'],
    'held for still to come',
  ],
  ['range', 'answer', 'Norway joined the permanent committee.', ['Norway joined'], 'an added adjective'],
  [
    'range',
    'figure',
    { value: 40, unit: 'instructors', of: 'sent by Finland' },
    ['Norway will send'],
    "another state's figure",
  ],
  ['french', 'answer', 'Un accord a été signé.', ['Un accord va'], 'the near future for the past'],
  [
    'french',
    'answer',
    '400 soldats estoniens seront formés chaque mois.',
    ['Un accord va'],
    'a qualification behind an elided word lost',
  ],
  ['french', 'answer', 'Le radar a une portée de 90 mètres.', ["L'envoi d'un"], 'another measure in French'],
  [
    'dialogue',
    'quote',
    { text: 'Wir üben zusammen und wir lernen zusammen.', speaker: 'Jonas Weber' },
    ['"Wir üben zusammen und wir lernen zusammen."'],
    'an unattributed quotation behind another speaker',
  ],
  ['dialogue', 'answer', 'Ward ist seit dreieinhalb Jahren im Amt.', ['Er ist seit'], 'another half number'],
  [
    'dialogue',
    'answer',
    'Das Abkommen ist im Herbst unterzeichnet worden.',
    ['Das Abkommen solle'],
    'reported intention for the deed',
  ],
];

export const furtherFair: readonly Told[] = [
  [
    'depot',
    'person',
    { name: 'Ilze Krūmiņa', role: 'Counselor of the Department of Defence', country: 'LV' },
    [opened],
    'an office with an institution in it',
  ],
  [
    'depot',
    'answer',
    'Denmark has spent 90 million euros on 14 depots since 2019.',
    [since, last],
    'reordered',
  ],
  ['depot', 'answer', 'Latvia delivered 25 trucks.', [trucks], 'the verb of the first half'],
  ['depot', 'answer', 'The second convoy left on 19 May.', [convoy], 'one of two'],
  [
    'depot',
    'answer',
    'The depot is the largest store of fuel in the Baltic fleet.',
    [largest],
    'the limit is kept',
  ],
  ['depot', 'summary', 'Krūmiņa criticised the delay at the meeting with Holm.', [delay], 'reordered'],
  ['depot', 'answer', 'Holm and Krūmiņa opened the depot in Liepāja.', [opened], 'shortened'],
  [
    'russian',
    'person',
    { name: 'Hans Pihlak', role: 'Minister of Defence', country: 'EE' },
    [radars],
    'a name and an office in another script',
  ],
  [
    'russian',
    'summary',
    'Estonia announced planned deliveries of two radars to Moldova.',
    [radars],
    'in another language',
  ],
  [
    'russian',
    'summary',
    'Ханс Пихлак объявил о поставках Молдове двух радаров на встрече с Русу.',
    [radars],
    'an adjective left out, another name in front of the verb',
  ],
  [
    'lithuanian',
    'answer',
    'According to Žukas, the range costs up to 30 million euros a year.',
    ['Pasak ministro'],
    'in another language, half of its words in no glossary',
  ],
  ['order', 'answer', 'Aino Virta besöker Sverige på tisdag.', ['På tisdag besöker'], 'reordered'],
  [
    'order',
    'next_step',
    'Karin Ek blir ordförande den 1 juni.',
    ['Karin Ek blir'],
    'a present tense of what is to come',
  ],
  ['range', 'summary', 'Estonia is a partner.', ['Estonia is not'], 'what follows a contrast is affirmed'],
  [
    'range',
    'answer',
    'The Norwegian cell provided staff support.',
    ['The staff support'],
    "a deed's word as a noun",
  ],
  [
    'range',
    'answer',
    'Stone Bridge brought together 900 soldiers.',
    ['The exercise brought'],
    'the exercise by its name',
  ],
  [
    'range',
    'answer',
    'Canada sent Leopard tanks, Finland Patria vehicles.',
    ['Leopard tanks came'],
    'active for origin',
  ],
  [
    'french',
    'answer',
    'Up to 400 Estonian soldiers are to be trained every month.',
    ['Un accord va'],
    'in another language, with its qualification',
  ],
  [
    'dialogue',
    'quote',
    { text: 'Wir bleiben hier', speaker: 'Jonas Weber' },
    ['"Wir bleiben hier"'],
    'as in the text',
  ],
];
