import { z } from '@hono/zod-openapi';
import { addressKinds } from '../addresses/rules.ts';
import type { Note } from '../notes/list-notes.ts';
import type { CustomerCard } from '../queries/customer-card.ts';

const time = z.iso.datetime();
export const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
export const made = z.object({ id: z.uuid() });

/** A customer as lists show them. */
export const customerSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    preferredName: z.string().nullable(),
    honorific: z.string().nullable(),
    spokenName: z.string(),
    language: z.string().nullable(),
    isInternal: z.boolean(),
    organisation: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    tags: z.array(z.string()),
    fields: values,
    email: z.string().nullable(),
    addresses: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(addressKinds),
        value: z.string(),
        verified: z.boolean(),
        primary: z.boolean(),
      }),
    ),
    blockedAt: time.nullable(),
    erasedAt: time.nullable(),
    lastContactAt: time.nullable(),
    openRequests: z.number().int(),
    requestCount: z.number().int(),
    createdAt: time,
  })
  .openapi('Customer');

export const noteSchema = z
  .object({
    id: z.uuid(),
    text: z.string(),
    author: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    createdAt: time,
    changedAt: time.nullable(),
  })
  .openapi('CustomerNote');

export const dateSchema = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    label: z.string(),
    day: z.iso.date(),
    yearly: z.boolean(),
    remindDays: z.number().int(),
  })
  .openapi('CustomerDate');

/** Many rows that are not paged. */
export function all<S extends z.ZodType>(schema: S) {
  return z.object({ items: z.array(schema), nextCursor: z.null() });
}

/** A page of rows. */
export function pageOf<S extends z.ZodType>(schema: S) {
  return z.object({ items: z.array(schema), nextCursor: z.string().nullable() });
}

export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: z.string().max(500).optional(),
};

export const done = { description: 'Done' };

/** The API's form of a customer. */
export function shownCustomer(card: CustomerCard): z.infer<typeof customerSchema> {
  return {
    ...card,
    blockedAt: iso(card.blockedAt),
    erasedAt: iso(card.erasedAt),
    lastContactAt: iso(card.lastContactAt),
    createdAt: card.createdAt.toISOString(),
  };
}

/** The API's form of a note. */
export function shownNote(note: Note): z.infer<typeof noteSchema> {
  return { ...note, createdAt: note.createdAt.toISOString(), changedAt: iso(note.changedAt) };
}

export function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
