import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { topics } from './schema.ts';

/** All topics, siblings in their order; archived ones too, as what has them keeps them. */
export const listTopics = query({
  name: 'knowledge.list-topics',
  permission: 'knowledge:read',
  input: z.strictObject({}),
  run: (run) => topicsOf(run),
});

/** @throws Problem 404 `topic-not-found`; archived ones take nothing new. */
export async function assertTopic({ tx, actor }: Run, topicId: string): Promise<void> {
  const mine = and(eq(topics.workspaceId, actor.workspaceId), eq(topics.id, topicId));
  const [row] = await tx.select({ archivedAt: topics.archivedAt }).from(topics).where(mine);
  if (!row || row.archivedAt) throw notFound('topic');
}

/** All topics for a room that works with them: no permission of its own is asked. */
export function topicsOf({ tx, actor }: Run) {
  const { id, parentId, names, position, archivedAt } = topics;
  return tx
    .select({ id, parentId, names, position, archivedAt })
    .from(topics)
    .where(eq(topics.workspaceId, actor.workspaceId))
    .orderBy(asc(position), asc(id));
}
