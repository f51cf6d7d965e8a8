import { gt, gte, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { ViewFilters } from '../queries/list-shape.ts';
import { requests } from '../schema.ts';
import { listOf } from './several.ts';

/** When things happened: from the first instant, before the last. */
export function inTime(filters: ViewFilters): (SQL | undefined)[] {
  const { openedFrom, openedTo, solvedFrom, solvedTo, answeredFrom, answeredTo } = filters;
  return [
    openedFrom ? gte(requests.createdAt, new Date(openedFrom)) : undefined,
    openedTo ? lt(requests.createdAt, new Date(openedTo)) : undefined,
    solvedFrom ? gte(requests.solvedAt, new Date(solvedFrom)) : undefined,
    solvedTo ? lt(requests.solvedAt, new Date(solvedTo)) : undefined,
    answeredFrom ? gte(requests.firstAnsweredAt, new Date(answeredFrom)) : undefined,
    answeredTo ? lt(requests.firstAnsweredAt, new Date(answeredTo)) : undefined,
    ...waiting(filters),
    ...onTheClock(filters),
  ];
}

/** What had come and was not solved: what was reopened since then counts by its last solution. */
function waiting({ waitingAt }: ViewFilters): (SQL | undefined)[] {
  if (!waitingAt) return [];
  const at = new Date(waitingAt);
  return [lt(requests.createdAt, at), or(isNull(requests.solvedAt), gt(requests.solvedAt, at))];
}

function onTheClock({ weekday, hour, solvedFrom, answeredFrom }: ViewFilters): (SQL | undefined)[] {
  const { createdAt, solvedAt, firstAnsweredAt } = requests;
  const time = solvedFrom ? solvedAt : answeredFrom ? firstAnsweredAt : createdAt;
  const local = sql`${time} at time zone (select zone from workspaces where id = ${requests.workspaceId})`;
  const part = (name: SQL, given: string | readonly string[] | undefined) =>
    given === undefined
      ? undefined
      : sql`extract(${name} from ${local})::int = any(${sql.param(listOf(given).map(Number))}::int[])`;
  return [part(sql`isodow`, weekday), part(sql`hour`, hour)];
}
