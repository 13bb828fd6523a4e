/** Where the event took place. */
import { describe, expect, test } from 'vitest';
import { placeClaim } from '../../../../../src/writer/extractive/event/place.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

const place = (text: string, language = 'en') => {
  const claim = placeClaim(read({ text, title: null, published: null, country: null, language }));
  return claim && `${claim.name} ${claim.country}`;
};

describe('the place of the event', () => {
  test.each([
    ['en', 'The ministers met in Oslo.', 'Oslo NO'],
    ['en', 'The minister is on an official visit to Italy.', 'Italy IT'],
    ['en', 'WARSAW, July 5 – The ministers of two states met.', 'WARSAW PL'],
    ['sv', 'Ministrarna möttes i Helsingfors.', 'Helsingfors FI'],
    ['de', 'Die Minister trafen sich in Berlin.', 'Berlin DE'],
    ['fr', 'Les ministres se sont rencontrés à Paris.', 'Paris FR'],
    ['pl', 'Ministrowie spotkali się w Warszawie.', 'Warszawie PL'],
    ['ru', 'Министры встретились в Таллинне.', 'Таллинне EE'],
    ['lt', 'Ministrai susitiko Vilniuje.', 'Vilniuje LT'],
    ['fi', 'Ministerit tapasivat Helsingissä.', 'Helsingissä FI'],
  ])('%s: %s', (language, text, wanted) => {
    expect(place(text, language)).toBe(wanted);
  });

  test.each([
    ['Minister Vik hosted Minister Marin for the annual talks in Vossby, Nordland.', 'Vossby null'],
    ['Minister Vik met Minister Marin in Arequipa, Peru on Monday.', 'Arequipa PE'],
    ['Soldiers of both armies held an exercise at Camp Rena last week.', 'Camp Rena null'],
    ['The boats were handed over at Gullvik Air Base on Monday.', 'Gullvik Air Base null'],
    ['Minister Vik met Minister Marin in May, Monday to Friday.', 'null'],
    ['Minister Vik met soldiers based in Narvik, Nordland.', 'null'],
    [
      'Minister Vik opened the forum. She recalled that at the recent summit in Madrid leaders met. The forum is taking place in Oslo.',
      'Oslo NO',
    ],
  ])('%s', (text, wanted) => {
    expect(String(place(text))).toBe(wanted);
  });

  test('is neither where another meeting was, told in a bracket, nor where a school stands', () => {
    const lead =
      'Minister Vik of Norway met with Minister Marin of Spain (they had met two years before in Madrid).';

    expect(place(`${lead} Spanish cadets learn at the Naval Academy “Roald Amundsen” in Oslo.`)).toBeNull();
    expect(place(`${lead} The ministers met in Oslo.`)).toBe('Oslo NO');
    expect(place('Minister Vik met with Minister Marin (in Oslo).')).toBe('Oslo NO');
  });

  test.each([
    'The ministers discussed assistance to Ukraine.',
    'The ministers spoke about the Summit in Washington.',
    'The minister said Moscow’s threats will not work.',
    '“We met in Oslo,” the minister said.',
    'The ministers met on Monday. Sweden and Denmark will open a joint office in Oslo next year.',
  ])('is not taken from: %s', (text) => {
    expect(place(text)).toBeNull();
  });
});

describe('the scene in other languages', () => {
  const placeIn = (language: string, text: string, country: string | null = null) =>
    placeClaim(read({ text, title: null, published: '2024-07-02', country, language }))?.name ?? null;

  test.each([
    ['lt', 'Ministras lankosi Kyjive.', 'Kyjive'],
    ['lt', 'Ministrė išvyksta darbo vizito į Norvegiją.', 'Norvegiją'],
    ['lv', 'Latvijā vizītē ieradīsies Dānijas ministre.', 'Latvijā'],
    ['fi', 'Ministerit vierailevat Norjassa keskiviikkona.', 'Norjassa'],
    ['fi', 'Ministeri tapasi Tukholman kaupunginjohtajan.', null],
    ['sv', 'Ministern deltar i Danmarks statsbesök till Island.', 'Island'],
    ['sv', 'Mötet handlar om militärt stöd till Georgien.', null],
    ['de', 'Die Ministerin traf im Weißen Haus ihre Kollegin.', 'Weißen Haus'],
    ['ru', 'Министр встретился с послом Норвегии в Дании.', null],
    ['lt', 'Ministras susitiko su Norvegijos ambasadoriumi Danijoje.', null],
    ['uk', 'Міністри на зустрічі обговорили підтримку Грузії.', null],
    ['fr', 'Une lettre d’intention a été signée à Abou Dhabi.', 'Abou Dhabi'],
  ])('%s: %s', (language, text, wanted) => {
    expect(placeIn(language, text)).toBe(wanted);
  });

  test.each([
    ['The ministers met at the NATO summit in Vilnius on Tuesday.', 'Vilnius'],
    ['The ministers met. They spoke of the decisions of the summit in Madrid.', null],
    ['About 150 soldiers of the brigade, based at Shilo, Quebec, began training with the French Army.', null],
    ['On 3 May the town of Tapa hosted the seventh seminar of the two ministries.', 'Tapa'],
    ['MALTA, 20 May (Reuters) – The navies of Greece and Italy began an exercise.', null],
    ['The minister spoke by phone with his counterpart, who was in Paris.', null],
  ])('%s: %s', (text, wanted) => {
    expect(placeIn('en', text)).toBe(wanted);
  });
});
