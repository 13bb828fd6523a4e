/** Commitments: who promises whom what, and how firmly. */
import { describe, expect, it } from 'vitest';
import { modalities } from '../../../../../src/domain/brief.ts';
import { commitmentClaims } from '../../../../../src/writer/extractive/commitments/commitments.ts';
import { splitClauses } from '../../../../../src/writer/extractive/text/clauses.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';
import lexicon from '../../../../../src/writer/lexicon/modality.json' with { type: 'json' };

function commitments(text: string, language = 'en') {
  return commitmentClaims(read({ text, title: null, published: '2025-03-01', country: null, language }));
}

describe('commitmentClaims', () => {
  it.each([
    ['done', 'Spain has delivered 12 ambulances to Moldova.', 'Spain', 'Moldova'],
    ['agreed', 'Norway and Canada agreed to share radar data in the Arctic.', 'Norway and Canada', null],
    ['decided', 'Germany decided to station a brigade abroad.', 'Germany', null],
    ['planned', 'Finland plans to buy five patrol vessels.', 'Finland', null],
    ['requested', 'Latvia asked for 40 engineers from its neighbours.', 'Latvia', null],
    ['offered', 'Denmark offered to train pilots of Ukraine.', 'Denmark', null],
    ['considered', 'Romania is considering sending two ships.', 'Romania', null],
  ])('tells what is %s', (modality, text, who, forWhom) => {
    const [claim] = commitments(text);

    expect(claim).toMatchObject({ modality, who, forWhom });
    expect(text).toContain(claim?.what);
  });

  it.each([
    ['The chiefs will discuss the proposal for Norway to take the lead of the command.', 'considered'],
    ['The ministers heard a proposal to open a shared depot.', 'requested'],
    ['Norway and Spain have signed a statement of intent on mine clearance.', 'agreed'],
    ['The two sides agreed on a plan in Madrid, and vowed to build a shared depot.', 'decided'],
    ['The policy directors agreed to continue developing the northern initiative.', 'agreed'],
  ])('%j is %s', (text, modality) => {
    expect(commitments(text).at(-1)?.modality).toBe(modality);
  });

  it.each([
    'The main topic of the meeting will be the assistance to Ukraine.',
    'Estonia is not ruling out sending more guards.',
    'Norway will not send troops.',
    'If Russia attacks, Poland will deploy its forces.',
    'The ministers will discuss supplies of ammunition.',
    'Allied forces deployed in the region train every week.',
    'The agreement will strengthen the security of Finland.',
    'Sweden provided an update on its exercises.',
    'It is a sunny country.',
    'Norway remains committed to protecting the freedom of the sea.',
    'The ministers reiterated their shared commitment to cooperation in the north.',
    'The minister stressed that the commitment to the defence of Norway is absolute.',
    'The minister said that it is important for Spain to send a strong signal.',
    'The new training centre will contribute to the skills of Danish soldiers.',
    'The will to defend Norway is strong.',
    'The friendship of Norway and Spain will only strengthen with time.',
    'The visit is another demonstration of Norway’s intention to strengthen the north.',
    'The minister hopes for decisions of Spain in order to send more soldiers.',
    'All allies must send more soldiers.',
    'The decision of Norway will be based on what Spain needs.',
    'It is useful as both nations agree on various projects.',
    'The chief of the Spanish press service provided the following:',
    'The accord on radar data was first signed by Spain and Norway.',
    'In 2005 Norway agreed to share radar data with Spain.',
  ])('finds none in %j', (text) => {
    const found = commitments(text);

    expect(found).toEqual([]);
  });

  it.each([
    ['Norway and the US will send a battery to Moldova.', 'planned', 'send a battery to Moldova'],
    [
      'The cabinet today agreed on a contribution to the mission.',
      'agreed',
      'agreed on a contribution to the mission',
    ],
    ['The duo met, and Minister Anna Roe-Vik signed a pact on radars.', 'agreed', 'signed a pact on radars'],
    ['Norway and Spain agreed here today to share radar data.', 'agreed', 'share radar data'],
    ['Both sides reached a consensus to share radar data.', 'agreed', 'share radar data'],
    [
      'Two memoranda of understanding were signed between Spain and Norway.',
      'agreed',
      'Two memoranda of understanding were signed between Spain and Norway',
    ],
    ['Norway has extended its deployment in Moldova.', 'done', 'extended its deployment in Moldova'],
    [
      'Twenty-seven personnel will be based in Oslo.',
      'planned',
      'Twenty-seven personnel will be based in Oslo',
    ],
    ['Spain must send ten vehicles by June 2026.', 'needed', 'send ten vehicles by June 2026'],
    ['Norway pledged to fast-track the delivery.', 'decided', 'fast-track the delivery'],
    ['Norway is expanding its presence in the north.', 'planned', 'expanding its presence in the north'],
    [
      'In 2005 Norway agreed to share radar data with Spain by 2026.',
      'agreed',
      'share radar data with Spain by 2026',
    ],
  ])('tells what %j binds to', (text, modality, what) => {
    expect(commitments(text).at(-1)).toMatchObject({ modality, what });
  });

  it('names nobody as the one who signed a paper that was signed', () => {
    const [claim] = commitments('A Letter of Arrangement was signed by Spain and Norway.');

    expect(claim).toMatchObject({ modality: 'agreed', who: null });
  });

  it('keeps two certainties of one sentence apart', () => {
    const text = 'In May Belgium officially joined the cyber project and plans to lead the next exercise.';

    const found = commitments(text);

    expect(found.map(({ modality, who }) => [modality, who])).toEqual([
      ['done', 'Belgium'],
      ['planned', 'Belgium'],
    ]);
  });

  it('takes the weaker of two certainties in one clause', () => {
    const [claim] = commitments('Four states signed a letter calling on the EU to build a fence.');

    expect(claim?.modality).toBe('requested');
  });

  it('gives the date by which it is due', () => {
    const [claim] = commitments('Norway will send two frigates by June 2026.');

    expect(claim?.due).toBe('2026-06');
  });

  it('cites the clause and slices who and what from the text', () => {
    const text = 'The weather was fine. Spain will deploy a radar unit; the guests left.';

    const [claim] = commitments(text);

    expect(claim?.evidence[0]?.exact).toBe('Spain will deploy a radar unit');
    expect(claim?.what).toBe('deploy a radar unit');
  });

  it.each([
    ['sv', 'Sverige kommer att donera tio fordon till Ukraina.', 'planned'],
    ['pl', 'Hiszpania przekaże Ukrainie dwa radary.', 'planned'],
    ['ru', 'Норвегия передала Молдове пять машин.', 'done'],
    ['lt', 'Danija perduos Ukrainai haubicas.', 'planned'],
    ['fr', 'La Norvège et la France ont signé un accord de défense.', 'agreed'],
  ])('knows strong patterns in %s', (language, text, modality) => {
    const [claim] = commitments(text, language);

    expect(claim?.modality).toBe(modality);
  });

  it.each([
    'Norway will send '.repeat(11_000),
    'has agreed to '.repeat(14_000),
    `${'a'.repeat(50_000)} will send`,
  ])(
    'reads hostile text %# in a moment',
    (text) => {
      const found = commitments(text);

      expect(found.length).toBeLessThan(20_000);
    },
    5_000,
  );
});

