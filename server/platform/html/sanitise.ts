import sanitizeHtml from 'sanitize-html';
import { tidyText } from '../../kernel/text.ts';
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS, DROPPED_WHOLE } from './allowed.ts';
import { safePicture } from './pictures.ts';
import { ALLOWED_STYLES } from './styles.ts';

const DEEPEST = 100;
const LINK_SCHEMES = ['http', 'https', 'mailto', 'tel'];
const SAFE_LINK = /^(?:https?:\/\/|mailto:|tel:)/i;

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: ALLOWED_TAGS,
  nonTextTags: DROPPED_WHOLE,
  allowedAttributes: ALLOWED_ATTRIBUTES,
  allowedStyles: { '*': ALLOWED_STYLES },
  allowedSchemes: LINK_SCHEMES,
  allowedSchemesByTag: { img: ['cid'] },
  allowedSchemesAppliedToAttributes: ['href', 'src'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  enforceHtmlBoundary: false,
  nestingLimit: DEEPEST,
  transformTags: { a: safeLink, img: safePicture },
};

/**
 * Makes HTML from anywhere safe to show: an allow-list of elements, attributes, schemes and styles. Remote pictures
 * are switched off (see `showRemotePictures`). Sanitising again changes nothing.
 */
export function sanitiseHtml(html: string): string {
  let safe = tidyText(html);
  // Dropping a nested tag may join what stood around it, so it is done until nothing changes any more.
  for (let round = 0; round < 5; round += 1) {
    const next = whole(sanitizeHtml(safe, OPTIONS));
    if (next === safe) return safe;
    safe = next;
  }
  return escapeAll(safe);
}

/** Computes a value for the one attribute of ours from what the outside wrote; null for none. */
type Marking = (tag: string, attributes: Record<string, string>) => string | null;

/**
 * Sanitises once, and leaves on each element what `marking` says of its class and id, which themselves are dropped.
 * The attribute is `MARK`; it must be taken off again before the HTML is kept.
 */
export function sanitiseWithMarks(html: string, marking: Marking): string {
  const options = {
    ...OPTIONS,
    allowedAttributes: { ...ALLOWED_ATTRIBUTES, '*': [...(ALLOWED_ATTRIBUTES['*'] ?? []), MARK] },
    transformTags: {
      ...OPTIONS.transformTags,
      '*': (tagName: string, { [MARK]: _outside, ...attribs }: Record<string, string>) => {
        const mark = marking(tagName, attribs);
        return { tagName, attribs: mark === null ? attribs : { ...attribs, [MARK]: mark } };
      },
    },
  };
  return whole(sanitizeHtml(tidyText(html), options));
}

export const MARK = 'data-mark';

function safeLink(tagName: string, attribs: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const href = (attribs.href ?? '').replace(
    /[\u0000-\u0020\u007F-\u00A0\u200B-\u200F\u2028\u2029\uFEFF]+/g,
    '',
  );
  const { href: _written, ...others } = attribs;
  return { tagName, attribs: SAFE_LINK.test(href) ? { ...others, href } : others };
}

/** Where a broken end tag meets a character of two halves, the parser leaves the second half. */
function whole(html: string): string {
  return html.toWellFormed();
}

/** What does not settle is hostile: shown as the text it is. */
function escapeAll(html: string): string {
  return html.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
