import { listen } from '../../platform/events/listeners.ts';
import { bringBackRuns, carryRuns } from './commands/carry-runs.ts';
import { endWaits, leaveRunsOf, noteAnswer, resumeRunsOf } from './commands/hear.ts';
import { offerProcedures } from './commands/offer-procedures.ts';

listen({
  name: 'runs.offer-at-opening',
  hears: 'request.opened',
  when: ({ folder }) => folder === 'work',
  run: (context, { payload: { requestId } }) => offerProcedures(context, { requestId }),
});

const asked = ['labels', 'topicId', 'fields'];
listen({
  name: 'runs.offer-after-change',
  hears: 'request.changed',
  when: ({ fields }) => fields.some((one) => asked.includes(one)),
  run: (context, { payload: { requestId } }) => offerProcedures(context, { requestId }),
});

listen({
  name: 'runs.offer-for-group',
  hears: 'group.request-placed',
  run: async (context, { payload: { requestId, groupId } }) => {
    if (groupId) await offerProcedures(context, { requestId, groupId });
  },
});

listen({
  name: 'runs.hear-customer',
  hears: 'request.words-received',
  when: ({ automatic }) => !automatic,
  run: (context, { payload: { requestId } }) => endWaits(context, { requestId, until: 'customer' }),
});

listen({
  name: 'runs.hear-answer-inside',
  hears: 'request.answered-inside',
  run: (context, { payload: { requestId, innerId } }) => noteAnswer(context, { requestId, innerId }),
});

for (const hears of ['request.solved', 'request.closed'] as const)
  listen({
    name: `runs.hear-${hears.replace('.', '-')}`,
    hears,
    run: (context, { payload: { requestId } }) => leaveRunsOf(context, { requestId }),
  });

listen({
  name: 'runs.hear-reopening',
  hears: 'request.reopened',
  run: (context, { payload: { requestId } }) => resumeRunsOf(context, { requestId }),
});

listen({
  name: 'runs.carry',
  hears: 'request.took-in',
  run: (context, { payload: { mergeId, fromRequestId, requestId } }) =>
    carryRuns(context, { mergeId, fromRequestId, requestId }),
});

listen({
  name: 'runs.bring-back',
  hears: 'request.parted',
  run: (context, { payload: { mergeId, fromRequestId } }) =>
    bringBackRuns(context, { mergeId, fromRequestId }),
});
