import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { listBrands } from '../../access/index.ts';
import { freeSlug, slugOf } from '../articles/rules/slug.ts';
import { articles } from '../articles/schema.ts';
import { nameIn, namesInput } from '../names.ts';
import { mayStandUnder, placed, type Twig } from '../tree.ts';
import { sectionsOf } from './list-sections.ts';
import { articleSections } from './schema.ts';

const description = z.string().trim().max(500);
const about = {
  names: namesInput,
  descriptions: z.strictObject({
    en: description.optional(),
    id: description.optional(),
    th: description.optional(),
  }),
  parentId: z.uuid().nullable(),
  brandId: z.uuid().nullable(),
};

/** Adds a section, at the end of those that stand beside it. */
export const createSection = command({
  name: 'knowledge.create-section',
  permission: 'knowledge:publish',
  input: z.strictObject({
    names: about.names,
    descriptions: about.descriptions.default({}),
    parentId: about.parentId.default(null),
    brandId: about.brandId.default(null),
  }),
  async run(run, given) {
    const { tx, actor, now } = run;
    const all = await sectionsOf(run);
    const id = newId();
    await assertPlace(run, all, { id, ...given });
    const slug = freeSlug(slugOf(nameIn(given.names, 'en'), 'section'), new Set(all.map((one) => one.slug)));
    const position = all.filter((one) => one.parentId === given.parentId).length;
    const row = { workspaceId: actor.workspaceId, id, ...given, slug, position };
    await tx.insert(articleSections).values({ ...row, createdAt: now, updatedAt: now });
    run.announce('section.changed', { type: 'section', id }, { sectionId: id, fields: ['names'] });
    return { id, slug };
  },
});

/** Changes a section, or puts it elsewhere: `position` counts from 0 among those that stand beside it. */
export const changeSection = command({
  name: 'knowledge.change-section',
  permission: 'knowledge:publish',
  input: z.strictObject({
    sectionId: z.uuid(),
    ...z.object(about).partial().shape,
    position: z.int().min(0).max(10_000).optional(),
  }),
  async run(run, { sectionId, position, ...changes }) {
    const all = await sectionsOf(run);
    const section = all.find((one) => one.id === sectionId);
    if (!section) throw notFound('section');
    const { names, descriptions, parentId, brandId } = { ...section, ...changes };
    await assertPlace(run, all, { id: sectionId, parentId, brandId });
    await set(run, sectionId, { names, descriptions, parentId, brandId });
    if (changes.parentId !== undefined || position !== undefined) {
      const beside = all.filter((one) => one.parentId === parentId).map((one) => one.id);
      const order = placed(beside, sectionId, position ?? beside.length);
      for (const [at, id] of order.entries()) await set(run, id, { position: at });
    }
    const fields = [...Object.keys(changes), ...(position === undefined ? [] : ['position'])];
    run.announce('section.changed', { type: 'section', id: sectionId }, { sectionId, fields });
  },
});

/** Removes a section in which nothing stands any more. @throws Problem 409 `section-not-empty`. */
export const removeSection = command({
  name: 'knowledge.remove-section',
  permission: 'knowledge:publish',
  input: z.strictObject({ sectionId: z.uuid() }),
  async run(run, { sectionId }) {
    const { tx, actor } = run;
    const all = await sectionsOf(run);
    if (!all.some((one) => one.id === sectionId)) throw notFound('section');
    const within = and(eq(articles.workspaceId, actor.workspaceId), eq(articles.sectionId, sectionId));
    const [article] = await tx.select({ id: articles.id }).from(articles).where(within).limit(1);
    if (article || all.some((one) => one.parentId === sectionId)) throw new Problem(409, 'section-not-empty');
    await tx.delete(articleSections).where(mine(run, sectionId));
    run.announce('section.removed', { type: 'section', id: sectionId }, { sectionId });
  },
});

/** @throws Problem 404 `section-not-found`, `brand-not-found`, 400 `section-circle`. */
async function assertPlace(run: Run, all: readonly Twig[], place: Twig & { brandId: string | null }) {
  const { id, parentId, brandId } = place;
  if (parentId !== null && !all.some((one) => one.id === parentId)) throw notFound('section');
  if (!mayStandUnder(all, id, parentId)) throw new Problem(400, 'section-circle');
  if (brandId === null) return;
  const brands = await listBrands(run.context, {});
  if (!brands.some((brand) => brand.id === brandId)) throw notFound('brand');
}

async function set(run: Run, id: string, change: Partial<typeof articleSections.$inferInsert>) {
  await run.tx
    .update(articleSections)
    .set({ ...change, updatedAt: run.now })
    .where(mine(run, id));
}

function mine({ actor }: Run, id: string) {
  return and(eq(articleSections.workspaceId, actor.workspaceId), eq(articleSections.id, id));
}
