import { findCards } from './card.ts';
import { type SecretKind, shapes } from './shapes.ts';

/** A secret and where in a text it stands. */
export type Span = { kind: SecretKind; start: number; end: number; value: string };

/** The secrets in a text, in order, none inside another. Costs time in proportion to the text. */
export function findSecrets(text: string): Span[] {
  const found = [...findCards(text), ...shapes.flatMap(({ kind, pattern }) => find(text, kind, pattern))];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function find(text: string, kind: SecretKind, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => {
    const value = match.groups?.secret ?? match[0];
    const start = match.index + match[0].lastIndexOf(value);
    return { kind, start, end: start + value.length, value };
  });
}
