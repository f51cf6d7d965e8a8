import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { isLanguage, type Language } from '../../../kernel/language.ts';
import { command, type Run } from '../../../platform/command.ts';
import { say } from '../../../platform/messages.ts';
import { type ConnectionRow, findConnection, findOpeningHours, prospectOf } from '../../channels/index.ts';
import { recogniseCustomer } from '../../customers/index.ts';
import { makePromise } from '../../promises/index.ts';
import { takeDownRequest } from '../../requests/index.ts';
import { callBackMinutes } from '../exchanges/exchange.ts';
import { callBacks, calls } from '../schema.ts';
import { type CallRow, subjectOf, writeCall } from '../taking/call-row.ts';

/**
 * Whoever called and met nobody is called back: a request of theirs with a promise on it, and a place in line. Who calls
 * again while they wait keeps their place. A call that was answered after all, or whose number was withheld, asks nothing.
 */
export const askCallBack = command({
  name: 'calls.ask-call-back',
  permission: 'requests:write',
  input: z.strictObject({ callId: z.uuid() }),
  async run(run, { callId }): Promise<void> {
    const { tx, actor, announce } = run;
    const mine = and(eq(calls.workspaceId, actor.workspaceId), eq(calls.id, callId));
    const [call] = await tx.select().from(calls).where(mine).for('update');
    if (call?.state !== 'missed' || call.requestId || !call.connectionId) return;
    const { customerId } = call;
    announce('call.missed', subjectOf(callId), { callId, customerId });
    if (!call.number || (await waitsAlready(run, call, call.number))) return;
    const connection = await findConnection(run, call.connectionId);
    if (connection) await openCallBack(run, connection, { ...call, number: call.number });
  },
});

type Missed = CallRow & { number: string };

async function waitsAlready({ tx, actor, now }: Run, call: CallRow, number: string): Promise<boolean> {
  const waiting = and(
    eq(callBacks.workspaceId, actor.workspaceId),
    eq(callBacks.number, number),
    eq(callBacks.state, 'waiting'),
  );
  const [row] = await tx.select().from(callBacks).where(waiting).for('update');
  if (!row) return false;
  const more = { missed: row.missed + 1, lastMissedAt: now };
  const it = and(eq(callBacks.workspaceId, row.workspaceId), eq(callBacks.id, row.id));
  await tx.update(callBacks).set(more).where(it);
  const known = { requestId: row.requestId, customerId: call.customerId ?? row.customerId };
  const theirs = and(eq(calls.workspaceId, call.workspaceId), eq(calls.id, call.id));
  await tx.update(calls).set(known).where(theirs);
  return true;
}

async function openCallBack(run: Run, connection: ConnectionRow, call: Missed): Promise<void> {
  const { tx, actor, now, context, announce } = run;
  const { workspaceId } = actor;
  const language = isLanguage(connection.language) ? connection.language : 'en';
  const customerId = call.customerId ?? (await whoever(run, call.number));
  const words = { subject: say(language, 'call-back-subject'), body: wordsOf(language, call) };
  const { teamId } = connection;
  const { requestId } = await takeDownRequest(context, {
    ...{ ...words, customer: { id: customerId }, channel: 'phone', teamId, direction: 'in' },
  });
  const promiseId = await promise(run, { requestId, language, teamId, minutes: callBackMinutes(connection) });
  const id = newId();
  const row = { workspaceId, id, number: call.number, customerId, requestId, promiseId, teamId };
  await tx.insert(callBacks).values({ ...row, askedAt: call.startedAt, lastMissedAt: now });
  await writeCall(run, call.id, { requestId, customerId });
  announce('call-back.asked', { type: 'call-back', id }, { callBackId: id, requestId, customerId });
}

async function whoever({ context }: Run, value: string): Promise<string> {
  const known = { kind: 'phone' as const, value, name: null, language: null, verified: false };
  return (await recogniseCustomer(context, known)).customerId;
}

function wordsOf(language: Language, { number, line }: Missed): string {
  return line
    ? say(language, 'call-back-body-line', { number, line })
    : say(language, 'call-back-body', { number });
}

/** By when somebody calls back: so many minutes of the time at which somebody is there. */
async function promise(
  { context, now }: Run,
  {
    requestId,
    language,
    teamId,
    minutes,
  }: { requestId: string; language: Language; teamId: string | null; minutes: number },
): Promise<string> {
  const opening = await findOpeningHours(context, { teamId });
  const due = prospectOf(opening, now, minutes).expectedAt ?? new Date(now.getTime() + minutes * 60_000);
  const given = { requestId, at: due.toISOString(), words: say(language, 'call-back-promise') };
  return (await makePromise(context, given)).promiseId;
}
