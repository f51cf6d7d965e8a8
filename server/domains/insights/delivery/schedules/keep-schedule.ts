import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../../kernel/ids.ts';
import { notFound, Problem } from '../../../../kernel/problem.ts';
import { command, type Run } from '../../../../platform/command.ts';
import { findWorkspace } from '../../../access/index.ts';
import { openingOf, subjectKinds } from '../subjects.ts';
import { addressesInput, formatInput, membersInput, rhythmInput, timeInput } from './inputs.ts';
import { keepReceivers } from './keep-receivers.ts';
import { daysOf, nextTime, type Rhythm, rhythmOf } from './rules/when.ts';
import { reportSchedules } from './schema.ts';

const subjectInput = z.strictObject({ kind: z.enum(subjectKinds), id: z.uuid() });

/**
 * Sends a report by the clock, from now on. Members get it as they may see it themselves; whoever confirmed an address outside
 * gets what its owner sees. @throws Problem 403 `member-only`, `permission-missing`, 404 of the subject, `member-not-found`.
 */
export const createSchedule = command({
  name: 'insights.create-schedule',
  permission: 'insights:keep',
  input: z.strictObject({
    ...{ subject: subjectInput, rhythm: rhythmInput, time: timeInput, format: formatInput },
    ...{ members: membersInput.default([]), addresses: addressesInput.default([]) },
  }),
  async run(run, { subject, rhythm, members, addresses, ...given }) {
    const { tx, actor, now, announce, context } = run;
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    await openingOf(subject.kind).nameOf(context, subject.id);
    const id = newId();
    const { workspaceId } = actor;
    await tx.insert(reportSchedules).values({
      ...{ ...given, workspaceId, id, subjectKind: subject.kind, subjectId: subject.id, ownerId: actor.id },
      ...{ rhythm: rhythm.every, days: daysOf(rhythm), createdAt: now },
      nextAt: await nextOf(run, rhythm, given.time),
    });
    await keepReceivers(run, { scheduleId: id, subject }, { members, addresses });
    const told = { scheduleId: id, members: members.length, addresses: addresses.length };
    announce('report-schedule.made', { type: 'report-schedule', id }, told);
    return { id };
  },
});

/** Changes one's own schedule, or lets it rest. @throws as `createSchedule`; 404 `report-schedule-not-found`. */
export const changeSchedule = command({
  name: 'insights.change-schedule',
  permission: 'insights:keep',
  input: z.strictObject({
    ...{ scheduleId: z.uuid(), rhythm: rhythmInput.optional(), time: timeInput.optional() },
    ...{ format: formatInput.optional(), paused: z.boolean().optional() },
    ...{ members: membersInput.optional(), addresses: addressesInput.optional() },
  }),
  async run(run, { scheduleId, members, addresses, paused, ...changes }) {
    const { tx, announce } = run;
    const schedule = await ownSchedule(run, scheduleId);
    const rhythm = changes.rhythm ?? rhythmOf(schedule);
    const time = changes.time ?? schedule.time;
    const set = {
      ...{ rhythm: rhythm.every, days: daysOf(rhythm), time, format: changes.format ?? schedule.format },
      isPaused: paused ?? schedule.isPaused,
      // What rested goes on with its next time; what it missed meanwhile nobody waits for.
      nextAt: await nextOf(run, rhythm, time),
    };
    await tx.update(reportSchedules).set(set).where(only(run, scheduleId));
    const subject = { kind: schedule.subjectKind, id: schedule.subjectId };
    await keepReceivers(run, { scheduleId, subject }, { members, addresses });
    const fields = Object.keys({ ...changes, ...(members && { members }), ...(addresses && { addresses }) });
    const told = { scheduleId, paused: set.isPaused, fields };
    announce('report-schedule.changed', { type: 'report-schedule', id: scheduleId }, told);
  },
});

/** Ends one's own schedule, with what is known of its deliveries. @throws Problem 404 `report-schedule-not-found`. */
export const removeSchedule = command({
  name: 'insights.remove-schedule',
  permission: 'insights:keep',
  input: z.strictObject({ scheduleId: z.uuid() }),
  async run(run, { scheduleId }) {
    await ownSchedule(run, scheduleId);
    await run.tx.delete(reportSchedules).where(only(run, scheduleId));
    run.announce('report-schedule.removed', { type: 'report-schedule', id: scheduleId }, { scheduleId });
  },
});

const only = ({ actor }: Run, id: string) =>
  and(eq(reportSchedules.workspaceId, actor.workspaceId), eq(reportSchedules.id, id));

async function nextOf({ actor, now }: Run, rhythm: Rhythm, time: string): Promise<Date> {
  const { zone } = await findWorkspace(actor.workspaceId);
  return nextTime(rhythm, { time, zone }, now);
}

/** @throws Problem 404 for one that is none, or somebody else's: both look alike. */
async function ownSchedule(run: Run, scheduleId: string) {
  const { tx, actor } = run;
  const mine = and(only(run, scheduleId), eq(reportSchedules.ownerId, actor.id ?? ''));
  if (actor.type !== 'member') throw notFound('report-schedule');
  const [schedule] = await tx.select().from(reportSchedules).where(mine).for('update');
  if (!schedule) throw notFound('report-schedule');
  return schedule;
}
