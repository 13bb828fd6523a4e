/** Verbs that bind, in all their forms. */
import { describe, expect, it } from 'vitest';
import { commitmentClaims } from '../../../../../src/writer/extractive/commitments/commitments.ts';
import {
  finiteForms,
  gerundOf,
  infinitives,
} from '../../../../../src/writer/extractive/commitments/forms.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';
import lexicon from '../../../../../src/writer/lexicon/verbforms.json' with { type: 'json' };

const commitments = (text: string, language: string) =>
  commitmentClaims(read({ text, title: null, published: '2025-03-01', country: null, language }));

describe('the forms of verbs that bind', () => {
  it.each([
    ['send', 'sending'],
    ['donate', 'donating'],
    ['equip', 'equipping'],
    ['ship', 'shipping'],
    ['patrol', 'patrolling'],
    ['open', 'opening'],
    ['hand over', 'handing over'],
    ['agree', 'agreeing'],
  ])('%s → %s', (base, gerund) => {
    expect(gerundOf(base)).toBe(gerund);
  });

  it.each(Object.keys(lexicon))('leaves no place for a stem open: %s', (language) => {
    const phrases = [...finiteForms(language).map(({ phrase }) => phrase), ...infinitives(language)];

    expect(phrases.length).toBeGreaterThan(0);
    expect(phrases.filter((phrase) => /\d|\/|\s$/.test(phrase))).toEqual([]);
  });

  it('knows none of a language without a list', () => {
    expect([finiteForms('is'), infinitives('is')]).toEqual([[], []]);
  });

  it.each([
    ['uk', 'Норвегія відкриє у Львові центр підготовки саперів.', 'planned'],
    ['ru', 'Норвегия профинансировала закупку десяти катеров для Молдовы.', 'done'],
    ['pl', 'Norwegia ufundowała Mołdawii dziesięć karetek.', 'done'],
    ['lv', 'Norvēģija modernizēs divas Moldovas bāzes.', 'planned'],
    ['lt', 'Norvegija parems Moldovą dešimčia katerių.', 'planned'],
    ['et', 'Norra eraldas Moldovale kümme paati.', 'done'],
    ['sv', 'Norge överlämnade tio båtar till Moldavien.', 'done'],
    ['fr', 'La Norvège équipera deux bataillons moldaves.', 'planned'],
  ])('reads them in a release (%s)', (language, text, modality) => {
    expect(commitments(text, language).map((claim) => claim.modality)).toEqual([modality]);
  });
});
