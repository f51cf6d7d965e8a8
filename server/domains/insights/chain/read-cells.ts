import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Run } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { headline } from '../../feedback/index.ts';
import { surveyAnswers, surveyInvitations, surveyVersions } from '../../feedback/schema.ts';
import { promises } from '../../promises/schema.ts';
import { qualityUnitCards } from '../../quality/index.ts';
import { requestRatings, requests, solutions } from '../../requests/schema.ts';
import { clocks } from '../../service-levels/schema.ts';
import { type Cell, fewest, type Measure } from './measures.ts';
import { readPulse, readRepeat, readRevenue } from './read-people-and-money.ts';
import { edgesOfMonths } from './steps.ts';

/** The months that are read, in the zone in which they begin. */
export type Span = { months: readonly string[]; zone: string };

/** A measure by team and month, and of the whole company (team null); only of requests that the reader may see. */
export async function readCells(run: Run, measure: Measure, span: Span): Promise<Cell[]> {
  const cells = await readers[measure](run, span);
  return cells.filter(({ n, step }) => n >= fewest && span.months.includes(step));
}

const readers: Record<Measure, (run: Run, span: Span) => Promise<Cell[]>> = {
  conditions: (run) => readPulse(run, 'conditions'),
  recommend: (run) => readPulse(run, 'mean'),
  promises: (run, span) =>
    shareOf(run, span, {
      from: sql`${promises} join ${requests} on ${requests.workspaceId} = ${promises.workspaceId}
        and ${requests.id} = ${promises.requestId}`,
      team: sql`${promises.teamId}`,
      at: sql`${promises.dueAt}`,
      isGood: sql`${promises.state} = 'kept'`,
      counts: sql`${promises.state} in ('kept', 'broken')`,
    }),
  'first-reply': (run, span) =>
    shareOf(run, span, {
      from: sql`${clocks} join ${requests} on ${requests.workspaceId} = ${clocks.workspaceId}
        and ${requests.id} = ${clocks.requestId}`,
      team: sql`${requests.teamId}`,
      at: sql`${clocks.endedAt}`,
      isGood: sql`${clocks.state} = 'met'`,
      counts: sql`${clocks.kind} = 'first-reply' and ${clocks.state} in ('met', 'breached')`,
    }),
  quality: (run, span) =>
    groupCells(run, span, {
      from: sql`${qualityUnitCards} join ${requests} on ${requests.workspaceId} = ${qualityUnitCards.workspaceId}
        and ${requests.id} = ${qualityUnitCards.requestId}`,
      team: sql`${qualityUnitCards.teamId}`,
      at: sql`${qualityUnitCards.workedAt}`,
      value: sql`100 * avg(${qualityUnitCards.score})`,
      counts: sql`${qualityUnitCards.score} is not null and ${qualityUnitCards.toldAt} is not null
        and ${qualityUnitCards.struckAt} is null and ${qualityUnitCards.sessionId} is null`,
    }),
  reopened: (run, span) =>
    shareOf(run, span, {
      from: sql`${solutions} join ${requests} on ${requests.workspaceId} = ${solutions.workspaceId}
        and ${requests.id} = ${solutions.requestId}`,
      team: sql`${requests.teamId}`,
      at: sql`${solutions.solvedAt}`,
      isGood: sql`${solutions.reopenedAt} is not null`,
      counts: sql`true`,
    }),
  rating: (run, span) =>
    shareOf(run, span, {
      from: sql`${requestRatings} join ${requests} on ${requests.workspaceId} = ${requestRatings.workspaceId}
        and ${requests.id} = ${requestRatings.requestId}`,
      team: sql`${requests.teamId}`,
      at: sql`${requestRatings.ratedAt}`,
      isGood: sql`${requestRatings.score} >= 4`,
      counts: sql`true`,
    }),
  survey: readSurveys,
  repeat: readRepeat,
  revenue: readRevenue,
};

type Asked = { from: SQL; team: SQL; at: SQL; counts: SQL };

/** How many in a hundred. */
const shareOf = (run: Run, span: Span, { isGood, ...asked }: Asked & { isGood: SQL }) =>
  groupCells(run, span, { ...asked, value: sql`100.0 * count(*) filter (where ${isGood}) / count(*)` });

const cellShape = z.object({
  isCompany: z.boolean(),
  teamId: z.uuid().nullable(),
  step: z.string(),
  value: z.coerce.number(),
  n: z.coerce.number(),
});

