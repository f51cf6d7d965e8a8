import { and, eq, gt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { command, type Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { findActorOfMember, listMembers } from '../../team/index.ts';
import { subjectOf } from '../commands/group-row.ts';
import { readSettings } from '../records/queries/read-settings.ts';
import { type Burst, findBursts } from '../rules/find-bursts.ts';
import { silentDays } from '../rules/simulate-bursts.ts';
import { readCounts } from './read-counts.ts';
import { burstAlarms } from './schema.ts';

const day = 86_400_000;
/** So many of the requests that made a burst are kept with it, the newest. */
const mostKept = 500;

/**
 * By the clock: tells which groups grow faster than chance explains, with the requests that made it, and each at most once
 * in seven days. Returns how many were told.
 */
export const watchBursts = command({
  name: 'problems.watch-bursts',
  permission: 'problems:write',
  input: z.strictObject({}),
  async run(run) {
    const { groups, age } = await readCounts(run);
    const bursts = findBursts(groups, age);
    if (bursts.length === 0) return { told: 0 };
    // One look at a time: a second one would find the same and tell it again.
    await run.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${run.actor.workspaceId}, 34))`);
    const silent = await listSilent(run);
    const news = bursts.filter((burst) => !silent.has(burst.id));
    const memberIds = news.length > 0 ? await whomToTell(run) : [];
    for (const burst of news) await tellBurst(run, burst, memberIds);
    return { told: news.length };
  },
});

async function listSilent({ tx, actor, now }: Run): Promise<Set<string>> {
  const { workspaceId, groupId, toldAt } = burstAlarms;
  const since = new Date(now.getTime() - silentDays * day);
  const rows = await tx
    .select({ groupId })
    .from(burstAlarms)
    .where(and(eq(workspaceId, actor.workspaceId), gt(toldAt, since)));
  return new Set(rows.map((row) => row.groupId));
}

async function tellBurst(run: Run, burst: Burst, memberIds: string[]): Promise<void> {
  const { tx, actor, now, announce } = run;
  const { id: groupId, count, days, usual, ratio, low, adjusted } = burst;
  const id = newId();
  const row = { workspaceId: actor.workspaceId, id, groupId, count, days, usual, ratio, low, adjusted };
  const requestIds = await requestsOf(run, groupId, days);
  await tx.insert(burstAlarms).values({ ...row, requestIds, toldAt: now });
  announce('group.grew', subjectOf(groupId), { groupId, alarmId: id, count, days, memberIds });
}

async function requestsOf({ tx, actor, now }: Run, groupId: string, days: number): Promise<string[]> {
  const since = new Date(now.getTime() - days * day).toISOString();
  const rows = await tx.execute(sql`
    select requests.id from group_placements p
    join requests on requests.workspace_id = p.workspace_id and requests.id = p.request_id
    where p.workspace_id = ${actor.workspaceId}::uuid and p.group_id = ${groupId}::uuid
      and requests.folder = 'work' and requests.created_at > ${since}::timestamptz
    order by requests.created_at desc, requests.id desc limit ${mostKept}`);
  return z
    .array(z.object({ id: z.uuid() }))
    .parse([...rows])
    .map((row) => row.id);
}

/** The people named, as far as they still may see groups; without names all who decide about groups. */
async function whomToTell(run: Run): Promise<string[]> {
  const { alarmTo } = await readSettings(run);
  const word = alarmTo.length > 0 ? 'problems:read' : 'problems:write';
  const asked = alarmTo.length > 0 ? alarmTo : (await listMembers(run.context, {})).map((one) => one.id);
  const found: string[] = [];
  for (const memberId of asked) {
    const member = await findActorOfMember(run.context, { memberId });
    if (member && may(member, word)) found.push(memberId);
  }
  return found;
}
