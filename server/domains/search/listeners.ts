import { listen } from '../../platform/events/listeners.ts';
import { indexArticle } from './commands/index-article.ts';
import { indexCustomer } from './commands/index-customer.ts';
import { indexMessage } from './commands/index-message.ts';
import { forgetConversation, indexRequest } from './commands/index-request.ts';

const ofMessages = [
  'message.received',
  'message.written',
  'message.taken-back',
  'message.added-to',
  'message.moved',
  'message.redacted',
] as const;

for (const hears of ofMessages)
  listen({
    name: `search.hear-${hears.replace('.', '-')}`,
    hears,
    sideBySide: true,
    run: (context, { payload: { messageId } }) => indexMessage(context, { messageId }),
  });

const ofArticles = [
  'article.published',
  'article.withdrawn',
  'article.archived',
  'article.brought-back',
] as const;

for (const hears of ofArticles)
  listen({
    name: `search.hear-${hears.replace('.', '-')}`,
    hears,
    run: (context, { payload: { articleId } }) => indexArticle(context, { articleId }),
  });

listen({
  name: 'search.hear-request-opened',
  hears: 'request.opened',
  sideBySide: true,
  /** What a customer sent was told by itself; what was taken down for them was not. */
  run: (context, { payload: { requestId, openedBy } }) =>
    indexRequest(context, { requestId, messages: openedBy !== 'message' }),
});

listen({
  name: 'search.hear-request-changed',
  hears: 'request.changed',
  sideBySide: true,
  run: (context, { payload: { requestId } }) => indexRequest(context, { requestId }),
});

listen({
  name: 'search.hear-request-deleted',
  hears: 'request.deleted',
  run: (context, { payload: { conversationId } }) => forgetConversation(context, { conversationId }),
});

listen({
  name: 'search.hear-side-conversation-deleted',
  hears: 'side-conversation.deleted',
  run: (context, { payload: { conversationId } }) => forgetConversation(context, { conversationId }),
});

listen({
  name: 'search.hear-customer-created',
  hears: 'customer.created',
  sideBySide: true,
  run: (context, { payload: { customerId } }) => indexCustomer(context, { customerId }),
});

listen({
  name: 'search.hear-customer-changed',
  hears: 'customer.changed',
  sideBySide: true,
  run: (context, { payload: { customerId } }) => indexCustomer(context, { customerId }),
});

listen({
  name: 'search.hear-customer-deleted',
  hears: 'customer.deleted',
  run: (context, { payload: { customerId } }) => indexCustomer(context, { customerId }),
});
