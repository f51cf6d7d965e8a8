import { memberIdOf } from '../../kernel/actor.ts';
import { listen } from '../../platform/events/listeners.ts';
import { keepsOrders } from '../orders/index.ts';
import { askedAbout } from './after-order/asked-about.ts';
import { planFollowUp, planRepair } from './after-order/plan-follow-up.ts';
import { planInvitations } from './asking/plan-invitations.ts';
import { openRecovery } from './recoveries/open-recovery.ts';
import { lowUpTo } from './rules/low.ts';

keepsOrders(askedAbout);

listen({
  name: 'feedback.plan-invitations',
  hears: 'request.solved',
  run: async (context, { payload: { requestId }, actor }) => {
    const solvedBy = memberIdOf(actor);
    await planInvitations(context, { requestId, solvedBy });
    await planRepair(context, { requestId });
  },
});

/** The page of a request asks from one to five. */
const ofPage = { from: 1, to: 5 } as const;

listen({
  name: 'feedback.hear-rating',
  hears: 'request.rated',
  when: ({ score }) => score <= lowUpTo('csat', ofPage),
  run: async (context, { payload: { requestId, score } }) => {
    await openRecovery(context, { requestId, invitationId: null, ownerId: null, score, best: ofPage.to });
  },
});

for (const hears of ['order.placed', 'order.changed'] as const)
  listen({
    name: `feedback.hear-${hears.replace('.', '-')}`,
    hears,
    run: async (context, { payload: { orderId } }) => {
      await planFollowUp(context, { orderId });
    },
  });
