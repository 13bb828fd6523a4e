/** What kind of document a text is, and whether it is about defence co-operation. */
import { describe, expect, it } from 'vitest';
import { docType, isRelevant } from '../../../../src/writer/extractive/kind.ts';
import { read } from '../../../../src/writer/extractive/text/reading.ts';
import kinds from '../../../../src/writer/lexicon/kinds.json' with { type: 'json' };
import relevance from '../../../../src/writer/lexicon/relevance.json' with { type: 'json' };

function reading(text: string, title: string | null = null, language = 'en', country: string | null = null) {
  return read({ text, title, published: null, country, language });
}

it('takes no French communiqué for a joint statement', () => {
  const text = 'La ministre des Armées a rencontré son homologue espagnol à Toulon pour parler de la mer.';

  expect(docType(reading(text, 'Communiqué de presse : entretien à Toulon', 'fr'))).toBe('press_release');
  expect(docType(reading(text, 'Communiqué conjoint sur la mer', 'fr'))).toBe('joint_statement');
});

it('takes no release for a preview whose first sentence tells what was done', () => {
  const text =
    'The first 40 engineers of Norway arrived today in Bamako. They are the head of a battalion which is expected to be in Mali by May.';

  expect(docType(reading(text, 'First engineers arrive in Bamako'))).toBe('press_release');
});

it('lets a seat of government act for its state', () => {
  const text =
    'Міністр оборони України Олег Коваль та глава Пентагону Джон Рой обговорили пріоритети оборонної співпраці.';

  expect(isRelevant(reading(text, null, 'uk', 'UA'))).toBe(true);
});

it('counts the own state whose minister acts, though only the other state is named', () => {
  const text =
    'Minister van Defensie Anna de Wit en haar Spaanse collega Juan Marin ondertekenen maandag een verklaring over samenwerking van de strijdkrachten.';

  expect(isRelevant(reading(text, null, 'nl', 'NL'))).toBe(true);
});

it('believes a title that tells of arms from another state, though no one sentence below tells all of it', () => {
  const text =
    'Österreichs Truppe bekommt bald weitere vierzig gepanzerte Fahrzeuge. Das Abkommen mit Finnland umfasst auch Ersatzteile und gilt für zwei Jahre.';

  expect(isRelevant(reading(text, 'Weitere gepanzerte Fahrzeuge bestellt', 'de', 'AT'))).toBe(true);
  expect(isRelevant(reading(text, 'Weitere Fahrzeuge für die Feuerwehr bestellt', 'de', 'AT'))).toBe(false);
});

