import { type SQL, sql } from 'drizzle-orm';
import type { Context, Run } from '../../../platform/command.ts';
import { assertMay, type Permission } from '../../../platform/permission.ts';
import { requests } from '../schema.ts';

type FindIds = (context: Context, asked: { q: string }) => Promise<string[]>;

/** Asked for here, because a verb within a verb asks for none, and what is found tells what was written. */
export const findingWord: Permission = 'search:read';

let findIds: FindIds | null = null;

/** Searching is a later room: it says here how requests are found by words, as soon as it is loaded. */
export function findByWords(find: FindIds): void {
  findIds = find;
}

/**
 * Narrows to the requests in which all words stand, the best thousand of them.
 * @throws Problem 403 `permission-missing` for who may not search; Error without a search.
 */
export async function hasWords(run: Run, q: string): Promise<SQL> {
  return amongIds(await idsWithWords(run, q));
}

/** The ids of those requests, the best thousand. @throws as `hasWords`. */
export async function idsWithWords({ actor, context }: Run, q: string): Promise<string[]> {
  assertMay(actor, findingWord);
  if (!findIds) throw new Error('Nobody has said how requests are found by words');
  return findIds(context, { q });
}

export function amongIds(ids: readonly string[]): SQL {
  return sql`${requests.id} = any(${`{${ids.join(',')}}`}::uuid[])`;
}
