import type { Hint } from './items.ts';

const QUOTE_CLASS =
  /(?:^|\s)(?:x_)*(?:gmail_quote|gmail_quote_container|\S*yahoo_quoted|protonmail_quote|tutanota_quote|zmail_extra|mail_quote|moz-forward-container|mailbird-quote|hey_quote)(?=\s|$)/i;
const CUT_ID =
  /^(?:x_)*(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container|stopSpelling|AOLMsgPart\S*)$/i;
const CUT_CLASS = /(?:^|\s)(?:x_)*(?:OutlookMessageHeader|ms-outlook-ios-reference-expand)(?=\s|$)/i;
const SIGNATURE_ID = /^(?:x_)*(?:Signature|AppleMailSignature|ms-outlook-mobile-signature|gmail_signature)$/i;
const SIGNATURE_CLASS =
  /(?:^|\s)(?:x_)*(?:gmail_signature|gmail_signature_prefix|moz-signature|AppleMailSignature|protonmail_signature_block\S*|mail_signature|\S*yahoo-signature)(?=\s|$)/i;

/** What the class or id that a mail program gave an element says about the words in it. */
export function hintOf(tag: string, attributes: Record<string, string>): Hint {
  const { id = '', class: classes = '' } = attributes;
  if (CUT_ID.test(id) || CUT_CLASS.test(classes)) return 'cut';
  if (SIGNATURE_ID.test(id) || SIGNATURE_CLASS.test(classes)) return 'signature';
  if (attributes['data-signatureblock'] === 'true') return 'signature';
  if (tag === 'blockquote' || QUOTE_CLASS.test(classes)) return 'quote';
  return null;
}
