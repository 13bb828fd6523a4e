/** Signatures: was a request sent by Slack? Told by its raw body, before anything of it is read. */
import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import express, { type RequestHandler } from 'express';
import type { Log } from '../../log.ts';

/** Slack's own payloads stay far below: a larger body is refused before its signature is looked at. */
const bodyLimit = '1mb';
/** Seconds that a signature may be old, and that its time may lie in the future (docs.slack.dev, verifying requests from Slack). */
const ageSeconds = 5 * 60;
const futureSeconds = 60;

export interface SignatureOptions {
  /** Not empty. */
  secret: string;
  now: () => Date;
  log: Log;
}

/**
 * Lets signed requests pass, their bodies as `rawBody`, where Bolt looks for it; answers 401 to all others, 413 to what is
 * too large. Bolt's own check makes three keys for each request, which takes a quarter of the time to acknowledge one.
 */
export function signedOnly({ secret, now, log }: SignatureOptions): RequestHandler[] {
  const isSigned = createSignatureCheck(secret, now);
  const check: RequestHandler = (request, response, next) => {
    const body: unknown = request.body;
    const { 'x-slack-signature': signature, 'x-slack-request-timestamp': time } = request.headers;
    if (Buffer.isBuffer(body) && isSigned(body, { signature, time })) {
      Object.assign(request, { rawBody: body });
      return next();
    }
    log.warn('request refused', { why: 'signature', path: request.baseUrl });
    response.status(401).end();
  };
  return [express.raw({ type: () => true, limit: bodyLimit, inflate: false }), check];
}

/** What a request says of its signature. */
interface Signed {
  signature: string | string[] | undefined;
  time: string | string[] | undefined;
}

/** A check of `v0=` and the hex HMAC-SHA256 of `v0:TIME:BODY`, in a time that tells nothing of the right one. */
export function createSignatureCheck(
  secret: string,
  now: () => Date,
): (body: Buffer, signed: Signed) => boolean {
  if (secret === '') throw new TypeError('An empty signing secret would let everyone pass.');
  const key = createSecretKey(secret, 'utf8');
  return (body, { signature, time }) => {
    if (typeof signature !== 'string' || typeof time !== 'string') return false;
    if (!/^v0=[0-9a-f]{64}$/.test(signature) || !/^\d{1,12}$/.test(time)) return false;
    const age = now().getTime() / 1000 - Number(time);
    if (age > ageSeconds || age < -futureSeconds) return false;
    const right = createHmac('sha256', key).update(`v0:${time}:`).update(body).digest();
    return timingSafeEqual(right, Buffer.from(signature.slice(3), 'hex'));
  };
}
