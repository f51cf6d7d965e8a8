import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { findSecondFactor } from '../../access/index.ts';
import { workspacesOf } from '../membership.ts';
import { findAccountOfMember } from '../queries/find-account-of-member.ts';
import { memberFactorResets as resets } from '../schema.ts';

/** After so many milliseconds whoever asked may finish it alone: a shop of one keeper has nobody else. */
const alone = 86_400_000;

const one = z.strictObject({ memberId: z.uuid() });
const rowOf = ({ actor }: Run, memberId: string) =>
  and(eq(resets.workspaceId, actor.workspaceId), eq(resets.memberId, memberId));

/** Whose lost second factor is to be taken off, who asked and when. */
export const listFactorResets = query({
  name: 'team.list-factor-resets',
  permission: 'team:write',
  input: z.strictObject({}),
  run: ({ tx, actor }) =>
    tx
      .select({ memberId: resets.memberId, askedBy: resets.askedBy, askedAt: resets.askedAt })
      .from(resets)
      .where(eq(resets.workspaceId, actor.workspaceId))
      .orderBy(asc(resets.askedAt), asc(resets.memberId)),
});

/**
 * Asks that the second factor of somebody who lost app and recovery codes be taken off. Asking again changes nothing.
 * @throws Problem 409 `factor-reset-needless`, `factor-reset-elsewhere`, 403 `role-too-high`, `member-only`.
 */
export const askFactorReset = command({
  name: 'team.ask-factor-reset',
  permission: 'team:write',
  input: one,
  async run(run, { memberId }) {
    const { tx, actor, now, announce } = run;
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    await accountToReset(run, memberId);
    const row = { workspaceId: actor.workspaceId, memberId, askedBy: actor.id, askedAt: now };
    const asked = await tx.insert(resets).values(row).onConflictDoNothing().returning();
    if (asked.length > 0)
      announce('member.factor-reset-asked', { type: 'member', id: memberId }, { memberId });
    return { isNew: asked.length > 0 };
  },
});

/**
 * Confirms it: another keeper at once, whoever asked a day later. The caller takes the factor off then.
 * @returns whose account it is. @throws Problem 409 `factor-reset-not-asked`, `factor-reset-second-person`, and as above.
 */
export const finishFactorReset = command({
  name: 'team.finish-factor-reset',
  permission: 'team:write',
  input: one,
  async run(run, { memberId }) {
    const { tx, actor, now, announce } = run;
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    const accountId = await accountToReset(run, memberId);
    const [row] = await tx.select().from(resets).where(rowOf(run, memberId)).for('update');
    if (!row) throw new Problem(409, 'factor-reset-not-asked');
    const isAlone = row.askedBy === actor.id || memberId === actor.id;
    if (isAlone && now.getTime() - row.askedAt.getTime() < alone)
      throw new Problem(409, 'factor-reset-second-person');
    await tx.delete(resets).where(rowOf(run, memberId));
    announce('member.factor-reset', { type: 'member', id: memberId }, { memberId });
    return { accountId };
  },
});

/** Withdraws it, whoever asked. */
export const withdrawFactorReset = command({
  name: 'team.withdraw-factor-reset',
  permission: 'team:write',
  input: one,
  async run(run, { memberId }) {
    await findAccountOfMember(run.context, { memberId });
    const gone = await run.tx.delete(resets).where(rowOf(run, memberId)).returning();
    if (gone.length > 0)
      run.announce('member.factor-reset-withdrawn', { type: 'member', id: memberId }, { memberId });
  },
});

/** An account is the person's everywhere: one company alone does not weaken it for the others. */
async function accountToReset({ context }: Run, memberId: string): Promise<string> {
  const { accountId } = await findAccountOfMember(context, { memberId });
  if ((await workspacesOf(accountId)).length > 1) throw new Problem(409, 'factor-reset-elsewhere');
  if (!(await findSecondFactor(accountId)).isOn) throw new Problem(409, 'factor-reset-needless');
  return accountId;
}
