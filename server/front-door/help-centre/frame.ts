import { html, raw } from 'hono/html';
import { type Language, languages } from '../../kernel/language.ts';
import { say } from '../../platform/messages.ts';
import { iconAddress, interAddress, scriptAddress, styleAddress, thaiAddress } from './files.ts';
import { icon, mark } from './icons.ts';
import './messages.ts';
import type { Reader } from './own/reader.ts';
import { addressIn, pathIn, type Site } from './site.ts';

export type Piece = ReturnType<typeof html> | string;

/** What stands around a page: where it is, in which languages, and who looks. */
export type Frame = {
  site: Site;
  language: Language;
  reader: Reader | null;
  /** What is said to everybody above every page, in the language of the page. */
  notice: { text: string; kind: string } | null;
  title: string;
  description?: string;
  /** Behind the language. */
  path: string;
  /** Where the same page is in another language, behind that language; by default at the same place. */
  paths?: Partial<Record<Language, string>>;
  /** Whether search engines may show it. */
  isFindable?: boolean;
  /** For programs that read the page. */
  facts?: readonly object[];
  /** The head of the home page is wide and has the brand's colour. */
  hero?: Piece;
  width?: 'narrow' | 'wide';
};

const names: Record<Language, string> = { id: 'ID', th: 'ไทย', en: 'EN' };
const order: readonly Language[] = ['id', 'th', 'en'];

/** The whole document around a page. It reads without scripts, and every word in it is escaped. */
export function document(frame: Frame, main: Piece) {
  const { site, language, title, description, hero } = frame;
  const says = (key: string) => say(language, key);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === site.name ? title : `${title} · ${site.name}`}</title>
${description ? html`<meta name="description" content="${description}">` : ''}
${machineLinks(frame)}
<link rel="preload" href="${interAddress}" as="font" type="font/woff2" crossorigin>
${language === 'th' ? html`<link rel="preload" href="${thaiAddress}" as="font" type="font/woff2" crossorigin>` : ''}
<link rel="icon" href="${iconAddress}">
<link rel="stylesheet" href="${styleAddress}">
${site.hue === null ? '' : html`<link rel="stylesheet" href="/r/style/hue/${String(site.hue)}">`}
${(frame.facts ?? []).map(jsonLd)}
${scriptAddress ? html`<script type="module" src="${scriptAddress}"></script>` : ''}
</head>
<body data-base="${pathIn(site, language)}">
<a class="skip" href="#main">${says('help-skip')}</a>
${frame.notice ? html`<div class="notice notice-${frame.notice.kind}" role="status"><p>${icon(frame.notice.kind === 'incident' ? 'warn' : 'info')}<span>${frame.notice.text}</span></p></div>` : ''}
<div class="${hero ? 'hero' : 'plain'}">${hero ? top(frame) : html`${top(frame)}`}${hero ?? ''}</div>
<main id="main" class="${frame.width ?? 'narrow'}">${main}</main>
<footer><div class="${hero ? 'narrow' : (frame.width ?? 'narrow')}"><a href="${pathIn(site, language)}">${says('help-centre')}</a><a href="${pathIn(site, language, '/ask')}">${says('help-ask')}</a>${site.ideas === 'off' ? '' : html`<a href="${pathIn(site, language, '/ideas')}">${says('help-ideas')}</a>`}<a href="${pathIn(site, language, '/feed.xml')}">${says('help-feed')}</a><span class="grow"></span><span class="with">${mark}${says('my-with')}</span></div></footer>
</body>
</html>`;
}

/** Other languages, the one true address and the feed, for search engines and readers of feeds. */
function machineLinks({ site, language, path, paths, isFindable }: Frame) {
  if (!isFindable) return html`<meta name="robots" content="noindex">`;
  const others = languages.flatMap((one) => {
    const there = paths ? paths[one] : path;
    return there === undefined ? [] : [{ one, address: addressIn(site, one, there) }];
  });
  const main = others.find(({ one }) => one === site.language) ?? others[0];
  return html`<link rel="canonical" href="${addressIn(site, language, path)}">
${others.map(({ one, address }) => html`<link rel="alternate" hreflang="${one}" href="${address}">`)}
${main ? html`<link rel="alternate" hreflang="x-default" href="${main.address}">` : ''}
<link rel="alternate" type="application/rss+xml" title="${site.name}" href="${addressIn(site, language, '/feed.xml')}">`;
}

/** Data in a page cannot end the element that it stands in. */
function jsonLd(facts: object) {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...facts });
  return raw(`<script type="application/ld+json">${text.replaceAll('<', '\\u003c')}</script>`);
}

function top(frame: Frame) {
  const { site, language, reader, hero } = frame;
  const says = (key: string) => say(language, key);
  const to = (path: string) => pathIn(site, language, path);
  const own = reader
    ? html`<a class="own-door" href="${to('/requests')}">${icon('box')}<span>${says('help-mine')}</span></a>`
    : html`<a class="own-door" href="${to('/sign-in')}" rel="nofollow">${icon('user')}<span>${says('help-sign-in')}</span></a>`;
  const links = order.map((one) => {
    const there = frame.paths ? (frame.paths[one] ?? '') : frame.path;
    const current = one === language ? raw('aria-current="true"') : '';
    return html`<a href="${pathIn(site, one, there)}" lang="${one}" hreflang="${one}" ${current}>${names[one]}</a>`;
  });
  return html`<header><a class="logo" href="${to('')}"><span class="badge" aria-hidden="true">${first(site.name)}</span><span class="cut">${site.name}</span></a><span class="grow"></span>${own}${
    hero
      ? ''
      : html`<a class="find" href="${to('/search')}" aria-label="${says('help-search')}">${icon('search')}</a>`
  }<nav class="languages" aria-label="${says('my-language')}">${links}</nav></header>`;
}

const clusters = new Intl.Segmenter('th', { granularity: 'grapheme' });
/** The letter of a name; a Thai vowel that is written first belongs to what follows. */
function first(name: string): string {
  const [one = '', two = ''] = [...clusters.segment(name.trim())].map(({ segment }) => segment);
  return (/^[\u0e40-\u0e44]$/.test(one) ? one + two : one).toUpperCase();
}

/** The field for looking something up: a plain form that a script makes answer while one types. */
export function searchForm(frame: Pick<Frame, 'site' | 'language'>, asked = '', hasFocus = false) {
  const { site, language } = frame;
  return html`<form class="search" role="search" action="${pathIn(site, language, '/search')}" data-instant>
<label class="unseen" for="q">${say(language, 'help-search-label')}</label>${icon('search')}<input id="q" name="q" type="search" value="${asked}" maxlength="200" autocomplete="off" enterkeyhint="search" placeholder="${say(language, 'help-search-hint')}" ${hasFocus ? raw('autofocus') : ''}><button>${say(language, 'help-search')}</button></form>`;
}

/** The way from the home page to here. */
export function crumbs(
  { site, language }: Pick<Frame, 'site' | 'language'>,
  way: readonly { name: string; path: string }[],
) {
  const all = [{ name: say(language, 'help-centre'), path: '' }, ...way];
  return html`<nav class="crumbs" aria-label="${say(language, 'help-way')}"><ol>${all.map(
    ({ name, path }) => html`<li><a href="${pathIn(site, language, path)}">${name}</a></li>`,
  )}</ol></nav>`;
}
