/** By when a commitment is due: periods counted from the release, in every language of the rules. */
import { describe, expect, test } from 'vitest';
import { commitmentClaims } from '../../../../../src/writer/extractive/commitments/commitments.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

function dueOf(text: string, { language = 'en', published = '2026-11-10' } = {}) {
  const reading = read({ text, title: null, published, country: null, language });
  return commitmentClaims(reading).map(({ due }) => due);
}

describe('a period counted from the day of the release', () => {
  test.each([
    ['en', 'Norway will deliver ten boats to Spain by the end of the year.', '2026'],
    ['en', 'By the end of the year, Norway will deliver ten boats to Spain.', '2026'],
    ['en', 'Norway will deliver ten boats to Spain before year-end.', '2026'],
    ['en', 'Norway will deliver ten boats to Spain by the end of the month.', '2026-11'],
    ['en', 'Norway will deliver ten boats to Spain next month.', '2026-12'],
    ['en', 'Norway will deliver ten boats to Spain next year.', '2027'],
    ['en', 'Next year, Norway will deliver ten boats to Spain.', '2027'],
    ['en', 'Norway will deliver ten boats to Spain by the end of next year.', '2027'],
    ['de', 'Norwegen wird Spanien bis Ende des Jahres zehn Boote liefern.', '2026'],
    ['de', 'Norwegen wird Spanien bis Ende des kommenden Jahres zehn Boote liefern.', '2027'],
    ['fr', 'La Norvège livrera dix bateaux à l’Espagne d’ici la fin de l’année.', '2026'],
    ['sv', 'Norge kommer att leverera tio båtar till Spanien före årets slut.', '2026'],
    ['pl', 'Norwegia przekaże Hiszpanii dziesięć łodzi do końca roku.', '2026'],
    ['pl', 'Norwegia przekaże Hiszpanii dziesięć łodzi w przyszłym roku.', '2027'],
    ['lv', 'Norvēģija līdz gada beigām piegādās Spānijai desmit laivas.', '2026'],
    ['lv', 'Norvēģija šogad plāno apmācīt 200 Spānijas karavīrus.', '2026'],
    ['lt', 'Norvegija iki metų pabaigos perduos Ispanijai dešimt valčių.', '2026'],
    ['lt', 'Norvegija kitais metais perduos Ispanijai dešimt valčių.', '2027'],
    ['et', 'Norra saadab Hispaaniale kümme paati aasta lõpuks.', '2026'],
    ['fi', 'Norja toimittaa Espanjalle kymmenen venettä vuoden loppuun mennessä.', '2026'],
    ['fi', 'Norja toimittaa Espanjalle kymmenen venettä ensi vuoden loppuun mennessä.', '2027'],
    ['uk', 'Норвегія передасть Іспанії десять човнів до кінця року.', '2026'],
    ['ru', 'Норвегия передаст Испании десять лодок до конца года.', '2026'],
    ['ru', 'Норвегия передаст Испании десять лодок в следующем месяце.', '2026-12'],
    ['cs', 'Norsko předá Španělsku deset člunů do konce roku.', '2026'],
  ])('%s: %s', (language, text, due) => {
    expect(dueOf(text, { language })).toEqual([due]);
  });

  test('runs into the next year behind December', () => {
    const text = 'Norway will deliver ten boats to Spain next month.';

    expect(dueOf(text, { published: '2026-12-01' })).toEqual(['2027-01']);
  });
});

describe('what is no day that ends it', () => {
  test.each([
    ['en', 'Norway will deliver ten boats to Spain from the end of the year.', null],
    ['en', 'Norway will deliver ten boats to Spain, as agreed at the end of last year.', null],
    ['lv', 'Norvēģija līdz 2029. gada beigām piegādās Spānijai desmit laivas.', '2029'],
    [
      'fi',
      'Norja toimittaa Espanjalle kymmenen venettä viime vuoden lopussa tehdyn sopimuksen mukaan.',
      null,
    ],
  ])('%s: %s', (language, text, due) => {
    expect(dueOf(text, { language })).toEqual([due]);
  });

  test('counts nothing where the day of the release is not known', () => {
    const text = 'Norway will deliver ten boats to Spain by the end of the year.';
    const reading = read({ text, title: null, published: null, country: null, language: 'en' });

    expect(commitmentClaims(reading).map(({ due }) => due)).toEqual([null]);
  });
});
