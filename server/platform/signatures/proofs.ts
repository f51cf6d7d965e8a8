import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether a signature is the HMAC of exactly these bytes, by SHA-256 unless told; compared in a time that tells nothing. */
export function isSigned(raw: Uint8Array | string, { key, signature, as, by = 'sha256' }: Proof): boolean {
  if (key.length === 0 || !signature) return false;
  const right = createHmac(by, key).update(raw).digest();
  const given = Buffer.from(signature, as);
  return given.length === right.length && timingSafeEqual(given, right);
}

type Proof = {
  key: string | Uint8Array;
  signature: string | undefined;
  as: 'base64' | 'hex';
  by?: 'sha256' | 'sha1';
};

/** Whether two secrets are the same, in a time that tells nothing. */
export function isSameSecret(one: string | undefined, other: string | undefined): boolean {
  if (!one || !other) return false;
  const [a, b] = [one, other].map((text) => createHmac('sha256', 'compare').update(text).digest());
  return timingSafeEqual(a as Buffer, b as Buffer);
}
