/** The language of a text. */
import { eld } from 'eld/small';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../../../src/writer/extractive/text/language.ts';
import { readNgrams } from '../../../../../src/writer/extractive/text/ngrams.ts';

describe('the language of a text', () => {
  test.each([
    ['en', 'The minister of defence met with the chief of defence to discuss joint training.'],
    ['lt', 'Krašto apsaugos ministras susitiko su kariuomenės vadu aptarti bendrų mokymų.'],
    ['lv', 'Aizsardzības ministrs tikās ar bruņoto spēku komandieri, lai pārrunātu mācības.'],
    ['et', 'Kaitseminister kohtus kaitseväe juhatajaga, et arutada ühiseid õppusi.'],
    ['pl', 'Minister obrony spotkał się z szefem sztabu, aby omówić wspólne ćwiczenia.'],
    ['de', 'Der Verteidigungsminister traf den Generalinspekteur, um gemeinsame Übungen zu besprechen.'],
    ['fr', 'Le ministre de la Défense a rencontré le chef d’état-major pour parler des exercices.'],
    ['sv', 'Försvarsministern träffade överbefälhavaren för att diskutera gemensamma övningar.'],
    ['fi', 'Puolustusministeri tapasi puolustusvoimain komentajan ja keskusteli harjoituksista.'],
    ['uk', 'Міністр оборони зустрівся з начальником Генерального штабу, щоб обговорити навчання.'],
    ['ru', 'Министр обороны встретился с начальником Генерального штаба, чтобы обсудить учения.'],
    ['cs', 'Ministr obrany se setkal s náčelníkem generálního štábu, aby projednali cvičení.'],
  ])('is told: %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  test('is that of the paragraphs, whatever language the head above them is in', () => {
    const head = 'Norvēģijas un Spānijas ārlietu ministriju vadība pārrunā drošību Ziemeļu jūrā un Baltijā';
    const text =
      'On 3 May 2024 the Norwegian town of Bodø hosted a seminar of the two ministries. Kari Bērziņa and Juan Ozoliņš spoke there of ships, of ports and of the cost of both for the coming years.';

    expect(languageOf(`${head}\n\n${text}`)).toBe('en');
  });

  test('is told from the words, not from addresses and numbers before them', () => {
    const noise = 'https://example.org/en/news/press-releases/the-minister-of-defence-met\n+370 5 000 0000\n';

    expect(
      languageOf(`${noise}Krašto apsaugos ministras susitiko su kariuomenės vadu aptarti bendrų mokymų.`),
    ).toBe('lt');
  });

  test.each(['', '   ', '12345 67890', '🇱🇻🇱🇹', '---'])(
    'is not told where there are no words: "%s"',
    (text) => {
      expect(languageOf(text)).toBeNull();
    },
  );
});

describe('the statistics of languages', () => {
  const literal = String.raw`{' ab ':{0:52,11:7},'it\'s':{3:1},abc:{7:120},'}{\':':{1:2},'a:{b':{4:5},'a':{6:7}}`;

  test.each([
    [' ab ', { 0: 52, 11: 7 }],
    ["it's", { 3: 1 }],
    ['abc', { 7: 120 }],
    ["}{':", { 1: 2 }],
    ['a:{b', { 4: 5 }],
    ['a', { 6: 7 }],
  ])('are read where they stand: "%s"', (ngram, scores) => {
    expect(readNgrams(literal, 1)[ngram]).toEqual(scores);
  });

  test.each(['ab', 'abcd', 'bc', '', "'", 'it'])(
    'are none for what only looks like an n-gram: "%s"',
    (ngram) => {
      expect(readNgrams(literal, 1)[ngram]).toBeUndefined();
    },
  );

  test('tell a text as the detector that they come with tells it', () => {
    const words = `minister spotkał się aptarti bendrų mokymų harjoituksista Übungen начальником щоб arutada õppusi
      l’état-major πρόεδρος وزير 防衛大臣 국방부 שר הביטחון ministerstvo obrany savunma bakanı försvars iekš apsardze`;

    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words.split(/\s+/)), { minLength: 1, maxLength: 12 }),
        (some) => {
          expect(languageOf(some.join(' '))).toBe(eld.detect(some.join(' ')).language || null);
        },
      ),
    );
  });
});
