import {
  hashPassword as hashFresh,
  verifyPassword as verifyFresh,
} from '../../node_modules/better-auth/dist/crypto/index.mjs';

/**
 * In the place of `better-auth/crypto` in tests: the same functions, which remember what they have worked out in this
 * process. A hash costs what it costs, once for each password; nothing is made cheaper, and no answer is another.
 */
const hashes = new Map<string, Promise<string>>();
const verdicts = new Map<string, Promise<boolean>>();

/** The hash of a password: the same each time within a process, with a salt of chance. */
export function hashPassword(password: string): Promise<string> {
  return remember(hashes, password, () => hashFresh(password));
}

/** Whether a hash is that of a password. */
export function verifyPassword(given: { hash: string; password: string }): Promise<boolean> {
  return remember(verdicts, `${given.hash}\n${given.password}`, () => verifyFresh(given));
}

function remember<T>(known: Map<string, Promise<T>>, key: string, work: () => Promise<T>): Promise<T> {
  const found = known.get(key) ?? work();
  known.set(key, found);
  return found;
}
