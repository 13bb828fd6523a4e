/** States that take part, their roles, and what stands beside them. */
import { describe, expect, test } from 'vitest';
import { countryClaims } from '../../../../../src/writer/extractive/countries/countries.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';
import contexts from '../../../../../src/writer/lexicon/countries-contexts.json' with { type: 'json' };
import { completeLanguages } from '../../lexicon/completelanguages.ts';

const roles = (text: string, about: { language?: string; country?: string | null; title?: string } = {}) => {
  const { language = 'en', country = null, title = null } = about;
  const claims = countryClaims(read({ text, title, published: '2024-07-02', country, language }));
  return Object.fromEntries(claims.map(({ code, role }) => [code, role]));
};
const taking = (
  text: string,
  about: { language?: string; country?: string | null; title?: string } = {},
): string[] =>
  Object.entries(roles(text, about))
    .filter(([, role]) => ['host', 'guest', 'party', 'beneficiary'].includes(role))
    .map(([code]) => code)
    .sort();

describe('states that take part', () => {
  test('are those whose officials meet, not those they speak of', () => {
    const text =
      'Minister of Defence of Norway Ola Berg met with Danish Minister of Defence Anne Holm in Oslo. The ministers discussed Russia’s war of aggression against Ukraine and support for Ukraine.';

    expect(roles(text)).toEqual({ NO: 'host', DK: 'guest', RU: 'third_party', UA: 'subject' });
  });

  test('are all of a list told in one breath', () => {
    expect(
      taking('Defence ministers of Spain, Portugal, Italy and Greece signed a declaration in Brussels.'),
    ).toEqual(['ES', 'GR', 'IT', 'PT']);
  });

  test.each([
    [
      'the ground of another event',
      'Ahead of a summit in Portugal the Minister of Defence of Chile met the Minister of Defence of Peru.',
    ],
    [
      'the ground two others meet on',
      'Defence Minister of Chile Ana Rio and Defence Minister of Peru Luis Pena met in Singapore on Monday.',
    ],
    [
      'one spoken well of',
      'The Ministers of Defence of Chile and Peru met in Geneva. They also met the press. They reaffirmed their support for Japan and New Zealand, attending the forum for the first time.',
    ],
    [
      'an issue named after a state',
      'The defence ministers of Chile and Peru agreed to cooperate on the Cuban issue.',
    ],
  ])('do not include %s', (_, text) => {
    expect(taking(text)).toEqual(['CL', 'PE']);
  });

  test('are told by an office with its state behind a comma', () => {
    expect(
      taking('Minister of Defence of Chile Ana Rio met Mr Luis Pena, State Minister for Defence, Peru.'),
    ).toEqual(['CL', 'PE']);
  });

  test('tell the guest of a meeting on the ground of the other', () => {
    expect(
      roles(
        'Chief of Defence of Norway Ola Berg met with Chief of Defence of Spain Juan Olmo visiting Oslo on 9 May.',
      ),
    ).toEqual({ NO: 'host', ES: 'guest' });
  });

  test('do not include the publisher’s for an official of an alliance', () => {
    expect(
      taking('NATO Deputy Secretary General Ana Rio began a visit to Estonia.', { country: 'US' }),
    ).toEqual(['EE']);
  });

  test('do not include the state that a city lies in', () => {
    expect(taking('The President of Chile met with the President of Peru in Geneva, Switzerland.')).toEqual([
      'CL',
      'PE',
    ]);
  });

  test('do not include the neighbour behind a border', () => {
    expect(taking('Finland asked Sweden for guards at its border with Russia.')).toEqual(['FI', 'SE']);
  });

  test('include the one that is helped where help is the event', () => {
    const found = roles(
      'Canada donated ten armoured vehicles to Ukraine. The military aid to Ukraine was handed over today.',
      {
        title: 'Canada donates armoured vehicles to Ukraine',
      },
    );

    expect(found).toEqual({ CA: 'party', UA: 'beneficiary' });
  });

  test('include those whose named officials are met further down, and none for being spoken of there', () => {
    const text = [
      'Minister of Defence of Norway Ola Berg met with Danish Minister of Defence Anne Holm.',
      'They spoke of air defence.',
      'They spoke of ships.',
      'They spoke of schools.',
      'They spoke of Peru, and of a report by Chilean Minister of Defence Ana Rio.',
      'Mr Berg also met Fijian Minister of Defence Ratu Seru, and Tongan Chief of Defence Colonel Sione Vea.',
    ].join(' ');

    expect(taking(text)).toEqual(['DK', 'FJ', 'NO', 'TO']);
  });

  test('do not include those that stay away', () => {
    const text =
      'Defence ministers of the region, minus Peru’s, met in Lima. Ministers of Chile, Bolivia and Brazil signed a declaration. Argentina was not invited to the meeting of the ministers.';

    expect(taking(text)).toEqual(['BO', 'BR', 'CL']);
  });

  test('include those whose warships come', () => {
    expect(
      taking('The Norwegian frigate Ula and the Chilean warship Condor arrived for the joint exercise.'),
    ).toEqual(['CL', 'NO']);
  });

  test('include the publisher whose minister acts unnamed', () => {
    const text = 'Minister Anna Berg met with Polish Minister of Defence Jan Nowak to discuss air defence.';

    expect(taking(text, { country: 'NO' })).toEqual(['NO', 'PL']);
    expect(taking(text, { country: null })).toEqual(['PL']);
  });

  test('do not include the publisher that only reports', () => {
    const text =
      'Le ministre letton de la Défense Jānis Ozols a rencontré le ministre estonien de la Défense Jaan Tamm.';

    expect(taking(text, { country: 'FR', language: 'fr' })).toEqual(['EE', 'LV']);
  });

  test.each([
    ['lt', 'Lietuvos krašto apsaugos ministras susitiko su Norvegijos gynybos ministru.', 'LT NO'],
    ['lv', 'Latvijas aizsardzības ministrs tikās ar Dānijas aizsardzības ministru.', 'DK LV'],
    ['et', 'Eesti kaitseminister kohtus Soome kaitseministriga.', 'EE FI'],
    ['pl', 'Minister obrony Polski spotkał się z ministrem obrony Rumunii.', 'PL RO'],
    ['de', 'Der deutsche Verteidigungsminister traf den niederländischen Amtskollegen.', 'DE NL'],
    ['sv', 'Sveriges försvarsminister träffade Norges försvarsminister.', 'NO SE'],
    ['fi', 'Suomen puolustusministeri tapasi Ruotsin puolustusministerin.', 'FI SE'],
    ['uk', 'Міністр оборони України зустрівся з міністром оборони Чехії.', 'CZ UA'],
    ['ru', 'Министр обороны Эстонии встретился с министром обороны Молдовы.', 'EE MD'],
    ['cs', 'Český ministr obrany se setkal se slovenským ministrem obrany.', 'CZ SK'],
  ])('are found in %s', (language, text, wanted) => {
    expect(taking(text, { language }).join(' ')).toBe(wanted);
  });
});

