/** The event: its type, status, format and level. */
import { describe, expect, test } from 'vitest';
import { eventLevels, eventStatuses, eventTypes } from '../../../../../src/domain/brief.ts';
import { dateClaim } from '../../../../../src/writer/extractive/dates/date.ts';
import { eventClaim } from '../../../../../src/writer/extractive/event/event.ts';
import levels from '../../../../../src/writer/lexicon/event-levels.json' with { type: 'json' };
import presents from '../../../../../src/writer/lexicon/event-presents.json' with { type: 'json' };
import statuses from '../../../../../src/writer/lexicon/event-status.json' with { type: 'json' };
import types from '../../../../../src/writer/lexicon/event-words.json' with { type: 'json' };
import { reading } from './reading.ts';

const type = (text: string, language = 'en') => eventClaim(reading(text, { language }))?.type;

describe('the type of the event', () => {
  test.each([
    ['meeting', 'The ministers met in Oslo and discussed cooperation.'],
    ['meeting', 'The deputy minister has talked today in Oslo with the director of a Spanish agency.'],
    ['visit', 'The minister paid an official visit to Rome, where he met with his counterpart.'],
    ['call', 'The minister spoke by phone with his counterpart.'],
    ['agreement', 'The ministers signed a memorandum of understanding on defence cooperation.'],
    ['exercise', 'Exercise Winter Shield began on Monday with a thousand soldiers.'],
    ['deployment', 'The battalion deployed to the region for a rotation of six months.'],
    ['procurement', 'The ministry purchased twenty howitzers under a contract worth 40 million euros.'],
    ['aid', 'The government donated armoured vehicles as part of a new military aid package.'],
    ['conference', 'A conference on regional security opened with ministers of ten states.'],
    ['ceremony', 'A wreath-laying ceremony marked the anniversary of independence.'],
    ['appointment', 'Colonel Anna Berg was appointed commander of the brigade.'],
    ['statement', 'The ministry condemns the attack and issues the following statement.'],
  ])('%s: %s', (wanted, text) => {
    expect(type(text)).toBe(wanted);
  });

  test.each([
    ['lt', 'visit', 'Ministras lankėsi su oficialiu vizitu Romoje.'],
    ['lv', 'exercise', 'Sākušās starptautiskās militārās mācības.'],
    ['et', 'meeting', 'Kaitseminister kohtus oma kolleegiga.'],
    ['pl', 'agreement', 'Ministrowie podpisali umowę o współpracy.'],
    ['de', 'aid', 'Das Land liefert ein neues Waffenpaket.'],
    ['fr', 'exercise', 'Un exercice militaire commence demain.'],
    ['sv', 'agreement', 'Ministrarna undertecknade en avsiktsförklaring.'],
    ['fi', 'visit', 'Ministeri vierailee Tukholmassa.'],
    ['uk', 'procurement', 'Міністерство закуповує нові гаубиці за контрактом.'],
    ['ru', 'exercise', 'Начались военные учения.'],
    ['cs', 'visit', 'Ministryně přijela na návštěvu.'],
  ])('in %s: %s', (language, wanted, text) => {
    expect(type(text, language)).toBe(wanted);
  });

  test.each([
    ['en', 'The minister of Spain promised a new military aid package to Ukraine after a meeting in Kyiv.'],
    [
      'ru',
      'Швеция окажет военную помощь Молдове и передаст дроны, сказал министр обороны на встрече в Кишинёве.',
    ],
    ['pl', 'Premier Hiszpanii obiecał w Kijowie dalszą pomoc wojskową po spotkaniu z prezydentem Ukrainy.'],
  ])('aid that is promised where the givers came to is told of as the visit (%s)', (language, text) => {
    expect(type(text, language)).toBe('visit');
  });

  test('aid that is decided at home stays aid', () => {
    expect(type('The government of Spain decided in Madrid on a military aid package for Ukraine.')).toBe(
      'aid',
    );
  });

  test.each([
    ['aid', 'The minister handed over two patrol boats to Fiji. The boats will guard the coast of Fiji.'],
    [
      'aid',
      'Norway completed the delivery of twelve howitzers to Moldova and the delivery of shells, the ministry said. The donation is worth 9 million euros.',
    ],
    [
      'procurement',
      'Norway took delivery of twelve howitzers that it bought in 2021. Two more were donated to Moldova in an earlier year.',
    ],
    ['deployment', 'The government is extending two overseas training missions through to March.'],
    [
      'call',
      'The spokesman provided the following readout:\nThe minister spoke by phone with his counterpart.',
    ],
    [
      'aid',
      'Spain donated gear for Visit, Board, Search and Seizure drills. The donation is worth a million.',
    ],
    // A command that is handed over is no gift.
    ['ceremony', 'Colonel Berg handed over command of the battalion to Colonel Lund at a ceremony.'],
  ])('%s, whatever words it is told with: %s', (wanted, text) => {
    expect(type(text)).toBe(wanted);
  });

  test.each([
    ['en', 'The ministers met in Oslo. They spoke of preparations for the summit of the Alliance.'],
    ['et', 'Minister kohtus kolleegiga, kellega räägiti tippkohtumise ettevalmistamisest.'],
    ['lv', 'Ministrs tikās ar kolēģi un sprieda par samita sagatavošanu.'],
    ['lt', 'Ministras susitiko su kolege ir kalbėjo apie pasirengimą viršūnių susitikimui.'],
    ['de', 'Die Ministerin traf ihren Kollegen zur Vorbereitung des Gipfels.'],
    ['ru', 'Министр встретился с коллегой накануне саммита.'],
    ['uk', 'Міністр зустрівся з колегою напередодні саміту.'],
    ['pl', 'Minister spotkał się z kolegą przed szczytem Sojuszu.'],
    ['fr', 'La ministre a rencontré son homologue en amont du sommet.'],
    ['sv', 'Ministern träffade sin kollega inför toppmötet.'],
  ])('a meeting before a summit is no conference (%s)', (language, text) => {
    expect(type(text, language)).toBe('meeting');
  });

  test('a parade is no request in German', () => {
    const text = 'Beim Appell unterzeichneten die Minister eine Vereinbarung über die Brigade.';

    expect(type(text, 'de')).toBe('agreement');
  });

  test('does not take the exercise of a right for one', () => {
    expect(
      type('The states may exercise their right to self-defence, the ministers said in a statement.'),
    ).toBe('statement');
  });

  test('cites the sentence that says so', () => {
    const text = 'Weather was fine. The ministers signed an agreement on training.';

    const [evidence] = eventClaim(reading(text))?.evidence ?? [];

    expect(evidence?.exact).toBe('The ministers signed an agreement on training.');
    expect(text.slice(evidence?.start, evidence?.end)).toBe(evidence?.exact);
  });

  test('is none for an empty text', () => {
    expect(eventClaim(reading(''))).toBeNull();
  });
});

