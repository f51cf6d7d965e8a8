import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/problem.ts';
import { command, query } from '../../platform/command.ts';
import { brands } from './schema.ts';

const name = z.string().trim().min(1).max(100);
/** An angle of the colour wheel; null is the colour of the program. */
export const hueInput = z.number().int().min(0).max(359).nullable();

/** All brands by name. */
export const listBrands = query({
  name: 'access.list-brands',
  permission: 'access:read',
  input: z.strictObject({}),
  run: ({ tx, actor }) =>
    tx
      .select({ id: brands.id, name: brands.name, isDefault: brands.isDefault, hue: brands.hue })
      .from(brands)
      .where(eq(brands.workspaceId, actor.workspaceId))
      .orderBy(asc(brands.name)),
});

/** Adds a face toward customers. The first one is what nobody chose. */
export const createBrand = command({
  name: 'access.create-brand',
  permission: 'access:write',
  input: z.strictObject({ name, hue: hueInput.default(null) }),
  async run({ tx, actor, announce, context, now }, given) {
    const others = await listBrands(context, {});
    const row = { workspaceId: actor.workspaceId, id: newId(), ...given, createdAt: now };
    await tx.insert(brands).values({ ...row, isDefault: others.length === 0 });
    announce('brand.created', { type: 'brand', id: row.id }, { brandId: row.id });
    return { id: row.id };
  },
});

/**
 * Changes how a brand is called, the colour of its pages, and whether it is what nobody chose: there is one such brand, so
 * the one before steps back. @throws Problem 404 `brand-not-found`.
 */
export const changeBrand = command({
  name: 'access.change-brand',
  permission: 'access:write',
  input: z.strictObject({
    brandId: z.uuid(),
    name: name.optional(),
    hue: hueInput.optional(),
    isDefault: z.literal(true).optional(),
  }),
  async run({ tx, actor, announce }, { brandId, ...changes }) {
    const ours = eq(brands.workspaceId, actor.workspaceId);
    const mine = and(ours, eq(brands.id, brandId));
    const all = await tx.select({ id: brands.id }).from(brands).where(ours).orderBy(brands.id).for('update');
    if (!all.some(({ id }) => id === brandId)) throw notFound('brand');
    if (changes.isDefault) await tx.update(brands).set({ isDefault: false }).where(ours);
    if (Object.keys(changes).length > 0) await tx.update(brands).set(changes).where(mine);
    announce('brand.changed', { type: 'brand', id: brandId }, { brandId, fields: Object.keys(changes) });
  },
});
