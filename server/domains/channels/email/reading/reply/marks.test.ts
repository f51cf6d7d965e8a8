import { expect, test } from 'vitest';
import { hintOf } from './marks.ts';

test.each([
  ['div', { class: 'gmail_quote gmail_quote_container' }, 'quote'],
  ['div', { class: 'x_gmail_quote' }, 'quote'],
  ['blockquote', {}, 'quote'],
  ['div', { class: 'ydp12ab_yahoo_quoted' }, 'quote'],
  ['div', { id: 'divRplyFwdMsg' }, 'cut'],
  ['div', { id: 'x_x_appendonsend' }, 'cut'],
  ['div', { class: 'OutlookMessageHeader' }, 'cut'],
  ['div', { id: 'Signature' }, 'signature'],
  ['div', { class: 'gmail_signature', id: 'a' }, 'signature'],
  ['div', { 'data-signatureblock': 'true' }, 'signature'],
  ['div', { class: 'my_gmail_quotes' }, null],
  ['div', { class: 'MsoNormal', id: 'main' }, null],
  ['p', {}, null],
])('reads <%s %o> as %s', (tag, attributes, hint) => {
  expect(hintOf(tag, attributes as Record<string, string>)).toBe(hint);
});
