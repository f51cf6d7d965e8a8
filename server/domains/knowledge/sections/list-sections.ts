import { and, asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { readableBy, workerOf } from '../articles/readable.ts';
import { articles } from '../articles/schema.ts';
import { articleSections } from './schema.ts';

/** All sections, siblings in their order, with how many articles that the actor may read stand in each. */
export const listSections = query({
  name: 'knowledge.list-sections',
  permission: 'knowledge:read',
  input: z.strictObject({}),
  async run(run) {
    const readable = readableBy(await workerOf(run));
    const counts = await run.tx
      .select({ sectionId: articles.sectionId, count: sql<number>`count(*)::int` })
      .from(articles)
      .where(and(eq(articles.workspaceId, run.actor.workspaceId), sql`archived_at is null`, readable))
      .groupBy(articles.sectionId);
    const bySection = new Map(counts.map((one) => [one.sectionId, one.count]));
    const sections = await sectionsOf(run);
    return sections.map((section) => ({ ...section, articles: bySection.get(section.id) ?? 0 }));
  },
});

/** @throws Problem 404 `section-not-found`. */
export async function assertSection({ tx, actor }: Run, sectionId: string): Promise<void> {
  const mine = and(eq(articleSections.workspaceId, actor.workspaceId), eq(articleSections.id, sectionId));
  const [row] = await tx.select({ id: articleSections.id }).from(articleSections).where(mine);
  if (!row) throw notFound('section');
}

export function sectionsOf({ tx, actor }: Run) {
  const { id, parentId, brandId, slug, names, descriptions, position } = articleSections;
  return tx
    .select({ id, parentId, brandId, slug, names, descriptions, position })
    .from(articleSections)
    .where(eq(articleSections.workspaceId, actor.workspaceId))
    .orderBy(asc(position), asc(id));
}
