import { listen } from '../../platform/events/listeners.ts';
import { placeRequest } from './commands/place-request.ts';

listen({
  name: 'problems.place-request',
  hears: 'request.opened',
  sideBySide: true,
  run: (context, { payload: { requestId } }) => placeRequest(context, { requestId }),
});
