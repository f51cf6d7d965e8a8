import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { nullIfMissing } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { flagArticle } from '../../knowledge/index.ts';
import { requestCards } from '../../requests/index.ts';
import { isContradicted } from '../rules/contradiction.ts';
import { articleCitations } from '../schema.ts';

const permission = 'problems:write';

/** An article was put into a reply on a request. Twice on the same one is once; of a request that is gone nothing is kept. */
export const noteCitation = command({
  name: 'problems.note-citation',
  permission,
  input: z.strictObject({ articleId: z.uuid(), requestId: z.uuid() }),
  async run({ tx, actor, now }, { articleId, requestId }) {
    const { workspaceId } = actor;
    const it = and(eq(requestCards.workspaceId, workspaceId), eq(requestCards.id, requestId));
    const [request] = await tx.select({ id: requestCards.id }).from(requestCards).where(it);
    if (!request) return;
    const row = { workspaceId, articleId, requestId, citedAt: now };
    await tx.insert(articleCitations).values(row).onConflictDoNothing();
  },
});

/** A request was opened again: the articles in its replies did not answer it, and those that often did not are flagged. */
export const hearReopening = command({
  name: 'problems.hear-reopening',
  permission,
  input: z.strictObject({ requestId: z.uuid() }),
  async run(run, { requestId }) {
    const { workspaceId, requestId: request, reopenedAt, articleId } = articleCitations;
    const again = await run.tx
      .update(articleCitations)
      .set({ reopenedAt: run.now })
      .where(and(eq(workspaceId, run.actor.workspaceId), eq(request, requestId), isNull(reopenedAt)))
      .returning({ articleId });
    for (const one of again)
      if (isContradicted(await countCitations(run, one.articleId)))
        // An article that is gone meanwhile needs nobody to look at it.
        await flagArticle(run.context, { ...one, reason: 'reopened' }).catch(nullIfMissing);
  },
});

/** Somebody found the article right, or wrote it anew: what was said of its words before counts no more. */
export const settleCitations = command({
  name: 'problems.settle-citations',
  permission,
  input: z.strictObject({ articleId: z.uuid() }),
  async run({ tx, actor }, { articleId: asked }) {
    const { workspaceId, articleId } = articleCitations;
    await tx.delete(articleCitations).where(and(eq(workspaceId, actor.workspaceId), eq(articleId, asked)));
  },
});

async function countCitations({ tx, actor }: Run, asked: string) {
  const { workspaceId, articleId, reopenedAt } = articleCitations;
  const [row] = await tx
    .select({ cited: sql<number>`count(*)::int`, reopened: sql<number>`count(${reopenedAt})::int` })
    .from(articleCitations)
    .where(and(eq(workspaceId, actor.workspaceId), eq(articleId, asked)));
  return row ?? { cited: 0, reopened: 0 };
}
