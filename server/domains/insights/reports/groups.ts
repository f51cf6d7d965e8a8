import { eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Run } from '../../../platform/command.ts';
import { requests } from '../../requests/schema.ts';
import { providerCards } from '../../team/index.ts';
import { members, teams } from '../../team/schema.ts';
import type { Period } from './period.ts';

export const groupings = ['day', 'team', 'member', 'channel', 'label'] as const;
export type Grouping = (typeof groupings)[number];

/** The key under which a request is counted; '' is “without”. A request with three labels counts under each. */
export function keyOf(grouping: Grouping, { zone }: Period, time: AnyPgColumn): SQL {
  const keys: Record<Grouping, SQL> = {
    day: sql`to_char((${time} at time zone ${zone}::text)::date, 'YYYY-MM-DD')`,
    team: sql`coalesce(${requests.teamId}::text, '')`,
    member: sql`coalesce(${requests.assigneeId}::text, '')`,
    channel: sql`${requests.channel}`,
    label: sql`unnest(case when cardinality(${requests.labels}) = 0 then array[''] else ${requests.labels} end)`,
  };
  return keys[grouping];
}

const named = { team: teams, member: members, provider: providerCards };

/** The names of the keys; one that has none (a day, a channel) is its own. */
export async function namesOf(
  { tx, actor }: Run,
  grouping: Grouping | 'provider',
  keys: string[],
): Promise<Map<string, string>> {
  const ids = keys.filter((key) => key !== '');
  const table = grouping in named ? named[grouping as keyof typeof named] : null;
  if (ids.length === 0 || !table) return new Map(keys.map((key) => [key, key]));
  const rows = await tx
    .select({ id: table.id, name: table.name })
    .from(table)
    .where(sql`${eq(table.workspaceId, actor.workspaceId)} and ${inArray(table.id, ids)}`);
  return new Map(rows.map((row) => [row.id, row.name]));
}
