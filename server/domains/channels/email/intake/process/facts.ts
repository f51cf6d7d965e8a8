import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Run } from '../../../../../platform/command.ts';
import { listBrands } from '../../../../access/index.ts';
import { incomingMails, mailboxes } from '../../schema.ts';
import { blockedAmong } from '../spam/blocked.ts';
import { findPointers, type Pointed } from '../threading/pointers.ts';
import type { MailRow, PreparedMail } from './prepare-mail.ts';

export type Mailbox = typeof mailboxes.$inferSelect;

/** What is known already when a group of mails is decided, asked at once for all of them. */
export type Facts = Pointed & {
  /** Mails of the group that nobody has decided meanwhile; they are locked until the end of the transaction. */
  open: Map<string, MailRow>;
  mailboxes: Map<string, Mailbox>;
  ownAddresses: Set<string>;
  blocked: Set<string>;
  closedBrands: Set<string>;
  /** Mailbox and hash → mails with the same bytes. */
  same: Map<string, MailRow[]>;
};

/** Locks the mails and everything of the same bytes, then looks up what deciding needs. */
export async function findFacts(run: Run, mails: PreparedMail[]): Promise<Facts> {
  const open = await lockOpen(run, mails);
  await lockSame(run, mails);
  const addresses = mails.flatMap(recipientsOf);
  const senders = mails.flatMap(sendersOf);
  const [pointed, boxes, blocked, same, brands] = await Promise.all([
    findPointers(run, addresses, mails.flatMap(namedBy)),
    run.tx.select().from(mailboxes).where(eq(mailboxes.workspaceId, run.actor.workspaceId)),
    blockedAmong(run, senders),
    findSame(run, mails),
    listBrands(run.context, {}),
  ]);
  return {
    ...pointed,
    open,
    mailboxes: new Map(boxes.map((box) => [box.id, box])),
    // What plays a customer is one to us.
    ownAddresses: new Set(
      boxes.flatMap(({ address, playsCustomer }) => (playsCustomer ? [] : [address.toLowerCase()])),
    ),
    blocked,
    closedBrands: new Set(brands.filter((one) => one.closedAt !== null).map((one) => one.id)),
    same,
  };
}

/** Everybody that a mail was sent to, by its envelope and its headers. */
export function recipientsOf({ row, mail }: PreparedMail): string[] {
  return [
    ...row.envelopeTo,
    ...mail.to.map(({ address }) => address),
    ...mail.cc.map(({ address }) => address),
  ];
}

export function sendersOf({ row, mail }: PreparedMail): string[] {
  return [mail.from?.address, row.envelopeFrom].filter((address) => Boolean(address)) as string[];
}

/** Message-IDs that a mail names, the most telling first: what it answers, then its references from the last on. */
export function answersOf({ mail }: PreparedMail): string[] {
  const answered = mail.inReplyTo ? [mail.inReplyTo] : [];
  return [...answered, ...mail.references.toReversed()];
}

/** Message-IDs of the mail that came back, by what its bounce tells of it. */
export function returnedBy({ mail }: PreparedMail): string[] {
  const { bounce } = mail;
  return [bounce?.originalMessageId, bounce?.originalHeaders?.messageId].filter((id) =>
    Boolean(id),
  ) as string[];
}

export function sameKey({ mailboxId, sha256 }: MailRow): string {
  return `${mailboxId} ${sha256}`;
}

/** Every Message-ID that a mail has or names. */
export function namedBy(prepared: PreparedMail): string[] {
  const own = prepared.mail.messageId ? [prepared.mail.messageId] : [];
  return [...own, ...answersOf(prepared), ...returnedBy(prepared)];
}

async function lockOpen({ tx, actor }: Run, mails: PreparedMail[]): Promise<Map<string, MailRow>> {
  const ids = mails.map(({ row }) => row.id);
  const waiting = and(
    eq(incomingMails.workspaceId, actor.workspaceId),
    inArray(incomingMails.id, ids),
    sql`${incomingMails.processedAt} is null`,
  );
  const rows = await tx.select().from(incomingMails).where(waiting).orderBy(incomingMails.id).for('update');
  return new Map(rows.map((row) => [row.id, row]));
}

/** Two mails of the same bytes are never decided at the same time, so that one of them sees the other. */
async function lockSame({ tx }: Run, mails: PreparedMail[]): Promise<void> {
  const keys = [...new Set(mails.map(({ row }) => sameKey(row)))].sort();
  const list = sql.join(
    keys.map((key) => sql`${key}`),
    sql`, `,
  );
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(key, 7)) from unnest(array[${list}]::text[]) as key`,
  );
}

async function findSame({ tx, actor }: Run, mails: PreparedMail[]): Promise<Map<string, MailRow[]>> {
  const boxes = [...new Set(mails.map(({ row }) => row.mailboxId))];
  const hashes = [...new Set(mails.map(({ row }) => row.sha256))];
  const equal = and(
    eq(incomingMails.workspaceId, actor.workspaceId),
    inArray(incomingMails.mailboxId, boxes),
    inArray(incomingMails.sha256, hashes),
    ne(incomingMails.fate, 'refused'),
  );
  const rows = await tx.select().from(incomingMails).where(equal);
  return Map.groupBy(rows, sameKey);
}
