import { database } from '../database/open.ts';

const channel = 'sapa_live';
const quiet = 50;

/**
 * What passes by the events: who looks, who types; and, with its subject, an event that is told ahead of those before it.
 */
export type Passing = {
  workspaceId: string;
  name: string;
  data: Record<string, unknown>;
  subject?: { type: string; id: string };
};

type Ring = { workspaceIds: string[]; passing: Passing[] };

let pending: Ring = { workspaceIds: [], passing: [] };
let timer: NodeJS.Timeout | null = null;
let started = false;

/** Tells all nodes that a workspace has news: the events table holds them, the bell only wakes the streams. */
export function ringLive(workspaceId: string): void {
  if (!started) return;
  if (!pending.workspaceIds.includes(workspaceId)) pending.workspaceIds.push(workspaceId);
  timer ??= setTimeout(send, quiet);
}

/** Sends something that passes to the streams of all nodes; ids only, at most 8,000 bytes with its neighbours. */
export function passLive(passing: Passing): void {
  if (!started) return;
  pending.passing.push(passing);
  timer ??= setTimeout(send, quiet);
}

/** The same without the quiet moment in which bells gather: for the little that is worth a tenth of a second. */
export function passAtOnce(passing: Passing): void {
  passLive(passing);
  if (!timer) return;
  clearTimeout(timer);
  send();
}

/** Starts to listen for bells. Returns how to stop. */
export async function startLiveBell(onRing: (ring: Ring) => void): Promise<() => Promise<void>> {
  const subscription = await database().direct.listen(channel, (text) => onRing(JSON.parse(text)));
  started = true;
  return async () => {
    started = false;
    if (timer) clearTimeout(timer);
    timer = null;
    await subscription.unlisten();
  };
}

function send(): void {
  timer = null;
  const ring = pending;
  pending = { workspaceIds: [], passing: [] };
  for (const one of split(ring)) {
    database()
      .client.notify(channel, JSON.stringify(one))
      // A bell that is not heard is made good by the cursor.
      .catch(() => undefined);
  }
}

const idsPerNotify = 100;

/** NOTIFY carries less than 8,000 bytes: ids and passing things travel in portions. */
function split(ring: Ring): Ring[] {
  const portions: Ring[] = [{ workspaceIds: ring.workspaceIds.slice(0, idsPerNotify), passing: [] }];
  for (let at = idsPerNotify; at < ring.workspaceIds.length; at += idsPerNotify)
    portions.unshift({ workspaceIds: ring.workspaceIds.slice(at, at + idsPerNotify), passing: [] });
  for (const passing of ring.passing) {
    const last = portions.at(-1);
    if (last && JSON.stringify(last).length + JSON.stringify(passing).length < 7000)
      last.passing.push(passing);
    else portions.push({ workspaceIds: [], passing: [passing] });
  }
  return portions;
}
