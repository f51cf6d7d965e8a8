import { system } from '../../kernel/actor.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { askCallBack } from './back/ask-call-back.ts';
import { type MissedJob, missedQueue } from './taking/missed.ts';

defineJob({
  name: missedQueue,
  batchSize: 4,
  concurrency: 1,
  run: (data, now) => {
    const { workspaceId, callId } = data as MissedJob;
    return askCallBack({ actor: system(workspaceId), now }, { callId });
  },
});
