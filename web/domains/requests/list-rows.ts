import { type DueGroup, dueGroupOf } from './due.ts';
import type { Priority, RequestItem, Sort } from './types.ts';

export type Age = 'today' | 'yesterday' | 'week' | 'earlier' | `due-${DueGroup}` | `priority-${Priority}`;
type Group = { kind: 'group'; age: Age; count: number; id: string };
export type ListRow = Group | { kind: 'request'; request: RequestItem; id: string };

/** The rows of the list with a heading where the age changes, or the urgency, or, in the order of what is due, the time left. */
export function rowsOf(requests: readonly RequestItem[], sort: Sort | undefined, now: Date): ListRow[] {
  const rows: ListRow[] = [];
  let group: Group | undefined;
  for (const request of requests) {
    const age = headingOf(request, sort, now);
    if (!group || group.age !== age) {
      group = { kind: 'group', age, count: 0, id: `group-${age}` };
      rows.push(group);
    }
    group.count++;
    rows.push(asRow(request));
  }
  return rows;
}

/** The request before or after the given one; from nowhere the first or the last. Null at the ends. */
export function neighbour(
  requests: readonly RequestItem[],
  number: number | null,
  step: 1 | -1,
): RequestItem | null {
  const at = requests.findIndex((request) => request.number === number);
  if (at < 0) return (step === 1 ? requests[0] : requests.at(-1)) ?? null;
  return requests[at + step] ?? null;
}

function headingOf(request: RequestItem, sort: Sort | undefined, now: Date): Age {
  if (sort === 'nextDueAt') return `due-${dueGroupOf(request, now)}`;
  if (sort === '-priority') return `priority-${request.priority}`;
  return ageOf(timeOf(request, sort), now);
}

function timeOf({ createdAt, updatedAt, customerWroteAt }: RequestItem, sort: Sort | undefined): string {
  if (sort === 'createdAt' || sort === '-createdAt') return createdAt;
  return sort === 'customerWroteAt' || sort === '-customerWroteAt'
    ? (customerWroteAt ?? createdAt)
    : updatedAt;
}

function ageOf(instant: string, now: Date): Age {
  const start = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const at = new Date(instant).getTime();
  if (at >= start) return 'today';
  if (at >= start - DAY) return 'yesterday';
  return at >= start - 6 * DAY ? 'week' : 'earlier';
}

const DAY = 86_400_000;
const asRow = (request: RequestItem): ListRow => ({ kind: 'request', request, id: request.id });
