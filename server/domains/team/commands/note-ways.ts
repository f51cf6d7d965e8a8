import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { actorOfAccount, workspacesOf } from '../membership.ts';

/** What the trail of each workspace keeps of how its people come in. */
const deeds = [
  'signed-in-by-password',
  'signed-in-by-link',
  'signed-in-by-passkey',
  'signed-in-by-provider',
  'code-wrong',
  'password-changed',
  'password-reset',
  'factor-on',
  'factor-off',
  'codes-renewed',
  'passkey-added',
  'passkey-removed',
  'sessions-ended',
] as const;
export type WaysDeed = (typeof deeds)[number];

const noteWays = command({
  name: 'team.note-ways',
  permission: 'team:own',
  input: z.strictObject({ deed: z.enum(deeds) }),
  async run({ actor, announce }, { deed }) {
    if (actor.type !== 'member') return;
    announce('member.ways-noted', { type: 'member', id: actor.id }, { memberId: actor.id, deed });
  },
});

/** Writes what an account did with its ways in into the trail of every workspace that it may enter. */
export async function noteWaysOf(accountId: string, deed: WaysDeed, now: Date): Promise<void> {
  for (const { id } of await workspacesOf(accountId)) {
    const actor = await actorOfAccount(accountId, id);
    if (actor) await noteWays({ actor, now }, { deed });
  }
}
