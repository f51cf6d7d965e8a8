import { slugOf } from '../articles/rules/slug.ts';
import { type Body, type BodyNode, childrenOf, plainOf } from './node.ts';

/** A heading with the place to which a link may lead. */
export type Heading = { level: number; text: string; anchor: string };

/** The headings of an article in their order. */
export function outlineOf(body: Body): Heading[] {
  const anchors = anchorsOf(body);
  return [...anchors].map(([node, anchor]) => ({
    ...{ level: Number(node.attrs?.level ?? 2), text: plainOf(node).trim(), anchor },
  }));
}

/** Each heading with its anchor: its own words, numbered where two have the same. */
export function anchorsOf(body: Body): Map<BodyNode, string> {
  const anchors = new Map<BodyNode, string>();
  const taken = new Set<string>();
  for (const node of childrenOf(body).filter((one) => one.type === 'heading')) {
    // A name of its own kind: a bare word would shadow what scripts of a page call by it.
    const wanted = `h-${slugOf(plainOf(node), 'part')}`;
    let anchor = wanted;
    for (let more = 2; taken.has(anchor); more += 1) anchor = `${wanted}-${more}`;
    taken.add(anchor);
    anchors.set(node, anchor);
  }
  return anchors;
}
