import { and, desc, eq, gte, isNotNull, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { query, type Run } from '../../../platform/command.ts';
import { customerCards } from '../../customers/index.ts';
import { orderCards } from '../../orders/index.ts';
import { findRequest, requestCards } from '../../requests/index.ts';
import { headline, type Question } from '../rules/questions.ts';
import { surveyInvitations, surveyVersions } from '../schema.ts';
import { type Judge, sentimentJudge } from '../sentiment/read-sentiment.ts';
import { findSurvey } from '../surveys/list-surveys.ts';
import { openTo } from './open-to.ts';

const rawShape = z.array(
  z.object({
    question: z.string(),
    number: z.number().nullable(),
    choice: z.string().nullable(),
    words: z.string().nullable(),
  }),
);

type Row = { questions: Question[]; said: unknown; language: string | null };
type Said = z.output<typeof rawShape>;

/** What was said to each question, with the words in which it was asked. */
function shownAnswer<T extends Row>({ questions, said: _said, ...row }: T, said: Said, judge: Judge | null) {
  const told = said.map((one) => {
    const asked = questions.find(({ key }) => key === one.question);
    const choice = asked?.choices?.find(({ key }) => key === one.choice)?.text ?? null;
    const sentiment = one.words && judge ? judge(one.words, row.language) : null;
    return {
      ...one,
      text: asked?.text ?? null,
      best: asked?.scale?.to ?? null,
      choiceText: choice,
      sentiment,
    };
  });
  return { ...row, said: told };
}

/** Words beside which no score stands are said to sound good or bad, where that is sure enough. */
async function shownAnswers<T extends Row>(run: Run, rows: readonly T[]) {
  const all = rows.map((row) => ({ row, said: rawShape.parse(row.said) }));
  const isOpen = ({ row, said }: (typeof all)[number]) => {
    const head = headline(row.questions)?.key;
    const isScored = said.some(({ question, number }) => question === head && number !== null);
    return !isScored && said.some(({ words }) => words !== null);
  };
  const judge = all.some(isOpen) ? await sentimentJudge(run) : null;
  return all.map((one) => shownAnswer(one.row, one.said, isOpen(one) ? judge : null));
}

/** What each customer said, newest first; those with words alone, or all. @throws Problem 404 `survey-not-found`. */
export const listAnswers = query({
  name: 'feedback.list-answers',
  permission: 'feedback:read',
  input: z.strictObject({
    ...pageInput,
    surveyId: z.uuid(),
    from: z.iso.datetime().optional(),
    to: z.iso.datetime().optional(),
    withWords: z.enum(['1', '0']).default('0'),
  }),
  async run(run, { limit, cursor, surveyId, from, to, withWords }) {
    await findSurvey(run.context, { surveyId });
    const { answeredAt, id } = surveyInvitations;
    const at = readCursor(cursor, ['time', 'id']);
    const behind = at
      ? sql`(${answeredAt}, ${id}) < (${at[0]}::timestamptz, ${String(at[1])}::uuid)`
      : undefined;
    const asked = and(
      eq(surveyInvitations.surveyId, surveyId),
      from ? gte(answeredAt, new Date(from)) : undefined,
      to ? lt(answeredAt, new Date(to)) : undefined,
      withWords === '1' ? wrote : undefined,
    );
    const rows = await selectAll(run)
      .where(and(seen(run), asked, behind))
      .orderBy(desc(answeredAt), desc(id))
      .limit(limit + 1);
    return toPage(await shownAnswers(run, rows), limit, (row) => [
      row.answeredAt?.toISOString() ?? '',
      row.id,
    ]);
  },
});

/** What was asked and said about one request, oldest first. @throws Problem 404 `request-not-found`. */
export const listFeedbackOf = query({
  name: 'feedback.list-feedback-of',
  permission: 'requests:read',
  input: z.strictObject({ request: z.string().max(40) }),
  async run(run, { request }) {
    const { id } = await findRequest(run.context, { request });
    const { workspaceId, requestId, createdAt } = surveyInvitations;
    const rows = await selectAll(run)
      .where(and(eq(workspaceId, run.actor.workspaceId), eq(requestId, id)))
      .orderBy(createdAt, surveyInvitations.id)
      .limit(50);
    return shownAnswers(run, rows);
  },
});

/** What customers said of the one who asks: a person sees it first, and alone. */
export const listOwnFeedback = query({
  name: 'feedback.list-own-feedback',
  permission: 'requests:read',
  input: z.strictObject({ ...pageInput }),
  async run(run, { limit, cursor }) {
    const { answeredAt, id, memberId } = surveyInvitations;
    const at = readCursor(cursor, ['time', 'id']);
    const behind = at
      ? sql`(${answeredAt}, ${id}) < (${at[0]}::timestamptz, ${String(at[1])}::uuid)`
      : undefined;
    const mine = run.actor.type === 'member' ? eq(memberId, run.actor.id) : sql`false`;
    const rows = await selectAll(run)
      .where(and(seen(run), mine, behind))
      .orderBy(desc(answeredAt), desc(id))
      .limit(limit + 1);
    return toPage(await shownAnswers(run, rows), limit, (row) => [
      row.answeredAt?.toISOString() ?? '',
      row.id,
    ]);
  },
});

const seen = ({ actor }: Run) =>
  and(
    eq(surveyInvitations.workspaceId, actor.workspaceId),
    isNotNull(surveyInvitations.answeredAt),
    openTo(actor),
  );

const wrote = sql`exists (select from survey_answers one where one.workspace_id = ${surveyInvitations.workspaceId}
  and one.invitation_id = ${surveyInvitations.id} and one.words is not null)`;

const everythingSaid = sql<unknown>`(select coalesce(json_agg(json_build_object('question', one.question,
    'number', one.number, 'choice', one.choice, 'words', one.words) order by one.question), '[]')
  from survey_answers one where one.workspace_id = ${surveyInvitations.workspaceId}
    and one.invitation_id = ${surveyInvitations.id}
    and coalesce(one.number::text, one.choice, one.words) is not null)`;

function selectAll({ tx }: Run) {
  const {
    workspaceId: w,
    id,
    surveyId,
    version,
    state,
    withheld,
    channel,
    language,
    dueAt,
    sentAt,
  } = surveyInvitations;
  return tx
    .select({
      ...{ id, surveyId, version, state, withheld, channel, language, dueAt, sentAt },
      answeredAt: surveyInvitations.answeredAt,
      customer: { id: customerCards.id, name: customerCards.name },
      request: { id: requestCards.id, number: requestCards.number, subject: requestCards.subject },
      order: { id: orderCards.id, number: orderCards.number },
      said: everythingSaid,
      questions: surveyVersions.questions,
    })
    .from(surveyInvitations)
    .innerJoin(
      surveyVersions,
      and(
        eq(surveyVersions.workspaceId, w),
        eq(surveyVersions.surveyId, surveyInvitations.surveyId),
        eq(surveyVersions.version, surveyInvitations.version),
      ),
    )
    .innerJoin(
      customerCards,
      and(eq(customerCards.workspaceId, w), eq(customerCards.id, surveyInvitations.customerId)),
    )
    .leftJoin(
      requestCards,
      and(eq(requestCards.workspaceId, w), eq(requestCards.id, surveyInvitations.requestId)),
    )
    .leftJoin(orderCards, and(eq(orderCards.workspaceId, w), eq(orderCards.id, surveyInvitations.orderId)));
}
