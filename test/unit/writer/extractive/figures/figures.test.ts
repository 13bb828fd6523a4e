/** Figures: the number, its unit, its qualifier and what it is of. */
import { describe, expect, it } from 'vitest';
import { figureClaims } from '../../../../../src/writer/extractive/figures/figures.ts';
import { parseDigits } from '../../../../../src/writer/extractive/figures/numbers.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';
import counted from '../../../../../src/writer/lexicon/counted.json' with { type: 'json' };
import figureWords from '../../../../../src/writer/lexicon/figurewords.json' with { type: 'json' };
import qualifiers from '../../../../../src/writer/lexicon/qualifiers.json' with { type: 'json' };
import units from '../../../../../src/writer/lexicon/units.json' with { type: 'json' };

function figures(text: string, language = 'en') {
  return figureClaims(read({ text, title: null, published: null, country: null, language }));
}

it('counts the noun and not the adjective behind it in French', () => {
  const unit = (text: string) => figures(text, 'fr')[0]?.unit;

  expect(unit('Le ministère donnera 15 tentes militaires.')).toBe('tentes');
  expect(unit('Le ministère donnera 15 grands navires.')).toBe('navires');
  expect(unit('Le ministère a formé 300 militaires espagnols.')).toBe('militaires');
});

it('takes half of an adjective for no noun, and no adverb for a part of one', () => {
  expect(figures('Norway gave over 100 made-in-Bergen, sturdy cameras.')).toEqual([]);
  expect(figures('Die 40 Schiffe des Nordens zusammen üben.', 'de')[0]?.of).toBe('Nordens');
});

it('takes the line of an address for no amount', () => {
  expect(figures('Havnegade 9\n1060 Nordby N\n\nNorge sender 1060 soldater.', 'da')).toMatchObject([
    { value: 1060, unit: 'soldater' },
  ]);
});

