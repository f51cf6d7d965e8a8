import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { dayIn } from '../../../kernel/date-formats.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import { lockCustomer, tellChanged, writeCustomer } from '../commands/customer-row.ts';
import { customerDates } from '../schema.ts';
import { nextReminder } from './rules.ts';

export const dateKinds = ['birthday', 'anniversary', 'contract-end', 'other'] as const;
const given = {
  kind: z.enum(dateKinds),
  label: z.string().trim().max(100),
  day: z.iso.date(),
  yearly: z.boolean(),
  remindDays: z.number().int().min(0).max(90),
};

/** A day that matters: the house is reminded some days ahead, every year or once. */
export const addDate = command({
  name: 'customers.add-date',
  permission: 'customers:write',
  input: z.strictObject({
    ...given,
    customerId: z.uuid(),
    label: given.label.default(''),
    yearly: given.yearly.optional(),
    remindDays: given.remindDays.default(3),
  }),
  async run(run, { customerId, kind, day, yearly, remindDays, label }) {
    const { tx, actor, now } = run;
    await lockCustomer(run, customerId);
    await writeCustomer(run, customerId, {});
    const isYearly = yearly ?? (kind === 'birthday' || kind === 'anniversary');
    const remindOn = nextReminder({ day, isYearly }, remindDays, await todayOf(run));
    const row = { workspaceId: actor.workspaceId, id: newId(), customerId, kind, label, day, isYearly };
    await tx
      .insert(customerDates)
      .values({ ...row, remindDays, remindOn, createdBy: memberIdOf(run.actor), createdAt: now });
    tellChanged(run, customerId, ['dates']);
    return { id: row.id };
  },
});

/** Corrects a day that matters. @throws Problem 404 `date-not-found`. */
export const changeDate = command({
  name: 'customers.change-date',
  permission: 'customers:write',
  input: z.strictObject({
    dateId: z.uuid(),
    kind: given.kind.optional(),
    label: given.label.optional(),
    day: given.day.optional(),
    yearly: given.yearly.optional(),
    remindDays: given.remindDays.optional(),
  }),
  async run(run, { dateId, yearly, ...changes }) {
    const row = await findDate(run, dateId);
    const next = { ...row, ...changes, isYearly: yearly ?? row.isYearly };
    const today = await todayOf(run);
    const { kind, label, day, isYearly, remindDays } = next;
    await run.tx
      .update(customerDates)
      .set({ kind, label, day, isYearly, remindDays, remindOn: nextReminder(next, remindDays, today) })
      .where(and(eq(customerDates.workspaceId, row.workspaceId), eq(customerDates.id, dateId)));
    tellChanged(run, row.customerId, ['dates']);
  },
});

/** Takes a day away. @throws Problem 404 `date-not-found`. */
export const removeDate = command({
  name: 'customers.remove-date',
  permission: 'customers:write',
  input: z.strictObject({ dateId: z.uuid() }),
  async run(run, { dateId }) {
    const row = await findDate(run, dateId);
    const mine = and(eq(customerDates.workspaceId, row.workspaceId), eq(customerDates.id, dateId));
    await run.tx.delete(customerDates).where(mine);
    tellChanged(run, row.customerId, ['dates']);
  },
});

/** The day that it is at the company, by which the reminders are sent as well. */
async function todayOf({ actor, now }: Run): Promise<string> {
  return dayIn((await findWorkspace(actor.workspaceId)).zone, now);
}

async function findDate({ tx, actor }: Run, dateId: string) {
  const mine = and(eq(customerDates.workspaceId, actor.workspaceId), eq(customerDates.id, dateId));
  const [row] = await tx.select().from(customerDates).where(mine).for('update');
  if (!row) throw notFound('date');
  return row;
}
