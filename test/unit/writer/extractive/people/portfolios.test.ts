/** Ministers whose portfolio is a list. */
import { expect, test } from 'vitest';
import { told } from './told.ts';

test.each([
  [
    'The Minister for Home Affairs, Security and Employment Byron Galea received him.',
    'Byron Galea | - | Minister for Home Affairs, Security and Employment',
  ],
  ['Minister of Public Safety, Byron Galea, received him.', 'Byron Galea | - | Minister of Public Safety'],
  [
    'The Secretary for Transport, Infrastructure and Projects, Byron Galea, spoke.',
    'Byron Galea | - | Secretary for Transport, Infrastructure and Projects',
  ],
  [
    'Minister of Home Affairs, National Security, and Law Enforcement Byron Galea spoke.',
    'Byron Galea | - | Minister of Home Affairs, National Security, and Law Enforcement',
  ],
  ['Minister of Defence, Maria Vella and Byron Galea spoke.', 'Maria Vella | - | Minister of Defence'],
  [
    'Minister of Defence and Chief of Staff General Byron Galea spoke.',
    'Byron Galea | General | Minister of Defence and Chief of Staff',
  ],
  ['Minister of Defence, Security Council member Byron Galea and others spoke.', null],
])('%s', async (text, person) => {
  const people = await told(text);
  if (person === null) expect(people.join()).not.toContain('Defence, Security');
  else expect(people[0]).toContain(person);
});
