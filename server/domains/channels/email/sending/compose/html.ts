import { escapeHtml, textToHtml } from '../../../../../platform/html/index.ts';

export { escapeHtml, textToHtml };

/** A whole page for a mail, readable in any client. */
export function mailPage(body: string, language: string): string {
  const style = 'font-family:system-ui,sans-serif;font-size:15px;line-height:1.5';
  return (
    `<!doctype html>\n<html lang="${escapeHtml(language)}"><head><meta charset="utf-8"></head>` +
    `<body style="${style}">\n${body}\n</body></html>\n`
  );
}
