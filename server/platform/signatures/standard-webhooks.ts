import { createHmac } from 'node:crypto';
import { isSigned } from './proofs.ts';

/** A call may be so old, or so much ahead, in milliseconds. */
const tolerance = 5 * 60_000;

/** The key in a secret as Standard Webhooks writes it. */
const keyOf = (secret: string) => Buffer.from(secret.replace(/^whsec_/, ''), 'base64');

/**
 * The signature of Standard Webhooks: HMAC-SHA256 over id, time (seconds since 1970) and the raw body, parted by dots.
 */
export function sign(
  secret: string,
  { id, at, body }: { id: string; at: Date; body: string },
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

/** Whether a call is signed with the secret, over exactly these bytes, and not long ago: an old one is no new one. */
export function isSignedCall(
  secret: string | undefined,
  { raw, header, now }: { raw: Uint8Array; header(name: string): string | undefined; now: Date },
): boolean {
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(header);
  if (!secret || !id || !timestamp || !/^\d{1,12}$/.test(timestamp) || !signatures) return false;
  if (Math.abs(now.getTime() - Number(timestamp) * 1000) > tolerance) return false;
  const signed = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), raw]);
  const key = keyOf(secret);
  return signatures
    .split(' ')
    .some((one) => one.startsWith('v1,') && isSigned(signed, { key, signature: one.slice(3), as: 'base64' }));
}
