/** Who promises by a number or by a name of their own, and what tells why or what for and promises nothing. */
import { describe, expect, it } from 'vitest';
import { commitmentClaims } from '../../../../../src/writer/extractive/commitments/commitments.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

function commitments(text: string, language = 'en') {
  const reading = read({ text, title: null, published: '2025-03-01', country: null, language });
  return commitmentClaims(reading).map(({ modality, what }) => [modality, what]);
}

describe('who promises', () => {
  it.each([
    ['en', 'The two agreed to work together to strengthen the industry.', 'agreed', 'strengthen'],
    ['en', 'The ministers agreed Tuesday to share radar data.', 'agreed', 'share radar data'],
    [
      'en',
      'Norway and Chile are expected to update a treaty, as both seek to deepen ties.',
      'planned',
      'update a',
    ],
    ['en', 'Norway signed a statement of intent on Friday to build boats.', 'agreed', 'signed a statement'],
    ['en', 'The treaty between Norway and Chile will be revised this year.', 'planned', 'The treaty between'],
    ['en', 'Norway is known to be considering the purchase of a radar.', 'considered', 'purchase of'],
    [
      'en',
      'The list has the 40 Norwegian soldiers who will join the mission in Chile.',
      'planned',
      'join the',
    ],
    ['en', 'The task group will join the exercise off Norway.', 'planned', 'join the exercise'],
    ['de', 'Dazu wollen die Minister eine Vereinbarung mit Norwegen unterschreiben.', 'planned', 'wollen'],
    ['ru', 'Главы ведомств утвердили план сотрудничества на 2026 год.', 'decided', 'утвердили'],
    ['sv', 'I mars 2024 beslutade regeringen att bygga tre båtar i Norge.', 'decided', 'beslutade'],
    ['uk', 'Україна уклала двосторонні угоди з Польщею.', 'agreed', 'уклала'],
    ['en', 'The talks ended with signing of the Amber Cooperation Plan for 2026.', 'agreed', 'signing of'],
    ['fi', 'Allekirjoitin tänään Norjan kanssa sopimuksen veneistä.', 'agreed', 'Allekirjoitin'],
  ])('%s: %s', (language, text, modality, what) => {
    const [claim] = commitments(text, language);

    expect(claim?.[0]).toBe(modality);
    expect(claim?.[1]).toContain(what);
  });

  it('acts by the name that the text calls him by', () => {
    const text =
      'Minister Park Jun-ho met Omar bin Rashid in Oslo. Park and Omar agreed to institute a dialogue.';

    expect(commitments(text)).toEqual([['agreed', 'institute a dialogue']]);
  });
});

describe('why and what for', () => {
  it.each([
    ['en', 'Norway held a drill with the aim to enhance trust with Chile.'],
    ['en', 'The talks came as Norway and Chile seek to expand their trade.'],
    ['fr', 'La coopération de la Norvège a donné naissance à une académie.'],
    ['en', 'The treaty of Norway gave rise to a new school.'],
  ])('%s: %s', (language, text) => {
    expect(commitments(text, language)).toEqual([]);
  });
});

it('a courtesy call asks for nothing, and a call on others to act does', () => {
  expect(commitments('The French ambassador called on Foreign Minister Abdul Rahman.')).toEqual([]);
  expect(commitments('The minister called on President Lund to discuss the transfer of ships.')).toEqual([]);
  expect(
    commitments('The minister called on all states to ratify the treaty.').map(([modality]) => modality),
  ).toEqual(['requested']);
});

it('what was given to somebody may stand behind to whom, and readiness is an offer', () => {
  expect(commitments('Norway delivered to Chile two boats.').map(([modality]) => modality)).toEqual(['done']);
  expect(
    commitments('Holm expressed the readiness of the Danish side to train the brigade of Peru.').map(
      ([modality]) => modality,
    ),
  ).toEqual(['offered']);
});
