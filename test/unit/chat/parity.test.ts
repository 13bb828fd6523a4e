/** One card says the same in Slack and in Teams: what it says itself, no more and no less. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderCard as renderSlack } from '../../../src/chat/slack/render.ts';
import { renderCard as renderTeams } from '../../../src/chat/teams/render.ts';
import type { Card } from '../../../src/domain/card.ts';
import { cards } from '../../fakes/cards.ts';
import { fuzzedCard } from '../../fakes/hostile.ts';
import { cardFacts, type Facts, slackFacts, teamsFacts } from './facts.ts';

const base = 'https://coop.example';

function inSlack(card: Card, at: string | null): Facts {
  const { blocks, rest } = renderSlack(card, { base: at });
  return slackFacts([...blocks, ...rest.flatMap((message) => message.blocks)]);
}

function inTeams(card: Card, at: string | null): Facts {
  const { card: first, rest } = renderTeams(card, { base: at });
  return teamsFacts([first, ...rest]);
}

describe.each(Object.entries(cards))('the card %s', (_, card) => {
  test.each([base, null])('says in Slack and in Teams what it says itself (page at %s)', (at) => {
    const own = cardFacts(card, at);

    expect(inSlack(card, at)).toEqual(own);
    expect(inTeams(card, at)).toEqual(own);
  });
});

test('the comparison can fail', () => {
  const card = cards.brief as Card;
  const [first, ...others] = card.blocks;
  const shorter = { ...card, blocks: others };

  expect(first).toBeDefined();
  expect(inTeams(shorter, base)).not.toEqual(inSlack(card, base));
});

test('whatever a brief holds, every letter of it stands in both', () => {
  const letters = (facts: Facts): string => [...facts.texts].join('').replace(/[\s…]/g, '');
  fc.assert(
    fc.property(fuzzedCard, (card) => {
      const slack = inSlack(card, base);
      const teams = inTeams(card, base);

      expect(letters(slack)).toBe(letters(cardFacts(card, base)));
      expect(letters(teams)).toBe(letters(slack));
      expect(teams.marks).toEqual(slack.marks);
      expect(teams.hrefs).toEqual(slack.hrefs);
      expect(teams.presses).toEqual(slack.presses);
    }),
    { numRuns: 60, endOnFailure: true },
  );
});
