import { type SQL, sql } from 'drizzle-orm';
import type { Context, Run } from '../../../platform/command.ts';
import { requests } from '../schema.ts';

type FindIds = (context: Context, asked: { q: string }) => Promise<string[]>;

let findIds: FindIds | null = null;

/** Searching is a later room: it says here how requests are found by words, as soon as it is loaded. */
export function findByWords(find: FindIds): void {
  findIds = find;
}

/** Narrows to the requests in which all words stand, the best thousand of them. @throws Error without a search. */
export async function hasWords({ context }: Run, q: string): Promise<SQL> {
  if (!findIds) throw new Error('Nobody has said how requests are found by words');
  const ids = await findIds(context, { q });
  return sql`${requests.id} = any(${`{${ids.join(',')}}`}::uuid[])`;
}
