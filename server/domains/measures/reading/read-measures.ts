import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { dayIn } from '../../../kernel/date-formats.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { assertMay } from '../../../platform/permission.ts';
import { definitionOf } from '../catalogue.ts';
import { summedUp } from '../cells/build-cells.ts';
import { givenBusiness, measureBusiness } from '../facts/write-business.ts';
import { fillCells, type Group } from '../rules/fill.ts';
import { planOf, type SummedUp } from '../rules/pieces.ts';
import type { Definition, FactKind } from '../rules/registry.ts';
import { sketchError } from '../rules/sketch.ts';
import type { MeasureAnswer, MeasureAsk } from '../shapes.ts';
import { scopeOf, truth } from '../sources/facts.ts';
import { assertAsked, assertSteps, isOfBacklog } from './conditions.ts';
import { groupCells, type Planned } from './from-cells.ts';
import { groupFacts, seesAll } from './from-facts.ts';
import type { Question } from './question.ts';

/** As many questions are answered from facts by one statement. */
const atOnce = 24;

/**
 * Answers questions about measures, all in a few statements, of what the actor may see. Whoever calls has looked whether
 * they may read reports.
 * @throws Problem 400 `measure-unknown`, `measure-split`, `measure-business`, `measure-steps`, `period-invalid`,
 * `zone-invalid`; 403 `permission-missing` for measures of what another room keeps.
 */
export async function readMeasures(run: Run, asks: readonly MeasureAsk[]): Promise<MeasureAnswer[]> {
  const questions = asks.map((ask): Question => ({ ask, measure: assertReadable(run, ask) }));
  if (questions.length === 0) return [];
  const known = await findSummedUp(run);
  const plans = questions.map((question) => ({
    question,
    plan: known && seesAll(run) ? plan(question, known) : null,
  }));
  const planned = plans.filter((one): one is Planned => one.plan !== null);
  const rest = plans.filter((one) => one.plan === null).map(({ question }) => question);
  const cells = await groupCells(run, planned);
  const facts: Group[][] = [];
  for (let done = 0; done < rest.length; done += atOnce) {
    const some = rest.slice(done, done + atOnce);
    facts.push(...(await groupFacts(run, await factsFor(run, some, known !== null), some)));
  }
  const groups = new Map<Question, Group[] | undefined>([
    ...planned.map(({ question }, index) => [question, cells[index]] as const),
    ...rest.map((question, index) => [question, facts[index]] as const),
  ]);
  return plans.map(({ question, plan: from }) => ({
    cells: fillCells(question.ask, question.measure, groups.get(question) ?? []),
    from: from ? ('rollups' as const) : ('facts' as const),
    error: from && question.measure.kind === 'time' ? sketchError : 0,
  }));
}

const plan = ({ ask, measure }: Question, known: SummedUp) =>
  measure.key === 'backlog-age' ? null : planOf(ask, measure.kind === 'level', known);

const kindsOf = (measure: Question['measure']): FactKind[] =>
  isOfBacklog(measure) ? ['opened', 'reopened', 'solution'] : [measure.fact];

/** The measure that is asked for. @throws as `readMeasures`, for one question before any is answered. */
export function assertReadable(run: Run, ask: MeasureAsk): Definition {
  const measure = definitionOf(ask.measure);
  assertAsked(measure, ask);
  assertSteps(measure, ask);
  if (measure.besides) assertMay(run.actor, measure.besides);
  try {
    dayIn(ask.zone, run.context.now);
  } catch {
    throw new Problem(400, 'zone-invalid');
  }
  return measure;
}

const stateRow = z.object({ zone: z.string(), months: z.array(z.string()) });

/** What is summed up of the workspace; null before the first build is done, and while its zone has changed. */
export async function findSummedUp({ tx, actor }: Run): Promise<SummedUp | null> {
  const [row] = await tx.execute(sql`
    select s.zone, array(select to_char(month, 'YYYY-MM-DD') from measure_months m
      where m.workspace_id = s.workspace_id order by month) as months
    from measure_states s join workspaces w on w.id = s.workspace_id and w.zone = s.zone
    where s.workspace_id = ${actor.workspaceId}::uuid and s.built_at is not null`);
  return row ? { ...stateRow.parse(row), dimensions: summedUp } : null;
}

/** The facts as they are kept; before the first build is done, as the rows tell them. */
async function factsFor(run: Run, questions: readonly Question[], isBuilt: boolean): Promise<SQL> {
  const { workspaceId } = run.actor;
  if (isBuilt)
    return sql`not materialized (select * from measure_facts where workspace_id = ${workspaceId}::uuid)`;
  const kinds = [...new Set(questions.flatMap(({ measure }) => kindsOf(measure)))];
  const facts = sql`(${truth(await scopeOf(run), kinds)})`;
  const byHours = questions.some(({ ask }) => ask.time === 'business');
  const measured = byHours ? await measureBusiness(run, facts) : [];
  return sql`materialized (select ${workspaceId}::uuid as workspace_id, given.business, t.* from ${facts} t
    left join ${givenBusiness(measured)} on given.kind = t.kind and given.id = t.id)`;
}
