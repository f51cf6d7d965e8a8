import { and, eq, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { sha256 } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { writeSystemLine } from '../../conversations/index.ts';
import { actOnAnswer } from '../after-order/act-on-answer.ts';
import { findCard } from '../asking/plan-invitations.ts';
import { subjectOf } from '../asking/send-invitation.ts';
import { noteClauses } from '../experience/keep-answers.ts';
import { openRecovery } from '../recoveries/open-recovery.ts';
import { lowUpTo } from '../rules/low.ts';
import { type Answers, headline, pending, readAnswer, type Said } from '../rules/questions.ts';
import { surveyAnswers, surveyInvitations } from '../schema.ts';
import { type FoundInvitation, findOwnInvitation, readInvitation } from './find-invitation.ts';

/** What is left to do after an answer: fields that still want one, further questions, or nothing. */
export type Answered = { missing: string[]; isDone: boolean };

/** The field of a form that names the questions in it, with a space between; no question can be called so. */
export const shownField = '_shown';

/**
 * A customer answers by the link, without signing in. Each page is kept at once, so that who leaves in the middle has been
 * heard; with the last one the link is used up. @throws Problem 404 `survey-not-found`, 409 `survey-answered`, 410 `survey-over`.
 */
export const answerSurvey = command({
  name: 'feedback.answer-survey',
  permission: 'requests:read',
  input: z.strictObject({
    secret: z.string().max(100),
    /** By the key of the question, as a form holds it. */
    given: z.record(z.string().max(40), z.string().max(20_000)),
  }),
  async run(run, { secret, given }): Promise<Answered> {
    return take(run, await lockFound(run, eq(surveyInvitations.secretHash, sha256(secret))), given);
  },
});

/**
 * The same by a customer who is signed in to the help centre, about a request of theirs. @throws as `answerSurvey`.
 */
export const answerOwnSurvey = command({
  name: 'feedback.answer-own-survey',
  permission: 'requests:read',
  input: z.strictObject({
    requestId: z.uuid(),
    customerId: z.uuid(),
    given: z.record(z.string().max(40), z.string().max(20_000)),
  }),
  async run(run, { requestId, customerId, given }): Promise<Answered> {
    const own = await findOwnInvitation(run.context, { requestId, customerId });
    if (!own) throw new Problem(404, 'survey-not-found');
    return take(run, await lockFound(run, eq(surveyInvitations.id, own.invitation.id)), given);
  },
});

async function take(run: Run, found: FoundInvitation, given: Record<string, string>): Promise<Answered> {
  const { questions, said } = found;
  // A form says what stood in it: pressed twice, or from a page of before, it answers nothing that came after.
  const stood = given[shownField]?.split(' ');
  const shown = pending(questions, said).filter(({ key }) => stood?.includes(key) ?? true);
  if (shown.length === 0) return { missing: [], isDone: false };
  // What was shown and left empty is kept as such, so that nobody is asked it again on the next page.
  const fresh = new Map(
    shown.map((one): [string, Said] => [one.key, readAnswer(one, given[one.key] ?? '') ?? {}]),
  );
  const missing = shown
    .filter((one) => one.isRequired && Object.keys(fresh.get(one.key) ?? {}).length === 0)
    .map((one) => one.key);
  if (missing.length > 0) return { missing, isDone: false };
  return { missing, isDone: await keepAnswers(run, found, fresh) };
}

/** Keeps what was said just now beside what was said before. @returns whether nothing is left to ask. */
export async function keepAnswers(run: Run, found: FoundInvitation, fresh: Answers): Promise<boolean> {
  const all: Answers = new Map([...found.said, ...fresh]);
  await keep(run, found, fresh);
  await noteClauses(run, found.questions, fresh);
  const isDone = pending(found.questions, all).length === 0;
  await note(run, found, all, isDone);
  return isDone;
}

async function lockFound(run: Run, which: SQL): Promise<FoundInvitation> {
  const found = await readInvitation(run, which);
  if (!found) throw new Problem(404, 'survey-not-found');
  const { invitation } = found;
  const it = and(
    eq(surveyInvitations.workspaceId, invitation.workspaceId),
    eq(surveyInvitations.id, invitation.id),
  );
  const [locked] = await run.tx.select().from(surveyInvitations).where(it).for('update');
  if (locked?.doneAt) throw new Problem(409, 'survey-answered');
  if (!locked?.expiresAt || locked.expiresAt <= run.now) throw new Problem(410, 'survey-over');
  // Read again behind the lock: two presses of one button are one answer.
  return (await readInvitation(run, which)) ?? found;
}

async function keep({ tx, now }: Run, { invitation }: FoundInvitation, fresh: Answers): Promise<void> {
  const { workspaceId, id: invitationId } = invitation;
  const rows = [...fresh].map(([question, said]) => ({
    ...{ workspaceId, invitationId, question, answeredAt: now },
    number: said.number ?? null,
    choice: said.choice ?? null,
    words: said.words ?? null,
  }));
  if (rows.length > 0) await tx.insert(surveyAnswers).values(rows);
}

/** The first page counts as the answer: the score is told then, and a low one is made good. */
async function note(run: Run, found: FoundInvitation, all: Answers, isDone: boolean): Promise<void> {
  const { tx, now, announce } = run;
  const { invitation } = found;
  const { workspaceId, id: invitationId, orderId } = invitation;
  const isFirst = invitation.answeredAt === null;
  const it = and(eq(surveyInvitations.workspaceId, workspaceId), eq(surveyInvitations.id, invitationId));
  const done = isDone ? { doneAt: now } : {};
  const first = isFirst ? { state: 'answered' as const, answeredAt: now } : {};
  if (isDone || isFirst)
    await tx
      .update(surveyInvitations)
      .set({ ...first, ...done })
      .where(it);
  if (!isFirst) return;
  const { customerId, memberId } = invitation;
  const heard = orderId ? await actOnAnswer(run, invitation, all) : await noteScore(run, found, all);
  const { requestId } = heard;
  if (orderId && requestId !== invitation.requestId)
    await tx.update(surveyInvitations).set({ requestId }).where(it);
  const about = { invitationId, requestId, orderId, customerId, memberId };
  announce('survey.answered', subjectOf(invitation), { ...about, score: null, ...heard });
}

/** The score is told in the conversation, and a low one is made good. */
async function noteScore(run: Run, { invitation, questions, kind }: FoundInvitation, all: Answers) {
  const { id: invitationId, requestId, memberId } = invitation;
  const main = headline(questions);
  const score = (main && all.get(main.key)?.number) ?? null;
  const low = main !== undefined && score !== null && score <= lowUpTo(kind, main.scale);
  const card = requestId ? await findCard(run, requestId) : undefined;
  if (card && requestId && main && score !== null) {
    const params = { score, best: main.scale.to };
    await writeSystemLine(run.context, {
      conversationId: card.conversationId,
      code: 'survey.answered',
      params,
    });
    if (low) await openRecovery(run.context, { requestId, invitationId, ownerId: memberId, ...params });
  }
  return { requestId, score, low };
}
