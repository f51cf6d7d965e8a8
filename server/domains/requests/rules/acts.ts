import { z } from 'zod';
import type { Priority, Status } from '../schema.ts';
import { mostHours } from './limits.ts';
import { words } from './words.ts';

const label = z.string().trim().min(1).max(100);
const labels = z.array(label).min(1).max(50);
const statuses = ['open', 'waiting', 'solved', 'closed'] as const satisfies readonly Status[];
const priorities = ['low', 'normal', 'high', 'urgent'] as const satisfies readonly Priority[];
const fieldValue = z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]);

/** One thing that is done with a request: what macros hold, and what rules may do. Words may hold placeholders. */
export const act = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('set-status'),
    status: z.enum(statuses),
    /** Key of a status of the workspace’s own in that category. */
    customStatus: z.string().max(40).nullable().optional(),
  }),
  z.strictObject({ do: z.literal('set-priority'), priority: z.enum(priorities) }),
  z.strictObject({ do: z.literal('assign'), memberId: z.uuid().nullable() }),
  z.strictObject({ do: z.literal('set-team'), teamId: z.uuid().nullable() }),
  z.strictObject({ do: z.literal('add-labels'), labels }),
  z.strictObject({ do: z.literal('remove-labels'), labels }),
  z.strictObject({ do: z.literal('set-field'), key: z.string().trim().min(1).max(100), value: fieldValue }),
  z.strictObject({ do: z.literal('write-note'), text: z.string().trim().min(1).max(20_000) }),
  z.strictObject({ do: z.literal('write-reply'), text: words }),
  z.strictObject({ do: z.literal('snooze'), hours: z.number().positive().max(mostHours) }),
]);

/** What is done with a request, in order. */
export const acts = z.array(act).min(1).max(20);
export type Act = z.output<typeof act>;

/** What acts look at of a request as it stands. */
export type Standing = { labels: readonly string[] };

/** The changes of a request that acts amount to, as one change: the last word on each thing counts. */
export type Changes = {
  status?: Status;
  customStatus?: string | null;
  priority?: Priority;
  assigneeId?: string | null;
  teamId?: string | null;
  labels?: string[];
  fields?: Record<string, z.output<typeof fieldValue>>;
};

/** Adds up acts to one change, so that all of it comes together or not at all. */
export function changesOf(list: readonly Act[], request: Standing): Changes {
  const sum: Changes = {};
  for (const one of list) Object.assign(sum, changeOf(one, sum, request));
  return sum;
}

function changeOf(one: Act, sum: Changes, request: Standing): Changes {
  switch (one.do) {
    case 'set-status':
      return { status: one.status, ...(one.customStatus ? { customStatus: one.customStatus } : {}) };
    case 'set-priority':
      return { priority: one.priority };
    case 'assign':
      return { assigneeId: one.memberId };
    case 'set-team':
      return { teamId: one.teamId };
    case 'add-labels':
      return { labels: [...without(sum.labels ?? request.labels, one.labels), ...one.labels] };
    case 'remove-labels':
      return { labels: without(sum.labels ?? request.labels, one.labels) };
    case 'set-field':
      return { fields: { ...sum.fields, [one.key]: one.value } };
    default:
      return {};
  }
}

/** Labels are compared as people read them: case does not matter. */
function without(all: readonly string[], gone: readonly string[]): string[] {
  const lower = new Set(gone.map((one) => one.toLowerCase()));
  return all.filter((one) => !lower.has(one.toLowerCase()));
}

/** Until when the last of the acts lets a request sleep; null when none does. */
export function snoozeOf(list: readonly Act[], now: Date): Date | null {
  const hours = list.findLast((one) => one.do === 'snooze')?.hours;
  return hours === undefined ? null : new Date(now.getTime() + hours * 3_600_000);
}
