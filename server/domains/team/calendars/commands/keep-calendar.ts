import { and, desc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../../kernel/ids.ts';
import { notFound, Problem } from '../../../../kernel/problem.ts';
import { command, type Run } from '../../../../platform/command.ts';
import { teams } from '../../schema.ts';
import { calendarInput } from '../inputs.ts';
import { newest } from '../rules/timeline.ts';
import { calendars, calendarUses, calendarVersions } from '../schema.ts';

const place = {
  teamIds: z.array(z.uuid()).max(1000).optional(),
  isDefault: z.boolean().optional(),
};

/** Makes a calendar; the first of a workspace is the one that everybody works by. */
export const createCalendar = command({
  name: 'team.create-calendar',
  permission: 'team:write',
  input: z.strictObject({ ...calendarInput, holidays: calendarInput.holidays.default([]), ...place }),
  async run(run, { name, teamIds = [], isDefault, ...said }) {
    const { tx, actor, now } = run;
    const { workspaceId } = actor;
    const mine = and(eq(calendars.workspaceId, workspaceId), isNull(calendars.removedAt));
    const [another] = await tx.select({ id: calendars.id }).from(calendars).where(mine).limit(1);
    const calendar = { workspaceId, id: newId(), name, createdAt: now };
    await tx.insert(calendars).values(calendar);
    const version = { workspaceId, calendarId: calendar.id, version: 1, validFrom: now };
    await tx.insert(calendarVersions).values({ ...version, ...said });
    await use(run, calendar.id, { teamIds, isDefault: isDefault ?? !another });
    tell(run, calendar.id);
    return { id: calendar.id };
  },
});

/**
 * Changes a calendar from now on: what was measured before stays measured by what counted then. `removed` takes it
 * away or brings it back. @throws Problem 409 `calendar-in-use` when somebody works by it.
 */
export const changeCalendar = command({
  name: 'team.change-calendar',
  permission: 'team:write',
  input: z.strictObject({
    calendarId: z.uuid(),
    ...z.object(calendarInput).partial().shape,
    ...place,
    removed: z.boolean().optional(),
  }),
  async run(run, { calendarId, name, removed, teamIds, isDefault, ...said }) {
    const { tx, actor, now } = run;
    const mine = and(eq(calendars.workspaceId, actor.workspaceId), eq(calendars.id, calendarId));
    const [found] = await tx.select().from(calendars).where(mine).for('update');
    if (!found || (found.removedAt && removed !== false)) throw notFound('calendar');
    if (Object.keys(said).length > 0) await addVersion(run, calendarId, said);
    await use(run, calendarId, {
      ...(teamIds ? { teamIds } : {}),
      ...(isDefault === undefined ? {} : { isDefault }),
    });
    if (removed && (await usesOf(run)).some((one) => one.calendarId === calendarId))
      throw new Problem(409, 'calendar-in-use');
    const changes = {
      ...(name === undefined ? {} : { name }),
      ...(removed === undefined ? {} : { removedAt: removed ? now : null }),
    };
    if (Object.keys(changes).length > 0) await tx.update(calendars).set(changes).where(mine);
    tell(run, calendarId);
  },
});

type Said = Partial<z.output<z.ZodObject<Omit<typeof calendarInput, 'name'>>>>;

async function addVersion({ tx, actor, now }: Run, calendarId: string, said: Said): Promise<void> {
  const { workspaceId, calendarId: of, version } = calendarVersions;
  const [last] = await tx
    .select()
    .from(calendarVersions)
    .where(and(eq(workspaceId, actor.workspaceId), eq(of, calendarId)))
    .orderBy(desc(version))
    .limit(1);
  if (!last) throw notFound('calendar');
  const validFrom = new Date(Math.max(now.getTime(), last.validFrom.getTime()));
  await tx.insert(calendarVersions).values({ ...last, ...said, version: last.version + 1, validFrom });
}

/** Who works by it from now on; teams that are left out go back to the workspace's own calendar. */
async function use(
  run: Run,
  calendarId: string,
  { teamIds, isDefault }: { teamIds?: string[]; isDefault?: boolean },
): Promise<void> {
  const current = await usesOf(run);
  const before = new Set(current.flatMap((one) => (one.calendarId === calendarId ? [one.teamId] : [])));
  const after = new Set<string | null>(teamIds ?? [...before].filter((one) => one !== null));
  if (isDefault ?? before.has(null)) after.add(null);
  await checkTeams(run, teamIds ?? []);
  const rows = [
    ...[...after].filter((one) => !before.has(one)).map((teamId) => ({ teamId, calendarId })),
    ...[...before].filter((one) => !after.has(one)).map((teamId) => ({ teamId, calendarId: null })),
  ];
  const { workspaceId } = run.actor;
  const stamp = () => ({ workspaceId, id: newId(), validFrom: run.now });
  if (rows.length > 0) await run.tx.insert(calendarUses).values(rows.map((row) => ({ ...row, ...stamp() })));
}

async function checkTeams({ tx, actor }: Run, teamIds: readonly string[]): Promise<void> {
  if (teamIds.length === 0) return;
  const all = await tx.select({ id: teams.id }).from(teams).where(eq(teams.workspaceId, actor.workspaceId));
  const known = new Set(all.map((one) => one.id));
  if (teamIds.some((id) => !known.has(id))) throw notFound('team');
}

/** The calendar that each team, and the workspace itself, works by now. */
export async function usesOf({ tx, actor }: Run) {
  const all = await tx.select().from(calendarUses).where(eq(calendarUses.workspaceId, actor.workspaceId));
  const byTeam = Map.groupBy(all, (one) => one.teamId);
  return [...byTeam.values()].flatMap((rows) => newest(rows) ?? []);
}

function tell(run: Run, calendarId: string): void {
  run.announce('calendar.changed', { type: 'calendar', id: calendarId }, { calendarId });
}
