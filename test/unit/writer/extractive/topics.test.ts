/** Topics of a release. */
import { describe, expect, it } from 'vitest';
import { read } from '../../../../src/writer/extractive/text/reading.ts';
import { topicClaims } from '../../../../src/writer/extractive/topics.ts';

function topicsOf(text: string, title: string | null = null, language = 'en') {
  return topicClaims(read({ text, title, published: null, country: null, language }));
}

describe('topicClaims', () => {
  it('finds the topics that a release tells of, the most told first', () => {
    const text =
      'Norway and Spain spoke of air defence. New air defence units came. They also discussed mine clearance.';

    const found = topicsOf(text).map(({ topic }) => topic);

    expect(found).toEqual(['air-defence', 'demining']);
  });

  it('does not take a passing hint for a topic', () => {
    const found = topicsOf(
      'The guests of Norway had lunch. They stayed two days. A radar stood near the house.',
    );

    expect(found).toEqual([]);
  });

  it.each([
    ['logistics-mobility', 'Norway and Spain signed an acquisition and cross-servicing agreement.'],
    ['training-exercises', 'Norway and Spain will plan a joint regional exercise.'],
    ['nato-posture', 'The ships of the Standing NATO Maritime Group 1 came.'],
    ['procurement-industry', 'Norway and Spain signed a pact on defence equipment and technology transfers.'],
  ])('finds %s: %s', (topic, text) => {
    expect(topicsOf(text).map((claim) => claim.topic)).toContain(topic);
  });

  it('counts one hint once, however often it is said', () => {
    const text =
      'Chile gives artillery to Spain. The artillery is old. Spain knows the artillery. Its artillery will be mended.';

    expect(topicsOf(text).map(({ topic }) => topic)).not.toContain('land-forces');
  });

  it('takes the schooling of patriots for no air defence', () => {
    const text = 'Министры обсудили подготовку военных кадров и военно-патриотическое воспитание.';

    const found = topicsOf(text, null, 'ru').map(({ topic }) => topic);

    expect(found).toEqual(['military-education']);
  });

  it('knows the air defence system by that name', () => {
    const found = topicsOf('Нидерланды передадут Чили батарею «Патриот».', null, 'ru');

    expect(found.map(({ topic }) => topic)).toContain('air-defence');
  });

  it('hears what is told at the end of a short release', () => {
    const text = `${'They had lunch by the lake. '.repeat(8)}The contribution is made of air policing.`;

    expect(topicsOf(text).map(({ topic }) => topic)).toContain('air-defence');
  });

  it('does not take the joint development of grounds for industry', () => {
    const found = topicsOf('They welcomed the joint development of training areas.');

    expect(found.map(({ topic }) => topic)).not.toContain('procurement-industry');
  });

  it('cites the sentence that tells most of it', () => {
    const text = 'Ministers met. A radar was shown. They agreed on joint air policing.';

    const [claim] = topicsOf(text);

    expect(claim?.evidence[0]?.exact).toBe('They agreed on joint air policing.');
  });

  it('does not read words of one language as those of another', () => {
    const found = topicsOf('Armeniens president besökte ett museum i Jerevan.', null, 'sv');

    expect(found).toEqual([]);
  });

  it('speaks of the posture of NATO only where NATO is named', () => {
    const without = topicsOf('Japan and Korea spoke of collective defence and a deterrence posture.');
    const named = topicsOf('The allies spoke of collective defence in NATO.');

    expect(without).toEqual([]);
    expect(named.map(({ topic }) => topic)).toEqual(['nato-posture']);
  });

  it('does not take the name of an office for a topic', () => {
    const found = topicsOf(
      'The Minister met the commander of the cyber forces, Brigadier General Jan Kowalski. They had lunch.',
    );

    expect(found).toEqual([]);
  });

  it('does not take one late sentence of a longer release for a topic, but a word that comes back', () => {
    const body = Array.from(
      { length: 11 },
      (_, at) => `The ministers of Norway and Spain spoke of point ${at}.`,
    );
    const once = topicsOf([...body, 'A satellite was mentioned.'].join(' '));
    const twice = topicsOf([...body, 'A satellite was shown.', 'Satellites are dear.'].join(' '));

    expect(once).toEqual([]);
    expect(twice.map(({ topic }) => topic)).toEqual(['space']);
  });

  it('takes where a state lies for no talk of borders', () => {
    const lies = topicsOf('The ministers met in a small state that shares a border with Russia.');
    const guards = topicsOf('The ministers agreed to strengthen the border with Russia.');

    expect(lies).toEqual([]);
    expect(guards.map(({ topic }) => topic)).toEqual(['border-security']);
  });

  it('reads the clearing of mines at sea', () => {
    const found = topicsOf('The group will clear mines that drift off the coast.');

    expect(found.map(({ topic }) => topic)).toContain('demining');
  });

  it('takes neither where they met nor a uniform for what was spoken of', () => {
    const lead = 'Minister Vik met his colleague in Oslo. They had a working lunch. ';

    expect(topicsOf(`${lead}They spoke on the margins of the NATO Summit about trade.`)).toEqual([]);
    expect(topicsOf('Norway gave Chile naval uniforms.')).toEqual([]);
    expect(topicsOf('They discussed the NATO summit.').map(({ topic }) => topic)).toEqual(['nato-posture']);
  });

  it('takes the name of a numbered unit for no talk of its arm', () => {
    const found = topicsOf('The minister reviewed the 77th Infantry Battalion, which leaves for Lebanon.');

    expect(found.map(({ topic }) => topic)).not.toContain('land-forces');
  });

  it('reads the making of arms', () => {
    const found = topicsOf('Both states will expand cooperation in defence equipment production.');

    expect(found.map(({ topic }) => topic)).toContain('procurement-industry');
  });
});
