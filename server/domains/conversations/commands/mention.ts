import type { Run } from '../../../platform/command.ts';
import { listMembers, listTeams } from '../../team/index.ts';
import { mentions } from '../schema.ts';

/** Who is named in a note: members, and teams of which each member who is let in is meant. */
export type Named = { memberIds: readonly string[]; teamIds: readonly string[] };

/** Names colleagues in a note. Being named widens nobody's view: who may not see the request is told nothing. */
export async function mention(
  run: Run,
  conversationId: string,
  messageId: string,
  given: Named,
): Promise<void> {
  const named = await membersOf(run, given);
  if (named.length === 0) return;
  const { tx, actor, now, announce } = run;
  const { workspaceId } = actor;
  await tx
    .insert(mentions)
    .values(named.map((memberId) => ({ workspaceId, messageId, memberId, conversationId, createdAt: now })));
  const subject = { type: 'conversation', id: conversationId };
  for (const memberId of named)
    announce('member.mentioned', subject, { conversationId, messageId, memberId });
}

/** Everybody once; of a team not the one who wrote. Who was shut out is not named. */
async function membersOf({ context, actor }: Run, { memberIds, teamIds }: Named): Promise<string[]> {
  if (memberIds.length === 0 && teamIds.length === 0) return [];
  const teams = teamIds.length > 0 ? await listTeams(context, {}) : [];
  const inTeams = teams
    .filter((team) => teamIds.includes(team.id))
    .flatMap((team) => team.memberIds)
    .filter((id) => id !== actor.id);
  const known = new Set((await listMembers(context, {})).filter((one) => !one.disabled).map((one) => one.id));
  return [...new Set([...memberIds, ...inTeams])].filter((id) => known.has(id));
}
