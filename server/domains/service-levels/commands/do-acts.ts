import { and, eq } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { writeSystemLine } from '../../conversations/index.ts';
import { changeRequest, priorities } from '../../requests/index.ts';
import { listMembers } from '../../team/index.ts';
import { type Act, actsDue, actsOf, nextActAt } from '../rules/acts.ts';
import { recipients } from '../rules/recipients.ts';
import { clockActs, clocks } from '../schema.ts';
import type { Kept, RequestCard } from './kept.ts';
import { aboutClock } from './tell-clock.ts';

/** Does what the clocks of a request make happen by now, each act once. */
export async function doActs(run: Run, request: RequestCard, kept: readonly Kept[]): Promise<void> {
  for (const one of kept) {
    const acts = actsOf(one.clock);
    const due = actsDue(acts, one.done, run.now.getTime());
    for (const act of due) await doOnce(run, request, one, act);
    if (due.length > 0) await lookAgain(run, one, acts);
  }
}

async function doOnce(run: Run, request: RequestCard, { row, done }: Kept, act: Act): Promise<void> {
  const tell = recipients(act.tell, request, await listMembers(run.context, {}));
  const { workspaceId } = run.actor;
  const times = { at: new Date(act.at), doneAt: run.now, toldIds: tell };
  const made = await run.tx
    .insert(clockActs)
    .values({ workspaceId, clockId: row.id, place: act.name, ...times })
    .onConflictDoNothing()
    .returning({ place: clockActs.place });
  done.add(act.name);
  if (made.length === 0) return;
  const subject = { type: 'request', id: request.id };
  const said = { ...aboutClock(row, request), dueAt: row.dueAt?.toISOString() ?? null, tell };
  if (act.name === 'warn') run.announce('clock.warned', subject, said);
  else if (act.name === 'breach') run.announce('clock.breached', subject, said);
  else run.announce('clock.escalated', subject, { ...said, step: Number(act.name.slice(5)) });
  if (act.name !== 'warn') await leaveLine(run, request, row.kind, act);
  if (act.raisePriority) await raise(run, request);
}

/** A line in the talk, so that whoever opens the request sees what its clock has brought about. */
async function leaveLine(
  { context }: Run,
  { conversationId }: RequestCard,
  kind: string,
  { name }: Act,
): Promise<void> {
  const code = name === 'breach' ? 'clock.breached' : 'clock.escalated';
  await writeSystemLine(context, { conversationId, code, params: { kind } });
}

async function raise(run: Run, { id: requestId, priority }: RequestCard): Promise<void> {
  const next = priorities[priorities.indexOf(priority) + 1];
  if (next) await changeRequest(run.context, { requestId, priority: next });
}

async function lookAgain({ tx, actor }: Run, { row, done }: Kept, acts: readonly Act[]): Promise<void> {
  const next = nextActAt(acts, done);
  await tx
    .update(clocks)
    .set({ nextActAt: next === null ? null : new Date(next) })
    .where(and(eq(clocks.workspaceId, actor.workspaceId), eq(clocks.id, row.id)));
}
