import { and, desc, eq, inArray, isNull, ne, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { ideas } from '../schema.ts';
import { isVotedBy, voteCount } from './idea-view.ts';

export const publicShows = ['open', 'planned', 'carried-out', 'declined'] as const;
const place = { brandId: z.uuid().nullable(), customerId: z.uuid().nullable() };

/** The board of customers as they see it: of nobody by name, without what was hidden and what says the same. */
export const listPublic = query({
  name: 'ideas.list-public',
  permission: 'ideas:read',
  input: z.strictObject({ ...pageInput, ...place, show: z.enum(publicShows).default('open') }),
  async run(run, { brandId, customerId, show, limit, cursor }) {
    const from = Math.max(0, Number(readCursor(cursor, ['whole'])?.[0] ?? 0));
    const states = show === 'open' ? (['new', 'under-review', 'planned'] as const) : ([show] as const);
    const order =
      show === 'carried-out' ? [desc(ideas.carriedOutAt)] : [desc(voteCount), desc(ideas.createdAt)];
    const rows = await select(run, customerId)
      .where(and(shown(run, brandId), inArray(ideas.state, states)))
      .orderBy(...order, desc(ideas.id))
      .limit(limit + 1)
      .offset(from);
    return toPage(rows, limit, () => [from + limit]);
  },
});

/** One of them; a duplicate says where it leads. @throws Problem 404 `idea-not-found`. */
export const findPublic = query({
  name: 'ideas.find-public',
  permission: 'ideas:read',
  input: z.strictObject({ ...place, ideaId: z.uuid() }),
  async run(run, { brandId, customerId, ideaId }) {
    const [row] = await select(run, customerId).where(and(shown(run, brandId), eq(ideas.id, ideaId)));
    if (!row) throw notFound('idea');
    return row;
  },
});

function shown({ actor }: Run, brandId: string | null): SQL | undefined {
  const ofBrand = brandId ? eq(ideas.brandId, brandId) : isNull(ideas.brandId);
  return and(
    eq(ideas.workspaceId, actor.workspaceId),
    eq(ideas.board, 'customers'),
    ofBrand,
    eq(ideas.isHidden, false),
    ne(ideas.title, ''),
  );
}

function select({ tx }: Run, customerId: string | null) {
  const { id, title, body, state, rootId, answer, answeredAt, outcome, carriedOutAt, createdAt } = ideas;
  return tx
    .select({
      ...{ id, title, body, state, rootId, answer, answeredAt, outcome, carriedOutAt, createdAt },
      votes: voteCount,
      isVoted: isVotedBy(customerId),
    })
    .from(ideas);
}
