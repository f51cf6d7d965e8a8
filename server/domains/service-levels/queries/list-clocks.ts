import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { findRequest } from '../../requests/index.ts';
import { clocks, serviceLevels } from '../schema.ts';

/** The clocks of a request, oldest first, with the name of what they go by. @throws Problem 404 `request-not-found`. */
export const listClocks = query({
  name: 'service-levels.list-clocks',
  permission: 'service-levels:read',
  input: z.strictObject({ request: z.string().max(40) }),
  async run({ tx, actor, context }, { request }) {
    const { id: requestId } = await findRequest(context, { request });
    const rows = await tx
      .select({ clock: clocks, content: serviceLevels.content })
      .from(clocks)
      .innerJoin(
        serviceLevels,
        and(
          eq(serviceLevels.workspaceId, clocks.workspaceId),
          eq(serviceLevels.policyId, clocks.policyId),
          eq(serviceLevels.version, clocks.policyVersion),
        ),
      )
      .where(and(eq(clocks.workspaceId, actor.workspaceId), eq(clocks.requestId, requestId)))
      .orderBy(asc(clocks.startedAt), asc(clocks.kind));
    return rows.map(({ clock, content }) => ({
      ...clock,
      policyName: content.name,
      profile: content.profile,
    }));
  },
});
