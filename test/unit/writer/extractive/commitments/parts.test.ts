/** Signs of a commitment that stand in several parts. */
import { describe, expect, it } from 'vitest';
import { commitmentClaims } from '../../../../../src/writer/extractive/commitments/commitments.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

const commitments = (text: string, language = 'en') =>
  commitmentClaims(read({ text, title: null, published: '2025-03-01', country: null, language }));

describe('signs of several parts', () => {
  it.each([
    ['de', 'Norwegen stellt der Ukraine zehn Radarsysteme bereit.', 'planned', 'Norwegen'],
    ['de', 'Die Regierung sagte der Ukraine weitere Hilfe zu.', 'decided', 'Die Regierung'],
    ['et', 'Valitsus kiitis neljapäeval heaks uue abipaketi Moldovale.', 'decided', 'Valitsus'],
    ['et', 'Norra annab Moldovale kümme paati üle.', 'planned', 'Norra'],
    ['fr', 'La Norvège a également signé un accord avec l’Espagne.', 'agreed', 'La Norvège'],
    ['sv', 'Norge har även skickat tio båtar till Moldavien.', 'done', 'Norge'],
    [
      'ru',
      'Правительство Норвегии одобрило предложение министра о поставке катеров.',
      'decided',
      'Правительство Норвегии',
    ],
    ['lv', 'Norvēģijas valdība pieņēma lēmumu par desmit kuteru nodošanu.', 'decided', 'Norvēģijas valdība'],
    ['uk', 'Планується надати Молдові десять катерів Норвегії.', 'planned', null],
    ['de', 'In Wien wurde gestern ein Rahmenvertrag unterzeichnet.', 'agreed', null],
    ['en', 'Norway and Spain have also agreed in principle to open a depot.', 'agreed', 'Norway and Spain'],
    ['en', 'The cabinet adopted a decision to send ten boats to Moldova.', 'decided', 'The cabinet'],
    ['en', 'The plan is to send two batteries to Moldova.', 'planned', null],
    ['en', 'Tomorrow, May 11, Norway and Spain will sign a pact on radars.', 'planned', 'Norway and Spain'],
  ])('reads them (%s): %s', (language, text, modality, who) => {
    expect(commitments(text, language).at(-1)).toMatchObject({ modality, who });
  });

  it.each([
    [
      'en',
      'Norway will enter into talks with Spain, and once a pact is in place work will start.',
      'planned',
    ],
    ['en', 'The document was signed by the commanders of the navies of Norway and Spain.', 'agreed'],
    ['en', 'On 26 February the Spanish battery was delivered to Norwegian troops.', 'done'],
    ['en', 'Mr Roe expressed the firm commitment of Norway to training pilots of Chile.', 'decided'],
    ['en', 'Norway and Spain signed a memorandum on a joint plan to clear mines.', 'agreed'],
    ['en', 'Norway has doubled its contribution to the mission in Chad.', 'done'],
    ['fr', 'De nouveaux accords ont été conclus entre la Norvège et l’Espagne.', 'agreed'],
    ['sv', 'I april kommer en ny vision för Norge att signeras.', 'planned'],
    ['lv', 'Norvēģija piedāvāja nosūtīt ekspertus.', 'offered'],
    ['de', 'Norwegen bietet der Ukraine zehn Boote an.', 'offered'],
  ])('tells what is settled, received, owned or offered (%s): %s', (language, text, modality) => {
    expect(commitments(text, language).at(-1)?.modality).toBe(modality);
  });

  it.each([
    ['lt', 'Norvegijos ministras kitą savaitę dalyvaus NATO ministrų susitikime.'],
    ['pl', 'Minister Norwegii weźmie udział w posiedzeniu Rady.'],
    ['en', 'Norway has increased its defence spending and its vigilance.'],
    ['en', 'Norway will pave the way for closer ties with Spain.'],
  ])('tells nothing of who comes to a meeting or what may follow (%s)', (language, text) => {
    expect(commitments(text, language)).toEqual([]);
  });

  it('keeps what is given besides', () => {
    const [claim] = commitments('Norway will send 20 trucks, as well as two field hospitals, to Moldova.');

    expect(claim?.what).toBe('send 20 trucks, as well as two field hospitals, to Moldova');
  });

  it('takes no pronoun for a party', () => {
    const [claim] = commitments('Det föreslås att Norge bidrar med tio soldater.', 'sv');

    expect(claim).toMatchObject({ who: null, modality: 'offered' });
  });

  it.each([
    ['Norway and Spain signed a letter of intent on radars in August 2024.', 'done'],
    ['Norway and Spain signed a letter of intent on radars on 20 February 2025.', 'agreed'],
  ])('tells what was signed months ago as done: %s', (text, modality) => {
    expect(commitments(text).map((claim) => claim.modality)).toEqual([modality]);
  });
});
