import { type Leases, openLeases } from '../../../../platform/database/leases.ts';
import { type Pace, usualPace, type Watch, watchMailbox } from './watch-mailbox.ts';
import { listWatchedMailboxes, type WatchedMailbox } from './watched-mailbox.ts';

export type Imap = {
  /** Looks at once whether mailboxes were connected, changed or taken away. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Fetches mail for all mailboxes that have a server. Of several nodes one watches each mailbox; when it dies
 * another takes over.
 */
export async function startImap(pace: Pace = usualPace): Promise<Imap> {
  const watches = new Map<string, Watch & { version: string }>();
  const leases = await openLeases('imap');
  let rounds: Promise<void> = Promise.resolve();
  const refresh = () => {
    rounds = rounds.then(() => look(watches, leases, pace)).catch(complain);
    return rounds;
  };
  await refresh();
  const timer = setInterval(refresh, pace.look);
  return {
    refresh,
    async stop() {
      clearInterval(timer);
      await rounds;
      await Promise.all([...watches.values()].map((watch) => watch.stop()));
      await leases.close();
    },
  };
}

type Watches = Map<string, Watch & { version: string }>;

async function look(watches: Watches, leases: Leases, pace: Pace): Promise<void> {
  const wanted = new Map((await listWatchedMailboxes()).map((one) => [one.mailboxId, one]));
  for (const [id, watch] of watches) {
    const one = wanted.get(id);
    if (one && versionOf(one) === watch.version) continue;
    watches.delete(id);
    await watch.stop();
    if (!one) await leases.leave(id);
  }
  for (const [id, one] of wanted) {
    const isMine = await leases.take(id);
    const watch = watches.get(id);
    if (isMine && !watch) watches.set(id, { ...watchMailbox(one, pace), version: versionOf(one) });
    if (isMine || !watch) continue;
    watches.delete(id);
    await watch.stop();
  }
}

function versionOf({ settings, sealedSecret }: WatchedMailbox): string {
  return JSON.stringify([settings, sealedSecret]);
}

function complain(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  console.error(JSON.stringify({ alarm: 'imap', message }));
}
