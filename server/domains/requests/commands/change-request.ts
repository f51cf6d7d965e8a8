import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { setAccessCard } from '../../conversations/index.ts';
import { tidyLabels } from '../rules.ts';
import { priorities, statuses } from '../schema.ts';
import { assignRequest } from './assign-request.ts';
import { about, lockRequest, type RequestRow, subjectOf, writeRequest } from './request-row.ts';
import { reopenRequest, solveRequest } from './solve-request.ts';

const input = z.strictObject({
  requestId: z.uuid(),
  status: z.enum(statuses).optional(),
  priority: z.enum(priorities).optional(),
  assigneeId: z.uuid().nullable().optional(),
  teamId: z.uuid().nullable().optional(),
  labels: z.array(z.string().max(100)).max(50).optional(),
  subject: z.string().trim().min(1).max(998).optional(),
  fields: z.record(z.string().max(100), z.unknown()).optional(),
  version: z.number().int().optional(),
});

/** Changes several things of a request, all or none, by the same verbs as the single doors. */
export const changeRequest = command({
  name: 'requests.change-request',
  permission: 'requests:write',
  input,
  async run(run, { requestId, status, assigneeId, teamId, version, ...plain }) {
    const request = await lockRequest(run, requestId, version);
    const changes = plainChanges(plain, request);
    if (Object.keys(changes).length > 0) {
      await writeRequest(run, request, changes);
      if (changes.subject)
        await setAccessCard(run.context, {
          conversationId: request.conversationId,
          subject: changes.subject,
        });
      run.announce('request.changed', subjectOf(request), {
        ...about(request),
        fields: Object.keys(changes),
      });
    }
    if (assigneeId !== undefined || teamId !== undefined) {
      const to = {
        ...(assigneeId === undefined ? {} : { assigneeId }),
        ...(teamId === undefined ? {} : { teamId }),
      };
      await assignRequest(run.context, { requestId, ...to });
    }
    if (status !== undefined && status !== request.status) await setStatus(run, requestId, status);
  },
});

function plainChanges(
  plain: Partial<Pick<RequestRow, 'priority' | 'labels' | 'subject' | 'fields'>>,
  request: RequestRow,
): Partial<RequestRow> {
  return {
    ...(plain.priority && plain.priority !== request.priority ? { priority: plain.priority } : {}),
    ...(plain.labels ? { labels: tidyLabels(plain.labels) } : {}),
    ...(plain.subject && plain.subject !== request.subject ? { subject: plain.subject } : {}),
    ...(plain.fields ? { fields: { ...request.fields, ...plain.fields } } : {}),
  };
}

async function setStatus(run: Run, requestId: string, status: (typeof statuses)[number]): Promise<void> {
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
  if (request.status === 'closed') return;
  if (request.status !== 'solved') throw new Problem(409, 'close-needs-solution');
  await writeRequest(run, request, { status: 'closed', closedAt: run.now });
  run.announce('request.closed', subjectOf(request), about(request));
}
