import { and, asc, eq, isNotNull, lte } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { customerDates } from '../schema.ts';
import { daysBetween, nextReminder, nextTime, reminderAfter } from './rules.ts';

/** How many days one transaction tells at most. */
export const remindedTogether = 200;

/**
 * By the clock: tells which days come near, each once a year, or once. `today` is the day where the company is. A day
 * that went by while no clock ran is not told: it waits for its next time.
 */
export const remindOfDates = command({
  name: 'customers.remind-of-dates',
  permission: 'customers:write',
  input: z.strictObject({ today: z.iso.date() }),
  async run({ tx, actor, announce }, { today }) {
    const { workspaceId, remindOn, id } = customerDates;
    const due = await tx
      .select()
      .from(customerDates)
      .where(and(eq(workspaceId, actor.workspaceId), isNotNull(remindOn), lte(remindOn, today)))
      .orderBy(asc(remindOn), asc(id))
      .limit(remindedTogether)
      .for('update', { skipLocked: true });
    for (const row of due) {
      const on = nextTime(row, today);
      const isNear = on !== null && daysBetween(today, on) <= row.remindDays;
      const next = isNear ? reminderAfter(row, row.remindDays, on) : nextReminder(row, row.remindDays, today);
      const mine = and(eq(workspaceId, actor.workspaceId), eq(id, row.id));
      await tx.update(customerDates).set({ remindOn: next }).where(mine);
      if (!isNear) continue;
      const about = { customerId: row.customerId, dateId: row.id, kind: row.kind, on };
      const subject = { type: 'customer', id: row.customerId };
      announce('customer.date-near', subject, { ...about, days: daysBetween(today, on) });
    }
    return { reminded: due.length };
  },
});
