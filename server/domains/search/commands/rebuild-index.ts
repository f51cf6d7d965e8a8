import { and, asc, eq, gt, ne } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { messages } from '../../conversations/schema.ts';
import { customers } from '../../customers/schema.ts';
import { requests } from '../../requests/schema.ts';
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
    type: z.enum(['request', 'message', 'customer']),
    after: z.uuid().default('00000000-0000-0000-0000-000000000000'),
    limit: z.number().int().min(1).max(2000).default(500),
  }),
  async run(run, { type, after, limit }): Promise<{ next: string | null }> {
    const { tx, actor } = run;
    const { workspaceId } = actor;
    const ids: string[] = [];
    if (type === 'request') {
      const rest = and(eq(requests.workspaceId, workspaceId), gt(requests.id, after));
      const rows = await tx.select().from(requests).where(rest).orderBy(asc(requests.id)).limit(limit);
      for (const row of rows) ids.push((await writeRequest(run, row), row.id));
    }
    if (type === 'message') {
      const rest = and(
        eq(messages.workspaceId, workspaceId),
        gt(messages.id, after),
        ne(messages.kind, 'system'),
      );
      const rows = await tx.select().from(messages).where(rest).orderBy(asc(messages.id)).limit(limit);
      for (const row of rows) ids.push((await writeMessage(run, row), row.id));
    }
    if (type === 'customer') {
      const rest = and(eq(customers.workspaceId, workspaceId), gt(customers.id, after));
      const rows = await tx.select().from(customers).where(rest).orderBy(asc(customers.id)).limit(limit);
      for (const row of rows) ids.push((await writeCustomer(run, row), row.id));
    }
    return { next: ids.length === limit ? (ids.at(-1) ?? null) : null };
  },
});
