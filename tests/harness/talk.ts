import { asc, eq } from 'drizzle-orm';
import { createWorkspace } from '../../server/domains/access/index.ts';
import {
  incomingMails,
  mailboxes,
  mailReferences,
  mailRoutes,
  outgoingMails,
} from '../../server/domains/channels/email/schema.ts';
import { readMessage, receiveMessage, writeReply } from '../../server/domains/conversations/index.ts';
import { recogniseCustomer } from '../../server/domains/customers/index.ts';
import { useLinkKey } from '../../server/domains/files/index.ts';
import { system } from '../../server/kernel/actor.ts';
import { newId, sha256 } from '../../server/kernel/ids.ts';
import type { Language } from '../../server/kernel/language.ts';
import type { Context } from '../../server/platform/command.ts';
import { database } from '../../server/platform/database/open.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';

type Outgoing = typeof outgoingMails.$inferSelect;

/** A company with a mailbox and one conversation that Rina began by mail, with no mail server anywhere. */
export type Talk = {
  workspaceId: string;
  mailboxId: string;
  address: string;
  conversationId: string;
  /** Rina's mail as it came: its Message-ID. */
  incomingId: string;
  context(now?: Date): Context;
  /** Another person writes into the conversation; returns the Message-ID. */
  hear(who: Writer): Promise<string>;
  /** A person begins another conversation of this company. */
  begin(who: Writer): Promise<{ conversationId: string; messageId: string }>;
  answer(body: string, more?: Partial<Parameters<typeof writeReply>[1]>): Promise<string>;
  message(id: string): Promise<NonNullable<Awaited<ReturnType<typeof readMessage>>>>;
  outbox(): Promise<Outgoing[]>;
};

type Writer = {
  email: string;
  name: string;
  role?: 'requester' | 'copied' | 'unverified';
  text?: string;
  language?: Language;
  at?: Date;
  envelopeFrom?: string;
  automatic?: boolean;
  dmarc?: string;
};

/** The first writer, and whether the company sends receipts: off, so that the outbox holds what a test puts there. */
type First = Partial<Writer> & { receiptOn?: boolean };

/** Begins a conversation. Each call is a workspace of its own. Without `first` Rina asks for her parcel. */
export async function openTalk({ receiptOn = false, ...first }: First = {}): Promise<Talk> {
  useLinkKey('a key for the links of this test');
  const workspace = await createWorkspace({ name: 'Toko Rina', language: 'en', zone: 'Asia/Jakarta' });
  const workspaceId = workspace.id;
  const address = `help@${workspace.slug}.example`;
  const mailboxId = newId();
  const box = {
    workspaceId,
    id: mailboxId,
    address,
    name: 'Toko Rina',
    language: 'en',
    isDefault: true,
    receiptOn,
  };
  await inWorkspace(workspaceId, (tx) => tx.insert(mailboxes).values({ ...box, createdAt: new Date() }));
  await database().owner.insert(mailRoutes).values({ address, workspaceId, mailboxId });
  const context = (now = new Date()) => ({ actor: system(workspaceId), now });
  const hear = (who: Writer, conversationId: string | null) =>
    writeIn(context(who.at), { mailboxId, conversationId, address }, who);
  const rina = {
    email: 'rina@example.com',
    name: 'Rina',
    language: 'id' as const,
    text: 'Paket saya di mana?',
  };
  const { conversationId, messageId: incomingId } = await hear(
    { role: 'requester', ...rina, ...first },
    null,
  );
  return {
    ...{ workspaceId, mailboxId, address, conversationId, incomingId, context },
    hear: async (who) => (await hear(who, conversationId)).messageId,
    begin: (who) => hear(who, null),
    answer: async (body, more = {}) =>
      (await writeReply(context(), { conversationId, body, ...more })).messageId,
    message: async (messageId) => {
      const found = await readMessage(context(), { messageId });
      if (!found) throw new Error('There is no such message');
      return found;
    },
    outbox: () =>
      inWorkspace(workspaceId, (tx) =>
        tx
          .select()
          .from(outgoingMails)
          .where(eq(outgoingMails.workspaceId, workspaceId))
          .orderBy(asc(outgoingMails.createdAt), asc(outgoingMails.id)),
      ),
  };
}

type Place = { mailboxId: string; conversationId: string | null; address: string };

async function writeIn(context: Context, { mailboxId, conversationId, address }: Place, who: Writer) {
  const { workspaceId } = context.actor;
  const { email, name, role = 'requester', text = 'Halo', language = 'id' } = who;
  const person = { value: email, name, language, verified: false };
  const { customerId } = await recogniseCustomer(context, { kind: 'email', ...person });
  const messageId = `<${newId()}@example.com>`;
  const mail = {
    ...{ workspaceId, id: newId(), mailboxId, way: 'smtp' as const, receivedAt: context.now, messageId },
    ...{ fileKey: '', sha256: sha256(messageId), size: 0, from: email, to: address, subject: 'Paket saya' },
    ...{ fate: 'opened' as const, processedAt: context.now, envelopeFrom: who.envelopeFrom ?? email },
    authentication: { spf: 'none', dkim: 'none', dmarc: who.dmarc ?? 'none', alignedDomain: null },
  };
  const heard = await receiveMessage(context, {
    ...{ conversationId, channel: 'email', subject: mail.subject, customerId, language, text, html: null },
    ...{ source: { mailId: mail.id }, verified: role !== 'unverified', at: context.now },
    automatic: who.automatic ?? false,
    participants: [{ customerId, role }],
  });
  const told = { conversationId: heard.conversationId, storedMessageId: heard.messageId };
  const seen = { workspaceId, messageId, conversationId: heard.conversationId, isOurs: false };
  await inWorkspace(workspaceId, async (tx) => {
    await tx.insert(incomingMails).values({ ...mail, ...told });
    await tx.insert(mailReferences).values({ ...seen, createdAt: context.now });
  });
  return { conversationId: heard.conversationId, messageId };
}
