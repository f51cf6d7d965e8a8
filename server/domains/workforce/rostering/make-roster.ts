import { and, eq, gt, ne } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { type Context, command, query, type Run } from '../../../platform/command.ts';
import { workApart } from '../../../platform/jobs/work-apart.ts';
import { listStaff } from '../../team/index.ts';
import { listOpenTraining } from '../../training/index.ts';
import { dateAt, midnightOf, mondayOf } from '../forecasting/local-day.ts';
import { awayOf, planApart } from '../planning/find-plan.ts';
import { plannedDay } from '../planning/planned-day.ts';
import { asShift, plannedIn, readRows } from '../planning/read-shifts.ts';
import { readWeek } from '../planning/read-week.ts';
import { plusDays } from '../rules/calendar/holidays.ts';
import { candidatesOf } from '../rules/shifts/candidates.ts';
import type { Candidate, RosterTask } from '../rules/shifts/roster-program.ts';
import { type Lesson, layTraining } from '../rules/shifts/training.ts';
import { rosters, shifts } from '../schema.ts';
import { readTemplates } from '../settings/keep-templates.ts';
import type { SolvedRoster } from './solve-worker.ts';

const patience = 60_000;
const file = new URL('./solve-worker.ts', import.meta.url);
/** What is due within so many weeks from a roster's Monday on is laid into its shifts. */
const weeksOfTraining = 2;
/** Who is planned where nobody is named: those who answer customers. */
const answering = ['agent', 'provider-agent'];

export const rosterInput = z.strictObject({
  weekOf: plannedDay,
  memberIds: z.array(z.uuid()).max(200).optional(),
});

/**
 * Makes the roster of a week anew: need by the forecast, people by their hours and absences, rules by law, solved in a
 * thread of its own. What people are asked to learn has its time in their shifts. A published roster stands until it is taken back.
 * @throws Problem 409 `roster-published`, `week-over`, `no-shift-templates`, `nothing-foretold`.
 */
export async function makeRoster(context: Context, asked: z.input<typeof rosterInput>) {
  const { week, people, templates, away, before, toLearn } = await readTask(context, asked);
  if (templates.length === 0) throw new Problem(409, 'no-shift-templates');
  if (week.channels.length === 0) throw new Problem(409, 'nothing-foretold');
  const { weekOf, zone, channels, isOpen, waiting, settings, planned } = week;
  const plan = await planApart({ channels, isOpen, waiting, settings, planned, more: 0, factor: 1 });
  const rules = settings.labour;
  const candidates = candidatesOf({ weekOf, zone, people, templates, away, before, rules });
  const task: RosterTask = { candidates, need: plan.scheduled, rules };
  const { chosen, isBest } = await workApart<SolvedRoster>(file, task, patience);
  const taken = chosen.flatMap((at) => candidates[at] ?? []);
  const rows = taken.map((one) => ({ ...rowOf(one), training: [] }));
  const begins = midnightOf(weekOf, zone).getTime();
  const need = plan.scheduled;
  const spare = plannedIn(rows, begins, need.length).map((count, slot) => count - (need[slot] ?? 0));
  const lessons = layTraining(
    taken.map(({ date, from, to, breakFrom, breakTo, memberId }) => ({
      ...{ date, from, to, breakFrom, breakTo, memberId },
    })),
    toLearn,
    { begins, spare },
  );
  const kept = await keepRoster(context, {
    weekOf,
    shifts: rows.map((row, at) => ({ ...row, training: (lessons[at] ?? []).map(asTold) })),
  });
  return { ...kept, isBest };
}

