import { z } from 'zod';
import { type Group, isGroup } from './conditions.ts';
import { type ClockName, type Clocks, clockNames } from './facts.ts';

/** What a rule may wait for. */
export const happenings = [
  'opened',
  'customer-wrote',
  'reply-written',
  'note-written',
  'solved',
  'reopened',
  'closed',
  'status-changed',
  'owner-changed',
  'team-changed',
  'priority-changed',
  'labels-changed',
  'fields-changed',
  'woken',
] as const;
export type Happening = (typeof happenings)[number];

/** On events, or by the clock every so many minutes. */
export const triggerInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('event'),
    events: z.array(z.enum(happenings)).min(1).max(happenings.length),
  }),
  z.strictObject({ kind: z.literal('time'), everyMinutes: z.number().int().min(5).max(1440) }),
]);
export type Trigger = z.output<typeof triggerInput>;

/** What an event of the house means for rules, by its name and payload; nothing for most. */
export function happeningsOf(name: string, payload: Readonly<Record<string, unknown>>): Happening[] {
  if (Object.hasOwn(byName, name)) return byName[name] ?? [];
  if (name === 'message.written') return payload.kind === 'note' ? ['note-written'] : [];
  if (name === 'request.snoozed') return payload.until === null ? ['woken'] : [];
  if (name === 'request.assigned')
    return [
      ...(payload.assigneeId === payload.beforeAssigneeId ? [] : (['owner-changed'] as const)),
      ...(payload.teamId === payload.beforeTeamId ? [] : (['team-changed'] as const)),
    ];
  if (name !== 'request.changed' || !Array.isArray(payload.fields)) return [];
  return payload.fields.flatMap((field) => byField[String(field)] ?? []);
}

const byName: Record<string, Happening[]> = {
  'request.opened': ['opened'],
  'request.words-received': ['customer-wrote'],
  'request.answered': ['reply-written'],
  'request.solved': ['solved', 'status-changed'],
  'request.reopened': ['reopened', 'status-changed'],
  'request.closed': ['closed', 'status-changed'],
};
const byField: Record<string, Happening[]> = {
  status: ['status-changed'],
  priority: ['priority-changed'],
  labels: ['labels-changed'],
  fields: ['fields-changed'],
};

/** The events of the house that rules hear. */
export const heardNames = [
  ...Object.keys(byName),
  'message.written',
  'request.snoozed',
  'request.assigned',
  'request.changed',
] as const;

/** Whether the event is one that the rule waits for. */
export function isAwaited(trigger: Trigger, happened: readonly Happening[]): boolean {
  return trigger.kind === 'event' && trigger.events.some((one) => happened.includes(one));
}

/** Which clocks the conditions look at. */
export function clocksOf(group: Group): ClockName[] {
  const names = group.parts.flatMap((part) =>
    isGroup(part)
      ? clocksOf(part)
      : part.field.startsWith('hours.')
        ? [part.field.slice('hours.'.length)]
        : [],
  );
  return clockNames.filter((one) => names.includes(one));
}

/**
 * What a rule by the clock has seen of a request when it acted: the instants that its conditions look at. It acts
 * again when one of them has moved otherwise than by itself, and never twice on the same.
 */
export function seenOf(group: Group, clocks: Clocks): string {
  return clocksOf(group)
    .map((name) => `${name}=${clocks[name]?.toISOString() ?? ''}`)
    .join(' ');
}

/** Whether a rule by the clock is due: its last look is as many minutes ago as it is to wait. */
export function isDue(everyMinutes: number, lastLookAt: Date | null, now: Date): boolean {
  return lastLookAt === null || now.getTime() - lastLookAt.getTime() >= everyMinutes * 60_000 - 30_000;
}
