import { and, desc, eq, ilike, inArray, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../../../kernel/page.ts';
import { notFound } from '../../../../../kernel/problem.ts';
import { query, type Run } from '../../../../../platform/command.ts';
import { fates, incomingMails } from '../../schema.ts';

/** A mail as the log shows it. `reason` is a code, with a value behind a colon where it has one. */
export type LoggedMail = {
  id: string;
  receivedAt: Date;
  mailboxId: string;
  way: 'smtp' | 'imap' | 'import';
  from: string | null;
  to: string | null;
  subject: string | null;
  messageId: string | null;
  sha256: string;
  size: number;
  fate: (typeof fates)[number];
  reason: string | null;
  spamScore: number | null;
  conversationId: string | null;
  /** The message that it became. */
  storedMessageId: string | null;
  /** Whether its raw bytes are here. */
  hasRaw: boolean;
};

/** The mail log, newest first; `q` looks in sender, recipients, subject and Message-ID. */
export const listMails = query({
  name: 'channels.list-mails',
  permission: 'channels:read',
  input: z.strictObject({
    ...pageInput,
    fate: z.array(z.enum(fates)).optional(),
    mailboxId: z.uuid().optional(),
    q: z.string().trim().max(200).optional(),
  }),
  async run(run, given) {
    const rows = await readPage(run, given);
    const page = toPage(rows, given.limit, (row) => [row.receivedAt.toISOString(), row.id]);
    return { items: page.items.map(toLogged), nextCursor: page.nextCursor };
  },
});

/** One mail of the log with what is known of its sender. @throws Problem 404 `mail-not-found`. */
export const findMail = query({
  name: 'channels.find-mail',
  permission: 'channels:read',
  input: z.strictObject({ mailId: z.uuid() }),
  async run(run, { mailId }) {
    const row = await findRow(run, mailId);
    const { envelopeFrom, envelopeTo, remoteAddress, helo, authentication, tries, processedAt } = row;
    return {
      ...toLogged(row),
      envelopeFrom,
      envelopeTo,
      remoteAddress,
      helo,
      authentication,
      tries,
      processedAt,
    };
  },
});

/** The row of a mail of this workspace. @throws Problem 404 `mail-not-found`. */
export async function findRow({ tx, actor }: Run, mailId: string): Promise<Row> {
  const mine = and(eq(incomingMails.workspaceId, actor.workspaceId), eq(incomingMails.id, mailId));
  const [row] = await tx.select().from(incomingMails).where(mine);
  if (!row) throw notFound('mail');
  return row;
}

type Row = typeof incomingMails.$inferSelect;
type Filter = { limit: number; cursor?: string; fate?: Row['fate'][]; mailboxId?: string; q?: string };

function readPage({ tx, actor }: Run, { limit, cursor, fate, mailboxId, q }: Filter): Promise<Row[]> {
  const { receivedAt, id, workspaceId } = incomingMails;
  const after = readCursor(cursor, 2);
  const wanted = and(
    eq(workspaceId, actor.workspaceId),
    fate && fate.length > 0 ? inArray(incomingMails.fate, fate) : undefined,
    mailboxId ? eq(incomingMails.mailboxId, mailboxId) : undefined,
    q ? says(q) : undefined,
    after ? sql`(${receivedAt}, ${id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : undefined,
  );
  return tx
    .select()
    .from(incomingMails)
    .where(wanted)
    .orderBy(desc(receivedAt), desc(id))
    .limit(limit + 1);
}

function says(q: string) {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const { from, to, subject, messageId } = incomingMails;
  return or(ilike(from, pattern), ilike(to, pattern), ilike(subject, pattern), ilike(messageId, pattern));
}

function toLogged(row: Row): LoggedMail {
  const { id, receivedAt, mailboxId, way, from, to, subject, messageId, sha256, size, fate, reason } = row;
  const { spamScore, conversationId, storedMessageId, fileKey } = row;
  const seen = { id, receivedAt, mailboxId, way, from, to, subject, messageId, sha256, size, fate, reason };
  return { ...seen, spamScore, conversationId, storedMessageId, hasRaw: fileKey !== '' };
}
