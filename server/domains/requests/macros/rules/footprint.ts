import type { Changes } from '../../rules/acts.ts';
import type { Priority, Status } from '../../schema.ts';

/** What acts can change of a request, as it stood at a moment. Times as ISO 8601. */
export type Footprint = {
  status: Status;
  /** Not known of what earlier versions did. */
  customStatus?: string | null;
  priority: Priority;
  assigneeId: string | null;
  teamId: string | null;
  labels: string[];
  fields: Record<string, unknown>;
  snoozedUntil: string | null;
};

type Standing = Omit<Footprint, 'snoozedUntil'> & { snoozedUntil: Date | null };

/** Takes down how a request stands. */
export function footprintOf(request: Standing): Footprint {
  const { status, customStatus, priority, assigneeId, teamId, labels, fields, snoozedUntil } = request;
  const slept = snoozedUntil?.toISOString() ?? null;
  const kept = { status, customStatus, priority, assigneeId, teamId, labels, fields };
  return { ...kept, snoozedUntil: slept };
}

/** The way back: what is still as the macro left it becomes what it was; what somebody changed since stays. */
export type WayBack = { changes: Changes; snoozedUntil?: string | null };

/** Works out what has to be changed now so that a macro is undone. */
export function wayBack(before: Footprint, after: Footprint, now: Footprint): WayBack {
  const isOurs = (key: keyof Footprint) => !same(before[key], after[key]) && same(after[key], now[key]);
  const back: WayBack = { changes: {} };
  if (isOurs('status')) back.changes.status = before.status;
  if (isOurs('customStatus')) back.changes.customStatus = before.customStatus ?? null;
  if (isOurs('priority')) back.changes.priority = before.priority;
  if (isOurs('assigneeId')) back.changes.assigneeId = before.assigneeId;
  if (isOurs('teamId')) back.changes.teamId = before.teamId;
  if (isOurs('labels')) back.changes.labels = before.labels;
  const fields = fieldsBack(before, after, now);
  if (Object.keys(fields).length > 0) back.changes.fields = fields;
  if (isOurs('snoozedUntil')) back.snoozedUntil = before.snoozedUntil;
  return back;
}

/** A field that was not there before becomes null: fields are added to, never taken away. */
function fieldsBack(before: Footprint, after: Footprint, now: Footprint): NonNullable<Changes['fields']> {
  const back: NonNullable<Changes['fields']> = {};
  for (const [key, set] of Object.entries(after.fields)) {
    const was = before.fields[key];
    if (same(was, set) || !same(set, now.fields[key])) continue;
    back[key] = isPlain(was) ? was : null;
  }
  return back;
}

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
