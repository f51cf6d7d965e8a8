import { findWorkspaceBySlug, listBrands } from '../../domains/access/index.ts';
import { type Access, findAccess } from '../../domains/ideas/index.ts';
import { findHelpNotice } from '../../domains/knowledge/index.ts';
import { system } from '../../kernel/actor.ts';
import { isLanguage, type Language } from '../../kernel/language.ts';
import { notFound, nullIfMissing } from '../../kernel/problem.ts';
import type { Context } from '../../platform/command.ts';
import { publicAddress } from '../../platform/public-address.ts';

/** One help centre: of which company and brand, and where it stands. */
export type Site = {
  workspaceId: string;
  slug: string;
  /** The brand for which it speaks; null where the company has none. */
  brandId: string | null;
  /** What it is called: the brand, else the company. */
  name: string;
  /** The colour of the brand as an angle; null is ours. */
  hue: number | null;
  language: Language;
  zone: string;
  /** What stands before the language in every address: `/help/toko-rina`, or nothing on a domain of its own. */
  base: string;
  /** Scheme, name and port by which it was called. */
  origin: string;
  /** Where its pages are for whoever keeps an address, up to the language. */
  home: string;
  /** What it says above every page. */
  notice: Awaited<ReturnType<typeof findHelpNotice>>;
  /** Who sees its board for ideas. */
  ideas: Access;
};

/** The help centre of one brand: called by the name in the net that is its own, or below the company's. */
export type Own = { brandId: string; domain: string | null };
type Brand = Awaited<ReturnType<typeof listBrands>>[number];

/**
 * The help centre of a company, by the address of its workspace: of its default brand, or of the one that was called; a
 * closed brand has none. @throws Problem 404 `workspace-not-found`.
 */
export async function findSite(slug: string, now: Date, own: Own | null = null): Promise<Site> {
  if (!/^[a-z0-9-]{1,60}$/.test(slug)) throw notFound('workspace');
  const { id: workspaceId, name, language, zone } = await findWorkspaceBySlug(slug);
  const context = { actor: system(workspaceId), now };
  const brands = await listBrands(context, {});
  const brand = brands.find((one) => (own ? one.id === own.brandId : one.isDefault)) ?? null;
  const isThere = !own || (brand?.closedAt === null && (!own.domain || brand.helpDomain === own.domain));
  if (!isThere) throw notFound('workspace');
  const origin = own?.domain ? originOf(own.domain) : publicAddress();
  const below = own && brand ? `/help/${slug}/${keyOfBrand(brand)}` : `/help/${slug}`;
  return {
    ...{ workspaceId, slug, zone, brandId: brand?.id ?? null, hue: brand?.hue ?? null, origin },
    name: brand?.name ?? name,
    language: brand?.language ?? (isLanguage(language) ? language : 'en'),
    base: own?.domain ? '' : below,
    home: brand?.helpDomain ? originOf(brand.helpDomain) : `${origin}${below}`,
    notice: await findHelpNotice(context, {}),
    ideas: await findAccess(context, { brandId: brand?.id ?? null }),
  };
}

/** What stands at the same place in an address and is no brand. */
const taken = ['enter', 'sitemap.xml', 'robots.txt'];

/**
 * What stands for a brand in addresses below its company's: its name in small Latin letters, else the beginning of its
 * id. It is longer than the two letters of a language.
 */
export function keyOfBrand({ id, name }: Pick<Brand, 'id' | 'name'>): string {
  const latin = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return latin.length > 2 && !taken.includes(latin) ? latin : id.slice(0, 13);
}

/** The brand beside the default one that an address names; the earliest of those called alike. */
export async function findBrandAt(slug: string, key: string, now: Date): Promise<string | null> {
  if (!/^[a-z0-9-]{1,60}$/.test(slug) || key.length < 3 || taken.includes(key)) return null;
  const workspace = await findWorkspaceBySlug(slug).catch(nullIfMissing);
  if (!workspace) return null;
  const brands = await listBrands({ actor: system(workspace.id), now }, {});
  const called = brands.filter((one) => !one.isDefault && keyOfBrand(one) === key);
  return called.map(({ id }) => id).toSorted()[0] ?? null;
}

/** A name of its own is reached in the same way, and at the same port, as the program. */
function originOf(domain: string): string {
  const url = new URL(publicAddress());
  url.hostname = domain;
  return url.origin;
}

/** The program itself at work for a help centre: in its questions it stands for a visitor of whom nothing is known. */
export function contextOf(site: Site, now: Date): Context {
  return { actor: system(site.workspaceId), now };
}

/** An address on a page of the help centre, from what stands behind the language. */
export function pathIn(site: Site, language: Language, path = ''): string {
  return `${site.base}/${language}${path}`;
}

/** The same with scheme and name, for feeds, maps and search engines. */
export function addressIn(site: Site, language: Language, path = ''): string {
  return `${site.home}/${language}${path}`;
}

/** Where an article or a section stands behind the language. */
export const articlePath = (slug: string) => `/articles/${encodeURIComponent(slug)}`;
export const sectionPath = (slug: string) => `/sections/${encodeURIComponent(slug)}`;
