import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { query } from '../../../platform/command.ts';
import { usesOf } from './commands/keep-calendar.ts';
import type { CalendarRows } from './rules/timeline.ts';
import { calendars, calendarUses, calendarVersions } from './schema.ts';

/** All calendars as they count now, by name, with who works by them. */
export const listCalendars = query({
  name: 'team.list-calendars',
  permission: 'team:read',
  input: z.strictObject({}),
  async run(run) {
    const { tx, actor } = run;
    const all = await tx
      .select()
      .from(calendars)
      .where(eq(calendars.workspaceId, actor.workspaceId))
      .orderBy(asc(calendars.name), asc(calendars.id));
    const versions = await tx
      .select()
      .from(calendarVersions)
      .where(eq(calendarVersions.workspaceId, actor.workspaceId))
      .orderBy(asc(calendarVersions.version));
    const uses = await usesOf(run);
    return all
      .filter((one) => one.removedAt === null)
      .map(({ id, name }) => {
        const said = versions.findLast((one) => one.calendarId === id);
        const users = uses.filter((one) => one.calendarId === id);
        if (!said) throw notFound('calendar');
        return {
          ...{ id, name, zone: said.zone, hours: said.hours, holidays: said.holidays, version: said.version },
          isDefault: users.some((one) => one.teamId === null),
          teamIds: users.flatMap((one) => one.teamId ?? []),
        };
      });
  },
});

/** Every row that says what counts when, for rules that measure time. */
export const readCalendars = query({
  name: 'team.read-calendars',
  permission: 'team:read',
  input: z.strictObject({}),
  async run({ tx, actor }): Promise<CalendarRows> {
    const { workspaceId } = actor;
    const versions = await tx
      .select()
      .from(calendarVersions)
      .where(eq(calendarVersions.workspaceId, workspaceId));
    const uses = await tx.select().from(calendarUses).where(eq(calendarUses.workspaceId, workspaceId));
    const removed = await tx
      .select({ id: calendars.id })
      .from(calendars)
      .where(and(eq(calendars.workspaceId, workspaceId), isNotNull(calendars.removedAt)));
    return { versions, uses, removedIds: removed.map((one) => one.id) };
  },
});

/** That a calendar stands and may be worked by. @throws Problem 404 `calendar-not-found`. */
export const assertCalendar = query({
  name: 'team.assert-calendar',
  permission: 'team:read',
  input: z.strictObject({ calendarId: z.uuid() }),
  async run({ tx, actor }, { calendarId }) {
    const { workspaceId, id, removedAt } = calendars;
    const mine = and(eq(workspaceId, actor.workspaceId), eq(id, calendarId), isNull(removedAt));
    const [found] = await tx.select({ id }).from(calendars).where(mine);
    if (!found) throw notFound('calendar');
  },
});
