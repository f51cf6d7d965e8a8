import { and, asc, eq, inArray, isNotNull, isNull, lt, lte, or } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../../platform/command.ts';
import { todayOf } from '../queries/read-settings.ts';
import { dayAfter, newsOf } from '../rules/watch.ts';
import { problems } from '../schema.ts';
import { subjectOf, writeProblem } from './problem-row.ts';

/** So many problems one look tells at most. */
const together = 200;

/** By the clock: tells which problems are due soon and which are late, each once for a date. */
export const watchProblems = command({
  name: 'problems.watch-problems',
  permission: 'problems:write',
  input: z.strictObject({}),
  async run(run) {
    const today = await todayOf(run);
    const { workspaceId, state, ownerId, dueOn, dueToldAt, lateToldAt, id } = problems;
    const isNear = and(isNull(dueToldAt), lte(dueOn, dayAfter(today, 1)));
    const isLate = and(isNull(lateToldAt), lt(dueOn, today));
    const rows = await run.tx
      .select()
      .from(problems)
      .where(
        and(
          eq(workspaceId, run.actor.workspaceId),
          inArray(state, ['open', 'cause-known', 'under-way']),
          isNotNull(ownerId),
          or(isNear, isLate),
        ),
      )
      .orderBy(asc(dueOn), asc(id))
      .limit(together)
      .for('update', { skipLocked: true });
    let told = 0;
    for (const row of rows) {
      const news = newsOf(row, today);
      if (!news || !row.ownerId) continue;
      // Late says that it was due, too.
      await writeProblem(
        run,
        row,
        news === 'late' ? { lateToldAt: run.now, dueToldAt: run.now } : { dueToldAt: run.now },
      );
      run.announce(`problem.${news}`, subjectOf(row.id), { problemId: row.id, ownerId: row.ownerId });
      told += 1;
    }
    return { told };
  },
});
