/** People behind a house and how they are addressed, on a line of their own, or with a father’s titles behind the name. */
import { expect, test } from 'vitest';
import { told } from './told.ts';

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

test('brackets behind an office and behind a rank stand between neither and the name', async () => {
  const text =
    'Brigadier General (Brig Gen) Jens Holm and Captain (GN) Kofi Sarfo met the Chief of Defence Staff (CDS) of the Ghana Armed Forces (GAF) Vice Admiral Seth Addo.';

  expect((await told(text, 'GH')).map((line) => line.split(' | ').slice(0, 3).join(' | '))).toEqual([
    'Jens Holm | Brigadier General | -',
    'Kofi Sarfo | Captain | -',
    'Seth Addo | Vice Admiral | Chief of Defence Staff (CDS) of the Ghana Armed Forces',
  ]);
});

test('initials written together, and those that are also a form of address, are of the name', async () => {
  const text =
    'Present were Major General J.B. Darko, Colonel E.W.K. Nibo, Gen. H. Berg, Col AJB Carter and H.E. Anna Lind.';

  expect((await told(text, 'GH')).map((line) => line.split(' | ')[0])).toEqual([
    'J.B. Darko',
    'E.W.K. Nibo',
    'H. Berg',
    'AJB Carter',
    'Anna Lind',
  ]);
});

test('two words between an office and the next office are a name', async () => {
  const text =
    'He came with the Secretary General of the Department of Defence, Jacqui Varro and the Chief of Staff, General Sean Carter.';

  expect(await told(text, 'IE')).toEqual([
    'Jacqui Varro | - | Secretary General of the Department of Defence | IE',
    'Sean Carter | General | Chief of Staff | IE',
  ]);
});

test('an office of the General Staff, of a place of two words, to His Majesty, of a command in letters', async () => {
  const text =
    'He met the Chief of the Hellenic National Defence General Staff General Dimitrios Varro, Sheikh Omar bin Zayed Al Faris, the Crown Prince of Abu Dhabi and Deputy Supreme Commander of the UAE Armed Forces, and Adviser to His Majesty for Communication Bisher Kasim. The Commander of US NORTHCOM left.';

  expect((await told(text, 'JO')).map((line) => line.split(' | ').slice(0, 3).join(' | '))).toEqual([
    'Dimitrios Varro | General | Chief of the Hellenic National Defence General Staff',
    'Omar bin Zayed Al Faris | - | Crown Prince of Abu Dhabi and Deputy Supreme Commander of the UAE Armed Forces',
    'Bisher Kasim | - | Adviser to His Majesty for Communication',
  ]);
});

test('a name in capitals above a rank and an office signs the release', async () => {
  const text =
    'The Army will keep up its relationship with the British Army and expand it, the Chief said.\n\nNORA VALEWU\nMajor General\nDirector Army Public Relations\n6 February 2024';

  expect(await told(text, 'NG')).toEqual(['NORA VALEWU | - | Director Army Public Relations | NG']);
});