describe('figureClaims', () => {
  it.each([
    ['Norway asked for 10–15 officers.', { value: null, min: 10, max: 15, unit: 'officers' }],
    ['They will spend between 5 and 7 million euros.', { min: 5e6, max: 7e6, currency: 'EUR' }],
    ['Canada gave about CAD 1.5 billion.', { value: 1.5e9, qualifier: 'about', currency: 'CAD' }],
    ['Up to $40 million for mines.', { value: 4e7, qualifier: 'up_to', currency: 'USD', of: 'mines' }],
    ['The fund holds 3, 4 million USD.', { value: 3.4e6, currency: 'USD' }],
    ['In all 7.300 troops took part.', { value: 7300, unit: 'troops' }],
    ['Some 21,000 cases were counted.', { value: 21_000, qualifier: 'about' }],
    ['Two dozen vehicles were handed over.', { value: 24, unit: 'vehicles' }],
    ['A hundred and twenty guards came.', { value: 120, unit: 'guards' }],
    [
      'The minister ordered 88 “Lynx” armoured vehicles.',
      { value: 88, unit: 'vehicles', of: '“Lynx” armoured vehicles' },
    ],
    ['They pledged seven multiple rocket launchers.', { value: 7, unit: 'launchers' }],
    ['Two F-16 jets landed.', { value: 2, unit: 'jets' }],
    ['It can carry 90 armed and equipped men.', { value: 90, unit: 'men' }],
    ['Norway gave to Chile two C-130 aircraft.', { value: 2, unit: 'aircraft' }],
    ['Eight F-16 Block 70 landed.', { value: 8, unit: 'F-16 Block 70' }],
    ['The share grew to 2.5% of output.', { value: 2.5, unit: 'percent' }],
    ['They send a quarter of a million rounds.', { value: 250_000, unit: 'rounds' }],
    ['They send half a million masks.', { value: 500_000, unit: 'masks' }],
    ['It cost three quarters of a million euros.', { value: 750_000, currency: 'EUR' }],
    ['The group has:\n\n• Eight soldiers from Spain.', { value: 8, unit: 'soldiers' }],
    ['They are back from OSLO 104 Navy personnel said.', { value: 104, unit: 'personnel' }],
    ['The pact is for 10 boats or more.', { value: 10, unit: 'boats' }],
  ])('reads %j', (text, expected) => {
    const [figure] = figures(text);

    expect(figure).toMatchObject(expected);
  });

  it.each([
    ['sv', 'Norge skänker drygt 3 miljarder kronor.', { value: 3e9, currency: 'SEK', qualifier: 'over' }],
    ['ru', 'Они передали около 40 млн евро.', { value: 4e7, currency: 'EUR', qualifier: 'about' }],
    ['uk', 'Вони отримають понад 12 танків.', { value: 12, qualifier: 'over' }],
    ['de', 'Das Land liefert mindestens 18 Panzer.', { value: 18, qualifier: 'at_least' }],
    ['fr', 'Ils livrent plus de 20 avions.', { value: 20, qualifier: 'over' }],
    ['lv', 'Valsts nodos vismaz 42 bruņumašīnas.', { value: 42, qualifier: 'at_least' }],
    ['lt', 'Šalis perduos iki 10 tūkst. sviedinių.', { value: 10_000, qualifier: 'up_to' }],
    ['et', 'Riik annab umbes 30 miljonit eurot.', { value: 3e7, currency: 'EUR', qualifier: 'about' }],
    ['pl', 'Kraj przekaże co najmniej 120 tys. pocisków.', { value: 120_000, qualifier: 'at_least' }],
    ['fi', 'Maa antaa noin viisi ajoneuvoa.', { value: 5, qualifier: 'about' }],
    ['cs', 'Země dodá téměř 2 miliardy korun.', { value: 2e9, currency: 'CZK', qualifier: 'about' }],
  ])('reads figures in %s', (language, text, expected) => {
    const [figure] = figures(text, language);

    expect(figure).toMatchObject(expected);
  });

  it.each([
    'The F-16 and the C-27J flew under Article 5 with Group 1.',
    'Call +371 67 000 111 or write to room 12.',
    'The 3rd brigade met at 10:30 and at 14.15 on the 5th floor.',
    'In 2024 ministers of the region met; since 2019 they had not.',
    'Press release No. 208 names the order 188602751.',
    'Several hundred soldiers and dozens of drones came.',
    'One of the pilots and one more ship left.',
    'The two countries and our two nations agree.',
    'Ten years ago and over the past 20 years much changed.',
    'Open 24/7, within a 10-year plan.',
    'The Spring Shield 25 exercise and Task Force 70 ended.',
    'A file of 199.9 kB.',
  ])('finds no figure in %j', (text) => {
    const found = figures(text);

    expect(found).toEqual([]);
  });

  it('cites the number with its qualifier and its noun', () => {
    const text = 'Poland turned away at least 350 young migrants in July.';

    const [figure] = figures(text);

    expect(figure?.evidence[0]).toMatchObject({ exact: 'at least 350 young migrants', sentences: [0] });
  });

  it('tells the same figure once', () => {
    const found = figures('They sent 5 tanks. The 5 tanks arrived.');

    expect(found).toHaveLength(1);
  });

  it.each([
    ['The guards turned back around 340 lorries.', 340, 'about'],
    ['The engineers built around 60 shelters.', 60, 'about'],
    ['At the centre around 90 recruits are trained.', 90, 'about'],
    ['The ship sailed around 900 km.', 900, 'about'],
    ['The course is built around 12 exercises.', 12, null],
    ['The plan revolves around three projects.', 3, null],
  ])('keeps the word of nearness that belongs to the number in %j', (text, value, qualifier) => {
    const [figure] = figures(text);

    expect(figure).toMatchObject({ value, qualifier });
  });

  it.each([
    ['There will be 34 such boats. By June we must crew all 34 patrol boats.', ['patrol boats']],
    ['It bought 34 patrol boats. All 34 boats are full.', ['patrol boats']],
    ['Latvia has asked for 20–25 divers. “They want 20–25 sailors,” she said.', [null]],
  ])('tells what is spoken of again once, by its fullest words: %j', (text, of) => {
    expect(figures(text).map((figure) => figure.of)).toEqual(of);
  });

  it('keeps apart what only has the same number', () => {
    const text =
      'Spain sent 20–25 divers and 20–25 lorries. Norway has 34 rescue boats. Spain has 34 patrol boats.';

    expect(figures(text)).toHaveLength(4);
  });

  it('counts women and men together where German names both', () => {
    const [figure] = figures('Vor rund 300 Matrosinnen und Matrosen sprach sie.', 'de');

    expect(figure).toMatchObject({ value: 300, unit: 'Matrosinnen und Matrosen' });
  });

  it('leaves open whose crowns are meant', () => {
    const [figure] = figures('It costs 3 million kroner.');

    expect(figure).toMatchObject({ value: 3e6, currency: null, unit: 'kroner' });
  });

  it('keeps what an amount is for within the evidence', () => {
    const [figure] = figures('Spain gave 5 million euros for the repair of ships.');

    expect(figure?.evidence[0]?.exact).toContain(figure?.of);
  });

  it.each(['1 000 '.repeat(33_000), '9'.repeat(200_000), 'two hundred and '.repeat(12_000)])(
    'reads hostile text %# in a moment',
    (text) => {
      const found = figures(text);

      expect(found.length).toBeLessThan(3);
    },
    5_000,
  );
});

