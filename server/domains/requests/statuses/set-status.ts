import { Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { about, lockRequest, subjectOf, writeRequest } from '../commands/request-row.ts';
import { reopenRequest, solveRequest } from '../commands/solve-request.ts';
import type { Status } from '../schema.ts';
import { findOffered } from './find-statuses.ts';

/** Where a request is to stand: in a category, in a status of the workspace's own, or both where they agree. */
export type Wanted = { status?: Status | undefined; customStatus?: string | null | undefined };

/**
 * Brings a request into a category by the verbs of that category, then into the status inside it.
 * @throws Problem 404 `status-not-found`, 400 `status-outside-category`, 409 `close-needs-solution`.
 */
export async function setStatus(
  run: Run,
  requestId: string,
  { status, customStatus }: Wanted,
): Promise<void> {
  const named = customStatus ? await findOffered(run, customStatus) : null;
  if (named && status !== undefined && named.category !== status)
    throw new Problem(400, 'status-outside-category');
  const category = named?.category ?? status;
  if (category !== undefined) await enter(run, requestId, category);
  if (customStatus === undefined) return;
  const request = await lockRequest(run, requestId);
  if (request.customStatus === customStatus) return;
  await writeRequest(run, request, { customStatus });
  run.announce('request.changed', subjectOf(request), { ...about(request), fields: ['customStatus'] });
}

async function enter(run: Run, requestId: string, status: Status): Promise<void> {
  if ((await lockRequest(run, requestId)).status === status) return;
  if (status === 'solved') return solveRequest(run.context, { requestId });
  if (status === 'closed') return closeNow(run, requestId);
  await reopenRequest(run.context, { requestId });
  const request = await lockRequest(run, requestId);
  if (request.status === status) return;
  await writeRequest(run, request, { status });
  run.announce('request.changed', subjectOf(request), { ...about(request), fields: ['status'] });
}

async function closeNow(run: Run, requestId: string): Promise<void> {
  const request = await lockRequest(run, requestId);
  if (request.status !== 'solved') throw new Problem(409, 'close-needs-solution');
  await writeRequest(run, request, { status: 'closed', closedAt: run.now });
  run.announce('request.closed', subjectOf(request), about(request));
}
