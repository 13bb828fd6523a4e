/** Small turns of phrase that change what a claim tells, and others that do not. */
import { describe } from 'vitest';
import { testRows } from './rows.ts';

describe('how certain, how much, where', () => {
  testRows({
    wrong: [
      [
        'This aid follows a request from Malta, and could include items such as boots, wool caps, gas lamps and night vision gear.',
        'The aid includes boots, wool caps, gas lamps and night vision gear.',
      ],
      [
        'Two boats and a team of 12 will stay for a period of at least two weeks.',
        'The boats and the team will stay for two weeks.',
      ],
      ['The course will be given outside Moldova.', 'The course will be given in Moldova.'],
      [
        'It is the navy’s largest sea-going training squadron, and often works with partners.',
        'It is the navy’s largest squadron.',
      ],
      [
        'The two ministers confirmed bilateral talks, and praised multilateral ones.',
        'The two ministers did not confirm bilateral talks.',
      ],
      [
        'It was signed by Ida Berg on July 8, 2021. The parliament ratified the pact on Dec. 16, 2021, while others wait.',
        'The pact was signed on 16 December 2021 and ratified by the parliament on 8 July 2021.',
      ],
      [
        'President Holm and Prime Minister Dahl signed a pact in Lisbon on 3 May. Minister Kask told a press conference in Narva on 9 June that Spain and its partners had agreed to transfer 40 trucks.',
        'Spain and its partners agreed in Lisbon to transfer 40 trucks.',
      ],
      [
        'Minister Dahl received Minister Kask of Estonia in Oslo.',
        { name: 'Gen Kask', role: 'Minister', country: 'EE' },
        'person',
      ],
    ],
    fair: [
      [
        'Minister Ida Berg has announced that Norway will be sending another 20 trucks in aid to Moldova.',
        'Berg announced another 20 trucks in aid for Moldova.',
      ],
      [
        'Minister Berg reiterated Norway’s intention to join the mission in Mali.',
        'Berg repeated that Norway means to join the mission in Mali.',
      ],
      [
        'Minister Berg thanked Minister Kask for Estonia’s support.',
        'Berg expressed her thanks to Kask for Estonian support.',
      ],
      [
        'The ministers reaffirmed their readiness to stand by Moldova for as long as it takes.',
        'The ministers reaffirmed their readiness to stand by Moldova.',
      ],
      [
        'If 1.800 soldiers came in 2017, in 2018 their number exceeds 2.000.',
        { value: 'more than 2,000', unit: 'soldiers', of: 'in 2018' },
        'figure',
      ],
      [
        'Canada will give $25 million to the fund.',
        { value: '25,000,000', unit: 'CAD', of: 'gift to the fund' },
        'figure',
      ],
      ['Dynamic maneuvering was part of it.', 'Dynamic manoeuvring was part of it.'],
    ],
    notRefused: [],
  });
});

describe('who is meant', () => {
  testRows({
    wrong: [
      [
        'Canada will give US$25 million to the fund.',
        { value: '25,000,000', unit: 'CAD', of: 'gift to the fund' },
        'figure',
      ],
    ],
    fair: [
      [
        'Minister Pavle Djordjic met Minister Ida Berg.',
        { name: 'P. Đorđić', role: 'Minister', country: null },
        'person',
      ],
      [
        'The Defence Secretary Sir Peter Lund visited Malta. Sir Peter also toured the port of Vik.',
        'Lund also toured the port of Vik.',
      ],
      [
        'Prime Minister Ida Berg received Prime Minister Rein Kask on Tuesday. The pair met at Dahl House and discussed ports, railways and the safety of cables.',
        'Berg and Kask discussed ports, railways and the safety of cables.',
      ],
      [
        'The SLA is a pact on supplies. It was signed by Minister Dahl and Foreign Minister Holm during a call on President Ida R. Moritz Jr. on July 8, 2021.',
        'The SLA was signed by Dahl and Holm on July 8, 2021.',
      ],
      [
        'The guest, Secretary General Jan Holm, spoke last. In his turn, the Secretary General said that the mission goes on. “You are an ally we can rely on.” Minister Berg listened.',
        { text: 'You are an ally we can rely on', speaker: 'Jan Holm' },
        'quote',
      ],
      [
        'Lisbon has given Malta the trucks since the storm hit the island.',
        'Portugal has given Malta the trucks since the storm.',
      ],
      [
        'The U.S. destroyer USS Ida Dahl met a Latvian ship. “A good day,” said Cmdr. Jan Roe, Ida Dahl’s Commanding Officer.',
        { name: 'Cdr Jan Roe', role: 'Commanding Officer', country: 'US' },
        'person',
      ],
    ],
    notRefused: [],
  });
});

describe('where things are', () => {
  testRows({
    wrong: [],
    fair: [
      [
        'In that call, Minister Dahl underlined Malta’s ongoing support for Cyprus. He did so partly in view of Spain’s renewed drill in the Vik region.',
        'Dahl underlined Maltese support for Cyprus partly because of the renewed Spanish drill in the Vik.',
      ],
      [
        'Four jets have been based at the Vik airfield in south east Malta since May.',
        'Four jets have been based in Malta since May.',
      ],
      ['A short training course will be given in Vik.', 'A brief training course will take place in Vik.'],
    ],
    notRefused: [],
  });
});
