import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { insertJobs } from '../../../platform/jobs/queue.ts';
import { settingsOf, waysOf } from '../commands/choose.ts';
import { isQuiet } from '../rules/times.ts';
import { notifications } from '../schema.ts';
import { listSubscriptions } from './subscriptions.ts';

/** The queue of pushes; its data holds ids alone. */
export const pushQueue = 'notifications.send-push';
export type PushJob = { workspaceId: string; notificationId: string; subscriptionId: string };

/** Lays out one push for each browser of a member, unless they do not want it or are left in peace. */
export const queuePush = command({
  name: 'notifications.queue-push',
  permission: 'notifications:write',
  input: z.strictObject({ notificationId: z.uuid() }),
  async run(run, { notificationId }) {
    const { tx, actor, now, context } = run;
    const { workspaceId } = actor;
    const unread = and(
      eq(notifications.workspaceId, workspaceId),
      eq(notifications.id, notificationId),
      isNull(notifications.readAt),
    );
    const [told] = await tx.select().from(notifications).where(unread);
    if (!told) return { queued: 0 };
    const { memberId, kind } = told;
    if (!(await waysOf(run, memberId))[kind].byPush) return { queued: 0 };
    const browsers = await listSubscriptions(context, { memberId });
    if (browsers.length === 0 || isQuiet(await settingsOf(run, memberId), now)) return { queued: 0 };
    const jobs = browsers.map(({ id }): { data: PushJob } => ({
      data: { workspaceId, notificationId, subscriptionId: id },
    }));
    await insertJobs(tx, pushQueue, jobs);
    return { queued: jobs.length };
  },
});
