import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Problem } from '../../kernel/problem.ts';
import { type Database, database } from '../database/open.ts';
import { keepFirstKey, readKeys, type SealingKeys } from './keys.ts';

/** Locks up secrets of others that the program must be able to use again: passwords of mailboxes, their tokens. */
export type SecretBox = {
  /** AES-256-GCM; `about` (e.g. the id of the row) is bound in, so that a sealed text opens only where it was put. */
  seal(plain: string, about: string): string;
  /** @throws Problem 500 `secret-unreadable` when the text was changed, moved, or sealed with another key. */
  open(sealed: string, about: string): string;
};

/** For how many milliseconds a process believes that it knows every key. */
const believed = 20_000;

/** A box that seals with one key of 32 bytes, named by its number, and opens with all that it has. */
export function makeSecretBox({ keys, sealing }: SealingKeys): SecretBox {
  return {
    seal(plain, about) {
      const start = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keyOf(keys, sealing), start).setAAD(Buffer.from(about));
      const locked = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return `v${sealing}.${Buffer.concat([start, cipher.getAuthTag(), locked]).toString('base64url')}`;
    },
    open(sealed, about) {
      try {
        const [version = '', text = ''] = sealed.split('.');
        const key = keyOf(keys, Number(/^v(\d+)$/.exec(version)?.[1]));
        const bytes = Buffer.from(text, 'base64url');
        const plain = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
          .setAAD(Buffer.from(about))
          .setAuthTag(bytes.subarray(12, 28));
        return plain.update(bytes.subarray(28), undefined, 'utf8') + plain.final('utf8');
      } catch {
        throw new Problem(500, 'secret-unreadable');
      }
    },
  };
}

type Kept = { box: Promise<SecretBox>; until: number };
const boxes = new WeakMap<Database, Kept>();

/**
 * The box of this installation. Its first key is made once and kept where only the owner of the database reads; a key
 * that replaces it is known to every process before anything is sealed with it (keys.ts).
 */
export function secretBox(): Promise<SecretBox> {
  const opened = database();
  const known = boxes.get(opened);
  if (known && known.until > Date.now()) return known.box;
  const box = keepFirstKey(opened)
    .then(() => readKeys(opened))
    .then(makeSecretBox);
  boxes.set(opened, { box, until: Date.now() + believed });
  box.catch(() => boxes.delete(opened));
  return box;
}

/** Called when a key came or went: this process looks again at once. */
export function forgetSecretBox(): void {
  boxes.delete(database());
}

function keyOf(keys: ReadonlyMap<number, Uint8Array>, number: number): Uint8Array {
  const key = keys.get(number);
  if (!key) throw new Error('unknown key');
  return key;
}
