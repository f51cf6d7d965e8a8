import { z } from '@hono/zod-openapi';
import { imapInput, mailboxChanges, newMailboxInput } from '../mailboxes/inputs.ts';
import type { MailboxView } from '../mailboxes/mailbox-view.ts';

/** A mailbox as the API shows it; the password never leaves. */
export const mailboxSchema = z
  .object({
    id: z.uuid(),
    address: z.string(),
    name: z.string(),
    brandId: z.uuid().nullable(),
    teamId: z.uuid().nullable(),
    language: z.string(),
    isDefault: z.boolean(),
    receiptOn: z.boolean(),
    linkOn: z.boolean(),
    calendarId: z.uuid().nullable(),
    expectedMinutes: z.number().int(),
    plusAddress: z.boolean(),
    playsCustomer: z.boolean(),
    imap: imapInput
      .extend({ hasPassword: z.boolean(), state: z.string(), reason: z.string().nullable() })
      .nullable(),
    createdAt: z.iso.datetime(),
  })
  .openapi('Mailbox');

/** The password may stand with the settings that it belongs to. */
const imap = imapInput.extend({ password: z.string().min(1).max(8000).optional() }).nullable();
export const newMailboxBody = newMailboxInput.omit({ imapSecret: true }).extend({ imap: imap.optional() });
export const changedMailboxBody = mailboxChanges.omit({ imapSecret: true }).extend({ imap: imap.optional() });

export const connectionBody = z.union([
  z.strictObject({ kind: z.literal('smtp') }),
  z.strictObject({ kind: z.literal('imap'), mailboxId: z.uuid() }),
  z.strictObject({ kind: z.literal('imap'), imap: imapInput, password: z.string().min(1).max(8000) }),
]);

export const connectionSchema = z
  .object({ works: z.boolean(), code: z.string(), message: z.string() })
  .openapi('ConnectionTest');

type Imap = z.output<typeof imap>;

/** Parts the password from the settings, as the verbs take them. */
export function withoutPassword<T extends { imap?: Imap | undefined }>({ imap: given, ...rest }: T) {
  if (given === undefined) return rest;
  if (given === null) return { ...rest, imap: null };
  const { password, ...settings } = given;
  return { ...rest, imap: settings, ...(password ? { imapSecret: password } : {}) };
}

export function shownMailbox(box: MailboxView): z.output<typeof mailboxSchema> {
  const { imap: settings, imapState, imapReason, hasSecret, connectedAt, createdAt, ...rest } = box;
  return {
    ...rest,
    imap: settings && { ...settings, hasPassword: hasSecret, state: imapState, reason: imapReason },
    createdAt: createdAt.toISOString(),
  };
}