test('cites the words that name each state', () => {
  const reading = read({
    text: 'Latvia and Estonia held a joint exercise. Troops came from Spain.',
    title: null,
    published: null,
    country: null,
    language: 'en',
  });

  const evidence = countryClaims(reading).flatMap((claim) => claim.evidence);

  expect(evidence.length).toBeGreaterThanOrEqual(3);
  for (const { start, end, exact } of evidence) expect(reading.text.slice(start, end)).toBe(exact);
});

test('finds no state in a text that names none', () => {
  expect(roles('The unit opened a new gym for its soldiers.')).toEqual({});
  expect(roles('')).toEqual({});
});

test('the lexicon of contexts covers the languages of the desk and their neighbours', () => {
  for (const [context, column] of Object.entries(contexts))
    expect(Object.keys(column).sort(), context).toEqual([...completeLanguages].sort());
});

describe('what stands beside a state', () => {
  test('a unit that a state leads does not bring it to a visit', () => {
    const text =
      'Deputy Secretary General Eva Lind visited Slovakia on Monday. In Lešť she met with soldiers of the Spanish-led multinational brigade.';

    expect(taking(text)).toEqual(['SK']);
  });

  test('soldiers spoken of at a meeting do not bring their state to it', () => {
    const text =
      'Minister of Defence of Norway Ola Berg met with his Danish and Swedish colleagues in Bergen. The ministers discussed aid. They welcomed the strengthening of the United States military presence in Romania.';

    expect(taking(text)).toEqual(['DK', 'NO', 'SE']);
  });

  test('the town of an agency does not bring its state', () => {
    expect(
      taking('SINGAPORE – The Royal Danish Navy and the Indian Navy exercised in the Bay of Bengal.'),
    ).toEqual(['DK', 'IN']);
  });

  test('a coast guard is no coast', () => {
    expect(
      taking('Ships of the Iraqi Navy exercised with the Kuwait Coast Guard and the Qatari Navy.'),
    ).toContain('KW');
  });

  test('a crisis between two states is no dealing of theirs', () => {
    const text =
      'The Minister of Defence of Spain spoke by phone with his Turkish counterpart. They discussed the Serbian-Kosovan crisis.';

    expect(taking(text)).toEqual(['ES', 'TR']);
  });

  test('two states joined by a hyphen deal with each other', () => {
    const text = 'The security advisor led a meeting of the Norway–Israel Working Group on 13 April.';

    expect(taking(text, { country: 'NO' })).toEqual(['IL', 'NO']);
  });

  test('states whose ministers attend are named late', () => {
    const text =
      'A drone conference opened in Riga. It is hosted by Latvia. More than 200 guests came. Ministers from Norway, Denmark and Spain attended.';

    expect(taking(text)).toEqual(expect.arrayContaining(['DK', 'ES', 'LV', 'NO']));
  });

  test.each([
    ['cs', 'CZ', 'Ministryně obrany Jana Nováková jednala s polským ministrem obrany.', 'CZ PL'],
    ['lv', 'LV', 'Valsts sekretārs Jānis Ozols tikās ar Dānijas aizsardzības ministru.', 'DK LV'],
    [
      'lt',
      'LT',
      'Norvegijos ministras\n\nKrašto apsaugos ministras Jonas Jonaitis susitiko su Norvegijos gynybos ministru.',
      'LT NO',
    ],
    [
      'de',
      'DE',
      'Bundesverteidigungsministerin Anna Meier empfing ihren norwegischen Amtskollegen.',
      'DE NO',
    ],
    ['uk', 'UA', 'Міністр оборони Іван Франчук обговорив із главою Пентагону постачання.', 'UA US'],
  ])('in %s, the publisher’s own office: %s', (language, country, text, wanted) => {
    expect(taking(text, { language, country })).toEqual(wanted.split(' '));
  });
});

