import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { requestCards } from '../../requests/index.ts';
import { apart } from '../rules/apart.ts';
import { findBursts } from '../rules/kleinberg.ts';

const day = 86_400_000;
/** Days that are looked back on. */
export const timelineDays = 84;
/** So many of the newest requests are weighed. */
const most = 2_000;
/** Twice the rate is one level of burst, at this price of going up (Kleinberg 2002, whose usual values they are). */
const s = 2;
const gamma = 1;

/** How a group came over the last twelve weeks: requests of each day, and its bursts by Kleinberg's automaton. */
export const findTimeline = query({
  name: 'problems.find-timeline',
  permission: 'problems:read',
  input: z.strictObject({ groupId: z.uuid() }),
  async run(run, { groupId }) {
    const from = run.now.getTime() - timelineDays * day;
    const times = await readTimes(run, groupId, new Date(from));
    const counts = Array.from({ length: timelineDays }, () => 0);
    for (const time of times) {
      const at = Math.min(timelineDays - 1, Math.floor((time - from) / day));
      counts[at] = (counts[at] ?? 0) + 1;
    }
    const { bursts } = findBursts(apart(times.slice(-most)), s, gamma);
    return {
      from: new Date(from),
      counts,
      bursts: bursts.map(({ level, from: begin, to }) => ({
        level,
        from: new Date(begin),
        to: new Date(to),
      })),
    };
  },
});

/** When its requests came, the oldest first, as milliseconds. */
async function readTimes({ tx, actor, now }: Run, groupId: string, from: Date): Promise<number[]> {
  const seen = visibleTo(actor, requestCards) ?? sql`true`;
  const rows = await tx.execute(sql`
    select (extract(epoch from requests.created_at) * 1000)::float8 as at
    from group_placements p
    join requests on requests.workspace_id = p.workspace_id and requests.id = p.request_id
    where p.workspace_id = ${actor.workspaceId}::uuid and p.group_id = ${groupId}::uuid
      and requests.folder = 'work' and ${seen} and requests.created_at > ${from.toISOString()}::timestamptz
      and requests.created_at <= ${now.toISOString()}::timestamptz
    order by requests.created_at, requests.id`);
  return z
    .array(z.object({ at: z.number() }))
    .parse([...rows])
    .map((row) => row.at);
}
