/** What a claim must not lose or exchange: of what it is the first time, whom `only` limits, who holds an office, what is only prepared. */
import { describe } from 'vitest';
import { testRows } from './rows.ts';

const quay =
  'On Monday, Transport Minister Ida Dahl toured the quay with the Chief of the Guard, Rear Admiral Ove Kask.';

describe('of what it is the first time, and whom it is told of', () => {
  testRows({
    wrong: [
      [
        'The guard dived with the academy for the first time under ice.',
        'The guard dived with the academy for the first time.',
      ],
      ['The buoys are used for the first time outside Malta.', 'The buoys are used for the first time.'],
      [
        'The fair is being held as a public show for the first time in six years.',
        'The fair is being held for the first time in six years.',
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
      [quay, 'Ove Kask is the Transport Minister.'],
      [quay, 'Ida Dahl is the Chief of the Guard.'],
      [quay, 'Dahl, who is the Chief of the Guard, toured the quay.', 'summary'],
      [quay, 'Rear Admiral Dahl toured the quay.'],
      [
        'The delegation of the yard received Kask aboard the tug.',
        'Kask received the delegation of the yard aboard the tug.',
      ],
    ],
    fair: [
      [quay, 'Ove Kask is the Chief of the Guard.'],
      [quay, 'Ida Dahl is Transport Minister.'],
      [quay, 'Rear Admiral Kask is the Chief of the Guard.'],
    ],
    notRefused: [],
  });
});

describe('what is only prepared', () => {
  testRows({
    wrong: [
      [
        'The talks were devoted to preparing the visit of the Maltese president to the guard.',
        'The Maltese president visited the guard.',
      ],
      [
        'The group is drafting an agreement on the lease of two tugs with Malta.',
        'The group agreed with Malta on the lease of two tugs.',
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

const yard =
  'Premier Ida Dahl was led round by the Minister for Ports, Ove Kask, and Chief of Staff of the Guard, Commodore Rein Lind.';
const visit =
  'Maltese Transport Minister Ida Dahl met Greek Transport Minister Ove Kask in May. Dahl met the delegation at Vik Airport.';

describe('whose it is the largest of, and whose office or words', () => {
  testRows({
    wrong: [
      ['Work on Malta’s largest yard began in May.', 'Work on the largest yard began in May.'],
      [yard, 'Ove Kask, Chief of Staff of the Guard, led the Premier round.'],
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
      [visit, 'The Maltese minister met the delegation at Vik Airport.'],
      [
        'Divers will train at posts along the Blue Line. The Maltese divers use the camp on the Blue Line.',
        'The Maltese camp on the Blue Line is used by divers.',
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
        'The guard called on the allies to expand work in this area.',
        'The allies called on the guard to expand work in this area.',
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
        'Minister Ida Dahl reaffirmed Malta’s commitment to supporting efforts toward peace.',
        'Dahl reaffirmed that Malta supports efforts for peace.',
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
        'Dahl expressed condolences to the families of the divers who died.',
        'Dahl offered condolences to the relatives of the fallen divers.',
      ],
    ],
    notRefused: [],
  });
});

const dined =
  'On Monday, Minister Ida Dahl attended a joint dinner of the ministers of Malta and Greece on the first draft of the pact. She also attended a lunch with Admiral Ove Kask, where work with the guard was discussed.';
const ministers = 'Transport Ministers Ida Dahl of Malta and Ove Kask of Greece met in Vik.';

describe('what another occasion, another place or another doer tells', () => {
  testRows({
    wrong: [
      [dined, 'Work with the guard was discussed at the dinner on Monday.'],
      [
        'Minister Ida Dahl received Minister Ove Kask of the French Republic as part of his visit to Malta.',
        'Dahl received Kask in Paris as part of his visit.',
      ],
      [
        'Admiral Ove Kask was present and he thanked the Harbour Master and the divers of the tug.',
        'The Harbour Master and the divers thanked Admiral Kask.',
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
        'At the end of the visit, on May 24, Ministers Dahl and Kask watched the last phase of the drill Salt Wind-2021 at the Vik range.',
        'The two ministers watched the drill on 24 May.',
      ],
      [
        'The two ministers took part in talks on work with the guard. In addition, issues of trade in the Baltic Sea and the lease of tugs were discussed.',
        'The ministers talked about work with the guard, trade in the Baltic Sea and the lease of tugs.',
      ],
    ],
    notRefused: [],
  });
});

const permanent =
  'Permanent Secretary, Ministry of Ports (MOP), Dr Ibra Abuba Kask, spoke in Vik. Dr Kask noted the visit of the guard.';

describe('what depends on another thing, and which state does it', () => {
  testRows({
    wrong: [
      [
        'Malta insists first on a new quay, and only then can it lend its tugs to Greece.',
        'Malta can lend its tugs to Greece.',
      ],
      [
        'Malta will assume command of the new Maltese/Greek Squadron on the 6th of May.',
        'Greece will assume command of the Maltese/Greek Squadron on 6 May.',
      ],
    ],
    fair: [
      [
        'Malta will assume command of the new Maltese/Greek Squadron on the 6th of May.',
        'Malta will assume command of the Maltese/Greek Squadron on 6 May.',
      ],
      [
        'Some 100 Maltese divers in four boats will join the drill.',
        'Around 100 Maltese divers with four boats will join the drill.',
      ],
      [
        permanent,
        { name: 'I. A. Kask', role: 'Permanent Secretary, Ministry of Ports', country: null },
        'person',
      ],
      [
        'We think the same way as Greece – Ida Dahl, Minister of Ports said in Vik.',
        { name: 'I. Dahl', role: 'Minister of Ports', country: null },
        'person',
      ],
    ],
    notRefused: [
      [
        'Minister Ida Dahl said that Malta would no longer use Greek tugs once the new tugs arrived.',
        'Dahl said that Malta would stop using Greek tugs once the new tugs arrived.',
      ],
      [
        'The boat, to be launched in 2030, costs 5 million euros.',
        'The boat, due to be launched in 2030, costs 5 million euros.',
      ],
    ],
  });
});
