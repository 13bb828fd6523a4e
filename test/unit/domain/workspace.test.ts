/** Which workspace a channel belongs to. */
import { describe, expect, it } from 'vitest';
import { workspaceOf } from '../../../src/domain/workspace.ts';

describe('the workspace of a channel', () => {
  it.each([
    ['web:desk', 'web'],
    ['slack:C0123', 'slack'],
    ['slack:T1/C0123', 'slack:T1'],
    ['slack:T1/C0123:1700000000.000100', 'slack:T1'],
    ['slack:T1/U7', 'slack:T1'],
    ['teams:19:a/b@thread.tacv2', 'teams'],
    ['teams:a:1xyz', 'teams'],
  ])('%s belongs to %s', (channel, workspace) => {
    expect(workspaceOf(channel)).toBe(workspace);
  });
});
