import type { Context } from '../types.ts';

/** Seconds until a broken line is tried again; the last counts for all further tries. */
const pauses = [1, 2, 4, 8, 15, 30];
/** A line that says nothing for so long is dead, though nobody has said so (milliseconds). */
const silence = 45_000;
/** Nobody looks at the page: after so long the line is let go, for a browser has few of them (milliseconds). */
const hiddenFor = 60_000;

export interface Line {
  close(): void;
}

interface Hearing {
  /** From when on; asked at each new try. */
  since(): string | null;
  hear(name: string, data: unknown): void;
  /** Whether the line stands. */
  stands(isUp: boolean): void;
  /** The token is no longer good. */
  out(): void;
}

/** Keeps a line to the server open while somebody looks at the page, and goes on where the last one broke. */
export function openLine({ ask }: Pick<Context, 'ask'>, { since, hear, stands, out }: Hearing): Line {
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: AbortController | null = null;
  let isClosed = false;

  const again = () => {
    current = null;
    if (isClosed || document.hidden) return;
    stands(false);
    const pause = (pauses[Math.min(tries, pauses.length - 1)] ?? 30) * 1000;
    tries += 1;
    // All who were cut off at once do not come back at once.
    timer = setTimeout(connect, pause * (0.75 + Math.random() / 2));
  };
  const connect = async () => {
    if (isClosed || current) return;
    clearTimeout(timer);
    const mine = new AbortController();
    current = mine;
    try {
      const from = since();
      const answer = await ask('GET', `/live${from ? `?since=${encodeURIComponent(from)}` : ''}`, {
        signal: mine.signal,
      });
      if (answer.status === 401) return out();
      if (!answer.ok || !answer.body) return again();
      stands(true);
      await readEvents(answer.body, mine, (name, data) => {
        tries = 0;
        if (name === 'out') out();
        else hear(name, data);
      });
    } catch {
      // Broken off: what was missed comes with the next line.
    }
    if (current === mine) again();
  };
  const look = () => {
    clearTimeout(timer);
    if (document.hidden) timer = setTimeout(() => current?.abort(), hiddenFor);
    else void connect();
  };
  /** The network is there again: what stood before may be dead without knowing it, so it begins anew. */
  const back = () => {
    tries = 0;
    const former = current;
    current = null;
    former?.abort();
    void connect();
  };
  const lost = () => stands(false);
  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', back);
  window.addEventListener('offline', lost);
  void connect();
  return {
    close() {
      isClosed = true;
      clearTimeout(timer);
      current?.abort();
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('online', back);
      window.removeEventListener('offline', lost);
    },
  };
}

/** Reads server-sent events until the stream ends or is silent for too long. */
async function readEvents(
  body: ReadableStream<Uint8Array>,
  line: AbortController,
  hear: (name: string, data: unknown) => void,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let held = '';
  for (;;) {
    const timer = setTimeout(() => line.abort(), silence);
    const { done, value } = await reader.read().finally(() => clearTimeout(timer));
    if (done) return;
    held += decoder.decode(value, { stream: true });
    const parts = held.split('\n\n');
    held = parts.pop() ?? '';
    for (const part of parts) {
      const of = (field: string) => new RegExp(`^${field}: ?(.*)$`, 'm').exec(part)?.[1] ?? '';
      if (of('event')) hear(of('event'), JSON.parse(of('data') || 'null'));
    }
  }
}
