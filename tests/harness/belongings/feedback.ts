import { recoveries, surveyAnswers, surveyInvitations } from '../../../server/domains/feedback/schema.ts';
import { createSurvey } from '../../../server/domains/feedback/surveys/keep-survey.ts';
import { findRequest } from '../../../server/domains/requests/index.ts';
import { newId } from '../../../server/kernel/ids.ts';
import type { Context } from '../../../server/platform/command.ts';
import { inWorkspace } from '../../../server/platform/database/transaction.ts';
import { ask, type Makers } from '../belonging-parts.ts';
import type { Place } from '../principals.ts';

/** Surveys, and low scores on a request of the team; for an outcome one that is settled. */
export const belongingsOfFeedback: Makers = {
  '/surveys/{id}': async ({ context }) =>
    (await createSurvey(context, { name: 'Sesudah selesai', kind: 'csat' })).id,
  '/recoveries/{id}': (place, teamId) => makeRecovery(place, teamId, 'open'),
  '/recoveries/{id}/outcome': (place, teamId) => makeRecovery(place, teamId, 'reached'),
};

async function makeRecovery(place: Place, teamId: string | null, state: 'open' | 'reached'): Promise<string> {
  const { workspaceId, context } = place;
  const { requestId } = await ask(place, teamId);
  const { customer } = await findRequest(context, { request: requestId });
  const id = newId();
  const at = new Date();
  const row = { workspaceId, id, requestId, customerId: customer.id, score: 1, best: 5, teamId, state };
  await inWorkspace(workspaceId, (tx) => tx.insert(recoveries).values({ ...row, openedAt: at, dueAt: at }));
  return id;
}

/** A survey that a customer answered and a low score of theirs, with `words()` wherever something is written. */
export async function feedbackIn(
  context: Context,
  { customerId, requestId }: { customerId: string; requestId: string },
  words: () => string,
): Promise<void> {
  const { workspaceId } = context.actor;
  const { id: surveyId } = await createSurvey(context, { name: 'Sesudah selesai', kind: 'csat' });
  const at = new Date();
  const whose = { workspaceId, requestId, customerId };
  const invitationId = newId();
  await inWorkspace(workspaceId, async (tx) => {
    const asked = {
      ...whose,
      id: invitationId,
      surveyId,
      version: 1,
      channel: 'email',
      dueAt: at,
      createdAt: at,
    };
    await tx.insert(surveyInvitations).values({ ...asked, state: 'answered', sentAt: at, answeredAt: at });
    const said = { workspaceId, invitationId, question: 'words', words: words(), answeredAt: at };
    await tx.insert(surveyAnswers).values(said);
    const low = { ...whose, id: newId(), invitationId, score: 1, best: 5, note: words() };
    await tx.insert(recoveries).values({ ...low, openedAt: at, dueAt: at });
  });
}