describe('its status', () => {
  test.each([
    ['done', 'The ministers met in Oslo.'],
    ['planned', 'The ministers will meet in Oslo.'],
    ['ongoing', 'The exercise is taking place in the north.'],
    ['postponed', 'The exercise was postponed.'],
    ['cancelled', 'The visit was cancelled.'],
  ])('%s: %s', (wanted, text) => {
    expect(eventClaim(reading(text))?.status).toBe(wanted);
  });

  test('is planned when its date lies after publication', () => {
    expect(eventClaim(reading('Ministers gather for a meeting on 9 July 2024.'))?.status).toBe('planned');
  });
});

describe('its format and level', () => {
  test('follow from the states that take part and from who acts', () => {
    const two = eventClaim(reading('Chief of Defence of Norway met the Chief of Defence of Denmark.'));
    const four = eventClaim(reading('Defence ministers of Spain, Portugal, Italy and Greece met.'));

    expect([two?.format, two?.level]).toEqual(['bilateral', 'chief_of_defence']);
    expect([four?.format, four?.level]).toEqual(['multilateral', 'minister']);
  });
});

test('whoever speaks with somebody whom he met does so at a table', () => {
  const text =
    'Defence Minister Nora Vik met on Thursday at the ministry with the chief of the Spanish navy.';

  expect(eventClaim(reading(text, { title: 'Vik speaks with head of navy about training' }))?.type).toBe(
    'meeting',
  );
});

test('a call is one though the headline only says that they discussed', () => {
  const text = 'Міністр оборони Норвегії Нора Вік провела телефонну розмову з міністром оборони Іспанії.';

  expect(
    eventClaim(reading(text, { language: 'uk', title: 'Вік обговорила з колегою захист моря' }))?.type,
  ).toBe('call');
});

