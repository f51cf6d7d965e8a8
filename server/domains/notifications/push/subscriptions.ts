import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, query } from '../../../platform/command.ts';
import { outsideAddress } from '../../../platform/guarded-call.ts';
import { pushSubscriptions } from '../schema.ts';

const key = z.string().regex(/^[\w-]{16,200}$/);

/** What a browser gives when it subscribes. */
export const subscriptionInput = z.strictObject({
  endpoint: z.url({ protocol: /^https$/ }).max(2000),
  keys: z.strictObject({ p256dh: key, auth: key }),
});

/** Of one member so many browsers are told at most; the oldest ones go. */
const mostBrowsers = 20;

/**
 * Remembers a browser in which the member wants to be told. The same browser again only renews its keys.
 * @throws Problem 400 `address-refused` for a push service inside our own network.
 */
export const subscribe = command({
  name: 'notifications.subscribe',
  permission: 'notifications:own',
  input: subscriptionInput,
  async run({ tx, actor, now }, { endpoint, keys }) {
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    outsideAddress(endpoint, { secure: true });
    const { workspaceId, id: memberId } = actor;
    const set = { memberId, ...keys, createdAt: now };
    await tx
      .insert(pushSubscriptions)
      .values({ workspaceId, id: newId(), endpoint, ...set })
      .onConflictDoUpdate({ target: [pushSubscriptions.workspaceId, pushSubscriptions.endpoint], set });
    const mine = and(
      eq(pushSubscriptions.workspaceId, workspaceId),
      eq(pushSubscriptions.memberId, memberId),
    );
    const all = await tx.select().from(pushSubscriptions).where(mine).orderBy(pushSubscriptions.createdAt);
    for (const { id } of all.slice(0, Math.max(0, all.length - mostBrowsers)))
      await tx
        .delete(pushSubscriptions)
        .where(and(eq(pushSubscriptions.workspaceId, workspaceId), eq(pushSubscriptions.id, id)));
  },
});

/** Forgets a browser of one's own. */
export const unsubscribe = command({
  name: 'notifications.unsubscribe',
  permission: 'notifications:own',
  input: z.strictObject({ endpoint: z.string().max(2000) }),
  async run({ tx, actor }, { endpoint }) {
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    const mine = and(
      eq(pushSubscriptions.workspaceId, actor.workspaceId),
      eq(pushSubscriptions.memberId, actor.id),
      eq(pushSubscriptions.endpoint, endpoint),
    );
    await tx.delete(pushSubscriptions).where(mine);
  },
});

/** The push service no longer knows a browser: it is forgotten. */
export const forgetSubscription = command({
  name: 'notifications.forget-subscription',
  permission: 'notifications:write',
  input: z.strictObject({ subscriptionId: z.uuid() }),
  async run({ tx, actor }, { subscriptionId }) {
    const { workspaceId, id } = pushSubscriptions;
    await tx.delete(pushSubscriptions).where(and(eq(workspaceId, actor.workspaceId), eq(id, subscriptionId)));
  },
});

/** The browsers of a member. */
export const listSubscriptions = query({
  name: 'notifications.list-subscriptions',
  permission: 'notifications:write',
  input: z.strictObject({ memberId: z.uuid() }),
  async run({ tx, actor }, { memberId }) {
    const { workspaceId, memberId: whose } = pushSubscriptions;
    const theirs = and(eq(workspaceId, actor.workspaceId), eq(whose, memberId));
    return tx.select().from(pushSubscriptions).where(theirs);
  },
});
