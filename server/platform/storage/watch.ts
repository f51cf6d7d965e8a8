import { Problem } from '../../kernel/problem.ts';
import { storage } from '../storage.ts';

/** Milliseconds for which an answer counts, and after which a storage that says nothing counts as away. */
const counts = 5_000;
const limit = 2_000;

let last: { at: number; problem: Promise<Problem | null> } | null = null;

/**
 * Whether the storage can keep something at this moment. Whoever asks often asks the storage itself only now and then.
 * @throws Problem 503 `storage-unreachable`, `storage-full`, `storage-closed`.
 */
export async function assertStorage(now: Date): Promise<void> {
  const at = now.getTime();
  if (!last || at - last.at >= counts || at < last.at) last = { at, problem: ask() };
  const problem = await last.problem;
  if (problem) throw problem;
}

async function ask(): Promise<Problem | null> {
  const away = new Problem(503, 'storage-unreachable', { retryAfter: 5 });
  const timer = AbortSignal.timeout(limit);
  const silent = new Promise<Problem>((resolve) => {
    timer.addEventListener('abort', () => resolve(away), { once: true });
  });
  const asked = (async () => storage().check())().then(
    () => null,
    (error: unknown) => (error instanceof Problem ? error : away),
  );
  return Promise.race([asked, silent]);
}
