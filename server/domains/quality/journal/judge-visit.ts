import { z } from 'zod';
import { isLanguage } from '../../../kernel/language.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { say } from '../../../platform/messages.ts';
import { findWorkspace } from '../../access/index.ts';
import { performActs } from '../../requests/index.ts';
import { criteriaOf, pointsOf } from '../reviews/unit-row.ts';
import { faultsOf } from '../rules/card/card.ts';
import { differences, verdicts } from './rules.ts';
import { qualityVisits } from './schema.ts';
import { announceVisit, asProgram, isVisit, isVisitor, lockVisit, requestOf } from './visit-row.ts';

export const judgementInput = z.strictObject({
  verdict: z.enum(verdicts),
  scores: z
    .array(z.strictObject({ key: z.string().max(40), points: z.int().min(0).max(10).nullable() }))
    .max(40),
  differences: z.array(z.enum(differences)).max(differences.length).default([]),
  words: z.string().trim().max(10_000).default(''),
});

/**
 * What the visitor makes of it, by the card of the visit: from then on it stands, and the request says by a label that it was a
 * visit. @throws Problem 404 `visit-not-found`, 409 `visit-judged`, `visit-not-begun`, 400 `scores-invalid`.
 */
export const judgeVisit = command({
  name: 'quality.judge-visit',
  permission: 'quality:answer',
  input: judgementInput.extend({ visitId: z.uuid() }),
  async run(run, { visitId, ...given }) {
    const row = await lockVisit(run, visitId);
    if (!isVisitor(run, row)) throw notFound('visit');
    if (row.judgedAt) throw new Problem(409, 'visit-judged');
    const found = await requestOf(run, row);
    if (row.channel === 'mail' ? !row.sentAt : !found) throw new Problem(409, 'visit-not-begun');
    const wrong = faultsOf(await criteriaOf(run, row), pointsOf(given.scores));
    if (Object.keys(wrong).length > 0) throw new Problem(400, 'scores-invalid', { fields: wrong });
    const judged = { ...given, differences: [...new Set(given.differences)], judgedAt: run.now };
    await run.tx
      .update(qualityVisits)
      .set({ ...judged, requestId: found?.id ?? null })
      .where(isVisit(run, visitId));
    if (found) {
      const language = [(await findWorkspace(run.actor.workspaceId)).language].find(isLanguage) ?? 'en';
      const labels = [say(language, 'visit-label')];
      await performActs(asProgram(run), { requestId: found.id, acts: [{ do: 'add-labels', labels }] });
    }
    announceVisit(run, row, 'judged');
  },
});
