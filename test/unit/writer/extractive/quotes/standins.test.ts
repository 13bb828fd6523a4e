/** Speakers told by an office that the text calls otherwise where it names its holder. */
import { expect, test } from 'vitest';
import { createExtractive } from '../../../../../src/writer/extractive/extractive.ts';
import calledOtherwise from '../../../../../src/writer/lexicon/offices-otherwise.json' with { type: 'json' };
import { OfficesOtherwise, officeKinds } from '../../../../../src/writer/lexicon/singleoffices.ts';

async function speakersOf(text: string, language: string, country: string) {
  const release = { key: 'k', source: 's', url: null, title: null, published: null, language, country, text };
  return (await createExtractive().brief(release)).quotes.map(({ speaker }) => speaker);
}

test.each([
  [
    'en',
    'EE',
    'President Mart Lill received the Latvian Minister of Defence, Janis Kalns. “We shall go on helping each other at sea,” the head of state said.',
    ['Mart Lill'],
  ],
  [
    'en',
    'LT',
    'Prime Minister Jonas Petraitis met his Danish counterpart Lars Holm. “We need more air defence and we need it soon,” the head of government said.',
    ['Jonas Petraitis'],
  ],
  [
    'de',
    'DE',
    'Bundespräsident Karl Vogel empfing den polnischen Minister Jan Kowal. „Wir stehen auch in schweren Zeiten fest zusammen“, sagte das Staatsoberhaupt.',
    ['Karl Vogel'],
  ],
  [
    'pl',
    'PL',
    'Prezydent Jan Kowal spotkał się z premierem Danii Larsem Holmem. „Będziemy razem bronić naszego bezpieczeństwa na Bałtyku” - powiedział szef państwa.',
    ['Jan Kowal'],
  ],
  [
    'lt',
    'LT',
    'Prezidentas Jonas Petraitis susitiko su Danijos premjeru Larsu Holmu. „Mes kartu stiprinsime mūsų bendrą saugumą jūroje“, – sakė šalies vadovas.',
    ['Jonas Petraitis'],
  ],
  [
    'ru',
    'KZ',
    'Президент Арман Сеитов принял министра обороны Польши Яна Ковальского. «Мы будем вместе укреплять нашу общую безопасность», — сказал глава государства.',
    ['Арман Сеитов'],
  ],
])('in %s (%s): %s', async (language, country, text, expected) => {
  expect(await speakersOf(text, language, country)).toEqual(expected);
});

test('whom the sentence before calls as its source goes on speaking', async () => {
  const text =
    'Chief of Defence Staff Gen. Luke Obi received General Asif Khan of Pakistan.\n\nAccording to Obi, the visit by the Pakistani general is an exchange of ideas.\n\n“I believe that this will not end when you leave us,” he said.';
  expect(await speakersOf(text, 'en', 'NG')).toEqual(['Luke Obi']);
});

test('of two heads of state neither is guessed', async () => {
  const text =
    'President Mart Lill received the President of Latvia, Janis Kalns. “We shall go on helping each other at sea,” the head of state said.';
  expect(await speakersOf(text, 'en', 'EE')).toEqual([null]);
});

test('the list of what holders of offices are called besides has its shape, and no kind that titles do not tell', () => {
  const kinds = Object.values(OfficesOtherwise.parse(calledOtherwise)).flatMap(Object.keys);
  expect(kinds.filter((kind) => !officeKinds.includes(kind))).toEqual([]);
});
