import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { type Role, roles } from '../../../kernel/actor.ts';
import { command, query } from '../../../platform/command.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { forgetCallers } from '../../../platform/http/known-callers.ts';
import { publicAddress } from '../../../platform/public-address.ts';
import { signInSettings } from './schema.ts';

/** What the workspace asks of whoever signs in. */
export const findSignInSettings = query({
  name: 'access.find-sign-in-settings',
  permission: 'access:read',
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const mine = eq(signInSettings.workspaceId, actor.workspaceId);
    const [row] = await tx.select().from(signInSettings).where(mine);
    return { secondFactorRoles: roles.filter((role) => row?.secondFactorRoles.includes(role)) };
  },
});

/** Says of which roles a second factor is asked. It holds from the next call of everybody on. */
export const changeSignInSettings = command({
  name: 'access.change-sign-in-settings',
  permission: 'access:write',
  input: z.strictObject({ secondFactorRoles: z.array(z.enum(roles)).max(roles.length) }),
  async run({ tx, actor, announce, now }, { secondFactorRoles }) {
    const { workspaceId } = actor;
    const set = { secondFactorRoles: [...new Set(secondFactorRoles)], changedAt: now };
    await tx
      .insert(signInSettings)
      .values({ workspaceId, ...set })
      .onConflictDoUpdate({ target: signInSettings.workspaceId, set });
    forgetCallers();
    const payload = { secondFactorRoles: set.secondFactorRoles };
    announce('sign-in.settings-changed', { type: 'workspace', id: workspaceId }, payload);
  },
});

/**
 * Where others than this machine reach the program, by https, a new workspace lets nobody in with a password alone (ASVS
 * 6.3.3); its owner may ask less, and that stands in the trail. On somebody's own machine nothing is asked at first.
 */
export async function askFactorsAtFirst(workspaceId: string): Promise<void> {
  if (!publicAddress().startsWith('https:')) return;
  const row = { workspaceId, secondFactorRoles: [...roles], changedAt: new Date() };
  await inWorkspace(workspaceId, (tx) => tx.insert(signInSettings).values(row));
}

/** Whether a workspace lets somebody of this role in only with a second factor. */
export async function asksSecondFactor(workspaceId: string, role: Role): Promise<boolean> {
  const mine = eq(signInSettings.workspaceId, workspaceId);
  const [row] = await inWorkspace(workspaceId, (tx) => tx.select().from(signInSettings).where(mine), {
    readOnly: true,
  });
  return row?.secondFactorRoles.includes(role) ?? false;
}
