import { database } from '../database/open.ts';

const channel = 'sapa_queue';
/** A NOTIFY takes a lock of the whole server at its commit: at most one in this many milliseconds. */
const quiet = 50;

const waiting = new Set<string>();
let timer: NodeJS.Timeout | null = null;
let started = false;

/** Wakes workers on other nodes. A lost bell loses nothing: every worker also polls each second. */
export const bell = {
  async start(onRing: (queue: string) => void): Promise<() => Promise<void>> {
    const subscription = await database().direct.listen(channel, (names) => {
      for (const name of names.split(',')) onRing(name);
    });
    started = true;
    return async () => {
      started = false;
      if (timer) clearTimeout(timer);
      timer = null;
      await subscription.unlisten();
    };
  },
  ring(queue: string): void {
    if (!started) return;
    waiting.add(queue);
    timer ??= setTimeout(send, quiet);
  },
};

function send(): void {
  timer = null;
  const names = [...waiting].join(',');
  waiting.clear();
  database()
    .client.notify(channel, names)
    // A bell that is not heard is made good by the looks that every worker takes.
    .catch(() => undefined);
}
