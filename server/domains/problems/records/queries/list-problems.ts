import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../../kernel/page.ts';
import { query } from '../../../../platform/command.ts';
import { countProblems } from './count-problems.ts';

export const listed = ['standing', 'mended', 'all'] as const;
const conditions = {
  standing: sql`problems.state in ('open', 'cause-known', 'under-way')`,
  mended: sql`problems.state in ('fixed', 'watched', 'closed')`,
  all: sql`true`,
} as const;

/** Problems with what they cost, the costliest first: those that stand, those that are mended, or all. */
export const listProblems = query({
  name: 'problems.list-problems',
  permission: 'problems:read',
  input: z.strictObject({ ...pageInput, show: z.enum(listed).default('standing') }),
  async run(run, { show, limit, cursor }) {
    const from = Math.max(0, Number(readCursor(cursor, ['plain'])?.[0] ?? 0) || 0);
    // Cost is reckoned from all of them, so all are read; there are hundreds at most.
    const all = await countProblems(run, conditions[show]);
    return toPage(all.slice(from, from + limit + 1), limit, () => [from + limit]);
  },
});
