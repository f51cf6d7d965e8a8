import type { Language } from '../../../kernel/language.ts';
import { escapeHtml } from '../../../platform/html/index.ts';
import { say } from '../../../platform/messages.ts';
import type { Part, Row } from './collect.ts';

/** The rows of a part, as often as they are asked for. */
export type Rows = (part: Part) => AsyncIterable<Row[]>;

/**
 * The bundle as one page that any browser shows, also without a net: a table a class of data, in the customer's
 * language. It runs nothing and fetches nothing, whatever stands in the data. Piece by piece, as the rows come.
 */
export async function* bundlePage(
  language: Language,
  made: { at: Date; name: string },
  parts: readonly Part[],
  rows: Rows,
): AsyncGenerator<string> {
  yield beginning(language, made);
  for (const part of parts) {
    yield `<section><h2>${escapeHtml(spaced(part.name))}</h2>\n<table><thead><tr>`;
    yield part.filled.map((name) => `<th>${escapeHtml(spaced(name))}</th>`).join('');
    yield '</tr></thead>\n<tbody>\n';
    for await (const page of rows(part)) yield page.map((row) => line(part, row)).join('');
    yield '</tbody></table></section>\n';
  }
  yield '</body>\n</html>\n';
}

/** The same data for machines: an object with a list a class of data. */
export async function* bundleData(parts: readonly Part[], rows: Rows): AsyncGenerator<string> {
  yield '{';
  for (const [at, part] of parts.entries()) {
    yield `${at > 0 ? ',' : ''}\n  ${JSON.stringify(part.name)}: [`;
    let isFirst = true;
    for await (const page of rows(part)) {
      yield `${isFirst ? '' : ','}\n    ${page.map((row) => JSON.stringify(row)).join(',\n    ')}`;
      isFirst = false;
    }
    yield '\n  ]';
  }
  yield '\n}\n';
}

function beginning(language: Language, made: { at: Date; name: string }): string {
  const title = escapeHtml(say(language, 'bundle-title', { name: made.name }));
  const intro = escapeHtml(say(language, 'bundle-intro', { at: made.at.toISOString() }));
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
`;
}

function line({ filled }: Part, row: Row): string {
  return `<tr>${filled.map((name) => `<td>${escapeHtml(plain(row[name]))}</td>`).join('')}</tr>\n`;
}

const spaced = (name: string) => name.replaceAll('_', ' ');

function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
