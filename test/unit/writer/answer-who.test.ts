/** Who did something: every release that tells it, and nobody by somebody else's office or state. */
import { describe, expect, it } from 'vitest';
import { askOf, keep } from './answerbriefs.ts';

const visit = keep('visit', '2025-04-01', {
  sentences: [
    'Minister of Defence Otto Kivi visited Norway on 31 March 2025.',
    'He saw the harbour of Bergen.',
  ],
  fields: (at) => ({
    countries: [
      { code: 'FI', role: 'guest', ...at(0) },
      { code: 'NO', role: 'host', ...at(0) },
    ],
    people: [{ name: 'Otto Kivi', rank: null, role: 'Minister of Defence', country: 'FI', ...at(0) }],
  }),
});

const other = keep('other', '2025-05-02', {
  sentences: [
    'Commissioner Ana Rio visited Norway on 1 May 2025.',
    'Minister of Defence Ida Holt and Norwegian Minister of Defence Ola Berg met her in Oslo.',
  ],
  fields: (at) => ({
    countries: [{ code: 'NO', role: 'host', ...at(0) }],
    people: [
      { name: 'Ana Rio', rank: null, role: 'Commissioner', country: null, ...at(0) },
      { name: 'Ida Holt', rank: null, role: 'Minister of Defence', country: null, ...at(1) },
      { name: 'Ola Berg', rank: null, role: 'Norwegian Minister of Defence', country: 'NO', ...at(1) },
    ],
  }),
});

const ask = (text: string) => askOf([visit, other], text);

describe('who', () => {
  it('did something is told of every release that tells it', () => {
    const { lines } = ask('who visited norway');
    expect(lines).toHaveLength(2);
    expect(lines.join(' ')).toContain('Ana Rio');
    expect(lines.join(' ')).toContain('Otto Kivi');
  });

  it('met the holder of an office asks for the meeting, not for the holder', () => {
    expect(ask('who met the norwegian minister of defence').lines).toEqual([
      'Minister of Defence Ida Holt and Norwegian Minister of Defence Ola Berg met her in Oslo.',
    ]);
  });

  it('holds an office is not told of whoever stands beside the holder', () => {
    const { lines } = ask('who is the norwegian minister of defence');
    expect(lines.join(' ')).toContain('Ola Berg');
    expect(lines.join(' ')).not.toContain('Ida Holt');
    expect(lines.join(' ')).not.toContain('Otto Kivi');
  });
});
