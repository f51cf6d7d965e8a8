import { onTestFinished } from 'vitest';
import type { Fetcher } from './api.ts';

/** One event as a stream brought it. */
export type HeardEvent = { event: string; id: string | null; subject: string | null };

/** One client of the live line. */
export type Ear = {
  /** Resolves with the answer's status when the line is open. */
  opened: Promise<number>;
  heard(): HeardEvent[];
  /** The cursor to go on from. */
  cursor(): string | undefined;
  ended: Promise<void>;
  close(): Promise<void>;
};

/** Opens a live line with a token, from a cursor on. */
export function listenIn(ask: Fetcher, token: string, after?: string): Ear {
  const stop = new AbortController();
  let text = '';
  const headers = { authorization: `Bearer ${token}`, ...(after ? { 'last-event-id': after } : {}) };
  const answer = ask('/api/v1/live', { headers, signal: stop.signal });
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  const read = async () => {
    reader = (await answer).body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      text += Buffer.from(part.value).toString();
  };
  const ended = read().catch(() => undefined);
  const close = async () => {
    await reader?.cancel().catch(() => undefined);
    stop.abort();
  };
  onTestFinished(close);
  const heard = () => parse(text);
  return {
    opened: answer.then(({ status }) => status),
    heard,
    cursor: () => heard().findLast(({ id }) => id !== null)?.id ?? after,
    ended,
    close,
  };
}

function parse(text: string): HeardEvent[] {
  const field = (block: string, name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? null;
  return text
    .split('\n\n')
    .slice(0, -1)
    .map((block) => ({
      event: field(block, 'event') ?? '',
      id: field(block, 'id'),
      subject: JSON.parse(field(block, 'data') ?? '{}').subject?.id ?? null,
    }));
}
