import { and, asc, eq, inArray } from 'drizzle-orm';
import { newId } from '../../../kernel/ids.ts';
import type { Run } from '../../../platform/command.ts';
import { insertJobs } from '../../../platform/jobs/queue.ts';
import { type CallReport, type ConnectionRow, takeCallsBy } from '../../channels/index.ts';
import { findCustomerByNumber } from '../../customers/index.ts';
import { settleReached } from '../back/settle-call-back.ts';
import { type Standing, standingOf, stillRings, talkSeconds } from '../rules/call-state.ts';
import { callReports, calls, phoneLines } from '../schema.ts';
import { type CallRow, subjectOf, writeCall } from './call-row.ts';
import { type MissedJob, missedQueue } from './missed.ts';

/** Reports may come in any order: a missed call is believed when nothing else was told for so long, in milliseconds. */
export const patience = 10_000;

/**
 * Takes in one report of an exchange: it is kept once by its id, and the call is read anew from all that was told of it.
 * What people see follows from how the call stood before and stands now, never from the report alone.
 * @returns the rule by which it was taken.
 */
export async function takeReport(run: Run, connection: ConnectionRow, report: CallReport): Promise<string> {
  const before = await lockOrMake(run, connection, report);
  if (!(await isNew(run, connection, report, before.id))) return 'repeated';
  const told = await listTold(run, before.id);
  const standing = standingOf(told);
  const known = await whoIsIt(run, before, report);
  const answeredBy = standing.answeredBy
    ? ((await membersAt(run, connection.id, [standing.answeredBy]))[0] ?? null)
    : null;
  const { state, startedAt, answeredAt, endedAt } = standing;
  const after = {
    ...known,
    ...{ state, startedAt, answeredAt, endedAt },
    memberId: answeredBy ?? before.memberId,
  };
  const rule = recordingOf(report);
  await writeCall(run, before.id, { ...after, ...rule.changes });
  await tell(run, connection, { report, before, after: { ...before, ...after }, standing });
  return rule.name;
}

takeCallsBy(takeReport);

/** The call of a report, locked; the first report of it makes it, whichever comes first. */
async function lockOrMake(
  run: Run,
  { id: connectionId }: ConnectionRow,
  report: CallReport,
): Promise<CallRow> {
  const { tx, actor } = run;
  const { workspaceId } = actor;
  const externalId = await callOfLeg(run, connectionId, report.call);
  const row = {
    ...{ workspaceId, id: newId(), kind: 'call' as const, connectionId, externalId },
    ...{ direction: report.direction ?? ('in' as const), state: 'ringing' as const, startedAt: report.at },
  };
  await tx.insert(calls).values(row).onConflictDoNothing();
  const same = and(
    eq(calls.workspaceId, workspaceId),
    eq(calls.connectionId, connectionId),
    eq(calls.externalId, externalId),
  );
  const [found] = await tx.select().from(calls).where(same).for('update');
  if (!found) throw new Error('The call was not written.');
  return found;
}

/** Some reports name a part of a call, a line that rang for it, where others name the whole. */
async function callOfLeg({ tx, actor }: Run, connectionId: string, call: string): Promise<string> {
  const byLeg = and(
    eq(callReports.workspaceId, actor.workspaceId),
    eq(callReports.connectionId, connectionId),
    eq(callReports.leg, call),
  );
  const itsCall = and(eq(calls.workspaceId, callReports.workspaceId), eq(calls.id, callReports.callId));
  const [row] = await tx
    .select({ externalId: calls.externalId })
    .from(callReports)
    .innerJoin(calls, itsCall)
    .where(byLeg)
    .limit(1);
  return row?.externalId ?? call;
}

async function isNew(
  { tx, actor }: Run,
  { id: connectionId }: ConnectionRow,
  { id: reportId, type, leg, extensions = [], at }: CallReport,
  callId: string,
): Promise<boolean> {
  const row = { workspaceId: actor.workspaceId, connectionId, reportId, callId, type, extensions, at };
  const made = await tx
    .insert(callReports)
    .values({ ...row, leg: leg ?? null })
    .onConflictDoNothing()
    .returning({ callId: callReports.callId });
  return made.length > 0;
}

async function listTold({ tx, actor }: Run, callId: string) {
  const { workspaceId, callId: of, type, at, extensions } = callReports;
  return tx
    .select({ type, at, extensions })
    .from(callReports)
    .where(and(eq(workspaceId, actor.workspaceId), eq(of, callId)))
    .orderBy(asc(at));
}

/** What a report adds to what is known of the call; what was known stays, so that a poorer report takes nothing away. */
async function whoIsIt(run: Run, before: CallRow, report: CallReport) {
  const number = before.number ?? (report.number || null);
  const line = before.line ?? report.line ?? null;
  const direction = report.direction ?? before.direction;
  const found = before.customerId || !number ? null : await findCustomerByNumber(run.context, { number });
  return { number, line, direction, customerId: before.customerId ?? found?.customerId ?? null };
}

/** The members who sit at lines of an exchange. */
async function membersAt(
  { tx, actor }: Run,
  connectionId: string,
  extensions: readonly string[],
): Promise<string[]> {
  if (extensions.length === 0) return [];
  const theirs = and(
    eq(phoneLines.workspaceId, actor.workspaceId),
    eq(phoneLines.connectionId, connectionId),
    inArray(phoneLines.extension, [...extensions]),
  );
  const rows = await tx.select({ memberId: phoneLines.memberId }).from(phoneLines).where(theirs);
  return rows.map(({ memberId }) => memberId);
}

/** Of whom nobody had told that they are recorded, no recording is offered here; the exchange has it all the same. */
function recordingOf({ type, recording }: CallReport): { name: string; changes: Partial<CallRow> } {
  if (!recording) return { name: type, changes: {} };
  if (!recording.announced) return { name: 'recording-unannounced', changes: {} };
  const { address = null, ref = null, seconds } = recording;
  return {
    name: 'recording',
    changes: { recordingAddress: address, recordingRef: ref, recordingSeconds: seconds },
  };
}

type Turn = { report: CallReport; before: CallRow; after: CallRow; standing: Standing };

async function tell(run: Run, connection: ConnectionRow, { report, before, after, standing }: Turn) {
  const { announce, now } = run;
  const { id: callId, customerId, memberId } = after;
  const subject = subjectOf(callId);
  if (report.type === 'ringing' && after.direction === 'in' && stillRings(standing, now))
    for (const one of await membersAt(run, connection.id, report.extensions ?? []))
      announce('call.rang', subject, { callId, memberId: one, customerId });
  if (!before.answeredAt && after.answeredAt) {
    announce('call.answered', subject, { callId, memberId, customerId });
    if (after.number) await settleReached(run, after.number);
  }
  const isOver = after.state === 'ended' || after.state === 'missed';
  if (!isOver || before.state === after.state) {
    if (report.type === 'recording' && report.recording?.announced)
      announce('call.recorded', subject, { callId, customerId });
    return;
  }
  const seconds = talkSeconds(after);
  announce('call.ended', subject, { callId, memberId, customerId, seconds });
  if (after.state !== 'missed' || after.direction !== 'in') return;
  const data: MissedJob = { workspaceId: run.actor.workspaceId, callId };
  await insertJobs(run.tx, missedQueue, [{ data, startAfter: new Date(now.getTime() + patience) }]);
}
