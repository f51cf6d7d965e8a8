import { z } from 'zod';
import { system } from '../../../kernel/actor.ts';
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
  'factor-reset',
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

/** Of the wrong passwords in a quarter of an hour these are written down: whoever guesses cannot fill the trail. */
const notedTries = new Set([1, 3, 10]);

const noteFailure = command({
  name: 'team.note-failure',
  permission: 'team:write',
  input: z.strictObject({ memberId: z.uuid(), tries: z.number().int() }),
  async run({ announce }, { memberId, tries }) {
    announce('member.sign-in-failed', { type: 'member', id: memberId }, { memberId, tries });
  },
});

/** Writes into the trail of every workspace of an account that a wrong password was given for it. */
export async function noteFailureOf(accountId: string, tries: number, now: Date): Promise<void> {
  if (!notedTries.has(tries)) return;
  for (const { id } of await workspacesOf(accountId)) {
    const member = await actorOfAccount(accountId, id);
    if (member?.type !== 'member') continue;
    await noteFailure({ actor: system(id), now }, { memberId: member.id, tries });
  }
}
