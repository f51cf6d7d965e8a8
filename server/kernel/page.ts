import { z } from 'zod';
import { isId } from './ids.ts';
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

/** What may stand in a place of a cursor. A time is an ISO instant, or `infinity` for rows that have none; a whole one is a number, an amount one that may be large. */
export type CursorPlace = 'time' | 'id' | 'whole' | 'amount' | 'plain';

/**
 * Reads a cursor with these places (or so many plain ones); null without one. What we did not write is refused
 * here, so that no broken time or id reaches the database. @throws Problem 400 `cursor-invalid`.
 */
export function readCursor(
  cursor: string | undefined,
  places: number | readonly CursorPlace[],
): (string | number | null)[] | null {
  if (cursor === undefined) return null;
  const expected = typeof places === 'number' ? Array<CursorPlace>(places).fill('plain') : places;
  const values = parse(cursor);
  const fits = (value: unknown, at: number) => isPlaced[expected[at] ?? 'plain'](value);
  if (!Array.isArray(values) || values.length !== expected.length || !values.every(fits)) {
    throw new Problem(400, 'cursor-invalid');
  }
  return values;
}

const instant = z.union([z.iso.datetime({ precision: 3 }), z.literal('infinity')]);
const whole = z.int32();
const plain = z.union([z.string().regex(/^[^\0]*$/), z.number(), z.null()]);
const isPlaced: Record<CursorPlace, (value: unknown) => boolean> = {
  time: (value) => instant.safeParse(value).success,
  id: (value) => typeof value === 'string' && isId(value),
  whole: (value) => whole.safeParse(value).success,
  amount: (value) => z.int().safeParse(value).success,
  plain: (value) => plain.safeParse(value).success,
};

/** Cuts `limit + 1` fetched rows to a page and derives the cursor from the last row kept. */
export function toPage<T>(rows: T[], limit: number, key: (row: T) => (string | number | null)[]): Page<T> {
  const items = rows.slice(0, limit);
  const [last] = items.slice(-1);
  const isEnd = rows.length <= limit || last === undefined;
  return { items, nextCursor: isEnd ? null : writeCursor(key(last)) };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
