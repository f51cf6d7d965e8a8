import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { system } from '../../../kernel/actor.ts';
import { query, type Run } from '../../../platform/command.ts';
import {
  type Content,
  contentInput,
  holdingOf,
  listFollowed,
  stepOf,
  versionCards,
} from '../../procedures/index.ts';
import { findRequest } from '../../requests/index.ts';
import { listMembers } from '../../team/index.ts';
import { type RunRow, takerOf } from '../commands/run-row.ts';
import { mayTake } from '../rules/take.ts';
import { runEvidence, runOffers, runSteps, runs } from '../schema.ts';

type Person = { id: string; name: string } | null;

/** What is followed on a request, what was, and what is offered. @throws Problem 404 `request-not-found`. */
export const listRuns = query({
  name: 'runs.list-runs',
  permission: 'runs:read',
  input: z.strictObject({ request: z.string().max(40) }),
  async run(run, { request }) {
    const { id: requestId, assigneeId } = await findRequest(run.context, { request });
    const { tx, actor } = run;
    const version = and(
      eq(versionCards.workspaceId, runs.workspaceId),
      eq(versionCards.procedureId, runs.procedureId),
      eq(versionCards.version, runs.version),
    );
    const found = await tx
      .select({ row: runs, content: versionCards.content })
      .from(runs)
      .innerJoin(versionCards, version)
      .where(and(eq(runs.workspaceId, actor.workspaceId), eq(runs.requestId, requestId)))
      .orderBy(desc(runs.startedAt))
      .limit(50);
    const rows = found.map(({ row }) => row);
    const followed = await listFollowed(run);
    const logs = await readLogs(run, rows);
    const taker = await takerOf(run, assigneeId);
    const items = found.map(({ row, content: kept }) => {
      const content = contentInput.parse(kept);
      const step = row.currentKey ? stepOf(content, row.currentKey) : null;
      return {
        ...plain(row, content),
        newestVersion: followed.find(({ id }) => id === row.procedureId)?.version ?? null,
        startedBy: logs.personOf(row.startedBy),
        mayTake: step !== null && mayTake(step.owner, actor, taker),
        holding: holdingOf(content, row.currentKey, logs.doneIn(row.id)).map(({ key }) => key),
        log: logs.stepsOf(row.id),
        evidence: logs.evidenceOf(row.id),
      };
    });
    const busy = new Set(
      rows.filter(({ state }) => state === 'running').map(({ procedureId }) => procedureId),
    );
    return { items, offers: (await readOffers(run, requestId, followed)).filter(({ id }) => !busy.has(id)) };
  },
});

function plain(row: RunRow, { names, steps }: Content) {
  const { id, procedureId, version, state, currentKey, reachedAt, dueAt, waitsUntil, startedAt, endedAt } =
    row;
  return {
    ...{ id, procedureId, version, state, currentKey, reachedAt, dueAt, waitsUntil, startedAt, endedAt },
    ...{ leftBecause: row.leftBecause, names, steps },
  };
}

/** What was done in these runs, with the people's names, asked for at once. */
async function readLogs(run: Run, rows: readonly RunRow[]) {
  const { tx, actor } = run;
  const ids = rows.map(({ id }) => id);
  const of = {
    steps: [] as (typeof runSteps.$inferSelect)[],
    evidence: [] as (typeof runEvidence.$inferSelect)[],
  };
  if (ids.length > 0) {
    const mine = and(eq(runSteps.workspaceId, actor.workspaceId), inArray(runSteps.runId, ids));
    of.steps = await tx.select().from(runSteps).where(mine).orderBy(asc(runSteps.doneAt), asc(runSteps.id));
    const theirs = and(eq(runEvidence.workspaceId, actor.workspaceId), inArray(runEvidence.runId, ids));
    of.evidence = await tx
      .select()
      .from(runEvidence)
      .where(theirs)
      .orderBy(asc(runEvidence.addedAt), asc(runEvidence.id));
  }
  const around = { ...run.context, actor: system(actor.workspaceId) };
  const members = ids.length > 0 ? await listMembers(around, {}) : [];
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const personOf = (id: string | null): Person => (id ? { id, name: names.get(id) ?? '' } : null);
  return {
    personOf,
    doneIn: (runId: string) =>
      new Set(of.steps.filter((one) => one.runId === runId).map(({ stepKey }) => stepKey)),
    stepsOf: (runId: string) =>
      of.steps
        .filter((one) => one.runId === runId)
        .map(({ id, stepKey, outcome, answer, note, messageId, reachedAt, doneAt, doneBy }) => ({
          ...{ id, stepKey, outcome, answer, note, messageId, reachedAt, doneAt },
          by: personOf(doneBy),
        })),
    evidenceOf: (runId: string) =>
      of.evidence
        .filter((one) => one.runId === runId)
        .map(({ id, stepKey, kind, name, text, messageId, addedAt, addedBy }) => ({
          ...{ id, stepKey, kind, name, text, messageId, addedAt },
          by: personOf(addedBy),
        })),
  };
}

async function readOffers(
  { tx, actor }: Run,
  requestId: string,
  followed: Awaited<ReturnType<typeof listFollowed>>,
) {
  const mine = and(eq(runOffers.workspaceId, actor.workspaceId), eq(runOffers.requestId, requestId));
  const rows = await tx
    .select({ procedureId: runOffers.procedureId, offeredAt: runOffers.offeredAt })
    .from(runOffers)
    .where(and(mine, isNull(runOffers.outcome)))
    .orderBy(asc(runOffers.offeredAt));
  return rows.flatMap(({ procedureId, offeredAt }) => {
    const content = followed.find(({ id }) => id === procedureId)?.content;
    return content
      ? [
          {
            id: procedureId,
            names: content.names,
            purpose: content.purpose,
            steps: content.steps.length,
            offeredAt,
          },
        ]
      : [];
  });
}
