import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { Problem } from '../../../kernel/problem.ts';
import { isSaid, wordsInput } from '../../../kernel/words.ts';
import { command } from '../../../platform/command.ts';
import { addReports } from '../reports/add-reports.ts';
import { isWaiting, toldStates, waitingStates, whyNotAnswered } from '../rules/states.ts';
import { addStep, lockIdea, subjectOf, writeIdea } from './idea-row.ts';

/**
 * Says for everybody what becomes of an idea: planned, declined, or carried out, with words in the languages of those who
 * wait. Everybody who proposed or voted is told of each of these once.
 * @throws Problem 404 `idea-not-found`, 400 `idea-answer-missing`, 409 `idea-is-duplicate`, `idea-is-carried-out`,
 * `idea-is-there`.
 */
export const answerIdea = command({
  name: 'ideas.answer-idea',
  permission: 'ideas:answer',
  input: z.strictObject({ ideaId: z.uuid(), state: z.enum(toldStates), words: wordsInput }),
  async run(run, { ideaId, state, words }) {
    const row = await lockIdea(run, ideaId);
    const why = whyNotAnswered(row.state, state);
    if (why) throw new Problem(409, why);
    if (!isSaid(words)) throw new Problem(400, 'idea-answer-missing');
    const isDone = state === 'carried-out';
    await writeIdea(run, row, {
      state,
      answeredAt: row.answeredAt ?? run.now,
      answeredBy: memberIdOf(run.actor),
      ...(isDone ? { outcome: words, carriedOutAt: run.now } : { answer: words }),
    });
    await addStep(run, ideaId, state);
    await addReports(run, ideaId, state);
    run.announce('idea.answered', subjectOf(ideaId), { ideaId, state, before: row.state });
  },
});

/**
 * Says that somebody looks at an idea, or no longer; it still waits for its answer.
 * @throws Problem 404 `idea-not-found`, 409 `idea-is-answered`.
 */
export const moveIdea = command({
  name: 'ideas.move-idea',
  permission: 'ideas:answer',
  input: z.strictObject({ ideaId: z.uuid(), state: z.enum(waitingStates) }),
  async run(run, { ideaId, state }) {
    const row = await lockIdea(run, ideaId);
    if (!isWaiting(row.state)) throw new Problem(409, 'idea-is-answered');
    if (row.state === state) return;
    await writeIdea(run, row, { state });
    await addStep(run, ideaId, state);
    run.announce('idea.moved', subjectOf(ideaId), { ideaId, state, before: row.state });
  },
});
