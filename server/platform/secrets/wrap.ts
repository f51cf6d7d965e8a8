import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { Problem } from '../../kernel/problem.ts';
import { type MasterKeys, masterKeys } from './master-key.ts';

const prefix = 'w1.';
/** Names a key without telling it: eight letters that say which of several locked something. */
const nameOf = (key: Uint8Array) => createHash('sha256').update(key).digest('base64url').slice(0, 8);

/** A key of the box as it is kept: locked with the first master key where there is one (AES-256-GCM, bound to its name). */
export function wrap(value: string, about: string, keys: MasterKeys = masterKeys()): string {
  const [key] = keys;
  if (!key) return value;
  const start = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, start).setAAD(Buffer.from(about));
  const locked = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  const bytes = Buffer.concat([start, cipher.getAuthTag(), locked]);
  return `${prefix}${nameOf(key)}.${bytes.toString('base64url')}`;
}

/** The key again. @throws Problem 500 `master-key-missing` when the key that locked it is not at hand. */
export function unwrap(kept: string, about: string, keys: MasterKeys = masterKeys()): string {
  if (!kept.startsWith(prefix)) return kept;
  const [name = '', text = ''] = kept.slice(prefix.length).split('.');
  const key = keys.find((one) => nameOf(one) === name);
  if (!key) throw new Problem(500, 'master-key-missing');
  const bytes = Buffer.from(text, 'base64url');
  const plain = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
    .setAAD(Buffer.from(about))
    .setAuthTag(bytes.subarray(12, 28));
  return plain.update(bytes.subarray(28), undefined, 'utf8') + plain.final('utf8');
}

/** Whether it is kept as it should be now: locked with the first master key, or open where there is none. */
export function isWrappedNow(kept: string, keys: MasterKeys = masterKeys()): boolean {
  const [key] = keys;
  return key ? kept.startsWith(`${prefix}${nameOf(key)}.`) : !kept.startsWith(prefix);
}
