import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { listBrands } from '../../access/index.ts';
import { readSettings } from '../queries/find-settings.ts';
import { accesses } from '../rules/access.ts';
import { ideaBoards, ideaSettings } from '../schema.ts';
import { assertOwner } from './find-owner.ts';

const days = z.int().min(1).max(180);
export const settingsChanges = z
  .strictObject({
    staffDays: days,
    customerDays: days,
    staffOwnerId: z.uuid().nullable(),
    customerOwnerId: z.uuid().nullable(),
  })
  .partial();

/** In how many days ideas are answered, and by whom. @throws Problem 409 `idea-owner-cannot`. */
export const changeIdeaSettings = command({
  name: 'ideas.change-settings',
  permission: 'ideas:configure',
  input: z.strictObject({ changes: settingsChanges }),
  async run(run, { changes }) {
    const { tx, actor } = run;
    for (const ownerId of [changes.staffOwnerId, changes.customerOwnerId])
      if (ownerId) await assertOwner(run, ownerId);
    const next = { ...(await readSettings(run)), ...changes };
    const { workspaceId } = actor;
    await tx
      .insert(ideaSettings)
      .values({ ...next, workspaceId })
      .onConflictDoUpdate({ target: ideaSettings.workspaceId, set: next });
    const fields = Object.keys(changes);
    run.announce('idea-settings.changed', { type: 'workspace', id: workspaceId }, { fields });
  },
});

/** Who sees the board of customers in the help centre of a brand. @throws Problem 404 `brand-not-found`. */
export const changeBoard = command({
  name: 'ideas.change-board',
  permission: 'ideas:configure',
  input: z.strictObject({ brandId: z.uuid().nullable(), access: z.enum(accesses) }),
  async run(run, { brandId, access }) {
    const { tx, actor, context } = run;
    const { workspaceId } = actor;
    const brands = await listBrands(context, {});
    if (brandId && !brands.some((one) => one.id === brandId)) throw notFound('brand');
    const same = brandId ? eq(ideaBoards.brandId, brandId) : isNull(ideaBoards.brandId);
    const mine = and(eq(ideaBoards.workspaceId, workspaceId), same);
    const changed = await tx.update(ideaBoards).set({ access }).where(mine).returning({ id: ideaBoards.id });
    if (changed.length === 0)
      await tx
        .insert(ideaBoards)
        .values({ workspaceId, id: newId(), brandId, access })
        .onConflictDoUpdate({ target: [ideaBoards.workspaceId, ideaBoards.brandId], set: { access } });
    run.announce('idea-board.changed', { type: 'workspace', id: workspaceId }, { brandId });
  },
});
