import { notFound } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { assertMay } from '../../../platform/permission.ts';
import { listTeams } from '../../team/index.ts';

/** What is kept ready: mine, or everybody's; where it names a team, that team's alone. */
type Kept = { ownerId: string; isShared: boolean };

/** Whether it may be kept for whom it is meant. @throws Problem 403, 404 `team-not-found`. */
export async function assertKeepable(
  run: Run,
  { shared, teamId }: { shared: boolean; teamId: string | null },
): Promise<void> {
  if (shared) assertMay(run.actor, 'requests:share-macros');
  await assertTeam(run, teamId);
}

/** Whether the actor knows the team, if one is named. @throws Problem 404 `team-not-found`. */
export async function assertTeam({ context }: Run, teamId: string | null | undefined): Promise<void> {
  if (teamId && !(await listTeams(context, {})).some((team) => team.id === teamId)) throw notFound('team');
}

/** Whether it may be changed: one's own always, a shared one by permission, that of another is not there. */
export function assertEditable<T extends Kept>(
  { actor }: Run,
  row: T | undefined,
  what: string,
): asserts row is T {
  const own = row?.ownerId === actor.id;
  if (!row || (!own && !row.isShared)) throw notFound(what);
  if (!own) assertMay(actor, 'requests:share-macros');
}
