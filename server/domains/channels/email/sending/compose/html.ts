/** Text as it may stand inside HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Plain text in paragraphs. */
export function textToHtml(text: string): string {
  const paragraphs = text.trim().split(/\n{2,}/);
  return paragraphs.map((one) => `<p>${escapeHtml(one).replaceAll('\n', '<br>')}</p>`).join('\n');
}

/** A whole page for a mail, readable in any client. */
export function mailPage(body: string, language: string): string {
  const style = 'font-family:system-ui,sans-serif;font-size:15px;line-height:1.5';
  return (
    `<!doctype html>\n<html lang="${escapeHtml(language)}"><head><meta charset="utf-8"></head>` +
    `<body style="${style}">\n${body}\n</body></html>\n`
  );
}
