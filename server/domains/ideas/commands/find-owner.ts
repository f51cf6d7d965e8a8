import { and, count, eq, inArray } from 'drizzle-orm';
import { Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { findActorOfMember, findCover, listMembers } from '../../team/index.ts';
import { type Candidate, chooseOwner } from '../rules/choose-owner.ts';
import { waitingStates } from '../rules/states.ts';
import { ideas } from '../schema.ts';
import { asProgram } from './idea-row.ts';

/** Who answers a new idea: whoever the settings name while they may, else one of those who may. */
export async function findOwner(run: Run, named: string | null): Promise<string | null> {
  if (named && (await mayAnswer(run, named))) return named;
  const context = asProgram(run);
  const waiting = await countWaiting(run);
  const candidates: Candidate[] = [];
  for (const { id, disabled } of await listMembers(context, {})) {
    if (disabled || !(await mayAnswer(run, id))) continue;
    const isAway = (await findCover(context, { memberId: id })) !== null;
    candidates.push({ id, isAway, waiting: waiting.get(id) ?? 0 });
  }
  return chooseOwner(candidates);
}

/** Whoever owns an idea works here and may answer. @throws Problem 409 `idea-owner-cannot`. */
export async function assertOwner(run: Run, ownerId: string): Promise<void> {
  if (!(await mayAnswer(run, ownerId))) throw new Problem(409, 'idea-owner-cannot');
}

/** Whoever is told in place of the owner while they are away: their cover, where that one may answer. */
export async function standInFor(run: Run, ownerId: string): Promise<string> {
  const cover = await findCover(asProgram(run), { memberId: ownerId });
  return cover?.memberId && (await mayAnswer(run, cover.memberId)) ? cover.memberId : ownerId;
}

async function mayAnswer(run: Run, memberId: string): Promise<boolean> {
  const member = await findActorOfMember(asProgram(run), { memberId });
  return member !== null && may(member, 'ideas:answer');
}

async function countWaiting({ tx, actor }: Run): Promise<Map<string, number>> {
  const { workspaceId, ownerId, state } = ideas;
  const rows = await tx
    .select({ ownerId, waiting: count() })
    .from(ideas)
    .where(and(eq(workspaceId, actor.workspaceId), inArray(state, waitingStates)))
    .groupBy(ownerId);
  return new Map(rows.flatMap((row) => (row.ownerId ? [[row.ownerId, row.waiting] as const] : [])));
}
