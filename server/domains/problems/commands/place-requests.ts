import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';

const place = z.strictObject({
  requestId: z.uuid(),
  groupId: z.uuid().nullable(),
  likeness: z.number(),
});
export type Place = z.output<typeof place>;

/** The program puts requests where they fit. What a person placed stays, and so does what is gone by now. */
export const placeRequests = command({
  name: 'problems.place-requests',
  permission: 'problems:write',
  input: z.strictObject({ places: z.array(place).max(500) }),
  run: (run, { places }) => writePlaces(run, places),
});

/** One statement for any number of places. A group that is no more leaves its requests without one. */
export async function writePlaces({ tx, actor, now }: Run, places: readonly Place[]): Promise<void> {
  if (places.length === 0) return;
  const w = actor.workspaceId;
  await tx.execute(sql`
    insert into group_placements (workspace_id, request_id, group_id, likeness, placed_at)
    select r.workspace_id, r.id, g.id, given."likeness", ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
      as given("requestId" uuid, "groupId" uuid, "likeness" real)
    join requests r on r.workspace_id = ${w}::uuid and r.id = given."requestId"
    left join request_groups g
      on g.workspace_id = ${w}::uuid and g.id = given."groupId" and g.merged_into_id is null
    on conflict (workspace_id, request_id) do update
    set group_id = excluded.group_id, likeness = excluded.likeness, placed_at = excluded.placed_at
    where group_placements.placed_by is null`);
}
