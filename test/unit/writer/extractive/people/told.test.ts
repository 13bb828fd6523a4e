/** Whose minister somebody is, by the words around: a pair, a delegation, a visit, the headline. */
import { describe, expect, test } from 'vitest';
import { peopleClaims } from '../../../../../src/writer/extractive/people/people.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

describe('whose minister it is', () => {
  const whose = (text: string, about: { language: string; country: string | null; title?: string }) =>
    Object.fromEntries(
      peopleClaims(read({ text, published: '2024-07-02', title: null, ...about })).map(
        ({ name, country }) => [name, country],
      ),
    );

  test('is told by “of the country” behind the office', () => {
    const text = 'Эстония отправит Молдове помощь. Об этом заявил министр обороны страны Тоомас Саар.';

    expect(whose(text, { language: 'ru', country: 'RU' })).toEqual({ 'Тоомас Саар': 'EE' });
  });

  test('is told by where somebody is received on a visit', () => {
    const text =
      'Le ministre russe, qui se trouve en visite officielle en Arménie, a été reçu par le président Armen Petrossian.';

    expect(whose(text, { language: 'fr', country: 'RU' })).toMatchObject({ 'Armen Petrossian': 'AM' });
  });

  test('is told by the publisher where the headline names its state', () => {
    const text =
      'La Norvège attend des renforts. Le ministre des Armées Paul Girard a rencontré son homologue.';

    expect(
      whose(text, { language: 'fr', country: 'FR', title: 'Le ministre français des Armées à Oslo' }),
    ).toMatchObject({
      'Paul Girard': 'FR',
    });
  });

  test('is no other’s because the headline names the publisher’s office and whom its holder called', () => {
    const title = 'Readout of Secretary of Defense Call With Maltese Minister of Defense Rui Vella';
    const text = 'Secretary of Defense John B. Hale IV spoke with Maltese Defense Minister Rui Vella.';

    expect(whose(`${title}\n${text}`, { language: 'en', country: 'US', title })).toEqual({
      'Rui Vella': 'MT',
      'John B. Hale IV': 'US',
    });
  });

  test.each([
    [
      'en',
      'The Norwegian and Danish defence ministers Ola Berg and Anne Holm met.',
      { 'Ola Berg': 'NO', 'Anne Holm': 'DK' },
    ],
    [
      'de',
      'Sie empfängt ihre norwegischen und dänischen Amtskollegen Ola Berg und Anne Holm.',
      { 'Ola Berg': 'NO', 'Anne Holm': 'DK' },
    ],
  ])('is told in the order of two names (%s)', (language, text, wanted) => {
    expect(whose(text, { language, country: null })).toMatchObject(wanted);
  });

  test('is that of the delegation that somebody leads', () => {
    const text =
      'A delegation of the Army of Norway, led by the Chief of General Staff, Major General Ola Berg, is in Chile. Minister Ana Rio received it.';

    expect(whose(text, { language: 'en', country: 'CL' })).toMatchObject({ 'Ola Berg': 'NO' });
  });
});
