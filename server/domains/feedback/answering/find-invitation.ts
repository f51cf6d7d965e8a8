import { and, desc, eq, gt, isNotNull, isNull, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { sha256 } from '../../../kernel/ids.ts';
import { query, type Run } from '../../../platform/command.ts';
import { askedFor } from '../after-order/rules.ts';
import { askedThisTime } from '../experience/once-a-year.ts';
import type { Said } from '../rules/questions.ts';
import { surveyAnswers, surveyInvitations, surveys, surveyVersions } from '../schema.ts';

/** What a link asks, and what was said already; null when there is no such link. */
export const findInvitation = query({
  name: 'feedback.find-invitation',
  permission: 'requests:read',
  input: z.strictObject({ secret: z.string().max(100) }),
  run: (run, { secret }) => readInvitation(run, eq(surveyInvitations.secretHash, sha256(secret))),
});

/** What a customer is asked about a request of theirs and has not answered to the end; null when nothing is open. */
export const findOwnInvitation = query({
  name: 'feedback.find-own-invitation',
  permission: 'requests:read',
  input: z.strictObject({ requestId: z.uuid(), customerId: z.uuid() }),
  async run(run, { requestId, customerId }) {
    const { id, workspaceId, doneAt, expiresAt, sentAt } = surveyInvitations;
    const open = and(
      eq(workspaceId, run.actor.workspaceId),
      eq(surveyInvitations.requestId, requestId),
      eq(surveyInvitations.customerId, customerId),
      isNull(doneAt),
      gt(expiresAt, run.now),
    );
    const [row] = await run.tx
      .select({ id })
      .from(surveyInvitations)
      .where(open)
      .orderBy(desc(sentAt))
      .limit(1);
    return row ? readInvitation(run, eq(id, row.id)) : null;
  },
});

/**
 * Whether a survey asks about a request: `open` while it can be answered, `answered` once its score was said, and null
 * where none asks. Where one does, no page asks the same by its own question.
 */
export const findAsking = query({
  name: 'feedback.find-asking',
  permission: 'requests:read',
  input: z.strictObject({ requestId: z.uuid() }),
  async run({ tx, actor, now }, { requestId }): Promise<'open' | 'answered' | null> {
    const { workspaceId, answeredAt, expiresAt, sentAt } = surveyInvitations;
    const sent = and(
      eq(workspaceId, actor.workspaceId),
      eq(surveyInvitations.requestId, requestId),
      isNotNull(sentAt),
    );
    const rows = await tx.select({ answeredAt, expiresAt }).from(surveyInvitations).where(sent);
    if (rows.some((one) => one.answeredAt !== null)) return 'answered';
    return rows.some((one) => one.expiresAt !== null && one.expiresAt > now) ? 'open' : null;
  },
});

/** An invitation with what was asked and said; null when there is none. */
export async function readInvitation(run: Run, which: SQL) {
  const { tx, actor } = run;
  const { workspaceId } = actor;
  const [row] = await tx
    .select({ invitation: surveyInvitations, questions: surveyVersions.questions, kind: surveys.kind })
    .from(surveyInvitations)
    .innerJoin(
      surveyVersions,
      and(
        eq(surveyVersions.workspaceId, surveyInvitations.workspaceId),
        eq(surveyVersions.surveyId, surveyInvitations.surveyId),
        eq(surveyVersions.version, surveyInvitations.version),
      ),
    )
    .innerJoin(
      surveys,
      and(eq(surveys.workspaceId, surveyInvitations.workspaceId), eq(surveys.id, surveyInvitations.surveyId)),
    )
    .where(and(eq(surveyInvitations.workspaceId, workspaceId), which));
  if (!row) return null;
  const theirs = and(
    eq(surveyAnswers.workspaceId, workspaceId),
    eq(surveyAnswers.invitationId, row.invitation.id),
  );
  const answers = await tx.select().from(surveyAnswers).where(theirs);
  const said = new Map(
    answers.map(({ question, number, choice, words }): [string, Said] => [
      question,
      { number, choice, words },
    ]),
  );
  const { orderId, repairOf } = row.invitation;
  const written = orderId ? askedFor(row.questions, repairOf !== null) : row.questions;
  const questions = await askedThisTime(run, row.invitation, written);
  return { ...row, questions, said };
}

export type FoundInvitation = NonNullable<Awaited<ReturnType<typeof readInvitation>>>;
