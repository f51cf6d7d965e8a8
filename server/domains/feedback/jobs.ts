import { defineClock } from '../../platform/jobs/job.ts';
import { inEachWorkspace } from '../access/index.ts';
import { sendInvitations } from './asking/send-invitation.ts';
import { watchRecoveries } from './recoveries/watch-recoveries.ts';
import { learnSentiment } from './sentiment/learn-sentiment.ts';
import { isSentimentDue } from './sentiment/read-sentiment.ts';

defineClock({
  name: 'feedback.send-invitations',
  every: '* * * * *',
  run: (now) => inEachWorkspace(now, (context) => sendInvitations(context)),
});

defineClock({
  name: 'feedback.watch-recoveries',
  every: '*/5 * * * *',
  run: (now) => inEachWorkspace(now, (context) => watchRecoveries(context)),
});

/** Each company once a day, in a thread of its own. */
defineClock({
  name: 'feedback.learn-sentiment',
  every: '50 * * * *',
  run: (now) =>
    inEachWorkspace(now, async (context) => {
      if (await isSentimentDue(context, {})) await learnSentiment(context);
    }),
});
