import { and, eq, gte, inArray, isNotNull, lt, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { requestCards } from '../../requests/index.ts';
import { memberCards, teamCards } from '../../team/index.ts';
import { headline, type Question, type Scale } from '../rules/questions.ts';
import { servperfKeys } from '../rules/servperf-template.ts';
import { servqual } from '../rules/servqual.ts';
import {
  bounds,
  changeOf,
  fewestAnswers,
  fewestOfPerson,
  responseRate,
  summarise,
} from '../rules/summary.ts';
import { surveyAnswers, surveyInvitations } from '../schema.ts';
import { findSurvey } from '../surveys/list-surveys.ts';
import { openTo } from './open-to.ts';

export const splits = ['team', 'channel', 'language', 'member'] as const;
type Split = (typeof splits)[number];

const period = { from: z.iso.datetime(), to: z.iso.datetime() };

/**
 * What a survey found in a time: how many were asked and answered, each question's figure with its interval, how it was the
 * same time before, what is known of those who kept silent, and the score by team, channel, language or person.
 */
export const readResults = query({
  name: 'feedback.read-results',
  permission: 'feedback:read',
  input: z.strictObject({ surveyId: z.uuid(), ...period, by: z.enum(splits).optional() }),
  async run(run, { surveyId, by, ...asked }) {
    const survey = await findSurvey(run.context, { surveyId });
    const [from, to] = [new Date(asked.from), new Date(asked.to)];
    const earlier = new Date(from.getTime() - (to.getTime() - from.getTime()));
    const now = await countAnswers(run, surveyId, { from, to });
    const before = await countAnswers(run, surveyId, { from: earlier, to: from });
    const main = headline(survey.questions);
    const sent = await countSent(run, surveyId, { from, to });
    const rate = responseRate(sent.answered, sent.sent);
    const questions = survey.questions.map((one) => figureOf(survey.kind, one, main, now));
    const score = main ? questions.find((one) => one.key === main.key) : undefined;
    const isShare = score?.measure === 'share' && score.score !== null && rate.estimate !== null;
    const perception = servperfKeys.map((key) => questions.find((one) => one.key === key)?.score ?? null);
    return {
      fewest: fewestAnswers,
      ...sent,
      rate,
      questions,
      change: main && isShare ? changeOf(main.scale.to, of(now, main.key), of(before, main.key)) : null,
      bounds: isShare ? bounds(rate.estimate ?? 0, score?.score ?? 0) : null,
      servperf: survey.kind === 'servperf' ? servperfOf(perception) : null,
      split: main && by ? await splitBy(run, { surveyId, kind: survey.kind, main, by, from, to }) : [],
    };
  },
});

/** SERVPERF from 1 to 7, by dimension and whole; null where fewer than half of the items have answers enough. */
function servperfOf(perception: readonly (number | null)[]) {
  const { dimensions, unweighted } = servqual({ perception });
  return { dimensions, whole: unweighted };
}

type Counted = { question: string; number: number | null; choice: string | null; n: number };
const countedShape = z.object({
  question: z.string(),
  number: z.number().nullable(),
  choice: z.string().nullable(),
  n: z.number(),
});
const of = (counted: readonly Counted[], key: string) =>
  counted.flatMap(({ question, number, n }) =>
    question === key && number !== null ? [{ value: number, n }] : [],
  );

function figureOf(
  kind: Parameters<typeof summarise>[0],
  { key, kind: form, about, text, scale, choices }: Question,
  main: Question | undefined,
  counted: readonly Counted[],
) {
  const theirs = counted.filter((one) => one.question === key);
  const n = theirs.reduce((sum, one) => sum + one.n, 0);
  const nothing = { measure: null, n, score: null, low: null, high: null };
  const measured = key === main?.key || kind === 'servperf' ? kind : 'own';
  const figure = scale ? summarise(measured, scale.to, of(counted, key)) : nothing;
  return {
    ...{ key, kind: form, about, text, scale: scale ?? null, choices: choices ?? null },
    ...figure,
    counts: theirs.flatMap((one) =>
      one.number === null && one.choice === null ? [] : [{ value: one.number ?? one.choice ?? '', n: one.n }],
    ),
  };
}

type Period = { from: Date; to: Date };

const answeredIn = (run: Run, surveyId: string, { from, to }: Period): SQL | undefined =>
  and(
    eq(surveyInvitations.workspaceId, run.actor.workspaceId),
    eq(surveyInvitations.surveyId, surveyId),
    gte(surveyInvitations.answeredAt, from),
    lt(surveyInvitations.answeredAt, to),
    openTo(run.actor),
  );

const joined = sql`${surveyInvitations}
  left join ${requestCards} on ${requestCards.workspaceId} = ${surveyInvitations.workspaceId}
    and ${requestCards.id} = ${surveyInvitations.requestId}
  join ${surveyAnswers} on ${surveyAnswers.workspaceId} = ${surveyInvitations.workspaceId}
    and ${surveyAnswers.invitationId} = ${surveyInvitations.id}`;

const saysSomething = sql`coalesce(${surveyAnswers.number}::text, ${surveyAnswers.choice}, ${surveyAnswers.words}) is not null`;

async function countAnswers(run: Run, surveyId: string, time: Period): Promise<Counted[]> {
  const rows = await run.tx.execute(sql`
    select ${surveyAnswers.question} as question, ${surveyAnswers.number} as number, ${surveyAnswers.choice} as choice,
      count(*)::int as n
    from ${joined} where ${answeredIn(run, surveyId, time)} and ${saysSomething} group by 1, 2, 3 order by 1, 2, 3`);
  return rows.map((row) => countedShape.parse(row));
}

/** By the time it was sent: who was asked at the end of the time may still answer. */
async function countSent({ tx, actor }: Run, surveyId: string, { from, to }: Period) {
  const { workspaceId, surveyId: survey, state, withheld, createdAt, sentAt, answeredAt } = surveyInvitations;
  const mine = and(eq(workspaceId, actor.workspaceId), eq(survey, surveyId), openTo(actor));
  const join = and(
    eq(requestCards.workspaceId, workspaceId),
    eq(requestCards.id, surveyInvitations.requestId),
  );
  const [row] = await tx
    .select({
      sent: sql<number>`count(*)::int`,
      answered: sql<number>`(count(*) filter (where ${answeredAt} is not null))::int`,
    })
    .from(surveyInvitations)
    .leftJoin(requestCards, join)
    .where(and(mine, isNotNull(sentAt), gte(sentAt, from), lt(sentAt, to)));
  const reasons = await tx
    .select({ reason: withheld, n: sql<number>`count(*)::int` })
    .from(surveyInvitations)
    .leftJoin(requestCards, join)
    .where(and(mine, inArray(state, ['withheld']), gte(createdAt, from), lt(createdAt, to)))
    .groupBy(withheld);
  const named = reasons.flatMap(({ reason, n }) => (reason ? [{ reason, n }] : []));
  return { sent: row?.sent ?? 0, answered: row?.answered ?? 0, withheld: named };
}

type Splitting = Period & {
  surveyId: string;
  kind: Parameters<typeof summarise>[0];
  main: Question & { scale: Scale };
  by: Split;
};

const splitColumn: Record<Split, SQL> = {
  team: sql`${surveyInvitations.teamId}::text`,
  channel: sql`${surveyInvitations.channel}`,
  language: sql`${surveyInvitations.language}`,
  member: sql`${surveyInvitations.memberId}::text`,
};
const partShape = z.object({ part: z.string().nullable(), value: z.number(), n: z.number() });

/** In the order of their names: whose intervals overlap are no ranking. */
async function splitBy(run: Run, { surveyId, kind, main, by, from, to }: Splitting) {
  const rows = await run.tx.execute(sql`
    select ${splitColumn[by]} as part, ${surveyAnswers.number} as value, count(*)::int as n from ${joined}
    where ${answeredIn(run, surveyId, { from, to })} and ${surveyAnswers.question} = ${main.key}
      and ${surveyAnswers.number} is not null group by 1, 2`);
  const parts = Map.groupBy(
    rows.map((row) => partShape.parse(row)),
    (row) => row.part,
  );
  const names = await namesOf(run, by);
  const fewest = by === 'member' ? fewestOfPerson : fewestAnswers;
  return [...parts]
    .map(([key, counts]) => ({
      key,
      name: key === null ? null : (names.get(key) ?? key),
      ...summarise(kind, main.scale.to, counts, fewest),
    }))
    .sort((a, b) => (a.name ?? '').localeCompare(b.name ?? ''));
}

async function namesOf({ tx, actor }: Run, by: Split): Promise<Map<string, string>> {
  if (by !== 'team' && by !== 'member') return new Map();
  const cards = by === 'team' ? teamCards : memberCards;
  const rows = await tx
    .select({ id: cards.id, name: cards.name })
    .from(cards)
    .where(eq(cards.workspaceId, actor.workspaceId));
  return new Map(rows.map((row) => [row.id, row.name]));
}
