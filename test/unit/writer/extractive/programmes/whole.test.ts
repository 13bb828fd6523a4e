/** Names told whole and once: saints’ ships, two names side by side, a name told before and behind, joint bodies of states. */
import { expect, test } from 'vitest';
import { programmeClaims } from '../../../../../src/writer/extractive/programmes/programmes.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

function claims(text: string) {
  return programmeClaims(read({ text, title: null, published: '2025-03-06', country: null, language: 'en' }));
}

test.each([
  ['HMCS St. Anne’s sails with HMS St. Olav.', ['HMCS St. Anne’s', 'HMS St. Olav']],
  [
    'It is of the Global Coalition against Piracy and NATO Mission Norway.',
    ['Global Coalition against Piracy', 'NATO Mission Norway'],
  ],
  ['The Amber Mission and Heron Brigade were praised.', ['Amber Mission', 'Heron Brigade']],
  ['They met at the “Heron” Joint National Training Centre.', ['“Heron” Joint National Training Centre']],
  [
    'The Northeast Multinational Corps is the Multinational Corps Northeast.',
    ['Northeast Multinational Corps'],
  ],
  [
    'The Norway-Chile Joint Defence Cooperation Committee met.',
    ['Norway-Chile Joint Defence Cooperation Committee'],
  ],
  ['He invited his counterpart to the Amber Defence Dialogue.', ['Amber Defence Dialogue']],
  ['They held the Norway-Africa Defence Dialogue.', ['Norway-Africa Defence Dialogue']],
  ['The UNIFIL mission is in Lebanon. He thanked UNIFIL.', ['UNIFIL']],
  ['She thanked KFOR. The KFOR mission goes on.', ['KFOR']],
  ['The Norwegian Armed Forces (NAF) missions were prolonged.', []],
])('%s', (text, expected) => {
  expect(claims(text).map(({ name }) => name)).toEqual(expected);
});

test('an exercise named by a shield is an exercise', () => {
  expect(claims('The ship joins Exercise GREY SHIELD in May.')).toMatchObject([
    { name: 'GREY SHIELD', kind: 'exercise' },
  ]);
});

test.each([
  ['They serve within Mission Heron in Norway.', ['Heron']],
  ['They saw a joint exercise – Grey Heron – in Oslo.', ['Grey Heron']],
  ['They led another exercise - Amber Shield, and left.', ['Amber Shield']],
  [
    'A Heron-class frigate and two Grey Gull Class Patrol Boats came.',
    ['Heron-class frigate', 'Grey Gull Class Patrol Boats'],
  ],
  ['The Heron-class frigate HMS Gull came.', ['HMS Gull']],
  ['They led an exercise - Norwegian Shield, and left.', ['Norwegian Shield']],
  ['It is a world-class school, and he flew Business Class.', []],
  ['Spain leads NATO’s multinational battlegroup in Norway.', ['NATO’s multinational battlegroup in Norway']],
  ['They spoke of the Substantial Norway Package.', ['Substantial Norway Package']],
  ['The exercise – Norway said – is over.', []],
])('%s', (text, expected) => {
  expect(claims(text).map(({ name }) => name)).toEqual(expected);
});
