import { listen } from '../../../platform/events/listeners.ts';
import { beginHandover, passOnLate } from './commands/begin-handover.ts';
import { endHandover } from './commands/end-handover.ts';

listen({
  name: 'requests.begin-handover',
  hears: 'absence.started',
  priority: 5,
  run: (context, { payload: { absenceId, memberId } }) => beginHandover(context, { absenceId, memberId }),
});

listen({
  name: 'requests.end-handover',
  hears: 'absence.ended',
  priority: 5,
  run: (context, { payload: { absenceId } }) => endHandover(context, { absenceId }),
});

listen({
  name: 'requests.pass-on-reopened',
  hears: 'request.reopened',
  run: (context, { payload: { requestId } }) => passOnLate(context, { requestId }),
});

listen({
  name: 'requests.pass-on-assigned',
  hears: 'request.assigned',
  when: ({ assigneeId }) => assigneeId !== null,
  run: (context, { payload: { requestId } }) => passOnLate(context, { requestId }),
});

listen({
  name: 'requests.pass-on-opened',
  hears: 'request.opened',
  when: ({ assigneeId }) => assigneeId !== null,
  run: (context, { payload: { requestId } }) => passOnLate(context, { requestId }),
});
