import { system } from '../../kernel/actor.ts';
import { defineClock, defineJob } from '../../platform/jobs/job.ts';
import { listWorkspaces } from '../access/index.ts';
import { remindedTogether, remindOfDates } from './dates/remind.ts';
import { dayIn } from './dates/rules.ts';
import { type ImportJob, importQueue } from './imports/commands/start-work.ts';
import { workOn } from './imports/work-on.ts';
import { purgeNotes } from './notes/keep-note.ts';

defineJob({
  name: importQueue,
  batchSize: 1,
  concurrency: 1,
  run: (data, now) => workOn(data as ImportJob, now),
});

defineClock({
  name: 'customers.remind-of-dates',
  every: '11 * * * *',
  async run(now) {
    for (const { id, zone } of await listWorkspaces()) {
      const context = { actor: system(id), now };
      const today = dayIn(zone, now);
      while ((await remindOfDates(context, { today })).reminded === remindedTogether);
    }
  },
});

defineClock({
  name: 'customers.purge-notes',
  every: '41 3 * * *',
  async run(now) {
    for (const { id } of await listWorkspaces()) await purgeNotes({ actor: system(id), now }, {});
  },
});