describe('parseDigits', () => {
  it.each([
    ['4.800', false, 4800],
    ['4,800', false, 4800],
    ['1.250', true, 1.25],
    ['0.125', false, 0.125],
    ['903 453', false, 903_453],
    ['1.234.567,8', false, 1_234_567.8],
    ['1,234,567.89', false, 1_234_567.89],
    ['29,9', true, 29.9],
  ])('reads %j', (source, beforeScale, expected) => {
    const value = parseDigits(source, beforeScale);

    expect(value).toBe(expected);
  });
});

describe('the lexicons of figures', () => {
  const languages = ['en', 'sv', 'ru', 'uk', 'de', 'fr', 'lv', 'lt', 'et', 'pl', 'fi', 'cs'];

  it('cover all languages', () => {
    const lists = [figureWords, counted.counted, ...Object.values(qualifiers)];

    const gaps = lists.map((list) => languages.filter((language) => !(language in list)));

    expect(gaps.flat()).toEqual([]);
  });

  it('name currencies by ISO 4217', () => {
    const named = [...Object.keys(units.currencies), ...Object.values(units.currencySymbols)];

    const unknown = named.filter((code) => !units.currencyCodes.includes(code));

    expect(unknown).toEqual([]);
  });
});

describe('what a careless reading takes for a figure', () => {
  it.each([
    'Almost two years on, the mission has helped.',
    'Norway sends Leopard 2 main battle tanks.',
    'Spain hosted the Amber-Heron 20 exercises.',
    'It is held for the first time in three years.',
    'They sent three and a half million rounds of 50 calibre.',
    'Sappers of 75 Engineer Regiment came.',
    'He commands 103 Battery there.',
    'The aircraft brought over 25 million pounds of military aid.',
  ])('%s', (text) => {
    expect(figures(text)).toEqual([]);
  });

  it('does not tell what counted things are for as what they are of', () => {
    const [claim] = figures('It is the best way for twelve countries for increasing mobility.');

    expect(claim).toMatchObject({ value: 12, of: null });
  });

  it('reads a currency in its case', () => {
    expect(figures('Suomi antaa 200 miljoonan euron paketin.', 'fi')[0]).toMatchObject({
      value: 2e8,
      currency: 'EUR',
    });
  });
});

describe('figures in their wording', () => {
  it.each([
    [
      'en',
      'A team of 120 Amber Coast Guard (ACG) personnel trains there.',
      { value: 120, unit: 'personnel' },
    ],
    ['en', 'They gave NZ$1.5 million for boats.', { value: 1.5e6, currency: 'NZD' }],
    ['sv', 'Soldater från ett 50-tal länder deltar.', { value: 50, unit: 'länder', qualifier: 'about' }],
    ['en', 'There will be 27 such vehicles.', { value: 27, unit: 'vehicles', of: null }],
    ['de', 'Geliefert werden 30 Luchs-Kampfpanzer.', { value: 30, unit: 'Kampfpanzer' }],
    ['pl', 'Wsparcie przekroczyło 3 proc. PKB.', { value: 3, unit: 'percent' }],
  ])('%s: %s', (language, text, expected) => {
    expect(figures(text, language)).toMatchObject([expected]);
  });

  it.each([
    ['lv', 'Divu dienu vizītē ieradās ministrs.'],
    ['pl', 'Spotkali się ministrowie wszystkich trzech krajów.'],
  ])('%s: %s has none', (language, text) => {
    expect(figures(text, language)).toEqual([]);
  });

  it('leaves open which dollar a state with its own means', () => {
    const dollars = (country: string, text: string) =>
      figureClaims(read({ text, title: null, published: null, country, language: 'en' }));

    expect(dollars('AU', 'We will give $20 million.')).toMatchObject([
      { value: 2e7, unit: '$', currency: null },
    ]);
    expect(dollars('AU', 'We will give US$20 million.')).toMatchObject([{ unit: null, currency: 'USD' }]);
    expect(dollars('PL', 'We will give $20 million.')).toMatchObject([{ unit: null, currency: 'USD' }]);
  });
});

