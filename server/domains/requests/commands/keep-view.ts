import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { assertMay } from '../../../platform/permission.ts';
import { viewFilters } from '../queries/list-filters.ts';
import { views } from '../schema.ts';

const name = z.string().trim().min(1).max(100);

/** Saves a question to the list, for oneself or for everybody. */
export const createView = command({
  name: 'requests.create-view',
  permission: 'requests:views',
  input: z.strictObject({ name, shared: z.boolean().default(false), filters: viewFilters }),
  async run({ tx, actor, now }, { shared, ...given }) {
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    if (shared) assertMay(actor, 'requests:share-views');
    const view = {
      ...given,
      workspaceId: actor.workspaceId,
      id: newId(),
      isShared: shared,
      ownerId: actor.id,
      createdAt: now,
    };
    await tx.insert(views).values(view);
    return { id: view.id };
  },
});

/** Changes a view of one's own, or a shared one by permission. */
export const changeView = command({
  name: 'requests.change-view',
  permission: 'requests:views',
  input: z.strictObject({
    viewId: z.uuid(),
    name: name.optional(),
    shared: z.boolean().optional(),
    filters: viewFilters.optional(),
  }),
  async run(run, { viewId, shared, ...changes }) {
    const mine = await editable(run, viewId);
    if (shared) assertMay(run.actor, 'requests:share-views');
    const set = { ...changes, ...(shared === undefined ? {} : { isShared: shared }) };
    if (Object.keys(set).length > 0) await run.tx.update(views).set(set).where(mine);
  },
});

/** Removes a view; the requests in it stay as they are. */
export const removeView = command({
  name: 'requests.remove-view',
  permission: 'requests:views',
  input: z.strictObject({ viewId: z.uuid() }),
  async run(run, { viewId }) {
    await run.tx.delete(views).where(await editable(run, viewId));
  },
});

async function editable({ tx, actor }: Run, viewId: string) {
  const mine = and(eq(views.workspaceId, actor.workspaceId), eq(views.id, viewId));
  const [view] = await tx.select().from(views).where(mine);
  const own = view && view.ownerId === actor.id;
  if (!view || (!own && !view.isShared)) throw notFound('view');
  if (!own) assertMay(actor, 'requests:share-views');
  return mine;
}
