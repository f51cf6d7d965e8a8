import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { pulseRoster } from '../schema.ts';

/** Everybody who is asked in a round, in no order that tells anything. */
export const listRoster = query({
  name: 'pulse.list-roster',
  permission: 'pulse:configure',
  input: z.strictObject({ roundId: z.uuid() }),
  async run({ tx, actor }, { roundId }): Promise<string[]> {
    const here = and(eq(pulseRoster.workspaceId, actor.workspaceId), eq(pulseRoster.roundId, roundId));
    const rows = await tx
      .select({ id: pulseRoster.memberId })
      .from(pulseRoster)
      .where(here)
      .orderBy(asc(pulseRoster.memberId));
    return rows.map(({ id }) => id);
  },
});
