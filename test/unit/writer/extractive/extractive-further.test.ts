/** What releases never read before taught the rules: names told by how they are introduced, promises in the passive, relief. */
import { describe, expect, test } from 'vitest';
import { takingPart } from '../../../../src/domain/brief.ts';
import { commitmentClaims } from '../../../../src/writer/extractive/commitments/commitments.ts';
import { countryClaims } from '../../../../src/writer/extractive/countries/countries.ts';
import { eventClaim } from '../../../../src/writer/extractive/event/event.ts';
import { figureClaims } from '../../../../src/writer/extractive/figures/figures.ts';
import { isRelevant } from '../../../../src/writer/extractive/kind.ts';
import { peopleClaims } from '../../../../src/writer/extractive/people/people.ts';
import { programmeClaims } from '../../../../src/writer/extractive/programmes/programmes.ts';
import { read } from '../../../../src/writer/extractive/text/reading.ts';
import { type Known, promises, reading } from '../../../fakes/readings.ts';

const people = (text: string, known: Known = {}) =>
  peopleClaims(reading(text, known)).map(({ name, rank, role, country }) => [name, rank, role, country]);
const programmes = (text: string, known: Known = {}) =>
  programmeClaims(reading(text, known)).map(({ name, kind, acronym }) => [name, kind, acronym]);

describe('people', () => {
  test.each([
    [
      'Jan Berg, Minister of Defence, and Tsendiin Varanbold, Minister of Defence of Mongolia, signed a plan.',
      ['Tsendiin Varanbold', null, 'Minister of Defence of Mongolia', 'MN'],
    ],
    [
      'Khalid bin Omar Al Harthi, Minister of Defence of Oman, opened the meeting in Oslo.',
      ['Khalid bin Omar Al Harthi', null, 'Minister of Defence of Oman', 'OM'],
    ],
    [
      'She spoke with Minister of Defence Robert “Bob” Carter of Malta about the exercise.',
      ['Robert “Bob” Carter', null, 'Minister of Defence', 'MT'],
    ],
    [
      'The battalion is led by Lieutenant-Colonel Paul Dane, who has served in Latvia before.',
      ['Paul Dane', 'Lieutenant-Colonel', null, null],
    ],
    [
      'Yesterday Simon Carter T.D., Minister for Defence, left for Malta to visit the troops.',
      ['Simon Carter', null, 'Minister for Defence', null],
    ],
  ])('%s', (text, wanted) => {
    expect(people(text)).toContainEqual(wanted);
  });

  test.each([
    'Soldiers of Princess Louise’s Own Rifles arrived in Latvia on Monday for the exercise.',
    'The visit of the Naval Chief Engineer was told by the ministry of Norway on Monday.',
  ])('nobody is named in %j', (text) => {
    expect(people(text)).toEqual([]);
  });
});

test('a name with an apostrophe is whole', () => {
  expect(people('Prime Minister Nora O’Dell and Prime Minister Ola Berg signed the plan in Oslo.')).toEqual([
    ['Nora O’Dell', null, 'Prime Minister', null],
    ['Ola Berg', null, 'Prime Minister', null],
  ]);
});

describe('programmes', () => {
  test.each<[string, (string | null)[]]>([
    [
      'The exercise, named Winter Lantern, brought together two navies.',
      ['Winter Lantern', 'exercise', null],
    ],
    ['The group is made up of the frigate Conde Roca and two tankers.', ['Conde Roca', 'equipment', null]],
    ['Norway will build five Type 26 frigates.', ['Type 26', 'equipment', null]],
    ['Jets of 155 Grey Air Wing (GAW) took part in the exercise.', ['155 Grey Air Wing', 'unit', 'GAW']],
    [
      'They signed a Memorandum of Understanding (MoU) on naval training in Oslo.',
      ['Memorandum of Understanding (MoU) on naval training', 'agreement', 'MoU'],
    ],
    [
      'The new submarines, known as “Blue Pike”, will be built in two yards.',
      ['Blue Pike', 'equipment', null],
    ],
  ])('%s', (text, wanted) => {
    expect(programmes(text)).toContainEqual(wanted);
  });

  test('the name behind a designation is the same system’s', () => {
    expect(programmes('Norway sent four F-16 Fighting Falcons and a C-27J Spartan aircraft.')).toEqual([
      ['F-16 Fighting Falcons', 'equipment', null],
      ['C-27J Spartan', 'equipment', null],
    ]);
  });

  test('which one it is, is no part of a mission’s name', () => {
    expect(programmes('Spain joined the 37th NATO Air Policing Mission.')).toEqual([
      ['NATO Air Policing Mission', 'mission', null],
    ]);
  });

  test('one programme under its name and its letters is told once', () => {
    expect(
      programmes('The European Peace Facility pays for it. The EPF was founded in 2021.').map(
        ([name]) => name,
      ),
    ).toEqual(['European Peace Facility']);
  });

  test('an agreement is named by what it is about, with a word between', () => {
    expect(programmes('Министры подписали соглашение о военном сотрудничестве.', { language: 'ru' })).toEqual(
      [['соглашение о военном сотрудничестве', 'agreement', null]],
    );
  });
});

