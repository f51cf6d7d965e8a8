import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { assertMay } from '../../../platform/permission.ts';
import { assertTeam } from '../queries/keeping.ts';
import { viewFilters } from '../queries/list-shape.ts';
import { sorts } from '../rules/orders.ts';
import { viewOrders, views } from './schema.ts';

/** Whose team shares it; everybody does without one. */
const teamId = z.uuid().nullable().optional();
const name = z.string().trim().min(1).max(100);
/** The order of its list; null is the usual one. */
const sort = z.enum(sorts).nullable().optional();

/** Saves a question to the list, for oneself, for a team, or for everybody. */
export const createView = command({
  name: 'requests.create-view',
  permission: 'requests:views',
  input: z.strictObject({ name, shared: z.boolean().default(false), teamId, filters: viewFilters, sort }),
  async run(run, { shared, teamId: team, ...given }) {
    const { tx, actor, now } = run;
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    if (shared) assertMay(actor, 'requests:share-views');
    if (shared) await assertTeam(run, team);
    const view = {
      ...given,
      workspaceId: actor.workspaceId,
      id: newId(),
      isShared: shared,
      teamId: shared ? (team ?? null) : null,
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
    teamId,
    filters: viewFilters.optional(),
    sort,
  }),
  async run(run, { viewId, shared, ...changes }) {
    const mine = await editable(run, viewId);
    if (shared) assertMay(run.actor, 'requests:share-views');
    await assertTeam(run, changes.teamId);
    const sharing = shared === undefined ? {} : { isShared: shared, ...(shared ? {} : { teamId: null }) };
    const set = { ...changes, ...sharing };
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

/** Puts the views beside the list in an order of one’s own; what is not named comes after, by name. */
export const orderViews = command({
  name: 'requests.order-views',
  permission: 'requests:views',
  input: z.strictObject({ viewIds: z.array(z.uuid()).max(500) }),
  async run({ tx, actor, now }, { viewIds }) {
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    const { workspaceId, id: memberId } = actor;
    const kept = { viewIds: [...new Set(viewIds)], orderedAt: now };
    await tx
      .insert(viewOrders)
      .values({ workspaceId, memberId, ...kept })
      .onConflictDoUpdate({ target: [viewOrders.workspaceId, viewOrders.memberId], set: kept });
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
