import { and, asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { stepOf, versionCards } from '../../procedures/index.ts';
import { requestCards } from '../../requests/index.ts';
import { takerOf } from '../commands/run-row.ts';
import { mayTake } from '../rules/take.ts';
import { runs } from '../schema.ts';

/** Steps that wait for me: those of my own requests, and those of others' that are for my team or my role. The soonest first. */
export const listMySteps = query({
  name: 'runs.list-my-steps',
  permission: 'runs:read',
  input: z.strictObject({ limit: z.int().min(1).max(200).default(50) }),
  async run(run, { limit }) {
    const { tx, actor } = run;
    const version = and(
      eq(versionCards.workspaceId, runs.workspaceId),
      eq(versionCards.procedureId, runs.procedureId),
      eq(versionCards.version, runs.version),
    );
    const rows = await tx
      .select({
        run: runs,
        content: versionCards.content,
        request: { id: requestCards.id, number: requestCards.number, subject: requestCards.subject },
        assigneeId: requestCards.assigneeId,
      })
      .from(runs)
      .innerJoin(versionCards, version)
      .innerJoin(
        requestCards,
        and(eq(requestCards.workspaceId, runs.workspaceId), eq(requestCards.id, runs.requestId)),
      )
      .where(
        and(
          eq(runs.workspaceId, actor.workspaceId),
          eq(runs.state, 'running'),
          visibleTo(actor, requestCards),
        ),
      )
      .orderBy(asc(sql`coalesce(${runs.dueAt}, 'infinity'::timestamptz)`), asc(runs.reachedAt))
      .limit(1_000);
    const taker = await takerOf(run, null);
    return rows
      .flatMap(({ run: row, content, request, assigneeId }) => {
        const step = row.currentKey ? stepOf(content, row.currentKey) : null;
        if (!step || step.kind === 'wait') return [];
        const isMine = assigneeId !== null && assigneeId === actor.id;
        const isNamed = step.owner.is !== 'anyone' && step.owner.is !== 'assignee';
        if (!isMine && !(isNamed && mayTake(step.owner, actor, taker))) return [];
        const { id: runId, dueAt, reachedAt } = row;
        return [{ runId, request, names: content.names, key: step.key, title: step.title, dueAt, reachedAt }];
      })
      .slice(0, limit);
  },
});