test('what the title tells is evidenced by the sentence that tells it, not by the day above', () => {
  const text =
    '03.05. Oslo - MON: \n\nW poniedziałek w Gdyni odbyło się spotkanie ministrów obrony Norwegii i Hiszpanii.';
  const event = eventClaim(reading(text, { language: 'pl', title: 'Spotkanie ministrów obrony' }));

  expect(event?.evidence[0]?.exact).toContain('w Gdyni');
});

describe('the level of the event', () => {
  test('a deputy or an assistant minister is no minister', () => {
    const level = (text: string) => eventClaim(reading(text))?.level;

    expect(level('Deputy Defence Minister Kari Vik met with Ambassador Juan Marin in Oslo.')).toBe(
      'senior_official',
    );
    expect(level('Assistant Minister Kari Vik met with a delegation of Spain in Oslo.')).toBe(
      'senior_official',
    );
    expect(level('Deputy Prime Minister Kari Vik met with Minister Marin in Oslo.')).toBe('minister');
  });

  test.each([
    ['pl', 'Szef resortu obrony spotkał się w Oslo ze swoim odpowiednikiem.'],
    ['uk', 'Глава Міноборони зустрівся з колегою.'],
    ['uk', 'Очільник оборонного відомства провів зустріч з колегою в штаб-квартирі Альянсу.'],
    ['ru', 'Глава военного ведомства провёл встречу с коллегой.'],
    ['fr', 'Le chef du Pentagone a rencontré son homologue.'],
    ['en', 'At NATO headquarters the defence minister met his colleague.'],
    ['de', 'Treffen zur 9. Brigade. Die Verteidigungsministerin traf ihren Kollegen.'],
  ])('is the minister’s, by whatever words (%s): %s', (language, text) => {
    expect(eventClaim(reading(text, { language }))?.level).toBe('minister');
  });

  test.each([
    ['lv', 'Aizsardzības ministrijas valsts sekretārs Pēteris Kalns tikās ar kolēģi.'],
    ['et', 'Kaitseministeeriumi kantsler kohtus kolleegiga.'],
    ['lt', 'Krašto apsaugos ministerijos politikos direktorius susitiko su brigados kariais.'],
    ['de', 'Der Abteilungsleiter im Verteidigungsministerium traf seinen Kollegen.'],
  ])('is not told by the ministry that an official serves (%s): %s', (language, text) => {
    expect(eventClaim(reading(text, { language }))?.level).toBe('senior_official');
  });

  test('of a visit is that of whoever comes', () => {
    const text = 'Bundesverteidigungsministerin Nora Vik besucht die Soldaten der Brigade in Norwegen.';

    expect(eventClaim(reading(text, { language: 'de', title: 'Vik besucht Brigade' }))?.level).toBe(
      'minister',
    );
  });

  test('is the soldiers’ where they alone act', () => {
    expect(eventClaim(reading('Soldiers of the brigade began an exercise.'))?.level).toBe('unit');
  });
});

describe('its date', () => {
  const date = (text: string, published: string | null = '2024-07-02') => {
    const claim = dateClaim(reading(text, { published }));
    return claim && { value: claim.value, inferred: claim.inferred };
  };

  test('is the one that the opening gives for the event', () => {
    expect(date('The ministers met in Oslo on 1 July 2024. They last met on 3 June 2024.')).toEqual({
      value: '2024-07-01',
      inferred: false,
    });
    expect(date('The ministers met today.')).toEqual({ value: '2024-07-02', inferred: true });
    expect(date('The ministers met on December 8–9.', null)).toEqual({
      value: 'XXXX-12-08/XXXX-12-09',
      inferred: false,
    });
  });

  test.each([
    'They spoke of the war that began on February 24, 2022.',
    'The ministers discussed the July 9-11 Summit.',
    'The law has been in force since 1 June 2024.',
    'The ministers agreed on a plan.',
    '“We met on 1 July,” she said.',
    'The company was founded in 1999.',
  ])('is not taken from: %s', (text) => {
    expect(date(text)).toBeNull();
  });

  test('is never the day of publication that the page gives as its own', () => {
    expect(
      date(
        'Published: 02.07.2024\n\nThe ministers agreed on a plan for the coming years and on its cost.',
        null,
      ),
    ).toBeNull();
  });
});

