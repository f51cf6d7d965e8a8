import { sha256 } from '../../kernel/ids.ts';

/** How long a caller is taken for who they were, in milliseconds: whoever is shut out elsewhere is out here by then. */
export const remembered = 2_000;
const most = 5_000;

type Known = { who: unknown; until: number };

const known = new Map<string, Known>();
let generation = 0;

/**
 * Finds out who calls, at most once in two seconds for the same proof (cookie or token, and workspace). Strangers are
 * not remembered, and nothing is that was asked before somebody was shut out.
 */
export async function rememberCaller<T extends object>(
  proof: string,
  now: Date,
  find: () => Promise<T | null>,
): Promise<T | null> {
  const key = sha256(proof);
  const before = known.get(key);
  if (before && before.until > now.getTime()) return before.who as T;
  const asked = generation;
  const who = await find();
  if (who === null || asked !== generation) return who;
  if (known.size >= most) known.clear();
  known.set(key, { who, until: now.getTime() + remembered });
  return who;
}

/** Called when sessions, roles, members or teams change: on this node everybody proves themselves anew at once. */
export function forgetCallers(): void {
  generation += 1;
  known.clear();
}
