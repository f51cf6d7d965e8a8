import { findWorkspace, listBrands } from '../../domains/access/index.ts';
import { closingOf, findOpeningHours, openMinutesIn, prospectOf } from '../../domains/channels/index.ts';
import { findHelpNotice, listMostRead } from '../../domains/knowledge/index.ts';
import { listWaits, spreadOf } from '../../domains/requests/index.ts';
import { listStaff } from '../../domains/team/index.ts';
import { isLanguage, type Language } from '../../kernel/language.ts';
import { publicAddress } from '../../platform/public-address.ts';
import { noticeOf } from '../customer-page/notice-page.ts';
import { noticeIn } from '../help-centre/scene.ts';
import { addressIn, articlePath, findSite } from '../help-centre/site.ts';
import { contextOf, type Widget } from './scene.ts';

/** What a widget shows before anybody has said a word. */
export type Face = {
  name: string;
  hue: number | null;
  theme: 'auto' | 'light' | 'dark';
  language: Language;
  zone: string;
  welcome: string | null;
  asks: 'nothing' | 'name' | 'email';
  /** Whether somebody is there by the hours, until when, or from when on; and the usual wait in minutes of those hours. */
  isOpen: boolean;
  closesAt: string | null;
  opensAt: string | null;
  waitMinutes: number | null;
  /** First names of who takes work now. */
  team: string[];
  greetings: { page: string; afterSeconds: number; text: string }[];
  articles: { title: string; url: string }[] | null;
  helpCentre: string | null;
  notice: string | null;
  /** What is said to everybody now, as above every page of the help centre. */
  banner: { kind: string; text: string } | null;
};

/** What is told of hours, waits and people may be so old, in milliseconds. */
const fresh = 15_000;
const most = 500;
const kept = new Map<string, { face: Promise<Face>; until: number }>();

/** The face of a widget in a language; made once for all who ask in the same while. */
export function faceOf(widget: Widget, language: Language, now: Date): Promise<Face> {
  const key = `${widget.key} ${language}`;
  const before = kept.get(key);
  if (before && before.until > now.getTime()) return before.face;
  if (kept.size >= most) kept.clear();
  const face = make(widget, language, now);
  kept.set(key, { face, until: now.getTime() + fresh });
  face.catch(() => kept.delete(key));
  return face;
}

async function make(widget: Widget, language: Language, now: Date): Promise<Face> {
  const { settings, connection, workspaceId } = widget;
  const context = contextOf(widget, now);
  const { name, zone, slug } = await findWorkspace(workspaceId);
  const brands = await listBrands(context, {});
  const brand = brands.find((one) => (connection.brandId ? one.id === connection.brandId : one.isDefault));
  const usual = isLanguage(connection.language) ? connection.language : 'en';
  const said = (texts: Partial<Record<Language, string>>) =>
    texts[language] || texts[usual] || Object.values(texts).find(Boolean) || null;
  const { articles, helpCentre } = settings.showsArticles
    ? await helpOf(widget, slug, language, now)
    : { articles: null, helpCentre: null };
  const notice = await noticeOf(context);
  return {
    ...{ zone, language, articles, helpCentre, theme: settings.theme, asks: settings.asks },
    name: brand?.name ?? name,
    hue: settings.hue ?? brand?.hue ?? null,
    welcome: said(settings.welcome),
    ...(await presenceOf(widget, now)),
    greetings: settings.greetings.flatMap(({ page, afterSeconds, texts }) => {
      const text = said(texts);
      return text ? [{ page, afterSeconds, text }] : [];
    }),
    notice: notice && `${publicAddress()}${notice}`,
    banner: noticeIn({ notice: await findHelpNotice(context, {}) }, language),
  };
}

async function presenceOf(widget: Widget, now: Date) {
  const context = contextOf(widget, now);
  const { teamId } = widget.connection;
  const hours = await findOpeningHours(context, { teamId });
  const { isOpen, opensAt } = prospectOf(hours, now, 1);
  const waits = await listWaits(context, { channel: 'chat' });
  const spread = waits.length > 0 ? spreadOf(openMinutesIn(hours, waits), 0) : null;
  const staff = await listStaff(context, {});
  const there = staff.filter((one) => one.takesWork && (teamId === null || one.teamIds.includes(teamId)));
  return {
    isOpen,
    opensAt: isOpen ? null : (opensAt?.toISOString() ?? null),
    closesAt: closingOf(hours, now)?.toISOString() ?? null,
    waitMinutes: spread && Math.max(1, Math.round(spread.median)),
    team: there.slice(0, 3).map((one) => one.name.split(' ')[0] ?? one.name),
  };
}

/** Where articles are read, and those that help most. */
async function helpOf(widget: Widget, slug: string, language: Language, now: Date) {
  const site = await findSite(slug, now);
  const read = await listMostRead(contextOf(widget, now), { language, brandId: site.brandId, limit: 4 });
  const articles = read.map((one) => ({
    title: one.title,
    url: addressIn(site, language, articlePath(one.slug)),
  }));
  return { articles, helpCentre: addressIn(site, language) };
}
