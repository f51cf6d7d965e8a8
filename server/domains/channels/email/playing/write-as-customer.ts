import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newSecret } from '../../../../kernel/ids.ts';
import { languages } from '../../../../kernel/language.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { command, query } from '../../../../platform/command.ts';
import { storage } from '../../../../platform/storage.ts';
import { mailReferences } from '../schema.ts';
import { everyMailbox } from '../sending/choose-mailbox.ts';
import { buildMail } from '../sending/compose/build-mail.ts';
import { textToHtml } from '../sending/compose/html.ts';
import { queueMail } from '../sending/outbox/queue-mail.ts';

/**
 * Writes to one of our mailboxes as a customer would, from a mailbox that plays one, by the ordinary post: it comes in like any
 * other mail, and nothing in it says that it is ours.
 * @returns its Message-ID, by which its conversation is found. @throws Problem 404 `mailbox-not-found`.
 */
export const writeAsCustomer = command({
  name: 'channels.write-as-customer',
  permission: 'channels:manage',
  input: z.strictObject({
    identityId: z.uuid(),
    mailboxId: z.uuid(),
    subject: z.string().min(1).max(998),
    text: z.string().min(1).max(20_000),
    language: z.enum(languages),
  }),
  async run(run, { identityId, mailboxId, subject, text, language }) {
    const boxes = await everyMailbox(run);
    const from = boxes.find((one) => one.id === identityId && one.playsCustomer);
    const to = boxes.find((one) => one.id === mailboxId && !one.playsCustomer);
    if (!from || !to) throw notFound('mailbox');
    const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
    const messageId = `<${newSecret(144).replaceAll(/[-_]/g, 'x')}@${domain}>`;
    const raw = await buildMail({
      from: { name: from.name, address: from.address },
      replyTo: from.address,
      to: [{ name: '', address: to.address }],
      cc: [],
      ...{ subject, messageId, at: run.now, language, text, html: textToHtml(text), files: [] },
      threading: { inReplyTo: null, references: [] },
      headers: {},
    });
    const fileKey = await storage().put(raw);
    // A kind of its own would tell whoever hears of the outbox.
    const about = { kind: 'notice' as const, mailboxId: identityId, messageId, fileKey, sendAt: run.now };
    await queueMail(run, { ...about, sender: from.address, recipients: [to.address] });
    return { messageId };
  },
});

/** The conversation that a mail of somebody else has opened or joined; null while it has not come in. */
export const findConversationOfMail = query({
  name: 'channels.find-conversation-of-mail',
  permission: 'channels:manage',
  input: z.strictObject({ messageId: z.string().max(998) }),
  async run({ tx, actor }, { messageId }): Promise<string | null> {
    const { conversationId, workspaceId, isOurs } = mailReferences;
    const [row] = await tx
      .select({ conversationId })
      .from(mailReferences)
      .where(
        and(eq(workspaceId, actor.workspaceId), eq(mailReferences.messageId, messageId), eq(isOurs, false)),
      )
      .orderBy(mailReferences.createdAt)
      .limit(1);
    return row?.conversationId ?? null;
  },
});

/** The mailboxes that may be written to, and those that play a customer. */
export const listPlaying = query({
  name: 'channels.list-playing',
  permission: 'channels:manage',
  input: z.strictObject({}),
  async run(run) {
    const shown = ({ id, name, address }: { id: string; name: string; address: string }) => ({
      ...{ id, name, address },
    });
    const boxes = await everyMailbox(run);
    return {
      mailboxes: boxes.filter(({ playsCustomer }) => !playsCustomer).map(shown),
      identities: boxes.filter(({ playsCustomer }) => playsCustomer).map(shown),
    };
  },
});
