import { asc, eq } from 'drizzle-orm';
import { createTransport } from 'nodemailer';
import { expect } from 'vitest';
import { createWorkspace } from '../../server/domains/access/index.ts';
import {
  type DnsResolver,
  setResolver,
} from '../../server/domains/channels/email/intake/authentication/resolver.ts';
import { processMails } from '../../server/domains/channels/email/intake/process/process-mails.ts';
import { stopReading } from '../../server/domains/channels/email/reading/index.ts';
import { incomingMails, mailboxes, mailRoutes } from '../../server/domains/channels/email/schema.ts';
import { type Smtp, startSmtp } from '../../server/domains/channels/email/smtp/server.ts';
import { system } from '../../server/kernel/actor.ts';
import { newId } from '../../server/kernel/ids.ts';
import type { Context } from '../../server/platform/command.ts';
import { database, type Tx } from '../../server/platform/database/open.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';

export type LoggedMail = typeof incomingMails.$inferSelect;

/** A company with one mailbox that takes mail by SMTP on this machine, and what its tests ask for. */
export type MailRoom = {
  workspaceId: string;
  mailboxId: string;
  address: string;
  port: number;
  context(): Context;
  /** Hands a mail over as a mail server would; the answer's code. */
  deliver(raw: string | Buffer, envelope?: { from?: string; to?: string[] }): Promise<number>;
  /** Has all that waits decided, as its jobs would; all mails of the log, oldest first. */
  decide(): Promise<LoggedMail[]>;
  /** With `useDatabase({ work: true })`: all mails, oldest first, when the jobs have decided `count` of them. */
  decided(count: number): Promise<LoggedMail[]>;
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** Domains whose mail from this machine is authentic: they allow 127.0.0.1 and ask for DMARC. */
export const honestDomains = ['honest.example', 'toko-rina.example'];

/** Opens a mail room in the test's database. Call it inside a hook or a test. */
export async function openMailRoom(name = 'Toko Rina'): Promise<MailRoom> {
  setResolver(honestDns);
  const workspace = await createWorkspace({ name, language: 'en' });
  const workspaceId = workspace.id;
  const address = `support@${workspace.slug}.example`;
  const mailboxId = await makeMailbox(workspaceId, address);
  const smtp = await startSmtp({ smtpHost: '127.0.0.1', smtpPort: 0, tls: null });
  const read = <T>(work: (tx: Tx) => Promise<T>) => inWorkspace(workspaceId, work);
  return {
    workspaceId,
    mailboxId,
    address,
    port: smtp.port,
    context: () => ({ actor: system(workspaceId), now: new Date() }),
    deliver: (raw, envelope = {}) => deliver(smtp.port, raw, { to: [address], ...envelope }),
    decide: () => decideAll(workspaceId),
    decided: (count) => waitForDecided(workspaceId, count),
    read,
    close: () => closeRoom(smtp),
  };
}

export async function makeMailbox(workspaceId: string, address: string): Promise<string> {
  const mailboxId = newId();
  const row = { workspaceId, id: mailboxId, address, name: 'Support', language: 'en', isDefault: true };
  await inWorkspace(workspaceId, (tx) => tx.insert(mailboxes).values({ ...row, createdAt: new Date() }));
  await database().owner.insert(mailRoutes).values({ address, workspaceId, mailboxId });
  return mailboxId;
}

/** A mail of a person, with the headers that mail programs write. */
export function letter(given: {
  from?: string;
  to?: string;
  cc?: string;
  subject?: string;
  text?: string;
  messageId?: string | null;
  headers?: Record<string, string>;
}): string {
  const {
    from = 'Rina <rina@honest.example>',
    to = 'support@toko-rina.example',
    subject = 'Late parcel',
  } = given;
  const { messageId = `<${newId()}@honest.example>` } = given;
  const headers: Record<string, string> = {
    From: from,
    To: to,
    ...(given.cc ? { Cc: given.cc } : {}),
    Subject: subject,
    Date: 'Mon, 02 Nov 2026 09:00:00 +0700',
    ...(messageId ? { 'Message-ID': messageId } : {}),
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    ...given.headers,
  };
  const lines = Object.entries(headers).map(([key, value]) => `${key}: ${value}`);
  return `${lines.join('\r\n')}\r\n\r\n${given.text ?? 'Where is my parcel?'}\r\n`;
}

/** Answers of a small DNS in which honest domains vouch for this machine. */
const honestDns: DnsResolver = async (name, type) => {
  if (type === 'TXT' && honestDomains.includes(name)) return [['v=spf1 ip4:127.0.0.1 -all']];
  if (type === 'TXT' && honestDomains.some((domain) => name === `_dmarc.${domain}`))
    return [['v=DMARC1; p=reject']];
  throw Object.assign(new Error('nothing there'), { code: 'ENOTFOUND' });
};

type Envelope = { from?: string; to: string[] };

/** Hands a mail to the server at `port` as a mail server would; the answer's code. */
export async function deliver(port: number, raw: string | Buffer, { from, to }: Envelope): Promise<number> {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    name: 'mail.honest.example',
  });
  try {
    const sent = await transport.sendMail({ envelope: { from: from ?? 'rina@honest.example', to }, raw });
    return Number(sent.response.slice(0, 3));
  } catch (error) {
    if (error instanceof Error && 'responseCode' in error) return Number(error.responseCode);
    throw error;
  } finally {
    transport.close();
  }
}

function look(workspaceId: string): Promise<LoggedMail[]> {
  return inWorkspace(workspaceId, (tx) =>
    tx
      .select()
      .from(incomingMails)
      .where(eq(incomingMails.workspaceId, workspaceId))
      .orderBy(asc(incomingMails.id)),
  );
}

/** Reads what waits, as the job does, ten at a time and two tens at once. */
async function decideAll(workspaceId: string): Promise<LoggedMail[]> {
  const waiting = (await look(workspaceId))
    .filter(({ processedAt }) => processedAt === null)
    .map(({ id }) => id);
  for (let at = 0; at < waiting.length; at += 20) {
    const parts = [waiting.slice(at, at + 10), waiting.slice(at + 10, at + 20)];
    await Promise.all(parts.map((mailIds) => processMails({ workspaceId, mailIds }, new Date())));
  }
  return look(workspaceId);
}

async function waitForDecided(workspaceId: string, count: number): Promise<LoggedMail[]> {
  const settled = async () =>
    (await look(workspaceId)).filter(({ processedAt }) => processedAt !== null).length;
  await expect.poll(settled, { timeout: 15_000, interval: 50 }).toBeGreaterThanOrEqual(count);
  return look(workspaceId);
}

async function closeRoom(smtp: Smtp): Promise<void> {
  await smtp.stop(2);
  await stopReading();
  setResolver(null);
}
