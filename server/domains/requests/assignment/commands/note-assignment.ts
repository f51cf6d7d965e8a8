import { memberIdOf } from '../../../../kernel/actor.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { Run } from '../../../../platform/command.ts';
import type { Way } from '../rules.ts';
import { assignments } from '../schema.ts';

/** In which way a request changes hands, what decided, and for whom somebody covers. */
export type Why = { way: Way; reasonCodes: string[]; absentName?: string };

export const byHand: Why = { way: 'hand', reasonCodes: [] };

type Change = {
  requestId: string;
  memberId: string | null;
  beforeMemberId: string | null;
  teamId: string | null;
};

/** Keeps who got a request and why. */
export async function noteAssignment({ tx, actor, now }: Run, change: Change, why: Why): Promise<void> {
  const { workspaceId } = actor;
  const madeBy = memberIdOf(actor);
  const { way, reasonCodes } = why;
  await tx
    .insert(assignments)
    .values({ ...change, workspaceId, id: newId(), way, reasonCodes, madeBy, at: now });
}

/** The line of the conversation that says it: a code and its values. */
export function lineOf(
  isNew: { assignee: boolean },
  names: { member: string | null; team: string | null },
  why: Why,
): { code: string; params: Record<string, string> } {
  const { member, team } = names;
  const absent = why.absentName ?? '';
  if (why.way === 'cover') {
    if (member) return { code: 'request.covered', params: { name: member, absent } };
    if (team) return { code: 'request.covered-by-team', params: { name: team, absent } };
    return { code: 'request.left-waiting', params: { absent } };
  }
  if (member && isNew.assignee) return { code: codes[why.way], params: paramsOf(member, why) };
  if (isNew.assignee) return { code: 'request.unassigned', params: { name: '' } };
  return { code: team ? 'request.given-to-team' : 'request.taken-from-team', params: { name: team ?? '' } };
}

const codes: Record<Exclude<Way, 'cover'>, string> = {
  hand: 'request.assigned',
  rule: 'request.assigned-by-rule',
  pull: 'request.taken-next',
  return: 'request.returned',
};

function paramsOf(name: string, { way, reasonCodes }: Why): Record<string, string> {
  return way === 'rule' ? { name, reasons: reasonCodes.join(',') } : { name };
}
