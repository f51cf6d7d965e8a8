import { findWorkspaceBySlug, listBrands } from '../../domains/access/index.ts';
import { system } from '../../kernel/actor.ts';
import { isLanguage, type Language } from '../../kernel/language.ts';
import { notFound } from '../../kernel/problem.ts';
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
  /** Scheme, name and port, for addresses that other programs keep. */
  origin: string;
};

/** The help centre of a company, by the address of its workspace. @throws Problem 404 `workspace-not-found`. */
export async function findSite(slug: string, now: Date): Promise<Site> {
  if (!/^[a-z0-9-]{1,60}$/.test(slug)) throw notFound('workspace');
  const { id: workspaceId, name, language, zone } = await findWorkspaceBySlug(slug);
  const brands = await listBrands({ actor: system(workspaceId), now }, {});
  const brand = brands.find((one) => one.isDefault) ?? null;
  return {
    ...{ workspaceId, slug, zone, brandId: brand?.id ?? null, hue: brand?.hue ?? null },
    name: brand?.name ?? name,
    language: isLanguage(language) ? language : 'en',
    base: `/help/${slug}`,
    origin: publicAddress(),
  };
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
  return `${site.origin}${pathIn(site, language, path)}`;
}

/** Where an article or a section stands behind the language. */
export const articlePath = (slug: string) => `/articles/${encodeURIComponent(slug)}`;
export const sectionPath = (slug: string) => `/sections/${encodeURIComponent(slug)}`;