describe('words before a number that belong to what stands before them', () => {
  it.each([
    ['de', 'Die Flotte verfügt derzeit über 14 Schiffe.', 14],
    ['de', 'Sie schlossen einen Vertrag über 500 Millionen Euro.', 5e8],
    ['de', 'Unter 14 Staaten war auch Norwegen.', 14],
    ['en', 'The crews talked about 14 ships.', 14],
    ['sv', 'Kursen hölls under 10 dagar.', 10],
    ['pl', 'Kraj zwiększy pomoc do 500 żołnierzy.', 500],
    ['ru', 'Страна увеличит помощь до 500 солдат.', 500],
    ['uk', 'Країна збільшить допомогу до 500 солдатів.', 500],
    ['lv', 'Valsts palielinās skaitu līdz 500 karavīriem.', 500],
    ['lt', 'Šalis padidins skaičių iki 500 karių.', 500],
    ['et', 'Riik suurendab arvu kuni 500 sõdurini.', 500],
  ])('qualify nothing (%s): %s', (language, text, value) => {
    expect(figures(text, language)).toMatchObject([{ value, qualifier: null }]);
  });

  it.each([
    ['de', 'Es kamen über 14 Schiffe.', 'over'],
    ['en', 'It has over 10 boats.', 'over'],
    ['en', 'They gave over 14 ships.', 'over'],
    ['uk', 'Прибуло до 500 солдатів.', 'up_to'],
    ['lt', 'Atvyko iki 500 karių.', 'up_to'],
  ])('qualify it otherwise (%s): %s', (language, text, qualifier) => {
    expect(figures(text, language)[0]).toMatchObject({ qualifier });
  });
});

describe('nouns of figures', () => {
  it('are whole: an English one is a plural', () => {
    expect(figures('Three combatant commands came.')[0]).toMatchObject({ value: 3, unit: 'commands' });
    expect(figures('They met with over 70 veteran, family and survivor groups.')).toEqual([]);
    expect(figures('It has 14 aircraft and 200 personnel.').map(({ unit }) => unit)).toEqual([
      'aircraft',
      'personnel',
    ]);
  });

  it.each([
    ['en', 'It was the first such meeting of the two chiefs in six years.'],
    ['de', 'Sie trafen sich erstmals, und zum ersten Mal seit sechs Jahren.'],
    ['sv', 'De möttes för första gången på sex år.'],
    ['fr', 'Trois ans plus tard, ils se retrouvent.'],
    ['ru', 'Они встретились впервые за шесть лет.'],
    ['uk', 'Вони зустрілися вперше за шість років.'],
    ['pl', 'Spotkali się po raz pierwszy od sześciu lat.'],
    ['lt', 'Jie susitiko pirmą kartą per šešerius metus.'],
  ])('are none where a time is told of which it is the first (%s): %s', (language, text) => {
    expect(figures(text, language)).toEqual([]);
  });

  it.each([
    ['ru', 'Страна отдаст 40 млн злотыхна лодки.', 4e7, 'PLN'],
    ['ru', 'Страна получит 7 млн леевдля школ.', 7e6, 'MDL'],
    ['ru', 'Страна даст 500 млн евров течение года.', 5e8, 'EUR'],
    ['uk', 'Країна дасть 300 млн доларівна зброю.', 3e8, 'USD'],
  ])('are currencies though a word is glued to them (%s): %s', (language, text, value, currency) => {
    expect(figures(text, language)[0]).toMatchObject({ value, currency, unit: null });
  });

  it('are no numbers of units', () => {
    expect(figures('1 Norwegian Mechanized Brigade commander Col. Ola Vik spoke.')).toEqual([]);
  });

  it('are no pointing words', () => {
    expect(figures('Die Flotte hat 14 dieser umgebauten Schiffe.', 'de')).toEqual([]);
  });
});

