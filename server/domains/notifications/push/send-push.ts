import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { system } from '../../../kernel/actor.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { guardedPost } from '../../../platform/guarded-post.ts';
import { findSlug } from '../../access/index.ts';
import { leaveOutRestricted } from '../../customers/index.ts';
import { findActorOfMember, listMembers } from '../../team/index.ts';
import { settingsOf } from '../commands/choose.ts';
import { contactAddress } from '../links.ts';
import { languageOf, lineOf, linkOf, listNews, sentenceOf } from '../queries/list-news.ts';
import { notifications, pushSubscriptions } from '../schema.ts';
import { senderKeys } from './keys.ts';
import type { PushJob } from './queue-push.ts';
import { seal } from './seal.ts';
import { forgetSubscription } from './subscriptions.ts';
import { introduction } from './vapid.ts';

/** A push ready to go: where to, and the words that its browser alone can read. */
type ReadyPush = { endpoint: string; headers: Record<string, string>; body: Buffer };

/** How bytes reach a push service; gives the status of its answer. */
export type PushDoor = (endpoint: string, push: Omit<ReadyPush, 'endpoint'>) => Promise<number>;

/** For how many seconds a push service keeps what a browser cannot take now. */
const keptFor = 12 * 3600;

const toPublic: PushDoor = (endpoint, push) =>
  guardedPost(endpoint, push, { bytes: 10_000, milliseconds: 15_000 });

/**
 * One try to tell a browser. No transaction is open while the push service is spoken to. A browser that the
 * service no longer knows is forgotten; anything else that fails is tried again by the queue.
 */
export async function sendPush(
  { workspaceId, ...about }: PushJob,
  now: Date,
  door: PushDoor = toPublic,
): Promise<void> {
  const context = { actor: system(workspaceId), now };
  const ready = await preparePush(context, about);
  if (!ready) return;
  const { endpoint, ...push } = ready;
  const status = await door(endpoint, push);
  if (status === 404 || status === 410)
    await forgetSubscription(context, { subscriptionId: about.subscriptionId });
  else if (status === 429 || status >= 500) throw new Problem(502, 'address-unreachable');
}

/** Makes the words of a push, in the language of who gets it; null when there is nothing to tell any more. */
export const preparePush = command({
  name: 'notifications.prepare-push',
  permission: 'notifications:write',
  input: z.strictObject({ notificationId: z.uuid(), subscriptionId: z.uuid() }),
  async run(run, { notificationId, subscriptionId }): Promise<ReadyPush | null> {
    const { tx, actor, now, context } = run;
    const { workspaceId, id } = pushSubscriptions;
    const it = and(eq(workspaceId, actor.workspaceId), eq(id, subscriptionId));
    const [browser] = await tx.select().from(pushSubscriptions).where(it);
    if (!browser) return null;
    const reader = await findActorOfMember(context, { memberId: browser.memberId });
    if (reader?.type !== 'member') return null;
    const mine = await leaveOutRestricted(reader, context);
    const [news] = await listNews(run, mine, eq(notifications.id, notificationId));
    if (!news) return null;
    const member = (await listMembers(context, {})).find((one) => one.id === reader.id);
    const { mayQuote } = await settingsOf(run, reader.id);
    const language = languageOf(member?.language ?? '');
    const line = lineOf(news, language);
    const words = {
      title: sentenceOf(news, language),
      body: mayQuote && news.request ? `${line}\n${news.request.preview}` : line,
      url: linkOf(await findSlug(actor.workspaceId), news),
      tag: news.id,
    };
    const { endpoint, p256dh, auth } = browser;
    const keys = await senderKeys(context, {});
    return {
      endpoint,
      body: seal(JSON.stringify(words), { p256dh, auth }),
      headers: {
        authorization: introduction(endpoint, contactAddress(), keys, now),
        'content-encoding': 'aes128gcm',
        'content-type': 'application/octet-stream',
        ttl: String(keptFor),
        urgency: 'normal',
      },
    };
  },
});
