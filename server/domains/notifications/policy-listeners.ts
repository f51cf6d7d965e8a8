import { listen } from '../../platform/events/listeners.ts';
import { colleague } from './colleague.ts';
import { hearPolicy, hearPolicyForHolders, hearProcedure } from './commands/hear-policy.ts';

listen({
  name: 'notifications.hear-reading',
  hears: 'policy.reading-due',
  run: (context, { payload: { policyId, memberId } }) =>
    hearPolicy(context, { kind: 'policy-reading', policyId, memberIds: [memberId], actorId: null }),
});

listen({
  name: 'notifications.hear-approval',
  hears: 'policy.approval-asked',
  run: (context, event) => {
    const about = { policyId: event.payload.policyId, actorId: colleague(event) };
    return hearPolicyForHolders(context, {
      kind: 'policy-approval',
      permission: 'policies:approve',
      ...about,
    });
  },
});

listen({
  name: 'notifications.hear-refusal',
  hears: 'policy.sent-back',
  run: async (context, event) => {
    const { policyId, askedBy } = event.payload;
    const about = { policyId, actorId: colleague(event) };
    if (askedBy) await hearPolicy(context, { kind: 'policy-sent-back', memberIds: [askedBy], ...about });
  },
});

listen({
  name: 'notifications.hear-proposal',
  hears: 'clause.proposed',
  run: (context, event) => {
    const about = { policyId: event.payload.policyId, actorId: colleague(event) };
    return hearPolicyForHolders(context, { kind: 'proposal-due', permission: 'policies:write', ...about });
  },
});

listen({
  name: 'notifications.hear-proposal-due',
  hears: 'clause.proposal-due',
  run: (context, { payload: { policyId, memberIds } }) =>
    hearPolicy(context, { kind: 'proposal-due', policyId, memberIds, actorId: null }),
});

listen({
  name: 'notifications.hear-proposal-answered',
  hears: 'clause.proposal-answered',
  run: async (context, event) => {
    const { policyId, proposedBy } = event.payload;
    const about = { policyId, actorId: colleague(event) };
    if (proposedBy)
      await hearPolicy(context, { kind: 'proposal-answered', memberIds: [proposedBy], ...about });
  },
});

for (const hears of ['clause-review.opened', 'clause-review.late'] as const)
  listen({
    name: `notifications.hear-${hears.replace('.', '-')}`,
    hears,
    run: (context, { payload: { policyId, memberIds } }) =>
      hearPolicy(context, { kind: 'clause-review', policyId, memberIds, actorId: null }),
  });

listen({
  name: 'notifications.hear-procedure',
  hears: 'procedure.flagged',
  run: async (context, { payload: { procedureId, ownerId } }) => {
    if (ownerId) await hearProcedure(context, { procedureId, ownerId });
  },
});
