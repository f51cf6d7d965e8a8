import { z } from 'zod';
import { Problem } from './problem.ts';

/** One page of a list: `nextCursor` is null at the end. */
export type Page<T> = { items: T[]; nextCursor: string | null };

/** The two query parameters of every list. */
export const pageInput = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
};

/** The keyset cursor of a list: the sort values of the last row, opaque to the reader. */
export function writeCursor(values: (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Reads a cursor of `length` values; a broken one is a 400 `cursor-invalid`. */
export function readCursor(cursor: string | undefined, length: number): (string | number | null)[] | null {
  if (cursor === undefined) return null;
  const values = parse(cursor);
  const plain = (value: unknown) => value === null || typeof value === 'string' || typeof value === 'number';
  if (!Array.isArray(values) || values.length !== length || !values.every(plain)) {
    throw new Problem(400, 'cursor-invalid');
  }
  return values;
}

/** Cuts `limit + 1` fetched rows to a page and derives the cursor from the last row kept. */
export function toPage<T>(rows: T[], limit: number, key: (row: T) => (string | number | null)[]): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? writeCursor(key(last)) : null };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
