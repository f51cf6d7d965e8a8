import { and, count, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { keyInput, labelsInput } from '../fields/inputs.ts';
import { type Status, statuses } from '../schema.ts';
import { customStatuses } from './schema.ts';

/** Adds a status inside a category. @throws Problem 409 `status-exists`. */
export const createStatus = command({
  name: 'requests.create-status',
  permission: 'requests:configure',
  input: z.strictObject({
    key: keyInput,
    category: z.enum(statuses),
    labels: labelsInput,
    isDefault: z.boolean().default(false),
  }),
  async run(run, given) {
    const { tx, actor } = run;
    const { workspaceId } = actor;
    const mine = eq(customStatuses.workspaceId, workspaceId);
    const [standing] = await tx.select({ count: count() }).from(customStatuses).where(mine);
    if (given.isDefault) await yieldDefault(run, given.category);
    const made = await tx
      .insert(customStatuses)
      .values({ ...given, workspaceId, position: standing?.count ?? 0 })
      .onConflictDoNothing({ target: [customStatuses.workspaceId, customStatuses.key] })
      .returning({ key: customStatuses.key });
    if (made.length === 0) throw new Problem(409, 'status-exists');
    return { key: given.key };
  },
});

/** Changes a status. Archived it is offered no more; requests that stand in it keep it. */
export const changeStatus = command({
  name: 'requests.change-status',
  permission: 'requests:configure',
  input: z.strictObject({
    key: keyInput,
    labels: labelsInput.optional(),
    isDefault: z.boolean().optional(),
    position: z.number().int().min(0).max(1000).optional(),
    archived: z.boolean().optional(),
  }),
  async run(run, { key, archived, ...changes }) {
    const { tx, actor, now } = run;
    const mine = and(eq(customStatuses.workspaceId, actor.workspaceId), eq(customStatuses.key, key));
    const [row] = await tx.select().from(customStatuses).where(mine).for('update');
    if (!row) throw notFound('status');
    if (changes.isDefault) await yieldDefault(run, row.category);
    const away = archived ? { archivedAt: now, isDefault: false } : { archivedAt: null };
    const set = { ...changes, ...(archived === undefined ? {} : away) };
    if (Object.keys(set).length > 0) await tx.update(customStatuses).set(set).where(mine);
  },
});

/** A category has one default at most. */
async function yieldDefault({ tx, actor }: Run, category: Status): Promise<void> {
  const mine = and(
    eq(customStatuses.workspaceId, actor.workspaceId),
    eq(customStatuses.category, category),
    eq(customStatuses.isDefault, true),
  );
  await tx.update(customStatuses).set({ isDefault: false }).where(mine);
}
