/** Whether people can sign in: the issuer, the client's secret, the way back and the roles, each with how to mend it. */
import * as client from 'openid-client';
import type { Grants } from '../../../domain/access.ts';
import { backPath, discover } from './openid.ts';

/** One thing that was looked at; `maybe` is worth a look, and no fault. */
export interface AccessCheck {
  what: string;
  ok: boolean | 'maybe';
  found: string;
  mend: string;
}

export interface IssuerCheckOptions {
  issuer: string;
  client: string;
  secret: string;
  address: string;
}

/** Asks the issuer about each step in turn. Never throws. */
export async function checkIssuer(options: IssuerCheckOptions): Promise<AccessCheck[]> {
  const { issuer, address } = options;
  let config: client.Configuration;
  try {
    config = await discover(options);
  } catch (error) {
    return [{ what: 'issuer', ok: false, found: `${issuer}: ${saidBy(error)}`, mend: mendOf(error) }];
  }
  const { code_challenge_methods_supported: methods } = config.serverMetadata();
  const proof = methods === undefined ? 'maybe' : methods.includes('S256');
  return [
    { what: 'issuer', ok: true, found: issuer, mend: '' },
    {
      ...{ what: 'PKCE', ok: proof },
      found:
        proof === true ? 'S256' : proof === 'maybe' ? 'the issuer does not say; most take it' : 'not taken',
      mend: 'Turn on PKCE with S256 for this client at the issuer.',
    },
    await secretCheck(config, address),
    {
      ...{ what: 'way back', ok: 'maybe', found: `${address}${backPath}` },
      mend: 'Only the issuer knows whether this redirect address is registered: sign in once.',
    },
  ];
}

/** An exchange of a code that never was: a right secret is told by what the issuer finds wrong. */
async function secretCheck(config: client.Configuration, address: string): Promise<AccessCheck> {
  const what = 'client and secret';
  const mend =
    'Correct access.openid.client and OPENID_CLIENT_SECRET; a secret of Entra ID ends by itself: make a new one.';
  try {
    const back = new URL(`${address}${backPath}?code=none&state=none`);
    const { issuer } = config.serverMetadata();
    back.searchParams.set('iss', issuer);
    await client.authorizationCodeGrant(config, back, {
      expectedState: 'none',
      pkceCodeVerifier: 'n'.repeat(43),
    });
    return {
      what,
      ok: 'maybe',
      found: 'the issuer took a code that never was',
      mend: 'Is it a real issuer?',
    };
  } catch (error) {
    const refusal = error instanceof client.ResponseBodyError ? error.error : saidBy(error);
    // RFC 6749, 5.2: the client is known first, then the code is looked at.
    if (refusal === 'invalid_grant') return { what, ok: true, found: 'taken', mend: '' };
    const wrong = ['invalid_client', 'unauthorized_client'].includes(refusal);
    return { what, ok: wrong ? false : 'maybe', found: `the issuer says ${refusal}`, mend };
  }
}

/** Who has a role at all. */
export function checkRoles({ reader, editor, admin }: Grants): AccessCheck {
  const found = `${reader.length} for readers, ${editor.length} for editors, ${admin.length} for admins`;
  const mend =
    'Nobody is an admin: list somebody under access.roles.admin, or deliveries are settled by the command line alone.';
  return { what: 'roles', ok: admin.length > 0 ? true : 'maybe', found, mend };
}

function saidBy(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return code || (error instanceof Error ? error.message : String(error));
}

function mendOf(error: unknown): string {
  if (error instanceof Error && error.message.includes('expected issuer')) {
    const { body } = (error.cause ?? {}) as { body?: { issuer?: unknown } };
    return `The issuer calls itself ${String(body?.issuer)}: write access.openid.issuer so, to the letter.`;
  }
  return 'Is access.openid.issuer right, and can this machine reach it? Its /.well-known/openid-configuration must open in a browser.';
}
