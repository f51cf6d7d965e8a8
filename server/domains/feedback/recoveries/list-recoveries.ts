import { and, asc, desc, eq, isNotNull, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { newcombe, wilson } from '../../../kernel/statistics/intervals.ts';
import { query, type Run } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { customerCards } from '../../customers/index.ts';
import { requestCards } from '../../requests/index.ts';
import { memberCards } from '../../team/index.ts';
import { recoveries, recoveryStates } from '../schema.ts';

/** Low scores that are made good: the open ones by their deadline, the settled ones newest first. */
export const listRecoveries = query({
  name: 'feedback.list-recoveries',
  permission: 'feedback:recover',
  input: z.strictObject({
    ...pageInput,
    state: z.enum(recoveryStates).default('open'),
    owner: z.enum(['me']).optional(),
    request: z.uuid().optional(),
  }),
  async run(run, { limit, cursor, state, owner, request }) {
    const isOpen = state === 'open';
    const column = isOpen ? recoveries.dueAt : recoveries.openedAt;
    const at = readCursor(cursor, ['time', 'id']);
    const side = sql.raw(isOpen ? '>' : '<');
    const behind = at
      ? sql`(${column}, ${recoveries.id}) ${side} (${at[0]}::timestamptz, ${String(at[1])}::uuid)`
      : undefined;
    const { actor } = run;
    const mine = owner && (actor.type === 'member' ? eq(recoveries.ownerId, actor.id) : sql`false`);
    const asked = request ? eq(recoveries.requestId, request) : undefined;
    const all = and(
      eq(recoveries.workspaceId, actor.workspaceId),
      eq(recoveries.state, state),
      visibleTo(actor, requestCards),
    );
    const order = isOpen ? asc : desc;
    const rows = await select(run)
      .where(and(all, mine, asked, behind))
      .orderBy(order(column), order(recoveries.id))
      .limit(limit + 1);
    return toPage(rows, limit, (row) => [(isOpen ? row.dueAt : row.openedAt).toISOString(), row.id]);
  },
});

function select({ tx }: Run) {
  const { workspaceId: w, id, score, best, state, note, outcome, openedAt, dueAt, settledAt } = recoveries;
  return tx
    .select({
      ...{ id, score, best, state, note, outcome, openedAt, dueAt, settledAt },
      escalatedAt: recoveries.escalatedAt,
      customer: { id: customerCards.id, name: customerCards.name },
      request: { id: requestCards.id, number: requestCards.number, subject: requestCards.subject },
      owner: { id: memberCards.id, name: memberCards.name },
      words: said(),
    })
    .from(recoveries)
    .innerJoin(
      customerCards,
      and(eq(customerCards.workspaceId, w), eq(customerCards.id, recoveries.customerId)),
    )
    .innerJoin(requestCards, and(eq(requestCards.workspaceId, w), eq(requestCards.id, recoveries.requestId)))
    .leftJoin(memberCards, and(eq(memberCards.workspaceId, w), eq(memberCards.id, recoveries.ownerId)));
}

/** What the customer wrote with the score. */
function said() {
  return sql<string | null>`(select string_agg(one.words, E'\n' order by one.question) from survey_answers one
    where one.workspace_id = ${recoveries.workspaceId} and one.invitation_id = ${recoveries.invitationId}
    and one.words is not null)`;
}

/**
 * What talking with customers did: the share that stayed among those who were reached and those who were not, of whom
 * somebody said so, and the difference with Newcombe's interval. It shows who stayed, not that the talk was why.
 */
export const compareRecoveries = query({
  name: 'feedback.compare-recoveries',
  permission: 'feedback:read',
  input: z.strictObject({}),
  async run(run) {
    const settled = and(
      eq(recoveries.workspaceId, run.actor.workspaceId),
      ne(recoveries.state, 'open'),
      isNotNull(recoveries.outcome),
      visibleTo(run.actor, requestCards),
    );
    const rows = await run.tx
      .select({
        state: recoveries.state,
        stayed: sql<number>`(count(*) filter (where ${recoveries.outcome} = 'stayed'))::int`,
        judged: sql<number>`count(*)::int`,
      })
      .from(recoveries)
      .innerJoin(
        requestCards,
        and(eq(requestCards.workspaceId, recoveries.workspaceId), eq(requestCards.id, recoveries.requestId)),
      )
      .where(settled)
      .groupBy(recoveries.state);
    const of = (state: 'reached' | 'given-up') => {
      const side = rows.find((one) => one.state === state);
      return { successes: side?.stayed ?? 0, n: side?.judged ?? 0 };
    };
    const [reached, notReached] = [of('reached'), of('given-up')];
    const share = ({ successes, n }: typeof reached) => ({ stayed: successes, n, ...wilson(successes, n) });
    return { reached: share(reached), notReached: share(notReached), ...newcombe(reached, notReached) };
  },
});
