import { listen } from '../../platform/events/listeners.ts';
import { colleague } from './colleague.ts';
import { hearIdea } from './commands/hear-idea.ts';

listen({
  name: 'notifications.hear-idea-given',
  hears: 'idea.assigned',
  run: async (context, event) => {
    const { ideaId, ownerId: memberId } = event.payload;
    await hearIdea(context, { ideaId, memberId, kind: 'idea-given', actorId: colleague(event) });
  },
});

for (const [hears, kind] of [
  ['idea.due-soon', 'idea-due'],
  ['idea.late', 'idea-late'],
] as const)
  listen({
    name: `notifications.hear-${kind}`,
    hears,
    run: async (context, { payload: { ideaId, memberId } }) => {
      await hearIdea(context, { ideaId, memberId, kind });
    },
  });

listen({
  name: 'notifications.hear-idea-report',
  hears: 'idea.reported',
  when: ({ memberId }) => memberId !== null,
  run: async (context, { payload: { ideaId, memberId, state } }) => {
    const kind = state === 'carried-out' ? 'idea-carried-out' : 'idea-answered';
    if (memberId) await hearIdea(context, { ideaId, memberId, kind });
  },
});
