import type { Language } from '../../../kernel/language.ts';
import { escapeHtml } from '../../../platform/html/index.ts';
import { say } from '../../../platform/messages.ts';
import type { Collected, Row } from './collect.ts';

/**
 * The bundle as one page that any browser shows, also without a net: a table a class of data, in the customer's
 * language. It runs nothing and fetches nothing, whatever stands in the data.
 */
export function bundlePage(
  language: Language,
  made: { at: Date; name: string },
  collected: Collected,
): string {
  const title = escapeHtml(say(language, 'bundle-title', { name: made.name }));
  const intro = escapeHtml(say(language, 'bundle-intro', { at: made.at.toISOString() }));
  const parts = [...collected].map(([table, rows]) => section(table, rows)).join('\n');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem }
section { overflow-x: auto }
table { border-collapse: collapse }
td, th { border: 1px solid #ccc; padding: .25rem .5rem; text-align: left; vertical-align: top; white-space: pre-wrap }
</style>
</head>
<body>
<h1>${title}</h1>
<p>${intro}</p>
${parts}
</body>
</html>
`;
}

function section(table: string, rows: readonly Row[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) =>
    rows.some((row) => !isEmpty(row[name])),
  );
  const head = names.map((name) => `<th>${escapeHtml(spaced(name))}</th>`).join('');
  const body = rows
    .map((row) => `<tr>${names.map((name) => `<td>${escapeHtml(plain(row[name]))}</td>`).join('')}</tr>`)
    .join('\n');
  return `<section><h2>${escapeHtml(spaced(table))}</h2>
<table><thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody></table></section>`;
}

const spaced = (name: string) => name.replaceAll('_', ' ');

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
