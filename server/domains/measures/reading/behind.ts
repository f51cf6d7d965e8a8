import { type SQL, sql } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { assertMay } from '../../../platform/permission.ts';
import { type Counted, narrowByFigure } from '../../requests/index.ts';
import { definitionOf } from '../catalogue.ts';
import type { Dimension } from '../shapes.ts';
import { scopeOf, truth } from '../sources/facts.ts';
import { assertAsked, isCounted, isWanted } from './conditions.ts';
import { findSummedUp } from './read-measures.ts';

/** The list of requests stands in an earlier room and is told here what stands behind a figure. */
narrowByFigure(requestsBehind);

/**
 * The ids of the requests on which hang the facts that a measure counted, told of the same facts as the figure itself. Which
 * of these requests somebody sees is the list's to say. @throws Problem 400 `measure-unknown`, `measure-split`; 403
 * `permission-missing` for measures of what another room keeps.
 */
async function requestsBehind(run: Run, { measure: key, from, to, of }: Counted): Promise<SQL> {
  const measure = definitionOf(key);
  if (measure.besides) assertMay(run.actor, measure.besides);
  const filter = Object.fromEntries(of) as Partial<Record<Dimension, string[]>>;
  assertAsked(measure, { split: null, filter, time: 'clock' });
  const { workspaceId } = run.actor;
  const known = await findSummedUp(run);
  const scope = await scopeOf(run);
  const facts = known
    ? sql`measure_facts`
    : sql`(select ${workspaceId}::uuid as workspace_id, t.* from (${truth(scope, [measure.fact])}) t)`;
  return sql`select f.request_id from ${facts} f
    where f.workspace_id = ${workspaceId}::uuid and ${isCounted(measure)} and f.request_id is not null
      and f.at >= ${from.toISOString()}::timestamptz and f.at < ${to.toISOString()}::timestamptz
      ${isWanted(filter, scope.zone)}`;
}
