/** Whose people they are, where the words point elsewhere than to the publisher's state or to the one named most. */
import { describe, expect, test } from 'vitest';
import { peopleClaims } from '../../../src/writer/extractive/people.ts';
import { read } from '../../../src/writer/extractive/reading.ts';

function states(text: string, language: string, country: string | null = null) {
  const reading = read({ text, title: null, published: null, country, language });
  return peopleClaims(reading).map(({ name, country: state }) => `${name}: ${state}`);
}

describe('the state of a person', () => {
  test.each([
    [
      'a federal minister is of the federation, and not of her colleague’s state',
      'Bundesverteidigungsministerin Clara Berg und ihr slowenischer Kollege Luka Hrast sprachen in Slowenien. Deutschland und Slowenien arbeiten zusammen.',
      'de',
      null,
      ['Clara Berg: DE', 'Luka Hrast: SI'],
    ],
    [
      'a state that only the counterpart is of is not the host’s',
      'Verteidigungsministerin Clara Berg trifft ihren britischen Amtskollegen Henry Cole. Großbritannien will mehr tun.',
      'de',
      null,
      ['Clara Berg: null', 'Henry Cole: GB'],
    ],
    [
      'a word between the state and the office is no obstacle',
      'Soome uus kaitseminister Antti Laine külastas Eestit.',
      'et',
      'EE',
      ['Antti Laine: FI'],
    ],
    [
      'nobody met by us, and nobody joined to another’s, is ours',
      'I met with Minister for Defence, Dr Juan Olmo. Spanish President Luis Pena and Prime Minister Ana Rio were there.',
      'en',
      'NO',
      ['Juan Olmo: null', 'Luis Pena: ES', 'Ana Rio: null'],
    ],
    [
      'a counterpart of no told state is not the publisher’s',
      'Our minister went to Madrid. He met his counterpart, Defence Minister Juan Olmo.',
      'en',
      'NO',
      ['Juan Olmo: null'],
    ],
    [
      'whoever visits a state is not of it',
      'Minister of Defence Aldo Rossi visited Slovenia on 3 May. He met Slovenian Minister of Defence Luka Hrast. Slovenia will host the exercise.',
      'en',
      null,
      ['Aldo Rossi: null', 'Luka Hrast: SI'],
    ],
    [
      'a rank alone behind another’s unit',
      'Present were Minister of Defence of Norway Ola Berg and commander of the NATO air operations base Major General Henk Vos.',
      'en',
      'NO',
      ['Ola Berg: NO', 'Henk Vos: null'],
    ],
    [
      'an equal in the only state travelled to',
      'Chief of Defence of Norway General Ola Berg travels to Spain to meet Chief of Defence Admiral Juan Olmo.',
      'en',
      null,
      ['Ola Berg: NO', 'Juan Olmo: ES'],
    ],
    [
      'the comma after what opens a sentence names nobody',
      'While holding talks with the Minister of Defence of Spain, Ola Berg welcomed the plan. Defence Minister Ola Berg left.',
      'en',
      'NO',
      ['Ola Berg: NO'],
    ],
    [
      'an adjective in -er',
      'Der Schweizer Verteidigungsminister Urs Keller war dabei.',
      'de',
      'DE',
      ['Urs Keller: CH'],
    ],
    [
      'the full name of a federal republic',
      "M. Paul Girard s'est entretenu avec M. Karl Voss, ministre de la défense de la République fédérale d'Allemagne.",
      'fr',
      'FR',
      ['Paul Girard: null', 'Karl Voss: DE'],
    ],
    [
      'a plural possessive',
      'It was attended by the Netherlands’ Defence Minister Anna Visser and others in Lithuania.',
      'en',
      'HR',
      ['Anna Visser: NL'],
    ],
    [
      '“of the country” points at the one spoken of',
      'Об этом сообщил министр обороны страны Ян Виссер. Нидерланды передадут истребители.',
      'ru',
      'UA',
      ['Ян Виссер: null'],
    ],
    [
      'the second of two names behind two states',
      'The sergeants of the Norwegian and the Latvian Armed Forces met. Sgt Maj Ole Berg and Sgt Maj Janis Ozols spoke.',
      'en',
      'NO',
      ['Ole Berg: NO', 'Janis Ozols: null'],
    ],
    [
      'a bare Secretary is of a state that has such',
      'Secretary Moore met the minister.',
      'en',
      'FI',
      ['Moore: null'],
    ],
    [
      'the commander of a multinational formation is of none',
      'Major General Ida Holm, Commander of Multinational Division North, spoke.',
      'en',
      'CA',
      ['Ida Holm: null'],
    ],
    [
      'one minister in two cases is one state',
      'Eesti kaitseminister Jaan Luik kohtus kolleegiga. Soome tänas kaitseminister Jaan Luigega.',
      'et',
      'EE',
      expect.not.arrayContaining([expect.stringContaining('FI')]),
    ],
  ] as const)('%s', (_rule, text, language, country, wanted) => {
    expect(states(text, language, country)).toEqual(wanted);
  });

  test('a French verb links no office to what follows', () => {
    const text = "Le ministre a indiqué qu'Antoine Girard recevra Oleh Koval lundi.";
    const reading = read({ text, title: null, published: null, country: 'FR', language: 'fr' });

    expect(peopleClaims(reading).map(({ name, role }) => [name, role])).toEqual([
      ['Antoine Girard', null],
      ['Oleh Koval', null],
    ]);
  });
});
