import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../kernel/ids.ts';
import { languages } from '../../kernel/language.ts';
import { notFound, Problem } from '../../kernel/problem.ts';
import { command, query } from '../../platform/command.ts';
import { database, type Tx } from '../../platform/database/open.ts';
import { beforeWorkspace } from '../../platform/database/transaction.ts';
import { publicAddress } from '../../platform/public-address.ts';
import { brands, workspaces } from './schema.ts';

const name = z.string().trim().min(1).max(100);
/** An angle of the colour wheel; null is the colour of the program. */
export const hueInput = z.number().int().min(0).max(359).nullable();

/** In which a brand speaks where nobody's own language is known; null is the company's. */
export const brandLanguageInput = z.enum(languages).nullable();

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** A name in the net in small letters; names in other scripts as they are written there (xn--…). */
export const helpDomainInput = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(new RegExp(`^(?:${label}\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$`))
  .nullable();

/** All brands by name, closed ones too: their requests go on. */
export const listBrands = query({
  name: 'access.list-brands',
  permission: 'access:read',
  input: z.strictObject({}),
  run: ({ tx, actor }) =>
    tx
      .select({
        id: brands.id,
        name: brands.name,
        isDefault: brands.isDefault,
        hue: brands.hue,
        language: brands.language,
        helpDomain: brands.helpDomain,
        closedAt: brands.closedAt,
      })
      .from(brands)
      .where(eq(brands.workspaceId, actor.workspaceId))
      .orderBy(asc(brands.name)),
});

/** Adds a face toward customers. The first one is what nobody chose. */
export const createBrand = command({
  name: 'access.create-brand',
  permission: 'access:write',
  input: z.strictObject({
    name,
    hue: hueInput.default(null),
    language: brandLanguageInput.default(null),
  }),
  async run({ tx, actor, announce, context, now }, given) {
    const others = await listBrands(context, {});
    const row = { workspaceId: actor.workspaceId, id: newId(), ...given, createdAt: now };
    await tx.insert(brands).values({ ...row, isDefault: others.length === 0 });
    announce('brand.created', { type: 'brand', id: row.id }, { brandId: row.id });
    return { id: row.id };
  },
});

/**
 * Changes how a brand is called, in which language it speaks, the colour of its pages, the name in the net of its help
 * centre, and whether it is what nobody chose: there is one such brand, so the one before steps back. A closed brand
 * takes nothing new (no mail, no form, no page of its help centre) until it is opened again; its requests go on.
 * @throws Problem 404 `brand-not-found`, 409 `help-domain-taken`, `brand-is-default`, `brand-closed`.
 */
export const changeBrand = command({
  name: 'access.change-brand',
  permission: 'access:write',
  input: z.strictObject({
    brandId: z.uuid(),
    name: name.optional(),
    hue: hueInput.optional(),
    language: brandLanguageInput.optional(),
    isDefault: z.literal(true).optional(),
    helpDomain: helpDomainInput.optional(),
    closed: z.boolean().optional(),
  }),
  async run({ tx, actor, announce, now }, { brandId, closed, ...changes }) {
    const ours = eq(brands.workspaceId, actor.workspaceId);
    const mine = and(ours, eq(brands.id, brandId));
    const all = await tx.select().from(brands).where(ours).orderBy(brands.id).for('update');
    const before = all.find(({ id }) => id === brandId);
    if (!before) throw notFound('brand');
    // What nobody chose needs somebody who speaks for it.
    if (closed && (before.isDefault || changes.isDefault)) throw new Problem(409, 'brand-is-default');
    if (changes.isDefault && before.closedAt && closed !== false) throw new Problem(409, 'brand-closed');
    if (changes.helpDomain) await assertFree(tx, changes.helpDomain, brandId);
    if (changes.isDefault) await tx.update(brands).set({ isDefault: false }).where(ours);
    const stands = closed === undefined ? {} : { closedAt: closed ? (before.closedAt ?? now) : null };
    const set = { ...changes, ...stands };
    if (Object.keys(set).length > 0) await tx.update(brands).set(set).where(mine);
    announce('brand.changed', { type: 'brand', id: brandId }, { brandId, fields: Object.keys(set) });
  },
});

/** A name that is the program's own, or another brand's of whatever company, is no brand's. */
async function assertFree(tx: Tx, domain: string, brandId: string): Promise<void> {
  // The name opens the row that has it, whosever it is, for this one question.
  await tx.execute(sql`select set_config('app.help_domain', ${domain}, true)`);
  const [other] = await tx.select({ id: brands.id }).from(brands).where(eq(brands.helpDomain, domain));
  await tx.execute(sql`select set_config('app.help_domain', '', true)`);
  const isOurs = domain === new URL(publicAddress()).hostname;
  if (isOurs || (other && other.id !== brandId)) throw new Problem(409, 'help-domain-taken');
}

const known = new WeakMap<object, Map<string, { at: number; found: HelpDomain | null }>>();
/** Whose help centre a name in the net is, looked up at most so often, in milliseconds. */
const every = 5000;
const mostKnown = 5000;
export type HelpDomain = { domain: string; slug: string; brandId: string };

/** Installation-wide: nothing is known yet of who calls but the name that was called. */
export async function findHelpDomain(domain: string, now = Date.now()): Promise<HelpDomain | null> {
  const here = database();
  const names = known.get(here) ?? new Map<string, { at: number; found: HelpDomain | null }>();
  known.set(here, names);
  const before = names.get(domain);
  if (before && now - before.at < every) return before.found;
  const name = domain.toLowerCase();
  const [row] = await beforeWorkspace({ name: 'help_domain', value: name }, (tx) =>
    tx
      .select({ slug: workspaces.slug, brandId: brands.id })
      .from(brands)
      .innerJoin(workspaces, eq(workspaces.id, brands.workspaceId))
      .where(and(eq(brands.helpDomain, name), isNull(brands.closedAt))),
  );
  const found = row ? { domain: name, ...row } : null;
  if (names.size >= mostKnown) names.clear();
  names.set(domain, { at: now, found });
  return found;
}
