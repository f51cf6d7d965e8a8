import { createPublicKey, generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import type { SigningState } from './schema.ts';

/** A key pair of RSA with 2,048 bits, as RFC 8301 asks of signers at least; made off the thread of the program. */
export async function makeKeyPair(): Promise<{ privateKey: string; publicKey: string }> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64');
  return { privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), publicKey };
}

/** Where the public half stands, and what stands there (RFC 6376, 3.6). */
export function recordOf({
  domain,
  selector,
  publicKey,
}: Record<'domain' | 'selector' | 'publicKey', string>) {
  return { name: `${selector}._domainkey.${domain}`, value: `v=DKIM1; k=rsa; p=${publicKey}` };
}

/** What the records of a name say of our key. A record may come in several strings, which belong together. */
export function stateOf(answers: readonly (string | readonly string[])[], publicKey: string): SigningState {
  const records = answers
    .map((one) => (typeof one === 'string' ? one : one.join('')))
    .map((text) => /(?:^|;)\s*p=([^;]*)/.exec(text)?.[1]?.replace(/\s+/g, ''))
    .filter((key) => key !== undefined);
  if (records.length === 0) return 'missing';
  return records.includes(publicKey) ? 'standing' : 'other';
}
