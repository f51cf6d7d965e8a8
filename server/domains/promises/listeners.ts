import { listen } from '../../platform/events/listeners.ts';
import { carryPromises, returnPromises } from './commands/follow-merge.ts';
import { followRequest, forgetReply, forgetWords } from './commands/hear.ts';

listen({
  name: 'promises.forget-reply',
  hears: 'message.taken-back',
  run: (context, { payload: { messageId } }) => forgetReply(context, { messageId }),
});

listen({
  name: 'promises.forget-words',
  hears: 'message.redacted',
  run: (context, { payload: { messageId } }) => forgetWords(context, { messageId }),
});

listen({
  name: 'promises.follow-request',
  hears: 'request.assigned',
  run: (context, { payload: { requestId } }) => followRequest(context, { requestId }),
});

listen({
  name: 'promises.carry',
  hears: 'request.took-in',
  run: (context, { payload: { mergeId, fromRequestId, requestId } }) =>
    carryPromises(context, { mergeId, fromRequestId, requestId }),
});

listen({
  name: 'promises.return',
  hears: 'request.parted',
  run: (context, { payload: { mergeId, fromRequestId, requestId } }) =>
    returnPromises(context, { mergeId, fromRequestId, requestId }),
});
