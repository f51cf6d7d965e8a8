import { and, eq, gte, inArray, isNotNull, isNull, lt, lte, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import type { Run } from '../../../platform/command.ts';
import { customers, customerTerms } from '../schema.ts';
import { beginningsOf, fieldTerm, tagTerm } from '../terms/rules.ts';
import { readCondition } from './field-condition.ts';

/** As a query parameter, or as a segment keeps it. */
const flag = z.union([
  z.boolean(),
  z.enum(['0', '1', 'true', 'false']).transform((text) => text === '1' || text === 'true'),
]);
const many = z.union([
  z
    .string()
    .max(300)
    .transform((one) => [one]),
  z.array(z.string().max(300)).max(20),
]);
const count = z.coerce.number().int().min(0).max(1_000_000);
const instant = z.iso.datetime({ offset: true });

/** What the list of customers can be asked for; the same words stand in segments and in the address of the page. */
export const customerFilters = z.strictObject({
  q: z.string().max(200).optional(),
  language: z.union([z.enum(languages), z.literal('none')]).optional(),
  organisation: z.union([z.uuid(), z.literal('none')]).optional(),
  tag: many.optional(),
  /** `key=value`, `key>=value` or `key<=value`. */
  field: many.optional(),
  open: flag.optional(),
  blocked: flag.optional(),
  internal: flag.optional(),
  requestsFrom: count.optional(),
  requestsTo: count.optional(),
  contactFrom: instant.optional(),
  contactTo: instant.optional(),
  createdFrom: instant.optional(),
  createdTo: instant.optional(),
});

export type CustomerFilters = z.output<typeof customerFilters>;

/** The condition of a question to the list. Who became part of another customer is never in it. */
export function conditionOf(run: Run, filters: CustomerFilters): SQL | undefined {
  return and(
    eq(customers.workspaceId, run.actor.workspaceId),
    sql`${customers.mergedIntoId} is null`,
    ...beginningsOf(filters.q ?? '').map((beginning) => found(run, begins(beginning))),
    ...(filters.tag ?? []).map((tag) => found(run, is(tagTerm(tag)))),
    ...(filters.field ?? []).map((text) => hasField(run, text)),
    card(filters),
    standing(filters),
    inTime(filters),
  );
}

function card({ language, organisation, internal }: CustomerFilters): SQL | undefined {
  return and(
    language === 'none' ? isNull(customers.language) : undefined,
    language && language !== 'none' ? eq(customers.language, language) : undefined,
    organisation === 'none' ? isNull(customers.organisationId) : undefined,
    organisation && organisation !== 'none' ? eq(customers.organisationId, organisation) : undefined,
    internal === undefined ? undefined : eq(customers.isInternal, internal),
  );
}

function standing({ open, blocked, requestsFrom, requestsTo }: CustomerFilters): SQL | undefined {
  return and(
    open === true ? sql`${customers.openRequests} > 0` : undefined,
    open === false ? eq(customers.openRequests, 0) : undefined,
    blocked === true ? isNotNull(customers.blockedAt) : undefined,
    blocked === false ? isNull(customers.blockedAt) : undefined,
    requestsFrom === undefined ? undefined : gte(customers.requestCount, requestsFrom),
    requestsTo === undefined ? undefined : lte(customers.requestCount, requestsTo),
  );
}

/** `…To` is not inclusive. Without contact nobody was in touch before any day. */
function inTime({ contactFrom, contactTo, createdFrom, createdTo }: CustomerFilters): SQL | undefined {
  return and(
    contactFrom ? gte(customers.lastContactAt, new Date(contactFrom)) : undefined,
    contactTo ? lt(customers.lastContactAt, new Date(contactTo)) : undefined,
    createdFrom ? gte(customers.createdAt, new Date(createdFrom)) : undefined,
    createdTo ? lt(customers.createdAt, new Date(createdTo)) : undefined,
  );
}

function hasField(run: Run, text: string): SQL | undefined {
  const { key, sign, value } = readCondition(text);
  if (sign === '=') return found(run, is(fieldTerm(key, value)));
  const held = sql`${customers.fields} ->> ${key}::text`;
  const asNumber = Number(value);
  if (value !== '' && Number.isFinite(asNumber)) {
    const number = sql`case when jsonb_typeof(${customers.fields} -> ${key}::text) = 'number' then (${held})::numeric end`;
    return sign === '>=' ? sql`${number} >= ${asNumber}` : sql`${number} <= ${asNumber}`;
  }
  return sign === '>=' ? sql`${held} >= ${value}::text` : sql`${held} <= ${value}::text`;
}

function found({ tx, actor }: Run, term: SQL | undefined): SQL {
  const among = tx
    .select({ id: customerTerms.customerId })
    .from(customerTerms)
    .where(and(eq(customerTerms.workspaceId, actor.workspaceId), term));
  return inArray(customers.id, among);
}

const letters = sql`${customerTerms.term} collate "C"`;

function is(term: string): SQL {
  return sql`${letters} = ${term}`;
}

/** All words between the beginning and the last that can begin so, in the plain order of letters. */
function begins(beginning: string): SQL | undefined {
  return and(sql`${letters} >= ${beginning}`, sql`${letters} < ${`${beginning}\u{10ffff}`}`);
}
