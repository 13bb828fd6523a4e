/** Answers: every line cited, and plain words where nothing is told. */
import { describe, expect, it } from 'vitest';
import { answerText } from '../../../../../src/domain/answer.ts';
import type { KeptBrief } from '../../../../../src/domain/kept.ts';
import type { ThreadContext } from '../../../../../src/domain/question.ts';
import { askOf, everything, keep, visit } from './briefs.ts';

const ask = (text: string, thread: ThreadContext | null = null) => askOf(everything, text, thread);

describe('every answer', () => {
  const questions = [
    ...[
      'norway',
      'estonia',
      'portugal',
      'norway estonia',
      'halvorsen',
      'timeline norway',
      'commitments norway',
    ],
    ...[
      'new',
      'who is the norwegian minister of defence',
      'when did norway visit estonia',
      'norway maritime',
    ],
    ...[
      'how many instructors did estonia ask for',
      'what did Halvorsen say about drones',
      'sweden air defence',
    ],
    ...[
      'which exercises with norway',
      'where did Halvorsen meet her counterpart',
      'did norway lend estonia boats',
    ],
  ];

  it.each(questions)('to "%s" cites, and slices each citation from its sentence', (question) => {
    const { answer } = ask(question);

    expect(answer.answerable).toBe(true);
    for (const { citations, heading } of answer.lines) expect(citations.length > 0).toBe(heading !== true);
    for (const { brief, sentence, exact } of answer.citations) {
      const kept = everything.find((one) => one.brief.id === brief) as KeptBrief;
      const [start, end] = kept.brief.sentences[sentence] ?? [0, 0];
      expect(exact).toBe(kept.brief.text.slice(start, end));
    }
    const numbers = answer.lines.flatMap(({ citations }) => citations);
    expect(new Set(numbers).size).toBe(answer.citations.length);
  });

  it.each(questions)('to "%s" quotes no contact line and no irrelevant brief', (question) => {
    const { lines, cited } = ask(question);

    expect(lines.join(' ')).not.toContain('telephone');
    expect(cited).not.toContain('sport');
  });
});

