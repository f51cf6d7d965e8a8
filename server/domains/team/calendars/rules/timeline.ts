import type { Hours, Schedule, Timeline } from '../../../../kernel/working-time/index.ts';

/** The rows of a workspace's calendars that say what counts when. */
export type CalendarRows = {
  versions: readonly {
    calendarId: string;
    version: number;
    validFrom: Date;
    zone: string;
    hours: Hours;
    holidays: readonly { date: string }[];
  }[];
  /** Calendars that were taken away: nobody works by them any more. */
  removedIds?: readonly string[];
  uses: readonly { id: string; teamId: string | null; calendarId: string | null; validFrom: Date }[];
};

/**
 * Which schedule a team works by from when on: its own calendar, else the workspace's, each in the version that was
 * valid at the time. Before there was any, and where there is none, the clock goes day and night.
 */
export function timelineOf(teamId: string | null, { versions, uses }: CalendarRows): Timeline {
  const mine = uses.filter((one) => one.teamId === null || one.teamId === teamId);
  const moments = new Set([...mine, ...versions].map((one) => one.validFrom.getTime()));
  const pieces = [...moments].sort((a, b) => a - b).map((from) => ({ from, schedule: scheduleAt(from) }));
  return [{ from: 0, schedule: null }, ...pieces];

  function scheduleAt(at: number) {
    const usedBy = (team: string | null) =>
      newest(mine.filter((one) => one.teamId === team && one.validFrom.getTime() <= at));
    const calendarId = (teamId && usedBy(teamId)?.calendarId) || usedBy(null)?.calendarId;
    const valid = versions.filter((one) => one.calendarId === calendarId && one.validFrom.getTime() <= at);
    const found = valid.toSorted((a, b) => a.version - b.version).at(-1);
    return found ? scheduleOf(found) : null;
  }
}

/**
 * The versions of one calendar from when on each counts, the first one also before it was written; null when there is
 * no such calendar any more.
 */
export function timelineOfCalendar(
  calendarId: string,
  { versions, removedIds = [] }: CalendarRows,
): Timeline | null {
  if (removedIds.includes(calendarId)) return null;
  const own = versions.filter((one) => one.calendarId === calendarId);
  const pieces = own.toSorted((a, b) => a.version - b.version);
  if (pieces.length === 0) return null;
  return pieces.map((one, at) => ({
    from: at === 0 ? 0 : one.validFrom.getTime(),
    schedule: scheduleOf(one),
  }));
}

function scheduleOf({ zone, hours, holidays }: CalendarRows['versions'][number]): Schedule {
  return { zone, hours, holidays: holidays.map((one) => one.date) };
}

/** The last to begin; of those that began together, the one that was written last. */
export function newest<T extends { id: string; validFrom: Date }>(rows: readonly T[]): T | undefined {
  return rows
    .toSorted((a, b) => a.validFrom.getTime() - b.validFrom.getTime() || a.id.localeCompare(b.id))
    .at(-1);
}
