import { z } from 'zod';
import { newId } from '../../../../kernel/ids.ts';
import { command } from '../../../../platform/command.ts';
import { findPlace } from '../../commands/place.ts';
import { awayHabits, modes, usualCapacity } from '../rules.ts';
import { assignmentPolicies } from '../schema.ts';
import { wakeAssignment } from './wake-assignment.ts';

/** What a policy says; the modes are kept in their order, each once. */
export const policyInput = {
  isOn: z.boolean(),
  modes: z.array(z.enum(modes)).max(modes.length),
  capacity: z.number().int().min(1).max(500).default(usualCapacity),
  whenAway: z.enum(awayHabits).default('cover'),
};

/** Sets how the requests of a team find their owner; without a team, of those that lie in none. */
export const keepPolicy = command({
  name: 'requests.keep-assignment-policy',
  permission: 'team:lead',
  input: z.strictObject({ teamId: z.uuid().nullable(), ...policyInput }),
  async run(run, { teamId, modes: order, ...given }) {
    const { tx, actor, now, announce } = run;
    await findPlace(run, { assigneeId: null, teamId });
    const policy = { ...given, modes: [...new Set(order)], updatedAt: now };
    const row = { workspaceId: actor.workspaceId, id: newId(), teamId, ...policy };
    await tx
      .insert(assignmentPolicies)
      .values(row)
      .onConflictDoUpdate({
        target: [assignmentPolicies.workspaceId, assignmentPolicies.teamId],
        set: policy,
      });
    const subject = { type: 'team', id: teamId ?? actor.workspaceId };
    announce('assignment-policy.changed', subject, { teamId });
    await wakeAssignment(run);
  },
});
