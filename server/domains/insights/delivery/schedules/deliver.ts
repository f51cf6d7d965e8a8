import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { system } from '../../../../kernel/actor.ts';
import { newSecret, sha256 } from '../../../../kernel/ids.ts';
import { Problem } from '../../../../kernel/problem.ts';
import { type Context, command, query, type Run } from '../../../../platform/command.ts';
import { makeFile } from '../paper/make-file.ts';
import { formats } from '../paper/paper.ts';
import { fileName, papersOf } from '../papers-of.ts';
import type { Subject } from '../subjects.ts';
import { type MailedFile, mailOwner, mailReport } from './mails.ts';
import { findReaders, type Readers } from './readers.ts';
import { isLate } from './rules/when.ts';
import type { WhyNot } from './rules/words.ts';
import { reportDeliveries, reportSchedules } from './schema.ts';
import type { DeliverJob } from './take-due.ts';

type Row = { delivery: typeof reportDeliveries.$inferSelect; schedule: typeof reportSchedules.$inferSelect };

const types = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Draws one report for one receiver and lays its mail into the outbox. The row says when it is done, in the transaction of the mail:
 * killed before, it is drawn anew; afterwards, nothing is left to do.
 */
export async function deliver({ workspaceId, deliveryId }: DeliverJob, now: Date): Promise<void> {
  const context: Context = { actor: system(workspaceId), now };
  const found = await findWaiting(context, { deliveryId });
  if (!found) return;
  const { schedule, readers } = found;
  if (!readers.reader) return skip(context, deliveryId, 'address-shut');
  if (!readers.eyes) return skip(context, deliveryId, readers.isOutside ? 'report-gone' : 'may-not-read');
  const seen: Context = { actor: readers.eyes, now };
  try {
    const { name, files } = await drawn(seen, schedule, readers);
    await finish(context, { deliveryId, name, files, readers });
  } catch (error) {
    const why = whyOf(error, readers);
    if (!why) throw error;
    await skip(context, deliveryId, why);
  }
}

const findWaiting = query({
  name: 'insights.find-waiting-report',
  permission: 'insights:read',
  input: z.strictObject({ deliveryId: z.uuid() }),
  async run(run, { deliveryId }) {
    const row = await rowOf(run, deliveryId);
    if (row?.delivery.state !== 'waiting') return null;
    return { ...row, readers: await findReaders(run, row.schedule, row.delivery) };
  },
});

async function rowOf({ tx, actor }: Run, deliveryId: string): Promise<Row | null> {
  const d = reportDeliveries;
  const s = reportSchedules;
  const [row] = await tx
    .select({ delivery: d, schedule: s })
    .from(d)
    .innerJoin(s, and(eq(s.workspaceId, d.workspaceId), eq(s.id, d.scheduleId)))
    .where(and(eq(d.workspaceId, actor.workspaceId), eq(d.id, deliveryId)));
  return row ?? null;
}

const subjectOf = ({ subjectKind, subjectId }: Row['schedule']): Subject => ({
  kind: subjectKind,
  id: subjectId,
});

async function drawn(
  seen: Context,
  schedule: Row['schedule'],
  { reader, ownerName, isOutside }: Readers,
): Promise<{ name: string; files: MailedFile[] }> {
  const language = reader?.language ?? 'en';
  const papers = await papersOf(seen, subjectOf(schedule), {
    language,
    seenBy: isOutside ? ownerName : null,
  });
  const files: MailedFile[] = [];
  for (const format of formats) {
    if (schedule.format !== format && schedule.format !== 'both') continue;
    const content = await makeFile(papers, format);
    files.push({ name: fileName(papers, format), type: types[format], content });
  }
  return { name: papers.name, files };
}

/** Why nothing is sent where it is no fault of the program; null where it is tried again. */
function whyOf(error: unknown, { isOutside }: Readers): WhyNot | null {
  if (!(error instanceof Problem)) return null;
  if (error.status === 403 || error.status === 404) return isOutside ? 'report-gone' : 'may-not-read';
  return error.status === 422 ? 'too-large' : null;
}

const finish = command({
  name: 'insights.finish-report-delivery',
  permission: 'insights:read',
  input: z.strictObject({
    ...{ deliveryId: z.uuid(), name: z.string(), files: z.array(z.custom<MailedFile>()) },
    readers: z.custom<Readers>(),
  }),
  async run(run, { deliveryId, name, files, readers }) {
    const row = await held(run, deliveryId);
    if (!row || !readers.reader) return;
    const { delivery, schedule } = row;
    const secret = delivery.receiverId ? newSecret() : null;
    const mailId = await mailReport(run, readers.reader, {
      ...{ subject: subjectOf(schedule), name, files, secret },
      lateSince:
        delivery.askedBy === null && isLate(delivery.dueAt, delivery.createdAt) ? delivery.dueAt : null,
      seenBy: readers.isOutside ? readers.ownerName : null,
    });
    const done = mailId
      ? ({ state: 'sent', mailId, stopHash: secret === null ? null : sha256(secret) } as const)
      : ({ state: 'skipped', why: 'no-mailbox' } as const);
    await end(run, row, done);
  },
});

function skip(context: Context, deliveryId: string, why: WhyNot): Promise<void> {
  return noteSkipped(context, { deliveryId, why });
}

/** Notes why nothing was sent, and tells whoever sends it: they believe that it arrived. */
const noteSkipped = command({
  name: 'insights.note-skipped-report',
  permission: 'insights:read',
  input: z.strictObject({ deliveryId: z.uuid(), why: z.custom<WhyNot>() }),
  async run(run, { deliveryId, why }) {
    const row = await held(run, deliveryId);
    if (!row) return;
    await end(run, row, { state: why === 'too-large' ? 'failed' : 'skipped', why });
    // Who stopped it themselves told so where it counts.
    if (why === 'address-shut') return;
    const { owner, name } = await findReaders(run, row.schedule, row.delivery);
    if (owner) await mailOwner(run, owner, { name, why, subject: subjectOf(row.schedule) });
  },
});

/** The row, held until the transaction ends; null where another has done it meanwhile. */
async function held(run: Run, deliveryId: string): Promise<Row | null> {
  const { workspaceId, id } = reportDeliveries;
  const its = and(eq(workspaceId, run.actor.workspaceId), eq(id, deliveryId));
  const [locked] = await run.tx.select().from(reportDeliveries).where(its).for('update');
  return locked?.state === 'waiting' ? rowOf(run, deliveryId) : null;
}

type End = Pick<typeof reportDeliveries.$inferInsert, 'state' | 'why' | 'mailId' | 'stopHash'>;

async function end({ tx, actor, now, announce }: Run, { delivery, schedule }: Row, done: End): Promise<void> {
  const { workspaceId, id } = reportDeliveries;
  const its = and(eq(workspaceId, actor.workspaceId), eq(id, delivery.id));
  await tx
    .update(reportDeliveries)
    .set({ ...done, doneAt: now })
    .where(its);
  const told = { scheduleId: schedule.id, deliveryId: delivery.id, state: done.state, why: done.why ?? null };
  announce('report.delivered', { type: 'report-schedule', id: schedule.id }, told);
}
