/** A brief by two readers: what is believed of a model, what is not, and what is marked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brief, Claim } from '../../../../src/domain/brief.ts';
import { read } from '../../../../src/writer/extractive/text/reading.ts';
import { addModel } from '../../../../src/writer/llm/brief.ts';
import { ModelFault } from '../../../../src/writer/llm/fault.ts';
import { askable, sections } from '../../../../src/writer/llm/fence.ts';
import type { BriefForm } from '../../../../src/writer/llm/form.ts';
import { emptyForm, formOf, groundOf } from '../../../fakes/model/forms.ts';
import { inventionsIn } from '../../../fakes/model/oracle.ts';
import { poisons } from '../../../fakes/model/poisons.ts';
import { aid, latvian, visit } from './releases.ts';
import { briefBy, byRules, createStub, newFence, prompts, rules } from './stub.ts';

const english = [visit, aid];

const claimsOf = (brief: Brief): Claim<object>[] => [
  ...[brief.event, brief.date, brief.place].filter((claim) => claim !== null),
  ...[...brief.summary, ...brief.countries, ...brief.organisations, ...brief.people, ...brief.topics],
  ...[...brief.programmes, ...brief.commitments, ...brief.figures, ...brief.quotes, ...brief.nextSteps],
];

describe('two readers', () => {
  it('mark what both say as said by both', async () => {
    const written = await byRules(visit);

    const brief = await briefBy(visit, formOf(written));

    const by = (field: 'people' | 'figures' | 'quotes' | 'programmes'): Set<string> =>
      new Set(brief[field].flatMap(({ evidence }) => evidence.map((one) => one.by)));
    expect(by('people')).toEqual(new Set(['both']));
    expect(by('figures')).toEqual(new Set(['both']));
    expect(by('quotes')).toEqual(new Set(['both']));
    expect(brief.written).toMatchObject({ by: 'both', model: 'stub', prompt: 'brief@3' });
  });

  it('keep what the rules saw and the model left out', async () => {
    const written = await byRules(visit);

    const brief = await briefBy(visit, { ...emptyForm, topics: formOf(written).topics.slice(0, 1) });

    expect(brief.people).toEqual(written.people);
    expect(brief.figures).toEqual(written.figures);
    expect(brief.quotes).toEqual(written.quotes);
    expect(brief.commitments).toEqual(written.commitments);
    expect(brief.summary).toEqual(written.summary);
  });

  it('take what only the model says when its sentences bear it out', async () => {
    const written = await byRules(visit);
    const index = written.sentences.findIndex(([start]) => visit.text.startsWith('Norway plans', start));
    const summary = [{ ev: [`S${index}`], text: 'Norway plans to send NASAMS batteries to Ādaži.' }];

    const brief = await briefBy(visit, { ...emptyForm, summary });

    expect(brief.summary).toMatchObject([{ text: summary[0]?.text, evidence: [{ by: 'model' }] }]);
    expect(brief.summary[0]?.evidence[0]?.exact).toContain('two additional NASAMS batteries');
  });

  it('refuse what only the model says when they do not, and count it', async () => {
    const written = await byRules(visit);
    const index = written.sentences.findIndex(([start]) => visit.text.startsWith('Norway plans', start));
    const summary = [{ ev: [`S${index}`], text: 'Norway sent two additional NASAMS batteries to Ādaži.' }];

    const brief = await briefBy(visit, { ...emptyForm, summary });

    expect(brief.summary).toEqual(written.summary);
    expect(brief.withheld.map(({ kind }) => kind)).toContain('summary');
  });

  it('slice a quotation from the text by its ends', async () => {
    const quotes = [
      { ev: ['S3'], first: 'Norway has been a', last: 'end of 2027,', speaker: 'Ozoliņš' },
      { ev: ['S3'], first: 'Norway has been a', last: 'another word altogether here', speaker: null },
    ];
    const reading = read(visit);
    const at = reading.sentences.find(({ text }) => text.startsWith('“Norway'))?.index ?? -1;

    const form = { ...emptyForm, quotes: quotes.map((quote) => ({ ...quote, ev: [`S${at}`] })) };
    const brief = await briefBy(visit, form);

    const shown = brief.quotes.filter(({ evidence }) => evidence.some(({ by }) => by !== 'rules'));
    expect(shown).toHaveLength(1);
    expect(shown[0]?.text).toMatch(/^Norway has been a reliable ally .* end of 2027,?$/);
  });

  it('slice words that are not written out from the sentence that the model cites', async () => {
    const reading = read(visit);
    const at = (words: string): string =>
      `S${reading.sentences.find(({ text }) => text.startsWith(words))?.index}`;
    const lines: [ids: string[], text: string, shown: string | null][] = [
      [[at('Latvia asked')], '…', 'Latvia asked Norway to lend 12 patrol boats for the summer season.'],
      [
        [at('Latvia asked')],
        'Latvia asked Norway ... patrol boats',
        'Latvia asked Norway to lend 12 patrol boats',
      ],
      [
        [at('About 900')],
        'About 900 soldiers … Silver Heron',
        'About 900 soldiers from Latvia, Norway and Estonia will take part in Silver Heron',
      ],
      [[at('Latvia asked')], 'Latvia asked Norway … in Silver Heron', null],
      [[at('Latvia asked')], 'the summer season … Latvia asked', null],
      [[at('Latvia asked'), at('About 900')], '…', null],
      // Torn from what it is only asked for.
      [[at('Latvia asked')], 'Norway to lend … the summer season.', null],
      [[at('Latvia asked')], 'Norway to lend 12 patrol boats for the summer season.', null],
    ];
    for (const [ev, text, shown] of lines) {
      const brief = await briefBy(visit, { ...emptyForm, summary: [{ ev, text }] });

      const told = brief.summary.filter(({ evidence }) => evidence.some(({ by }) => by === 'model'));
      expect(told.map((line) => line.text)).toEqual(shown === null ? [] : [shown]);
    }
  });

  it('mark translations and keep their evidence in the original', async () => {
    const reading = read(latvian);
    const at = reading.sentences.find(({ text }) => text.startsWith('Ministri'))?.index ?? -1;
    const summary = [
      { ev: [`S${at}`], text: 'The ministers discussed air defence and support for Ukraine.' },
    ];

    const brief = await briefBy(latvian, { ...emptyForm, summary });

    expect(brief.summary).toMatchObject([
      { text: summary[0]?.text, evidence: [{ level: 'flagged', rules: ['translation'] }] },
    ]);
    expect(brief.summary[0]?.evidence[0]?.exact).toContain('pretgaisa aizsardzību');
  });

  it('refuse a translation that adds a state, a number or a name', async () => {
    const reading = read(latvian);
    const at = reading.sentences.find(({ text }) => text.startsWith('Ministri'))?.index ?? -1;
    for (const text of [
      'The ministers discussed air defence and support for Ukraine and Georgia.',
      'The ministers discussed air defence and 40 radars for Ukraine.',
      'Minister Brandani discussed support for Ukraine.',
    ]) {
      const brief = await briefBy(latvian, { ...emptyForm, summary: [{ ev: [`S${at}`], text }] });

      expect(brief.summary.map((line) => line.text)).not.toContain(text);
    }
  });

  it('show once what the model says twice, as the parts of a long release do', async () => {
    const form = formOf(await byRules(aid));
    const twice = Object.fromEntries(
      Object.entries(form).map(([field, value]) => [
        field,
        Array.isArray(value) && field !== 'summary' ? [...value, ...value] : value,
      ]),
    );

    const once = await briefBy(aid, form);
    const brief = await briefBy(aid, twice);

    for (const field of ['countries', 'organisations', 'people', 'topics', 'programmes', 'figures'] as const)
      expect([field, brief[field]]).toEqual([field, once[field]]);
    for (const field of ['quotes', 'commitments', 'nextSteps'] as const)
      expect([field, brief[field]]).toEqual([field, once[field]]);
  });

  it('give a weaker status where the two differ', async () => {
    const written = await byRules(visit);
    const event = written.event && { ev: ['S1'], ...written.event, status: 'cancelled' as const };

    const brief = await briefBy(visit, { ...formOf(written), event });

    expect(brief.event?.status).toBe('cancelled');
    expect(brief.event?.evidence[0]?.level).toBe('flagged');
  });
});

describe('the weaker reading of two', () => {
  const at = async (words: string): Promise<string[]> => {
    const found = read(visit).sentences.find(({ text }) => text.startsWith(words));
    return [`S${found?.index}`];
  };

  it('keeps a state that is spoken about out of those that take part', async () => {
    const release = {
      ...aid,
      text: `${aid.text}\n\nRussia attacked the power stations of Ukraine in March.`,
    };
    const written = await rules.brief({ ...release, key: 'attacked' });
    const index = written.sentences.findIndex(([start]) => release.text.startsWith('Russia', start));
    const countries = [{ ev: [`S${index}`], code: 'RU', role: 'party' as const }];
    const model = createStub(() => ({ ...emptyForm, countries }));

    const brief = await addModel(written, release, { model, prompts, newFence, secondLook: 100 });

    expect(written.countries.find(({ code }) => code === 'RU')?.role).not.toBe('party');
    expect(brief.countries.find(({ code }) => code === 'RU')?.role).not.toBe('party');
  });

  it('does not turn a promise round, and does not make it firmer', async () => {
    const text = `${aid.text}\n\nEstonia plans further assistance to Ukraine with required supplies and training courses.`;
    const release = { ...aid, key: 'promised', text };
    const written = await rules.brief(release);
    const promise = written.commitments.find(({ what }) => what.includes('required supplies'));
    const index = written.sentences.findIndex(([start]) => text.startsWith('Estonia plans', start));
    const made = { who: 'Ukraine', forWhom: 'Estonia', what: promise?.what ?? '', due: null };
    const commitments = [{ ev: [`S${index}`], ...made, modality: 'planned' as const }];
    const model = createStub(() => ({ ...emptyForm, commitments }));

    const brief = await addModel(written, release, { model, prompts, newFence, secondLook: 100 });

    const shown = brief.commitments.find(({ what }) => what.includes('required supplies'));
    expect(promise).toMatchObject({ who: 'Estonia', forWhom: 'Ukraine', modality: 'planned' });
    expect(shown).toMatchObject({ who: 'Estonia', forWhom: 'Ukraine', modality: 'planned' });
  });

  it('tells a promise once, however often the model gives it', async () => {
    const written = await byRules(visit);
    const form = formOf(written);

    const brief = await briefBy(visit, { ...form, commitments: [...form.commitments, ...form.commitments] });

    expect(brief.commitments.map(({ what }) => what)).toEqual(written.commitments.map(({ what }) => what));
  });

  it('takes no line that tells what is to come as done, adds praise, or turns more into less', async () => {
    const lines: [string, string][] = [
      ['About 900 soldiers', 'About 900 soldiers from Latvia, Norway and Estonia took part in Silver Heron.'],
      ['The ministers discussed', 'The ministers successfully discussed air defence.'],
      ['Latvia asked Norway', 'Latvia ordered Norway to lend 12 patrol boats for the summer season.'],
    ];
    for (const [words, text] of lines) {
      const brief = await briefBy(visit, { ...emptyForm, summary: [{ ev: await at(words), text }] });

      expect(
        brief.summary.filter((line) => line.text === text && line.evidence[0]?.level !== 'flagged'),
      ).toEqual([]);
    }
    const more = {
      ...aid,
      key: 'more',
      text: `${aid.text}\n\nThe budget is 1.3 billion euros more than in 2024.`,
    };
    const written = await rules.brief(more);
    const index = written.sentences.findIndex(([start]) => more.text.startsWith('The budget', start));
    const text = 'The budget is 1.3 billion euros less than in 2024.';
    const model = createStub(() => ({ ...emptyForm, summary: [{ ev: [`S${index}`], text }] }));

    const brief = await addModel(written, more, { model, prompts, newFence, secondLook: 100 });

    expect(brief.summary.map((line) => line.text)).not.toContain(text);
  });

  it('gives no one the words that the sentence has another say', async () => {
    const words = 'Anna Vik Berg är en mycket erfaren blivande chef för flottans skola i högkvarteret';
    const text = `Regeringen utser Anna Vik Berg till ny chef\n\n– ${words} säger försvarsminister Nils Lind.\n\nAnna Vik Berg har varit chef för flottan.`;
    const release = { ...aid, key: 'said', language: 'sv', title: null, country: 'SE', text };
    const written = await rules.brief(release);
    const index = written.sentences.findIndex(([from, to]) => text.slice(from, to).includes('säger'));
    const ends = { first: 'Anna Vik Berg är', last: 'flottans skola i högkvarteret' };
    const quotes = [{ ev: [`S${index}`], ...ends, speaker: 'Anna Vik Berg' }];
    const model = createStub(() => ({ ...emptyForm, quotes }));

    const brief = await addModel(written, release, { model, prompts, newFence, secondLook: 100 });

    expect(brief.quotes.map(({ speaker }) => speaker)).not.toContain('Anna Vik Berg');
  });
});

describe('what is asked', () => {
  it('is the told sentences alone: no words to a machine, no contact lines', async () => {
    const model = createStub(() => emptyForm);

    await addModel(await byRules(visit), visit, { model, prompts, newFence, secondLook: 100 }).catch(
      () => null,
    );

    const turn = model.asked[0]?.messages[0]?.content ?? '';
    expect(turn).toContain('Norway plans to send two additional NASAMS batteries');
    expect(turn).not.toContain('Ignore all previous');
    expect(turn).not.toContain('press@mod.example');
  });

  it('begins with the same bytes whatever the release', async () => {
    const model = createStub(() => emptyForm);
    for (const release of [...english, latvian])
      await addModel(await byRules(release), release, { model, prompts, newFence, secondLook: 100 });

    expect(new Set(model.asked.map(({ system }) => system)).size).toBe(1);
    expect(new Set(model.asked.map(({ form }) => JSON.stringify(form.json))).size).toBe(1);
    expect(model.asked[0]?.system.length).toBeGreaterThan(2_000);
  });

  it('is not asked where the text holds the fence', async () => {
    const id = 'ab'.repeat(16);
    const release = { ...aid, text: `${aid.text}\n\nThe code ${id} was read to the soldiers in Tartu.` };
    const asked = addModel(await byRules(release), release, {
      ...{ model: createStub(() => emptyForm), prompts, secondLook: 100 },
      newFence: () => id,
    });

    await expect(asked).rejects.toThrow(ModelFault);
  });

  it('goes back once with the sentences whose figures and names were left out', async () => {
    const written = await byRules(visit);
    const model = createStub((call) =>
      call === 0 ? { ...emptyForm, topics: formOf(written).topics } : formOf(written),
    );

    const brief = await addModel(written, visit, { model, prompts, newFence, secondLook: 2 });

    expect(model.asked).toHaveLength(2);
    expect(model.asked[1]?.messages.at(-1)?.content).toMatch(
      /S\d+, S\d+.* hold figures, names or quotations/s,
    );
    expect(brief.figures.every(({ evidence }) => evidence.every(({ by }) => by === 'both'))).toBe(true);
  });

  it('is parted into sections where the text is long, none of its sentences cut or lost', () => {
    const text = Array.from(
      { length: 200 },
      (_, n) => `Minister number ${n} of Latvia met soldiers in Riga and spoke of training.`,
    ).join(' ');
    const sentences = askable(read({ ...visit, text }));

    const parts = sections(sentences);

    expect(parts.length).toBeGreaterThan(2);
    expect(parts.flat()).toEqual(sentences);
    expect(
      Math.max(...parts.map((part) => part.reduce((sum, one) => sum + one.text.length, 0))),
    ).toBeLessThan(5_300);
  });
});

/** The same runs every time; another number gives others. */
const seed = 6;