describe('states that officials speak of', () => {
  const text = (said: string) =>
    `Minister of Defence of Norway Ola Berg spoke by phone with Danish Minister of Defence Anne Holm. ${said}`;

  test.each([
    'The ministers discussed Peru, Chile, and Bolivia, and the situation in the north.',
    'They exchanged views on Peru.',
    'They emphasised the importance of close cooperation with Peru.',
  ])('take no part: %s', (said) => {
    expect(taking(text(said))).toEqual(['DK', 'NO']);
  });

  test('take part nonetheless where help for them is decided', () => {
    expect(
      taking('Norway decided on Ukraine aid worth 2 million euros and will donate it to Ukraine.', {
        title: 'Norway sends aid to Ukraine',
      }),
    ).toEqual(['NO', 'UA']);
  });
});

test('all whose ministers are received take part, however many they are', () => {
  expect(
    taking(
      'Verteidigungsministerin Eva Lind empfängt heute ihre Kollegen in Berlin. An dem Treffen nehmen die Verteidigungsminister aus Chile, Peru, Bolivien, Brasilien, Ecuador und Kolumbien teil.',
      { language: 'de', country: 'DE' },
    ),
  ).toEqual(['BO', 'BR', 'CL', 'CO', 'DE', 'EC', 'PE']);
});

test('a list of soldiers further down does not bring their states to a meeting', () => {
  const text =
    'Aizsardzības ministre Inga Bērziņa pirmdien tikās ar Čehijas vēstnieku. Viņi runāja par drošību. Viņi runāja par mācībām. Grupā dien karavīri no Albānijas, Itālijas, Islandes, Kanādas, Slovēnijas un Spānijas.';

  expect(taking(text, { language: 'lv', country: 'LV' })).toEqual(['CZ', 'LV']);
});

test('a fund or an institute named after a state is not the state', () => {
  expect(
    taking(
      'Danish Minister of Defence Anne Holm spoke at the German Lindgren Fund with the Norwegian Minister of Defence.',
    ),
  ).toEqual(['DK', 'NO']);
});

test('a paper that never names its own state tells of others’ ministers', () => {
  const text =
    'Эстония отправит Молдове помощь. Об этом заявил министр обороны страны Тоомас Саар. Министр сказал это в среду.';

  expect(taking(text, { language: 'ru', country: 'RU' })).not.toContain('RU');
});

test('nobody called Milan makes Italy a state of the release', () => {
  const told = roles(
    'Assistant Minister for Defence Milan Vuković has talked today in Belgrade with Director Aleš Novak of the Ministry of Defence of Slovenia.',
    { country: 'RS' },
  );

  expect(JSON.stringify(told)).not.toContain('IT');
});

test('counts in whoever promises something by a sentence of its own, and whoever is visited', () => {
  const text =
    'Norway on Tuesday deployed 400 officers to the port of Nordby. President Ola Berg saw them off. Chile has pledged 30 million euros for the mission and will provide armoured vehicles.';
  const roles = countryClaims(
    read({ text, title: null, published: '2024-06-25', country: 'NO', language: 'en' }),
  );

  expect(roles.find(({ code }) => code === 'CL')?.role).toBe('party');
});

test('a list of members told with semicolons, in a speech at the exercise, takes part', () => {
  const codes = taking(
    'The exercise Grey Heron 2018 began today near Tbilisi. The minister of Georgia said: “This year we have seven countries on the ground: Georgia; Spain; Norway; Canada; Italy; Peru and Chile. Their number has grown.”',
  );

  expect(codes).toEqual(expect.arrayContaining(['GE', 'ES', 'NO', 'CA', 'IT', 'PE', 'CL']));
});

test('a weak mention before a strong one takes nothing from it', () => {
  const first = taking(
    'Spain was named by one guest. The Spanish Defence Minister Juan Marin met the Norwegian Defence Minister Ola Berg.',
  );
  const later = taking(
    'The Spanish Defence Minister Juan Marin met the Norwegian Defence Minister Ola Berg. Spain was named by one guest.',
  );

  expect(first).toEqual(later);
});
