import { and, eq, inArray, isNotNull, lt, or } from 'drizzle-orm';
import type { Run } from '../../../../platform/command.ts';
import { customerCards, decidedByPeopleAmong } from '../../../customers/index.ts';
import { recoveryCards } from '../../../feedback/index.ts';
import { listProblemsOfCustomers } from '../../../problems/index.ts';
import { promiseCards } from '../../../promises/index.ts';
import { listOutcomes, requestCards } from '../../../requests/index.ts';

const low = 2;

/** These customers and those who became part of them, each with whom they are now: what one was given, both were. */
export async function standingOf(
  { tx, actor }: Run,
  customerIds: readonly string[],
): Promise<Map<string, string>> {
  const standing = new Map(customerIds.map((id) => [id, id]));
  if (customerIds.length === 0) return standing;
  const { workspaceId, id, mergedIntoId } = customerCards;
  const rows = await tx
    .select({ id, mergedIntoId })
    .from(customerCards)
    .where(and(eq(workspaceId, actor.workspaceId), inArray(mergedIntoId, [...customerIds])));
  for (const row of rows) if (row.mergedIntoId) standing.set(row.id, row.mergedIntoId);
  return standing;
}

/**
 * Of these customers, those for whom nothing is suggested: blocked, restricted, erased, part of another, of the house
 * itself, and whoever objected to being decided about by the program.
 */
export async function sparedAmong(run: Run, customerIds: readonly string[]): Promise<Set<string>> {
  if (customerIds.length === 0) return new Set();
  const { workspaceId, id, blockedAt, restrictedAt, erasedAt, mergedIntoId, isInternal } = customerCards;
  const rows = await run.tx
    .select({ id })
    .from(customerCards)
    .where(
      and(
        ...[eq(workspaceId, run.actor.workspaceId), inArray(id, [...customerIds])],
        or(
          ...[isNotNull(blockedAt), isNotNull(restrictedAt), isNotNull(erasedAt)],
          ...[isNotNull(mergedIntoId), eq(isInternal, true)],
        ),
      ),
    );
  return new Set([...rows.map((row) => row.id), ...(await decidedByPeopleAmong(run, customerIds))]);
}

/**
 * Of at most 200 customers, those who complain of something that is not settled: a low score that nobody made good, or
 * an open request with a late promise, a low score or a problem. Looked at whole, also where the reader may not look.
 */
export async function complainingAmong(run: Run, customerIds: string[]): Promise<Set<string>> {
  if (customerIds.length === 0) return new Set();
  const { tx, actor } = run;
  const recovering = await tx
    .select({ customerId: recoveryCards.customerId })
    .from(recoveryCards)
    .where(
      and(
        ...[eq(recoveryCards.workspaceId, actor.workspaceId), eq(recoveryCards.state, 'open')],
        inArray(recoveryCards.customerId, customerIds),
      ),
    );
  const open = await tx
    .select({ id: requestCards.id, customerId: requestCards.customerId })
    .from(requestCards)
    .where(
      and(
        ...[eq(requestCards.workspaceId, actor.workspaceId), inArray(requestCards.customerId, customerIds)],
        ...[eq(requestCards.folder, 'work'), inArray(requestCards.status, ['open', 'waiting'])],
      ),
    )
    .limit(5_000);
  const wrong = await withSomethingWrong(
    run,
    open.map(({ id }) => id),
  );
  const met = await listProblemsOfCustomers(run.context, { customerIds });
  for (const { requestId } of met) wrong.add(requestId);
  const of = open.filter(({ id }) => wrong.has(id)).map(({ customerId }) => customerId);
  return new Set([...of, ...recovering.map(({ customerId }) => customerId)]);
}

async function withSomethingWrong({ tx, actor, now, context }: Run, requestIds: string[]) {
  if (requestIds.length === 0) return new Set<string>();
  const { workspaceId, requestId, dueAt, state } = promiseCards;
  const late = await tx
    .select({ requestId })
    .from(promiseCards)
    .where(
      and(
        ...[eq(workspaceId, actor.workspaceId), inArray(requestId, requestIds)],
        or(eq(state, 'broken'), and(eq(state, 'open'), lt(dueAt, now))),
      ),
    );
  const rated = await listOutcomes(context, { requestIds });
  return new Set([
    ...late.map((one) => one.requestId),
    ...rated.filter(({ score }) => score !== null && score <= low).map((one) => one.requestId),
  ]);
}
