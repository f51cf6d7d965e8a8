import sanitizeHtml from 'sanitize-html';
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS, DROPPED_WHOLE } from './allowed.ts';

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: ALLOWED_TAGS,
  nonTextTags: DROPPED_WHOLE,
  allowedAttributes: {
    ...ALLOWED_ATTRIBUTES,
    '*': ['style', 'dir', 'lang', 'align', 'class', 'id', 'data-signatureblock'],
  },
  parseStyleAttributes: false,
  allowedSchemes: ['http', 'https', 'mailto', 'tel', 'cid'],
  allowProtocolRelative: true,
  nestingLimit: 100,
};

/**
 * First cleaning, before the reply is parted from quotes: bounded in depth, but the classes and ids that tell how
 * mail programs mark quotes are still there. Not safe to show.
 */
export function cleanForParting(html: string): string {
  return sanitizeHtml(html, OPTIONS);
}
