/** What the rules read in languages other than English: names, offices, programmes and speakers in their inflected forms. */
import { describe, expect, test } from 'vitest';
import { takingPart } from '../../../../src/domain/brief.ts';
import { countryClaims } from '../../../../src/writer/extractive/countries/countries.ts';
import { createExtractive } from '../../../../src/writer/extractive/extractive.ts';
import { peopleClaims } from '../../../../src/writer/extractive/people/people.ts';
import { programmeClaims } from '../../../../src/writer/extractive/programmes/programmes.ts';
import { quoteClaims } from '../../../../src/writer/extractive/quotes/quotes.ts';
import { read } from '../../../../src/writer/extractive/text/reading.ts';

const reading = (text: string, language: string, country: string | null = null) =>
  read({ text, title: null, published: null, country, language });
const people = (text: string, language: string, country: string | null = null) =>
  peopleClaims(reading(text, language, country)).map(({ name, rank, role, country: state }) =>
    [name, rank, role, state].join(' | '),
  );
const programmes = (text: string, language: string) =>
  programmeClaims(reading(text, language)).map(({ name, kind }) => `${name}: ${kind}`);
const speakers = (text: string, language: string) =>
  quoteClaims(reading(text, language)).map(({ speaker }) => speaker);
const whole = (text: string, language: string, country: string) =>
  createExtractive().brief({
    key: 'k',
    source: 's',
    url: null,
    title: null,
    text,
    published: null,
    country,
    language,
  });

describe('people', () => {
  test('a name that stands once more in brackets is shown as its bearer writes it, and is one person', () => {
    const text =
      'Ministrs tikās ar Norvēģijas aizsardzības ministru Ūlu Bergdālu (Ola Bergdahl). Ministrs Bergdāls pateicās.';

    expect(people(text, 'lv', 'LV').map((person) => person.split(' | ')[0])).toEqual(['Ola Bergdahl']);
  });

  test('its office stands in the whole brief too', async () => {
    const text =
      'Aizsardzības ministrs tikās ar Norvēģijas aizsardzības ministru Ūlu Bergdālu (Ola Bergdahl) Rīgā.';
    const brief = await whole(text, 'lv', 'LV');

    expect(brief.people.map(({ name, role }) => [name, role])).toEqual([
      ['Ola Bergdahl', 'Norvēģijas aizsardzības ministru'],
    ]);
  });

  test('a name weakened in its case is that of the person named before', () => {
    const text = 'Rootsi kaitseminister kohtus Madis Kulgiga. Kaitseminister Kulk tänas kolleegi.';

    expect(people(text, 'et')).toHaveLength(1);
    expect(people(text.replace('Minister Kulk', 'Minister Kuusk'), 'et')).not.toHaveLength(0);
    expect(people('Kaitseminister Madis Kulgiga rääkis kaitseminister Kuusk.', 'et')).toHaveLength(2);
  });

  test('French parts office, rank and name by commas, and goes on to the next person behind et', () => {
    expect(
      people('Il a vu le commandant des écoles militaires belges, le général de brigade, Yves Maret.', 'fr'),
    ).toEqual(['Yves Maret | général de brigade | commandant des écoles militaires belges | BE']);
    expect(
      people(
        'Le colonel Maret, commandant la base et le lieutenant-colonel Duval, commandant du bataillon, parlent.',
        'fr',
      ).map((person) => person.split(' | ')[0]),
    ).toEqual(['Maret', 'Duval']);
  });

  test('whoever receives our own is given no state but one that the words say', () => {
    const received = 'il a été reçu par le directeur des archives, le général de brigade, Yves Maret.';

    expect(people(`À son arrivée, ${received}`, 'fr', 'MA')[0]).toMatch(/\| $/);
    expect(
      people(`À son arrivée, ${received.replace('archives', 'archives belges')}`, 'fr', 'MA')[0],
    ).toMatch(/BE$/);
  });

  test('a chargé d’affaires, a ministry’s head and a minister of the land are offices', () => {
    expect(people('Minister rozmawiał z Chargé d’Affaires Portugalii Inês Prado.', 'pl')).toEqual([
      'Inês Prado |  | Chargé d’Affaires Portugalii | PT',
    ]);
    expect(people('Wizytę złożył szef resortu obrony Norwegii Olaf Lund.', 'pl')[0]).toContain(
      'szef resortu obrony',
    );
    expect(people('Переговори з міністром охорони краю Литви паном Йонасом Вайчюсом.', 'uk')[0]).toContain(
      'міністром охорони краю Литви',
    );
  });

  test('zum and zu behind a German name belong to no name', () => {
    expect(
      people('Der Minister begrüßt Verteidigungsminister Guido Ferri zum Antrittsbesuch.', 'de')[0],
    ).toMatch(/^Guido Ferri \|/);
  });
});

