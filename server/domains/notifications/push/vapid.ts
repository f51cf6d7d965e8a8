import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';

/** A pair of keys by which push services know who sends: the public one as a point, the private one as a number, in base64url. */
export type SenderKeys = { publicKey: string; privateKey: string };

/** For how many seconds a signed introduction holds; a day is the most that is allowed. */
const validFor = 12 * 3600;

/** Makes a new pair (P-256). */
export function newSenderKeys(): SenderKeys {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const { x = '', y = '', d = '' } = privateKey.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  return { publicKey: point.toString('base64url'), privateKey: d };
}

/** How we introduce ourselves to the push service of an endpoint (RFC 8292), as the value of `Authorization`. */
export function introduction(endpoint: string, contact: string, keys: SenderKeys, now: Date): string {
  const expires = Math.floor(now.getTime() / 1000) + validFor;
  const head = encode({ typ: 'JWT', alg: 'ES256' });
  const claims = encode({ aud: new URL(endpoint).origin, exp: expires, sub: contact });
  const signed = sign('sha256', Buffer.from(`${head}.${claims}`), {
    key: toKey(keys),
    dsaEncoding: 'ieee-p1363',
  });
  return `vapid t=${head}.${claims}.${signed.toString('base64url')}, k=${keys.publicKey}`;
}

function toKey({ publicKey, privateKey }: SenderKeys) {
  const point = Buffer.from(publicKey, 'base64url');
  const x = point.subarray(1, 33).toString('base64url');
  const y = point.subarray(33).toString('base64url');
  return createPrivateKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y, d: privateKey } });
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
