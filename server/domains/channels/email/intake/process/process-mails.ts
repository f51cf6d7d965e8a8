import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { system } from '../../../../../kernel/actor.ts';
import { Problem } from '../../../../../kernel/problem.ts';
import { type Context, inUnit } from '../../../../../platform/command.ts';
import { errorCode, inWorkspace } from '../../../../../platform/database/transaction.ts';
import { sendJobs } from '../../../../../platform/jobs/queue.ts';
import { incomingMails } from '../../schema.ts';
import { type ProcessJob, processQueue } from '../keep/keep-mail.ts';
import { reasons } from '../rules/reasons.ts';
import { countTry } from './count-try.ts';
import { type MailRow, type Preparation, type PreparedMail, prepareMail } from './prepare-mail.ts';
import { settleMails } from './settle-mails.ts';

/** Milliseconds after which the mails that are read already no longer wait for the slow ones of their group. */
const patience = 1_500;
/** Bytes from which mails are read one after the other, so that a group of them fits into memory. */
const large = 2 * 1024 * 1024;
/** Seconds until a mail that failed is tried again. */
const again = 5;

/**
 * Reads a group of kept mails and decides them, in one transaction as far as all goes well. A mail that fails is
 * decided alone, tried three times, and then set aside; the others never wait for it.
 * @throws when the database or the disk is away: then the whole job is repeated later.
 */
export async function processMails({ workspaceId, mailIds }: ProcessJob, now: Date): Promise<void> {
  const rows = await waitingRows(workspaceId, mailIds);
  const context: Context = { actor: system(workspaceId), now };
  const small = rows.filter(({ size }) => size <= large).map((row) => ({ row, done: prepareMail(row) }));
  for (const { done } of small) done.catch(() => undefined);
  const { quick, slow } = await sortBySpeed(small);
  const failed = await settleGroup(context, quick);
  for (const preparation of slow) failed.push(...(await settleGroup(context, [await preparation])));
  for (const row of rows.filter(({ size }) => size > large))
    failed.push(...(await settleGroup(context, [await prepareMail(row)])));
  if (failed.length > 0) await tryLater(workspaceId, failed);
}

type Pending = { row: MailRow; done: Promise<Preparation> };

async function sortBySpeed(
  pending: Pending[],
): Promise<{ quick: Preparation[]; slow: Promise<Preparation>[] }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  const first = await Promise.all(pending.map(({ done }) => Promise.race([done, late])));
  clearTimeout(timer);
  const slow = pending.filter((_one, at) => first[at] === null).map(({ done }) => done);
  return { quick: first.filter((one) => one !== null), slow };
}

/** Settles what was read, sets aside what cannot be; returns the ids of mails to try again. */
async function settleGroup(context: Context, preparations: Preparation[]): Promise<string[]> {
  const ready = preparations.flatMap((one) => (one.kind === 'ready' ? [one.prepared] : []));
  const failed = await settleTogether(context, ready);
  for (const one of preparations) {
    if (one.kind === 'ready') continue;
    const reason = one.kind === 'unreadable' ? one.code : reasons.rawMissing;
    const beginning = one.kind === 'unreadable' ? one.beginning : null;
    if (await countTry(context, { row: one.row, reason, beginning })) failed.push(one.row.id);
  }
  return failed;
}

async function settleTogether(context: Context, ready: PreparedMail[]): Promise<string[]> {
  if (ready.length === 0) return [];
  try {
    await settle(context, ready);
    return [];
  } catch (error) {
    if (isOutage(error)) throw error;
    if (ready.length === 1) return countFailure(context, ready, error);
  }
  const failed = [];
  for (const one of ready) failed.push(...(await settleTogether(context, [one])));
  return failed;
}

async function countFailure(context: Context, [one]: PreparedMail[], error: unknown): Promise<string[]> {
  if (!one) return [];
  // The words of a failed statement repeat the mail: the log of the program gets the code and the place only.
  const code = errorCode(error) || (error instanceof Error ? error.name : 'unknown');
  const at = error instanceof Error ? error.stack?.match(/\n\s+at .*server\/.*/)?.[0].trim() : undefined;
  console.error(JSON.stringify({ alarm: 'mail-not-processed', mail: one.row.id, code, at }));
  const mayTryAgain = await countTry(context, {
    row: one.row,
    reason: reasons.notProcessed,
    beginning: null,
  });
  return mayTryAgain ? [one.row.id] : [];
}

/** A crash may take the outcome back, but never the stored mail and its job, which bring it about again. */
function settle(context: Context, mails: PreparedMail[]): Promise<void> {
  return inUnit(context, (run) => settleMails(run.context, { mails }), { lazy: true });
}

/** In the order in which they came: an answer after what it answers. */
function waitingRows(workspaceId: string, mailIds: string[]): Promise<MailRow[]> {
  const waiting = and(
    eq(incomingMails.workspaceId, workspaceId),
    inArray(incomingMails.id, mailIds),
    isNull(incomingMails.processedAt),
  );
  return inWorkspace(
    workspaceId,
    (tx) => tx.select().from(incomingMails).where(waiting).orderBy(asc(incomingMails.id)),
    { readOnly: true },
  );
}

/** One job per mail: what failed once no longer keeps company. */
function tryLater(workspaceId: string, mailIds: string[]): Promise<void> {
  const jobs = mailIds.map((id) => ({ data: { workspaceId, mailIds: [id] }, startAfter: again }));
  return sendJobs(processQueue, jobs);
}

/** SQLSTATE classes of a server that is away, full or too busy; and errors of the connection, which have words. */
const outage = /^(08|40|53|55|57|58)|^(ECONN|EPIPE|ENOENT|ENOSPC|ETIMEDOUT|CONNECT|CONNECTION)/;

function isOutage(error: unknown): boolean {
  if (error instanceof Problem) return error.status === 503;
  return outage.test(errorCode(error));
}
