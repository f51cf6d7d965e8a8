import { and, eq, min, sql } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { requestDues, requests } from '../schema.ts';
import { about, lockRequest, type RequestRow, subjectOf } from './request-row.ts';

/**
 * Says when a request is due by one source, such as `clock:first-reply` or `promise:<id>`; null takes that back. The
 * list sorts by the earliest of all sources. It is no edit of the request: its version stays.
 */
export const setDue = command({
  name: 'requests.set-due',
  permission: 'requests:write',
  input: z.strictObject({ requestId: z.uuid(), source: z.string().max(100), at: z.date().nullable() }),
  async run(run, { requestId, source, at }) {
    const request = await lockRequest(run, requestId);
    await keepSource(run, request, { source, at });
    const next = await earliest(run, request);
    if (next?.getTime() === request.nextDueAt?.getTime()) return;
    const mine = and(eq(requests.workspaceId, request.workspaceId), eq(requests.id, request.id));
    await run.tx.update(requests).set({ nextDueAt: next }).where(mine);
    run.announce('request.changed', subjectOf(request), { ...about(request), fields: ['nextDueAt'] });
  },
});

async function keepSource(
  { tx }: Run,
  { workspaceId, id }: RequestRow,
  { source, at }: { source: string; at: Date | null },
): Promise<void> {
  if (!at) {
    const { workspaceId: w, requestId: r, source: s } = requestDues;
    await tx.delete(requestDues).where(and(eq(w, workspaceId), eq(r, id), eq(s, source)));
    return;
  }
  await tx
    .insert(requestDues)
    .values({ workspaceId, requestId: id, source, dueAt: at })
    .onConflictDoUpdate({
      target: [requestDues.workspaceId, requestDues.requestId, requestDues.source],
      set: { dueAt: sql`excluded.due_at` },
    });
}

async function earliest({ tx }: Run, { workspaceId, id }: RequestRow): Promise<Date | null> {
  const mine = and(eq(requestDues.workspaceId, workspaceId), eq(requestDues.requestId, id));
  const [row] = await tx
    .select({ at: min(requestDues.dueAt) })
    .from(requestDues)
    .where(mine);
  return row?.at ?? null;
}
