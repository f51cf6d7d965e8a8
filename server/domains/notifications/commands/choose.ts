import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { isZone } from '../../../kernel/working-time/index.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import { type Kind, kinds, usualWays, type Ways } from '../rules/kinds.ts';
import { notificationChoices, notificationSettings } from '../schema.ts';

export type Settings = Omit<typeof notificationSettings.$inferSelect, 'workspaceId' | 'memberId'>;

const ways = z.strictObject({ inProgram: z.boolean(), byDigest: z.boolean(), byPush: z.boolean() });
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What a member may choose about being told. What is left out stays as it is. */
export const choiceInput = z.strictObject({
  kinds: z.partialRecord(z.enum(kinds), ways).optional(),
  digest: z.enum(['off', 'hourly', 'daily']).optional(),
  digestHour: z.number().int().min(0).max(23).optional(),
  zone: z.string().max(100).refine(isZone).optional(),
  quietFrom: clock.nullable().optional(),
  quietTo: clock.nullable().optional(),
  mayQuote: z.boolean().optional(),
});

/** A member chooses what they are told of, by which ways, and when. */
export const chooseNotifications = command({
  name: 'notifications.choose-notifications',
  permission: 'notifications:own',
  input: choiceInput,
  async run(run, { kinds: chosen = {}, ...given }) {
    const { tx, actor } = run;
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    const key = { workspaceId: actor.workspaceId, memberId: actor.id };
    const { workspaceId, memberId, kind } = notificationChoices;
    for (const [name, set] of Object.entries(chosen))
      await tx
        .insert(notificationChoices)
        .values({ ...key, kind: name as Kind, ...set })
        .onConflictDoUpdate({ target: [workspaceId, memberId, kind], set });
    if (Object.keys(given).length === 0) return;
    const before = await settingsOf(run, actor.id);
    // A digest that was just turned on tells what comes from now on.
    const starts = given.digest && given.digest !== before.digest ? { digestedAt: run.now } : {};
    const set = { ...before, ...given, ...starts };
    await tx
      .insert(notificationSettings)
      .values({ ...key, ...set })
      .onConflictDoUpdate({ target: [notificationSettings.workspaceId, notificationSettings.memberId], set });
  },
});

/** What a member has chosen, with what holds where they have not. */
export const findChoices = query({
  name: 'notifications.find-choices',
  permission: 'notifications:own',
  input: z.strictObject({}),
  async run(run) {
    const { actor } = run;
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    const { digestedAt: _, ...settings } = await settingsOf(run, actor.id);
    return { ...settings, kinds: await waysOf(run, actor.id) };
  },
});

/** How a member is told of each kind. */
export async function waysOf({ tx, actor }: Run, member: string): Promise<Record<Kind, Ways>> {
  const { workspaceId, memberId } = notificationChoices;
  const rows = await tx
    .select()
    .from(notificationChoices)
    .where(and(eq(workspaceId, actor.workspaceId), eq(memberId, member)));
  const chosen = new Map(rows.map((row) => [row.kind, row]));
  const pairs = kinds.map((kind): [Kind, Ways] => {
    const { inProgram, byDigest, byPush } = chosen.get(kind) ?? usualWays;
    return [kind, { inProgram, byDigest, byPush }];
  });
  return Object.fromEntries(pairs) as Record<Kind, Ways>;
}

/** When a member is mailed and left in peace; nobody is mailed until they say so. */
export async function settingsOf({ tx, actor }: Run, member: string): Promise<Settings> {
  const { workspaceId, memberId } = notificationSettings;
  const [row] = await tx
    .select()
    .from(notificationSettings)
    .where(and(eq(workspaceId, actor.workspaceId), eq(memberId, member)));
  if (row) {
    const { workspaceId: _place, memberId: _who, ...settings } = row;
    return settings;
  }
  const { zone } = await findWorkspace(actor.workspaceId);
  const none = { quietFrom: null, quietTo: null, mayQuote: false, digestedAt: null };
  return { digest: 'off', digestHour: 8, zone, ...none };
}
