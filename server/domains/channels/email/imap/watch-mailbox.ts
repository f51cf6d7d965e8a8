import type { ImapFlow } from 'imapflow';
import { system } from '../../../../kernel/actor.ts';
import { connectMailbox, mailboxReason } from './connect.ts';
import { fetchFolder, type Missing } from './fetch-folder.ts';
import { type MailboxReason, reportMailboxState } from './report-state.ts';
import type { WatchedMailbox } from './watched-mailbox.ts';

/** Milliseconds: how often what is looked at, and how long a failure rests. */
export type Pace = {
  /** Between two looks for mailboxes that were connected, changed, taken away, or left by another node. */
  look: number;
  /** Between two looks into a folder when the server rings no bell. */
  poll: number;
  /** Between two comparisons of what the server holds with what is kept. */
  compare: number;
  firstPause: number;
  longestPause: number;
};
export const usualPace: Pace = {
  look: 15_000,
  poll: 60_000,
  compare: 300_000,
  firstPause: 5_000,
  longestPause: 300_000,
};

export type Watch = { stop(): Promise<void> };

/**
 * Keeps a mailbox fetched until it is stopped: waits for the server's bell (IDLE) and looks at intervals besides.
 * A failure degrades this mailbox alone, and is tried again after a pause that doubles up to `longestPause`.
 */
export function watchMailbox(mailbox: WatchedMailbox, pace: Pace = usualPace): Watch {
  const stop = new AbortController();
  const running = watch(mailbox, pace, stop.signal);
  return {
    async stop() {
      stop.abort();
      await running;
    },
  };
}

async function watch(mailbox: WatchedMailbox, pace: Pace, stop: AbortSignal): Promise<void> {
  let pause = pace.firstPause;
  while (!stop.aborted) {
    try {
      await stayConnected(mailbox, pace, stop, () => {
        pause = pace.firstPause;
      });
    } catch (error) {
      if (stop.aborted) return;
      await report(mailbox, mailboxReason(error));
      await wait(pause * (0.8 + Math.random() * 0.4), stop);
      pause = Math.min(pause * 2, pace.longestPause);
    }
  }
}

async function stayConnected(mailbox: WatchedMailbox, pace: Pace, stop: AbortSignal, onSuccess: () => void) {
  const missing: Missing = new Map();
  let comparedAt = 0;
  const client = await connectMailbox(mailbox);
  const bell = ring(client, stop);
  try {
    while (!stop.aborted) {
      bell.reset();
      const compares = Date.now() - comparedAt >= pace.compare;
      await fetchFolder(client, mailbox, { missing, compares, now: () => new Date() });
      if (compares) comparedAt = Date.now();
      onSuccess();
      await report(mailbox, null);
      await bell.next(missing.size > 0 ? Math.min(pace.poll, 2_000) : pace.poll);
    }
  } finally {
    if (stop.aborted) await client.logout().catch(() => undefined);
    client.close();
  }
}

/** A bell that rings for new mail, for a closed connection and for the end. */
function ring(client: ImapFlow, stop: AbortSignal) {
  let rung = false;
  let wake: () => void = () => undefined;
  const strike = () => {
    rung = true;
    wake();
  };
  client.on('exists', strike);
  client.on('close', strike);
  stop.addEventListener('abort', strike);
  return {
    reset: () => {
      rung = false;
    },
    async next(milliseconds: number): Promise<void> {
      if (rung) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
  };
}

/** The database may be the very thing that is away: then the state is written with the next success. */
async function report(
  { workspaceId, mailboxId }: WatchedMailbox,
  reason: MailboxReason | null,
): Promise<void> {
  const context = { actor: system(workspaceId), now: new Date() };
  const state = reason === null ? 'working' : 'degraded';
  await reportMailboxState(context, { mailboxId, state, reason }).catch(() => undefined);
}

function wait(milliseconds: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    stop.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
