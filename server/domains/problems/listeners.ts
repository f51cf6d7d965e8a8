import { listen } from '../../platform/events/listeners.ts';
import { placeRequest } from './commands/place-request.ts';
import { hearReopening, noteCitation, settleCitations } from './freshness/citations.ts';

listen({
  name: 'problems.place-request',
  hears: 'request.opened',
  sideBySide: true,
  run: (context, { payload: { requestId } }) => placeRequest(context, { requestId }),
});

listen({
  name: 'problems.note-citation',
  hears: 'article.cited',
  run: (context, { payload: { articleId, requestId } }) => noteCitation(context, { articleId, requestId }),
});

listen({
  name: 'problems.hear-reopening',
  hears: 'request.reopened',
  run: (context, { payload: { requestId } }) => hearReopening(context, { requestId }),
});

for (const hears of ['article.confirmed', 'article.published'] as const)
  listen({
    name: `problems.settle-${hears.replace('.', '-')}`,
    hears,
    run: (context, { payload: { articleId } }) => settleCitations(context, { articleId }),
  });
