import { and, asc, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { viewOrders, views } from './schema.ts';

/** Views of one’s own, those of everybody, and those of one’s teams; a token has no teams. */
function usableBy({ actor }: Run): SQL | undefined {
  const me = memberIdOf(actor);
  const inMyTeam = sql`${views.teamId} in (select team_id from team_members
    where workspace_id = ${views.workspaceId} and member_id = ${me}::uuid)`;
  return and(
    eq(views.workspaceId, actor.workspaceId),
    or(
      and(eq(views.isShared, true), or(isNull(views.teamId), me ? inMyTeam : undefined)),
      me ? eq(views.ownerId, me) : undefined,
    ),
  );
}

/** Views that the actor may use, their own and the shared ones: in the order that they gave them, then by name. */
export const listViews = query({
  name: 'requests.list-views',
  permission: 'requests:read',
  input: z.strictObject({}),
  async run(run) {
    const { tx, actor } = run;
    const rows = await tx.select().from(views).where(usableBy(run)).orderBy(asc(views.name));
    const order = await orderOf(run);
    const placeOf = (id: string) => order.get(id) ?? order.size;
    return rows
      .sort((a, b) => placeOf(a.id) - placeOf(b.id))
      .map(({ id, name, isShared, teamId, ownerId, filters, sort }) => ({
        ...{ id, name, teamId, filters, sort },
        shared: isShared,
        mine: ownerId === actor.id,
      }));
  },
});

/** The place of each view in the reader's own order; what is not in it comes after. */
async function orderOf({ tx, actor }: Run): Promise<Map<string, number>> {
  if (actor.type !== 'member') return new Map();
  const mine = and(eq(viewOrders.workspaceId, actor.workspaceId), eq(viewOrders.memberId, actor.id));
  const [row] = await tx.select().from(viewOrders).where(mine);
  return new Map((row?.viewIds ?? []).map((id, at) => [id, at]));
}

/** A view that the actor may use. @throws Problem 404 `view-not-found`. */
export async function findView(run: Run, viewId: string) {
  const [view] = await run.tx
    .select()
    .from(views)
    .where(and(usableBy(run), eq(views.id, viewId)));
  if (!view) throw notFound('view');
  return view;
}
