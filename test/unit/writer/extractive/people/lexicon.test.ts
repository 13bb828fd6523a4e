/** The lexicons of people, organisations, programmes and speech: their shape, and that whole classes are in them. */
import { describe, expect, test } from 'vitest';
import { OrganisationList } from '../../../../../src/writer/extractive/organisations.ts';
import {
  RankLists,
  RoleLists,
  vocabularyOf,
  WordLists,
} from '../../../../../src/writer/extractive/people/words.ts';
import { EquipmentLists, ProgrammeLists } from '../../../../../src/writer/extractive/programmes/words.ts';
import { SpeechLists } from '../../../../../src/writer/extractive/quotes/context.ts';
import { wordsOf } from '../../../../../src/writer/extractive/text/names.ts';
import equipment from '../../../../../src/writer/lexicon/equipment.json' with { type: 'json' };
import functionWords from '../../../../../src/writer/lexicon/function-words.json' with { type: 'json' };
import givenNames from '../../../../../src/writer/lexicon/given-names.json' with { type: 'json' };
import organisations from '../../../../../src/writer/lexicon/organisations.json' with { type: 'json' };
import programmes from '../../../../../src/writer/lexicon/programmes.json' with { type: 'json' };
import speech from '../../../../../src/writer/lexicon/quotes-speech.json' with { type: 'json' };
import ranks from '../../../../../src/writer/lexicon/ranks.json' with { type: 'json' };
import roles from '../../../../../src/writer/lexicon/roles.json' with { type: 'json' };

const languages = ['en', 'sv', 'de', 'fr', 'lv', 'lt', 'et', 'fi', 'pl', 'cs', 'ru', 'uk'];

test('every lexicon has its shape', () => {
  expect(() => {
    RankLists.parse(ranks);
    RoleLists.parse(roles);
    WordLists.parse(givenNames);
    WordLists.parse(functionWords);
    OrganisationList.parse(organisations);
    ProgrammeLists.parse(programmes);
    EquipmentLists.parse(equipment);
    SpeechLists.parse(speech);
  }).not.toThrow();
});

test('every list of phrases is free of repetitions and of blanks', () => {
  const lists = [
    ...Object.values(roles.heads),
    ...Object.values(speech.verbs),
    ...Object.values(functionWords),
  ];

  for (const list of lists) expect(list.filter((word) => word.trim() !== word || word === '')).toEqual([]);
});

describe('ranks in English', () => {
  // Officers and other ranks of STANAG 2116, OF-10 to OR-1, of land, sea and air forces.
  test.each(
    'Field Marshal, General, Lieutenant General, Major General, Brigadier General, Brigadier, Colonel, Lieutenant Colonel, Major, Captain, First Lieutenant, Second Lieutenant, Lieutenant, Warrant Officer, Chief Warrant Officer, Command Sergeant Major, Sergeant Major, Master Sergeant, First Sergeant, Staff Sergeant, Sergeant First Class, Sergeant, Corporal, Lance Corporal, Specialist, Private, Admiral, Vice Admiral, Rear Admiral, Commodore, Commander, Lieutenant Commander, Ensign, Midshipman, Master Chief Petty Officer, Chief Petty Officer, Petty Officer, Seaman, Air Chief Marshal, Air Marshal, Air Vice-Marshal, Air Commodore, Group Captain, Wing Commander, Squadron Leader, Flight Lieutenant, Flying Officer, Pilot Officer, Flight Sergeant, Airman'.split(
      ', ',
    ),
  )('%s', (rank) => {
    const words = wordsOf(rank, 0, rank.length);

    expect(vocabularyOf('en').rank(words, 0)?.length).toBe(words.length);
  });

  test.each(
    'Gen, Lt Gen, LtGen, LTG, Maj Gen, MG, Brig Gen, BG, Col, Lt Col, LTC, Maj, Capt, CPT, 1st Lt, 2nd Lt, Lt, WO, CWO, Sgt Maj, CSM, MSgt, SSgt, Sgt, Cpl, LCpl, Pvt, PFC, Adm, VAdm, RAdm, Cdre, Cdr, Lt Cdr, LCDR, CPO, MCPO, AVM, Air Cdre, Gp Capt, Wg Cdr, Sqn Ldr, Flt Lt'.split(
      ', ',
    ),
  )('%s', (rank) => {
    const words = wordsOf(rank, 0, rank.length);

    expect(vocabularyOf('en').rank(words, 0)?.length).toBe(words.length);
  });
});

describe.each(languages)('in %s', (language) => {
  test('there are ranks, roles, words that are no names, and verbs of speech', () => {
    expect(Object.keys(ranks)).toContain(language);
    expect(Object.keys(roles.heads)).toContain(language);
    expect(Object.keys(functionWords)).toContain(language);
    expect(Object.keys(speech.verbs)).toContain(language);
    expect(Object.keys(programmes.heads)).toContain(language);
  });
});

test.each([
  [
    'en',
    'president, prime minister, minister, state secretary, ambassador, chief of defence, spokesperson, director, commander, governor, mayor, secretary general',
  ],
  [
    'sv',
    'president, statsminister, försvarsminister, utrikesminister, statssekreterare, ambassadör, överbefälhavare, talesperson, generalsekreterare',
  ],
  [
    'de',
    'Präsident, Bundeskanzler, Verteidigungsminister, Außenministerin, Staatssekretär, Botschafter, Generalinspekteur, Sprecherin, Generalsekretär',
  ],
  [
    'fr',
    'président, premier ministre, ministre, secrétaire général, ambassadeur, porte-parole, chef d’état-major',
  ],
  ['lv', 'prezidents, premjerministrs, ministrs, valsts sekretārs, vēstnieks, komandieris, ģenerālsekretārs'],
  ['lt', 'prezidentas, premjeras, ministras, viceministrė, ambasadorius, vadas, patarėjas'],
  ['et', 'president, peaminister, kaitseminister, kantsler, suursaadik, kaitseväe juhataja, pressiesindaja'],
  [
    'fi',
    'presidentti, pääministeri, puolustusministeri, ulkoministeri, suurlähettiläs, puolustusvoimain komentaja, tiedottaja',
  ],
  ['pl', 'prezydent, premier, minister, wiceminister, ambasador, rzecznik, szef, dowódca'],
  ['cs', 'prezident, premiér, ministr, ministryně, velvyslanec, mluvčí, náčelník'],
  ['ru', 'президент, премьер-министр, министр, посол, генсек, командующий, пресс-секретарь, глава'],
  ['uk', "президент, прем'єр-міністр, міністр, посол, головнокомандувач, речник, голова"],
])('offices in %s are known', (language, list) => {
  const unknown = list
    .split(', ')
    .filter((office) => vocabularyOf(language).role.at(wordsOf(office, 0, office.length), 0) === null);

  expect(unknown).toEqual([]);
});

test.each([
  'NATO',
  'EU',
  'UN',
  'OSCE',
  'JEF',
  'NORDEFCO',
  'B9',
  'Council of Europe',
  'IAEA',
  'African Union',
  'ASEAN',
  'NB8',
  'V4',
  'G7',
  'ICC',
  'CSTO',
  'EDA',
  'OPCW',
])('%s is an organisation', (name) => {
  expect(organisations.map((organisation) => organisation.name)).toContain(name);
});