describe('who, when, where, how many, how much', () => {
  it('names the holder of an office from the people field', () => {
    expect(ask('who is the norwegian minister of defence').lines).toEqual([
      'Kari Halvorsen, Minister of Defence (Norway)',
    ]);
    expect(ask('who is the norwegian chief of defence').lines).toEqual([
      'General Major Lars Strandvik, Chief of Defence (Norway)',
    ]);
  });

  it('refuses an office whose holder no brief names, though the words stand in its sentences', () => {
    const { answer } = ask('who is the finnish chief of defence');

    expect(answer.answerable).toBe(false);
    expect(answer.refusal).toContain('who');
  });

  it('does not hand one state’s minister to another', () => {
    expect(ask('who is the estonian minister of defence').answer.answerable).toBe(false);
  });

  it('takes no deputy, adviser or clerk of the ministry for the minister', () => {
    const staff = keep('staff', '2025-02-01', {
      sentences: [
        'Deputy Minister Ada Berg, adviser Per Lind and director Liv Dahl of the Ministry of Defence met.',
      ],
      fields: (at) => ({
        countries: [{ code: 'NO', role: 'party', ...at(0) }],
        people: [
          { name: 'Ada Berg', rank: null, role: 'Deputy Minister of Defence', country: 'NO', ...at(0) },
          {
            name: 'Per Lind',
            rank: null,
            role: 'Adviser to the Minister of Defence',
            country: 'NO',
            ...at(0),
          },
          {
            name: 'Liv Dahl',
            rank: null,
            role: 'director at the Ministry of Defence',
            country: 'NO',
            ...at(0),
          },
        ],
      }),
    });

    expect(askOf([staff], 'who is the norwegian minister of defence').answer.answerable).toBe(false);
    expect(askOf([staff], 'who is the norwegian deputy minister of defence').lines[0]).toContain('Ada Berg');
  });

  it('tells who takes part from the sentence that names them', () => {
    expect(ask('who takes part in Frost Bridge').lines).toEqual([
      'Participants of the exercise are Norway, Finland, Sweden and Denmark.',
    ]);
  });

  it('tells who takes part in the exercise that is asked about, in any language, and never in its neighbour', () => {
    const named = (name: string) => ({ name, kind: 'exercise' as const, acronym: null, expansion: null });
    const earlier = keep('earlier', '2025-06-01', {
      sentences: ['Norway and Finland took part in the exercise Steady Fox in the north.'],
      fields: (at) => ({ programmes: [{ ...named('Steady Fox'), ...at(0) }] }),
    });
    const later = keep('later', '2025-05-01', {
      sentences: ['В учениях Steady Heron 25 примут участие Норвегия и Дания.'],
      fields: (at) => ({ language: 'ru', programmes: [{ ...named('Exercise Steady Heron 25'), ...at(0) }] }),
    });

    expect(askOf([earlier, later], 'who takes part in steady heron').cited).toEqual(['later']);
  });

  it('tells who did something only from a sentence that says it was done', () => {
    const yard = keep('yard', '2025-06-01', {
      sentences: ['The Norsk company builds sensors with the University of Riga.'],
      fields: (at) => ({
        organisations: [{ name: 'University of Riga', ...at(0) }],
      }),
    });

    const visits = ['Oslo', 'Tallinn', 'Kyiv'].map((city) =>
      keep(city, '2025-05-01', { sentences: [`The minister visited ${city}.`], fields: () => ({}) }),
    );

    expect(askOf([yard, ...visits], 'who visited riga').answer.answerable).toBe(false);
  });

  it('tells where from a word of place, not from where help goes', () => {
    const talks = keep('talks', '2025-06-01', {
      sentences: ['The defence ministers meet to find ways to increase the assistance to Ukraine.'],
      fields: () => ({}),
    });

    expect(askOf([talks], 'where did the defence ministers meet').answer.answerable).toBe(false);
  });

  it('tells when from a sentence with a date of the calendar', () => {
    expect(ask('when did Norway visit Estonia').lines[0]).toContain('9 March 2025');
    expect(ask('exercise frost bridge norway since when').lines).toEqual([
      'Norway has taken part in the exercise since 2011.',
    ]);
  });

  it('looks ahead for what is next, and only there', () => {
    expect(ask('when is the next meeting of norway and estonia').lines[0]).toContain('May 2026');
    expect(ask('when is the next exercise of norway and finland').answer.answerable).toBe(false);
  });

  it('refuses a date that no brief gives', () => {
    expect(ask('when did Norway lend Estonia patrol boats').answer.answerable).toBe(false);
  });

  it('tells where from the place field', () => {
    expect(ask('where did Halvorsen meet her counterpart').lines[0]).toContain('Tallinn');
    expect(ask('where do norway and finland train').answer.answerable).toBe(false);
  });

  it('tells how many from the figure whose sentence says what was done', () => {
    expect(ask('how many instructors did estonia ask norway for').lines).toEqual([
      'Estonia asked Norway for 40–45 diving instructors.',
    ]);
    expect(ask('how many patrol boats will norway lend').lines).toEqual([
      'Norway will lend Estonia four Skjold-class patrol boats for two years.',
    ]);
  });

  it('tells how much from money alone', () => {
    expect(ask('price of the norwegian lease').lines).toEqual(['The lease costs 12 million euros.']);
    expect(ask('price of the norwegian exercise').answer.answerable).toBe(false);
  });
});

describe('what was said, and whether it is so', () => {
  it('quotes the speaker on the matter', () => {
    const { lines } = ask('what did Halvorsen say about drones');

    expect(lines).toEqual(['Halvorsen: “The sea between us is one sea, and drones over it concern us both”']);
  });

  it('refuses words that someone did not say', () => {
    expect(ask('what did Strandvik say about drones').answer.answerable).toBe(false);
    expect(ask('what did Halvorsen say about submarines').answer.answerable).toBe(false);
  });

  it('tells whether with the sentence that says so, never with a bare yes', () => {
    expect(ask('did norway lend estonia boats').lines).toEqual([
      'Norway will lend Estonia four Skjold-class patrol boats for two years.',
    ]);
  });

  it('wants every state of a whether-question in the sentence itself', () => {
    expect(ask('did norway lend boats to ukraine').answer.answerable).toBe(false);
  });
});

