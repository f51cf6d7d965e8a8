import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { about, lockRequest, subjectOf, writeRequest } from './request-row.ts';

/** Sleeps until a date or the customer's next words (`untilReply` waits for these alone); null wakes it. @throws Problem 400 `snooze-in-the-past`. */
export const snoozeRequest = command({
  name: 'requests.snooze-request',
  permission: 'requests:write',
  input: z.strictObject({ requestId: z.uuid(), until: z.date().nullable() }),
  async run(run, { requestId, until }) {
    if (until && until <= run.now) throw new Problem(400, 'snooze-in-the-past');
    const request = await lockRequest(run, requestId);
    await writeRequest(run, request, { snoozedUntil: until });
    run.announce('request.snoozed', subjectOf(request), {
      ...about(request),
      until: until?.toISOString() ?? null,
    });
  },
});
