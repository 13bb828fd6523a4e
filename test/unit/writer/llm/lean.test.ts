/** The lean ways of the wire: what is written is read back as it was, and what is written otherwise is never read as something else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { modalities, programmeKinds, qualifiers } from '../../../../src/domain/brief.ts';
import {
  ids,
  LeanCommitment,
  LeanFigure,
  LeanNextStep,
  LeanPerson,
  LeanProgramme,
  LeanQuote,
} from '../../../../src/writer/llm/lean.ts';

const ev = ['S4', 'S12'];
const figure = (number: string) => z.decode(LeanFigure, { ev: [4], number, of: null });
const programme = (name: string) => z.decode(LeanProgramme, { ev: [4], name, kind: 'mission' });

describe('the number of a sentence', () => {
  it.each([4, '4', 'S4'])('is understood as %j', (number) => {
    expect(z.decode(ids, [number])).toEqual(['S4']);
    expect(z.encode(ids, ['S4'])).toEqual([4]);
  });
});

it('what is no number of a sentence is kept as it came', () => {
  const read = z.decode(ids, ['', 'S', 'B2.S7', 4.5, '[S4]']);
  expect(z.decode(ids, z.encode(ids, read))).toEqual(read);
});

describe('a figure on the wire', () => {
  const nothing = { value: null, min: null, max: null, qualifier: null };

  it.each([
    ['350', { value: 350 }],
    ['-4.5', { value: -4.5 }],
    ['over 4500000', { value: 4_500_000, qualifier: 'over' }],
    ['Up to 40..60', { min: 40, max: 60, qualifier: 'up_to' }],
    ['at_least 12', {}],
    ['at least 12', { value: 12, qualifier: 'at_least' }],
    ['40-60', { min: 40, max: 60 }],
    ['40 – 60', { min: 40, max: 60 }],
    ['4,500,000', { value: 4_500_000 }],
    ['4 500 000', { value: 4_500_000 }],
    ['4,5', {}],
    ['4,500', { value: 4_500 }],
    ['4,500,00', {}],
    ['-4', { value: -4 }],
    ['4x', {}],
    ['some 350', {}],
    ['overt 350', {}],
    ['0x10', {}],
    ['1e999', {}],
    ['', {}],
  ])('%s', (text, read) => {
    expect(figure(text)).toEqual({ ...nothing, ...read, ev: ['S4'], unit: null, currency: null, of: null });
  });

  it.each([
    ['1 EUR', { value: 1, currency: 'EUR', unit: null }],
    ['over 4500000 EUR per year', { value: 4_500_000, currency: 'EUR', unit: 'per year' }],
    ['1 soldiers', { currency: null, unit: 'soldiers' }],
    ['1 IFV', { currency: null, unit: 'IFV' }],
    ['4.5 million', { value: 4.5, unit: 'million' }],
    ['5%', { value: 5, unit: '%' }],
    ['40..60 km', { min: 40, max: 60, unit: 'km' }],
    ['40-60 km', { min: 40, max: 60, unit: 'km' }],
    ['1', { currency: null, unit: null }],
    ['many soldiers', { value: null, unit: null }],
  ])('%s has its unit', (text, read) => {
    expect(figure(text)).toMatchObject(read);
  });
});

it('a person’s rank stands after a bar', () => {
  const person = (name: string) => z.decode(LeanPerson, { ev: [4], name, role: null, country: 'NO' });

  expect(person('Eirik Solberg | General')).toMatchObject({ name: 'Eirik Solberg', rank: 'General' });
  expect(person('General Eirik Solberg')).toMatchObject({ name: 'General Eirik Solberg', rank: null });
});

describe('a quotation on the wire', () => {
  it.each([
    ['We will always … our good friends', 'We will always', 'our good friends'],
    ['We will always...our good friends', 'We will always', 'our good friends'],
    ['We stand by you', 'We stand by you', 'We stand by you'],
    ['We will … come what may … our good friends', 'We will', 'our good friends'],
  ])('%s', (text, first, last) => {
    expect(z.decode(LeanQuote, { ev: [4], text, speaker: null })).toMatchObject({ first, last });
  });
});

describe('a programme on the wire', () => {
  it.each([
    ['Golden Badger', 'Golden Badger', null, null],
    ['Joint Expeditionary Force | JEF', 'Joint Expeditionary Force', 'JEF', null],
    ['JEF | Joint Expeditionary Force', 'JEF', null, 'Joint Expeditionary Force'],
    ['the Force|JEF|Joint Expeditionary Force', 'the Force', 'JEF', 'Joint Expeditionary Force'],
    [' | ', '', null, null],
  ])('%s', (text, name, acronym, expansion) => {
    expect(programme(text)).toMatchObject({ name, acronym, expansion });
  });
});

describe('what is written is read back as it was', () => {
  const words = fc.array(fc.constantFrom('Norway', 'of', 'the', 'Fleet', '12', 'ā'), { minLength: 1 });
  const text = words.map((list) => list.join(' '));
  const maybe = fc.option(text, { nil: null });
  const measure = maybe.filter((one) => one === null || !/^\d/.test(one));
  const number = fc
    .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
    .filter((one) => !Object.is(one, -0));
  const qualifier = fc.constantFrom(...qualifiers, null);
  const amount = fc.oneof(
    fc.record({ value: number, min: fc.constant(null), max: fc.constant(null), qualifier }),
    fc.record({ value: fc.constant(null), min: number, max: number, qualifier }),
  );

  it('for each kind of claim that is folded', () => {
    fc.assert(
      fc.property(
        fc.record({ name: text, kind: fc.constantFrom(...programmeKinds), acronym: maybe, expansion: maybe }),
        fc.record({
          ...{ who: maybe, forWhom: maybe, what: text, due: maybe },
          modality: fc.constantFrom(...modalities),
        }),
        fc.record({ who: maybe, what: text, when: maybe }),
        fc.record({ name: text, rank: maybe, role: maybe, country: maybe }),
        fc.record({ first: text, last: text, speaker: maybe }),
        fc.tuple(
          amount,
          fc.record({ unit: measure, currency: fc.constantFrom('EUR', 'JPY', null), of: maybe }),
        ),
        (named, promised, next, person, quoted, [counted, rest]) => {
          for (const [shape, item] of [
            [LeanProgramme, { ev, ...named }],
            [LeanCommitment, { ev, ...promised }],
            [LeanNextStep, { ev, ...next }],
            [LeanPerson, { ev, ...person }],
            [LeanQuote, { ev, ...quoted }],
            [LeanFigure, { ev, ...counted, ...rest }],
          ] as const) {
            const written = JSON.stringify(z.encode(shape as z.ZodType, item));
            expect(z.decode(shape as z.ZodType, JSON.parse(written))).toEqual(item);
          }
        },
      ),
    );
  });
});