describe('whatever the model says', () => {
  const harmless = poisons.filter(({ harm }) => harm !== 'other');

  it.each(harmless.map((poison) => [poison.name, poison] as const))(
    '%s is not shown',
    async (_name, poison) => {
      for (const release of english) {
        const written = await byRules(release);
        const ids = askable(read(release)).map(({ index }) => `S${index}`);
        for (const id of ids.slice(0, 4)) {
          const planted = poison.apply(
            formOf(written),
            groundOf(release, (values) => values.find((value) => value === id) ?? values[0]),
          );

          const brief = await briefBy(release, planted?.form ?? formOf(written));

          expect(planted?.sights.flatMap((sight) => sight(brief)) ?? []).toEqual([]);
          expect(inventionsIn(brief)).toEqual([]);
          expect(brief.figures.map(({ value }) => value)).toEqual(written.figures.map(({ value }) => value));
          expect(brief.date?.value).toBe(written.date?.value);
        }
      }
    },
  );

  const anyId = fc.oneof(
    fc.nat(20).map((n) => `S${n}`),
    fc.constantFrom('', 'S-1', 'S99999', '[S2]', '3', 'x'),
  );
  const ids = fc.array(anyId, { maxLength: 5 });
  const pool = [
    ...new Set(`${visit.text} ${aid.text}`.split(/\s+/)),
    'Brandani',
    'Bolivia',
    '1999',
    '7,777',
    'HTCX',
    'Ulaanbaatar',
    'not',
    'never',
    '“we',
    'yield”',
    '31',
    'January',
    '…',
  ];
  const words = fc.oneof(
    fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 12 }).map((list) => list.join(' ')),
    fc.string({ maxLength: 60, unit: 'grapheme' }),
  );
  const maybe = fc.option(words, { nil: null });
  const code = fc.constantFrom('LV', 'NO', 'EE', 'BO', 'XX');
  const number = fc.option(
    fc.oneof(fc.constantFrom(12, 24, 350, 900, 4_500_000, 38_000_000), fc.double({ noNaN: true })),
    { nil: null },
  );
  const anyForm: fc.Arbitrary<BriefForm> = fc.record({
    docType: fc.constant('press_release' as const),
    relevant: fc.boolean(),
    event: fc.option(
      fc.record({
        ev: ids,
        type: fc.constantFrom('visit' as const, 'aid' as const, 'call' as const),
        status: fc.constantFrom('done' as const, 'planned' as const),
      }),
      { nil: null },
    ),
    date: fc.option(
      fc.record({
        ev: ids,
        value: fc.oneof(words, fc.constantFrom('2026-05-14', '1999-01-31', '2026', 'XXXX-05-14')),
      }),
      { nil: null },
    ),
    place: fc.option(fc.record({ ev: ids, name: words, country: fc.option(code, { nil: null }) }), {
      nil: null,
    }),
    countries: fc.array(
      fc.record({ ev: ids, code, role: fc.constantFrom('party' as const, 'host' as const) }),
      { maxLength: 3 },
    ),
    organisations: fc.array(fc.record({ ev: ids, name: words }), { maxLength: 3 }),
    people: fc.array(
      fc.record({ ev: ids, name: words, rank: maybe, role: maybe, country: fc.option(code, { nil: null }) }),
      { maxLength: 3 },
    ),
    topics: fc.array(
      fc.record({ ev: ids, topic: fc.constantFrom('air-defence' as const, 'cyber' as const) }),
      { maxLength: 2 },
    ),
    programmes: fc.array(
      fc.record({
        ev: ids,
        name: words,
        kind: fc.constant('exercise' as const),
        acronym: maybe,
        expansion: maybe,
      }),
      { maxLength: 3 },
    ),
    commitments: fc.array(
      fc.record({
        ev: ids,
        who: maybe,
        forWhom: maybe,
        what: words,
        modality: fc.constantFrom('done' as const, 'planned' as const),
        due: maybe,
      }),
      { maxLength: 3 },
    ),
    figures: fc.array(
      fc.record({
        ev: ids,
        value: number,
        min: number,
        max: number,
        qualifier: fc.constant(null),
        unit: maybe,
        currency: fc.constantFrom('EUR', null),
        of: maybe,
      }),
      { maxLength: 3 },
    ),
    quotes: fc.array(fc.record({ ev: ids, first: words, last: words, speaker: maybe }), { maxLength: 3 }),
    summary: fc.array(fc.record({ ev: ids, text: words }), { maxLength: 3 }),
    nextSteps: fc.array(fc.record({ ev: ids, what: words, who: maybe, when: maybe }), { maxLength: 2 }),
  });

  it('a brief shows no name, number, date, place or quotation that its sentences do not hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyForm, fc.constantFrom(...english), async (form, release) => {
        const brief = await briefBy(release, form);

        expect(inventionsIn(brief)).toEqual([]);
        for (const claim of claimsOf(brief))
          for (const { start, end, exact } of claim.evidence)
            expect(brief.text.slice(start, end)).toBe(exact);
      }),
      { numRuns: 80, seed },
    );
  }, 60_000);

  it('a brief comes of any JSON at all, or a fault that lets the rules stand', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const brief = await briefBy(aid, value).catch((error: unknown) => error);

        if (brief instanceof ModelFault) return;
        expect(inventionsIn(brief as Brief)).toEqual([]);
      }),
      { numRuns: 80, seed },
    );
  }, 60_000);
});
