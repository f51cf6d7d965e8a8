import { listen } from '../../platform/events/listeners.ts';
import { takeWish } from './commands/take-wish.ts';

listen({
  name: 'ideas.take-wish',
  hears: 'follow-up.wished',
  run: async (context, { payload: { invitationId } }) => {
    await takeWish(context, { invitationId });
  },
});