describe('programmes', () => {
  test.each([
    [
      'lt',
      'Dėmesys skirtas iniciatyvai „Pilkasis skydas“ ir projektui „Mėlyna banga“.',
      ['Pilkasis skydas: programme', 'Mėlyna banga: programme'],
    ],
    [
      'lv',
      'Karavīri piedalās operācijā “Zilais vējš” un programmā “Pelēkais vairogs”.',
      ['Zilais vējš: operation', 'Pelēkais vairogs: programme'],
    ],
    [
      'pl',
      'Żołnierze służą w misji „Szary Wiatr” i w programie „Nowa Fala”.',
      ['Szary Wiatr: mission', 'Nowa Fala: programme'],
    ],
    [
      'ru',
      'Страны присоединились к инициативе «Серый щит» и к программе «Новая волна».',
      ['Серый щит: programme', 'Новая волна: programme'],
    ],
    ['uk', 'Країни приєдналися до ініціативи «Сірий щит».', ['Сірий щит: programme']],
    ['et', 'Kaitseväelased osalevad algatuses „Hall kilp“.', ['Hall kilp: programme']],
  ])('a head of %s in any case names what stands in quotation marks beside it', (language, text, wanted) => {
    expect(programmes(text, language)).toEqual(wanted);
  });

  test('a phrase in quotation marks beside no head is no programme', () => {
    expect(programmes('Ministras tai pavadino „Pilkuoju skydu“ visam regionui.', 'lt')).toEqual([]);
  });

  test('a known mission joined to its head by a hyphen is one, a common noun is none', () => {
    expect(programmes('Deutschland beteiligt sich an der KFOR-Mission.', 'de')).toEqual([
      'KFOR-Mission: mission',
    ]);
    expect(programmes('Deutschland beteiligt sich an der Ausbildungs-Mission.', 'de')).toEqual([]);
  });

  test('the head before a long form with an acronym says what it is', () => {
    const text = 'Ministern besöker övningen Grey Northern Coastal Systems (GNCS) i Troia.';

    expect(programmes(text, 'sv')).toEqual(['Grey Northern Coastal Systems: exercise']);
    expect(programmes(text.replace('övningen', 'bolaget'), 'sv')).toEqual([]);
  });

  test('an abbreviation glued to its long form, and a heading with a number, are none', () => {
    expect(programmes('Vorbereitet wird der NATONorth Atlantic Treaty Organization-Gipfel.', 'de')).toEqual(
      [],
    );
    expect(programmes('KOMMUNIKEE nr 7 Minister kohtus kolleegiga.', 'et')).toEqual([]);
  });
});

describe('speakers', () => {
  test('an institution written small speaks where its words say whose it is', () => {
    const quote = '« Les deux marines vont patrouiller ensemble au large de nos côtes »';

    expect(speakers(`${quote}, a déclaré le ministère des Armées.`, 'fr')).toEqual(['ministère des Armées']);
    expect(speakers(`${quote}, a déclaré le ministère.`, 'fr')).toEqual([null]);
    expect(
      speakers(
        '«Две страны будут вместе охранять наше общее побережье», – сообщили в пресс-службе Минобороны.',
        'ru',
      ),
    ).toEqual(['пресс-службе Минобороны']);
  });

  test('the next paragraph says whose words stood behind the dash, a label before a colon whose follow', () => {
    const dash = '- Vi vill stärka samarbetet mellan våra länder och våra flottor i norr.';

    expect(speakers(`${dash}\n\nDet säger försvarsminister Karin Lund efter mötet i Oslo.`, 'sv')).toEqual([
      'Karin Lund',
    ]);
    expect(speakers(`${dash}\n\nI Oslo väntade försvarsminister Karin Lund på besök.`, 'sv')).toEqual([null]);
    const label =
      'Verteidigungsminister Karl Lund: „Die beiden Länder arbeiten seit vielen Jahren eng zusammen.“';

    expect(speakers(label, 'de')).toEqual(['Karl Lund']);
    expect(speakers(label.replace('Karl Lund:', 'Karl Lund über die Reise:'), 'de')).toEqual([null]);
  });

  test('a speaker told in the next paragraph stands in the whole brief', async () => {
    const text =
      '- Vi vill stärka samarbetet mellan våra länder och våra flottor i norr.\n\nDet säger försvarsminister Karin Lund efter mötet i Oslo.';
    const brief = await whole(text, 'sv', 'SE');

    expect(brief.quotes.map(({ speaker }) => speaker)).toEqual(['Karin Lund']);
  });

  test('short adjectives of certainty attribute as verbs do', () => {
    expect(
      speakers(
        '«Две страны будут вместе охранять наше общее побережье», – уверен министр обороны Иван Седов.',
        'ru',
      ),
    ).toEqual(['Иван Седов']);
  });
});

