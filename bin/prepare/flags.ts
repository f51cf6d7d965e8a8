import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the commands of `bin/` tell Node before a program of ours, for those who start one without them. Paths begin at the root of the clone. */
export const programFlags: readonly string[] = readFileSync(
  join(import.meta.dirname, 'program-flags'),
  'utf8',
)
  .trim()
  .split(' ');
