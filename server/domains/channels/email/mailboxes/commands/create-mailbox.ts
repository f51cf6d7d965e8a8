import { and, eq } from 'drizzle-orm';
import { newId } from '../../../../../kernel/ids.ts';
import { Problem } from '../../../../../kernel/problem.ts';
import { command, type Run } from '../../../../../platform/command.ts';
import { findWorkspace } from '../../../../access/index.ts';
import { assertCalendar } from '../../../../team/index.ts';
import { mailboxes, mailRoutes } from '../../schema.ts';
import { openMailboxes } from '../../sending/choose-mailbox.ts';
import { newMailboxInput } from '../inputs.ts';
import { type MailboxView, viewOf } from '../mailbox-view.ts';
import { columnsOf, makeDefault } from '../settings.ts';

/**
 * Adds an address that customers write to. An address belongs to one mailbox of the whole installation; one that
 * was closed in this workspace opens again.
 * @throws Problem 409 `mailbox-address-taken`, `mailbox-plays-customer`.
 */
export const createMailbox = command({
  name: 'channels.create-mailbox',
  permission: 'channels:manage',
  input: newMailboxInput,
  async run(run, { address, ...given }): Promise<MailboxView> {
    const { tx, actor, now, announce } = run;
    const { workspaceId } = actor;
    if (given.calendarId) await assertCalendar(run.context, { calendarId: given.calendarId });
    const workspace = await findWorkspace(workspaceId);
    const closed = await findClosed(run, address);
    const id = closed?.id ?? newId();
    await takeAddress(run, address, id);
    const columns = await columnsOf(given, { id, address, now });
    const usual = { language: workspace.language, calendarId: null, playsCustomer: false };
    const row = { ...usual, ...columns, name: given.name, isDefault: false, closedAt: null };
    const playsCustomer = given.playsCustomer ?? false;
    if (playsCustomer && given.isDefault) throw new Problem(409, 'mailbox-plays-customer');
    const isFirst = !playsCustomer && (await openMailboxes(run)).length === 0;
    if (closed) await tx.update(mailboxes).set(row).where(mine(workspaceId, id));
    else await tx.insert(mailboxes).values({ ...row, workspaceId, id, address, createdAt: now });
    if (given.isDefault || isFirst) await makeDefault(run, id);
    announce('mailbox.created', { type: 'mailbox', id }, { mailboxId: id });
    const [made] = await tx.select().from(mailboxes).where(mine(workspaceId, id));
    if (!made) throw new Error('A mailbox that was just made is gone');
    return viewOf(made);
  },
});

async function findClosed({ tx, actor }: Run, address: string) {
  const same = and(eq(mailboxes.workspaceId, actor.workspaceId), eq(mailboxes.address, address));
  const [row] = await tx.select().from(mailboxes).where(same);
  return row?.closedAt ? row : null;
}

async function takeAddress({ tx, actor }: Run, address: string, mailboxId: string): Promise<void> {
  const route = { address, workspaceId: actor.workspaceId, mailboxId };
  const taken = await tx.insert(mailRoutes).values(route).onConflictDoNothing().returning();
  if (taken.length === 0) throw new Problem(409, 'mailbox-address-taken', { params: { address } });
}

function mine(workspaceId: string, id: string) {
  return and(eq(mailboxes.workspaceId, workspaceId), eq(mailboxes.id, id));
}
