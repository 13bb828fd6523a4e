/** Evidence marked in a text: ranges that lie over one another. */
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { renderBrief, renderText, unionOf } from '../../../../src/chat/web/brief.ts';
import { evidenceCard } from '../../../../src/domain/cards/evidence.ts';
import { fixtures, makeBrief, wording } from '../../../fakes/briefs.ts';

const bodyOf = (markup: string) => parseHTML(`<html><body>${markup}</body></html>`).document;
const { rich, sparse } = fixtures;

describe("a release's text", () => {
  test('is shown whole, each sentence under its number', () => {
    const document = bodyOf(renderText(rich.brief).markup);

    const sentences = [...document.querySelectorAll('.sentence')];
    expect(sentences.map(({ id }) => id)).toEqual(rich.brief.sentences.map((_, index) => `s${index}`));
    expect(sentences.map(({ textContent }) => textContent)).toEqual(rich.brief.text.split('\n'));
  });

  test('marks the words that claims rest on, overlapping ones once', () => {
    const document = bodyOf(renderText(rich.brief).markup);

    const marks = [...document.querySelectorAll('#s3 mark')].map(({ textContent }) => textContent);
    expect(marks).toEqual(['Latvia will buy six coastal radars for around EUR 46 million.']);
  });

  test('marks words that run over two sentences in both', () => {
    const two = makeBrief('two', ['One begins here.', 'And ends here.'], (says) => ({
      summary: [{ text: 'x', ...says('begins here.\nAnd ends') }],
    }));

    const document = bodyOf(renderText(two).markup);

    expect(document.querySelector('#s0 mark')?.textContent).toBe('begins here.');
    expect(document.querySelector('#s1 mark')?.textContent).toBe('And ends');
  });

  test('shows text that stands in no sentence, and keeps paragraphs', () => {
    const brief = {
      ...makeBrief('gaps', ['A', 'B'], () => ({})),
      text: '* A\n\nB <i>',
      sentences: [
        [2, 3],
        [5, 6],
      ] as [number, number][],
    };

    const document = bodyOf(renderText(brief).markup);

    expect([...document.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
      '* A',
      'B <i>',
    ]);
  });
});

describe("a brief's page", () => {
  test('leads every line to a sentence that is on it', () => {
    const document = bodyOf(renderBrief(rich, evidenceCard(rich, wording), []).markup);

    const links = [...document.querySelectorAll('.evidence .claim a')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    expect(links).toHaveLength(20);
    expect(links.filter((href) => !document.querySelector(`#${href.split('#')[1]}`))).toEqual([]);
  });

  test('says what the text does not say and what was withheld', () => {
    const document = bodyOf(renderBrief(rich, evidenceCard(rich, wording), []).markup);

    expect([...document.querySelectorAll('.gap')].map(({ textContent }) => textContent)).toEqual([
      'Not saidThe year is not given',
      'WithheldA figure: the text does not say so plainly',
    ]);
  });

  test('says so when nothing could be drawn from the release', () => {
    expect(renderBrief(sparse, evidenceCard(sparse, wording), []).markup).toContain('Nothing could be drawn');
  });
});

test('ranges without overlap cover what the given ones cover', () => {
  expect(
    unionOf([
      [5, 8],
      [0, 2],
      [7, 9],
      [2, 3],
      [4, 4],
    ]),
  ).toEqual([
    [0, 3],
    [5, 9],
  ]);
});
