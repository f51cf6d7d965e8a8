import { z } from 'zod';
import { type Context, query } from '../../../platform/command.ts';
import { workApart } from '../../../platform/jobs/work-apart.ts';
import { listAbsences } from '../../team/index.ts';
import { mondayOf } from '../forecasting/local-day.ts';
import { plusDays } from '../rules/calendar/holidays.ts';
import type { PlannedWeek, WeekTask } from '../rules/need/plan-week.ts';
import { modeOf } from '../rules/need/settings.ts';
import { faultsOf } from '../rules/shifts/labour.ts';
import { plannedDay } from './planned-day.ts';
import { asShift, readRows } from './read-shifts.ts';
import { readWeek } from './read-week.ts';

export const weekInput = z.strictObject({ weekOf: plannedDay });
const patience = 60_000;
const file = new URL('./plan-worker.ts', import.meta.url);
const openEnd = 8_640_000_000_000_000;

/** What is read for a week in one transaction; the sums come after it, in a thread of their own. */
export const readPlan = query({
  name: 'workforce.read-plan',
  permission: 'workforce:plan',
  input: weekInput,
  async run(run, { weekOf: given }) {
    const weekOf = mondayOf(given);
    const read = await readWeek(run, weekOf);
    const before = await readRows(run, plusDays(weekOf, -2), weekOf);
    const away = await awayOf(run.context);
    const faults = faultsOf(read.shifts.map(asShift), read.settings.labour, away, before.map(asShift));
    return { ...read, faults };
  },
});

export type WhatIf = { more?: number; factor?: number };

/** The plan of the week in which a date lies: what comes, whom it takes, who is planned, who is missing or has nothing to do. */
export async function findPlan(context: Context, { weekOf, ...whatIf }: { weekOf: string } & WhatIf) {
  const { planned, settings, channels, isOpen, waiting, ...shown } = await readPlan(context, { weekOf });
  const { more = 0, factor = 1 } = whatIf;
  const week = await planApart({ channels, isOpen, waiting, settings, planned, more, factor });
  return {
    ...shown,
    channels: channels.map(({ channel, counts }) => ({ channel, mode: modeOf(channel), counts })),
    isOpen,
    waiting: waiting?.count ?? null,
    need: week.scheduled,
    byMode: week.byMode,
    capacity: week.capacity,
    sums: week.sums,
  };
}

/** The same week as it is and as it would be: sums only. */
export async function findWhatIf(
  context: Context,
  { weekOf, more, factor }: { weekOf: string } & Required<WhatIf>,
) {
  const { planned, settings, channels, isOpen, waiting } = await readPlan(context, { weekOf });
  const task = { channels, isOpen, waiting, settings, planned };
  const asIs = await planApart({ ...task, more: 0, factor: 1 });
  const asIf = await planApart({ ...task, more, factor });
  return { asIs: asIs.sums, asIf: asIf.sums };
}

export const planApart = (task: WeekTask) => workApart<PlannedWeek>(file, task, patience);

/** Leave is an absence: when who is away. */
export async function awayOf(context: Context) {
  const rows = await listAbsences(context, {});
  return rows.map(({ memberId, startsAt, endsAt }) => ({
    memberId,
    from: startsAt.getTime(),
    to: endsAt?.getTime() ?? openEnd,
  }));
}
