import type { Language } from '../../../platform/messages/language.ts';
import type { Names } from '../types.ts';

export interface Branch {
  id: string;
  parentId: string | null;
  names: Names;
}

/** The name in the language, else in the first that there is. */
export const nameOf = (names: Names, language: Language): string =>
  names[language] ?? names.en ?? names.id ?? names.th ?? '';

/** A tree as one walks down it, each row with how deep it stands. Rows of one parent keep their order. */
export function walked<T extends Branch>(
  rows: readonly T[],
  parentId: string | null = null,
  depth = 0,
): { row: T; depth: number }[] {
  if (depth > 10) return [];
  return rows
    .filter((row) => row.parentId === parentId)
    .flatMap((row) => [{ row, depth }, ...walked(rows, row.id, depth + 1)]);
}

/** The tree as choices of a list, those below set in. */
export function branches(rows: readonly Branch[], language: Language): { value: string; label: string }[] {
  return walked(rows).map(({ row, depth }) => ({
    value: row.id,
    label: `${'\u2003'.repeat(depth)}${nameOf(row.names, language)}`,
  }));
}

/** Where a row goes when it is moved one step by a key; null where there is no such step. */
export function stepped(
  rows: readonly Branch[],
  id: string,
  key: 'up' | 'down' | 'in' | 'out',
): { parentId: string | null; position: number } | null {
  const row = rows.find((one) => one.id === id);
  if (!row) return null;
  const beside = rows.filter((one) => one.parentId === row.parentId);
  const at = beside.findIndex((one) => one.id === id);
  if (key === 'up') return at > 0 ? { parentId: row.parentId, position: at - 1 } : null;
  if (key === 'down') return at < beside.length - 1 ? { parentId: row.parentId, position: at + 1 } : null;
  if (key === 'in') {
    const above = beside[at - 1];
    return above
      ? { parentId: above.id, position: rows.filter((one) => one.parentId === above.id).length }
      : null;
  }
  const parent = rows.find((one) => one.id === row.parentId);
  if (!parent) return null;
  const around = rows.filter((one) => one.parentId === parent.parentId);
  return { parentId: parent.parentId, position: around.findIndex((one) => one.id === parent.id) + 1 };
}
