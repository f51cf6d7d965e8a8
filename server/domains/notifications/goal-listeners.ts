import { listen } from '../../platform/events/listeners.ts';
import { colleague } from './colleague.ts';
import { hearGoal } from './commands/hear-goal.ts';

for (const [hears, kind] of [
  ['goal.proposed', 'goal-given'],
  ['goal.review-due', 'goal-review'],
  ['goal.signalled', 'goal-signal'],
] as const)
  listen({
    name: `notifications.hear-${kind}`,
    hears,
    run: async (context, event) => {
      const { goalId, memberId } = event.payload;
      await hearGoal(context, { goalId, memberId, kind, actorId: colleague(event) });
    },
  });
