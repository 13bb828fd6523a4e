/** The fake of Microsoft's token issuer: an OpenID document, its keys, and tokens signed with them. */
import { createSign, generateKeyPairSync } from 'node:crypto';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 });

export const keyId = 'fake-key-1';

export interface Claims {
  iss: string;
  aud: string;
  serviceurl: string;
  nbf: number;
  exp: number;
  [claim: string]: unknown;
}

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token; `forged` signs it with a key that the issuer never published. */
export function signToken(claims: Claims, { forged = false }: { forged?: boolean } = {}): string {
  const head = `${base64url({ alg: 'RS256', typ: 'JWT', kid: keyId })}.${base64url(claims)}`;
  const signature = createSign('RSA-SHA256')
    .update(head)
    .sign(forged ? other.privateKey : privateKey);
  return `${head}.${signature.toString('base64url')}`;
}

/** What is served under an address of the issuer; null for others. */
export function issuerDocument(path: string, address: string): unknown {
  if (path === '/openid')
    return {
      ...{ issuer: 'https://api.botframework.com', jwks_uri: `${address}/keys` },
      ...{ authorization_endpoint: `${address}/none`, id_token_signing_alg_values_supported: ['RS256'] },
    };
  if (path !== '/keys') return null;
  const { n, e } = publicKey.export({ format: 'jwk' });
  return { keys: [{ kty: 'RSA', use: 'sig', kid: keyId, n, e, endorsements: ['msteams'] }] };
}
