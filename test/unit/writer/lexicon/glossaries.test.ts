/** The verifier's glossaries: the schema of their rows, and claims in English beside one sentence in each of their languages. */
import { expect, test } from 'vitest';
import { furtherDeedMeaningsOf, furtherDeedRows } from '../../../../src/writer/lexicon/further-deeds.ts';
import { furtherThingMeaningsOf, furtherThingRows } from '../../../../src/writer/lexicon/further-things.ts';
import { furtherWordMeaningsOf, furtherWordRows } from '../../../../src/writer/lexicon/further-words.ts';
import { commonMeaningsOf, commonRows } from '../../../../src/writer/lexicon/glossary-common.ts';
import { verbMeaningsOf, verbRows } from '../../../../src/writer/lexicon/glossary-verbs.ts';
import { columns, furtherColumns } from '../../../../src/writer/lexicon/rows.ts';
import { testRows } from '../verify/rows.ts';

/** An open beginning of fewer letters would begin words of all kinds. */
const shortest = 3;

test.each([
  ['verbs', verbRows(), verbMeaningsOf, columns],
  ['everyday words', commonRows(), commonMeaningsOf, columns],
  ['deeds in further languages', furtherDeedRows(), furtherDeedMeaningsOf, furtherColumns],
  ['things in further languages', furtherThingRows(), furtherThingMeaningsOf, furtherColumns],
  ['everyday words in further languages', furtherWordRows(), furtherWordMeaningsOf, furtherColumns],
] as const)(
  'each row of %s has beginnings in every language, folded, and none that is found in another row alone',
  (_, rows, meaningsOf, languages) => {
    for (const [meaning, row] of rows.entries()) {
      expect(new Set(row.map(({ language }) => language))).toEqual(new Set(languages));
      for (const { stem, whole, english, language } of row) {
        expect(stem).toMatch(/^[\p{L}\p{N}]+$/u);
        expect(whole || stem.length >= shortest, `${row[0]?.stem} ${stem}`).toBe(true);
        const found = meaningsOf(stem, { language });
        expect(english ? found.english : found.other).toContain(meaning);
      }
    }
  },
);

testRows({
  fair: [
    [
      'Delegacja zwizytowała koszary w Kostrzynie i złożyła wieniec pod pomnikiem poległych.',
      'The delegation visited the barracks in Kostrzyn and laid a wreath at the monument.',
    ],
    [
      'Генерал поінформував делегацію про навчання бригади протиракетної оборони.',
      'The general informed the delegation about the training of the missile defence brigade.',
    ],
    [
      'Глава ведомства отметил, что большинство запланированных мероприятий выполнено.',
      'The head of the ministry noted that most of the planned events were carried out.',
    ],
    [
      'Försvarssamarbetet mellan Malta och Norge är nära och omfattar ammunition och luftövervakning.',
      'Defence cooperation between Malta and Norway is close and covers ammunition and air surveillance.',
    ],
    [
      'Ministras įteikė medalius kariams ir padėkojo jiems už pasirengimą rotacijai.',
      'The minister handed medals to soldiers and thanked them for preparing for the rotation.',
    ],
    [
      'Der Minister übergab der Feuerwehr drei Fahrzeuge und würdigte ihre Einsatzbereitschaft.',
      'The minister handed three vehicles to the fire brigade and praised its readiness.',
    ],
    [
      'La ministre a remis des véhicules à la brigade et a salué son engagement.',
      'The minister handed vehicles to the brigade and praised its commitment.',
    ],
    [
      'Valitsus kiitis heaks laskemoona hanke ja eraldas raha kasarmute remondiks.',
      'The government approved the purchase of ammunition and allocated money for the repair of barracks.',
    ],
    [
      'Regeringen godkände inköpet av ammunition och avsatte medel för kasernerna.',
      'The government approved the purchase of ammunition and allocated funds for the barracks.',
    ],
  ],
  wrong: [
    [
      'Delegacja zwizytowała koszary w Kostrzynie i złożyła wieniec pod pomnikiem poległych.',
      'The delegation opened the barracks in Kostrzyn and laid a wreath at the monument.',
    ],
    [
      'Försvarssamarbetet mellan Malta och Norge är nära och omfattar ammunition och luftövervakning.',
      'Defence cooperation between Malta and Norway is difficult and covers missiles and mines.',
    ],
    [
      'Valitsus kiitis heaks laskemoona hanke ja eraldas raha kasarmute remondiks.',
      'The government rejected the purchase of ammunition and withdrew the brigade from the barracks.',
    ],
  ],
  notRefused: [],
});
