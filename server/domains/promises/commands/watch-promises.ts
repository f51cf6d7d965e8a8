import { and, asc, eq, isNull, lt, lte, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { writeReply } from '../../conversations/index.ts';
import { requestCards } from '../../requests/index.ts';
import { composeNotice } from '../queries/find-notice.ts';
import { readSettings } from '../queries/find-settings.ts';
import { tellMinutes } from '../rules/remind-at.ts';
import { promises } from '../schema.ts';
import { about, addStep, findCard, type PromiseRow, settle, subjectOf, write } from './promise-row.ts';

/** By the clock: reminds owners, tells customers where the workspace wants it, settles what is due; 200 each at once. */
export const watchPromises = command({
  name: 'promises.watch-promises',
  permission: 'promises:write',
  input: z.strictObject({}),
  async run(run) {
    const { now } = run;
    const due = await openOnes(run, lt(promises.dueAt, now));
    for (const row of due) await settleDue(run, row);
    const soon = await openOnes(run, and(isNull(promises.remindedAt), lte(promises.remindAt, now)));
    for (const row of soon) await remind(run, row);
    const { tellCustomers } = await readSettings(run);
    const limit = new Date(now.getTime() + tellMinutes * 60_000);
    const near = and(isNull(promises.toldAt), lte(promises.dueAt, limit));
    const late = tellCustomers ? await openOnes(run, near) : [];
    for (const row of late) await tell(run, row);
    return { settled: due.length, reminded: soon.length, told: late.length };
  },
});

function openOnes({ tx, actor }: Run, more: SQL | undefined): Promise<PromiseRow[]> {
  const open = and(eq(promises.workspaceId, actor.workspaceId), sql`${promises.state} = 'open'`, more);
  return tx
    .select()
    .from(promises)
    .where(open)
    .orderBy(asc(promises.dueAt), asc(promises.id))
    .limit(200)
    .for('update', { skipLocked: true });
}

/** A request that was solved in time has kept its promises, whether or not anybody said so. */
async function settleDue(run: Run, row: PromiseRow): Promise<void> {
  const solvedAt = await solvedAtOf(run, row.requestId);
  const isKept = solvedAt !== null && solvedAt <= row.dueAt;
  await settle(run, row, isKept ? 'kept' : 'broken');
  run.announce(isKept ? 'promise.kept' : 'promise.broken', subjectOf(row), about(row));
}

async function remind(run: Run, row: PromiseRow): Promise<void> {
  await write(run, row, { remindedAt: run.now });
  await addStep(run, row.id, 'reminded');
  run.announce('promise.due-soon', subjectOf(row), about(row));
}

/** A request that is solved or thrown away needs no such message. */
async function tell(run: Run, row: PromiseRow): Promise<void> {
  const card = await findCard(run, row.requestId);
  if (card.solvedAt !== null || card.folder !== 'work') return;
  const body = await composeNotice(run, row, null);
  await writeReply(run.context, { conversationId: card.conversationId, body });
  await write(run, row, { toldAt: run.now });
  await addStep(run, row.id, 'told');
  run.announce('promise.customer-told', subjectOf(row), about(row));
}

async function solvedAtOf({ tx, actor }: Run, requestId: string): Promise<Date | null> {
  const mine = and(eq(requestCards.workspaceId, actor.workspaceId), eq(requestCards.id, requestId));
  const [row] = await tx.select({ solvedAt: requestCards.solvedAt }).from(requestCards).where(mine);
  return row?.solvedAt ?? null;
}
