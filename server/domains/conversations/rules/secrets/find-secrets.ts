import { findCards } from './card.ts';
import { type SecretKind, type Span, shapes } from './shapes.ts';

/** Characters of a text that are looked at: nobody writes more, and whoever sends more keeps us no busier. */
const looked = 300_000;

/** The secrets in a text, in order, none inside another. Costs time in proportion to the text, up to a bound. */
export function findSecrets(whole: string): Span[] {
  const text = whole.length > looked ? whole.slice(0, looked) : whole;
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
