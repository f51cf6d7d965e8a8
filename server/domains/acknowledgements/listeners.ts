import { listen } from '../../platform/events/listeners.ts';
import { keepReadings } from './commands/keep-readings.ts';

const changes = [
  'policy.published',
  'policy.retired',
  'policy.taken-back',
  'member.joined',
  'member.changed',
  'team.changed',
] as const;

for (const hears of changes)
  listen({
    name: `acknowledgements.after-${hears.replace('.', '-')}`,
    hears,
    run: (context) => keepReadings(context, {}),
  });
