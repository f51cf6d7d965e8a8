import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound, nullIfMissing, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { about, lockAny, subjectOf } from '../commands/request-row.ts';
import { keyInput } from '../fields/inputs.ts';
import { mostSeconds } from './rules.ts';
import { timeActivities, timeEntries } from './schema.ts';

export const entryInput = {
  seconds: z.number().int().min(1).max(mostSeconds),
  activity: keyInput.nullable(),
  note: z.string().trim().max(500),
  source: z.enum(['timer', 'hand']),
  startedAt: z.iso.datetime({ offset: true }),
};

/** Adds time that a member spent on a request. @throws Problem 404 `activity-not-found`, 403 `member-only`. */
export const addTime = command({
  name: 'requests.add-time',
  permission: 'requests:write',
  input: z.strictObject({
    requestId: z.uuid(),
    seconds: entryInput.seconds,
    activity: entryInput.activity.default(null),
    note: entryInput.note.default(''),
    source: entryInput.source.default('hand'),
    startedAt: entryInput.startedAt.optional(),
  }),
  async run(run, { startedAt: given, ...entry }) {
    const { tx, actor, now, announce } = run;
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    const startedAt = given ? new Date(given) : new Date(now.getTime() - entry.seconds * 1000);
    if (startedAt > now) throw new Problem(400, 'time-to-come');
    if (entry.activity) await assertOffered(run, entry.activity);
    const request = await lockAny(run, entry.requestId);
    const id = newId();
    const row = { ...entry, workspaceId: actor.workspaceId, id, memberId: actor.id, startedAt };
    await tx.insert(timeEntries).values({ ...row, createdAt: now });
    announce('time.added', subjectOf(request), {
      ...about(request),
      timeEntryId: id,
      seconds: entry.seconds,
    });
    return { timeEntryId: id };
  },
});

/** Takes an entry out: one's own, or anybody's by whoever sets up how time is accounted for. */
export const removeTime = command({
  name: 'requests.remove-time',
  permission: 'requests:write',
  input: z.strictObject({ timeEntryId: z.uuid() }),
  async run(run, { timeEntryId }) {
    const { tx, actor, announce } = run;
    const mine = and(eq(timeEntries.workspaceId, actor.workspaceId), eq(timeEntries.id, timeEntryId));
    const [row] = await tx.select().from(timeEntries).where(mine).for('update');
    if (!row) throw notFound('time-entry');
    const request = await lockAny(run, row.requestId).catch(nullIfMissing);
    if (!request) throw notFound('time-entry');
    if (row.memberId !== actor.id && !may(actor, 'requests:configure'))
      throw new Problem(403, 'time-of-others');
    await tx.delete(timeEntries).where(mine);
    announce('time.removed', subjectOf(request), { ...about(request), timeEntryId });
  },
});

async function assertOffered({ tx, actor }: Run, key: string): Promise<void> {
  const mine = and(
    eq(timeActivities.workspaceId, actor.workspaceId),
    eq(timeActivities.key, key),
    isNull(timeActivities.archivedAt),
  );
  const [row] = await tx.select({ key: timeActivities.key }).from(timeActivities).where(mine);
  if (!row) throw notFound('activity');
}
