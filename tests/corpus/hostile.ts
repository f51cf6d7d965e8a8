import { join } from 'node:path';
import { sanitiseHtml } from '../../server/domains/channels/email/reading/index.ts';
import { type Figure, informs, mustBeNone } from './figures.ts';
import { filesBelow, linesOf, readLabels } from './folders.ts';

const ACTS =
  /<(?:script|style|iframe|object|embed|form|input|button|svg|math|meta|link|base|template|noscript|video|textarea)\b|\son\w+\s*=|javascript:|vbscript:|data:text|url\(|expression\(|\s(?:id|class|role|srcset|ping|background|data-(?!remote-src)[\w-]+|aria-[\w-]+)=/i;

/** HTML written to break sanitisers: nothing of it may act, and sanitising again may change nothing. */
export function hostileFigures(folder: string): Figure[] {
  const payloads = payloadsOf(folder);
  if (payloads.length === 0) return [];
  let [acting, unsettled] = [0, 0];
  for (const payload of payloads) {
    const safe = sanitiseHtml(payload);
    const isActing = ACTS.test(tagsOf(safe));
    const isUnsettled = sanitiseHtml(safe) !== safe;
    if (isActing || isUnsettled) console.error(`hostile: ${payload.slice(0, 120)} -> ${safe.slice(0, 120)}`);
    acting += isActing ? 1 : 0;
    unsettled += isUnsettled ? 1 : 0;
  }
  return [
    informs('html.hostile', payloads.length),
    mustBeNone('html.acting', acting),
    mustBeNone('html.unsettled', unsettled),
  ];
}

/** The tags alone; what stands in a quoted `alt` or `title` is words. */
function tagsOf(html: string): string {
  return (html.match(/<[^>]*>/g) ?? []).join('').replace(/\s(?:alt|title)="[^"]*"/g, '');
}

function payloadsOf(folder: string): string[] {
  const lists = filesBelow(join(folder, 'payloads')).filter((path) => /(?:xss|html)[^/]*\.txt$/.test(path));
  const purify = readLabels<{ payload?: string }[]>(join(folder, 'dompurify', 'expect.json')) ?? [];
  const zammad = readLabels<unknown>(join(folder, 'zammad', 'html_sanitizer.json')) ?? [];
  const strings = readLabels<string[]>(join(folder, 'blns', 'blns.json')) ?? [];
  return [
    ...lists.flatMap(linesOf),
    ...(Array.isArray(purify) ? purify.map((one) => one.payload ?? '') : []),
    ...inputsOf(zammad),
    ...strings.filter((one) => typeof one === 'string'),
  ].filter((payload) => payload !== '');
}

function inputsOf(labels: unknown): string[] {
  if (!Array.isArray(labels)) return [];
  return labels.map((one) => (one as { input?: unknown }).input).filter((one) => typeof one === 'string');
}
