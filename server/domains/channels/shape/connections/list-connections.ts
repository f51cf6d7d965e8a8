import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../../kernel/problem.ts';
import { query } from '../../../../platform/command.ts';
import { channelTemplates } from '../schema.ts';
import { findConnection, openConnections } from './open-connection.ts';
import { type ConnectionView, viewOf } from './views.ts';

/** All connections in use, the oldest first. There are few: the list is one page. */
export const listConnections = query({
  name: 'channels.list-connections',
  permission: 'channels:read',
  input: z.strictObject({}),
  run: async (run): Promise<ConnectionView[]> => (await openConnections(run)).map(viewOf),
});

export type TemplateView = Omit<typeof channelTemplates.$inferSelect, 'workspaceId' | 'connectionId'>;

/** The templates of a connection, by name. @throws Problem 404 `channel-connection-not-found`. */
export const listTemplates = query({
  name: 'channels.list-templates',
  permission: 'channels:read',
  input: z.strictObject({ connectionId: z.uuid() }),
  async run(run, { connectionId }): Promise<TemplateView[]> {
    const row = await findConnection(run, connectionId);
    if (!row || row.closedAt) throw notFound('channel-connection');
    const { workspaceId, connectionId: of, name, language } = channelTemplates;
    const mine = and(eq(workspaceId, run.actor.workspaceId), eq(of, connectionId));
    const rows = await run.tx.select().from(channelTemplates).where(mine).orderBy(asc(name), asc(language));
    return rows.map(({ workspaceId: _w, connectionId: _c, ...shown }) => shown);
  },
});
