import { dictionary } from '@zxcvbn-ts/language-common';
import { Problem } from '../../../kernel/problem.ts';

let commonest: Set<string> | null = null;

/** Whether a password is among the fifty thousand that most people choose, whatever its letters' case. */
export function isCommonPassword(password: string): boolean {
  commonest ??= new Set(dictionary['passwords-common'].map(String));
  return commonest.has(password.toLowerCase());
}

/**
 * Refuses a password that a stranger would try first: one of the commonest, or the person's own address or name.
 * @throws Problem 400 `password-common`.
 */
export function assertGoodPassword(password: string, about: { email: string; name: string }): void {
  const plain = password.toLowerCase();
  const own = [about.email, about.email.split('@')[0] ?? '', about.name].map((one) => one.toLowerCase());
  if (isCommonPassword(password) || own.includes(plain))
    throw new Problem(400, 'password-common', { fields: { password: 'password-common' } });
}
