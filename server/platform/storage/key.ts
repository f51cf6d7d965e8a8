import { newSecret } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/problem.ts';

/** A new place for a content: its day, so that no folder grows endless, and 192 random bits. */
export function newKey(): string {
  return `${new Date().toISOString().slice(0, 10)}/${newSecret(192)}`;
}

/** A key is exactly what `newKey` makes: nothing else may become a path. @throws Problem 404 `file-not-found`. */
export function checkKey(key: string): string {
  if (!isKey(key)) throw notFound('file');
  return key;
}

/** Whether it is what `newKey` makes. */
export function isKey(key: string): boolean {
  return /^\d{4}-\d{2}-\d{2}\/[\w-]{32}$/.test(key);
}
