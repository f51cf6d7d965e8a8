import type { Context, Message, Pending } from '../types.ts';

const pauses = [1, 2, 4, 8, 15, 30];

interface Sending {
  /** The first that waits and was not refused; null when there is none. */
  next(): Pending | null;
  about(): Record<string, unknown>;
  kept(message: Message): void;
  refused(id: string): void;
  /** A token was made or is gone. */
  began(): void;
  /** Whether it waits for the network. */
  waits(isWaiting: boolean): void;
}

/**
 * Sends what was written, one after the other. Each has an id of its own and is kept in this browser until the server
 * has said that it is kept there; so a page that goes, or a network that breaks, neither loses nor doubles it.
 */
export function makeOutbox({ ask, keep }: Pick<Context, 'ask' | 'keep'>, sending: Sending) {
  let isBusy = false;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = (seconds?: number) => {
    sending.waits(true);
    const pause = seconds ?? pauses[Math.min(tries, pauses.length - 1)] ?? 30;
    tries += 1;
    timer = setTimeout(flush, pause * 1000);
  };
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    if (isBusy) return;
    isBusy = true;
    try {
      for (let one = sending.next(); one; one = sending.next()) {
        const { id, text, files } = one;
        const isThere = keep.read().token || (await begin({ ask, keep }));
        if (!isThere) throw new Error('busy');
        const json = { id, text, claims: files.map((file) => file.claim), about: sending.about() };
        const answer = await ask('POST', '/messages', { json });
        if (answer.status === 401) {
          // Forgotten in the meantime: it begins anew, and the words go along.
          keep.write({ token: '' });
          continue;
        }
        if (answer.status === 429 || answer.status >= 500)
          return later(Number(answer.headers.get('retry-after')) || undefined);
        tries = 0;
        sending.waits(false);
        if (answer.ok) sending.kept((await answer.json()) as Message);
        else sending.refused(id);
        sending.began();
      }
    } catch {
      // It stays in the outbox.
      later();
    } finally {
      isBusy = false;
    }
  };
  const online = () => void flush();
  window.addEventListener('online', online);
  return { flush, close: () => window.removeEventListener('online', online) };
}

/** Gets a token for somebody of whom nothing is known. */
export async function begin({ ask, keep }: Pick<Context, 'ask' | 'keep'>): Promise<boolean> {
  const answer = await ask('POST', '/sessions');
  if (!answer.ok) return false;
  const { token } = (await answer.json()) as { token: string };
  keep.write({ token, hasTalk: true });
  return true;
}

/** An id that nobody else has, also where a page came without encryption. */
export function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((one) => one.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
