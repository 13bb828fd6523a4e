/** What a claim must not lose or exchange: of what it is the first time, whom `only` limits, who holds an office, what is only prepared. */
import { describe } from 'vitest';
import { testRows } from './rows.ts';

const lighthouse =
  'The new lighthouse was lit by Transport Minister Ida Dahl and the Chief of the Guard, Rear Admiral Ove Kask.';

describe('of what it is the first time, and whom it is told of', () => {
  testRows({
    wrong: [
      [
        'A woman steered the guard’s ferry for the first time under sail.',
        'A woman steered the guard’s ferry for the first time.',
      ],
      ['The buoys are used for the first time outside Malta.', 'The buoys are used for the first time.'],
      [
        'The regatta is sailed as an open race for the first time in six years.',
        'The regatta is sailed for the first time in six years.',
      ],
      ['Only divers with two years of service may join the course.', 'Divers may join the course.'],
      ['The last of the four tugs left the quay in June.', 'The tugs left the quay in June.'],
      ['The first of the tugs was handed over in June.', 'The tugs were handed over in June.'],
    ],
    fair: [
      ['The last of the four tugs left the quay in June.', 'The last tug left the quay in June.'],
      [
        'The guard dived with the academy for the first time in June.',
        'The guard dived with the academy for the first time.',
      ],
      ['Only divers may join the course.', 'Only divers can join the course.'],
    ],
    notRefused: [],
  });
});

describe('who holds an office or a rank', () => {
  testRows({
    wrong: [
      [lighthouse, 'Ove Kask is the Transport Minister.'],
      [lighthouse, 'Ida Dahl is the Chief of the Guard.'],
      [lighthouse, 'Dahl, who is the Chief of the Guard, lit the lighthouse.', 'summary'],
      [lighthouse, 'Rear Admiral Dahl lit the lighthouse.'],
      [
        'The pupils of the yard’s school welcomed Kask on the slipway.',
        'Kask welcomed the pupils of the yard’s school on the slipway.',
      ],
    ],
    fair: [
      [lighthouse, 'Ove Kask is the Chief of the Guard.'],
      [lighthouse, 'Ida Dahl is Transport Minister.'],
      [lighthouse, 'Rear Admiral Kask is the Chief of the Guard.'],
    ],
    notRefused: [],
  });
});

describe('what is only prepared', () => {
  testRows({
    wrong: [
      [
        'Two clerks spent the week preparing the visit of the Maltese president to the guard.',
        'The Maltese president visited the guard.',
      ],
      [
        'Lawyers in Vik are drafting an agreement on the lease of two tugs with Malta.',
        'Lawyers in Vik agreed with Malta on the lease of two tugs.',
      ],
      [
        'The seminar prepares the drill Salt Wind, in which 200 divers will take part.',
        'The drill Salt Wind was held with 200 divers.',
      ],
    ],
    fair: [['The seminar prepares the drill Salt Wind.', 'The drill Salt Wind is prepared at the seminar.']],
    notRefused: [],
  });
});

const maps =
  'The maps were shown to Premier Ida Dahl by the Minister for Ports, Ove Kask, and Chief of Staff of the Guard, Commodore Rein Lind.';
const letter =
  'Maltese Transport Minister Ida Dahl wrote to Greek Transport Minister Ove Kask in May. Dahl opened the ferry line at Vik.';

describe('whose it is the largest of, and whose office or words', () => {
  testRows({
    wrong: [
      ['Work on Malta’s largest yard began in May.', 'Work on the largest yard began in May.'],
      [maps, 'Ove Kask, Chief of Staff of the Guard, showed the Premier the maps.'],
      [
        'Brigadier General Ove Kask and Lieutenant General Rein Lind met. “We sail in May” – the Brigadier General pointed out.',
        { text: 'We sail in May', speaker: 'Rein Lind' },
        'quote',
      ],
      ['The council weighed a bill on patrols.', 'The council weighed a law on patrols.'],
      [
        'The ministers signed a memorandum on tugs and buoys.',
        'The ministers signed a contract on tugs and buoys.',
      ],
    ],
    fair: [
      ['Work on Malta’s largest yard began in May.', 'Work began on the largest Maltese yard in May.'],
      [
        'Brigadier General Ove Kask and Lieutenant General Rein Lind met. “We sail in May” – the Brigadier General pointed out.',
        { text: 'We sail in May', speaker: 'Ove Kask' },
        'quote',
      ],
      [letter, 'The Maltese minister opened the ferry line at Vik.'],
      [
        'Pilots will practise at huts beside the Long Lake. The Maltese pilots use the jetty on the Long Lake.',
        'The Maltese jetty on the Long Lake is used by pilots.',
      ],
    ],
    notRefused: [],
  });
});

