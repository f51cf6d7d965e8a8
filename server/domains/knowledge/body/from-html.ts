import { parseDocument } from 'htmlparser2';
import { tidyText } from '../../../kernel/text.ts';
import { type Body, type BodyNode, emptyBody, type Mark, plainOf } from './node.ts';
import { isFollowable } from './rules/addresses.ts';
import { videoOf } from './rules/video.ts';
import { shapes } from './shape.ts';

/** Finds the file of a picture by what stands in its `src`; null: it is left out, and its words stand there. */
export type FindPicture = (source: string) => string | null;

/**
 * HTML from anywhere as a body of ours. What acts goes, what it says stays: unknown elements leave their words, and
 * what may not stand where it stood is put there more plainly.
 */
export function bodyFromHtml(html: string, findPicture: FindPicture = () => null): Body {
  const { children } = parseDocument(html);
  const blocks = blocksOf(children, { allowed: allowedIn('doc'), marks: [], depth: 0, findPicture });
  return blocks.length > 0 ? { type: 'doc', content: blocks } : emptyBody;
}

type AnyNode = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<AnyNode, { attribs: object }>;

type Place = { allowed: readonly string[]; marks: readonly Mark[]; depth: number; findPicture: FindPicture };

/** Deeper than this is nothing that a person wrote; the words in there are kept in one paragraph. */
const deepest = 40;
/** Lists and boxes stand at most so deep in each other. */
const deepestBlock = 5;

const gone = new Set(
  'script style title textarea option select noscript template svg math object embed applet audio canvas head noembed noframes xmp'.split(
    ' ',
  ),
);
const inline = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var label'.split(
    ' ',
  ),
);
const markOf: Readonly<Record<string, string>> = {
  ...{ b: 'bold', strong: 'bold', i: 'italic', em: 'italic', u: 'underline', ins: 'underline' },
  ...{ s: 'strike', del: 'strike', strike: 'strike', code: 'code', kbd: 'code', samp: 'code', tt: 'code' },
};

const allowedIn = (type: string) => shapes[type]?.holds ?? [];

/** The blocks of some nodes: words between blocks become paragraphs. */
function blocksOf(nodes: readonly AnyNode[], place: Place): BodyNode[] {
  const blocks: BodyNode[] = [];
  let words: BodyNode[] = [];
  const settle = () => {
    const content = trimmed(words);
    if (content.length > 0) blocks.push({ type: 'paragraph', content });
    words = [];
  };
  for (const node of nodes) {
    if (isInline(node)) words.push(...wordsOf(node, place));
    else if (isElement(node) && !gone.has(node.name)) {
      settle();
      blocks.push(...blockOf(node, place));
    }
  }
  settle();
  return blocks;
}

function blockOf(element: Element, place: Place): BodyNode[] {
  const { name, children, attribs } = element;
  if (place.depth > deepest) return paragraph([{ type: 'text', text: deepText(element) }]);
  const inner = { ...place, depth: place.depth + 1 };
  const heading = /^h([1-6])$/.exec(name);
  if (heading) return headingOf(element, Number(heading[1]), inner);
  if (name === 'ul' || name === 'ol') return listOf(element, inner);
  if (name === 'pre') return codeOf(element, place);
  if (name === 'table') return tableOf(element, inner);
  if (name === 'hr') return place.allowed.includes('horizontalRule') ? [{ type: 'horizontalRule' }] : [];
  if (name === 'img') return pictureOf(element, place);
  if (name === 'iframe' || name === 'video') return filmOf(attribs.src ?? '', place);
  if (name === 'blockquote') return boxed('blockquote', {}, children, inner);
  if (name === 'aside' || /callout|admonition|\bnote\b|\btip\b|\bwarning\b/i.test(attribs.class ?? ''))
    return boxed('callout', { attrs: { kind: kindOf(attribs.class ?? '') } }, children, inner);
  return blocksOf(children, inner);
}

function headingOf(element: Element, level: number, place: Place): BodyNode[] {
  const content = trimmed(element.children.flatMap((child) => wordsOf(child, place)));
  if (content.length === 0) return [];
  if (!place.allowed.includes('heading')) return paragraph(content.map(bold));
  return [{ type: 'heading', attrs: { level: Math.min(4, Math.max(2, level)) }, content }];
}

