import { system } from '../../../kernel/actor.ts';
import { defineClock, defineJob } from '../../../platform/jobs/job.ts';
import { inEachWorkspace } from '../../access/index.ts';
import { type MailOnJob, mailOn, mailOnQueue } from './mail/mail-on.ts';
import { forgetSessions } from './visitors/sessions.ts';

defineJob({
  name: mailOnQueue,
  batchSize: 10,
  concurrency: 1,
  async run(data, now) {
    const { workspaceId, messageId } = data as MailOnJob;
    await mailOn({ actor: system(workspaceId), now }, { messageId });
  },
});

defineClock({
  name: 'channels.forget-chat-sessions',
  every: '17 * * * *',
  run: (now) => inEachWorkspace(now, (context) => forgetSessions(context, {})),
});
