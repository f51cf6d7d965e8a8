import type { Language } from '../../../kernel/language.ts';
import { escapeHtml } from '../../../platform/html/index.ts';
import { say } from '../../../platform/messages.ts';
import { type Body, type BodyNode, childrenOf, type Mark } from './node.ts';
import { anchorsOf } from './outline.ts';
import { isFollowable } from './rules/addresses.ts';
import { videoOf } from './rules/video.ts';

/** What a body needs beside itself: where its pictures are, and in which language its own words are said. */
export type Around = {
  /** The address of a picture; null when it may not be shown, and then only its words stand there. */
  picture: (fileId: string) => string | null;
  language: Language;
};

/**
 * The one way in which an article becomes HTML. Every word is escaped, every address is looked at again, and no
 * element is written that is not named here: whatever stands in the row, what comes out runs nothing.
 */
export function renderBody(body: Body, around: Around): string {
  const anchors = anchorsOf(body);
  return childrenOf(body)
    .map((node) => block(node, { ...around, anchors }))
    .join('\n');
}

type Scene = Around & { anchors: ReadonlyMap<BodyNode, string> };
type Draw = (node: BodyNode, scene: Scene) => string;

const within = (node: BodyNode, scene: Scene) =>
  childrenOf(node)
    .map((child) => block(child, scene))
    .join('');
const wrapped =
  (tag: string): Draw =>
  (node, scene) =>
    `<${tag}>${within(node, scene)}</${tag}>`;

const draws: Readonly<Record<string, Draw>> = {
  paragraph: wrapped('p'),
  heading: (node, scene) => {
    const level = [2, 3, 4].find((one) => one === node.attrs?.level) ?? 2;
    const anchor = scene.anchors.get(node) ?? '';
    return `<h${level} id="${escapeHtml(anchor)}">${within(node, scene)}</h${level}>`;
  },
  bulletList: wrapped('ul'),
  orderedList: (node, scene) => {
    const start = Number(node.attrs?.start ?? 1);
    const from = Number.isSafeInteger(start) && start !== 1 ? ` start="${start}"` : '';
    return `<ol${from}>${within(node, scene)}</ol>`;
  },
  listItem: wrapped('li'),
  blockquote: wrapped('blockquote'),
  callout: (node, scene) => {
    const kind = (['note', 'tip', 'warning'] as const).find((one) => one === node.attrs?.kind) ?? 'note';
    const name = escapeHtml(say(scene.language, `callout-${kind}`));
    return `<aside class="callout callout-${kind}" aria-label="${name}">${within(node, scene)}</aside>`;
  },
  codeBlock: (node) => `<pre><code>${childrenOf(node).map(words).join('')}</code></pre>`,
  image: (node, { picture }) => {
    const alt = escapeHtml(String(node.attrs?.alt ?? ''));
    const address = picture(String(node.attrs?.fileId ?? ''));
    if (!address) return alt ? `<p>${alt}</p>` : '';
    return `<figure><img src="${escapeHtml(address)}" alt="${alt}" loading="lazy"></figure>`;
  },
  video: (node, { language }) => {
    const film = videoOf(String(node.attrs?.url ?? ''));
    if (!film) return '';
    const title = escapeHtml(say(language, 'watch-video', { house: film.house }));
    return `<p class="video"><a href="${escapeHtml(film.url)}" rel="noopener noreferrer">${title}</a></p>`;
  },
  table: (node, scene) =>
    `<div class="table" tabindex="0"><table><tbody>${within(node, scene)}</tbody></table></div>`,
  tableRow: wrapped('tr'),
  tableHeader: (node, scene) => `<th${spans(node)}>${within(node, scene)}</th>`,
  tableCell: (node, scene) => `<td${spans(node)}>${within(node, scene)}</td>`,
  horizontalRule: () => '<hr>',
  hardBreak: () => '<br>',
  text: (node) => (node.marks ?? []).reduce(marked, words(node)),
};

function block(node: BodyNode, scene: Scene): string {
  return Object.hasOwn(draws, node.type) ? (draws[node.type]?.(node, scene) ?? '') : '';
}

const words = (node: BodyNode) => escapeHtml(node.text ?? '');

const tags: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
};

function marked(html: string, mark: Mark): string {
  const href = String(mark.attrs?.href ?? '');
  if (mark.type === 'link')
    return isFollowable(href) ? `<a href="${escapeHtml(href)}" rel="noopener noreferrer">${html}</a>` : html;
  const tag = Object.hasOwn(tags, mark.type) ? tags[mark.type] : undefined;
  return tag ? `<${tag}>${html}</${tag}>` : html;
}

function spans({ attrs }: BodyNode): string {
  return (['colspan', 'rowspan'] as const)
    .map((name) => ({ name, value: Number(attrs?.[name] ?? 1) }))
    .filter(({ value }) => Number.isSafeInteger(value) && value > 1)
    .map(({ name, value }) => ` ${name}="${value}"`)
    .join('');
}
