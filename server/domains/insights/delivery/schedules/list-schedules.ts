import { and, asc, desc, eq, inArray, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../../kernel/actor.ts';
import { newId } from '../../../../kernel/ids.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { command, query, type Run } from '../../../../platform/command.ts';
import { findMailStates } from '../../../channels/index.ts';
import { memberCards } from '../../../team/index.ts';
import { openingOf, subjectKinds } from '../subjects.ts';
import { rhythmOf } from './rules/when.ts';
import { reportDeliveries, reportReceivers, reportSchedules } from './schema.ts';
import { newDelivery, queueDeliveries } from './take-due.ts';

type Schedule = typeof reportSchedules.$inferSelect;

/** The schedules that a member made, and those by which they get something. */
export const listSchedules = query({
  name: 'insights.list-schedules',
  permission: 'insights:read',
  input: z.strictObject({}),
  async run(run) {
    const rows = await run.tx
      .select()
      .from(reportSchedules)
      .where(mineOf(run))
      .orderBy(asc(reportSchedules.nextAt), asc(reportSchedules.id))
      .limit(500);
    return shown(run, rows);
  },
});

/** One of them, with its last deliveries. @throws Problem 404 `report-schedule-not-found`. */
export const findSchedule = query({
  name: 'insights.find-schedule',
  permission: 'insights:read',
  input: z.strictObject({ scheduleId: z.uuid() }),
  async run(run, { scheduleId }) {
    const schedule = await mySchedule(run, scheduleId);
    const [told] = await shown(run, [schedule]);
    if (!told) throw notFound('report-schedule');
    return { ...told, deliveries: await deliveriesOf(run, schedule) };
  },
});

/** Sends whoever asks the report at once, as they may see it. @throws Problem 404 `report-schedule-not-found`. */
export const sendNow = command({
  name: 'insights.send-report-now',
  permission: 'insights:read',
  input: z.strictObject({ scheduleId: z.uuid() }),
  async run(run, { scheduleId }) {
    const { actor, tx, now } = run;
    if (actor.type !== 'member') throw notFound('report-schedule');
    await mySchedule(run, scheduleId);
    const row = { ...newDelivery(run, scheduleId, now), id: newId(), askedBy: actor.id };
    await tx.insert(reportDeliveries).values(row);
    await queueDeliveries(run, [row.id]);
    return { id: row.id };
  },
});

const mine = ({ actor }: Run) => memberIdOf(actor);

/** Those of one's own, and those by which one gets something. */
function mineOf(run: Run) {
  const me = mine(run);
  const s = reportSchedules;
  const received = sql`exists (select from ${reportReceivers} r
    where r.workspace_id = ${s.workspaceId} and r.schedule_id = ${s.id} and r.member_id = ${me}::uuid)`;
  return and(eq(s.workspaceId, run.actor.workspaceId), me ? or(eq(s.ownerId, me), received) : sql`false`);
}

async function mySchedule(run: Run, scheduleId: string): Promise<Schedule> {
  const its = and(mineOf(run), eq(reportSchedules.id, scheduleId));
  const [schedule] = await run.tx.select().from(reportSchedules).where(its);
  if (!schedule) throw notFound('report-schedule');
  return schedule;
}

/** Whoever only gets it sees neither who else does, nor which addresses. */
async function shown(run: Run, schedules: Schedule[]) {
  const receivers = await receiversOf(run, schedules);
  const names = await namesOf(run, schedules);
  return schedules.map((schedule) => {
    const { subjectKind: kind, subjectId: id, ownerId, isPaused, format, time, nextAt, lastAt } = schedule;
    const isMine = ownerId === mine(run);
    const its = receivers.filter(({ scheduleId }) => scheduleId === schedule.id);
    return {
      ...{ id: schedule.id, subject: { kind, id, name: names.get(id) ?? null }, rhythm: rhythmOf(schedule) },
      ...{ time, format, paused: isPaused, nextAt: isPaused ? null : nextAt, lastAt, mine: isMine },
      receivers: its
        .filter(({ memberId }) => isMine || memberId === mine(run))
        .map(({ scheduleId: _, ...receiver }) => receiver),
    };
  });
}

/** What is sent is called so; missing is what the reader may no longer see. Those of a kind are asked at once. */
async function namesOf(run: Run, schedules: Schedule[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const kind of subjectKinds) {
    const ids = schedules.filter(({ subjectKind }) => subjectKind === kind).map((one) => one.subjectId);
    if (ids.length === 0) continue;
    for (const { id, name } of await openingOf(kind).namesOf(run, [...new Set(ids)])) names.set(id, name);
  }
  return names;
}

async function receiversOf({ tx, actor }: Run, schedules: Schedule[]) {
  const r = reportReceivers;
  const ids = schedules.map(({ id }) => id);
  const rows = await tx
    .select({ receiver: r, name: memberCards.name })
    .from(r)
    .leftJoin(memberCards, and(eq(memberCards.workspaceId, r.workspaceId), eq(memberCards.id, r.memberId)))
    .where(and(eq(r.workspaceId, actor.workspaceId), inArray(r.scheduleId, ids)))
    .orderBy(asc(r.createdAt), asc(r.id));
  return rows.map(
    ({
      receiver: { id: receiverId, scheduleId, memberId, address, language, confirmedAt, stoppedAt },
      name,
    }) => ({
      ...{ id: receiverId, scheduleId, memberId, address, language, name: name ?? address ?? '' },
      state: stoppedAt
        ? ('stopped' as const)
        : memberId || confirmedAt
          ? ('on' as const)
          : ('asked' as const),
    }),
  );
}

async function deliveriesOf(run: Run, { id, ownerId }: Schedule) {
  const { tx, actor } = run;
  const d = reportDeliveries;
  const isMine = ownerId === mine(run);
  const own = tx
    .select({ id: reportReceivers.id })
    .from(reportReceivers)
    .where(
      and(eq(reportReceivers.workspaceId, actor.workspaceId), eq(reportReceivers.memberId, mine(run) ?? '')),
    );
  const rows = await tx
    .select()
    .from(d)
    .where(
      and(
        ...[eq(d.workspaceId, actor.workspaceId), eq(d.scheduleId, id)],
        isMine ? undefined : or(eq(d.askedBy, mine(run) ?? ''), inArray(d.receiverId, own)),
      ),
    )
    .orderBy(desc(d.createdAt), desc(d.id))
    .limit(100);
  const mailIds = rows.flatMap(({ mailId }) => (mailId ? [mailId] : []));
  const mails = await findMailStates(run.context, { mailIds });
  return rows.map(({ mailId, askedBy, ...delivery }) => {
    const { state, reason } = mails.get(mailId ?? '') ?? {};
    return {
      ...{ id: delivery.id, receiverId: delivery.receiverId, dueAt: delivery.dueAt, doneAt: delivery.doneAt },
      ...{ state: delivery.state, why: delivery.why, byHand: askedBy !== null },
      /** How the outbox stands to it: laid out is not yet gone. */
      mail: state ? { state, reason: reason ?? null } : null,
    };
  });
}
