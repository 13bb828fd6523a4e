/** Claims, one or more for each cause that claims in twelve languages brought to light: false ones, and fair ones. */
import type { Told } from './releases.ts';

const squadron = 'The Nordic squadron';
const raid = 'During the first week';
const trusted = '“The crews trusted';
const launchers = 'The group used';
const spanish = 'The Spanish minister';
const danish = 'The Danish minister';
const join = 'If Sweden';
const luik = 'Kaitseminister Mart';
const needs = 'Серед потреб';
const led = 'Bataljonu Ādažos';
const packet = 'Das Paket';

export const widerFalse: readonly Told[] = [
  ['squadron', 'answer', 'Hall said that Falk works at the range.', ['Rein Kask'], 'a name from elsewhere'],
  ['accords', 'answer', 'The law was passed in March.', ['В феврале'], 'another month, in another language'],
  ['nordics', 'answer', 'Länderna har kommit överens om regler.', ['Länderna ska'], 'done for still to do'],
  [
    'squadron',
    'answer',
    'The Nordic squadron is the largest squadron in the region.',
    [squadron],
    'a narrower kind',
  ],
  [
    'vilnius',
    'answer',
    'Lenkija yra svarbiausia Lietuvos partnerė.',
    ['Lenkija yra'],
    'one of many by its case alone',
  ],
  ['squadron', 'answer', 'Pine Marten was cut by a third.', ['Pine Marten was'], 'by for to'],
  ['squadron', 'answer', 'The company played the attackers in a real raid.', [raid], 'real for simulated'],
  [
    'squadron',
    'answer',
    'The Estonian company played the attackers.',
    [raid],
    "a state that stands beside the exercise's name",
  ],
  [
    'squadron',
    'figure',
    { value: 2, unit: 'T-8 launchers', of: 'used by the group' },
    [launchers],
    'another designation',
  ],
  [
    'squadron',
    'answer',
    'Lind said the crews trusted each other.',
    [trusted, 'Captain Ove'],
    "another's quotation",
  ],
  [
    'squadron',
    'answer',
    'Kask argued that Sweden should pay.',
    ['British expert', 'Rein Kask'],
    'a speaker of the next sentence',
  ],
  ['squadron', 'answer', 'Danish tankers escorted Polish ships.', ['Poland’s ships'], 'turned round'],
  ['squadron', 'answer', 'For Norway, Latvia is a close partner.', ['For Latvia'], 'tied to the other state'],
  ['squadron', 'answer', 'Spain would send nine buses.', [spanish, danish], "another minister's state"],
  [
    'squadron',
    'answer',
    'The crews met on Tuesday for the first time in six years.',
    ['The crews met'],
    'another day',
  ],
  [
    'estonian',
    'answer',
    'Kaitseminister külastas Soomet teisipäeval.',
    [luik],
    'another day, in small letters',
  ],
  [
    'estonian',
    'summary',
    'Mart Luik visited Finland on Tuesday.',
    [luik],
    'another day, in another language',
  ],
  ['estonian', 'answer', 'Lepingust saab püsiv koostöö.', ['Pole kindel'], 'what is not certain'],
  ['ukrainian', 'answer', 'Серед потреб він назвав танки.', [needs], 'equipment that is not named'],
  ['latvian', 'answer', 'Bataljonu Ādažos vada Spānija.', [led], 'another leader, behind the verb'],
  ['wording', 'answer', 'Das Paket wurde in Riga übergeben.', [packet], 'a place where every noun is large'],
  ['wording', 'answer', 'Die Regierung ist für den Einsatz.', ['Die Regierung'], 'for, not against'],
  [
    'vilnius',
    'summary',
    'Žukas discussed training with the Polish minister on Friday.',
    ['Ministras Jonas'],
    'still to come',
  ],
  [
    'squadron',
    'person',
    { name: 'Mark Falk', role: 'commander, Task Group 8', country: null },
    [trusted],
    'another body of the office',
  ],
];

export const widerFair: readonly Told[] = [
  ['accords', 'answer', 'It costs almost a million euros.', ['Это стоит'], 'a scale without a number'],
  ['accords', 'answer', 'The law was passed in February.', ['В феврале'], 'a month in its case'],
  ['nordics', 'answer', 'The Nordic ministers met.', ['De nordiska'], 'a region in another language'],
  [
    'nordics',
    'answer',
    'Denmark briefed Sweden on Danish plans.',
    ['Denmark briefed'],
    'the doer told twice',
  ],
  [
    'squadron',
    'person',
    { name: 'M. Falk', role: 'commander, Northern Patrol Force 2', country: null },
    [trusted],
    'an office of several bodies, one with an abbreviation',
  ],
  [
    'squadron',
    'answer',
    'The crews had never met before in six years.',
    ['The crews met'],
    'never before for the first time',
  ],
  [
    'squadron',
    'answer',
    'The visit on Monday was the first of the crews to Kuressaare.',
    ['The crews met', 'It was their'],
    'two sentences',
  ],
  ['squadron', 'answer', 'It was a meeting of three.', ['They discussed'], 'a trilateral meeting'],
  ['squadron', 'answer', 'The group used a model of an ICBM.', [launchers], 'an acronym with inner letters'],
  [
    'squadron',
    'answer',
    'If Sweden joined the group, it would be brought closer to Latvia.',
    [join],
    'under its condition',
  ],
  [
    'squadron',
    'answer',
    'Danish tankers were escorted by Poland’s ships.',
    ['Poland’s ships'],
    'turned into the passive',
  ],
  ['squadron', 'answer', 'The 7th plan.', ['The plan is'], 'an ordinal in digits'],
  [
    'estonian',
    'summary',
    'Defence Minister Mart Luik visited Finland on Monday.',
    [luik],
    'in another language',
  ],
  ['estonian', 'answer', 'Korp kohtus Luigega.', [luik], 'a name that softens in its case'],
  [
    'ukrainian',
    'summary',
    'Defence Minister Oleh Shmyha met his Lithuanian colleague.',
    ['Міністр оборони'],
    'another script',
  ],
  [
    'ukrainian',
    'answer',
    'The partners pledged to provide weapons.',
    ['Партнери'],
    'everyday words of another language',
  ],
  ['latvian', 'answer', 'Bataljonā dien vairāk nekā 900 karavīru, un to vada Kanāda.', [led], 'reordered'],
  [
    'latvian',
    'answer',
    'The government is not planning to reduce the budget.',
    ['Valdība'],
    'denied by a prefix',
  ],
  [
    'latvian',
    'person',
    { name: 'Juris Kalns', role: 'defence minister', country: null },
    ['Aizsardzības'],
    'an office in another language',
  ],
  [
    'wording',
    'answer',
    'Vogt sprach am Montag mit ihrem Kollegen Maes.',
    ['Ministerin Anna'],
    'a verb for the noun',
  ],
  ['wording', 'figure', { value: '500 million', unit: 'EUR', of: 'Paket' }, [packet], 'half and a scale'],
  [
    'wording',
    'answer',
    'Die Haubitzen werden ausgeliefert.',
    ['Die Auslieferung'],
    'a participle for the noun',
  ],
  [
    'vilnius',
    'answer',
    'Ministrai pasirašė susitarimą dėl gynybos stiprinimo.',
    ['Ministrai pasirašė'],
    'regarding, no cause',
  ],
  ['russian', 'summary', 'Первый радар доставят 5 мая.', ['Первый радар'], 'a future form of its own'],
  [
    'visit',
    'answer',
    'The two chiefs spoke of air defence.',
    ['The meeting focused'],
    'a pair told by the headline',
  ],
];
