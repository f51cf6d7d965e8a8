import { and, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { takeDown } from '../asking/open-request.ts';
import { lockRow, type PrivacyRequestRow } from '../asking/request-row.ts';
import { countries, kinds } from '../asking/rules.ts';
import { privacyRequests } from '../asking/schema.ts';
import { askBundle, fetchBundle } from '../bundles/ask-bundle.ts';

/** So much of their own story a customer sees. */
const mostShown = 100;

/**
 * A customer asks about their own data. Where they name no law the strictest clock counts. A copy begins to be made at
 * once; it is handed over when somebody has looked at it. @throws Problem 409 `privacy-request-open` while one of this
 * kind is open.
 */
export const askOwn = command({
  name: 'privacy.ask-own',
  permission: 'privacy:own',
  input: z.strictObject({
    kind: z.enum(kinds),
    country: z.enum(countries).default('other'),
    note: z.string().trim().max(5000).default(''),
  }),
  async run(run, { kind, country, note }): Promise<PrivacyRequestRow> {
    const customerId = ownId(run);
    const { tx, now, context } = run;
    // Two at once would both find none open.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`asks ${customerId}`}, 0))`);
    const open = and(mine(run), eq(privacyRequests.kind, kind), eq(privacyRequests.state, 'open'));
    const [standing] = await tx.select({ id: privacyRequests.id }).from(privacyRequests).where(open);
    if (standing) throw new Problem(409, 'privacy-request-open');
    const asked = { customerId, kind, country, note, askedAt: now, requestId: null };
    const { privacyRequestId } = await takeDown(run, { ...asked, askedBy: 'customer' });
    if (kind === 'access') await askBundle(context, { privacyRequestId });
    return lockRow(run, privacyRequestId);
  },
});

/** What a customer asked about their own data, newest first, by themselves or through a colleague. */
export const listOwn = query({
  name: 'privacy.list-own',
  permission: 'privacy:own',
  input: z.strictObject({}),
  run: (run) =>
    run.tx
      .select()
      .from(privacyRequests)
      .where(mine(run))
      .orderBy(desc(privacyRequests.askedAt), desc(privacyRequests.id))
      .limit(mostShown),
});

/**
 * The key of a customer's own bundle, once somebody has looked at it and handed it over.
 * @throws Problem 404 `bundle-not-found`, for what is not theirs too.
 */
export const fetchOwnBundle = command({
  name: 'privacy.fetch-own-bundle',
  permission: 'privacy:own',
  input: z.strictObject({ privacyRequestId: z.uuid() }),
  async run(run, { privacyRequestId }): Promise<{ key: string }> {
    const theirs = and(
      mine(run),
      eq(privacyRequests.id, privacyRequestId),
      eq(privacyRequests.state, 'done'),
    );
    const [row] = await run.tx.select({ id: privacyRequests.id }).from(privacyRequests).where(theirs);
    if (!row) throw new Problem(404, 'bundle-not-found');
    return fetchBundle(run.context, { privacyRequestId });
  },
});

function ownId({ actor }: Run): string {
  if (actor.type !== 'customer') throw new Problem(403, 'customer-only');
  return actor.id;
}

function mine(run: Run) {
  const { workspaceId, customerId } = privacyRequests;
  return and(eq(workspaceId, run.actor.workspaceId), eq(customerId, ownId(run)));
}