describe('what is told again, and what is long past', () => {
  const told = (text: string) => commitments(text).map(({ what }) => what);

  it('tells one amount that one party asks for once', () => {
    const asked = 'Iceland has asked Norway to send 6–8 divers to help it search the harbour of its capital.';

    expect(told(`${asked} “Iceland has asked for 6–8 officers,” an official said.`)).toHaveLength(1);
    expect(told(`${asked} “Iceland has asked for 9–11 officers,” an official said.`)).toHaveLength(2);
    expect(told(`${asked} “Denmark has asked for 6–8 officers,” an official said.`)).toHaveLength(2);
  });

  it('keeps apart what is promised in other amounts', () => {
    const tanks = 'Norway will send 12 battle tanks to the northern brigade of Finland.';

    expect(
      told(`${tanks} Norway will send 30 battle tanks to the northern brigade of Finland.`),
    ).toHaveLength(2);
  });

  it('leaves a promise of long ago to history, unless it is due later', () => {
    expect(told('In 2012 Norway pledged to train pilots of Moldova.')).toEqual([]);
    expect(told('In 2024 Norway pledged to train pilots of Moldova.')).toHaveLength(1);
    expect(told('In 2012 Norway pledged to train pilots of Moldova until 2030.')).toHaveLength(1);
  });
});

