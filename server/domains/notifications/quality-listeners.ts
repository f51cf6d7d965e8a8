import { listen } from '../../platform/events/listeners.ts';
import { colleague } from './colleague.ts';
import { hearResult } from './commands/hear-result.ts';
import { hearVisit } from './commands/hear-visit.ts';

for (const [hears, kind] of [
  ['review.told', 'result-told'],
  ['review.appeal-decided', 'appeal-decided'],
] as const)
  listen({
    name: `notifications.hear-${kind}`,
    hears,
    run: async (context, { payload: { unitId } }) => {
      await hearResult(context, { unitId, kind });
    },
  });

for (const [state, kind] of [
  ['planned', 'visit-given'],
  ['due', 'visit-due'],
] as const)
  listen({
    name: `notifications.hear-${kind}`,
    hears: 'mystery-visit.changed',
    when: (told) => told.state === state,
    run: async (context, event) => {
      const { visitId, memberId } = event.payload;
      await hearVisit(context, { visitId, memberId, kind, actorId: colleague(event) });
    },
  });
