import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * Keys that lie outside the database and lock the keys of the secret box in it: the first locks, all of them open. They
 * come in a file, as vaults, container platforms and systemd hand them out (one key a line, each of 32 random bytes as
 * base64, or any longer text).
 */
export type MasterKeys = readonly Uint8Array[];

let current: MasterKeys = [];

/** Says which keys lock those of the secret box; none: they lie in the database as they are. */
export function useMasterKeys(keys: MasterKeys): void {
  current = keys;
}

export const masterKeys = (): MasterKeys => current;

/** Reads such a file. @throws Error when it cannot be read, holds no key, or a key that is too short to be one. */
export function readMasterKeys(path: string): MasterKeys {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => line.trim() || []);
  if (lines.length === 0 || lines.some((line) => line.length < 43)) throw new Error('no key of 32 bytes');
  return lines.map((line) => createHash('sha256').update(line).digest());
}
