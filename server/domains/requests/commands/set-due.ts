import { and, asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { requestDues, requests } from '../schema.ts';
import { about, lockAny, type RequestRow, subjectOf } from './request-row.ts';

const times = { at: z.date().nullable(), warnAt: z.date().nullable().default(null) };

/**
 * Says when a request is due by one source, such as `clock:first-reply` or `promise:<id>`; null takes that back. The
 * list sorts by the earliest of all sources, which is shown as near from its `warnAt` on. It is no edit of the request: its version stays. What lies inside another one
 * keeps its times too, for the day when it is parted again.
 */
export const setDue = command({
  name: 'requests.set-due',
  permission: 'requests:write',
  input: z.strictObject({ requestId: z.uuid(), source: z.string().max(100), ...times }),
  async run(run, { requestId, source, at, warnAt }) {
    const request = await lockAny(run, requestId);
    await keepSource(run, request, { source, at, warnAt });
    const next = await earliest(run, request);
    if (isSame(next.nextDueAt, request.nextDueAt) && isSame(next.nextWarnAt, request.nextWarnAt)) return;
    const mine = and(eq(requests.workspaceId, request.workspaceId), eq(requests.id, request.id));
    await run.tx.update(requests).set(next).where(mine);
    run.announce('request.changed', subjectOf(request), { ...about(request), fields: ['nextDueAt'] });
  },
});

async function keepSource(
  { tx }: Run,
  { workspaceId, id }: RequestRow,
  { source, at, warnAt }: { source: string; at: Date | null; warnAt: Date | null },
): Promise<void> {
  if (!at) {
    const { workspaceId: w, requestId: r, source: s } = requestDues;
    await tx.delete(requestDues).where(and(eq(w, workspaceId), eq(r, id), eq(s, source)));
    return;
  }
  await tx
    .insert(requestDues)
    .values({ workspaceId, requestId: id, source, dueAt: at, warnAt })
    .onConflictDoUpdate({
      target: [requestDues.workspaceId, requestDues.requestId, requestDues.source],
      set: { dueAt: sql`excluded.due_at`, warnAt: sql`excluded.warn_at` },
    });
}

async function earliest({ tx }: Run, { workspaceId, id }: RequestRow) {
  const mine = and(eq(requestDues.workspaceId, workspaceId), eq(requestDues.requestId, id));
  const [row] = await tx
    .select({ nextDueAt: requestDues.dueAt, nextWarnAt: requestDues.warnAt })
    .from(requestDues)
    .where(mine)
    .orderBy(asc(requestDues.dueAt), asc(requestDues.source))
    .limit(1);
  return row ?? { nextDueAt: null, nextWarnAt: null };
}

function isSame(one: Date | null, other: Date | null): boolean {
  return one?.getTime() === other?.getTime();
}
