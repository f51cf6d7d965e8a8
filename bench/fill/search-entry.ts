import { tidy } from '../../server/domains/search/rules/tidy.ts';
import { toVector } from '../../server/domains/search/rules/to-vector.ts';
import type { searchEntries } from '../../server/domains/search/schema.ts';
import type { Story } from './history.ts';
import type { Person } from './people.ts';

type Entry = typeof searchEntries.$inferInsert;

/** What search keeps of a request and of each of its messages, by its own rules. */
export function entriesOf({ request, messages, customer }: Story): Entry[] {
  const { workspaceId, conversationId } = request;
  const { language } = customer;
  const common = { workspaceId, conversationId };
  const title = `#${request.number} ${request.subject}`;
  const body = (request.labels ?? []).join('\n');
  const about = { requestId: request.id, customerId: customer.id, at: request.createdAt };
  return [
    {
      ...{ ...common, type: 'request' as const, id: request.id, ...about },
      ...{ title, body, words: toVector({ title, body, language }) },
    },
    ...messages.map((message) => {
      const text = tidy(message.text);
      const customerId = message.authorType === 'customer' ? customer.id : null;
      return {
        ...{ ...common, type: 'message' as const, id: message.id, requestId: null, customerId },
        ...{ at: message.createdAt, title: '', body: text },
        words: toVector({ title: '', body: text, language }),
      };
    }),
  ];
}

export function entryOfCustomer(workspaceId: string, { id, name, email, language }: Person, at: Date): Entry {
  return {
    ...{ workspaceId, type: 'customer' as const, id, requestId: null, conversationId: null, customerId: id },
    ...{ at, title: name, body: email, words: toVector({ title: name, body: email, language }) },
  };
}