describe('people', () => {
  it('are found where only the text names them', () => {
    const told = keep('told', '2025-02-01', {
      sentences: [
        'Norway received a delegation.',
        'Admiral Halvorsen showed the delegation a submarine rescue drill.',
      ],
      fields: (at) => ({ countries: [{ code: 'NO', role: 'host', ...at(0) }] }),
    });

    expect(askOf([visit, told], 'halvorsen submarine rescue').cited).toEqual(['told']);
  });

  it('are no ordinary words typed in small letters', () => {
    const named = keep('named', '2025-02-01', {
      sentences: ['Minister Price met Norway’s envoy.', 'The price of the radar is 3 million euros.'],
      fields: (at) => ({
        countries: [{ code: 'NO', role: 'party', ...at(0) }],
        people: [{ name: 'Price', rank: null, role: 'Minister', country: null, ...at(0) }],
        figures: [
          {
            ...{
              value: 3_000_000,
              min: null,
              max: null,
              qualifier: null,
              unit: null,
              currency: 'EUR',
              of: 'radar',
            },
            ...at(1),
          },
        ],
      }),
    });

    expect(askOf([named], 'price of the radar').lines).toEqual([
      'The price of the radar is 3 million euros.',
    ]);
    expect(askOf([named], 'Price').lines[0]).toBe('Price, Minister');
  });
});

describe('other languages', () => {
  it('answers an English question from a Swedish release', () => {
    expect(ask('sweden norway air defence missiles purchase').cited).toEqual(['swedish']);
    expect(ask('when was the sweden norway letter signed').lines[0]).toContain('oktober 2024');
  });

  it('answers a Swedish question', () => {
    expect(ask('när undertecknades avsiktsförklaringen mellan Sverige och Norge').lines).toEqual([
      'I oktober 2024 undertecknade försvarsministrarna en avsiktsförklaring i Karlstad.',
    ]);
  });
});

describe('refusals', () => {
  it('name the part that emptied the search and offer a question that has an answer', () => {
    const { answer } = ask('norway maritime before 2019');

    expect(answer).toMatchObject({ answerable: false, lines: [], citations: [] });
    expect(answer.refusal).toContain('before 2019');
    expect(answer.instead).toContain('Norway maritime');
    for (const line of answer.instead) expect(askOf(everything, line).answer.answerable).toBe(true);
  });

  it('say that a word which decides the question is mentioned nowhere', () => {
    const { answer } = ask('how many Zumwalt frigates has norway');

    expect(answer.answerable).toBe(false);
    expect(answer.refusal).toContain('“Zumwalt” is not mentioned');
  });

  it('come where the best sentence tells too little', () => {
    expect(ask('norway submarine rescue contract penalties').answer.answerable).toBe(false);
    expect(ask('what has Portugal donated to Georgia').answer.answerable).toBe(false);
  });

  it('say plainly that a state is in no brief, or that there are none', () => {
    expect(ask('brazil').answer.refusal).toBe('The briefs hold nothing on Brazil.');
    expect(askOf([], 'norway').answer.refusal).toContain('No briefs are stored yet');
  });

  it('read as text with their suggestions', () => {
    expect(answerText(ask('norway maritime before 2019').answer)).toContain('Try: ');
  });
});

describe('speed', () => {
  it('answers over fifty briefs in a few milliseconds', () => {
    const fifty = Array.from({ length: 50 }, (_, index) => ({
      ...visit,
      brief: { ...visit.brief, id: `visit-${index}` },
    }));
    const long = keep('long', '2025-01-01', {
      sentences: Array.from(
        { length: 400 },
        (_, index) => `Norway bought radar number ${index} for its coast.`,
      ),
      fields: (at) => ({ countries: [{ code: 'NO', role: 'party', ...at(0) }] }),
    });
    const stored = [...fifty, long];
    askOf(stored, 'norway patrol boats lease');

    const started = performance.now();
    askOf(stored, 'norway patrol boats costs');

    expect(performance.now() - started).toBeLessThan(400);
  });
});
