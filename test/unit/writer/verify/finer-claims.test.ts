/** Claims each with a text of its own: who of two did it, what is only wished for, what an acronym or a crown stands for. */
import { expect, test } from 'vitest';
import { verify } from '../../../../src/writer/verify/verify.ts';
import { type Row, testRows } from './rows.ts';

const wrong: readonly Row[] = [
  [
    '“We look,” Ida Lund of the Harbour Guard Service (HGS) said. “We may go,” the RTS spokeswoman said.',
    { text: 'We may go', speaker: 'Ida Lund' },
    'quote',
  ],
  [
    'The island has changed under its mayor Ida-Lou Berg, who succeeded Moss Lind-Ek in May.',
    'Moss Lind-Ek succeeded Ida-Lou Berg in May.',
  ],
  [
    'Greece sent a field hospital with two tents, while Malta gave buses.',
    'Malta sent a field hospital with tents.',
  ],
  ['The pilots were escorted by the cadets.', 'The cadets were escorted by the pilots.'],
  [
    'Minister Dahl welcomes the announcement to begin negotiating a transit pact with Malta.',
    'Malta signs pact',
    'headline',
  ],
  ['The pact is similar to other pacts with allies.', 'The pact differs from other pacts with allies.'],
  ['Dahl spoke of the urgent need for Malta to ratify the pact.', 'Malta has ratified the pact.'],
  [
    'Dahl looks forward to discussing the pact when Kask visits Turku.',
    'Dahl and Kask discussed the pact in Turku.',
  ],
  ['Malta and Greece held naval drills near Crete.', 'Malta and Greece held land drills near Crete.'],
  ['Malta soovib osta kuus paati.', 'Malta ostis kuus paati.'],
  ['Malta chce kupić sześć łodzi.', 'Malta kupiła sześć łodzi.'],
  ['Inom kort kommer regeringen att låta myndigheten anskaffa sex båtar.', 'Myndigheten har köpt sex båtar.'],
  [
    'Malta offered its range, and Greece will decide on the offer in June. RIGA, 12 May – They met.',
    'Greece will decide on the offer in May.',
  ],
  [
    'Malta und Zypern wollen in Turku eine gemeinsame Werkstatt eröffnen.',
    'Malta und Zypern haben in Turku eine gemeinsame Werkstatt eröffnet.',
  ],
  [
    '“I asked my colleague for two boats,” Minister Dahl said. Minister Kask agreed.',
    'Kask asked Dahl for two boats.',
  ],
  ['Malte paie 60 millions d’euros.', { value: '60 millions', unit: 'dollars', of: 'Malte' }, 'figure'],
];

const fair: readonly Row[] = [
  [
    '“We look,” Ida Lund of the Harbour Guard Service (HGS) told Radio Vik. “We may go,” the HGS spokeswoman said.',
    { text: 'We may go', speaker: 'Ida Lund' },
    'quote',
  ],
  [
    'The island has changed under its mayor Ida-Lou Berg, who succeeded Moss Lind-Ek in May.',
    'Ida-Lou Berg succeeded Moss Lind-Ek in May.',
  ],
  [
    'Officers offered their deep condolences after the crash.',
    'Officers expressed condolences after the crash.',
  ],
  [
    'The Harbour Rescue Link (HRL) was opened by Dahl. Malta pays for HRL ships.',
    'Malta pays for harbour rescue ships.',
  ],
  [
    'Defence Minister Ida Dahl met her Estonian counterpart Rein Kask.',
    { name: 'R. Kask', role: 'Defence Minister', country: 'EE' },
    'person',
  ],
  ['Norway pays 30 million kroner for the pier.', { value: '30 million', unit: 'NOK', of: 'pier' }, 'figure'],
  ['Dahl wants to discuss the pact when Kask visits Turku in May.', 'Kask visits Turku in May.'],
  [
    'Malta ordered 60 boats, of which 24 have been delivered.',
    { value: '24', unit: 'boats', of: 'delivered' },
    'figure',
  ],
  [
    'Malta zamówiła 60 łodzi, z których dziewięć dostarczono.',
    { value: '9', unit: 'łodzi', of: 'dostarczono' },
    'figure',
  ],
  [
    'Malte paie 60 millions d’euros pour un phare.',
    { value: '60 million', unit: 'EUR', of: 'phare' },
    'figure',
  ],
  [
    '“I asked my colleague for two boats,” Minister Dahl said. Minister Kask agreed.',
    'Dahl asked Kask for two boats.',
  ],
];

const notRefused: readonly Row[] = [
  ['Malta was offered two boats but has not answered.', 'Malta has yet to answer an offer of two boats.'],
  ['Malta was to send a boat as well, but it stayed at home.', 'A boat from Malta did not come.'],
  [
    'Malta will take over the patrol from Greece in June.',
    'In June Malta takes over the patrol from Greece.',
  ],
];

testRows({ wrong, fair, notRefused });

test('a sentence too short to tell its language by is read in its document’s', () => {
  const cited = 'Leedu kavatseb saata Maltale 70 sõdurit.';
  const text = `Kaitseminister ütles, et see on oluline ja et koostöö jätkub ka siis, kui õppus on lõppenud. ${cited}`;
  const value = 'Lithuania intends to send 70 soldiers to Malta.';

  expect(verify({ kind: 'answer', value, evidence: [cited] }, { text, title: null }).level).not.toBe('drop');
});
