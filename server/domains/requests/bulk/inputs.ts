import { z } from 'zod';
import { unknownPlaceholders } from '../rules/placeholders.ts';
import { words } from '../rules/words.ts';

/** An act on many requests, as it is asked for. */
export const actInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('assign'), assigneeId: z.uuid().nullable() }),
  z.strictObject({ kind: z.literal('team'), teamId: z.uuid().nullable() }),
  z.strictObject({
    kind: z.literal('status'),
    status: z.enum(['open', 'waiting', 'solved', 'closed']),
    /** Key of a status of the workspace’s own in that category; null is the category’s default. */
    customStatus: z.string().max(40).nullable().optional(),
  }),
  z.strictObject({ kind: z.literal('priority'), priority: z.enum(['low', 'normal', 'high', 'urgent']) }),
  z.strictObject({
    kind: z.literal('label'),
    add: z.array(z.string().trim().min(1).max(100)).max(20).default([]),
    remove: z.array(z.string().trim().min(1).max(100)).max(20).default([]),
  }),
  z.strictObject({ kind: z.literal('snooze'), until: z.iso.datetime({ offset: true }).nullable() }),
  z.strictObject({ kind: z.literal('move'), folder: z.enum(['work', 'spam', 'trash']) }),
  z.strictObject({ kind: z.literal('macro'), macroId: z.uuid() }),
  z.strictObject({
    kind: z.literal('field'),
    key: z.string().min(1).max(100),
    /** As a change of one request gives it; null empties the field. */
    value: z.unknown().transform((value) => value ?? null),
  }),
  z.strictObject({
    kind: z.literal('merge'),
    /** The one that stays, and takes all others in. */
    intoId: z.uuid(),
    withPeople: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('reply'),
    text: words.refine((text) => Object.values(text).every((one) => unknownPlaceholders(one).length === 0)),
    /** Also where the request is closed; it stays closed. */
    toClosed: z.boolean().optional(),
  }),
]);

/** So many requests one act changes at most. */
export const mostRequests = 1_000;
export const requestIdsInput = z.array(z.uuid()).min(1).max(mostRequests);
