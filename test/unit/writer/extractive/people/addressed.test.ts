/** People behind a house and how they are addressed, on a line of their own, or with a father’s titles behind the name. */
import { expect, test } from 'vitest';
import { createExtractive } from '../../../../../src/writer/extractive/extractive.ts';

/** The people of a brief, past the verifier. */
async function told(text: string, country: string | null = null): Promise<string[]> {
  const brief = await createExtractive().brief({
    ...{ key: 'x', source: 'x', url: null, title: null, published: '2025-03-04', language: 'en' },
    ...{ country, text },
  });
  return brief.people.map(({ name, rank, role, country: state }) =>
    [name, rank, role, state].map((part) => part ?? '-').join(' | '),
  );
}

test('the Honourable behind a comma goes on with the office', async () => {
  const text =
    'Minister for Defence, the Hon Paul Vale MP hosted his Danish counterpart, Minister of Defence, the Right Honourable Ida Krag, in Perth.';

  expect(await told(text, 'AU')).toEqual([
    'Paul Vale | - | Minister for Defence | AU',
    'Ida Krag | - | Minister of Defence | DK',
  ]);
});

test('a house between an office and a rank is of the office', async () => {
  const text =
    'Chief Director, Ministry of Defence Brigadier General (rtd) Kofi Mensah and Commandant, Ghana Armed Forces Command and Staff College (GAFCSC) Major General Ama Boateng attended with Secretary, Department of Defence Production Dr Ajay Rao.';

  expect(await told(text, 'GH')).toEqual([
    'Kofi Mensah | Brigadier General | Chief Director, Ministry of Defence | GH',
    'Ama Boateng | Major General | Commandant, Ghana Armed Forces Command and Staff College (GAFCSC) | GH',
    'Ajay Rao | - | Secretary, Department of Defence Production | GH',
  ]);
});

test('an office of a branch whose name holds an and is read whole', async () => {
  expect(
    await told(
      'She met the Director of Border Crime and Human Trafficking Branch Lucy Manton in Perth.',
      'AU',
    ),
  ).toEqual(['Lucy Manton | - | Director of Border Crime and Human Trafficking Branch | AU']);
});

test('a secretary who is a general is no secretary general', async () => {
  expect(await told('The talks were led by Defence Secretary General Kamal Perera.', 'LK')).toEqual([
    'Kamal Perera | General | Defence Secretary | LK',
  ]);
  expect(await told('He met NATO Secretary General John Carter.', 'LK')).toEqual([
    'John Carter | - | NATO Secretary General | -',
  ]);
});

test('ranks of two words do not lose the first to the office', async () => {
  const text =
    'The guests met Commander-in-Chief of Defence Services Senior General Aung Min Tun and Police Lieutenant General Somsak Boon.';

  expect(await told(text, 'MM')).toEqual([
    'Aung Min Tun | Senior General | Commander-in-Chief of Defence Services | MM',
    'Somsak Boon | Police Lieutenant General | - | MM',
  ]);
});

test('an initial without its dot, and the word for a son, belong to the name', async () => {
  expect(
    await told('Present were Gen Robert A Carter and the Azerbaijani Minister Karim Tofig oglu Rzayev.'),
  ).toEqual(['Robert A Carter | Gen | - | -', 'Karim Tofig oglu Rzayev | - | Azerbaijani Minister | AZ']);
  expect(await told('Present was Lieutenant General Valiyev Karim Tofig oglu.')).toEqual([
    'Valiyev Karim Tofig oglu | Lieutenant General | - | -',
  ]);
});

test('a father told with his titles is nobody further, and a place of an honorific is nobody', async () => {
  const text =
    'His Majesty Sultan Haji Azmi Rahman ibni Al-Marhum Sultan Haji Yusof ‘Ali Saiful, Sultan of Brunei Darussalam, received the guest at Sri Jayapura. Her Majesty Duli Raja Isteri Pengiran Anak Hajah Nora binti Al-Marhum Pengiran Pemancha Haji Salleh spoke.';

  expect((await told(text, 'BN')).map((line) => line.split(' | ')[0])).toEqual(['Azmi Rahman', 'Nora']);
});

test('a name on a line of its own has the office of the line below', async () => {
  const text =
    'The brigade in Latvia grows by a squadron, the Minister said in Ottawa today.\n\nContacts\n\nAnna Tremblay\nPress Secretary\nOffice of the Minister of National Defence';

  expect(await told(text, 'CA')).toEqual(['Anna Tremblay | - | Press Secretary | CA']);
});
