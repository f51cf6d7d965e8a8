import { system } from '../../kernel/actor.ts';
import { defineClock, defineJob } from '../../platform/jobs/job.ts';
import { sendJobs } from '../../platform/jobs/queue.ts';
import { inEachWorkspace } from '../access/index.ts';
import { type ReckonJob, reckoningSeconds, reckonQueue } from './fitting/ask-reckoning.ts';
import { reckonCompany } from './fitting/reckon-company.ts';
import { lapseGestures, suggestGestures } from './gestures/commands/suggest-gestures.ts';
import { candidatesAtOnce, listGestureCandidates } from './gestures/queries/list-candidates.ts';
import { isReckoningDue } from './queries/is-reckoning-due.ts';

defineJob({
  name: reckonQueue,
  batchSize: 1,
  concurrency: 1,
  run: async (data, now) => {
    const { workspaceId, asked } = data as ReckonJob;
    const context = { actor: system(workspaceId), now };
    // What waited long in the queue may have been done meanwhile.
    if (asked || (await isReckoningDue(context, {}))) await reckonCompany(context);
  },
});

/** Each company is a job of its own: many of them take longer than one clock may. */
defineClock({
  name: 'retention.plan-reckonings',
  every: '35 * * * *',
  run: (now) =>
    inEachWorkspace(now, async (context, { id }) => {
      if (!(await isReckoningDue(context, {}))) return;
      const data: ReckonJob = { workspaceId: id, asked: false };
      await sendJobs(reckonQueue, [{ data, expireInSeconds: reckoningSeconds }]);
    }),
});

defineClock({
  name: 'retention.suggest-gestures',
  every: '17 * * * *',
  run: (now) =>
    inEachWorkspace(now, async (context) => {
      await lapseGestures(context, {});
      const customerIds = await listGestureCandidates(context, {});
      for (let at = 0; at < customerIds.length; at += candidatesAtOnce)
        await suggestGestures(context, { customerIds: customerIds.slice(at, at + candidatesAtOnce) });
    }),
});
