import { and, asc, eq, gt, ne } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { messages } from '../../conversations/schema.ts';
import { customers } from '../../customers/schema.ts';
import { articleCards as articles } from '../../knowledge/index.ts';
import { requests } from '../../requests/schema.ts';
import { translationsOf, writeTranslation } from './index-article.ts';
import { writeCustomer } from './index-customer.ts';
import { writeMessage } from './index-message.ts';
import { writeRequest } from './index-request.ts';

/**
 * Writes the entries of up to `limit` things of a kind after an id, oldest first; for rows that came another way
 * than by events (an import, a restored backup). Returns the id to go on from, null when all are done.
 */
export const rebuildIndex = command({
  name: 'search.rebuild-index',
  permission: 'search:write',
  input: z.strictObject({
    type: z.enum(['request', 'message', 'customer', 'article']),
    after: z.uuid().default('00000000-0000-0000-0000-000000000000'),
    limit: z.number().int().min(1).max(2000).default(500),
  }),
  async run(run, { type, after, limit }): Promise<{ next: string | null }> {
    const done = await rebuild[type](run, after, limit);
    return { next: done.length === limit ? (done.at(-1)?.id ?? null) : null };
  },
});

type Rebuild = (run: Run, after: string, limit: number) => Promise<{ id: string }[]>;

const rebuild: Record<'request' | 'message' | 'customer' | 'article', Rebuild> = {
  async request(run, after, limit) {
    const rest = and(eq(requests.workspaceId, run.actor.workspaceId), gt(requests.id, after));
    const rows = await run.tx.select().from(requests).where(rest).orderBy(asc(requests.id)).limit(limit);
    for (const row of rows) await writeRequest(run, row);
    return rows;
  },
  async message(run, after, limit) {
    const { workspaceId, id, kind } = messages;
    const rest = and(eq(workspaceId, run.actor.workspaceId), gt(id, after), ne(kind, 'system'));
    const rows = await run.tx.select().from(messages).where(rest).orderBy(asc(id)).limit(limit);
    for (const row of rows) await writeMessage(run, row);
    return rows;
  },
  async article(run, after, limit) {
    const rest = and(eq(articles.workspaceId, run.actor.workspaceId), gt(articles.id, after));
    const rows = await run.tx.select().from(articles).where(rest).orderBy(asc(articles.id)).limit(limit);
    for (const { id } of rows)
      for (const row of await translationsOf(run, id)) await writeTranslation(run, row);
    return rows;
  },
  async customer(run, after, limit) {
    const rest = and(eq(customers.workspaceId, run.actor.workspaceId), gt(customers.id, after));
    const rows = await run.tx.select().from(customers).where(rest).orderBy(asc(customers.id)).limit(limit);
    for (const row of rows) await writeCustomer(run, row);
    return rows;
  },
};