describe('splitClauses', () => {
  it('parts at semicolons and before coordinated verbs, not inside initials', () => {
    const text = 'The U.S. side agreed; Mr. Vik left and will return';

    const clauses = splitClauses(text, {
      index: 0,
      start: 0,
      end: text.length,
      text,
      kind: 'body',
      story: 0,
    });

    expect(clauses.map(({ start, end, continues }) => [text.slice(start, end), continues])).toEqual([
      ['The U.S. side agreed', false],
      ['Mr. Vik left', false],
      ['will return', true],
    ]);
  });
});

describe('the lexicon of modality', () => {
  it('names known modalities only', () => {
    const lists = [lexicon.en.verb, lexicon.en.far, lexicon.en.noun, ...Object.values(lexicon.other)];

    const unknown = lists
      .flatMap((list) => Object.keys(list))
      .filter((name) => !modalities.some((m) => m === name));

    expect(unknown).toEqual([]);
  });

  it('covers eleven languages besides English', () => {
    const languages = Object.keys(lexicon.other).sort();

    expect(languages).toEqual(['cs', 'de', 'et', 'fi', 'fr', 'lt', 'lv', 'pl', 'ru', 'sv', 'uk']);
  });
});

describe('what is no promise, or another’s', () => {
  it.each([
    'Minister Vik is scheduled to meet members of the committee on Tuesday.',
    'The ministry said the gift is intended to increase the safety of the Norwegian coast.',
    'The ministers discussed the reform and plans related to the purchase of ships.',
    'Norway was told by Jan Berg of Acme, who said the new radar system will help Norwegian pilots.',
  ])('%j promises nothing', (text) => {
    expect(commitments(text)).toEqual([]);
  });

  it('a letter of offer that was signed offers nothing more', () => {
    const [claim] = commitments('Norway has signed a letter of offer and acceptance to buy six radars.');

    expect(claim).toMatchObject({ modality: 'agreed', who: 'Norway' });
  });

  it('is not of the state whose aims somebody else serves', () => {
    const claims = commitments(
      'Before it signed, Norway agreed to a proposal. To serve Norway’s aims, which the law sets, Acme will transfer technology to Norway.',
    );

    expect(claims.map(({ who, what }) => `${who}: ${what}`).join()).not.toMatch(/Norway: transfer/);
  });

  it('is told though the paper it builds on is old', () => {
    const [claim] = commitments('Both sides agreed to work together on the road map signed in May 2020.');

    expect(claim).toMatchObject({ modality: 'agreed' });
  });
});

describe('a deed or promise is told', () => {
  it.each([
    ['done', 'Norway has a few months ago donated a patrol vessel to Malta.'],
    ['done', 'Minister Ola Berg on Friday delivered in Santiago the first boats for the Chilean navy.'],
    ['decided', 'The leaders of Norway and Chile announced the creation of a maritime dialogue.'],
    ['planned', 'Norway will request a seat in the council at the next summit.'],
  ])('%s: %s', (modality, text) => {
    expect(commitments(text).map((claim) => claim.modality)).toEqual([modality]);
  });

  it('but nothing that somebody will go on facing', () => {
    expect(commitments('The talks concerned threats that Norway will continue facing.')).toEqual([]);
  });
});
