import { defineClock } from '../../platform/jobs/job.ts';
import { inEachWorkspace } from '../access/index.ts';
import { sweepAbsences } from './absences/commands/sweep-absences.ts';
import { closeEnded } from './providers/end-provider.ts';
import { forgetReadings } from './providers/note-readings.ts';
import { sweepPresence } from './staffing/commands/note-presence.ts';

defineClock({
  name: 'team.sweep-staff',
  every: '* * * * *',
  run: (now) =>
    inEachWorkspace(now, async (context) => {
      await sweepAbsences(context, {});
      await sweepPresence(context, {});
      await forgetReadings(context, {});
      await closeEnded(context, {});
    }),
});
