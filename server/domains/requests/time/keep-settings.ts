import { and, asc, count, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, query } from '../../../platform/command.ts';
import { keyInput, labelsInput } from '../fields/inputs.ts';
import { timeActivities, timeSettings } from './schema.ts';

/** How the workspace accounts for time: whether the timer runs, and what work can be (archived kinds too). */
export const findTimeSettings = query({
  name: 'requests.find-time-settings',
  permission: 'requests:read',
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const { workspaceId } = actor;
    const [row] = await tx.select().from(timeSettings).where(eq(timeSettings.workspaceId, workspaceId));
    const activities = await tx
      .select()
      .from(timeActivities)
      .where(eq(timeActivities.workspaceId, workspaceId))
      .orderBy(asc(timeActivities.position), asc(timeActivities.key));
    return {
      timerRuns: row?.timerRuns ?? false,
      activities: activities.map(({ key, labels, archivedAt }) => ({
        ...{ key, labels },
        archived: archivedAt !== null,
      })),
    };
  },
});

/** Lets the timer run while a request is open in front, or not. */
export const setTimer = command({
  name: 'requests.set-timer',
  permission: 'requests:configure',
  input: z.strictObject({ timerRuns: z.boolean() }),
  async run({ tx, actor }, { timerRuns }) {
    await tx
      .insert(timeSettings)
      .values({ workspaceId: actor.workspaceId, timerRuns })
      .onConflictDoUpdate({ target: timeSettings.workspaceId, set: { timerRuns } });
  },
});

/** Adds a kind of work. @throws Problem 409 `activity-exists`. */
export const createActivity = command({
  name: 'requests.create-activity',
  permission: 'requests:configure',
  input: z.strictObject({ key: keyInput, labels: labelsInput }),
  async run({ tx, actor }, given) {
    const { workspaceId } = actor;
    const mine = eq(timeActivities.workspaceId, workspaceId);
    const [standing] = await tx.select({ count: count() }).from(timeActivities).where(mine);
    const made = await tx
      .insert(timeActivities)
      .values({ ...given, workspaceId, position: standing?.count ?? 0 })
      .onConflictDoNothing()
      .returning({ key: timeActivities.key });
    if (made.length === 0) throw new Problem(409, 'activity-exists');
    return { key: given.key };
  },
});

/** Renames a kind of work, or archives it: entries keep it. */
export const changeActivity = command({
  name: 'requests.change-activity',
  permission: 'requests:configure',
  input: z.strictObject({
    key: keyInput,
    labels: labelsInput.optional(),
    archived: z.boolean().optional(),
  }),
  async run({ tx, actor, now }, { key, labels, archived }) {
    const mine = and(eq(timeActivities.workspaceId, actor.workspaceId), eq(timeActivities.key, key));
    const [row] = await tx.select({ key: timeActivities.key }).from(timeActivities).where(mine);
    if (!row) throw notFound('activity');
    const away = archived === undefined ? {} : { archivedAt: archived ? now : null };
    const set = { ...(labels ? { labels } : {}), ...away };
    if (Object.keys(set).length > 0) await tx.update(timeActivities).set(set).where(mine);
  },
});