describe('commitments', () => {
  test.each([
    [
      'Peru and Chile on 9 May signed a plan of joint patrols in Lima.',
      ['agreed: signed a plan of joint patrols in Lima'],
    ],
    [
      'The new vessels will be delivered to Norway by 2027.',
      ['planned: The new vessels will be delivered to Norway by 2027'],
    ],
    [
      'Defence Minister Ola Berg spoke in Oslo. Berg pledged 40 million euros for the repair of tanks.',
      ['decided: pledged 40 million euros for the repair of tanks'],
    ],
    [
      'Denmark is expanding its training mission in Iraq.',
      ['planned: expanding its training mission in Iraq'],
    ],
  ])('%s', (text, wanted) => {
    expect(promises(text)).toEqual(wanted);
  });

  test.each([
    'The meeting follows the decision of Freedonia to invade Norway in May.',
    'Norway will on Monday begin a three-day visit to Oslo with talks.',
    'The exercise will be held in the north of Finland in May.',
  ])('none is made in %j', (text) => {
    expect(promises(text)).toEqual([]);
  });
});

test.each([
  'Slovenia was ready to send troops to Norway if a mission were founded.',
  'Soldiers of Norway currently deployed in Lakeside along with others train there.',
  'Norway leaves open the decision to leave the mission in Chad.',
])('no promise is made in %j', (text) => {
  expect(promises(text)).toEqual([]);
});

test('a mission of the United Nations is one programme, told by its long name', () => {
  expect(
    programmes('Up to 440 troops will join the United Nations Interim Force in Lebanon (UNIFIL) in May.'),
  ).toEqual([['United Nations Interim Force in Lebanon', 'mission', 'UNIFIL']]);
});

test('states that are blamed together take no part', () => {
  const text =
    'The ministers of Norway and Spain met in Oslo and condemned the growing military ties between Iran and Syria.';
  const told = countryClaims(reading(text)).filter(({ role }) => takingPart.includes(role));
  expect(told.map(({ code }) => code).sort()).toEqual(['ES', 'NO']);
});

describe('states', () => {
  test('one name that is no state does not end a list of those that take part', () => {
    const text =
      'Ships and crews took part in the exercise at sea. Participants came from Belgium, Spain, Freedonia, Norway, Poland and Italy.';
    const codes = countryClaims(reading(text)).flatMap(({ code, role }) => (role === 'party' ? [code] : []));
    expect(codes.sort()).toEqual(['BE', 'ES', 'IT', 'NO', 'PL']);
  });
});

describe('whose part it is', () => {
  const roles = (text: string, known: Known = {}) =>
    Object.fromEntries(countryClaims(reading(text, known)).map(({ code, role }) => [code, role]));

  test('an agency is not its state', () => {
    const text =
      'OSLO, May 5 (Kuwait News Agency) -- Norway and Spain launched a joint military exercise in the north.';
    expect(roles(text).KW).not.toBe('party');
  });

  test('an officer’s surname is no state', () => {
    const text =
      'Canadian soldiers trained with Latvian troops. Major Adam French, their commander, thanked them.';
    expect(roles(text).FR).not.toBe('party');
  });

  test('who sees a threat does not pose it', () => {
    const text =
      'The ministers of Norway and Spain met in Oslo. Spain understood the threat of irregular migration from the south.';
    expect(roles(text).ES).toBe('guest');
  });

  test('who gives the ground for an exercise takes part', () => {
    const text =
      'A contingent of the Indian Army departed today for the joint exercise. The exercise will be conducted in Lakeside, Nepal next week.';
    expect(roles(text).NP).toMatch(/party|host/);
  });

  test('the lines between headline and text are no text', () => {
    const text =
      'Finland sends more materiel to Moldova\nFinnish Government\nMinistry of Defence\nPress release\nOn 5 May 2022, the President decided at the proposal of the Government that Finland will send more defence materiel to Moldova.';
    expect(
      read({ text, title: null, published: null, country: 'FI', language: 'en' }).sentences.map(
        ({ kind }) => kind,
      ),
    ).toEqual(['headline', 'heading', 'heading', 'heading', 'body']);
  });
});

test('systems are counted by their names', () => {
  const told = figureClaims(reading('Italy has deployed four Eurofighter Typhoons to Norway.'));
  expect(told.map(({ value, unit }) => [value, unit])).toEqual([[4, 'Eurofighter Typhoons']]);
});

test.each([
  ['ru', 'Норвегия подписала план. 12 машин будут переданы Молдове до конца года Норвегией.'],
  ['fr', 'Les douze véhicules de la Norvège seront livrés à la Moldavie cette année.'],
  ['pl', 'Norwegia ogłosiła, że pojazdy zostaną przekazane Mołdawii jeszcze w tym roku.'],
])('a promise in the passive is one in %s', (language, text) => {
  expect(commitmentClaims(reading(text, { language })).map(({ modality }) => modality)).toContain('planned');
});

describe('what it is about', () => {
  test('help after a disaster is civil, an exercise for one is not', () => {
    const text =
      'The navy of Norway sent two ships and 200 sailors to Chile. Both armed forces worked together with the allied navies of Peru.';
    expect(isRelevant(reading(text, { title: 'Navy helps Chile after earthquake' }))).toBe(false);
    expect(isRelevant(reading(text, { title: 'Navies exercise together for an earthquake' }))).toBe(true);
  });

  test('a press conference or a coming summit is not the event', () => {
    const text =
      'Ahead of the NATO summit, Canada announced at a news conference that it is sending more troops to Latvia.';
    expect(eventClaim(reading(text))?.type).toBe('deployment');
  });
});
