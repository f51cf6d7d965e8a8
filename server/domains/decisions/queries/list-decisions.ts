import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { system } from '../../../kernel/actor.ts';
import { query, type Run } from '../../../platform/command.ts';
import { listClauses, listNames } from '../../policies/index.ts';
import { findRequest } from '../../requests/index.ts';
import { listMembers } from '../../team/index.ts';
import { standingOn } from '../commands/decision-row.ts';
import { clauseComplaints, clauseReviews } from '../schema.ts';

/** Under which clauses a request was decided, and what came of it, the newest first. @throws Problem 404 `request-not-found`. */
export const listDecisions = query({
  name: 'decisions.list-decisions',
  permission: 'decisions:read',
  input: z.strictObject({ request: z.string().max(40) }),
  async run(run, { request }) {
    const { id: requestId } = await findRequest(run.context, { request });
    const rows = await standingOn(run, requestId);
    if (rows.length === 0) return [];
    const names = await listNames(run);
    const clauses = await listClauses({ ...run.context, actor: system(run.actor.workspaceId) }, {});
    const personOf = await peopleOf(run);
    const complaints = await complaintsAbout(
      run,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => {
      const clause = clauses.find((one) => one.policyId === row.policyId && one.key === row.clauseKey);
      return {
        ...{ id: row.id, policyId: row.policyId, version: row.version, clauseKey: row.clauseKey },
        ...{ number: row.number, note: row.note, runId: row.runId, decidedAt: row.decidedAt },
        ...{ toldAt: row.toldAt, exceptionAt: row.exceptionAt },
        names: names.get(row.policyId) ?? noWords,
        title: clause?.title ?? noWords,
        text: clause?.text ?? noWords,
        by: personOf(row.decidedBy),
        complaints: complaints
          .filter((one) => one.decisionId === row.id)
          .map(({ decisionId: _of, ...one }) => one),
      };
    });
  },
});

const noWords = { en: '', id: '', th: '' };

async function complaintsAbout({ tx, actor }: Run, decisionIds: string[]) {
  const { workspaceId, reviewId, decisionId, cause, raisedAt } = clauseComplaints;
  return tx
    .select({ decisionId, reviewId, cause, at: raisedAt, outcome: clauseReviews.outcome })
    .from(clauseComplaints)
    .innerJoin(clauseReviews, and(eq(clauseReviews.workspaceId, workspaceId), eq(clauseReviews.id, reviewId)))
    .where(and(eq(workspaceId, actor.workspaceId), inArray(decisionId, decisionIds)));
}

/** Members by their ids, with their names, also for whoever may not list them. */
export async function peopleOf({ context, actor }: Run) {
  const around = { ...context, actor: system(actor.workspaceId) };
  const names = new Map((await listMembers(around, {})).map(({ id, name }) => [id, name]));
  return (id: string | null) => (id ? { id, name: names.get(id) ?? '' } : null);
}
