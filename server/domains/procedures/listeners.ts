import { listen } from '../../platform/events/listeners.ts';
import { flagCiting } from './commands/flag-procedures.ts';

listen({
  name: 'procedures.hear-policy',
  hears: 'policy.published',
  when: ({ edited }) => edited.length > 0,
  run: (context, { payload: { policyId, edited } }) => flagCiting(context, { policyId, edited }),
});
