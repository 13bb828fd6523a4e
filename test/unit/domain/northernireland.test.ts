/** Part of one state that bears another's name: Northern Ireland in the languages of the releases. */
import { describe, expect, it } from 'vitest';
import { findStates } from '../../../src/domain/country.ts';

describe('Northern Ireland', () => {
  it.each([
    ['en', 'a base in Northern Ireland'],
    ['lt', 'bazė Šiaurės Airijoje'],
    ['lv', 'bāze Ziemeļīrijā'],
    ['et', 'baas Põhja-Iirimaal'],
    ['pl', 'baza w Irlandii Północnej'],
    ['de', 'ein Stützpunkt in Nordirland'],
    ['fr', 'une base en Irlande du Nord'],
    ['sv', 'en bas i Nordirland'],
    ['fi', 'tukikohta Pohjois-Irlannissa'],
    ['ru', 'база в Северной Ирландии'],
    ['uk', 'база в Північній Ірландії'],
    ['cs', 'základna v Severním Irsku'],
  ])('is no Ireland in %s', (language, text) => {
    expect(findStates(text, { language }).map(({ code }) => code)).toEqual(['GB']);
  });

  it.each([
    ['ru', 'база в Ирландии'],
    ['pl', 'baza w Irlandii'],
    ['en', 'a base in northern Norway and in Ireland'],
  ])('and Ireland is itself in %s', (language, text) => {
    expect(findStates(text, { language }).map(({ code }) => code)).toContain('IE');
  });
});
