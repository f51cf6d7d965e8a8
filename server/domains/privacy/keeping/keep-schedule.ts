import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { type Context, command } from '../../../platform/command.ts';
import { keepings } from './classes.ts';
import { countDue, daysInput, nextDue } from './count-due.ts';
import { listRules } from './keep-rule.ts';
import { type DataClass, dataClasses, dueBefore } from './rules.ts';
import { retentionRuns } from './schema.ts';

/** Takes away what is due, class by class, in small transactions: what a crash interrupts goes the next night. */
export async function keepSchedule(context: Context): Promise<void> {
  for (const { dataClass, days } of await listRules(context, {}))
    if (days !== null) await keepClass(context, dataClass, days);
}

async function keepClass(context: Context, dataClass: DataClass, days: number): Promise<void> {
  const { held } = await countDue(context, { dataClass, days });
  let removed = 0;
  let after = '';
  for (;;) {
    const batch = await takeBatch(context, { dataClass, days, after });
    if (batch.last === null) break;
    removed += batch.removed;
    after = batch.last;
  }
  if (removed + held > 0) await noteRun(context, { dataClass, days, removed, held });
}

/** One that a hold on another card of the same person keeps is passed over. */
async function takeBatch(
  context: Context,
  asked: { dataClass: DataClass; days: number; after: string },
): Promise<{ removed: number; last: string | null }> {
  const keys = await listDue(context, asked);
  const last = keys.at(-1) ?? null;
  try {
    if (last !== null) await removeDue(context, { dataClass: asked.dataClass, keys });
    return { removed: keys.length, last };
  } catch (error) {
    if (error instanceof Problem && error.status === 409) return { removed: 0, last };
    throw error;
  }
}

const ofClass = { dataClass: z.enum(dataClasses) };

const listDue = command({
  name: 'privacy.list-due',
  permission: 'privacy:write',
  input: z.strictObject({ ...ofClass, days: daysInput, after: z.string() }),
  run: (run, { dataClass, days, after }) => nextDue(run, dataClass, dueBefore(days, run.now), after),
});

const removeDue = command({
  name: 'privacy.remove-due',
  permission: 'privacy:write',
  input: z.strictObject({ ...ofClass, keys: z.array(z.string()) }),
  run: (run, { dataClass, keys }) => keepings[dataClass].remove(run, keys),
});

const noteRun = command({
  name: 'privacy.note-retention',
  permission: 'privacy:write',
  input: z.strictObject({ ...ofClass, days: daysInput, removed: z.number().int(), held: z.number().int() }),
  async run({ tx, actor, now, announce }, { dataClass, days, removed, held }) {
    const id = newId();
    const { workspaceId } = actor;
    await tx.insert(retentionRuns).values({ workspaceId, id, dataClass, days, removed, held, at: now });
    announce('retention.ran', { type: 'retention-run', id }, { dataClass, removed, held });
  },
});
