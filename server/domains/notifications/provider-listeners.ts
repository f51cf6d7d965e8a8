import { listen } from '../../platform/events/listeners.ts';
import { colleague } from './colleague.ts';
import { hearProvider } from './commands/hear-provider.ts';

for (const [hears, kind] of [
  ['provider-target.missed', 'target-missed'],
  ['provider-target.near', 'target-near'],
  ['provider-contract.ends', 'contract-ends'],
  ['corrective-action.planned', 'action-planned'],
] as const)
  listen({
    name: `notifications.hear-${kind}`,
    hears,
    run: async (context, event) => {
      const { providerId, tell } = event.payload;
      await hearProvider(context, { providerId, memberIds: tell, kind, actorId: colleague(event) });
    },
  });
