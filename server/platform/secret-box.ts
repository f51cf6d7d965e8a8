import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Problem } from '../kernel/problem.ts';
import { type Database, database } from './database/open.ts';

/** Locks up secrets of others that the program must be able to use again: passwords of mailboxes, their tokens. */
export type SecretBox = {
  /** AES-256-GCM; `about` (e.g. the id of the row) is bound in, so that a sealed text opens only where it was put. */
  seal(plain: string, about: string): string;
  /** @throws Problem 500 `secret-unreadable` when the text was changed, moved, or sealed with another key. */
  open(sealed: string, about: string): string;
};

/** A box with a key of 32 bytes. */
export function makeSecretBox(key: Uint8Array): SecretBox {
  return {
    seal(plain, about) {
      const start = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, start).setAAD(Buffer.from(about));
      const locked = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return `v1.${Buffer.concat([start, cipher.getAuthTag(), locked]).toString('base64url')}`;
    },
    open(sealed, about) {
      try {
        const [version, text = ''] = sealed.split('.');
        if (version !== 'v1') throw new Error('unknown version');
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

const boxes = new WeakMap<Database, Promise<SecretBox>>();

/** The box of this installation: its key is made once and kept where only the owner of the database reads. */
export function secretBox(): Promise<SecretBox> {
  const opened = database();
  const known = boxes.get(opened);
  if (known) return known;
  const box = installationKey(opened).then(makeSecretBox);
  boxes.set(opened, box);
  box.catch(() => boxes.delete(opened));
  return box;
}

async function installationKey({ client }: Database): Promise<Buffer> {
  const fresh = randomBytes(32).toString('base64url');
  await client`insert into secrets (name, value, created_at) values ('secret-box', ${fresh}, now())
    on conflict (name) do nothing`;
  const [row] = await client<{ value: string }[]>`select value from secrets where name = 'secret-box'`;
  return Buffer.from(row?.value ?? '', 'base64url');
}
