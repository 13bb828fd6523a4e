/** Microsoft's settings: what belongs together, told together. */
import { expect, test } from 'vitest';
import { ConfigError, loadConfig } from '../../../../src/config.ts';

const id = { MICROSOFT_APP_ID: 'a', MICROSOFT_APP_TENANT_ID: 't' };
const key = '-----BEGIN PRIVATE KEY-----\\nabc\\n-----END PRIVATE KEY-----';

const faultsOf = (env: Record<string, string>): string => {
  try {
    loadConfig(env, null);
    return '';
  } catch (error) {
    return error instanceof ConfigError ? error.message : 'another error';
  }
};

test.each([
  ['a secret', { ...id, MICROSOFT_APP_PASSWORD: 'p' }, { password: 'p' }],
  [
    'a certificate',
    { ...id, MICROSOFT_APP_CERTIFICATE_THUMBPRINT: 'A'.repeat(40), MICROSOFT_APP_CERTIFICATE_KEY: key },
    { thumbprint: 'A'.repeat(40), privateKey: key.replaceAll('\\n', '\n') },
  ],
  ['a managed identity', { ...id, MICROSOFT_APP_TYPE: 'UserAssignedMSI' }, null],
])('an app is known by %s', (_name, env, secret) => {
  expect(loadConfig(env, null).teams).toMatchObject({ id: 'a', tenant: 't', secret });
});

test('without any of them Teams is not connected', () => {
  expect(loadConfig({}, null).teams).toBeNull();
});

test.each([
  [{ MICROSOFT_APP_PASSWORD: 'p' }, 'MICROSOFT_APP_ID'],
  [{ MICROSOFT_APP_ID: 'a', MICROSOFT_APP_PASSWORD: 'p' }, 'MICROSOFT_APP_TENANT_ID'],
  [id, 'MICROSOFT_APP_PASSWORD'],
  [{ ...id, MICROSOFT_APP_CERTIFICATE_THUMBPRINT: 'A'.repeat(40) }, 'MICROSOFT_APP_CERTIFICATE_KEY'],
  [
    { ...id, MICROSOFT_APP_TYPE: 'UserAssignedMSI', MICROSOFT_APP_PASSWORD: 'p' },
    'managed identity has none',
  ],
  [{ ...id, MICROSOFT_APP_TYPE: 'Other', MICROSOFT_APP_PASSWORD: 'p' }, 'expected SingleTenant'],
])('%j is refused with what to mend, and no secret is told', (env, words) => {
  expect(faultsOf(env)).toContain(words);
  expect(faultsOf(env)).not.toContain("'p'");
});
