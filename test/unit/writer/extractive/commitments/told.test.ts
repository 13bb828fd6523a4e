/** Commitments told by a noun or of nobody, what takes their force away, and when they are due. */
import { describe, expect, it } from 'vitest';
import { commitmentClaims } from '../../../../../src/writer/extractive/commitments/commitments.ts';
import { nextStepClaims } from '../../../../../src/writer/extractive/commitments/nextsteps.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

function reading(text: string, language = 'en') {
  return read({ text, title: null, published: '2025-03-01', country: null, language });
}

function commitments(text: string, language = 'en') {
  return commitmentClaims(reading(text, language)).map(({ modality, what }) => [modality, what]);
}

describe('commitments told by a noun or without a party', () => {
  it.each([
    ['It was agreed today to deploy one team of 20 soldiers to Norway.', 'agreed', 'deploy one team'],
    [
      'They discussed the recent announcement of a two-year extension of Operation Heron.',
      'decided',
      'a two-year',
    ],
    ['The delivery of 12 boats by 2027 was agreed in Oslo.', 'agreed', 'The delivery of 12 boats by 2027'],
    ['The ministers look forward to the signing of a radar treaty.', 'planned', 'signing of a radar treaty'],
    [
      'The minister went to Norway and agreed with its minister to train more pilots.',
      'agreed',
      'train more pilots',
    ],
    ['Norway said on Monday it would send a further 66 soldiers to Spain.', 'planned', 'send a further 66'],
    [
      'I have authorised, under the act on arms, a package of arms for Moldova.',
      'decided',
      'a package of arms',
    ],
    ['“By next spring, we have to build all nine jetties,” he said.', 'needed', 'build all nine jetties'],
    [
      'I am authorising our ninth drawdown of arms for Moldova since May 2019.',
      'decided',
      'our ninth drawdown',
    ],
  ])('%j', (text, modality, what) => {
    const [claim] = commitments(text);

    expect(claim?.[0]).toBe(modality);
    expect(claim?.[1]).toContain(what);
  });

  it.each([
    'Norway has concluded its annual dialogue with Spain in Oslo.',
    'Both parties agreed on the importance of the partnership of Norway and Spain.',
    'They discussed the commitment of Norway to protect the strait.',
    'The visit followed the Promise to Consult made by Norway and Spain.',
    'Also, Norway has provided ships to the mission so far.',
    'Norway joined Chile and Spain in Exercise Grey Heron.',
    'Norwegian troops have joined the annual drills in Spain.',
    'The sum lets Norway buy boats for Chile and will cover the purchase of 90 engines.',
    'Many states help Chile and will continue to do so.',
    'Contracts have already been concluded with Norway.',
    'Chile is in great need for boats of Norway.',
    'The agreement signed in May, running for years, is known in Norway.',
    'The contract that Norway signed will strengthen ties with Chile.',
    'Norway and Chile look forward to the completion of the treaty negotiations.',
  ])('%j binds nobody', (text) => {
    expect(commitments(text)).toEqual([]);
  });

  it('tells two promises of one sentence apart, each as firm as it is', () => {
    const text =
      'The ministers of Norway and Chile committed to building a jetty and looked forward to the signing of a pact.';

    expect(commitments(text)).toEqual([
      ['decided', 'building a jetty'],
      ['planned', 'signing of a pact'],
    ]);
  });

  it.each([
    ['The Raksha Mantri thanked the guests and invited Norwegian firms to build boats.', 'requested'],
    ['Norway will renew its contribution to the mission for four years.', 'planned'],
    [
      'New Defence Cooperation Agreement signed, laying the ground for closer ties of Norway and Chile.',
      'agreed',
    ],
    ['The premier met the sailors and announced Norway’s renewal of Operation Heron.', 'decided'],
    ['Norway, Chile and industry signed a Memorandum of Implementation.', 'agreed'],
    ['The plan is that Norway will send two boats to Chile.', 'planned'],
  ])('%j', (text, modality) => {
    expect(commitments(text).map(([told]) => told)).toEqual([modality]);
  });

  it('takes a promise of the headline only where the body makes none', () => {
    const promise = 'Norway will send 12 boats to Spain';

    expect(commitments(`${promise}\n\nThe minister told this to the press in Oslo on Monday.`)).toHaveLength(
      1,
    );
    expect(
      commitments(`${promise}\n\nNorway decided to train 40 pilots of Moldova, the minister said.`),
    ).toEqual([['decided', 'train 40 pilots of Moldova']]);
  });
});

describe('what takes the force from a promise in other languages', () => {
  it.each([
    ['sv', 'Sverige kommer inte att donera båtar till Norge.', 'Sverige kommer att donera båtar till Norge.'],
    ['sv', 'Sverige skickar inte båtar till Norge.', 'Sverige skickar båtar till Norge.'],
    ['sv', 'Det krävs för att Sverige ska kunna stötta Norge.', 'Sverige ska stötta Norge i år.'],
    ['de', 'Deutschland wird Norwegen keine Boote liefern.', 'Deutschland wird Norwegen Boote liefern.'],
    ['de', 'Deutschland liefert Norwegen keine Boote.', 'Deutschland liefert Norwegen Boote.'],
    [
      'fr',
      'La France ne livrera pas de bateaux à la Norvège.',
      'La France livrera des bateaux à la Norvège.',
    ],
    ['pl', 'Polska nie przekaże Norwegii łodzi.', 'Polska przekaże Norwegii łodzie.'],
    ['ru', 'Швеция не передаст Норвегии катера.', 'Швеция передаст Норвегии катера.'],
    [
      'ru',
      'Если понадобится, Швеция передаст Норвегии катера.',
      'Швеция не только передаст Норвегии катера.',
    ],
    ['uk', 'Швеція не передасть Норвегії катери.', 'Швеція передасть Норвегії катери.'],
    ['uk', 'Якщо треба, Швеція передасть Норвегії катери.', 'Швеція передасть Норвегії катери.'],
    ['fi', 'Suomi ei aio lähettää veneitä Norjaan.', 'Suomi lähettää veneitä Norjaan.'],
  ])('%s: %j against %j', (language, unbound, binding) => {
    expect(commitments(unbound, language)).toEqual([]);
    expect(nextStepClaims(reading(unbound, language))).toEqual([]);
    expect(commitments(binding, language)).toHaveLength(1);
  });

  it('an aim of a meeting is no promise', () => {
    expect(commitments('Syftet med mötet är att samordna det stöd som länderna skänker.', 'sv')).toEqual([]);
  });

  it.each([
    ['ru', 'Министр Швеции рассказал о планах купить два новых тральщика.'],
    ['pl', 'Minister zaprosił ministra Norwegii do Gdyni.'],
    ['fr', 'Deux contrats ont été signés entre la France et la Norvège.'],
    ['de', 'Norwegen und Spanien werden sich darin verpflichten, Boote zu bauen.'],
    ['fi', 'Suomi liittyi maanantaina tukemaan Norjan hanketta.'],
  ])('%s: %j is told', (language, text) => {
    expect(commitments(text, language)).toHaveLength(1);
  });
});

describe('when it is due', () => {
  it.each([
    ['Norway will start building two depots in September 2026.', null],
    ['Norway will build two depots in September 2026.', '2026-09'],
    ['Norway will start building two depots by September 2026.', '2026-09'],
  ])('%s: %s', (text, due) => {
    expect(commitmentClaims(reading(text))[0]?.due).toBe(due);
  });
});
