import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../../kernel/actor.ts';
import { newId } from '../../../../kernel/ids.ts';
import { notFound, Problem } from '../../../../kernel/problem.ts';
import { command } from '../../../../platform/command.ts';
import {
  assertPlaceholders,
  mostInBulk,
  startBulk,
  takeBackBulk,
  unknownInWords,
} from '../../../requests/index.ts';
import { tellingInput } from '../asked.ts';
import { chooseTold } from '../queries/choose-told.ts';
import { isMended } from '../rules/states.ts';
import { inParts, whyNotTold } from '../rules/whom-to-tell.ts';
import { problemTellings } from '../schema.ts';
import { lockProblem, subjectOf } from './problem-row.ts';

/**
 * Answers all affected customers together, each once, by name and in their language; the answers wait a while and can
 * be taken back until they leave.
 * @throws Problem 404 `problem-not-found`, 409 `problem-not-fixed`, `nobody-to-tell`, 400 `placeholder-unknown`.
 */
export const tellAffected = command({
  name: 'problems.tell-affected',
  permission: 'problems:write',
  input: z.strictObject({ problemId: z.uuid(), ...tellingInput }),
  async run(run, { problemId, words, toClosed, sinceDays }) {
    const { tx, actor, now, context } = run;
    // Held, so that of two who tell at once the second finds that everybody was told.
    const row = await lockProblem(run, problemId);
    if (!isMended(row.state) || row.fixedAt === null) throw new Problem(409, 'problem-not-fixed');
    assertPlaceholders(unknownInWords(words));
    const all = await chooseTold(run, problemId, sinceDays);
    const chosen = all.filter((one) => whyNotTold(one, toClosed) === null);
    if (chosen.length === 0) throw new Problem(409, 'nobody-to-tell');
    const bulkActIds: string[] = [];
    for (const part of inParts(chosen, mostInBulk)) {
      const act = { kind: 'reply' as const, text: words, toClosed };
      const requestIds = part.map((one) => one.requestId);
      bulkActIds.push((await startBulk(context, { requestIds, act })).bulkActId);
    }
    const id = newId();
    const customers = chosen.length;
    const telling = { workspaceId: actor.workspaceId, id, problemId, words, toClosed, bulkActIds, customers };
    await tx.insert(problemTellings).values({ ...telling, toldBy: memberIdOf(actor), toldAt: now });
    run.announce('problem.told', subjectOf(problemId), { problemId, tellingId: id, customers });
    return { tellingId: id, customers };
  },
});

/**
 * Takes back what was told and has not left yet. Twice changes nothing.
 * @throws Problem 404 `telling-not-found`, and what taking an act on many back throws.
 */
export const takeBackTelling = command({
  name: 'problems.take-back-telling',
  permission: 'problems:write',
  input: z.strictObject({ tellingId: z.uuid() }),
  async run(run, { tellingId }) {
    const { tx, actor, now, context } = run;
    const mine = and(eq(problemTellings.workspaceId, actor.workspaceId), eq(problemTellings.id, tellingId));
    const [row] = await tx.select().from(problemTellings).where(mine).for('update');
    if (!row) throw notFound('telling');
    if (row.takenBackAt) return;
    for (const bulkActId of row.bulkActIds) await takeBackBulk(context, { bulkActId });
    await tx.update(problemTellings).set({ takenBackAt: now }).where(mine);
    const { problemId } = row;
    run.announce('problem.telling-taken-back', subjectOf(problemId), { problemId, tellingId });
  },
});
