import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { Problem } from '../../kernel/problem.ts';
import { type Outcome, outcomeOf, refusals, type SendFailure } from './outcome.ts';

/** A finished mail with its envelope; an empty `sender` is the null path of automatic mail. */
export type OutgoingMail = { id: string; sender: string; recipients: string[]; raw: Uint8Array; at: Date };

/** The way out of the house for mail. */
export type Outgoing = {
  /** Tries once, at most four minutes. Never throws for what a server says or fails to say. */
  deliver(mail: OutgoingMail): Promise<Outcome>;
  /** Signs in to the server and sends nothing; absent when there is none. Throws what the server said. */
  check?(): Promise<void>;
  close(): void;
};

let current: Outgoing | null = null;
let outbox: string | null = null;

/** Opens the way out: a pool of connections to `smtpUrl`, or the folder `outbox` of the home when there is none. */
export function openOutgoing(settings: { smtpUrl: string | null; home: string }): Outgoing {
  current?.close();
  outbox = join(settings.home, 'outbox');
  current = settings.smtpUrl ? toServer(settings.smtpUrl) : toFolder(outbox);
  return current;
}

/** Removes the copies of these mails from the folder `outbox`, also when a server has been set since. */
export async function forgetLaidOut(ids: string[]): Promise<void> {
  if (!outbox) throw new Problem(503, 'mail-closed', { retryAfter: 5 });
  const folder = outbox;
  const names = await readdir(folder).catch(noneWithout);
  const theirs = names.filter((name) => ids.some((id) => name.endsWith(`-${id}.eml`)));
  for (const name of theirs) await rm(join(folder, name), { force: true });
}

function noneWithout(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

/** The opened way out. @throws Problem 503 `mail-closed` before the start. */
export function outgoing(): Outgoing {
  if (!current) throw new Problem(503, 'mail-closed', { retryAfter: 5 });
  return current;
}

/** Milliseconds of silence after which a server counts as gone, and for a whole try. */
const silence = {
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  dnsTimeout: 10_000,
  socketTimeout: 60_000,
};
const longestTry = 240_000;

function toServer(url: string): Outgoing {
  const pool = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 3,
    maxRequeues: 1,
    disableFileAccess: true,
    disableUrlAccess: true,
    requireTLS: !staysHere(url),
    ...silence,
  });
  return {
    async deliver({ sender, recipients, raw }) {
      const [to, strange] = [recipients.filter(isOneAddress), recipients.filter((one) => !isOneAddress(one))];
      const isSent = to.length > 0 && (sender === '' || isOneAddress(sender));
      if (!isSent) return { kind: 'refused', words: notOne };
      try {
        const info = await pool.sendMail({
          envelope: { from: sender, to },
          raw: Buffer.from(raw),
          signal: AbortSignal.timeout(longestTry),
        });
        const refused = strange.map((address) => ({ address, words: notOne, forGood: true }));
        const said = refusals(info.rejectedErrors ?? []);
        return { kind: 'sent', accepted: info.accepted ?? [], refused: [...said, ...refused] };
      } catch (failure) {
        return outcomeOf(asFailure(failure));
      }
    },
    async check() {
      await pool.verify();
    },
    close: () => pool.close(),
  };
}

/**
 * Whether mail to this server leaves the machine. If it does, the line has to be encrypted, and nothing is sent over one
 * that is not, unless the address says `requireTLS=false` (a relay in a network of one's own).
 */
export function staysHere(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

const notOne = '553 Not one address';

/** What the library would read as several addresses, or as one that stands within another, reaches somebody else. */
function isOneAddress(address: string): boolean {
  return /^[^\s\0-\x1f\x7f<>(),;]+@[^\s\0-\x1f\x7f<>(),;@]+$/.test(address);
}

function asFailure(failure: unknown): SendFailure {
  return failure instanceof Error ? failure : { message: String(failure) };
}

/** Whole files only: written beside, then named. */
function toFolder(folder: string): Outgoing {
  return {
    async deliver({ id, raw, at }) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, `${at.toISOString().replaceAll(':', '')}-${id}`);
      await writeFile(`${path}.part`, raw, { mode: 0o600 });
      await rename(`${path}.part`, `${path}.eml`);
      return { kind: 'kept' };
    },
    close: () => undefined,
  };
}
