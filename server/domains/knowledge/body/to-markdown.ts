import { type Body, type BodyNode, childrenOf, type Mark, plainOf } from './node.ts';
import { videoOf } from './rules/video.ts';

/** An article as Markdown; `picture` says where a file stands beside it. */
export function toMarkdown(body: Body, picture: (fileId: string) => string): string {
  return `${blocks(body, picture)}\n`;
}

type Picture = (fileId: string) => string;

const blocks = (node: BodyNode, picture: Picture): string =>
  childrenOf(node)
    .map((child) => block(child, picture))
    .join('\n\n');

function block(node: BodyNode, picture: Picture): string {
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(Number(node.attrs?.level ?? 2))} ${line(node)}`;
    case 'bulletList':
      return items(node, picture, () => '- ');
    case 'orderedList':
      return items(node, picture, (at) => `${Number(node.attrs?.start ?? 1) + at}. `);
    case 'blockquote':
      return quoted(blocks(node, picture));
    case 'callout':
      return quoted(`[!${String(node.attrs?.kind).toUpperCase()}]\n${blocks(node, picture)}`);
    case 'codeBlock':
      return fenced(plainOf(node), String(node.attrs?.language ?? ''));
    case 'image':
      return `![${escaped(String(node.attrs?.alt ?? ''))}](${picture(String(node.attrs?.fileId))})`;
    case 'video':
      return `<${videoOf(String(node.attrs?.url))?.url ?? ''}>`;
    case 'table':
      return table(node);
    case 'horizontalRule':
      return '---';
    default:
      return line(node);
  }
}

function items(list: BodyNode, picture: Picture, mark: (at: number) => string): string {
  return childrenOf(list)
    .map((item, at) => {
      const before = mark(at);
      return before + indented(blocks(item, picture), before.length);
    })
    .join('\n');
}

const indented = (text: string, by: number) => text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`);
const quoted = (text: string) => text.replace(/^/gm, '> ');

/** A fence longer than any in the code itself. */
function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map((one) => one[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}

function table(node: BodyNode): string {
  const rows = childrenOf(node).map((row) =>
    childrenOf(row).map((cell) => childrenOf(cell).map(line).join(' ').replaceAll('\n', ' ')),
  );
  const width = Math.max(...rows.map((row) => row.length));
  const written = rows.map((row) => `| ${[...row, ...Array(width - row.length).fill('')].join(' | ')} |`);
  const [head = '', ...rest] = written;
  return [head, `|${' --- |'.repeat(width)}`, ...rest].join('\n');
}

const line = (node: BodyNode): string =>
  node.type === 'hardBreak'
    ? '\\\n'
    : node.text === undefined
      ? childrenOf(node).map(line).join('')
      : marked(node.text, node.marks ?? []);

const around: Readonly<Record<string, string>> = { bold: '**', italic: '*', strike: '~~' };

function marked(text: string, marks: readonly Mark[]): string {
  const isCode = marks.some((mark) => mark.type === 'code');
  // Marks close at a word: white space at the edges stands outside of them.
  const [, start = '', inner = '', end = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (inner === '') return text;
  let written = isCode ? `\`${inner}\`` : escaped(inner);
  for (const { type, attrs } of marks) {
    const sign = Object.hasOwn(around, type) ? around[type] : undefined;
    if (sign) written = `${sign}${written}${sign}`;
    if (type === 'underline') written = `<u>${written}</u>`;
    if (type === 'link')
      written = `[${written}](<${String(attrs?.href).replace(/[<>]/g, encodeURIComponent)}>)`;
  }
  return start + written + end;
}

/** Letters that Markdown would read as its own. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/^(\s*)([#+-])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2');
}
