/** Colours of the page that the frame takes over, as CSS values. */
export interface FrameLook {
  ink: string;
  link: string;
  mention: string;
  dark: boolean;
  /** Faces of the page, as @font-face rules with whole addresses. */
  faces: string;
}

/**
 * The document that shows a mail inside a frame which runs no script, forbids every request but for our own faces, and
 * opens links in a new tab. The HTML is sanitised on the server; this is the second wall.
 */
export function frameDocument(html: string, look: FrameLook): string {
  const paper = needsPaper(html);
  const scheme = look.dark && !paper ? 'dark' : 'light';
  const ink = paper ? '#1f1b18' : look.ink;
  return `<!doctype html><html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' data: blob:; style-src 'unsafe-inline'; font-src 'self'">
<base target="_blank"><style>${look.faces}
:root{color-scheme:${scheme}}
html,body{margin:0;padding:0;background:${paper ? '#fff' : 'transparent'};overflow-x:auto;overflow-y:hidden}
body{font:14px/24px "Inter Variable","Sapa Thai Looped",system-ui,sans-serif;color:${ink};overflow-wrap:anywhere;${paper ? 'padding:12px;border-radius:8px' : ''}}
p,ul,ol,blockquote,pre{margin:0}p+p,p+ul,p+ol,ul+p,ol+p{margin-top:8px}ul,ol{padding-left:22px}
img,video{max-width:100%;height:auto}img:not([src]){display:none}table{max-width:100%}pre{white-space:pre-wrap}
a{color:${paper ? '#03555b' : look.link}}blockquote{border-left:2px solid #8886;padding-left:12px;color:inherit;opacity:.85}
[data-type="mention"],[data-mention]{color:${look.mention};font-weight:600}
:lang(th){line-height:1.8}
</style></head><body>${html}</body></html>`;
}

/** A mail that brings its own grounds or colours is shown on white, as it was made; plain ones take our colours. */
export function needsPaper(html: string): boolean {
  return /\bbgcolor\s*=|background(-color|-image)?\s*:|<(table|font)\b|(^|[;"'\s])color\s*:/i.test(html);
}
