import { z } from '@hono/zod-openapi';
import type { listPromises } from '../queries/list-promises.ts';
import { precisions, promiseStates } from '../schema.ts';

const time = z.iso.datetime();
const named = z.object({ id: z.uuid(), name: z.string() }).nullable();

export const promiseSchema = z
  .object({
    id: z.uuid(),
    state: z.enum(promiseStates),
    dueAt: time,
    precision: z.enum(precisions),
    words: z.string(),
    request: z.object({
      id: z.uuid(),
      number: z.number().int(),
      subject: z.string(),
      status: z.enum(['open', 'waiting', 'solved', 'closed']),
    }),
    customer: z.object({ name: z.string() }),
    owner: named,
    team: named,
    messageId: z.uuid().nullable(),
    followsId: z.uuid().nullable(),
    createdAt: time,
    settledAt: time.nullable(),
    customerToldAt: time.nullable(),
  })
  .openapi('Promise');

type Row = Awaited<ReturnType<typeof listPromises>>['items'][number];

/** The API's form of a promise. */
export function shownPromise(row: Row): z.infer<typeof promiseSchema> {
  const { id, number, subject, status } = row.request;
  return {
    ...{ id: row.id, state: row.state, precision: row.precision, words: row.words },
    dueAt: row.dueAt.toISOString(),
    request: { id, number, subject, status },
    customer: { name: row.customerName },
    owner: row.ownerId ? { id: row.ownerId, name: row.ownerName ?? '' } : null,
    team: row.teamId ? { id: row.teamId, name: row.teamName ?? '' } : null,
    ...{ messageId: row.messageId, followsId: row.followsId, createdAt: row.createdAt.toISOString() },
    settledAt: row.settledAt?.toISOString() ?? null,
    customerToldAt: row.toldAt?.toISOString() ?? null,
  };
}
