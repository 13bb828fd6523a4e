/** Promises told in passing, impersonally, by a pronoun, of somebody who is sent, or by what is made. */
import { describe, expect, it } from 'vitest';
import { commitmentClaims } from '../../../../../src/writer/extractive/commitments/commitments.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

function commitments(text: string) {
  return commitmentClaims(
    read({ text, title: null, published: '2025-03-01', country: 'NO', language: 'en' }),
  );
}

describe('what binds', () => {
  it.each([
    [
      'It is planned that the army would send a first group to Chile on 9 May.',
      'planned',
      'send a first group',
    ],
    ['It is envisaged to open a joint school in Bergen.', 'planned', 'open a joint school'],
    ['The Navy confirmed on Monday that it is sending a tanker to Chile.', 'planned', 'sending a tanker'],
    ['The talks ended with the two officials committing to uphold peace at sea.', 'decided', 'uphold peace'],
    ['The Council today adopted two assistance measures for Chile.', 'decided', 'adopted two assistance'],
    ['The ministers launched a joint programme for pilots.', 'done', 'launched a joint programme'],
    ['Norway will also adhere to the principle of open skies.', 'planned', 'adhere to the principle'],
    ['The army will undertake a rotation of six months in Chile.', 'planned', 'undertake a rotation'],
    ['The frigate will be part of the Spanish task group.', 'planned', 'part of the Spanish'],
    [
      'Minister Ola Vik saw the members of the 4th Amber Battalion who will soon deploy to Chile.',
      'planned',
      'deploy to Chile',
    ],
    [
      'Both states expressed their intention to conclude a pact on secrets by June.',
      'planned',
      'conclude a pact',
    ],
  ])('%j', (text, modality, what) => {
    const [claim] = commitments(text);

    expect(claim?.modality).toBe(modality);
    expect(claim?.what).toContain(what);
  });

  it('it stands for the one that the sentence before tells of', () => {
    const text =
      'The Royal Amber Navy is sending a tanker to Chile. It also intends to deploy a frigate there.';

    expect(commitments(text)[1]).toMatchObject({
      who: 'The Royal Amber Navy',
      what: 'deploy a frigate there',
    });
  });
});

it.each([
  'The main aim is to explore new ways of trade between Norway and Chile.',
  'It is planned for the tanker that the crew is Norwegian.',
  'The Council adopted the minutes of the last meeting.',
  'Norway adopted a new law on investment and training.',
  'Norway launched a tender for missile systems.',
  'Norway and Chile launched into a discussion of the strait.',
  'The exhibition will be part of the celebrations in Norway.',
])('%j binds nobody', (text) => {
  expect(commitments(text)).toEqual([]);
});

it('neither a dateline nor the end of a date is of a party', () => {
  expect(commitments('NORDBY: Minister Ola Vik signed a pact on pilots with Chile.')[0]?.who).not.toMatch(
    /NORDBY/,
  );
  expect(
    commitments('From February 7 to 10, 2025, the frigate Vik will join the drills off Chile.')[0]?.who,
  ).toBe('the frigate Vik');
});

it('whoever is told to act behind “that” is the party', () => {
  const text =
    'To this end, the Honourable Ola Vik, Minister of National Defence, announced on Monday in the harbour of Nordby, before crews, families and guests from all parts of the country, that the Government of Norway is extending two missions of its navy—Operation Heron and Operation Stork—through to March 2026.';

  expect(commitments(text)[0]).toMatchObject({ who: 'the Government of Norway', modality: 'planned' });
});

it.each([
  'In Chile, I will continue my recent productive discussions with Minister Juan Roca on trade.',
  'Our commitment to stand with Chile is absolute, as is our resolve to confront the threat to Norway.',
  'Admiral Ola Vik signed for Norway, replacing Minister Anne Holm, who is in Chile.',
  'Minister Vik called for stronger alliances of Norway and Chile.',
  'Minister Vik gave the new minister of Chile an overview of the fleet.',
  'Minister Vik is in Chile to meet Norwegian troops deployed abroad.',
])('%j promises nothing', (text) => {
  expect(commitments(text)).toEqual([]);
});

it('a noun that might be a verb is not what is promised', () => {
  expect(commitments('The minister pledged to fast-track military support for Chile.')[0]?.what).toBe(
    'fast-track military support for Chile',
  );
});

it('he and his counterpart act, with them who are told of behind', () => {
  const text =
    'During the talks, Minister Ola Vik and his counterpart, Juan Roca, concurred on the value of ties. They also agreed to share radar data with Chile.';

  expect(commitments(text).at(-1)).toMatchObject({ modality: 'agreed', what: 'share radar data with Chile' });
});

it('what is suggested is offered', () => {
  expect(commitments('Minister Vik suggested establishing a joint school with Chile.')[0]?.modality).toBe(
    'offered',
  );
});

it('what another does by a pact told of is not promised by those who tell of it', () => {
  const text =
    'The two sides confirmed that they would advance work on the Amber Scheme, under which Norway will provide radars to Chile.';

  expect(commitments(text).at(-1)).toMatchObject({ who: 'Norway', modality: 'planned' });
});

it('a way to somewhere is no plan', () => {
  expect(commitments('“We are going to Chile to serve with honour,” said Minister Vik of Norway.')).toEqual(
    [],
  );
});
