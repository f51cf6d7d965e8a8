import { listen, tellAhead } from '../../platform/events/listeners.ts';
import { settleSolved } from './back/settle-call-back.ts';

tellAhead('call.rang');

listen({
  name: 'calls.settle-solved',
  hears: 'request.solved',
  run: (context, { payload: { requestId } }) => settleSolved(context, { requestId }),
});
