/** A certificate that nobody vouches for, made on the spot: what an expired or mistaken ministry shows. */
import { generateKeyPairSync, sign } from 'node:crypto';

/** DER: a tag, a length and what is in it. https://luca.ntop.org/Teaching/Appunti/asn1.html */
function der(tag: number, ...inner: Buffer[]): Buffer {
  const body = Buffer.concat(inner);
  const length =
    body.length < 128
      ? Buffer.from([body.length])
      : body.length < 256
        ? Buffer.from([0x81, body.length])
        : Buffer.from([0x82, body.length >> 8, body.length & 255]);
  return Buffer.concat([Buffer.from([tag]), length, body]);
}

const sequence = (...inner: Buffer[]): Buffer => der(0x30, ...inner);
const ecdsaWithSha256 = sequence(Buffer.from('06082a8648ce3d040302', 'hex'));
const commonName = Buffer.from('0603550403', 'hex');

/** A self-signed certificate for `name` with its key, both PEM. */
export function selfSigned(name: string): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const subject = sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from(name)))));
  const validity = sequence(
    ...['200101000000Z', '491231235959Z'].map((time) => der(0x17, Buffer.from(time))),
  );
  const publicPart = publicKey.export({ type: 'spki', format: 'der' });
  const facts = sequence(
    der(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    subject,
    validity,
    subject,
    publicPart,
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', facts, privateKey));
  const body = sequence(facts, ecdsaWithSha256, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${body.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
  };
}
