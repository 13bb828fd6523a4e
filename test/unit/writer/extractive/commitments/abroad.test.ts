/** Commitments in other languages than English: plans, proposals, decisions, papers signed, and what those who speak promise. */
import { describe, expect, it } from 'vitest';
import { commitmentClaims } from '../../../../../src/writer/extractive/commitments/commitments.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

function modalities(text: string, language: string) {
  const reading = read({ text, title: null, published: '2026-03-10', country: null, language });
  return commitmentClaims(reading).map(({ modality }) => modality);
}

describe('what is told', () => {
  it.each([
    ['de', 'Norwegen hatte angekündigt, bis zu 200 Soldaten dauerhaft in Chile zu stationieren.', 'planned'],
    [
      'de',
      'Der Verteidigungsminister will das neue Boot in Norwegen im Jahr 2028 in Dienst stellen.',
      'planned',
    ],
    ['de', 'Der Minister bekräftigte die Verpflichtung Norwegens zum Schutz der Meerenge.', 'decided'],
    ['sv', 'Regeringen föreslår ett nytt paket med båtar till Chile.', 'offered'],
    ['sv', 'Regeringen har beslutat om stöd till Chile.', 'decided'],
    ['sv', 'Vid mötet undertecknades en avsiktsförklaring om fördjupat samarbete.', 'agreed'],
    ['et', 'Norra ja Tšiili jätkavad koostööd laevastiku väljaõppes.', 'planned'],
    ['et', 'Valitsus toetas ministri otsust saata Tšiilile kümme paati.', 'decided'],
    ['et', 'Norra kavatseb järgmisel aastal Tšiilile kümme paati annetada.', 'planned'],
    ['lv', 'Norvēģija ir apliecinājusi, ka turpinās Čīlei sniegt atbalstu.', 'planned'],
    ['lv', 'Vizītes laikā tika parakstīts memorands par sadarbību.', 'agreed'],
    ['lt', 'Norvegija ketina kitais metais Čilei perduoti dešimt valčių.', 'planned'],
    ['lt', 'Ministras patvirtino Norvegijos įsipareigojimą ginti sąsiaurį.', 'decided'],
    ['fi', 'Norja aikoo ensi vuonna kouluttaa 200 Chilen sotilasta.', 'planned'],
    ['fr', 'La Norvège a réaffirmé son engagement pour la sécurité du détroit.', 'decided'],
    ['pl', 'Podczas wizyty podpisano memorandum o współpracy.', 'agreed'],
    ['ru', 'По итогам переговоров подписан меморандум о сотрудничестве.', 'agreed'],
    ['pl', 'Mówił o umowie z Norwegią, która zostanie podpisana 15 maja.', 'planned'],
    ['lt', 'Norvegija skiria 2 proc. savo biudžeto Čilės laivynui.', 'decided'],
    ['fr', 'Nous venons d’acter la commande de 12 bateaux.', 'decided'],
    ['cs', 'Norsko hodlá příští rok Chile předat deset člunů.', 'planned'],
    ['cs', 'Dohoda o člunech bude podepsána příští měsíc.', 'planned'],
    ['lt', 'Susitarimas dėl valčių bus pasirašytas rudenį.', 'planned'],
    ['lv', 'Līgums par laivām tiks parakstīts rudenī.', 'planned'],
    ['de', 'Das Abkommen mit Chile wird im Herbst in Oslo unterzeichnet. Norwegen baut Boote.', 'planned'],
  ])('%s: %s', (language, text, modality) => {
    expect(modalities(text, language)).toEqual([modality]);
  });
});

describe('what was settled before is history', () => {
  it.each([
    ['uk', 'Норвегія раніше уклала угоди про безпеку з Чилі та Перу.'],
    ['ru', 'Ранее Норвегия подписала соглашение с Чили.'],
    ['pl', 'Norwegia wcześniej podpisała umowę z Chile.'],
    ['sv', 'Norge har tidigare undertecknat ett avtal med Chile.'],
    ['de', 'Norwegen hat zuvor ein Abkommen mit Chile unterzeichnet.'],
  ])('%s: %s', (language, text) => {
    expect(modalities(text, language)).toEqual([]);
  });

  it('but earlier today it is the news', () => {
    expect(modalities('Tidigare i dag undertecknade Norge ett avtal med Chile.', 'sv')).toEqual(['agreed']);
  });
});

describe('what those who speak promise', () => {
  it.each([
    ['ru', 'В 2027 году мы планируем провести сбор в Осло.'],
    ['lt', 'Šiemet perduosime Čilei dešimt valčių.'],
    ['lv', 'Šogad nodosim Čīlei 10 laivas.'],
    ['pl', 'W tym roku przekażemy Chile 10 łodzi.'],
    ['fi', 'Tänä vuonna luovutamme Chilelle 10 venettä.'],
  ])('%s, told with a number, a day or a state: %s', (language, text) => {
    expect(modalities(text, language)).toEqual(['planned']);
  });

  it.each([
    ['de', 'Wir werden euch in diesem Kampf weiterhin unterstützen.'],
    ['sv', 'Vi ska stärka samarbetet för att möta hoten i närområdet.'],
    ['lt', 'Toliau stiprinsime savo pajėgumus.'],
  ])('%s, and no more than a word: %s', (language, text) => {
    expect(modalities(text, language)).toEqual([]);
  });
});

describe('what a thing will do, no party has promised', () => {
  it.each([
    ['sv', 'Övningen i Sverige ska stärka samarbetet mellan länderna.'],
    ['de', 'Das Abkommen mit Norwegen soll die Zusammenarbeit vertiefen.'],
    ['fr', 'Ce projet avec la Norvège va renforcer la coopération.'],
    ['pl', 'Program z udziałem Norwegii ma wzmocnić współpracę.'],
  ])('%s: %s', (language, text) => {
    expect(modalities(text, language)).toEqual([]);
  });

  it.each([
    ['de', 'Das Abkommen sieht vor, dass Norwegen zwei Boote liefern wird.'],
    ['de', 'Zwei Boote sollen von Norwegen geliefert werden.'],
  ])('but %s: %s', (language, text) => {
    expect(modalities(text, language)).toEqual(['planned']);
  });
});
