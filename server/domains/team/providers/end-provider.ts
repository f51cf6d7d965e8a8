import { and, eq, isNotNull, isNull, lte } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { closeProvider, writeProvider } from './keep-provider.ts';
import { providers } from './schema.ts';

/** Sets from when on nobody of a provider is let in: the end of its contract. Null: no end. @throws Problem 404 `provider-not-found`. */
export const setProviderEnd = command({
  name: 'team.set-provider-end',
  permission: 'team:write',
  input: z.strictObject({ providerId: z.uuid(), endsAt: z.date().nullable() }),
  run: (run, { providerId, endsAt }) => writeProvider(run, providerId, { endsAt }),
});

/** By the clock: closes what has ended, so that it is told and streams that are open end. @returns how many. */
export const closeEnded = command({
  name: 'team.close-ended',
  permission: 'team:write',
  input: z.strictObject({}),
  async run({ tx, actor, now, context }) {
    const ended = and(
      eq(providers.workspaceId, actor.workspaceId),
      isNull(providers.closedAt),
      isNotNull(providers.endsAt),
      lte(providers.endsAt, now),
    );
    const rows = await tx.select({ id: providers.id }).from(providers).where(ended);
    for (const { id: providerId } of rows) await closeProvider(context, { providerId, closed: true });
    return rows.length;
  },
});
