import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command, query, type Run } from '../../../platform/command.ts';
import { keyed, ownInput, type Statement } from '../rules/statements.ts';
import { pulseSettings, type Rhythm, rhythms } from '../schema.ts';

export const settingsInput = {
  every: z.enum(rhythms),
  openDays: z.int().min(5).max(21),
  own: ownInput,
} as const;
type Settings = { every: Rhythm; openDays: number; own: Statement[] };

/** Nobody is asked until somebody who leads has decided so. */
const untold: Settings = { every: 'off', openDays: 10, own: [] };

export async function readSettings({ tx, actor }: Run): Promise<Settings> {
  const [row] = await tx.select().from(pulseSettings).where(eq(pulseSettings.workspaceId, actor.workspaceId));
  return row ? { every: row.every, openDays: row.openDays, own: row.own } : untold;
}

/** How often the people who serve are asked. */
export const findPulseSettings = query({
  name: 'pulse.find-settings',
  permission: 'pulse:configure',
  input: z.strictObject({}),
  async run(run) {
    const { own, ...rest } = await readSettings(run);
    return { ...rest, own: own.map(({ text }) => text) };
  },
});

/** Holds from the next round on; the one that runs keeps the statements that people have read. */
export const changePulseSettings = command({
  name: 'pulse.change-settings',
  permission: 'pulse:configure',
  input: z.strictObject(settingsInput),
  async run(run, { own, ...rest }) {
    const { workspaceId } = run.actor;
    const before = await readSettings(run);
    const settings = { ...rest, own: keyed(own, before.own) };
    await run.tx
      .insert(pulseSettings)
      .values({ workspaceId, ...settings })
      .onConflictDoUpdate({ target: pulseSettings.workspaceId, set: settings });
    run.announce('pulse-settings.changed', { type: 'workspace', id: workspaceId }, { every: rest.every });
  },
});
