import { system } from '../../kernel/actor.ts';
import { defineClock } from '../../platform/jobs/job.ts';
import { listWorkspaces } from '../access/index.ts';
import { sweepAbsences } from './absences/commands/sweep-absences.ts';
import { sweepPresence } from './staffing/commands/note-presence.ts';

defineClock({
  name: 'team.sweep-staff',
  every: '* * * * *',
  async run(now) {
    for (const { id } of await listWorkspaces()) {
      const context = { actor: system(id), now };
      await sweepAbsences(context, {});
      await sweepPresence(context, {});
    }
  },
});