async function groupCells(run: Run, span: Span, asked: Asked & { value: SQL }): Promise<Cell[]> {
  const rows = await run.tx.execute(sql`
    select grouping(cell_team) = 1 as "isCompany", cell_team as "teamId", cell_month as step,
      ${asked.value} as value, count(*) as n
    from ${asked.from}, lateral (select ${asked.team} as cell_team, ${monthOf(asked.at, span)} as cell_month) as cell
    where ${isSeen(run)} and ${asked.counts} and ${isWithin(asked.at, span)}
    group by grouping sets ((cell_team, cell_month), (cell_month))`);
  return rows
    .map((row) => cellShape.parse(row))
    .filter(({ isCompany, teamId }) => isCompany || teamId !== null)
    .map(({ teamId, step, value, n }) => ({ teamId, step, value, n }));
}

const monthOf = (at: SQL, { zone }: Span) => sql`to_char(${at} at time zone ${zone}::text, 'YYYY-MM')`;

function isWithin(at: SQL, { months, zone }: Span): SQL {
  const { from, until } = edgesOfMonths(months);
  return sql`${at} >= (${from}::date::timestamp at time zone ${zone}::text)
    and ${at} < (${until}::date::timestamp at time zone ${zone}::text)`;
}

const isSeen = ({ actor }: Run) => sql`${requests.workspaceId} = ${actor.workspaceId}
  and ${requests.folder} = 'work' and ${visibleTo(actor, requests) ?? sql`true`}`;

const answerShape = z.object({
  surveyId: z.uuid(),
  version: z.coerce.number(),
  question: z.string(),
  teamId: z.uuid().nullable(),
  step: z.string(),
  sum: z.coerce.number(),
  n: z.coerce.number(),
});

/** The first scale of every survey, from 0 (worst) to 100, so that surveys of several scales stand together. */
async function readSurveys(run: Run, span: Span): Promise<Cell[]> {
  const scales = await mainScales(run);
  const rows = await run.tx.execute(sql`
    select ${surveyInvitations.surveyId} as "surveyId", ${surveyInvitations.version} as version,
      ${surveyAnswers.question} as question, ${surveyInvitations.teamId} as "teamId",
      ${monthOf(sql`${surveyInvitations.answeredAt}`, span)} as step, sum(${surveyAnswers.number}) as sum, count(*) as n
    from ${surveyInvitations} join ${surveyAnswers} on ${surveyAnswers.workspaceId} = ${surveyInvitations.workspaceId}
      and ${surveyAnswers.invitationId} = ${surveyInvitations.id}
    join ${requests} on ${requests.workspaceId} = ${surveyInvitations.workspaceId}
      and ${requests.id} = ${surveyInvitations.requestId}
    where ${isSeen(run)} and ${surveyAnswers.number} is not null
      and ${isWithin(sql`${surveyInvitations.answeredAt}`, span)}
    group by 1, 2, 3, 4, 5`);
  const scored = rows.flatMap((row) => {
    const { sum, n, teamId, step, surveyId, version, question } = answerShape.parse(row);
    const scale = scales.get(`${surveyId} ${version} ${question}`);
    return scale ? [{ teamId, step, n, sum: (100 * (sum - scale.from * n)) / (scale.to - scale.from) }] : [];
  });
  const ofTeams = scored.filter(({ teamId }) => teamId !== null);
  return [...joinCells(ofTeams), ...joinCells(scored.map((one) => ({ ...one, teamId: null })))];
}

async function mainScales({ tx, actor }: Run) {
  const rows = await tx
    .select({
      surveyId: surveyVersions.surveyId,
      version: surveyVersions.version,
      questions: surveyVersions.questions,
    })
    .from(surveyVersions)
    .where(sql`${surveyVersions.workspaceId} = ${actor.workspaceId}`);
  return new Map(
    rows.flatMap(({ surveyId, version, questions }) => {
      const main = headline(questions);
      return main ? [[`${surveyId} ${version} ${main.key}`, main.scale] as const] : [];
    }),
  );
}

function joinCells(
  parts: readonly { teamId: string | null; step: string; sum: number; n: number }[],
): Cell[] {
  return [...Map.groupBy(parts, ({ teamId, step }) => `${teamId} ${step}`).values()].flatMap((own) => {
    const [first] = own;
    const n = own.reduce((all, one) => all + one.n, 0);
    const sum = own.reduce((all, one) => all + one.sum, 0);
    return first ? [{ teamId: first.teamId, step: first.step, value: sum / n, n }] : [];
  });
}