function listOf(element: Element, place: Place): BodyNode[] {
  if (!place.allowed.includes('bulletList') || place.depth > deepestBlock * 2)
    return blocksOf(element.children, place);
  const items = element.children.filter(isElement).flatMap((item): BodyNode[] => {
    const content = blocksOf(item.name === 'li' ? item.children : [item], {
      ...place,
      allowed: allowedIn('listItem'),
    });
    return content.length > 0 ? [{ type: 'listItem', content }] : [];
  });
  if (items.length === 0) return [];
  if (element.name === 'ul') return [{ type: 'bulletList', content: items }];
  const start = Number(element.attribs.start ?? 1);
  const from = Number.isSafeInteger(start) && start >= 0 && start <= 100_000 ? start : 1;
  return [{ type: 'orderedList', attrs: { start: from }, content: items }];
}

function codeOf(element: Element, place: Place): BodyNode[] {
  const text = tidyText(deepText(element)).replace(/^\n|\s+$/g, '');
  if (text === '') return [];
  if (!place.allowed.includes('codeBlock')) return paragraph([{ type: 'text', text }]);
  const code = element.children.find((one): one is Element => isElement(one) && one.name === 'code');
  const language = /\blanguage-([a-z0-9+#-]{1,30})/i.exec(code?.attribs.class ?? '')?.[1] ?? null;
  return [{ type: 'codeBlock', attrs: { language }, content: [{ type: 'text', text }] }];
}

function tableOf(element: Element, place: Place): BodyNode[] {
  const rows = rowsIn(element).flatMap((row): BodyNode[] => {
    const cells = row.children.filter((one): one is Element => isElement(one) && /^t[dh]$/.test(one.name));
    const content = cells.map((cell) => cellOf(cell, place));
    return content.length > 0 ? [{ type: 'tableRow', content }] : [];
  });
  if (rows.length === 0) return [];
  if (place.allowed.includes('table')) return [{ type: 'table', content: rows }];
  return rows.flatMap((row) =>
    paragraph([{ type: 'text', text: (row.content ?? []).map(plainOf).join(' – ') }]),
  );
}

function cellOf(cell: Element, place: Place): BodyNode {
  const type = cell.name === 'th' ? 'tableHeader' : 'tableCell';
  const content = blocksOf(cell.children, { ...place, allowed: allowedIn('tableCell') });
  const span = (name: 'colspan' | 'rowspan', most: number) => {
    const wide = Number(cell.attribs[name] ?? 1);
    return Number.isSafeInteger(wide) && wide >= 1 && wide <= most ? wide : 1;
  };
  return {
    ...{ type, attrs: { colspan: span('colspan', 50), rowspan: span('rowspan', 500) } },
    content: content.length > 0 ? content : [{ type: 'paragraph' }],
  };
}

function pictureOf({ attribs }: Element, { allowed, findPicture }: Place): BodyNode[] {
  const alt = tidyText(attribs.alt ?? '')
    .slice(0, 500)
    .toWellFormed();
  const fileId = findPicture(attribs.src ?? '');
  if (fileId && allowed.includes('image')) return [{ type: 'image', attrs: { fileId, alt } }];
  return alt.trim() ? paragraph([{ type: 'text', text: alt }]) : [];
}

function filmOf(address: string, { allowed }: Place): BodyNode[] {
  const film = videoOf(address.replace(/^\/\//, 'https://').replace('youtube-nocookie.com', 'youtube.com'));
  const vimeo = /^(?:https:)?\/\/player\.vimeo\.com\/video\/(\d{1,15})/.exec(address)?.[1];
  const url = film?.url ?? (vimeo ? `https://vimeo.com/${vimeo}` : null);
  if (!url) return [];
  if (allowed.includes('video')) return [{ type: 'video', attrs: { url } }];
  return paragraph([{ type: 'text', text: url, marks: [{ type: 'link', attrs: { href: url } }] }]);
}

/** A box round blocks; where none may stand, the blocks alone. */
function boxed(
  type: string,
  attrs: Partial<BodyNode>,
  children: readonly AnyNode[],
  place: Place,
): BodyNode[] {
  if (!place.allowed.includes(type)) return blocksOf(children, place);
  const content = blocksOf(children, { ...place, allowed: allowedIn(type) });
  return content.length > 0 ? [{ type, ...attrs, content }] : [];
}

function kindOf(names: string): 'note' | 'tip' | 'warning' {
  if (/warn|danger|caution|important/i.test(names)) return 'warning';
  return /tip|hint|success/i.test(names) ? 'tip' : 'note';
}

/** Words with their marks; line breaks where they stood, and white space as a browser shows it. */
function wordsOf(node: AnyNode, place: Place): BodyNode[] {
  if (node.type === 'text') {
    const text = tidyText(node.data).replace(/[ \t\n\f\r]+/g, ' ');
    return text === ''
      ? []
      : [{ type: 'text', text, ...(place.marks.length > 0 ? { marks: [...place.marks] } : {}) }];
  }
  if (!isElement(node) || gone.has(node.name)) return [];
  if (node.name === 'br') return [{ type: 'hardBreak' }];
  if (place.depth > deepest) return [{ type: 'text', text: deepText(node).replace(/\s+/g, ' ') || ' ' }];
  const marks = withMark(place.marks, node);
  return node.children.flatMap((child) => wordsOf(child, { ...place, marks, depth: place.depth + 1 }));
}

function withMark(marks: readonly Mark[], { name, attribs }: Element): readonly Mark[] {
  const add = (mark: Mark) => (marks.some((one) => one.type === mark.type) ? marks : [...marks, mark]);
  const href = (attribs.href ?? '').trim();
  if (name === 'a')
    return href.length <= 2000 && isFollowable(href) ? add({ type: 'link', attrs: { href } }) : marks;
  const type = Object.hasOwn(markOf, name) ? markOf[name] : undefined;
  return type ? add({ type }) : marks;
}

/** Without white space at both ends, and without breaks that nothing follows. */
function trimmed(words: readonly BodyNode[]): BodyNode[] {
  const kept = [...words];
  const isSpace = (node: BodyNode | undefined) =>
    node !== undefined && (node.type === 'hardBreak' || node.text?.trim() === '');
  while (isSpace(kept[0])) kept.shift();
  while (isSpace(kept.at(-1))) kept.pop();
  return kept.map((node, at) => {
    if (node.text === undefined) return node;
    const start = at === 0 ? node.text.trimStart() : node.text;
    return { ...node, text: at === kept.length - 1 ? start.trimEnd() : start };
  });
}

function bold(node: BodyNode): BodyNode {
  if (node.type !== 'text' || node.marks?.some((mark) => mark.type === 'bold')) return node;
  return { ...node, marks: [...(node.marks ?? []), { type: 'bold' }] };
}

function paragraph(words: BodyNode[]): BodyNode[] {
  const content = trimmed(words.filter((node) => node.type !== 'text' || node.text !== ''));
  return content.length > 0 ? [{ type: 'paragraph', content }] : [];
}

/** Words stand in a line when nothing in them is a block. */
function isInline(node: AnyNode): boolean {
  if (node.type === 'text') return true;
  if (!isElement(node)) return false;
  if (node.name === 'br') return true;
  return inline.has(node.name) && !holdsBlock(node);
}

function holdsBlock(element: Element): boolean {
  const open: AnyNode[] = [...element.children];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    if (node.name !== 'br' && !inline.has(node.name) && !gone.has(node.name)) return true;
    open.push(...node.children);
  }
  return false;
}

function isElement(node: AnyNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

function rowsIn(table: Element): Element[] {
  return table.children.filter(isElement).flatMap((one) => {
    if (one.name === 'tr') return [one];
    return /^t(head|body|foot)$/.test(one.name)
      ? one.children.filter((row): row is Element => isElement(row) && row.name === 'tr')
      : [];
  });
}

/** All words below a node, without walking down the stack. */
function deepText(element: Element): string {
  const found: string[] = [];
  const open: AnyNode[] = [...element.children].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'text') found.push(node.data);
    else if (isElement(node) && !gone.has(node.name)) {
      if (node.name === 'br') found.push('\n');
      open.push(...[...node.children].reverse());
    }
  }
  return found.join('');
}
