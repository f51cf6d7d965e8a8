import { sha256 } from '../../../kernel/ids.ts';

/** Options in an order that tells nothing and stays the same while the same question is asked: by the hash of their keys. */
export function mixed<T extends { key: string }>(options: readonly T[], salt: string): T[] {
  return options.toSorted((one, other) => sha256(salt + one.key).localeCompare(sha256(salt + other.key)));
}