test('the lexicons of events know their values and the languages of the desk', () => {
  const languages = ['en', 'lt', 'lv', 'et', 'pl', 'de', 'fr', 'sv', 'fi', 'uk', 'ru', 'cs'].sort();

  for (const [lexicon, allowed] of [
    [types, eventTypes],
    [statuses, eventStatuses],
    [levels, [...eventLevels, 'house']],
  ] as const)
    for (const [value, column] of Object.entries(lexicon)) {
      expect(allowed as readonly string[]).toContain(value);
      expect(Object.keys(column).sort(), value).toEqual(languages);
    }
});

test.each([
  [
    'Vik besucht Brigade',
    'Ministerin Nora Vik besucht die Brigade in Norwegen. Bei dem Treffen dankte sie und erklärte die Lage.',
    'done',
  ],
  [
    'Vik besucht Brigade',
    'Ministerin Nora Vik besucht morgen die Brigade in Norwegen. Sie wird dort sprechen.',
    'planned',
  ],
])('a headline in the present is narrated by what follows it: %s', (title, text, status) => {
  expect(eventClaim(reading(text, { language: 'de', title, published: null }))?.status).toBe(status);
});

test('verbs of the present are listed in languages of the desk', () => {
  expect(Object.keys(presents).every((tag) => /^(?:de|sv|fr|pl|lt|lv|et|fi|uk|ru|cs)$/.test(tag))).toBe(true);
});

test('what is still to come further down is not the event', () => {
  const text =
    'Norwegian and Spanish divers at the harbour of Bodø. Minister Vik met the divers there. The guards will open a depot in 2031.';

  expect(eventClaim(reading(text, { published: null }))?.status).not.toBe('planned');
});

describe('the status of the event', () => {
  test('whoever departed is under way', () => {
    const text =
      'A task group of the Norwegian Navy departed Bergen today to take part in exercises with Spain in the Bay of Biscay.';

    expect(eventClaim(reading(text, { title: 'Task group deployment to strengthen ties' }))?.status).toBe(
      'ongoing',
    );
  });

  test.each([
    ['lt', 'planned', 'Ministras su kolega aptars bendrą gynybą.'],
    ['lt', 'ongoing', 'Ministras lankosi Varšuvoje.'],
    ['lv', 'planned', 'Ministrs tiksies ar kolēģi un parakstīs memorandu.'],
    ['lv', 'done', 'Ministrs uzņēma kolēģi un pārrunāja sadarbību.'],
    ['et', 'done', 'Ministrid arutasid koostööd.'],
    ['pl', 'done', 'Wiceminister omówił z ambasadorem współpracę wojskową.'],
    ['pl', 'planned', 'Ministrowie podpiszą umowę.'],
    ['de', 'planned', 'Die Ministerin empfängt ihre Kollegin zu Gesprächen.'],
    ['de', 'done', 'Das Parlament ratifizierte das Abkommen.'],
    ['fr', 'done', 'Une lettre d’intention a été signée entre les deux ministères.'],
    ['fr', 'planned', 'La ministre recevra son homologue.'],
    ['sv', 'planned', 'Försvarsministern reser till ett möte med sina kollegor.'],
    ['sv', 'done', 'Ministrarna diskuterade samarbetet vid mötet.'],
    ['fi', 'planned', 'Ministeri matkustaa kokoukseen.'],
    ['fi', 'done', 'Ministerit allekirjoittivat sopimuksen.'],
    ['uk', 'done', 'Міністр обговорив з колегою постачання.'],
    ['uk', 'planned', 'Міністри підпишуть угоду.'],
    ['ru', 'planned', 'Министры обсудят сотрудничество.'],
    ['ru', 'done', 'Стороны обсудили поставки.'],
    ['en', 'ongoing', 'Soldiers of Norway are taking part in a Danish-led exercise that will end in May.'],
    ['uk', 'planned', 'Іспанія виділить Україні кошти на допомогу.'],
    ['ru', 'planned', 'Испания передаст Молдове катера в рамках помощи.'],
    ['cs', 'done', 'Ministryně jednala s protějškem.'],
    ['cs', 'planned', 'Ministři podepíší dohodu.'],
  ])('in %s: %s: %s', (language, wanted, text) => {
    expect(eventClaim(reading(text, { language, published: null }))?.status).toBe(wanted);
  });

  test('is that of the days it lasts where publication falls within them', () => {
    const text = 'Exercise Winter Shield lasts from 28 June to 9 July 2024 at the training area.';

    expect(eventClaim(reading(text))?.status).toBe('ongoing');
  });

  test('is not taken from what someone says', () => {
    const text = 'The ministers met in Oslo. “We will sign a treaty next year,” the minister said.';

    expect(eventClaim(reading(text, { published: null }))?.status).toBe('done');
  });
});

