import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound } from '../../../kernel/problem.ts';
import { command, query } from '../../../platform/command.ts';
import { countEach } from '../queries/list-customers.ts';
import { customerFilters } from '../queries/list-filters.ts';
import { customerSegments } from './schema.ts';

const name = z.string().trim().min(1).max(100);

/** Saves a question to the list of customers, for everybody. */
export const createSegment = command({
  name: 'customers.create-segment',
  permission: 'customers:manage',
  input: z.strictObject({ name, filters: customerFilters }),
  async run(run, given) {
    const { tx, actor, now } = run;
    const row = { workspaceId: actor.workspaceId, id: newId(), ...given };
    await tx.insert(customerSegments).values({ ...row, createdBy: memberIdOf(run.actor), createdAt: now });
    return { id: row.id };
  },
});

/** Renames a segment or asks another question with it. @throws Problem 404 `segment-not-found`. */
export const changeSegment = command({
  name: 'customers.change-segment',
  permission: 'customers:manage',
  input: z.strictObject({ segmentId: z.uuid(), name: name.optional(), filters: customerFilters.optional() }),
  async run({ tx, actor }, { segmentId, ...changes }) {
    const { workspaceId, id } = customerSegments;
    const changed = await tx
      .update(customerSegments)
      .set({ ...changes, workspaceId: actor.workspaceId })
      .where(and(eq(workspaceId, actor.workspaceId), eq(id, segmentId)))
      .returning({ id });
    if (changed.length === 0) throw notFound('segment');
  },
});

/** Takes a segment away; its customers stay as they are. @throws Problem 404 `segment-not-found`. */
export const removeSegment = command({
  name: 'customers.remove-segment',
  permission: 'customers:manage',
  input: z.strictObject({ segmentId: z.uuid() }),
  async run({ tx, actor }, { segmentId }) {
    const { workspaceId, id } = customerSegments;
    const mine = and(eq(workspaceId, actor.workspaceId), eq(id, segmentId));
    const gone = await tx.delete(customerSegments).where(mine).returning({ id });
    if (gone.length === 0) throw notFound('segment');
  },
});

/** All segments by name, each with how many customers are in it (1000 means that many or more). */
export const listSegments = query({
  name: 'customers.list-segments',
  permission: 'customers:read',
  input: z.strictObject({}),
  async run(run) {
    const { tx, actor } = run;
    const rows = await tx
      .select()
      .from(customerSegments)
      .where(eq(customerSegments.workspaceId, actor.workspaceId))
      .orderBy(asc(customerSegments.name), asc(customerSegments.id))
      .limit(100);
    const questions = rows.map((row) => customerFilters.parse(row.filters));
    const counts = await countEach(run, questions);
    return rows.map(({ id, name: called, filters }, at) => ({
      ...{ id, name: called, filters },
      count: counts[at] ?? 0,
    }));
  },
});
