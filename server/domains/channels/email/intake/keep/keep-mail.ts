import { newId, sha256 } from '../../../../../kernel/ids.ts';
import { insertNewRows } from '../../../../../platform/database/insert-rows.ts';
import { inWorkspace } from '../../../../../platform/database/transaction.ts';
import { insertJobs, ringQueue } from '../../../../../platform/jobs/queue.ts';
import { storage } from '../../../../../platform/storage.ts';
import { incomingMails } from '../../schema.ts';
import type { Arrival, Kept } from './arrival.ts';

/** The queue in which kept mails wait to be read. */
export const processQueue = 'channels.process-mail';

/** What a row of that queue says. */
export type ProcessJob = { workspaceId: string; mailIds: string[] };

/** Mails that come within this many milliseconds share one transaction, so that a burst costs few commits. */
const gather = 5;
/** How many share one at most, and how many are read by one job. */
const largestGroup = 60;
const mailsPerJob = 10;

/**
 * Keeps one mail for one or several mailboxes: when this resolves, its bytes are synced to disk and its rows and
 * the job that reads them are committed. Mails of an import get no job: the import decides them in their order. A place that is known already is left as it is. Each arrival has bytes of
 * its own: what one mailbox or workspace forgets, another keeps.
 * @returns the ids of the new rows, one per arrival; null where the place was known.
 * @throws whatever the disk or the database said: then nothing may be acknowledged.
 */
export async function keepMail(raw: Uint8Array, arrivals: Arrival[]): Promise<(string | null)[]> {
  const kept = { sha256: sha256(raw), size: raw.byteLength };
  return Promise.all(
    arrivals.map(async (arrival) => {
      // Named before it is written, so that ids follow the order of the calls.
      const id = newId();
      return queueUp(id, arrival, { ...kept, fileKey: await storage().put(raw) });
    }),
  );
}

type Waiting = {
  row: typeof incomingMails.$inferInsert;
  done(id: string | null): void;
  failed(error: unknown): void;
};
type Group = { waiting: Waiting[]; timer: NodeJS.Timeout | null; running: boolean };

const groups = new Map<string, Group>();

function queueUp(id: string, arrival: Arrival, kept: Kept): Promise<string | null> {
  const row = { ...arrival, ...kept, id, fate: 'stored' as const };
  return new Promise((done, failed) => {
    const group = groups.get(arrival.workspaceId) ?? { waiting: [], timer: null, running: false };
    groups.set(arrival.workspaceId, group);
    group.waiting.push({ row, done, failed });
    if (!group.running) group.timer ??= setTimeout(() => void flush(arrival.workspaceId, group), gather);
  });
}

/** Writes all that waits; what comes meanwhile is the next group. */
async function flush(workspaceId: string, group: Group): Promise<void> {
  group.timer = null;
  group.running = true;
  while (group.waiting.length > 0) await write(workspaceId, group.waiting.splice(0, largestGroup));
  group.running = false;
  groups.delete(workspaceId);
}

async function write(workspaceId: string, waiting: Waiting[]): Promise<void> {
  try {
    const ids = await insertRows(
      workspaceId,
      waiting.map(({ row }) => row),
    );
    for (const { row, done } of waiting) done(ids.has(row.id) ? row.id : null);
    ringQueue(processQueue);
  } catch (error) {
    for (const { failed } of waiting) failed(error);
  }
}

function insertRows(workspaceId: string, rows: Waiting['row'][]): Promise<Set<string>> {
  return inWorkspace(workspaceId, async (tx) => {
    const made = await insertNewRows(tx, incomingMails, rows, ['id', 'way']);
    const alone = made.filter(({ way }) => way !== 'import');
    await insertJobs(tx, processQueue, toJobs(workspaceId, alone));
    return new Set(made.map(({ id }) => String(id)));
  });
}

/** Jobs over mails: several mails each, so that a busy hour is not spent on queue rows. */
export function toJobs(workspaceId: string, mails: { id: string | null }[]): { data: ProcessJob }[] {
  const jobs = [];
  for (let at = 0; at < mails.length; at += mailsPerJob) {
    const mailIds = mails.slice(at, at + mailsPerJob).map(({ id }) => String(id));
    jobs.push({ data: { workspaceId, mailIds } });
  }
  return jobs;
}
