import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { sql } from 'drizzle-orm';
import { useLinkKey } from '../../server/domains/files/index.ts';
import { ClaimLost } from '../../server/platform/database/claims.ts';
import { openDatabase } from '../../server/platform/database/open.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { defineClock, defineJob } from '../../server/platform/jobs/job.ts';
import { startJobs } from '../../server/platform/jobs/workers.ts';
import { openOutgoing } from '../../server/platform/mail/outgoing.ts';
import { openStorage } from '../../server/platform/storage.ts';
import '../../server/rooms.ts';

/**
 * A worker of the program as a process of its own, for tests that kill it, stop it and wake it up. Besides the jobs of
 * the rooms it knows `test.slow`: it says that it has begun, waits to be told `go`, writes its effect, and says how that
 * ended. It has as many clocks of every minute as it is told.
 */
const { where, home, clocks } = JSON.parse(process.env.WORKER ?? '{}');
const lines = createInterface({ input: process.stdin });
const say = (words: string) => process.stdout.write(`${words}\n`);

defineJob({
  name: 'test.slow',
  batchSize: 1,
  concurrency: 1,
  async run(data) {
    const { workspaceId, number } = data as { workspaceId: string; number: number };
    const told = once(lines, 'line');
    say(`begun ${number}`);
    await told;
    try {
      await inWorkspace(workspaceId, (tx) =>
        tx.execute(sql`insert into test_effects values (${number}, ${process.pid})`),
      );
      say(`written ${number}`);
    } catch (error) {
      say(`${error instanceof ClaimLost ? 'refused' : 'failed'} ${number}`);
      throw error;
    }
  },
});

for (let number = 0; number < clocks; number += 1)
  defineClock({ name: `test.clock-${number}`, every: '* * * * *', run: async () => undefined });

openDatabase({ ...where, connections: 6 });
await openStorage(home);
useLinkKey('a key for the links of this test');
openOutgoing({ smtpUrl: null, home });
await startJobs(where, { work: true, superviseSeconds: 1 });
say('ready');
