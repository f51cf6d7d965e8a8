import { listen } from '../../platform/events/listeners.ts';
import { markChanged } from './building/refresh.ts';
import type { FactKind } from './rules/registry.ts';

/** What people look at comes first: figures may be some seconds late. */
const later = -5;

const ofRequests = [
  'request.opened',
  'request.assigned',
  'request.changed',
  'request.solved',
  'request.reopened',
  'request.closed',
  'request.moved',
  'request.rated',
  'request.people-changed',
  'request.took-in',
  'request.parted',
  'request.deleted',
  'time.added',
  'time.removed',
  'promise.made',
  'promise.kept',
  'promise.broken',
  'promise.moved',
  'promise.withdrawn',
  'promise.reopened',
  'clock.met',
  'clock.breached',
  'recovery.opened',
  'recovery.late',
  'recovery.assigned',
  'recovery.settled',
  'group.request-placed',
] as const;

for (const hears of ofRequests)
  listen({
    name: `measures.hear-${hears.replace('.', '-')}`,
    hears,
    priority: later,
    sideBySide: true,
    run: (context, { payload: { requestId } }) => markChanged(context, { requestId, kind: null }),
  });

listen({
  name: 'measures.hear-request-answered',
  hears: 'request.answered',
  priority: later,
  sideBySide: true,
  when: ({ first }) => first,
  run: (context, { payload: { requestId } }) => markChanged(context, { requestId, kind: null }),
});

for (const hears of ['survey.sent', 'survey.answered'] as const)
  listen({
    name: `measures.hear-${hears.replace('.', '-')}`,
    hears,
    priority: later,
    sideBySide: true,
    when: ({ requestId }) => requestId !== null,
    run: (context, { payload: { requestId } }) => markChanged(context, { requestId, kind: null }),
  });

const ofKinds = {
  'review.given': 'review',
  'review.told': 'review',
  'review.appeal-decided': 'review',
  'training.passed': 'training',
  'training.failed': 'training',
  'training.marked': 'training',
  'problem.opened': 'problem-opened',
  'problem.moved': 'problem-fixed',
  'article.rated': 'article-rated',
  'call.ended': 'call',
  'call.missed': 'call',
  'order.placed': 'order',
  'order.changed': 'order',
  'order.removed': 'order',
  'opportunity.settled': 'opportunity',
} as const satisfies Record<string, FactKind>;

for (const hears of Object.keys(ofKinds) as (keyof typeof ofKinds)[])
  listen({
    name: `measures.hear-${hears.replace('.', '-')}`,
    hears,
    priority: later,
    sideBySide: true,
    run: (context) => markChanged(context, { requestId: null, kind: ofKinds[hears] }),
  });
