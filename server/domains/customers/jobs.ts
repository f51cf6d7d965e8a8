import { dayIn } from '../../kernel/date-formats.ts';
import { defineClock, defineJob } from '../../platform/jobs/job.ts';
import { inEachWorkspace } from '../access/index.ts';
import { remindedTogether, remindOfDates } from './dates/remind.ts';
import { type ImportJob, importQueue } from './imports/commands/start-work.ts';
import { workOn } from './imports/work-on.ts';
import { purgeNotes } from './notes/keep-note.ts';
import { forgetPortal } from './portal/sessions.ts';

defineJob({
  name: importQueue,
  batchSize: 1,
  concurrency: 1,
  run: (data, now) => workOn(data as ImportJob, now),
});

defineClock({
  name: 'customers.remind-of-dates',
  every: '11 * * * *',
  run: (now) =>
    inEachWorkspace(now, async (context, { zone }) => {
      const today = dayIn(zone, now);
      while ((await remindOfDates(context, { today })).reminded === remindedTogether);
    }),
});

defineClock({
  name: 'customers.forget-portal',
  every: '23 * * * *',
  run: (now) => inEachWorkspace(now, (context) => forgetPortal(context, {})),
});

defineClock({
  name: 'customers.purge-notes',
  every: '41 3 * * *',
  run: (now) => inEachWorkspace(now, (context) => purgeNotes(context, {})),
});
