import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../kernel/ids.ts';
import { command, query } from '../../platform/command.ts';
import { brands } from './schema.ts';

/** All brands by name. */
export const listBrands = query({
  name: 'access.list-brands',
  permission: 'access:read',
  input: z.strictObject({}),
  run: ({ tx, actor }) =>
    tx
      .select({ id: brands.id, name: brands.name, isDefault: brands.isDefault })
      .from(brands)
      .where(eq(brands.workspaceId, actor.workspaceId))
      .orderBy(asc(brands.name)),
});

/** Adds a face toward customers. The first one is what nobody chose. */
export const createBrand = command({
  name: 'access.create-brand',
  permission: 'access:write',
  input: z.strictObject({ name: z.string().trim().min(1).max(100) }),
  async run({ tx, actor, announce, context, now }, { name }) {
    const others = await listBrands(context, {});
    const row = { workspaceId: actor.workspaceId, id: newId(), name, createdAt: now };
    await tx.insert(brands).values({ ...row, isDefault: others.length === 0 });
    announce('brand.created', { type: 'brand', id: row.id }, { brandId: row.id });
    return { id: row.id };
  },
});
