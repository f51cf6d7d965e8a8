import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { SealedEvent } from './rules/seal.ts';

/** The columns of an event as they are sealed and listed. */
export const eventColumns = sql`e.id, e.name, e.subject_type, e.subject_id, e.actor_type, e.actor_id, e.payload,
  e.cause_id, e.depth, e.at, e.xid::text as xid, e.position::text as position`;

const row = z.object({
  id: z.string(),
  name: z.string(),
  subject_type: z.string(),
  subject_id: z.string(),
  actor_type: z.string(),
  actor_id: z.string().nullable(),
  payload: z.record(z.string(), z.unknown()),
  cause_id: z.string().nullable(),
  depth: z.number(),
  at: z.coerce.date(),
  xid: z.string(),
  position: z.string(),
});

/** A row of `eventColumns` as an event. */
export function toEvent(given: unknown): SealedEvent & { payload: Record<string, unknown> } {
  const { id, name, payload, depth, at, xid, position, ...rest } = row.parse(given);
  const subject = { subjectType: rest.subject_type, subjectId: rest.subject_id };
  const actor = { actorType: rest.actor_type, actorId: rest.actor_id };
  const time = { at: at.toISOString(), xid, position };
  return { id, name, ...subject, ...actor, payload, causeId: rest.cause_id, depth, ...time };
}
