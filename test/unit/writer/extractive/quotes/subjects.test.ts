/** Speakers whom the sentences before or behind a quotation tell: its subject, a rank alone, who spoke last. */
import { expect, test } from 'vitest';
import { createExtractive } from '../../../../../src/writer/extractive/extractive.ts';

/** The speakers of a brief's quotations, past the verifier. */
async function speakers(text: string, country: string | null = null): Promise<(string | null)[]> {
  const brief = await createExtractive().brief({
    ...{ key: 'x', source: 'x', url: null, title: null, published: '2025-03-04', language: 'en' },
    ...{ country, text },
  });
  return brief.quotes.map(({ speaker }) => speaker);
}

test('the minister is the publisher’s own where the text went on about nobody else', async () => {
  const met = 'Minister of Defence Milan Vuk met Minister Jens Krag of Denmark. ';
  const said = '“We spoke of the plans that our two armies share”, the Minister said.';

  expect(await speakers(`${met}${said}`, 'RS')).toEqual(['Milan Vuk']);
  expect(await speakers(`${met}Minister Krag was content. ${said}`, 'RS')).toEqual([null]);
});

test('a state before the office tells which minister, though only the publisher tells whose he is', async () => {
  const text =
    'Defence Minister Anna Ozola met Italian Defence Minister Marco Bruno. The Latvian minister said: “Our sea is safe as long as we watch it.”';

  expect(await speakers(text, 'LV')).toEqual(['Anna Ozola']);
});

test('a pronoun is the subject whose counterpart is met, or who said something there', async () => {
  const met =
    'Defence Minister Ann Peters met her Philippine counterpart Jose Luna.\n“We train for a region that is free,” she said.';
  const told =
    'Defence Minister Omar Yusof said this after a visit to Prime Minister Somchai Lek.\n\n“I believe that these talks will help both peoples,“ he said in a statement.';

  expect(await speakers(met, 'NZ')).toEqual(['Ann Peters']);
  expect(await speakers(told, 'MY')).toEqual(['Omar Yusof']);
  expect(
    await speakers(
      'Minister Ann Peters met Minister Jose Luna.\n“We train for a region that is free,” he said.',
      'NZ',
    ),
  ).toEqual([null]);
});

test('a sentence of its own behind indirect speech goes on with it, and one that opens with the verb tells what was before', async () => {
  const on =
    'Minister Ann Peters met Minister Jose Luna. Peters said that the plan was sound. “We will train together in every year to come.”';
  const opens =
    '“This plan is proof of the trust between our two states”. Said His Excellency the President Dr Thabo Molefe.';

  expect(await speakers(on, 'NZ')).toEqual(['Ann Peters']);
  expect(await speakers(opens, 'BW')).toEqual(['Thabo Molefe']);
});

test('a rank alone is the one person’s who has it', async () => {
  const text =
    '“We will beat this threat if we stand together,” the General noted. General Peter Otieno spoke when he hosted Ambassador Jens Krag.';

  expect(await speakers(text, 'KE')).toEqual(['Peter Otieno']);
});

test('a paragraph of quoted words goes on from the paragraph before, and a pronoun from the quotation before', async () => {
  const said =
    'The Minister of Fiji Pio Tamani signed a plan.\n\nNew Zealand Defence Minister Andrew Lisle says that both states face storms.\n\n“It is vital since we know that there are storms in our region.”\n\nThe plan has two parts.';
  const on =
    'Minister Simon Carey is here with Chief of Staff Sean Clark. The Minister added:\n“You keep alive a proud custom of our peacekeepers.”\nHe went on to say:\n“I am aware that the forces have become a part of the village.”';

  expect(await speakers(said, 'FJ')).toEqual(['Andrew Lisle']);
  expect(await speakers(on, 'IE')).toEqual(['Simon Carey', 'Simon Carey']);
});

test('whoever is called by the last part of a double surname has come in between', async () => {
  const text =
    'Minister Ivo Nagy met his German counterpart Anna Kern-Holzer. “We share values that bind our two states,” said Nagy.\n\nHolzer called Slovakia a friend. “Our work is good and has been so in the past,” she said.';

  expect((await speakers(text, 'SK'))[1]).not.toBe('Ivo Nagy');
});
