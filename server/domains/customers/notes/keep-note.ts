import { and, eq, isNotNull, lt } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { lockCustomer, tellChanged, writeCustomer } from '../commands/customer-row.ts';
import { assertOrganisation } from '../organisations/find-organisation.ts';
import { customerNotes } from '../schema.ts';

const text = z.string().trim().min(1).max(20_000);

/** Notes what a colleague should know: of a customer, or of a whole organisation. */
export const addNote = command({
  name: 'customers.add-note',
  permission: 'customers:write',
  input: z.union([
    z.strictObject({ customerId: z.uuid(), text }),
    z.strictObject({ organisationId: z.uuid(), text }),
  ]),
  async run(run, given) {
    const of = 'customerId' in given ? given : { ...given, customerId: null };
    if (of.customerId) {
      await lockCustomer(run, of.customerId);
      await writeCustomer(run, of.customerId, {});
    }
    if ('organisationId' in given) await assertOrganisation(run, given.organisationId);
    const { tx, actor, now } = run;
    const row = {
      workspaceId: actor.workspaceId,
      id: newId(),
      ...of,
      authorId: memberIdOf(run.actor),
      createdAt: now,
    };
    await tx.insert(customerNotes).values(row);
    tell(run, row.customerId, 'organisationId' in given ? given.organisationId : null);
    return { id: row.id };
  },
});

/** Corrects a note, takes it away, or brings it back while it is not gone for good. */
export const changeNote = command({
  name: 'customers.change-note',
  permission: 'customers:write',
  input: z.strictObject({ noteId: z.uuid(), text: text.optional(), removed: z.boolean().optional() }),
  async run(run, { noteId, text: words, removed }) {
    const { tx, actor, now } = run;
    const mine = and(eq(customerNotes.workspaceId, actor.workspaceId), eq(customerNotes.id, noteId));
    const changed = await tx
      .update(customerNotes)
      .set({
        ...(words === undefined ? {} : { text: words, changedAt: now }),
        ...(removed === undefined ? {} : { removedAt: removed ? now : null }),
        workspaceId: actor.workspaceId,
      })
      .where(mine)
      .returning();
    const [row] = changed;
    if (!row) throw notFound('note');
    tell(run, row.customerId, row.organisationId);
  },
});

/** By the clock: what was taken away a day ago goes for good. */
export const purgeNotes = command({
  name: 'customers.purge-notes',
  permission: 'customers:write',
  input: z.strictObject({}),
  async run({ tx, actor, now }) {
    const { workspaceId, removedAt } = customerNotes;
    const dayAgo = new Date(now.getTime() - 86_400_000);
    await tx
      .delete(customerNotes)
      .where(and(eq(workspaceId, actor.workspaceId), isNotNull(removedAt), lt(removedAt, dayAgo)));
  },
});

function tell(run: Run, customerId: string | null, organisationId: string | null): void {
  if (customerId) tellChanged(run, customerId, ['notes']);
  if (!organisationId) return;
  const subject = { type: 'organisation', id: organisationId };
  run.announce('organisation.changed', subject, { organisationId, fields: ['notes'] });
}