describe('what a sum is for', () => {
  it.each([
    ['Norway gave Chile 33 million euros to build barracks.', 'to build barracks'],
    ['Norway will spend 12 million euros on new radars.', 'new radars'],
    ['Chile received $40 million in military aid.', 'military aid'],
    ['Norway will invest 30 million euros in the base.', 'base'],
  ])('is told: %s', (text, of) => {
    expect(figures(text)[0]?.of).toBe(of);
  });

  it.each([
    'Norway gave 5 million euros to the fund in Oslo.',
    'Norway will pay 12 million euros in May.',
    'Norway will pay 12 million euros in two steps.',
    'Norway will pay 12 million euros on average.',
  ])('is not where and when: %s', (text) => {
    expect(figures(text)[0]?.of).toBeNull();
  });
});

it('reads per cent in two words, and of what as far as it goes', () => {
  const [, share] = figures('About 900 troops, or 12 per cent of the country’s regular force, left.');

  expect(share).toMatchObject({ value: 12, unit: 'percent', of: 'the country’s regular force' });
});

it('tells a number with the words of the text, where a headline leaves them out', () => {
  const reading = read({
    text: 'Norway to send 50 personnel to Chile\n\nNorway will send approximately 50 personnel to Chile in May.',
    title: 'Norway to send 50 personnel to Chile',
    published: null,
    country: null,
    language: 'en',
  });

  expect(figureClaims(reading).map(({ value, qualifier }) => [value, qualifier])).toEqual([[50, 'about']]);
});

describe('strength and worth', () => {
  it.each([
    ['The 400-strong contingent left.', { value: 400, unit: 'strong contingent' }],
    ['The 379 strong battalion left.', { value: 379, unit: 'strong battalion' }],
    ['A 28-person team serves in Chile.', { value: 28, unit: 'person team' }],
    ['An eight-member crew serves in Chile.', { value: 8, unit: 'member crew' }],
    ['They use more than 200 technical means.', { value: 200, unit: 'means', of: 'technical means' }],
    ['Norway gives arms and a package worth 120 million euros.', { value: 12e7, of: 'package' }],
    [
      'Norway sends military aid worth about €5 million.',
      { value: 5e6, qualifier: 'about', of: 'military aid' },
    ],
    ['The deal, valued at $2 billion, covers boats.', { value: 2e9, of: 'deal' }],
    ['Norway offered a loan of 5 million euros.', { value: 5e6, of: 'loan' }],
    ['Norway signed a €20 million contract with Spain.', { value: 2e7, of: 'contract' }],
    ['India gave a $100 million line of credit.', { value: 1e8, of: 'line of credit' }],
    ['Some 70% of the boats came.', { value: 70, qualifier: 'about', unit: 'percent', of: 'the boats' }],
  ])('%s', (text, wanted) => {
    expect(figures(text)).toMatchObject([wanted]);
  });

  it('the words for what a sum is for are in its evidence', () => {
    const [figure] = figures('Norway sends military aid worth about €5 million.');

    expect(figure?.evidence[0]?.exact).toBe('military aid worth about €5 million');
  });

  it.each([
    'The talks took place at two places and nine officials came.',
    'Three sessions were held, and two issues were raised.',
    'The minister met five soldiers.',
    'A two-day visit and a four-member committee of the house were planned in the 5-star hotel.',
  ])('%s tells nothing by its counts', (text) => {
    expect(figures(text)).toEqual([]);
  });
});

it('of two words for what is counted the last is, known or not', () => {
  expect(
    figures('Some 900 security officials joined, with more than 250 Spanish and Chilean soldiers.'),
  ).toMatchObject([
    { value: 900, unit: 'officials', of: 'security officials' },
    { value: 250, unit: 'soldiers' },
  ]);
});
