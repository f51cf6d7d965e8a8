import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { notFound, Problem } from '../../../../../kernel/problem.ts';
import { command, type Run } from '../../../../../platform/command.ts';
import { assertCalendar } from '../../../../team/index.ts';
import { incomingMails, mailboxes, mailRoutes, outgoingMails } from '../../schema.ts';
import { mailboxChanges } from '../inputs.ts';
import { type MailboxView, viewOf } from '../mailbox-view.ts';
import { columnsOf, makeDefault } from '../settings.ts';

type Row = typeof mailboxes.$inferSelect;

/** Changes what is named. @throws Problem 404 `mailbox-not-found`, 409 `mailbox-is-default`, `mailbox-plays-customer`. */
export const changeMailbox = command({
  name: 'channels.change-mailbox',
  permission: 'channels:manage',
  input: z.strictObject({ mailboxId: z.uuid(), changes: mailboxChanges }),
  async run(run, { mailboxId, changes }): Promise<MailboxView> {
    const { tx, now, announce } = run;
    const before = await find(run, mailboxId);
    if (changes.isDefault === false && before.isDefault) throw new Problem(409, 'mailbox-is-default');
    const plays = changes.playsCustomer ?? before.playsCustomer;
    if (plays && (changes.isDefault ?? before.isDefault)) throw new Problem(409, 'mailbox-plays-customer');
    if (changes.calendarId) await assertCalendar(run.context, { calendarId: changes.calendarId });
    const { isDefault, ...columns } = await columnsOf(changes, { ...before, now, before });
    if (Object.keys(columns).length > 0) await tx.update(mailboxes).set(columns).where(mine(before));
    if (isDefault) await makeDefault(run, mailboxId);
    const fields = Object.keys(changes);
    announce('mailbox.changed', { type: 'mailbox', id: mailboxId }, { mailboxId, fields });
    return viewOf(await find(run, mailboxId));
  },
});

/**
 * Takes an address out of use: mail to it is refused from now on. What came and went through it stays.
 * @throws Problem 404 `mailbox-not-found`, 409 `mailbox-is-default`.
 */
export const removeMailbox = command({
  name: 'channels.remove-mailbox',
  permission: 'channels:manage',
  input: z.strictObject({ mailboxId: z.uuid() }),
  async run(run, { mailboxId }) {
    const { tx, now, announce } = run;
    const box = await find(run, mailboxId);
    if (box.isDefault) throw new Problem(409, 'mailbox-is-default');
    await tx.delete(mailRoutes).where(eq(mailRoutes.mailboxId, mailboxId));
    const off = { closedAt: now, imap: null, imapSecret: null, imapState: 'off' as const };
    if (await wasUsed(run, mailboxId)) await tx.update(mailboxes).set(off).where(mine(box));
    else await tx.delete(mailboxes).where(mine(box));
    announce('mailbox.closed', { type: 'mailbox', id: mailboxId }, { mailboxId });
  },
});

async function find({ tx, actor }: Run, mailboxId: string): Promise<Row> {
  const open = and(mine({ workspaceId: actor.workspaceId, id: mailboxId }), isNull(mailboxes.closedAt));
  const [row] = await tx.select().from(mailboxes).where(open).for('update');
  if (!row) throw notFound('mailbox');
  return row;
}

async function wasUsed({ tx, actor }: Run, mailboxId: string): Promise<boolean> {
  for (const table of [incomingMails, outgoingMails]) {
    const here = and(eq(table.workspaceId, actor.workspaceId), eq(table.mailboxId, mailboxId));
    const rows = await tx.select({ id: table.id }).from(table).where(here).limit(1);
    if (rows.length > 0) return true;
  }
  return false;
}

function mine({ workspaceId, id }: { workspaceId: string; id: string }) {
  return and(eq(mailboxes.workspaceId, workspaceId), eq(mailboxes.id, id));
}
