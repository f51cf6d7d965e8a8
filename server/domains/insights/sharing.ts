import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { memberIdOf } from '../../kernel/actor.ts';
import { notFound } from '../../kernel/problem.ts';
import type { Run } from '../../platform/command.ts';
import { assertMay } from '../../platform/permission.ts';
import { teamCards } from '../team/index.ts';

/** The columns of what somebody keeps: their own, shared with teams, or with everybody who reads reports. */
type Kept = Record<'workspaceId' | 'ownerId' | 'isShared' | 'teamIds', AnyPgColumn>;

/** One's own, those shared with everybody, and those shared with one's teams; a token has no teams. */
export function usableBy({ actor }: Run, { workspaceId, ownerId, isShared, teamIds }: Kept): SQL | undefined {
  const me = memberIdOf(actor);
  const inMyTeams = sql`exists (select from team_members
    where workspace_id = ${workspaceId} and member_id = ${me}::uuid and team_id = any(${teamIds}))`;
  return and(
    eq(workspaceId, actor.workspaceId),
    or(
      and(eq(isShared, true), or(sql`cardinality(${teamIds}) = 0`, me ? inMyTeams : undefined)),
      me ? eq(ownerId, me) : undefined,
    ),
  );
}

/**
 * Whether it may be shared like this; nobody asks where it is not shared.
 * @throws Problem 403 `permission-missing`, 404 `team-not-found`.
 */
export async function assertSharing({ tx, actor }: Run, shared: boolean, among: string[]): Promise<void> {
  if (!shared) return;
  assertMay(actor, 'insights:share');
  const wanted = [...new Set(among)];
  if (wanted.length === 0) return;
  const known = await tx.$count(
    teamCards,
    and(eq(teamCards.workspaceId, actor.workspaceId), inArray(teamCards.id, wanted)),
  );
  if (known !== wanted.length) throw notFound('team');
}
