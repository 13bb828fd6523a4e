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

test('what opens a quotation of several paragraphs tells who speaks, whatever marks they open with', async () => {
  const text =
    'The Minister for Defence, Mary Nolan, today reviewed the members of the 12th Infantry Battalion.\n\nAddressing the families, the Minister acknowledged their concerns:\n\n“I want to assure you that the safety of our people is of paramount concern to me.\n\n"You can be assured also that contingency planning is part of every operation.\n\n"We will continue to watch the situation closely with our partners.”';

  expect(await speakersOf(text, 'IE')).toEqual(['Mary Nolan', 'Mary Nolan', 'Mary Nolan']);
});

test('letters that the text gives to an office call whoever holds it', async () => {
  const text =
    'They met the Chief of the Army Staff (COAS), Lieutenant General Kofi Onwona, and the Minister of Defence, John Addo.\n\n“It was a good decision to have chosen to come to Ghana,” the COAS stated.';

  expect(await speakersOf(text, 'GH')).toEqual(['Kofi Onwona']);
});

test('of two offices the one that is told whole is meant', async () => {
  const text =
    'Taoiseach and Defence Minister Kane is in Lebanon too. The Taoiseach, Leo Nolan, is on his first visit there.\n\nThe Taoiseach said: “Next year will mark the fortieth anniversary of the mission.”';

  expect(await speakersOf(text, 'IE')).toEqual(['Leo Nolan']);
});

test('letters behind the name of the minister, and another’s going with the minister, leave the words to the minister', async () => {
  const text =
    'Simon Nolan T.D., Minister for Defence, is today leaving for Lebanon. The Minister will be accompanied by the Secretary General, John Smith.\n\nThe Minister stated:\n\n“This dynamic partnering with others is a key objective of our policy.”';

  expect(await speakersOf(text, 'IE')).toEqual(['Simon Nolan']);
});
