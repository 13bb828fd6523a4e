/** Sealing: installations stand in the store encrypted (AES-256-GCM), under keys that can be changed. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** What is sealed cannot be read: it was changed, or its key is not known. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

export interface Seal {
  /** Encrypts a text under the first key, bound to the name it is kept under. */
  close(text: string, name: string): string;
  /** Reads a sealed text. Throws a SealError. */
  open(sealed: string, name: string): string;
  /** Was it sealed under another key than the first? */
  isOld(sealed: string): boolean;
}

/** A seal over keys of 32 bytes, written as 64 hex digits: the first one seals, all of them open. */
export function createSeal(keys: readonly string[]): Seal {
  const ring = keys.map((hex) => {
    const key = Buffer.from(hex, 'hex');
    if (key.length !== 32) throw new SealError('A key is 64 hex digits. Make one with: openssl rand -hex 32');
    return { key, id: createHash('sha256').update(key).digest('hex').slice(0, 8) };
  });
  const [first] = ring;
  if (first === undefined)
    throw new SealError('There is no key: set COOP_KEY to the output of openssl rand -hex 32.');
  return {
    close: (text, name) => {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', first.key, iv).setAAD(Buffer.from(name));
      const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return ['v1', first.id, ...[iv, cipher.getAuthTag(), data].map((part) => part.toString('base64'))].join(
        '.',
      );
    },
    open: (sealed, name) => {
      const [version, id, iv = '', tag = '', data = ''] = sealed.split('.');
      const found = ring.find((known) => known.id === id);
      if (version !== 'v1' || found === undefined)
        throw new SealError('It was sealed under a key that is not known: add that key to COOP_OLD_KEYS.');
      try {
        const cipher = createDecipheriv('aes-256-gcm', found.key, Buffer.from(iv, 'base64'), {
          authTagLength: 16,
        });
        cipher.setAAD(Buffer.from(name)).setAuthTag(Buffer.from(tag, 'base64'));
        return Buffer.concat([cipher.update(Buffer.from(data, 'base64')), cipher.final()]).toString('utf8');
      } catch (cause) {
        throw new SealError('It was changed since it was sealed.', { cause });
      }
    },
    isOld: (sealed) => sealed.split('.')[1] !== first.id,
  };
}
