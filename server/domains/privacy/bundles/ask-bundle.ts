import { and, eq, isNotNull, lt } from 'drizzle-orm';
import { z } from 'zod';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { insertJobs } from '../../../platform/jobs/queue.ts';
import { removeContents } from '../../files/index.ts';
import { lockOpen, lockRow, one } from '../asking/request-row.ts';
import { privacyRequests } from '../asking/schema.ts';

/** The queue that makes bundles; its data holds ids alone. */
export const bundleQueue = 'privacy.make-bundle';
export type BundleJob = { workspaceId: string; privacyRequestId: string };

/** Has the bundle of a customer's data made, or made anew. @throws Problem 404, 409 `privacy-request-settled`, `no-bundle-asked`. */
export const askBundle = command({
  name: 'privacy.ask-bundle',
  permission: 'privacy:write',
  input: z.strictObject({ privacyRequestId: z.uuid() }),
  async run(run, { privacyRequestId }) {
    const row = await lockOpen(run, privacyRequestId);
    if (row.kind !== 'access') throw new Problem(409, 'no-bundle-asked');
    await run.tx
      .update(privacyRequests)
      .set({ bundleAskedAt: run.now, bundleMadeAt: null })
      .where(one(run, privacyRequestId));
    const data: BundleJob = { workspaceId: run.actor.workspaceId, privacyRequestId };
    await insertJobs(run.tx, bundleQueue, [{ data, expireInSeconds: 3600 }]);
  },
});

/** The key under which a bundle lies. That it was fetched is told. @throws Problem 404 `bundle-not-found`. */
export const fetchBundle = command({
  name: 'privacy.fetch-bundle',
  permission: 'privacy:write',
  input: z.strictObject({ privacyRequestId: z.uuid() }),
  async run(run, { privacyRequestId }) {
    const { bundleKey, bundleMadeAt, customerId, kind, id } = await lockRow(run, privacyRequestId);
    if (!bundleKey || !bundleMadeAt) throw notFound('bundle');
    const subject = { type: 'privacy-request', id };
    run.announce('privacy-request.bundle-fetched', subject, { privacyRequestId, customerId, kind });
    return { key: bundleKey };
  },
});

/** Takes bundles away whose days are over. Returns how many went. */
export const forgetBundles = command({
  name: 'privacy.forget-bundles',
  permission: 'privacy:write',
  input: z.strictObject({}),
  async run({ tx, actor, now, context }) {
    const { workspaceId, bundleKey, bundleExpiresAt } = privacyRequests;
    const over = and(eq(workspaceId, actor.workspaceId), isNotNull(bundleKey), lt(bundleExpiresAt, now));
    const rows = await tx.select({ key: bundleKey }).from(privacyRequests).where(over).for('update');
    await tx.update(privacyRequests).set({ bundleKey: null, bundleSize: null }).where(over);
    await removeContents(context, { keys: rows.flatMap((row) => row.key ?? []) });
    return { forgotten: rows.length };
  },
});
