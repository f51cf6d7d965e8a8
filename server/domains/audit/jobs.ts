import { connect, database } from '../../platform/database/open.ts';
import { makeEventPartitions } from '../../platform/database/partitions.ts';
import { secureTables } from '../../platform/database/row-security.ts';
import { defineClock } from '../../platform/jobs/job.ts';
import { inEachWorkspace } from '../access/index.ts';
import { sealEvents } from './commands/seal-events.ts';

const batch = 500;

defineClock({
  name: 'audit.seal-events',
  every: '* * * * *',
  run: (now) =>
    inEachWorkspace(now, async (context) => {
      while ((await sealEvents(context, { limit: batch })).sealed === batch);
    }),
});

/**
 * Each day looks whether the months ahead have their partitions: one missed run is made up for by the next. A new
 * partition locks the table for a moment; where a long transaction is in the way it gives up rather than let every
 * writer queue behind it, and is tried again.
 */
defineClock({
  name: 'audit.make-partitions',
  every: '40 3 * * *',
  async run(now) {
    const { where } = database();
    const pooled = where.pooled && !where.direct ? { pooled: true } : {};
    const client = connect(where.direct ?? where.owner, { connections: 1, ...pooled });
    try {
      await client`set lock_timeout = '3s'`;
      const made = await makeEventPartitions(client, now);
      if (made.length > 0) await secureTables(client, where, made);
    } finally {
      await client.end();
    }
  },
});
