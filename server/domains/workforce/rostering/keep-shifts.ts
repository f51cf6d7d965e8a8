import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import { memberCards } from '../../team/index.ts';
import { mondayOf } from '../forecasting/local-day.ts';
import { awayOf } from '../planning/find-plan.ts';
import { plannedDay } from '../planning/planned-day.ts';
import { asShift, readRows } from '../planning/read-shifts.ts';
import { plusDays } from '../rules/calendar/holidays.ts';
import { shiftOn } from '../rules/shifts/candidates.ts';
import { type Fault, faultsOf, type Shift } from '../rules/shifts/labour.ts';
import { rosters, shifts } from '../schema.ts';
import { readPlanSettings } from '../settings/keep-settings.ts';
import { readTemplates } from '../settings/keep-templates.ts';
import { lockRoster, rowOf } from './make-roster.ts';

/** Lets everybody see their shifts, or takes the roster back to change it. @throws Problem 404 `roster-not-found`. */
export const publishRoster = command({
  name: 'workforce.publish-roster',
  permission: 'workforce:plan',
  input: z.strictObject({ rosterId: z.uuid(), published: z.boolean() }),
  async run(run, { rosterId, published }) {
    const [row] = await run.tx
      .update(rosters)
      .set({ publishedAt: published ? run.now : null })
      .where(and(eq(rosters.workspaceId, run.actor.workspaceId), eq(rosters.id, rosterId)))
      .returning();
    if (!row) throw notFound('roster');
    const subject = { type: 'roster', id: rosterId };
    const { weekOf } = row;
    if (published) run.announce('roster.published', subject, { rosterId, weekOf });
    else run.announce('roster.made', subject, { rosterId, weekOf, shifts: 0 });
  },
});

/**
 * Gives somebody one more shift by hand.
 * @throws Problem 404 `shift-template-not-found`, `member-not-found`; 409 `shift-breaks-` and the rule.
 */
export const addShift = command({
  name: 'workforce.add-shift',
  permission: 'workforce:plan',
  input: z.strictObject({ memberId: z.uuid(), templateId: z.uuid(), date: plannedDay }),
  async run(run, { memberId, templateId, date }) {
    const { workspaceId } = run.actor;
    const template = (await readTemplates(run)).find((one) => one.id === templateId);
    if (!template) throw notFound('shift-template');
    const [member] = await run.tx
      .select({ id: memberCards.id })
      .from(memberCards)
      .where(and(eq(memberCards.workspaceId, workspaceId), eq(memberCards.id, memberId)));
    if (!member) throw notFound('member');
    const { zone } = await findWorkspace(workspaceId);
    const roster = await lockRoster(run, mondayOf(date));
    const shift = { ...shiftOn(template, date, zone), memberId };
    await assertLawful(run, shift);
    const shiftId = newId();
    await run.tx.insert(shifts).values({ ...rowOf(shift), workspaceId, id: shiftId, rosterId: roster.id });
    run.announce('shift.changed', { type: 'shift', id: shiftId }, { shiftId, memberId, removed: false });
    return { shiftId };
  },
});

/** Takes a shift out of its roster. @throws Problem 404 `shift-not-found`. */
export const removeShift = command({
  name: 'workforce.remove-shift',
  permission: 'workforce:plan',
  input: z.strictObject({ shiftId: z.uuid() }),
  async run(run, { shiftId }) {
    const mine = and(eq(shifts.workspaceId, run.actor.workspaceId), eq(shifts.id, shiftId));
    const [gone] = await run.tx.delete(shifts).where(mine).returning({ memberId: shifts.memberId });
    if (!gone) throw notFound('shift');
    const payload = { shiftId, memberId: gone.memberId, removed: true };
    run.announce('shift.changed', { type: 'shift', id: shiftId }, payload);
  },
});

/**
 * Whether somebody may work a shift besides their others of the week.
 * @throws Problem 409 `shift-breaks-` and the rule that stands against it; what was wrong before does not count.
 */
export async function assertLawful(run: Run, shift: Shift): Promise<void> {
  const weekOf = mondayOf(shift.date);
  const near = await readRows(run, plusDays(weekOf, -2), plusDays(weekOf, 7));
  const own = near.filter((one) => one.memberId === shift.memberId);
  const before = own.filter((one) => one.onDate < weekOf).map(asShift);
  const within = own.filter((one) => one.onDate >= weekOf).map(asShift);
  const { labour } = await readPlanSettings(run);
  const away = await awayOf(run.context);
  const known = new Set(faultsOf(within, labour, away, before).map(keyOf));
  const faults = faultsOf([...within, shift], labour, away, before);
  const [fault] = faults.filter((one) => !known.has(keyOf(one)));
  if (fault) throw new Problem(409, `shift-breaks-${fault.fault}`);
}

const keyOf = ({ fault, date }: Fault) => `${fault} ${date}`;