describe('isRelevant', () => {
  it.each([
    ['en', 'Norway and Canada signed a memorandum on Arctic patrols. Their defence ministers met in Oslo.'],
    ['en', 'Spain will send a frigate to Romania. The two navies agreed to train together in the Black Sea.'],
    ['sv', 'Försvarsministern träffade sin kollega från Norge. De talade om gemensamma övningar i Nato.'],
    ['de', 'Deutschland und Norwegen vereinbaren eine Zusammenarbeit der Streitkräfte in der Nordsee.'],
    ['pl', 'Minister obrony Polski spotkał się z ministrem obrony Rumunii. Rozmawiali o współpracy wojsk.'],
    ['lt', 'Krašto apsaugos ministras susitiko su Norvegijos gynybos ministru ir aptarė bendras pratybas.'],
    ['uk', 'Міністр оборони України зустрівся з міністром оборони Норвегії та обговорив допомогу зброєю.'],
    ['en', 'Norway gives Ukraine a further batch of missiles, taken from the stocks of its Armed Forces.'],
    ['en', 'Canada extends its mission with the Global Coalition, and its soldiers go on training others.'],
    ['en', 'Four F-16 of the Spanish Air Force landed in Nordhafen to guard the airspace of Estonia.'],
    ['de', 'Die Bundeswehr hat fünf Eurofighter nach Rumänien verlegt. Sie sichern dort den Luftraum.'],
    ['pl', 'Polska podpisała ze Szwecją umowę na dostawę czołgów. Pierwsze przypłyną jesienią.'],
    ['lt', 'Lietuva pasirašė sutartį su Norvegijos įmone dėl haubicų. Pirmosios atvyks 2029 metais.'],
    ['et', 'Eesti saadab Ukrainale haubitsad. Otsuse tegi valitsus neljapäeval.'],
    ['da', 'Forsvarsministeren mødes med sin spanske kollega i Odense. De drøfter øvelser i Nordsøen.'],
    [
      'no',
      '3.-4. mai møtes de nordiske forsvarsministrene i Bodø. Temaet er forsvarssamarbeidet med Sverige.',
    ],
    ['nl', 'De minister van Defensie en haar Poolse collega ondertekenen een verklaring over samenwerking.'],
    ['sk', 'Do Rumunska odchádza 90 slovenských vojakov. Pripoja sa k cvičeniu s rumunskou armádou.'],
    ['es', 'La ministra de Defensa recibió en Vigo a su homólogo noruego y acordaron ejercicios conjuntos.'],
    [
      'it',
      'Il ministro della Difesa ha incontrato a Bari il collega norvegese: esercitazioni e cooperazione.',
    ],
    ['pt', 'O ministro da Defesa encontrou em Faro o homólogo da Noruega e falou da cooperação militar.'],
    [
      'ro',
      'Ministrul apărării a avut la Cluj o întâlnire cu omologul din Norvegia despre cooperarea militară.',
    ],
  ])('lets a release on defence co-operation pass (%s)', (language, text) => {
    const relevant = isRelevant(reading(text, null, language));

    expect(relevant).toBe(true);
  });

  it.each([
    ['sport', 'Norway beat Canada 3:1 at the ice hockey world cup. The team will play Sweden on Friday.'],
    ['tourism', 'Tourism from Germany to Spain grew. Hotels welcomed more guests at the festival.'],
    [
      'energy',
      'Estonia and Finland agreed on the price of electricity. Ministers discussed natural gas and energy.',
    ],
    ['sport in Danish', 'Danmark slog Norge 3-1 i fodbold. Holdet møder Sverige ved mesterskabet på fredag.'],
    ['company news', 'The bakery of Nordhafen opened a second shop. Shares rose.'],
    [
      'trade',
      'Norway sells more seafood to Japan. The minister signed an agreement on veterinary certificates in Tokyo.',
    ],
    [
      'a museum',
      'A museum opens an exhibition on the Second World War. Letters of Canadian soldiers are shown.',
    ],
    ['domestic personnel', 'The government appointed a new head of the office for military pensions.'],
  ])('holds back %s', (_matter, text) => {
    const relevant = isRelevant(reading(text));

    expect(relevant).toBe(false);
  });

  it('does not take the small word of another language for an organisation', () => {
    const text = 'Armijas virsnieki un karavīri tikās kazarmās. Viņi runāja par ieročiem un par sadarbību.';

    const relevant = isRelevant(reading(text, null, 'lv', 'LV'));

    expect(relevant).toBe(false);
  });

  it('is false for an empty text', () => {
    const relevant = isRelevant(reading(''));

    expect(relevant).toBe(false);
  });
});

describe('docType', () => {
  it.each([
    ['readout', 'Readout of the Minister’s Call with Norway', 'The minister spoke with Norway.'],
    ['joint_statement', 'Joint Statement of Norway and Spain', 'We, the ministers, agree.'],
    ['speech', 'Remarks by the Minister at the Academy', 'Dear cadets, welcome.'],
    ['preview', null, 'Ministern reser på fredag till Norge för att besöka en övning.', 'sv'],
    [
      'preview',
      null,
      'Ministras penktadienį susitiks su Norvegijos gynybos ministru ir aptars pratybas.',
      'lt',
    ],
    ['press_release', null, 'Ministras penktadienį susitiko su Norvegijos gynybos ministru.', 'lt'],
    ['preview', null, 'The minister will visit Oslo on Monday. She will meet the king.'],
    ['readout', null, 'The minister met with her Spanish counterpart. They discussed patrols.'],
    ['press_release', null, 'The new barracks opened in Nordhafen. Soldiers moved in.'],
  ])('tells a %s', (expected, title, text, language: unknown = 'en') => {
    const kind = docType(reading(text, title, String(language)));

    expect(kind).toBe(expected);
  });

  it('calls a text without sentences other', () => {
    const kind = docType(reading(''));

    expect(kind).toBe('other');
  });
});

describe('the lexicons of kinds', () => {
  it('hold the same languages for defence, co-operation and other matters', () => {
    const languages = [relevance.defence, relevance.cooperation, relevance.elsewhere].map((lists) =>
      Object.keys(lists).sort(),
    );

    expect(new Set(languages.map((names) => names.join(' '))).size).toBe(1);
    expect(languages[0]?.length).toBeGreaterThanOrEqual(20);
  });

  it('hold phrases of words with an optional star at their end', () => {
    const lists = [relevance.defence, relevance.cooperation, relevance.elsewhere].flatMap((l) =>
      Object.values(l),
    );
    const phrases = [...lists.flat(), ...relevance.organisations, ...Object.values(kinds.titles).flat()];

    const odd = phrases.filter((phrase) => !/^[\p{L}\p{N}]+\*?(?:[ -][\p{L}\p{N}]+\*?)*$/u.test(phrase));

    expect(odd).toEqual([]);
  });
});
