import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { findAccountOfMember } from '../queries/find-account-of-member.ts';

/**
 * Notes that somebody signs a member out everywhere. @returns the account whose sessions whoever called ends after it.
 * @throws Problem 404 `member-not-found`, 403 `role-too-high` for who stands above.
 */
export const signOutMember = command({
  name: 'team.sign-out-member',
  permission: 'team:write',
  input: z.strictObject({ memberId: z.uuid() }),
  async run({ context, announce }, { memberId }): Promise<{ accountId: string }> {
    const found = await findAccountOfMember(context, { memberId });
    announce('member.signed-out', { type: 'member', id: memberId }, { memberId });
    return { accountId: found.accountId };
  },
});
