import { ElementType, type parseDocument } from 'htmlparser2';

export type HtmlNode = ReturnType<typeof parseDocument>['children'][number];
export type HtmlText = HtmlNode & { data: string };
export type HtmlElement = HtmlNode & { name: string; attribs: Record<string, string>; children: HtmlNode[] };

export function isText(node: HtmlNode): node is HtmlText {
  return node.type === ElementType.Text;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return ElementType.isTag(node);
}
