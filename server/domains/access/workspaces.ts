import { count, eq, inArray } from 'drizzle-orm';
import { newId } from '../../kernel/ids.ts';
import type { Language } from '../../kernel/language.ts';
import { notFound } from '../../kernel/problem.ts';
import { database } from '../../platform/database/open.ts';
import { askFactorsAtFirst } from './factors/settings.ts';
import { workspaces } from './schema.ts';

export type Workspace = typeof workspaces.$inferSelect;

/**
 * Makes a workspace; its slug comes from the name, with a number when it is taken. Installation-wide: who may is
 * decided by the caller (set-up, the command line, a demo).
 */
export async function createWorkspace(given: {
  name: string;
  language: Language;
  zone?: string;
  demo?: boolean;
  slug?: string;
}): Promise<Workspace> {
  const base = given.slug ?? slugOf(given.name);
  for (let tries = 1; ; tries += 1) {
    const slug = tries === 1 ? base : `${base}-${tries}`;
    const zone = given.zone ?? (given.language === 'th' ? 'Asia/Bangkok' : 'Asia/Jakarta');
    const row = {
      id: newId(),
      slug,
      name: given.name,
      language: given.language,
      zone,
      demo: given.demo ?? false,
      createdAt: new Date(),
    };
    const [made] = await database()
      .owner.insert(workspaces)
      .values(row)
      .onConflictDoNothing({ target: workspaces.slug })
      .returning();
    if (made) {
      await askFactorsAtFirst(made.id);
      return made;
    }
  }
}

/** A slug of letters a-z, digits and hyphens; names without any (Thai, say) are called `workspace`. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return slug || 'workspace';
}

/** @throws Problem 404 `workspace-not-found`. */
export async function findWorkspaceBySlug(slug: string): Promise<Workspace> {
  const [row] = await database().owner.select().from(workspaces).where(eq(workspaces.slug, slug));
  if (!row) throw notFound('workspace');
  return row;
}

/** @throws Problem 404 `workspace-not-found`. */
export async function findWorkspace(id: string): Promise<Workspace> {
  const [row] = await database().owner.select().from(workspaces).where(eq(workspaces.id, id));
  if (!row) throw notFound('workspace');
  return row;
}

/** The address of a workspace. It never changes, so it is asked for once. @throws Problem 404 `workspace-not-found`. */
export async function findSlug(id: string): Promise<string> {
  const known = addresses();
  const slug = known.get(id) ?? (await findWorkspace(id)).slug;
  known.set(id, slug);
  return slug;
}

/** The workspace of an address. @throws Problem 404 `workspace-not-found`. */
export async function findIdOfSlug(slug: string): Promise<string> {
  for (const [id, known] of addresses()) if (known === slug) return id;
  const { id } = await findWorkspaceBySlug(slug);
  addresses().set(id, slug);
  return id;
}

const addressesOf = new WeakMap<object, Map<string, string>>();

function addresses(): Map<string, string> {
  const known = addressesOf.get(database()) ?? new Map<string, string>();
  addressesOf.set(database(), known);
  return known;
}

export async function listWorkspaces(ids?: string[]): Promise<Workspace[]> {
  const all = database().owner.select().from(workspaces);
  return ids ? (ids.length > 0 ? all.where(inArray(workspaces.id, ids)) : []) : all;
}

/** How the companies of this installation are called: no password may be one of these words alone. */
export async function namesOfCompanies(): Promise<string[]> {
  const columns = { name: workspaces.name, slug: workspaces.slug };
  const rows = await database().owner.select(columns).from(workspaces);
  return rows.flatMap(({ name, slug }) => [name, slug]);
}

export async function countWorkspaces(): Promise<number> {
  const [row] = await database().owner.select({ n: count() }).from(workspaces);
  return row?.n ?? 0;
}

/** Changes name, language or zone of a workspace. */
export async function changeWorkspace(
  id: string,
  changes: { name?: string; language?: Language; zone?: string },
): Promise<void> {
  if (Object.keys(changes).length > 0)
    await database().owner.update(workspaces).set(changes).where(eq(workspaces.id, id));
}