test('who visits troops gives the level, not they', () => {
  expect(
    eventClaim(
      reading('Minister of Foreign Affairs Kari Vik visited Norwegian troops in Mali on 1 July.', {
        title: 'Vik visits troops',
      }),
    )?.level,
  ).toBe('minister');
});

test('the day of an election is no day of a deployment', () => {
  const text =
    'Norway has deployed engineers to Mali. They will secure the elections scheduled on Sunday 27 July 2031.';

  expect(dateClaim(reading(text, { published: '2031-07-20' }))).toBeNull();
});

test('an event is still to come though somebody said so', () => {
  expect(
    eventClaim(
      reading(
        'General Ann Roe will on Wednesday begin a visit to Norway, the embassy of Spain in Oslo said.',
      ),
    )?.status,
  ).toBe('planned');
});

describe('an event of several days', () => {
  test('is going on where it lasts until a day, which is not its date', () => {
    const stay = reading('General Ann Roe has arrived in Norway and will be in the country until Saturday.', {
      published: '2031-05-05',
    });

    expect(eventClaim(stay)).toMatchObject({ type: 'visit', status: 'ongoing' });
    expect(dateClaim(stay)).toBeNull();
  });

  test.each([
    ['ongoing', 'Minister Kari Vik of Norway is in Malta for her first visit from 3 to 5 May 2031.'],
    ['done', 'Minister Kari Vik of Norway visited Malta from 3 to 5 May 2031.'],
  ])('is %s on its last day: %s', (status, text) => {
    expect(eventClaim(reading(text, { published: '2031-05-05' }))?.status).toBe(status);
  });
});

describe('the format of the event', () => {
  const format = (text: string) => eventClaim(reading(text))?.format;

  test('is told where three agree on visits to other things than states', () => {
    expect(
      format(
        'The ministers of Norway, Spain and Malta met in Oslo and agreed on visits to yards and schools.',
      ),
    ).toBe('trilateral');
  });

  test('is not told where one receives guests of two states separately', () => {
    expect(
      format(
        'Minister Kari Vik of Norway today separately hosted a delegation of the Spanish Navy and the Maltese Ambassador to Norway in Oslo.',
      ),
    ).toBeNull();
    expect(
      format(
        'Minister Kari Vik of Norway held a series of bilateral talks with her counterparts of Spain, Malta and Italy.',
      ),
    ).toBeNull();
    expect(
      format('Minister Kari Vik of Norway departed for visits to Spain and Malta to meet her colleagues.'),
    ).toBeNull();
  });

  test.each([
    ['bilateral', 'The Minister of Defence of Norway met with his Danish counterpart in Oslo.'],
    ['trilateral', 'Defence ministers of Chile, Peru and Brazil met in Lima.'],
    ['multilateral', 'Exercise Winter Shield in Estonia brought together soldiers from 15 countries.'],
    ['multilateral', 'NATO defence ministers met to discuss deterrence.'],
    ['national', 'The Ministry of Defence of Finland purchased ten howitzers.'],
    ['national', 'Exercise Winter Shield in Estonia trains reservists.'],
    [null, 'Exercise Winter Shield in Estonia brings together forces from all across NATO.'],
    [null, 'The NATO Deputy Secretary General visited Slovakia on Monday.'],
  ])('%s: %s', (wanted, text) => {
    expect(format(text)).toBe(wanted);
  });
});

test.each([
  [
    'meeting',
    'The defence chiefs of Norway and Chile agreed to institute a regular dialogue at their talks in Oslo.',
  ],
  ['meeting', 'Minister Voss met his colleague in Oslo. They agreed to raise the scale of joint exercises.'],
])('what will be founded or enlarged is no event yet: %s', (type, text) => {
  expect(eventClaim(reading(text))?.type).toBe(type);
});

test('the name of an exercise is no event of another kind', () => {
  const text =
    'Soldiers from Norway and Ghana began exercise Northern Accord 2018 in Accra on 16 July. Northern Accord brings them together for two weeks.';

  expect(eventClaim(reading(text, { title: 'Northern Accord brings partners together' }))?.type).toBe(
    'exercise',
  );
});
