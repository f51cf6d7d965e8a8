import { type AnyColumn, sql } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import type { InLanguage } from '../articles/article-row.ts';
import { dayIn } from './rules.ts';
import { articleDays } from './schema.ts';

type Counted = 'reads' | 'replies' | 'helpful' | 'unhelpful' | 'prevented';

/** Counts one more of something, or several more, on the day of a time (now) in the zone of the workspace. */
export async function countOne(
  run: Run,
  { articleId, language }: InLanguage,
  what: Counted,
  { times = 1, at = run.now }: { times?: number; at?: Date } = {},
): Promise<void> {
  const { workspaceId } = run.actor;
  const day = await dayOf(run, at);
  const column: AnyColumn = articleDays[what];
  await run.tx
    .insert(articleDays)
    .values({ workspaceId, articleId, language, day, [what]: times })
    .onConflictDoUpdate({
      target: [articleDays.workspaceId, articleDays.articleId, articleDays.language, articleDays.day],
      set: { [what]: sql`${column} + ${times}` },
    });
}

/** This day in the zone of the workspace. */
export const today = (run: Run): Promise<string> => dayOf(run, run.now);

async function dayOf({ actor }: Run, at: Date): Promise<string> {
  const workspace = await findWorkspace(actor.workspaceId);
  return dayIn(workspace?.zone ?? 'UTC', at);
}
