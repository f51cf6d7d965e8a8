import { z } from '@hono/zod-openapi';
import type { PrivacyRequestView } from '../asking/list-requests.ts';
import { countries, kinds, standingOf } from '../asking/rules.ts';
import type { BreachView } from '../breaches/list-breaches.ts';
import { risks, stepKinds } from '../breaches/rules.ts';

const time = z.iso.datetime();
const iso = (at: Date | null) => at?.toISOString() ?? null;

export const done = { description: 'Done' };
export const paging = {
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: z.string().max(500).optional(),
};

/** A page of rows. */
export function pageOf<S extends z.ZodType>(schema: S) {
  return z.object({ items: z.array(schema), nextCursor: z.string().nullable() });
}

export const privacyRequestSchema = z
  .object({
    id: z.uuid(),
    customer: z.object({ id: z.uuid(), name: z.string(), erased: z.boolean() }),
    kind: z.enum(kinds),
    country: z.enum(countries),
    note: z.string(),
    askedBy: z.enum(['customer', 'staff']),
    requestId: z.uuid().nullable(),
    askedAt: time,
    dueAt: time,
    standing: z.enum(['late', 'near', 'fine']),
    state: z.enum(['open', 'done', 'refused']),
    outcome: z.string(),
    settledAt: time.nullable(),
    bundle: z.object({
      state: z.enum(['none', 'making', 'ready']),
      size: z.number().int().nullable(),
      madeAt: time.nullable(),
      expiresAt: time.nullable(),
    }),
  })
  .openapi('PrivacyRequest');

/** The API's form of a privacy request at a moment. */
export function shownRequest(
  { row, customerName, erasedAt }: PrivacyRequestView,
  now: Date,
): z.infer<typeof privacyRequestSchema> {
  const { id, kind, country, note, askedBy, requestId, state, outcome } = row;
  const isReady = row.bundleKey !== null && row.bundleMadeAt !== null;
  const isMaking = row.bundleAskedAt !== null && row.bundleMadeAt === null && state === 'open';
  return {
    ...{ id, kind, country, note, askedBy, requestId, state, outcome },
    customer: { id: row.customerId, name: customerName, erased: erasedAt !== null },
    ...{ askedAt: row.askedAt.toISOString(), dueAt: row.dueAt.toISOString() },
    standing: state === 'open' ? standingOf(row.dueAt, now) : 'fine',
    settledAt: iso(row.settledAt),
    bundle: {
      state: isReady ? 'ready' : isMaking ? 'making' : 'none',
      ...{ size: row.bundleSize, madeAt: iso(row.bundleMadeAt), expiresAt: iso(row.bundleExpiresAt) },
    },
  };
}

export const breachSchema = z
  .object({
    id: z.uuid(),
    title: z.string(),
    words: z.string(),
    dataKinds: z.string(),
    measures: z.string(),
    risk: z.enum(risks),
    countries: z.array(z.enum(countries)),
    happenedAt: time.nullable(),
    foundAt: time,
    openedAt: time,
    closedAt: time.nullable(),
    people: z.number().int(),
    clocks: z.array(
      z.object({
        country: z.enum(countries),
        kind: z.enum(stepKinds),
        dueAt: time.nullable(),
        toldAt: time.nullable(),
        standing: z.enum(['late', 'near', 'fine']),
      }),
    ),
  })
  .openapi('Breach');

/** The API's form of a breach at a moment. A clock that was stopped is late when it was stopped too late. */
export function shownBreach(row: BreachView, now: Date): z.infer<typeof breachSchema> {
  const { id, title, words, dataKinds, measures, risk, countries: where, people } = row;
  return {
    ...{ id, title, words, dataKinds, measures, risk, countries: where, people },
    ...{ happenedAt: iso(row.happenedAt), foundAt: row.foundAt.toISOString() },
    ...{ openedAt: row.openedAt.toISOString(), closedAt: iso(row.closedAt) },
    clocks: row.clocks.map(({ country, kind, dueAt, toldAt }) => ({
      ...{ country, kind, dueAt: iso(dueAt), toldAt: iso(toldAt) },
      standing: dueAt ? clockStanding(dueAt, toldAt, now) : 'fine',
    })),
  };
}

function clockStanding(dueAt: Date, toldAt: Date | null, now: Date): 'late' | 'near' | 'fine' {
  if (toldAt) return toldAt > dueAt ? 'late' : 'fine';
  return standingOf(dueAt, now);
}
