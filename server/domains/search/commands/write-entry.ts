import { and, eq, sql } from 'drizzle-orm';
import type { Language } from '../../../kernel/language.ts';
import type { Run } from '../../../platform/command.ts';
import { tidy } from '../rules/tidy.ts';
import { toVector } from '../rules/to-vector.ts';
import { searchEntries } from '../schema.ts';

export type Entry = {
  type: 'request' | 'message' | 'customer' | 'article';
  id: string;
  requestId?: string | null;
  conversationId?: string | null;
  customerId?: string | null;
  title: string;
  body: string;
  language?: Language | null;
  at: Date;
};

/** What stands behind these letters is kept in the message and not looked into. */
const mostLetters = 50_000;

/** Writes what is found, or what is found from now on. */
export async function writeEntry({ tx, actor }: Run, entry: Entry): Promise<void> {
  const { language, ...about } = entry;
  const title = tidy(entry.title).slice(0, 1000).toWellFormed();
  const body = tidy(entry.body).slice(0, mostLetters).toWellFormed();
  const words = sql`${toVector({ title, body, language: language ?? null })}::tsvector`;
  const row = { ...about, title, body, words };
  await tx
    .insert(searchEntries)
    .values({ ...row, workspaceId: actor.workspaceId })
    .onConflictDoUpdate({
      target: [searchEntries.workspaceId, searchEntries.type, searchEntries.id],
      set: row,
    });
}

/** Nothing of it is found any more. */
export async function dropEntry({ tx, actor }: Run, type: Entry['type'], id: string): Promise<void> {
  const { workspaceId } = searchEntries;
  const same = and(
    eq(workspaceId, actor.workspaceId),
    eq(searchEntries.type, type),
    eq(searchEntries.id, id),
  );
  await tx.delete(searchEntries).where(same);
}
