import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { assertEditable, assertKeepable } from '../queries/keeping.ts';
import { assertKnown } from '../queries/looking.ts';
import { acts } from '../rules/acts.ts';
import { unknownInActs } from '../rules/prepared.ts';
import { macros } from './schema.ts';

/** A macro as it is kept. */
export const macroInput = z.strictObject({
  name: z.string().trim().min(1).max(200),
  acts,
  shared: z.boolean().default(false),
  teamId: z.uuid().nullable().default(null),
});

/** Keeps acts under a name, for oneself, a team, or everybody. @throws Problem 400 `placeholder-unknown`. */
export const createMacro = command({
  name: 'requests.create-macro',
  permission: 'requests:macros',
  input: macroInput,
  async run(run, { shared, ...given }) {
    const { tx, actor, now } = run;
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    await assertKeepable(run, { ...given, shared });
    assertKnown(unknownInActs(given.acts));
    const { workspaceId } = actor;
    const row = { ...given, workspaceId, id: newId(), isShared: shared, ownerId: actor.id };
    await tx.insert(macros).values({ ...row, createdAt: now, updatedAt: now });
    return { id: row.id };
  },
});

/** Changes a macro of one's own, or a shared one by permission. */
export const changeMacro = command({
  name: 'requests.change-macro',
  permission: 'requests:macros',
  input: macroInput.extend({ id: z.uuid() }),
  async run(run, { id, shared, ...given }) {
    const mine = await editable(run, id);
    await assertKeepable(run, { ...given, shared });
    assertKnown(unknownInActs(given.acts));
    await run.tx
      .update(macros)
      .set({ ...given, isShared: shared, updatedAt: run.now })
      .where(mine);
  },
});

/** Removes a macro. What was done with it stays done, and can still be undone. */
export const removeMacro = command({
  name: 'requests.remove-macro',
  permission: 'requests:macros',
  input: z.strictObject({ id: z.uuid() }),
  async run(run, { id }) {
    await run.tx.delete(macros).where(await editable(run, id));
  },
});

async function editable(run: Run, id: string) {
  const { tx, actor } = run;
  const mine = and(eq(macros.workspaceId, actor.workspaceId), eq(macros.id, id));
  const [row] = await tx.select().from(macros).where(mine).for('update');
  assertEditable(run, row, 'macro');
  return mine;
}
