import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { may, type Permission } from '../../../platform/permission.ts';
import { findActorOfMember, listMembers } from '../../team/index.ts';
import { notifications } from '../schema.ts';
import { tell } from './notify-member.ts';

export const policyKinds = [
  'policy-reading',
  'policy-approval',
  'policy-sent-back',
  'proposal-due',
  'proposal-answered',
  'clause-review',
] as const;

/** Something about a policy is for these members, as far as they still work here and did not do it themselves. */
export const hearPolicy = command({
  name: 'notifications.hear-policy',
  permission: 'notifications:write',
  input: z.strictObject({
    kind: z.enum(policyKinds),
    policyId: z.uuid(),
    memberIds: z.array(z.uuid()),
    actorId: z.uuid().nullable(),
  }),
  async run(run, { kind, policyId, memberIds, actorId }): Promise<void> {
    for (const memberId of memberIds) {
      if (memberId === actorId || !(await findActorOfMember(run.context, { memberId }))) continue;
      const about = { memberId, kind, policyId, actorId };
      await tell(run, about, eq(notifications.policyId, policyId));
    }
  },
});

/** The same for whoever holds a word of permission. */
export const hearPolicyForHolders = command({
  name: 'notifications.hear-policy-for-holders',
  permission: 'notifications:write',
  input: z.strictObject({
    kind: z.enum(policyKinds),
    policyId: z.uuid(),
    permission: z.string().max(100),
    actorId: z.uuid().nullable(),
  }),
  async run(run, { permission, ...about }): Promise<void> {
    const memberIds: string[] = [];
    for (const { id, disabled } of await listMembers(run.context, {})) {
      const member = disabled ? null : await findActorOfMember(run.context, { memberId: id });
      if (member && may(member, permission as Permission)) memberIds.push(id);
    }
    await hearPolicy(run.context, { ...about, memberIds });
  },
});

/** A clause that a procedure names has changed: its owner is told. */
export const hearProcedure = command({
  name: 'notifications.hear-procedure',
  permission: 'notifications:write',
  input: z.strictObject({ procedureId: z.uuid(), ownerId: z.uuid() }),
  async run(run, { procedureId, ownerId: memberId }): Promise<string | null> {
    if (!(await findActorOfMember(run.context, { memberId }))) return null;
    const about = { memberId, kind: 'procedure-flagged' as const, procedureId, actorId: null };
    return tell(run, about, eq(notifications.procedureId, procedureId));
  },
});
