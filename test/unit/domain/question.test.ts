/** Lines read as questions: states, people, topics, intents, and bad input. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLine } from '../../../src/domain/asking.ts';
import type { Asking, Question } from '../../../src/domain/question.ts';

const asking: Asking = {
  now: new Date('2025-11-22T10:00:00Z'),
  zone: 'Europe/Oslo',
  thread: null,
  surnames: new Set(['rupsys', 'strandvik', 'halvorsen', 'прокопенко']),
};

function ask(text: string, more: Partial<Asking> = {}): Question {
  const command = readLine(text, { ...asking, ...more });
  if (command.kind !== 'ask') throw new Error(`"${text}" was read as ${JSON.stringify(command)}`);
  return command.question;
}

describe('states', () => {
  it.each([
    ['latvia', 'LV'],
    ['Latvija', 'LV'],
    ['Lettland', 'LV'],
    ['Łotwa', 'LV'],
    ['Latvian', 'LV'],
    ['LV', 'LV'],
    ['lv', 'LV'],
    ['uk', 'GB'],
    ['U.S.', 'US'],
    ['usa', 'US'],
    ['Holland', 'NL'],
    ['Türkiye', 'TR'],
    ['Republic of Korea', 'KR'],
    ['🇳🇴', 'NO'],
    ['se', 'SE'],
  ])('reads "%s" as the page of %s', (text, code) => {
    expect(ask(text)).toMatchObject({ intent: 'country', countries: [code], words: [] });
  });

  it('reads "us" as the state beside another, and as the askers after "tell"', () => {
    expect(ask('norway us air defence').countries).toEqual(['NO', 'US']);
    expect(ask('tell us about norway').countries).toEqual(['NO']);
  });

  it('takes offices and pronouns for no state', () => {
    expect(ask('what did PM Halvorsen say about it').countries).toEqual([]);
    expect(ask('is it true that norway bought radars').countries).toEqual(['NO']);
  });

  it.each([
    ['lativa', 'LV'],
    ['latvja', 'LV'],
    ['Polnad', 'PL'],
    ['sweeden', 'SE'],
  ])('reads the misspelt "%s" as %s and says so', (text, code) => {
    const { countries, corrections } = ask(text);

    expect(countries).toEqual([code]);
    expect(corrections).toEqual([{ typed: text.toLowerCase(), code }]);
  });

  it('corrects a state in a longer question without touching its other words', () => {
    const { countries, words } = ask('lithuana brigade finish works on the island');

    expect(countries).toEqual(['LT']);
    expect(words).toContain('brigade');
    expect(words).toContain('island');
  });
});

describe('people, topics, periods', () => {
  it.each(['Rupšys', 'rupsys', 'RUPSYS'])('knows the person in "%s"', (text) => {
    expect(ask(text)).toMatchObject({ intent: 'person', people: ['rupsys'], words: [] });
  });

  it('knows a person whose name is a letter off, or was written in Cyrillic', () => {
    expect(ask('strandvig on drones').people).toEqual(['strandvik']);
    expect(ask('prokopenko').people).toEqual(['прокопенко']);
  });

  it('takes of two equally near names the one that begins alike for longer', () => {
    expect(ask('Markins on drones', { surnames: new Set(['markus', 'markinsh', 'варкин']) }).people).toEqual([
      'markinsh',
    ]);
  });

  it('takes no ordinary word for a person', () => {
    // A word that the briefs hold is no name misspelt; a form of the name is.
    const surnames = new Set(['leotard', 'kalnins']);
    expect(ask('how many leopard tanks', { surnames }).people).toEqual(['leotard']);
    const told = new Set(['leopard', 'kalninsu']);
    expect(ask('how many leopard tanks', { surnames, told }).people).toEqual([]);
    expect(ask('kalninsu on tanks', { surnames, told }).people).toEqual(['kalnins']);
    expect(ask('halve the visits', { surnames: new Set(['visser', 'halves']) }).people).toEqual([]);
  });

  it('takes title and first name with the surname', () => {
    expect(ask('minister Halvorsen')).toMatchObject({ intent: 'person', people: ['halvorsen'], words: [] });
    expect(ask('Kari Halvorsen')).toMatchObject({ intent: 'person', people: ['halvorsen'], words: [] });
    expect(ask('who is Halvorsen').intent).toBe('person');
  });

  it('finds topics in words, which stay to be searched for, and in tags, which do not', () => {
    expect(ask('norway special operations since March')).toMatchObject({
      topics: ['special-operations'],
      words: ['special', 'operations'],
      period: { from: '2025-03-01', to: null, words: 'since March' },
    });
    expect(ask('norway #air-defence')).toMatchObject({ topics: ['air-defence'], words: [] });
  });

  it('reads a lone kind of event beside a state as a filter', () => {
    expect(ask('norway visits 2024')).toMatchObject({ types: ['visit'], words: [], countries: ['NO'] });
  });

  it('takes a bare year for a period', () => {
    expect(ask('Rupsys 2024').period).toMatchObject({ from: '2024-01-01', to: '2024-12-31' });
  });
});

describe('intents', () => {
  it.each([
    ['who is the norwegian chief of defence', 'who', ['chief', 'defence']],
    ['who is the norwegian cheif of defence', 'who', ['chief', 'defence']],
    ['who commanded the norwegian brigade', 'who', ['commanded', 'brigade']],
    ['how fast does the kestrel fly', 'how_much', ['kestrel', 'fly']],
    ['norway fast boats', 'list', ['fast', 'boats']],
    ['when did norway last deploy to Kirkenes', 'when', ['deploy', 'kirkenes']],
    ['where did they sign the norway treaty', 'where', ['sign', 'treaty']],
    ['how many border guards did norway ask for', 'how_many', ['border', 'guards', 'ask']],
    ['frigates how many', 'how_many', ['frigates']],
    ['price of the norwegian frigates', 'how_much', ['frigates']],
    ['how big is the training fund', 'how_much', ['training', 'fund']],
    ['which exercises with norway', 'which', []],
    ['what did Rupsys say about drones', 'said', ['drones']],
    ['did norway join the radar coalition', 'whether', ['join', 'radar', 'coalition']],
    ['what did norway promise on demining', 'commitments', ['demining']],
    ['commitments norway', 'commitments', []],
    ['timeline norway sweden', 'timeline', []],
    ["what's new", 'new', []],
    ['när undertecknades avtalet med Norge', 'when', ['undertecknades', 'avtalet']],
    ['Leonardo in norway', 'list', ['leonardo']],
    ['who pays for the norwegian frigates', 'who', ['pays', 'frigates']],
    ['quels pays norvège frégates', 'who', ['fregates']],
    ['ile wart jest kontrakt z Norwegią', 'how_much', ['kontrakt']],
    ['was ist der Vertrag mit Norwegen wert', 'how_much', ['vertrag']],
    ['cuántos buzos tiene Noruega', 'how_many', ['buzos']],
    ['quanti sommozzatori sono in Norvegia', 'how_many', ['sommozzatori']],
    ['când vizitează Norvegia', 'when', ['viziteaza']],
    ['onde fica a Noruega', 'where', ['fica']],
  ])('reads "%s" as %s', (text, intent, words) => {
    const question = ask(text);

    expect(question.intent).toBe(intent);
    expect(question.words).toEqual(words);
  });
});

describe('bad input', () => {
  it.each(['', '   ', '\u200B', '🎉🎉', '?!', 'the', 'what is it'])(
    'answers "%s" with a hint and lines to type',
    (text) => {
      const command = readLine(text, asking);

      expect(command.kind).toBe('unclear');
      if (command.kind !== 'unclear') return;
      expect(command.hint.length).toBeGreaterThan(20);
      expect(command.didYouMean.length).toBeGreaterThan(0);
    },
  );

  it('says how long a question may be', () => {
    const command = readLine('norway '.repeat(1500), asking);

    expect(command).toMatchObject({ kind: 'unclear' });
    expect(JSON.stringify(command)).toContain('1,000');
  });

  it('reads the words of markup, not the markup', () => {
    expect(ask('<b>norway</b>')).toMatchObject({ intent: 'country', countries: ['NO'] });
    expect(ask('<img src=x onerror=alert(1)> norway drones').words).toEqual(['drones']);
  });

  it('never throws and keeps its bounds, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const command = readLine(text, asking);

        if (command.kind === 'ask') expect(command.question.text.length).toBeLessThanOrEqual(1_000);
      }),
      { numRuns: 200 },
    );
  });

  it('reads 10,000 characters of anything in well under a second', () => {
    const started = performance.now();

    for (const text of ['x'.repeat(10_000), '<'.repeat(10_000), '#a'.repeat(5_000), 'us '.repeat(330)])
      readLine(text, asking);

    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('a small word between two states', () => {
  it.each(['norway in latvia', 'Norway in Latvia 2024', 'norvège et lettonie', 'norvegija ir latvija'])(
    'is no state: %s',
    (text) => {
      expect(ask(text).countries).toEqual(['NO', 'LV']);
    },
  );
});
