import { redact } from '../redact.ts';
import { findSecrets } from './find-secrets.ts';
import type { SecretKind } from './shapes.ts';

/** A secret that was taken out of words. */
export type Secret = { kind: SecretKind; value: string };

/** The words of a message that can hold one. */
type Words = {
  text: string;
  html?: string | null | undefined;
  quotedText?: string | null | undefined;
  quotedHtml?: string | null | undefined;
};

/**
 * The same words with a mark in the place of each secret, and the secrets, each once, in order.
 * @param subject is searched too
 */
export function hideSecrets<W extends Words>(words: W, subject = ''): { words: W; secrets: Secret[] } {
  const { text, html, quotedText, quotedHtml } = words;
  const plain = [subject, text, quotedText, ...wordsIn(html), ...wordsIn(quotedHtml)];
  const found = plain.flatMap((one) => (one ? findSecrets(one) : []));
  if (found.length === 0) return { words, secrets: [] };
  const secrets = [...new Map(found.map(({ kind, value }) => [value, { kind, value }])).values()];
  const clean = {
    text: hideInText(text),
    ...(html && { html: hideInHtml(html, secrets) }),
    ...(quotedText && { quotedText: hideInText(quotedText) }),
    ...(quotedHtml && { quotedHtml: hideInHtml(quotedHtml, secrets) }),
  };
  return { words: { ...words, ...clean }, secrets };
}

/** A line, such as a subject, with a mark in the place of each secret. */
export function hideInText(text: string): string {
  let kept = 0;
  const parts = findSecrets(text).map((span) => {
    const before = text.slice(kept, span.start);
    kept = span.end;
    return before + markOf(span);
  });
  return parts.length === 0 ? text : parts.join('') + text.slice(kept);
}

const block = /<\/?(?:p|div|br|hr|li|ul|ol|dl|dt|dd|tr|td|th|table|h[1-6]|pre|blockquote)\b[^<>]*>/gi;

/** What can be read of HTML, near enough to search in, and where its links lead. */
function wordsIn(html: string | null | undefined): string[] {
  if (!html) return [];
  const shown = html.replace(block, '\n').replace(/<[^<>]*>/g, '');
  const links = [...html.matchAll(/\b(?:href|src)="([^"<>]{1,8000})"/g)].map((match) => match[1] ?? '');
  return [shown, links.join('\n')].map(plainly);
}

const plainly = (text: string) =>
  text
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

/** Each secret costs a walk through the whole: what would cost more characters is shown as its plain text alone. */
const mostWalked = 500_000;

/** Tags and entities may stand between the letters, and addresses of links hold secrets too. */
function hideInHtml(html: string, secrets: Secret[]): string | null {
  if (secrets.length * html.length > mostWalked) return null;
  return secrets.reduce((rest, secret) => redact(rest, secret.value, 'html', markOf(secret)), html);
}

/** What stands in the place of a secret. Of a card its owner needs the end, to say which. */
export function markOf({ kind, value }: Secret): string {
  return kind === 'card' ? `••••${value.replace(/\D/g, '').slice(-4)}` : '••••••••';
}
