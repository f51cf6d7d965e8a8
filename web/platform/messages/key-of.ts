import type { Language } from './language.ts';

/**
 * A key for a name: its letters without accents, joined by hyphens, and another one where that is taken. Names in
 * Thai letters give a plain one, since keys stand in addresses.
 */
export function keyOf(labels: Record<Language, string>, taken: readonly string[], plain: string): string {
  const name = labels.en || labels.id || labels.th;
  const latin = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 32)
    .replace(/-+$/, '');
  const base = latin || plain;
  let key = base;
  for (let next = 2; taken.includes(key); next += 1) key = `${base}-${next}`;
  return key;
}
