import { and, asc, eq, inArray, isNotNull, isNull, lt, lte, or } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { waitingStates } from '../rules/states.ts';
import { dayAfter, newsOf } from '../rules/watch.ts';
import { ideas } from '../schema.ts';
import { standInFor } from './find-owner.ts';
import { subjectOf, todayOf, writeIdea } from './idea-row.ts';

/** So many ideas one look tells at most. */
const together = 200;

/** By the clock: tells which ideas are to be answered soon and which are late, each once for a date. */
export const watchIdeas = command({
  name: 'ideas.watch-ideas',
  permission: 'ideas:answer',
  input: z.strictObject({}),
  async run(run) {
    const today = await todayOf(run);
    const { workspaceId, id, state, ownerId, dueOn, dueToldAt, lateToldAt } = ideas;
    const isNear = and(isNull(dueToldAt), lte(dueOn, dayAfter(today, 1)));
    const isLate = and(isNull(lateToldAt), lt(dueOn, today));
    const waits = and(inArray(state, waitingStates), isNotNull(ownerId), or(isNear, isLate));
    const rows = await run.tx
      .select()
      .from(ideas)
      .where(and(eq(workspaceId, run.actor.workspaceId), waits))
      .orderBy(asc(dueOn), asc(id))
      .limit(together)
      .for('update', { skipLocked: true });
    let told = 0;
    for (const row of rows) {
      const news = newsOf(row, today);
      if (!news || !row.ownerId) continue;
      const at = run.now;
      // Late says that it was due, too.
      await writeIdea(run, row, news === 'late' ? { lateToldAt: at, dueToldAt: at } : { dueToldAt: at });
      const memberId = await standInFor(run, row.ownerId);
      run.announce(`idea.${news}`, subjectOf(row.id), { ideaId: row.id, ownerId: row.ownerId, memberId });
      told += 1;
    }
    return { told };
  },
});
