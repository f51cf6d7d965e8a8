import { system } from '../../../../kernel/actor.ts';
import { isLanguage } from '../../../../kernel/language.ts';
import { nullIfMissing } from '../../../../kernel/problem.ts';
import type { Run } from '../../../../platform/command.ts';
import { htmlToText } from '../../../../platform/html/index.ts';
import { publicAddress } from '../../../../platform/public-address.ts';
import { findSlug } from '../../../access/index.ts';
import { findPublished } from '../../../knowledge/index.ts';
import type { ParcelExtra } from '../schema.ts';

export type Card = Extract<ParcelExtra, { kind: 'cards' }>['cards'][number];

/** So many characters of an article stand on its card. */
const beginning = 240;

/**
 * The articles of our help centre that an answer links to, as cards: only what everybody may read, for a card shows how it
 * begins. At most `most`, in the order in which they are named.
 */
export async function cardsIn(run: Run, html: string | null, most: number): Promise<Card[]> {
  if (html === null || most === 0) return [];
  const home = `${publicAddress()}/help/${await findSlug(run.actor.workspaceId)}/`;
  const links = [...html.matchAll(/<a\b[^>]*\bhref="([^"]+)"/gi)].map(([, href = '']) => addressIn(href));
  const cards: Card[] = [];
  for (const link of new Set(links.filter((one) => one.startsWith(home)))) {
    const card = await cardOf(run, link, link.slice(home.length));
    if (card) cards.push(card);
    if (cards.length === most) break;
  }
  return cards;
}

async function cardOf(run: Run, link: string, path: string): Promise<Card | null> {
  const [, language, slug = ''] = /^([a-z]{2})\/articles\/([^/?#]+)$/.exec(path) ?? [];
  if (!isLanguage(language)) return null;
  const context = { ...run.context, actor: system(run.actor.workspaceId) };
  const where = { language, slug: decoded(slug) };
  const article = (await findPublished(context, where).catch(nullIfMissing))?.article;
  if (!article) return null;
  const text = (article.summary || htmlToText(article.html)).trim();
  return { link, title: article.title, text: cut(text), language };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An address as it stands in HTML. */
const addressIn = (href: string) => href.replaceAll('&amp;', '&');

function cut(text: string): string {
  const characters = [...text];
  return characters.length > beginning ? `${characters.slice(0, beginning - 1).join('')}…` : text;
}

/** The words of an answer whose cards are shown below it: there the link stands on the card alone. */
export function withoutLinks(html: string, cards: readonly Card[]): string {
  const carried = new Set(cards.map(({ link }) => link));
  return html.replace(
    /<a\b[^>]*\bhref="([^"]+)"[^>]*>([\s\S]*?)<\/a>/gi,
    (whole, href: string, words: string) => (carried.has(addressIn(href)) ? words : whole),
  );
}
