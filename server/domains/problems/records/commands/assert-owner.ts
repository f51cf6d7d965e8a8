import { Problem } from '../../../../kernel/problem.ts';
import type { Run } from '../../../../platform/command.ts';
import { may } from '../../../../platform/permission.ts';
import { findActorOfMember } from '../../../team/index.ts';

/** Whoever owns a problem works here and may work on it. @throws Problem 409 `owner-cannot`. */
export async function assertOwner({ context }: Run, ownerId: string): Promise<void> {
  const owner = await findActorOfMember(context, { memberId: ownerId });
  if (!owner || !may(owner, 'problems:work')) throw new Problem(409, 'owner-cannot');
}