const readTask = query({
  name: 'workforce.read-roster-task',
  permission: 'workforce:plan',
  input: rosterInput,
  async run(run, { weekOf: given, memberIds }) {
    const weekOf = mondayOf(given);
    const week = await readWeek(run, weekOf);
    if (week.roster?.publishedAt) throw new Problem(409, 'roster-published');
    if (plusDays(weekOf, 6) < dateAt(run.now, week.zone)) throw new Problem(409, 'week-over');
    const staff = await listStaff(run.context, {});
    const people = staff
      .filter(({ id, role }) => (memberIds ? memberIds.includes(id) : answering.includes(role)))
      .map(({ id, hours }) => ({ id, hours }));
    const before = (await readRows(run, plusDays(weekOf, -2), weekOf)).map(asShift);
    const asked = await listOpenTraining(run, plusDays(weekOf, weeksOfTraining * 7));
    const elsewhere = await laidElsewhere(run, weekOf);
    const toLearn = asked.filter(({ assignmentId }) => !elsewhere.has(assignmentId));
    const templates = await readTemplates(run);
    return { week, people, templates, away: await awayOf(run.context), before, toLearn };
  },
});

/** What other rosters of the time to come hold of training already. */
async function laidElsewhere({ tx, actor, now }: Run, weekOf: string): Promise<Set<string>> {
  const { workspaceId, rosterId, endsAt, training } = shifts;
  const rows = await tx
    .select({ training })
    .from(shifts)
    .innerJoin(rosters, and(eq(rosters.workspaceId, workspaceId), eq(rosters.id, rosterId)))
    .where(and(eq(workspaceId, actor.workspaceId), ne(rosters.weekOf, weekOf), gt(endsAt, now)));
  return new Set(rows.flatMap((row) => row.training.map(({ assignmentId }) => assignmentId)));
}

const asTold = ({ assignmentId, courseId, from, to }: Lesson) => ({
  ...{ assignmentId, courseId },
  ...{ startsAt: new Date(from).toISOString(), endsAt: new Date(to).toISOString() },
});

const trainingFields = z.strictObject({
  ...{ assignmentId: z.uuid(), courseId: z.uuid(), startsAt: z.iso.datetime(), endsAt: z.iso.datetime() },
});
const shiftFields = z.strictObject({
  memberId: z.uuid(),
  onDate: plannedDay,
  startsAt: z.date(),
  endsAt: z.date(),
  breakStartsAt: z.date().nullable(),
  breakEndsAt: z.date().nullable(),
  training: z.array(trainingFields),
});

function rowOf({ memberId, date, from, to, breakFrom, breakTo }: Omit<Candidate, 'templateId' | 'slots'>) {
  return {
    ...{ memberId, onDate: date, startsAt: new Date(from), endsAt: new Date(to) },
    breakStartsAt: breakFrom === null ? null : new Date(breakFrom),
    breakEndsAt: breakTo === null ? null : new Date(breakTo),
  };
}

const keepRoster = command({
  name: 'workforce.keep-roster',
  permission: 'workforce:plan',
  input: z.strictObject({ weekOf: plannedDay, shifts: z.array(shiftFields) }),
  async run(run, { weekOf, shifts: given }) {
    const { workspaceId } = run.actor;
    const roster = await lockRoster(run, weekOf);
    if (roster.publishedAt) throw new Problem(409, 'roster-published');
    const rosterId = roster.id;
    await run.tx
      .delete(shifts)
      .where(and(eq(shifts.workspaceId, workspaceId), eq(shifts.rosterId, rosterId)));
    const rows = given.map((one) => ({ ...one, workspaceId, id: newId(), rosterId }));
    if (rows.length > 0) await run.tx.insert(shifts).values(rows);
    const payload = { rosterId, weekOf, shifts: rows.length };
    run.announce('roster.made', { type: 'roster', id: rosterId }, payload);
    return { rosterId, shifts: rows.length };
  },
});

/** The roster of a week, made where there is none, locked until the end. */
export async function lockRoster({ tx, actor, now }: Run, weekOf: string) {
  const { workspaceId } = actor;
  await tx
    .insert(rosters)
    .values({ workspaceId, id: newId(), weekOf, madeAt: now })
    .onConflictDoNothing({ target: [rosters.workspaceId, rosters.weekOf] });
  const [row] = await tx
    .select()
    .from(rosters)
    .where(and(eq(rosters.workspaceId, workspaceId), eq(rosters.weekOf, weekOf)))
    .for('update');
  if (!row) throw new Error('A roster was not made');
  return row;
}

export { rowOf };
