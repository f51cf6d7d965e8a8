import { createHash } from 'node:crypto';
import { and, eq, lte } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { inLanguage } from '../articles/article-row.ts';
import { countOne } from './count.ts';
import { assertPublished } from './note-reading.ts';
import { articleTries } from './schema.ts';

/** Days after which somebody who has not asked is taken to have been helped. */
export const triedDays = 7;
/** Whoever opens the form again sooner than this, in milliseconds, has not come back: it may stand open beside. */
const beside = 30 * 60_000;

const token = z.string().regex(/^[\w-]{20,60}$/);
const markOf = (given: string) => createHash('sha256').update(given).digest('base64url');

/**
 * Somebody who is writing to us opens an article that was offered meanwhile. `token` is a number drawn by lot that
 * their browser keeps for a week; of several articles the last one counts. @throws Problem 404 `article-not-found`.
 */
export const noteTry = command({
  name: 'knowledge.note-try',
  permission: 'help-centre:read',
  input: z.strictObject({ ...inLanguage, token }),
  async run(run, { token: given, ...asked }) {
    await assertPublished(run, asked);
    const { workspaceId } = run.actor;
    const row = { workspaceId, mark: markOf(given), ...asked, at: run.now };
    await run.tx
      .insert(articleTries)
      .values(row)
      .onConflictDoUpdate({
        target: [articleTries.workspaceId, articleTries.mark],
        set: { ...asked, at: run.now },
      });
  },
});

/** They asked after all, say that it did not help, or come back to the form: nothing was prevented, and the row is gone. */
export const forgetTry = command({
  name: 'knowledge.forget-try',
  permission: 'help-centre:read',
  input: z.strictObject({ token, isUnhelped: z.boolean() }),
  async run({ tx, actor, now }, { token: given, isUnhelped }) {
    const mine = and(eq(articleTries.workspaceId, actor.workspaceId), eq(articleTries.mark, markOf(given)));
    const earlier = lte(articleTries.at, new Date(now.getTime() - beside));
    await tx.delete(articleTries).where(isUnhelped ? mine : and(mine, earlier));
  },
});

/** Counts, on the day of the reading, whoever did not ask within a week, and lets go of them. Returns how many. */
export const countPrevented = command({
  name: 'knowledge.count-prevented',
  permission: 'knowledge:publish',
  input: z.strictObject({}),
  async run(run): Promise<number> {
    const { workspaceId, at } = articleTries;
    const until = new Date(run.now.getTime() - triedDays * 86_400_000);
    const over = await run.tx
      .delete(articleTries)
      .where(and(eq(workspaceId, run.actor.workspaceId), lte(at, until)))
      .returning();
    for (const { articleId, language, at: readAt } of over)
      await countOne(run, { articleId, language }, 'prevented', { at: readAt });
    return over.length;
  },
});
