/** Speakers of a quotation that goes on over paragraphs, past the verifier. */
import { expect, test } from 'vitest';
import { createExtractive } from '../../../../../src/writer/extractive/extractive.ts';

async function speakersOf(text: string, country: string): Promise<(string | null)[]> {
  const release = { key: 'x', source: 'x', url: null, title: null, published: '2025-03-04', language: 'en' };
  return (await createExtractive().brief({ ...release, country, text })).quotes.map(({ speaker }) => speaker);
}

test('a paragraph that no mark closes is of whoever speaks in the next', async () => {
  const text =
    'The plan stands, Defence Minister Judith Vale and Foreign Minister Alan Berg announced today.\n\n“These ships are part of a long effort of our people at sea,” Ms Vale says.\n\n“Security in the Gulf can have a far-reaching impact on all of us.\n\n“This is why we contribute to the missions there,” Mr Berg says.';

  expect(await speakersOf(text, 'NZ')).toEqual(['Judith Vale', 'Alan Berg', 'Alan Berg']);
});
