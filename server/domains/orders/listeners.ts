import { listen } from '../../platform/events/listeners.ts';
import type {} from '../customers/events.ts';
import { followMerge } from './commands/follow-merge.ts';

for (const hears of ['customer.merged', 'customer.unmerged'] as const)
  listen({
    name: `orders.follow-${hears.replace('.', '-')}`,
    hears,
    run: (context, { payload: { mergeId } }) => followMerge(context, { mergeId }),
  });
