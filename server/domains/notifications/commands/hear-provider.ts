import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { canLookAfter } from '../../../platform/policy.ts';
import { findActorOfMember, providerCards } from '../../team/index.ts';
import { notifications } from '../schema.ts';
import { tell } from './notify-member.ts';

/** A target of a provider is missed or near to it, its contract ends, or something is planned: who is named is told. */
export const hearProvider = command({
  name: 'notifications.hear-provider',
  permission: 'notifications:write',
  input: z.strictObject({
    providerId: z.uuid(),
    memberIds: z.array(z.uuid()).max(10_000),
    kind: z.enum(['target-missed', 'target-near', 'contract-ends', 'action-planned']),
    actorId: z.uuid().nullable().default(null),
  }),
  async run(run, { providerId, memberIds, kind, actorId }): Promise<{ told: number }> {
    const { workspaceId, id } = providerCards;
    const mine = and(eq(workspaceId, run.actor.workspaceId), eq(id, providerId));
    const [provider] = await run.tx.select({ workspaceId, providerId: id }).from(providerCards).where(mine);
    if (!provider) return { told: 0 };
    let told = 0;
    for (const memberId of memberIds) {
      if (memberId === actorId) continue;
      const member = await findActorOfMember(run.context, { memberId });
      if (!member || !canLookAfter(member, 'providers:read', provider)) continue;
      const about = { memberId, kind, providerId, actorId };
      if (await tell(run, about, eq(notifications.providerId, providerId))) told += 1;
    }
    return { told };
  },
});
