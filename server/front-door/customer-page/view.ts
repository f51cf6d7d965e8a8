import { html, raw } from 'hono/html';
import { keepFormats } from '../../kernel/date-formats.ts';
import { type Language, languages } from '../../kernel/language.ts';
import { say } from '../../platform/messages.ts';
import './messages.ts';

type Piece = ReturnType<typeof html>;
const names: Record<Language, string> = { id: 'ID', th: 'ไทย', en: 'EN' };
export const locales = { en: 'en-GB', id: 'id-ID', th: 'th-TH-u-ca-buddhist-nu-latn' } as const;

const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const dayAlone = keepFormats(day);
const wholeDay = keepFormats({ day: 'numeric', month: 'long', year: 'numeric' });
const dayAndTime = keepFormats({
  ...day,
  ...({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const),
});

/** A day and time in the reader's language and calendar, where the company is. */
export function timeIn(language: Language, zone: string) {
  return (at: Date) => dayAndTime(locales[language], zone).format(at);
}

/** A day with its year, in the reader's language and calendar. */
export function dateIn(language: Language, zone: string) {
  return (at: Date) => wholeDay(locales[language], zone).format(at);
}

/** When something is promised for: a day alone has no time of the clock. */
export function dueIn(language: Language, zone: string) {
  return ({ dueAt, precision }: { dueAt: Date; precision: 'instant' | 'date' }) =>
    (precision === 'date' ? dayAlone : dayAndTime)(locales[language], zone).format(dueAt);
}

/** Minutes of opening time in words: minutes under two hours, then hours. */
export function minutesIn(language: Language, minutes: number): string {
  return minutes < 120
    ? say(language, 'my-minutes', { count: Math.max(1, Math.round(minutes)) })
    : say(language, 'my-hours', { count: Math.round(minutes / 60) });
}

/** What stands around a page; `notice` is where one reads how data is treated, null where nothing was published yet. */
type Frame = {
  language: Language;
  company: string;
  title: string;
  address: string;
  hue: number | null;
  notice: string | null;
};

/** The way to what people are told when their data is collected. */
export function noticeLink(notice: string | null, language: Language) {
  return notice === null
    ? ''
    : html`<a href="${notice}?lang=${language}">${say(language, 'my-notice-link')}</a>`;
}

/** The whole document around a page: readable without scripts, found by no search engine. */
export function document(frame: Frame, main: Piece | Promise<Piece>) {
  const { language, company, title, address, hue, notice } = frame;
  const links = languages.map(
    (one) =>
      html`<a href="${address}?lang=${one}" lang="${one}" ${one === language ? raw('aria-current="true"') : ''}>${names[one]}</a>`,
  );
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${title} · ${company}</title>
<link rel="stylesheet" href="/r/style/page.css">${
    hue === null
      ? ''
      : html`
<link rel="stylesheet" href="/r/style/hue/${String(hue)}">`
  }
</head>
<body>
<header><span class="logo">${company}</span><nav aria-label="${say(language, 'my-language')}">${links}</nav></header>
<main>${main}</main>
<footer><div><span>${noticeLink(notice, language)}</span><span class="with">${mark}${say(language, 'my-with')}</span></div></footer>
</body>
</html>`;
}

const mark = raw(
  '<svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true"><path d="M11.4 20.6C4.6 18.2 3.2 10.6 8.6 3.2c2.7 3.9 3.6 9.6 2.8 17.4Z" fill="currentColor"/><path d="M12.6 20.6c6.8-2.4 8.2-10 2.8-17.4-2.7 3.9-3.6 9.6-2.8 17.4Z" fill="currentColor" opacity=".5"/></svg>',
);
