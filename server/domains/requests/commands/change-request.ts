import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { setAccessCard } from '../../conversations/index.ts';
import { assertTopic } from '../../knowledge/index.ts';
import { fieldsAfter } from '../fields/check-fields.ts';
import { tidyLabels } from '../rules.ts';
import { priorities, statuses } from '../schema.ts';
import { setStatus } from '../statuses/set-status.ts';
import { assignRequest } from './assign-request.ts';
import { about, lockRequest, type RequestRow, subjectOf, writeRequest } from './request-row.ts';

const input = z.strictObject({
  requestId: z.uuid(),
  status: z.enum(statuses).optional(),
  /** Key of the workspace's own status: the request enters its category; null is the default. */
  customStatus: z.string().max(40).nullable().optional(),
  priority: z.enum(priorities).optional(),
  assigneeId: z.uuid().nullable().optional(),
  teamId: z.uuid().nullable().optional(),
  labels: z.array(z.string().max(100)).max(50).optional(),
  subject: z.string().trim().min(1).max(998).optional(),
  topicId: z.uuid().nullable().optional(),
  fields: z.record(z.string().max(100), z.unknown()).optional(),
  version: z.number().int().optional(),
});

/** Changes several things of a request, all or none, by the same verbs as the single doors. */
export const changeRequest = command({
  name: 'requests.change-request',
  permission: 'requests:write',
  input,
  async run(run, { requestId, status, customStatus, assigneeId, teamId, version, ...plain }) {
    const request = await lockRequest(run, requestId, version);
    const fields = plain.fields && (await fieldsAfter(run, request.fields, plain.fields));
    if (plain.topicId && plain.topicId !== request.topicId) await assertTopic(run, plain.topicId);
    const changes = plainChanges({ ...plain, fields }, request);
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
    await setStatus(run, requestId, { status, customStatus });
  },
});

function plainChanges(
  plain: { [K in 'priority' | 'labels' | 'subject' | 'topicId' | 'fields']?: RequestRow[K] | undefined },
  request: RequestRow,
): Partial<RequestRow> {
  return {
    ...(plain.priority && plain.priority !== request.priority ? { priority: plain.priority } : {}),
    ...differing('labels', plain.labels && tidyLabels(plain.labels), request.labels),
    ...(plain.subject && plain.subject !== request.subject ? { subject: plain.subject } : {}),
    ...differing('topicId', plain.topicId, request.topicId),
    ...differing('fields', plain.fields, request.fields),
  };
}

/** A change of this name, unless the value is what stands there already. */
function differing<K extends 'labels' | 'topicId' | 'fields'>(
  name: K,
  value: RequestRow[K] | undefined,
  before: RequestRow[K],
): Partial<RequestRow> {
  return value === undefined || isDeepStrictEqual(value, before) ? {} : { [name]: value };
}
