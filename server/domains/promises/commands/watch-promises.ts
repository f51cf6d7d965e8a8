import { and, asc, eq, isNull, lt, lte, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Context, command, query, type Run } from '../../../platform/command.ts';
import { eachAlone } from '../../../platform/jobs/each.ts';
import { writeReply } from '../../conversations/index.ts';
import { requestCards } from '../../requests/index.ts';
import { composeNotice } from '../queries/find-notice.ts';
import { readSettings } from '../queries/find-settings.ts';
import { tellMinutes } from '../rules/remind-at.ts';
import { promises } from '../schema.ts';
import {
  about,
  addStep,
  findCard,
  lockPromise,
  type PromiseRow,
  settle,
  subjectOf,
  write,
} from './promise-row.ts';

type Deed = 'settle' | 'remind' | 'tell';

/**
 * By the clock: settles what is due, reminds owners, tells customers where the workspace wants it; 200 each at once,
 * each promise on its own, so that one that fails keeps no other. Returns how many there were of each.
 */
export async function watchPromises(context: Context) {
  const each = async (deed: Deed) => {
    const ids = await listOnes(context, { deed });
    const { done } = await eachAlone(ids, alarm, (promiseId) => watchPromise(context, { promiseId, deed }));
    return done.filter(Boolean).length;
  };
  // In this order: what is over is neither reminded of nor told.
  return { settled: await each('settle'), reminded: await each('remind'), told: await each('tell') };
}

const alarm = { alarm: 'promise-failed', about: (promiseId: string) => ({ promiseId }) };
const deed = z.enum(['settle', 'remind', 'tell']);

const listOnes = query({
  name: 'promises.list-to-watch',
  permission: 'promises:read',
  input: z.strictObject({ deed }),
  async run(run, { deed }): Promise<string[]> {
    if (deed === 'tell' && !(await readSettings(run)).tellCustomers) return [];
    const { tx, actor, now } = run;
    const open = and(eq(promises.workspaceId, actor.workspaceId), sql`${promises.state} = 'open'`);
    const ofRequest = and(
      eq(requestCards.workspaceId, promises.workspaceId),
      eq(requestCards.id, promises.requestId),
    );
    const rows = await tx
      .select({ id: promises.id })
      .from(promises)
      .innerJoin(requestCards, ofRequest)
      .where(and(open, timeOf[deed](now)))
      .orderBy(asc(promises.dueAt), asc(promises.id))
      .limit(200);
    return rows.map((row) => row.id);
  },
});

const timeOf: Record<Deed, (now: Date) => SQL | undefined> = {
  settle: (now) => lt(promises.dueAt, now),
  remind: (now) => and(isNull(promises.remindedAt), lte(promises.remindAt, now)),
  // What needs no message is left out here already: it would stand before the others until it is due.
  tell: (now) =>
    and(
      isNull(promises.toldAt),
      lte(promises.dueAt, tellUntil(now)),
      isNull(requestCards.solvedAt),
      eq(requestCards.folder, 'work'),
    ),
};

const tellUntil = (now: Date) => new Date(now.getTime() + tellMinutes * 60_000);

/** One of them, if it is still its time. */
const watchPromise = command({
  name: 'promises.watch-promise',
  permission: 'promises:write',
  input: z.strictObject({ promiseId: z.uuid(), deed }),
  async run(run, { promiseId, deed }): Promise<boolean> {
    const { now } = run;
    const row = await lockPromise(run, promiseId);
    if (row.state !== 'open') return false;
    switch (deed) {
      case 'settle':
        return row.dueAt < now && settleDue(run, row);
      case 'remind':
        return row.remindedAt === null && row.remindAt !== null && row.remindAt <= now && remind(run, row);
      case 'tell':
        return row.toldAt === null && row.dueAt <= tellUntil(now) && tell(run, row);
    }
  },
});

/** A request that was solved in time has kept its promises, whether or not anybody said so. */
async function settleDue(run: Run, row: PromiseRow): Promise<true> {
  const solvedAt = await solvedAtOf(run, row.requestId);
  const isKept = solvedAt !== null && solvedAt <= row.dueAt;
  await settle(run, row, isKept ? 'kept' : 'broken');
  run.announce(isKept ? 'promise.kept' : 'promise.broken', subjectOf(row), about(row));
  return true;
}

async function remind(run: Run, row: PromiseRow): Promise<true> {
  await write(run, row, { remindedAt: run.now });
  await addStep(run, row.id, 'reminded');
  run.announce('promise.due-soon', subjectOf(row), about(row));
  return true;
}

/** A request that is solved or thrown away needs no such message. */
async function tell(run: Run, row: PromiseRow): Promise<boolean> {
  const card = await findCard(run, row.requestId);
  if (card.solvedAt !== null || card.folder !== 'work') return false;
  const body = await composeNotice(run, row, null);
  await writeReply(run.context, { conversationId: card.conversationId, body });
  await write(run, row, { toldAt: run.now });
  await addStep(run, row.id, 'told');
  run.announce('promise.customer-told', subjectOf(row), about(row));
  return true;
}

async function solvedAtOf({ tx, actor }: Run, requestId: string): Promise<Date | null> {
  const mine = and(eq(requestCards.workspaceId, actor.workspaceId), eq(requestCards.id, requestId));
  const [row] = await tx.select({ solvedAt: requestCards.solvedAt }).from(requestCards).where(mine);
  return row?.solvedAt ?? null;
}
