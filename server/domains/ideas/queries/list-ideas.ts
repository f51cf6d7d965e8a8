import { and, asc, desc, eq, inArray, isNull, lt, ne, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { query, type Run } from '../../../platform/command.ts';
import { findCover } from '../../team/index.ts';
import { asProgram, todayOf } from '../commands/idea-row.ts';
import { likest } from '../rules/likeness.ts';
import { ideaStates, waitingStates } from '../rules/states.ts';
import { boards, ideas } from '../schema.ts';
import { selectIdeas, voteCount } from './idea-view.ts';

export const shows = ['waiting', 'late', 'mine', 'answered', 'carried-out', 'all', ...ideaStates] as const;
export type Show = (typeof shows)[number];
export const sorts = ['votes', 'newest', 'due'] as const;

/**
 * Ideas of a board or of both: those that wait, are late, wait for me (or whom I cover for), are answered, were carried
 * out, stand in one state, or all but the duplicates; by votes, by age, or by the date of their answer.
 */
export const listIdeas = query({
  name: 'ideas.list-ideas',
  permission: 'ideas:read',
  input: z.strictObject({
    ...pageInput,
    board: z.enum(boards).optional(),
    show: z.enum(shows).default('all'),
    sort: z.enum(sorts).default('votes'),
    request: z.uuid().optional(),
  }),
  async run(run, { board, show, sort, request, limit, cursor }) {
    // Votes are counted from all of them, so a page begins behind so many others.
    const from = Math.max(0, Number(readCursor(cursor, ['whole'])?.[0] ?? 0));
    const linked = request
      ? sql`exists (select 1 from idea_requests r where r.workspace_id = ${ideas.workspaceId}
        and r.idea_id = ${ideas.id} and r.request_id = ${request}::uuid)`
      : undefined;
    const rows = await selectIdeas(run)
      .where(
        and(
          eq(ideas.workspaceId, run.actor.workspaceId),
          board && eq(ideas.board, board),
          linked,
          await condition(run, show),
        ),
      )
      .orderBy(...orders[sort], desc(ideas.createdAt), desc(ideas.id))
      .limit(limit + 1)
      .offset(from);
    return toPage(rows, limit, () => [from + limit]);
  },
});

const orders: Record<(typeof sorts)[number], SQL[]> = {
  votes: [desc(voteCount)],
  newest: [],
  due: [asc(ideas.dueOn)],
};

async function condition(run: Run, show: Show): Promise<SQL | undefined> {
  const waiting = inArray(ideas.state, waitingStates);
  switch (show) {
    case 'waiting':
      return waiting;
    case 'late':
      return and(waiting, lt(ideas.dueOn, await todayOf(run)));
    case 'mine':
      return and(waiting, await mine(run));
    case 'answered':
      return inArray(ideas.state, ['planned', 'declined', 'carried-out']);
    case 'all':
      return ne(ideas.state, 'duplicate');
    default:
      return eq(ideas.state, show);
  }
}

/** Those that wait for the actor: their own, and those of whom they cover for. */
async function mine(run: Run): Promise<SQL | undefined> {
  const { actor, tx } = run;
  if (actor.type !== 'member') return sql`false`;
  const waiting = and(eq(ideas.workspaceId, actor.workspaceId), inArray(ideas.state, waitingStates));
  const rows = await tx.selectDistinct({ ownerId: ideas.ownerId }).from(ideas).where(waiting);
  const owners: string[] = [];
  for (const { ownerId } of rows) {
    if (!ownerId) continue;
    if (ownerId === actor.id || (await isCoveredBy(run, ownerId, actor.id))) owners.push(ownerId);
  }
  return owners.length > 0 ? inArray(ideas.ownerId, owners) : sql`false`;
}

async function isCoveredBy(run: Run, ownerId: string, memberId: string): Promise<boolean> {
  const cover = await findCover(asProgram(run), { memberId: ownerId });
  return cover?.memberId === memberId;
}

/** Among so many of the newest is looked for those that say the same. */
const looked = 1000;

/** Ideas that perhaps say the same as these words, the likest first; for whoever is about to write them down. */
export const listAlike = query({
  name: 'ideas.list-alike',
  permission: 'ideas:read',
  input: z.strictObject({
    words: z.string().max(500),
    board: z.enum(boards),
    brandId: z.uuid().nullable().optional(),
    /** Only what customers see. */
    isShown: z.boolean().default(false),
  }),
  async run({ tx, actor }, { words, board, brandId, isShown }) {
    const { workspaceId, id, title, state, isHidden, createdAt } = ideas;
    const ofBrand = brandId
      ? eq(ideas.brandId, brandId)
      : brandId === null
        ? isNull(ideas.brandId)
        : undefined;
    const rows = await tx
      .select({ id, title, state })
      .from(ideas)
      .where(
        and(
          eq(workspaceId, actor.workspaceId),
          eq(ideas.board, board),
          ne(state, 'duplicate'),
          ofBrand,
          isShown ? eq(isHidden, false) : undefined,
        ),
      )
      .orderBy(desc(createdAt))
      .limit(looked);
    return likest(words, rows);
  },
});
