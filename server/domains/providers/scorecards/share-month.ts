import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { command, query } from '../../../platform/command.ts';
import { isTheirs, reachProvider } from '../contracts/reach.ts';
import { monthInput } from '../rules/months.ts';
import { providerSharedMonths } from '../schema.ts';

/**
 * An independent provider lets its client see a month, or no longer. Nobody else says so for it.
 * @throws Problem 404 `provider-not-found`, 403 `month-not-yours`, 409 `provider-not-independent`.
 */
export const shareMonth = command({
  name: 'providers.share-month',
  permission: 'providers:share',
  input: z.strictObject({ providerId: z.uuid(), month: monthInput, shared: z.boolean() }),
  async run(run, { providerId, month, shared }) {
    const { tx, actor, now } = run;
    const { kind } = await reachProvider(run, 'providers:share', providerId);
    if (!isTheirs(actor, providerId)) throw new Problem(403, 'month-not-yours');
    if (kind !== 'independent') throw new Problem(409, 'provider-not-independent');
    const s = providerSharedMonths;
    const { workspaceId } = actor;
    if (shared) {
      const row = { workspaceId, providerId, month, sharedBy: actor.id, sharedAt: now };
      await tx.insert(s).values(row).onConflictDoNothing();
    } else {
      await tx
        .delete(s)
        .where(and(eq(s.workspaceId, workspaceId), eq(s.providerId, providerId), eq(s.month, month)));
    }
    const name = shared ? 'provider-month.shared' : 'provider-month.unshared';
    run.announce(name, { type: 'provider', id: providerId }, { providerId, month });
  },
});

/** The months that a provider has shared, the newest first. */
export const listSharedMonths = query({
  name: 'providers.list-shared-months',
  permission: 'providers:read',
  input: z.strictObject({ providerId: z.uuid() }),
  async run(run, { providerId }) {
    await reachProvider(run, 'providers:read', providerId);
    const { workspaceId, providerId: of, month, sharedAt } = providerSharedMonths;
    return run.tx
      .select({ month, sharedAt })
      .from(providerSharedMonths)
      .where(and(eq(workspaceId, run.actor.workspaceId), eq(of, providerId)))
      .orderBy(month);
  },
});
