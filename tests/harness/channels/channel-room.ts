import { and, asc, eq, isNull } from 'drizzle-orm';
import { findReplyWay } from '../../../server/domains/channels/index.ts';
import { connectChannel } from '../../../server/domains/channels/shape/connections/connect.ts';
import { hookRoutes } from '../../../server/domains/channels/shape/receiving/hook-routes.ts';
import { findHook } from '../../../server/domains/channels/shape/receiving/keep-arrival.ts';
import { takeIn } from '../../../server/domains/channels/shape/receiving/take-in.ts';
import {
  channelArrivals,
  channelConnections,
  channelParcels,
  channelThreads,
} from '../../../server/domains/channels/shape/schema.ts';
import { queueParcels } from '../../../server/domains/channels/shape/sending/queue-reply.ts';
import { sendThread } from '../../../server/domains/channels/shape/sending/send-thread.ts';
import { listMessages, writeReply } from '../../../server/domains/conversations/index.ts';
import { newId } from '../../../server/kernel/ids.ts';
import type { Context } from '../../../server/platform/command.ts';
import type { Tx } from '../../../server/platform/database/open.ts';
import { inWorkspace } from '../../../server/platform/database/transaction.ts';
import { answerFailure } from '../../../server/platform/http/failure.ts';
import { newRouter } from '../../../server/platform/http/router.ts';
import { type Company, makeCompany } from '../people.ts';

/** A company with one connected channel, whose doors are knocked at and whose work is done when a test says so. */
export type ChannelRoom = Company & {
  connectionId: string;
  hookKey: string;
  signingSecret: string | null;
  context(now?: Date): Context;
  /** Knocks at the door of the connection with these bytes. */
  knock(body: string | Buffer, headers: Record<string, string>, key?: string): Promise<Response>;
  /** Takes in all that waits. @returns by which rules that was, and what the door took in itself since the last time. */
  takeIn(now?: Date): Promise<string[]>;
  /** Writes an answer to a conversation and lays it into the outbox. */
  answer(
    conversationId: string,
    body: string,
    more?: Partial<Parameters<typeof writeReply>[1]>,
  ): Promise<string>;
  /** Sends all that waits and is due. */
  send(now?: Date): Promise<void>;
  parcels(): Promise<(typeof channelParcels.$inferSelect)[]>;
  threads(): Promise<(typeof channelThreads.$inferSelect)[]>;
  connection(): Promise<typeof channelConnections.$inferSelect>;
  messages(conversationId: string): Promise<Awaited<ReturnType<typeof listMessages>>['items']>;
  /** Everything said in every conversation of the company, oldest first. */
  said(): Promise<Awaited<ReturnType<typeof listMessages>>['items']>;
  way(conversationId: string): ReturnType<typeof findReplyWay>;
};

/** Connects a channel by its fields, as an administrator does. */
export async function openChannelRoom(
  channel: string,
  fields: Record<string, string>,
  now = new Date(),
): Promise<ChannelRoom> {
  const company = await makeCompany('Toko Rina', now);
  const { workspaceId, asSystem } = company;
  const context = (at = new Date()): Context => ({ actor: asSystem.actor, now: at });
  const made = await connectChannel({ actor: company.sari, now }, { channel, fields, name: 'Toko Rina' });
  const hookKey = made.hookAddress.split('/').at(-1) ?? '';
  if (!(await findHook(hookKey))) throw new Error('The connection has no door');
  const read = <T>(work: (tx: Tx) => Promise<T>) => inWorkspace(workspaceId, work, { readOnly: true });
  const messages = async (conversationId: string) =>
    (await listMessages(context(), { conversationId })).items;
  const answered = new Set<string>();
  const threads = () =>
    read((tx) => tx.select().from(channelThreads).where(eq(channelThreads.workspaceId, workspaceId)));
  return {
    ...company,
    ...{ connectionId: made.id, hookKey, signingSecret: made.signingSecret, context, threads, messages },
    knock: (body, headers, key = hookKey) => door(body, headers, key),
    async takeIn(at = new Date()) {
      const waiting = await read((tx) =>
        tx
          .select()
          .from(channelArrivals)
          .where(isNull(channelArrivals.processedAt))
          .orderBy(asc(channelArrivals.id)),
      );
      for (const { id } of waiting) await takeIn({ workspaceId, arrivalId: id }, at);
      const done = await read((tx) => tx.select().from(channelArrivals).orderBy(asc(channelArrivals.id)));
      const news = done.filter(({ id, processedAt }) => processedAt && !answered.has(id));
      for (const { id } of news) answered.add(id);
      return news.flatMap(({ rules }) => rules);
    },
    async answer(conversationId, body, more = {}) {
      const { messageId } = await writeReply(context(), { conversationId, body, ...more });
      await queueParcels(context(), { messageId });
      return messageId;
    },
    async send(at = new Date(Date.now() + 1000)) {
      const due = and(eq(channelParcels.workspaceId, workspaceId), eq(channelParcels.state, 'waiting'));
      const rows = await read((tx) =>
        tx.selectDistinct({ id: channelParcels.threadId }).from(channelParcels).where(due),
      );
      for (const { id } of rows) await sendThread({ workspaceId, threadId: id }, at);
    },
    parcels: () =>
      read((tx) =>
        tx.select().from(channelParcels).orderBy(asc(channelParcels.createdAt), asc(channelParcels.position)),
      ),
    async connection() {
      const [row] = await read((tx) =>
        tx.select().from(channelConnections).where(eq(channelConnections.id, made.id)),
      );
      if (!row) throw new Error('The connection is gone');
      return row;
    },
    async said() {
      const all = new Set((await threads()).map((one) => one.conversationId ?? newId()));
      return (await Promise.all([...all].map(messages))).flat();
    },
    way: (conversationId) => findReplyWay(context(), { conversationId }),
  };
}

async function door(body: string | Buffer, headers: Record<string, string>, key: string): Promise<Response> {
  const app = newRouter();
  app.onError(answerFailure);
  app.use(async (c, next) => {
    c.set('now', new Date());
    c.set('language', 'en');
    await next();
  });
  app.route('/', hookRoutes);
  return app.request(`/channel-hooks/${key}`, {
    method: 'POST',
    body: new Uint8Array(Buffer.from(body)),
    headers,
  });
}