describe('states', () => {
  const parts = (text: string, language: string, country: string) =>
    countryClaims(reading(text, language, country))
      .filter(({ role }) => takingPart.includes(role))
      .map(({ code }) => code)
      .sort();

  test('a group in the name of a format, and where a mission serves, take no part', () => {
    expect(
      parts(
        'Estijos gynybos ministras susitiko su Latvijos gynybos ministru ir Šiaurės šalių grupės gynybos ministrais.',
        'lt',
        'EE',
      ),
    ).toEqual(['EE', 'LV']);
    expect(
      parts(
        'Der österreichische Verteidigungsminister traf den slowenischen Verteidigungsminister. Themen waren die EU-Mission im Tschad und die Lage bei der Mission im Tschad.',
        'de',
        'AT',
      ),
    ).toEqual(['AT', 'SI']);
  });

  test('who visits one state is not joined by the states that a list names further down', () => {
    const text =
      'Norwegens Verteidigungsminister besucht Slowenien. Die Gespräche gelten der Migration. Zu einem Treffen im Herbst werden die Verteidigungsminister von Polen, Serbien, Bulgarien, Italien, Kroatien und Ungarn erwartet.';

    expect(parts(text, 'de', 'NO')).toEqual(['NO', 'SI']);
  });

  test('Norwegian is read with the Swedish lists that it has no words of its own in', () => {
    expect(
      parts(
        'Forsvarsministeren besøker Sverige. Forsvarsminister Kari Vik reiser tirsdag til Sverige.',
        'no',
        'NO',
      ),
    ).toEqual(['NO', 'SE']);
  });
});

test('a Lithuanian place behind a name is no part of it', () => {
  expect(
    people('Ministras Laurynas Petraitis Klaipėdos kultūros centre susitiks su kolegomis.', 'lt')[0],
  ).toMatch(/^Laurynas Petraitis \|/);
  expect(people('Ministras Jonas Vytautas Petraitis susitiks su kolegomis.', 'lt')[0]).toMatch(
    /^Jonas Vytautas Petraitis \|/,
  );
});

test('a double surname in two cases is one person’s', () => {
  expect(
    people(
      'Spotkanie ministra obrony Stanisława Nowaka-Kowala z gośćmi. Stanisław Nowak-Kowal podziękował.',
      'pl',
    ),
  ).toHaveLength(1);
});

test('offices of forces are read whole in the instrumental', () => {
  expect(
    people(
      'Главнокомандующий Вооруженными силами Литвы генерал-майор Йонас Петрайтис прибудет в Осло.',
      'ru',
    ),
  ).toEqual(['Йонас Петрайтис | генерал-майор | Главнокомандующий Вооруженными силами Литвы | LT']);
  expect(
    people(
      'Minister spotkał się z przedstawicielami Ambasady Portugalii i Ministerstwa Ochrony Kraju.',
      'pl',
    ),
  ).toEqual([]);
});

test('avant-hier is the day before yesterday', () => {
  const found = read({
    text: 'Elle est arrivée avant-hier.',
    title: null,
    published: '2031-05-16',
    country: null,
    language: 'fr',
  });

  expect(found.dates.map(({ edtf }) => edtf)).toEqual(['2031-05-14']);
});
