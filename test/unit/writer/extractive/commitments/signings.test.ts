/** Papers told to be signed by a noun, and what is told of signatures, invitations and information that binds nobody. */
import { describe, expect, it } from 'vitest';
import { modalities } from '../../../../../src/domain/brief.ts';
import { commitmentClaims } from '../../../../../src/writer/extractive/commitments/commitments.ts';
import { createExtractive } from '../../../../../src/writer/extractive/extractive.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';
import modality from '../../../../../src/writer/lexicon/modality.json' with { type: 'json' };
import signings from '../../../../../src/writer/lexicon/signings.json' with { type: 'json' };

function commitments(text: string, language = 'en') {
  const reading = read({ text, title: null, published: '2025-03-01', country: null, language });
  return commitmentClaims(reading);
}

describe('papers signed, told by a noun', () => {
  it.each([
    [
      'en',
      'The visit ended with the signing of a treaty on radars between Norway and Chile.',
      'signing of a',
    ],
    ['en', 'The ministers witnessed the signing of a contract for nine boats.', 'signing of a contract'],
    ['en', 'The signing of a memorandum between the ministries took place in Oslo.', 'signing of a memo'],
    ['fr', 'La visite a été marquée par la signature d’un accord sur les radars.', 'signature d’un accord'],
    ['de', 'Im Anschluss erfolgte die Unterzeichnung eines Abkommens mit Chile.', 'Unterzeichnung eines'],
    ['sv', 'Besöket avslutades med undertecknandet av ett avtal med Chile.', 'undertecknandet av ett'],
    ['pl', 'Wizyta zakończyła się podpisaniem porozumienia z Chile.', 'podpisaniem porozumienia'],
    ['ru', 'В Осло состоялось подписание соглашения с Чили.', 'подписание соглашения'],
    ['uk', 'В Осло відбулося підписання меморандуму з Чилі.', 'підписання меморандуму'],
    ['cs', 'Návštěva byla zakončena podpisem memoranda s Chile.', 'podpisem memoranda'],
    ['lv', 'Vizītes noslēgumā notika memoranda parakstīšana ar Čīli.', 'memoranda parakstīšana'],
    ['lt', 'Vizito metu įvyko susitarimo pasirašymas su Čile.', 'susitarimo pasirašymas'],
    ['et', 'Visiit lõppes kokkuleppe allkirjastamisega Tšiiliga.', 'kokkuleppe allkirjastamisega'],
    ['fi', 'Vierailu päättyi Norjan aiesopimuksen allekirjoittamiseen.', 'aiesopimuksen allekirjoittamiseen'],
  ])('%s: %s', (language, text, what) => {
    const [claim] = commitments(text, language);

    expect(claim?.modality).toBe('agreed');
    expect(claim?.what).toContain(what);
  });

  it('is no less certain in a brief, though negotiations came before it', async () => {
    const text = 'The negotiations concluded with the signing of a treaty between Norway and Chile.';
    const { commitments: told } = await createExtractive().brief({
      key: 'one',
      source: 'desk',
      url: null,
      title: null,
      text,
      published: '2025-03-01',
      language: 'en',
      country: null,
    });

    expect(told.map((claim) => claim.modality)).toEqual(['agreed']);
  });

  it('is planned where it will be', () => {
    const [claim] = commitments('The talks will end with the signing of a memorandum on radars.');

    expect(claim?.modality).toBe('planned');
  });

  it('is found where nobody but the occasion stands beside it', () => {
    const [claim] = commitments('During the visit, a memorandum on radars was signed.');

    expect(claim?.modality).toBe('agreed');
  });

  it.each([
    'Before the signing of the agreement, the ministers met.',
    'The ministers discussed the signing of an agreement.',
    'The visit may end with the signing of an agreement.',
    'The programme includes a meeting with the president and the signing of a memorandum.',
  ])('tells none: %s', (text) => {
    expect(commitments(text)).toEqual([]);
  });
});

describe('what binds nobody', () => {
  it.each([
    ['en', 'The Norwegian side gave information on the work of the centre to the delegation of Chile.'],
    ['en', 'General Holm provided a detailed explanation of the reform to the guests from Chile.'],
    ['ru', 'Министр предоставил норвежской стороне информацию о подготовке бригады.'],
    ['fr', 'Le ministre a donné des informations sur la mission à son homologue norvégien.'],
    ['pl', 'Minister udzielił norweskiej delegacji informacji o szkoleniu.'],
    ['en', 'The minister accepted the invitation to take part in the exercise in Norway.'],
    ['en', 'Minister Holm thanked for the invitation to join the fund of Norway.'],
    ['en', 'Minister Holm extended an invitation to his counterpart to visit Norway.'],
    ['en', 'The Norwegian minister invited his colleague from Chile to attend the parade in May.'],
    ['en', 'The treaty that Norway and Chile signed last year comes into force in May.'],
    ['en', 'The treaty Norway and Chile signed last month enters into force in May.'],
    ['en', 'The contract that the two countries signed covers radars.'],
    ['fr', 'Les alliés doivent contribuer davantage à la défense de la Norvège.'],
  ])('%s: %s', (language, text) => {
    expect(commitments(text, language)).toEqual([]);
  });

  it.each([
    ['fr', 'Les alliés doivent livrer 20 camions avant juin à la Norvège.', 'planned'],
    ['en', 'Minister Holm invited Norway to join the battalion.', 'requested'],
    ['en', 'It was the first time that Norway sent a ship to Chile.', 'done'],
    ['en', 'Norway signed last year a treaty with Chile on the exchange of data.', 'done'],
  ])('but it does here, %s: %s', (language, text, told) => {
    expect(commitments(text, language).map((claim) => claim.modality)).toEqual([told]);
  });

  it('and what is talked of is due at no time of its own', () => {
    const [claim] = commitments(
      'On 20 May, the ministers will meet to discuss the support for Chile in 2027.',
    );

    expect(claim?.due ?? null).toBeNull();
  });
});

describe('the lexicon', () => {
  it('has signings and idle objects for all languages of the rules', () => {
    const languages = Object.keys(modality.other).sort();

    expect(modalities).toContain('agreed');
    expect(Object.keys(signings).sort()).toEqual([...languages, 'en'].sort());
    expect(Object.keys(modality.idle).sort()).toEqual(languages);
  });
});
