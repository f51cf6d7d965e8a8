import { and, desc, eq, gte, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { requests } from '../schema.ts';

/** Days that are looked back on, and cases at most. */
const days = 28;
const most = 200;

/** How long the first answer by a channel took lately: from when to when, the newest first. */
export const listWaits = query({
  name: 'requests.list-waits',
  permission: 'requests:read',
  input: z.strictObject({ channel: z.string().max(40) }),
  async run({ tx, actor, now }, { channel }): Promise<{ from: Date; to: Date }[]> {
    const lately = and(
      eq(requests.workspaceId, actor.workspaceId),
      eq(requests.channel, channel),
      eq(requests.folder, 'work'),
      gte(requests.createdAt, new Date(now.getTime() - days * 86_400_000)),
      isNotNull(requests.firstAnsweredAt),
    );
    const rows = await tx
      .select({ from: requests.createdAt, to: requests.firstAnsweredAt })
      .from(requests)
      .where(lately)
      .orderBy(desc(requests.createdAt))
      .limit(most);
    return rows.flatMap(({ from, to }) => (to ? [{ from, to }] : []));
  },
});
