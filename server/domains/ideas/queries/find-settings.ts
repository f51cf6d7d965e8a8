import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { listBrands } from '../../access/index.ts';
import type { Access } from '../rules/access.ts';
import { ideaBoards, ideaSettings } from '../schema.ts';

export type IdeaSettings = {
  staffDays: number;
  customerDays: number;
  staffOwnerId: string | null;
  customerOwnerId: string | null;
};
/** A week for colleagues, two for customers. */
const usual: IdeaSettings = { staffDays: 7, customerDays: 14, staffOwnerId: null, customerOwnerId: null };

/** In how many days ideas are answered and by whom, and who sees which board of customers. */
export const findSettings = query({
  name: 'ideas.find-settings',
  permission: 'ideas:read',
  input: z.strictObject({}),
  async run(run) {
    const brands = (await listBrands(run.context, {})).filter((one) => one.closedAt === null);
    const places =
      brands.length > 0 ? brands.map(({ id, name }) => ({ id, name })) : [{ id: null, name: '' }];
    const boards = [];
    for (const { id, name } of places) boards.push({ brandId: id, name, access: await readAccess(run, id) });
    return { ...(await readSettings(run)), boards };
  },
});

export async function readSettings({ tx, actor }: Run): Promise<IdeaSettings> {
  const { staffDays, customerDays, staffOwnerId, customerOwnerId } = ideaSettings;
  const [row] = await tx
    .select({ staffDays, customerDays, staffOwnerId, customerOwnerId })
    .from(ideaSettings)
    .where(eq(ideaSettings.workspaceId, actor.workspaceId));
  return row ?? usual;
}

/** Who sees the board of customers in the help centre of a brand; nobody until somebody says so. */
export async function readAccess({ tx, actor }: Run, brandId: string | null): Promise<Access> {
  const same = brandId ? eq(ideaBoards.brandId, brandId) : isNull(ideaBoards.brandId);
  const [row] = await tx
    .select({ access: ideaBoards.access })
    .from(ideaBoards)
    .where(and(eq(ideaBoards.workspaceId, actor.workspaceId), same));
  return row?.access ?? 'off';
}

/** The same for whoever makes the pages of the help centre. */
export const findAccess = query({
  name: 'ideas.find-access',
  permission: 'ideas:read',
  input: z.strictObject({ brandId: z.uuid().nullable() }),
  run: (run, { brandId }) => readAccess(run, brandId),
});
