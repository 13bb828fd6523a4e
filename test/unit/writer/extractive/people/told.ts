/** What a brief tells of people, for tests. */
import { createExtractive } from '../../../../../src/writer/extractive/extractive.ts';

/** The people of a brief, past the verifier. */
export async function told(text: string, country: string | null = null): Promise<string[]> {
  const brief = await createExtractive().brief({
    ...{ key: 'x', source: 'x', url: null, title: null, published: '2025-03-04', language: 'en' },
    ...{ country, text },
  });
  return brief.people.map(({ name, rank, role, country: state }) =>
    [name, rank, role, state].map((part) => part ?? '-').join(' | '),
  );
}
