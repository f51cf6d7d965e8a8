import { Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { listTeams } from '../../team/index.ts';
import type { Act } from '../rules/acts.ts';
import { type Looking, unknownInActs } from '../rules/prepared.ts';

/** Who looks for prepared words and acts. */
export async function lookingOf({ actor, context }: Run): Promise<Looking> {
  const seesAllTeams = may(actor, 'requests:share-macros');
  if (actor.type !== 'member') return { memberId: null, teamIds: [], seesAllTeams };
  const teams = await listTeams(context, {});
  const teamIds = teams.filter((team) => team.memberIds.includes(actor.id)).map((team) => team.id);
  return { memberId: actor.id, teamIds, seesAllTeams };
}

/** Refuses acts that write such words. @throws Problem 400 `placeholder-unknown`. */
export function assertWordsKnown(acts: readonly Act[]): void {
  assertKnown(unknownInActs(acts));
}

/** Refuses words with placeholders that nobody knows. @throws Problem 400 `placeholder-unknown`. */
export function assertKnown(names: readonly string[]): void {
  if (names.length === 0) return;
  const shown = names.map((name) => `{${name}}`).join(', ');
  throw new Problem(400, 'placeholder-unknown', { params: { names: shown } });
}
