import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { command, type Run } from '../../../platform/command.ts';
import { requestCards } from '../../requests/index.ts';
import { readFacts } from '../queries/read-facts.ts';
import { actsOf, nextActAt } from '../rules/acts.ts';
import { type Clock, clocksOf } from '../rules/clocks.ts';
import { clockActs, clocks } from '../schema.ts';
import { doActs } from './do-acts.ts';
import { readPolicies } from './keep-policy.ts';
import type { ClockRow, Kept, RequestCard } from './kept.ts';
import { showDues } from './show-dues.ts';
import { announceClock } from './tell-clock.ts';

/**
 * Works the clocks of a request out anew from all that happened, and keeps them as rows. With `act` it also does what
 * has come due by now; otherwise the minute's job will.
 */
export const keepClocks = command({
  name: 'service-levels.keep-clocks',
  permission: 'service-levels:write',
  input: z.strictObject({
    requestId: z.uuid().optional(),
    conversationId: z.uuid().optional(),
    act: z.boolean().default(false),
  }),
  async run(run, { act, ...asked }) {
    const policies = await readPolicies(run);
    if (policies.length === 0) return;
    const requestId = await lock(run, asked);
    const found = requestId && (await readFacts(run, requestId, policies));
    if (!found) return;
    const { request, facts } = found;
    const now = run.now.getTime();
    const measured = request.folder === 'work' ? clocksOf(facts, now) : [];
    const rows = await writeClocks(run, request, measured);
    if (act) await doActs(run, request, rows);
    await showDues(run, request, rows);
  },
});

/** One at a time per request: whoever waits here reads what the one before has written. */
async function lock(
  { tx, actor }: Run,
  { requestId, conversationId }: { requestId?: string | undefined; conversationId?: string | undefined },
): Promise<string | undefined> {
  const same = requestId
    ? eq(requestCards.id, requestId)
    : eq(requestCards.conversationId, conversationId ?? '00000000-0000-0000-0000-000000000000');
  const [row] = await tx
    .select({ id: requestCards.id })
    .from(requestCards)
    .where(and(eq(requestCards.workspaceId, actor.workspaceId), same))
    .for('update');
  return row?.id;
}

async function writeClocks(run: Run, request: RequestCard, measured: readonly Clock[]): Promise<Kept[]> {
  const { tx, actor } = run;
  const mine = and(eq(clocks.workspaceId, actor.workspaceId), eq(clocks.requestId, request.id));
  const before = await tx.select().from(clocks).where(mine);
  const kept: Kept[] = [];
  for (const clock of measured) {
    const old = before.find((one) => one.kind === clock.kind && one.startedAt.getTime() === clock.startedAt);
    const done = old ? await actsDone(run, old.id, clock) : new Set<string>();
    const row = toRow(run, request.id, old?.id ?? newId(), clock, done);
    const { workspaceId: _workspace, id: _id, ...set } = row;
    if (old)
      await tx
        .update(clocks)
        .set(set)
        .where(and(mine, eq(clocks.id, old.id)));
    else await tx.insert(clocks).values(row);
    announceClock(run, request, { row, old, isTold: done.has('breach') });
    kept.push({ clock, row, done });
  }
  const gone = before.filter((old) => !kept.some(({ row }) => row.id === old.id)).map((old) => old.id);
  if (gone.length > 0) await tx.delete(clocks).where(and(mine, inArray(clocks.id, gone)));
  return kept;
}

/**
 * What was done stays done, unless an edit has moved its moment into the future. A moment that stands where it stood is
 * no edit: this command only reads an earlier clock than the one that did it.
 */
async function actsDone({ tx, actor, now }: Run, clockId: string, clock: Clock): Promise<Set<string>> {
  const mine = and(eq(clockActs.workspaceId, actor.workspaceId), eq(clockActs.clockId, clockId));
  const all = await tx.select().from(clockActs).where(mine);
  const ahead = new Map<string, number>(
    actsOf(clock)
      .filter((act) => act.at > now.getTime())
      .map((act) => [act.name, Math.trunc(act.at)]),
  );
  const isMoved = ({ place, at }: (typeof all)[number]) =>
    ahead.has(place) && ahead.get(place) !== at.getTime();
  const again = all.filter(isMoved).map((one) => one.place);
  if (again.length > 0) await tx.delete(clockActs).where(and(mine, inArray(clockActs.place, again)));
  return new Set(all.map((one) => one.place).filter((place) => !again.includes(place)));
}

function toRow(
  { actor, now }: Run,
  requestId: string,
  id: string,
  clock: Clock,
  done: ReadonlySet<string>,
): ClockRow {
  const acts = actsOf(clock);
  return {
    ...{ workspaceId: actor.workspaceId, id, requestId, kind: clock.kind, state: clock.state },
    ...{ policyId: clock.policy.policyId, policyVersion: clock.policy.version },
    targetSeconds: Math.round(clock.target / 1000),
    elapsedSeconds: Math.round(clock.elapsed / 1000),
    startedAt: new Date(clock.startedAt),
    endedAt: toDate(clock.endedAt),
    pausedAt: toDate(clock.pausedAt),
    warnAt: toDate(acts.find((act) => act.name === 'warn')?.at ?? null),
    dueAt: toDate(clock.dueAt),
    measuredAt: now,
    nextActAt: toDate(nextActAt(acts, done)),
  };
}

function toDate(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}
