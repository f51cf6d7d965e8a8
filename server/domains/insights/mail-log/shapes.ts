import { z } from '@hono/zod-openapi';
import { fates } from '../../channels/index.ts';
import type { findMailLogEntry, listMailLog, listOutbox } from './mail-log.ts';

const request = { requestId: z.uuid().nullable(), requestNumber: z.number().int().nullable() };

const entry = z.object({
  id: z.uuid(),
  receivedAt: z.iso.datetime(),
  mailboxId: z.uuid(),
  way: z.enum(['smtp', 'imap', 'import']),
  from: z.string().nullable(),
  to: z.string().nullable(),
  subject: z.string().nullable(),
  messageId: z.string().nullable(),
  sha256: z.string(),
  size: z.number().int(),
  fate: z.enum(fates),
  reason: z.string().nullable(),
  spamScore: z.number().int().nullable(),
  conversationId: z.uuid().nullable(),
  storedMessageId: z.uuid().nullable(),
  hasRaw: z.boolean(),
  ...request,
});

/** A mail of the log. */
export const entrySchema = entry.openapi('MailLogEntry');

export const detailSchema = entry
  .extend({
    envelopeFrom: z.string().nullable(),
    envelopeTo: z.array(z.string()),
    remoteAddress: z.string().nullable(),
    helo: z.string().nullable(),
    authentication: z
      .object({ spf: z.string(), dkim: z.string(), dmarc: z.string(), alignedDomain: z.string().nullable() })
      .nullable(),
    tries: z.number().int(),
    processedAt: z.iso.datetime().nullable(),
  })
  .openapi('MailLogDetail');

/** A mail of the outbox. */
export const outgoingSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(['reply', 'receipt', 'forward', 'invitation', 'notice', 'farewell']),
    messageId: z.string(),
    conversationId: z.uuid().nullable(),
    storedMessageId: z.uuid().nullable(),
    to: z.array(z.string()),
    subject: z.string(),
    state: z.enum(['queued', 'sent', 'failed', 'not-sent', 'taken-back']),
    reason: z.string().nullable(),
    tries: z.number().int(),
    sendAt: z.iso.datetime(),
    sentAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    ...request,
  })
  .openapi('OutgoingMail');

type Entry = Awaited<ReturnType<typeof listMailLog>>['items'][number];
type Detail = Awaited<ReturnType<typeof findMailLogEntry>>;
type Outgoing = Awaited<ReturnType<typeof listOutbox>>['items'][number];

export function shownEntry(mail: Entry): z.output<typeof entrySchema> {
  return entry.parse({ ...mail, receivedAt: mail.receivedAt.toISOString() });
}

export function shownDetail(mail: Detail): z.output<typeof detailSchema> {
  const { receivedAt, processedAt } = mail;
  return {
    ...mail,
    receivedAt: receivedAt.toISOString(),
    processedAt: processedAt?.toISOString() ?? null,
  };
}

export function shownOutgoing(mail: Outgoing): z.output<typeof outgoingSchema> {
  const { sendAt, sentAt, createdAt } = mail;
  return {
    ...mail,
    sendAt: sendAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}