describe('fair rewordings by closed classes of words', () => {
  testRows({
    wrong: [
      ['Malta sent vessels to the drill.', 'Malta sent frigates to the drill.'],
      [
        'The guard called on the allies to widen the fairway this winter.',
        'The allies called on the guard to widen the fairway this winter.',
      ],
      ['The gift comes from Spain and goes to Malta.', 'The gift comes from Malta and goes to Spain.'],
    ],
    fair: [
      ['Malta sent two frigates to the drill.', 'Malta sent two ships to the drill.'],
      [
        'Malta has allocated 5 million euros to launch the output of buoys on its territory.',
        'Malta has set aside 5 million euros to start the output of buoys on its soil.',
      ],
      ['Malta will supply six tugs to Spain.', 'Spain is to receive six tugs from Malta.'],
      ['The crew took over the initial batch of buoys.', 'The crew took over the first batch of buoys.'],
      [
        'In Vik, Ida Dahl reaffirmed Malta’s commitment to supporting repairs of the canal.',
        'Dahl reaffirmed that Malta supports repairs of the canal.',
      ],
      [
        '“This is a big step for the guard,” Minister Ida Dahl said.',
        'Dahl called it a big step for the guard.',
      ],
      [
        'The tug was leased on 3 May 2019. The lease was signed in Vik.',
        'The lease of the tug dates from 3 May 2019.',
      ],
      [
        'Dahl expressed condolences to the families of the fishermen who died.',
        'Dahl offered condolences to the relatives of the fallen fishermen.',
      ],
    ],
    notRefused: [],
  });
});

const dined =
  'Ida Dahl gave a dinner for the pilots on Monday, at which a new chart was unveiled. She also gave a breakfast for Admiral Ove Kask, where the price of fuel was discussed.';
const ministers = 'The ferry was named by Transport Ministers Ida Dahl of Malta and Ove Kask of Greece.';

describe('what another occasion, another place or another doer tells', () => {
  testRows({
    wrong: [
      [dined, 'The price of fuel was discussed at the dinner on Monday.'],
      [
        'Ida Dahl showed Ove Kask of the French Republic the ropeworks during his week in Malta.',
        'Dahl showed Kask the ropeworks in Paris during his week.',
      ],
      [
        'Admiral Ove Kask came late, and he thanked the cooks and the piper of the tug.',
        'The cooks and the piper thanked Admiral Kask.',
      ],
      [ministers, { name: 'Ove Kask', role: 'Transport Minister', country: 'MT' }, 'person'],
    ],
    fair: [
      [ministers, { name: 'Ove Kask', role: 'Transport Minister', country: 'GR' }, 'person'],
      [
        'The crew of the tug is 40, including six divers.',
        { value: '40', unit: 'crew', of: 'the tug' },
        'figure',
      ],
      [
        'Late in the evening, on May 24, Ministers Dahl and Kask watched a puppet play about Salt Wind-2021 in the church at Vik.',
        'The two ministers watched the play on 24 May.',
      ],
      [
        'The two harbour masters took part in talks on night pilots. In addition, ice in the Baltic Sea and the price of ropes were discussed.',
        'The harbour masters talked about night pilots, ice in the Baltic Sea and the price of ropes.',
      ],
    ],
    notRefused: [],
  });
});

const prize =
  'The prize went to the Harbour Secretary, Ministry of Ports (MOP), Dr Ivar Anton Kask. Dr Kask keeps bees.';

describe('what depends on another thing, and which state does it', () => {
  testRows({
    wrong: [
      [
        'The slipway must dry first, and only then can Malta paint the two tugs.',
        'Malta can paint the two tugs.',
      ],
      [
        'From the 6th of May Malta will pay for the Maltese/Greek lightship.',
        'Greece will pay for the Maltese/Greek lightship from 6 May.',
      ],
    ],
    fair: [
      [
        'From the 6th of May Malta will pay for the Maltese/Greek lightship.',
        'Malta will pay for the Maltese/Greek lightship from 6 May.',
      ],
      [
        'Some 100 Maltese rowers in four boats will carry the mail.',
        'Around 100 Maltese rowers with four boats will carry the mail.',
      ],
      [prize, { name: 'I. A. Kask', role: 'Harbour Secretary, Ministry of Ports', country: null }, 'person'],
      [
        'Nobody shall pay twice for one berth – Ida Dahl, Minister of Ports said in Vik.',
        { name: 'I. Dahl', role: 'Minister of Ports', country: null },
        'person',
      ],
    ],
    notRefused: [
      [
        'Ida Dahl said that the school would no longer hire Greek tutors once the new tutors arrived.',
        'Dahl said that the school would stop hiring Greek tutors once the new tutors arrived.',
      ],
      [
        'The bridge, to be opened in 2030, weighs 900 tonnes.',
        'The bridge, due to be opened in 2030, weighs 900 tonnes.',
      ],
    ],
  });
});
