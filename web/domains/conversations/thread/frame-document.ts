import { parseApart } from '../../../platform/trusted/policy.ts';

/** Colours of the page that the frame takes over, as CSS values. */
export interface FrameLook {
  ink: string;
  link: string;
  mention: string;
  dark: boolean;
  /** Faces of the page, as @font-face rules with whole addresses. */
  faces: string;
}

/** The style of the page that shows a mail. */
export function frameStyle(html: string, look: FrameLook): string {
  const paper = needsPaper(html);
  const scheme = look.dark && !paper ? 'dark' : 'light';
  const ink = paper ? '#1f1b18' : look.ink;
  return `${look.faces}
:root{color-scheme:${scheme}}
html,body{margin:0;padding:0;background:${paper ? '#fff' : 'transparent'};overflow-x:auto;overflow-y:hidden}
body{font:14px/24px "Inter Variable","Sapa Thai Looped",system-ui,sans-serif;color:${ink};overflow-wrap:anywhere;${paper ? 'padding:12px;border-radius:8px' : ''}}
p,ul,ol,blockquote,pre{margin:0}p+p,p+ul,p+ol,ul+p,ol+p{margin-top:8px}ul,ol{padding-left:22px}
img,video{max-width:100%;height:auto}img:not([src]){display:none}table{max-width:100%}pre{white-space:pre-wrap}
a{color:${paper ? '#03555b' : look.link}}blockquote{border-left:2px solid #8886;padding-left:12px;color:inherit;opacity:.85}
[data-type="mention"],[data-mention]{color:${look.mention};font-weight:600}
:lang(th){line-height:1.8}
`;
}

/**
 * Puts a mail into a frame whose page forbids everything. Neither page allows styles in its markup: the sheet and the
 * styles of single elements are set from outside, element by element, as scripts of the page may.
 */
export function fillFrame(frame: HTMLIFrameElement, html: string, style: string): void {
  const page = frame.contentDocument;
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  // Before its own page has loaded a frame holds one that forbids less.
  if (page?.URL !== 'about:srcdoc' || !view) return;
  const { body } = parseApart(html.replace(TAG, (tag) => tag.replace(/\sstyle=/gi, ' data-style=')));
  const styled = [...body.querySelectorAll<HTMLElement>('[data-style]')];
  page.body.replaceChildren(...body.childNodes);
  for (const element of styled) {
    element.style.cssText = element.dataset.style ?? '';
    delete element.dataset.style;
  }
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(style);
  page.adoptedStyleSheets = [sheet];
}

/** A tag as the server writes it after sanitising: no angle bracket stands in its attributes. */
const TAG = /<[a-z][^<>]*>/gi;

/** A mail that brings its own grounds or colours is shown on white, as it was made; plain ones take our colours. */
export function needsPaper(html: string): boolean {
  return /\bbgcolor\s*=|background(-color|-image)?\s*:|<(table|font)\b|(^|[;"'\s])color\s*:/i.test(html);
}
