import { htmlToText as convert } from 'html-to-text';

const OPTIONS = {
  wordwrap: false as const,
  limits: { maxInputLength: 64 * 1024 * 1024, maxDepth: 200, ellipsis: '' },
  selectors: [
    { selector: 'img', format: 'skip' },
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: false, noAnchorUrl: true } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'table', format: 'block' },
    { selector: 'tr', format: 'block' },
    { selector: 'td', format: 'inlineSurround', options: { suffix: ' ' } },
    { selector: 'th', format: 'inlineSurround', options: { suffix: ' ' } },
    { selector: 'hr', options: { length: 20 } },
  ],
};

/** The words of an HTML text as plain text; quotes get `> `, links are written behind their words. */
export function htmlToText(html: string): string {
  return convert(html, OPTIONS)
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim();
}
