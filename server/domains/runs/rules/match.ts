import type { Match } from '../../procedures/index.ts';

/** What of a request a procedure may ask for. */
export type Standing = {
  /** Its topic and all that it stands under. */
  topicIds: readonly string[];
  groupId: string | null;
  organisationId: string | null;
  labels: readonly string[];
  fields: Readonly<Record<string, unknown>>;
};

/**
 * How well a request fits: within a list any is enough, across the lists all must fit, empty ones do not count.
 * @returns how many lists fit, so that the closest is offered first; 0 where it does not fit, or nothing is asked for.
 */
export function fitOf(match: Match, request: Standing): number {
  const lower = new Set(request.labels.map((one) => one.toLowerCase()));
  const asked: boolean[][] = [
    match.topicIds.map((id) => request.topicIds.includes(id)),
    match.groupIds.map((id) => id === request.groupId),
    match.organisationIds.map((id) => id === request.organisationId),
    match.labels.map((label) => lower.has(label.toLowerCase())),
    ...match.fields.map(({ key, values }) => [holds(request.fields[key], values)]),
  ].filter((list) => list.length > 0);
  return asked.every((list) => list.includes(true)) ? asked.length : 0;
}

/** A field holds one of the values; of several choices one is enough. */
function holds(value: unknown, wanted: readonly string[]): boolean {
  const given = (Array.isArray(value) ? value : [value]).filter((one) => one !== null && one !== undefined);
  return given.some((one) =>
    wanted.some((other) => other.toLowerCase() === String(one).trim().toLowerCase()),
  );
}
