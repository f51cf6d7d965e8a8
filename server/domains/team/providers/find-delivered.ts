import { and, eq, gt, inArray, isNull, lt, or } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { members } from '../schema.ts';
import { memberStatuses } from '../staffing/schema.ts';
import { workedSeconds } from './rules.ts';

/** How long a provider's people were at work in a time, in seconds: available or busy, all of them together. */
export const findDelivered = query({
  name: 'team.find-delivered',
  permission: 'team:read',
  input: z.strictObject({ providerId: z.uuid(), from: z.date(), to: z.date() }),
  async run({ tx, actor, now }, { providerId, from, to }) {
    const { workspaceId } = actor;
    const theirs = and(eq(members.workspaceId, workspaceId), eq(members.providerId, providerId));
    const inTime = and(
      lt(memberStatuses.since, to),
      or(isNull(memberStatuses.until), gt(memberStatuses.until, from)),
    );
    const { status, since, until } = memberStatuses;
    const story = await tx
      .select({ status, since, until })
      .from(memberStatuses)
      .where(
        and(
          eq(memberStatuses.workspaceId, workspaceId),
          inArray(memberStatuses.memberId, tx.select({ id: members.id }).from(members).where(theirs)),
          inTime,
        ),
      );
    // What goes on has lasted until now, and no longer.
    return workedSeconds(story, from, to < now ? to : now);
  },
});
