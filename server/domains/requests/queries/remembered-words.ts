import type { SQL } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { amongIds, idsWithWords } from './words.ts';

/** How long it is believed which requests have some words, in milliseconds: only for counts, never for a list. */
export const believed = 5_000;

/** So many answers are kept, the oldest go first. Each is at most a thousand ids. */
const most = 300;

type Known = { ids: readonly string[]; until: number };
const known = new Map<string, Known>();

/**
 * The same as `hasWords`, for counts that many pages ask for again and again: the search is asked once in five seconds for the
 * same words and the same sight. Who may see what, and everything else a view asks, is looked at anew each time.
 * @throws Problem 403 `permission-missing` for who may not search; Error without a search.
 */
export async function hadWords(run: Run, q: string): Promise<SQL> {
  const key = JSON.stringify([run.actor, q.trim()]);
  const before = known.get(key);
  const now = run.now.getTime();
  if (before && before.until > now && before.until <= now + believed) return amongIds(before.ids);
  const ids = await idsWithWords(run, q);
  known.delete(key);
  known.set(key, { ids, until: now + believed });
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
  return amongIds(ids);
}
