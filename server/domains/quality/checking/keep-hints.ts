import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { readSettings } from './keep-settings.ts';
import { qualityHintChoices } from './schema.ts';

/** Whether I get hints while I write: the workspace offers them, and I have not turned them off. */
export const findHints = query({
  name: 'quality.find-hints',
  permission: 'quality:read',
  input: z.strictObject({}),
  async run(run) {
    const { hints } = await readSettings(run);
    const own = await ownChoice(run);
    return { offered: hints, wanted: own, shown: hints && own };
  },
});

/** Turns hints on or off for oneself. @throws Problem 403 `member-only` for who is no member. */
export const chooseHints = command({
  name: 'quality.choose-hints',
  permission: 'quality:answer',
  input: z.strictObject({ wanted: z.boolean() }),
  async run({ tx, actor }, { wanted }) {
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    const { workspaceId, id: memberId } = actor;
    await tx
      .insert(qualityHintChoices)
      .values({ workspaceId, memberId, hints: wanted })
      .onConflictDoUpdate({
        target: [qualityHintChoices.workspaceId, qualityHintChoices.memberId],
        set: { hints: wanted },
      });
  },
});

async function ownChoice({ tx, actor }: Run): Promise<boolean> {
  const { workspaceId, memberId, hints } = qualityHintChoices;
  if (actor.type !== 'member') return false;
  const mine = and(eq(workspaceId, actor.workspaceId), eq(memberId, actor.id));
  const [row] = await tx.select({ hints }).from(qualityHintChoices).where(mine);
  return row?.hints ?? true;
}
