import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { findInner } from '../inside/inner-row.ts';
import { merges } from '../merges/schema.ts';
import { type LinkKind, requestLinks, requests, type Status } from '../schema.ts';
import { findRequest } from './list-requests.ts';

/** How another request stands to the one that was asked about. */
export const relations = [
  'parent',
  'child',
  'duplicate-of',
  'duplicated-by',
  'related',
  'split-from',
  'split-off',
  'follows',
  'followed-by',
  'perhaps',
  'merged',
  'asked-for',
] as const;
export type Relation = (typeof relations)[number];

export type Related = {
  relation: Relation;
  /** What takes it back: a link, or a merge. */
  linkId: string | null;
  mergeId: string | null;
  request: Card;
};
type Card = { id: string; number: number; subject: string; status: Status; customerId: string };

const named: Record<LinkKind, [here: Relation, there: Relation]> = {
  parent: ['parent', 'child'],
  duplicate: ['duplicate-of', 'duplicated-by'],
  related: ['related', 'related'],
  split: ['split-from', 'split-off'],
};

/** The requests that belong to one, as far as the actor may see them. @throws Problem 404 `request-not-found`. */
export const listRelated = query({
  name: 'requests.list-related',
  permission: 'requests:read',
  input: z.strictObject({ request: z.string().max(40) }),
  async run(run, { request }): Promise<Related[]> {
    const asked = await findRequest(run.context, { request });
    const found = [
      ...(await byLink(run, asked.id)),
      ...(await byMerge(run, asked.id)),
      ...(await byStory(run, asked)),
      ...(await byQuestion(run, asked.id)),
    ];
    const cards = await cardsOf(
      run,
      found.map(({ id }) => id),
    );
    return found.flatMap(({ id, ...how }) => {
      const card = cards.get(id);
      return card ? [{ ...how, request: card }] : [];
    });
  },
});

type Pointer = { id: string; relation: Relation; linkId: string | null; mergeId: string | null };

async function byLink({ tx, actor }: Run, id: string): Promise<Pointer[]> {
  const { workspaceId, requestId, otherId, linkedAt } = requestLinks;
  const mine = and(eq(workspaceId, actor.workspaceId), or(eq(requestId, id), eq(otherId, id)));
  const rows = await tx.select().from(requestLinks).where(mine).orderBy(linkedAt);
  return rows.map((row) => {
    const isHere = row.requestId === id;
    const [here, there] = named[row.kind];
    const other = isHere ? row.otherId : row.requestId;
    return { id: other, relation: isHere ? here : there, linkId: row.id, mergeId: null };
  });
}

async function byMerge({ tx, actor }: Run, id: string): Promise<Pointer[]> {
  const standing = and(
    eq(merges.workspaceId, actor.workspaceId),
    eq(merges.intoId, id),
    isNull(merges.undoneAt),
  );
  const rows = await tx.select().from(merges).where(standing).orderBy(merges.mergedAt);
  return rows.map((row) => ({ id: row.fromId, relation: 'merged', linkId: null, mergeId: row.id }));
}

/** What its own story says: what it follows up, what followed it, what it perhaps belongs to. */
async function byStory(
  { tx, actor }: Run,
  asked: { id: string; followsId: string | null; perhapsId: string | null },
): Promise<Pointer[]> {
  const point = (id: string, relation: Relation) => ({ id, relation, linkId: null, mergeId: null });
  const next = await tx
    .select({ id: requests.id })
    .from(requests)
    .where(and(eq(requests.workspaceId, actor.workspaceId), eq(requests.followsId, asked.id)));
  return [
    ...(asked.followsId ? [point(asked.followsId, 'follows')] : []),
    ...(asked.perhapsId ? [point(asked.perhapsId, 'perhaps')] : []),
    ...next.map(({ id }) => point(id, 'followed-by')),
  ];
}

/** The request that this one was asked for. */
async function byQuestion(run: Run, id: string): Promise<Pointer[]> {
  const inner = await findInner(run, id);
  return inner ? [{ id: inner.outerId, relation: 'asked-for', linkId: null, mergeId: null }] : [];
}

async function cardsOf({ tx, actor }: Run, ids: string[]): Promise<Map<string, Card>> {
  if (ids.length === 0) return new Map();
  const { id, number, subject, status, customerId } = requests;
  const rows = await tx
    .select({ id, number, subject, status, customerId })
    .from(requests)
    .where(and(eq(requests.workspaceId, actor.workspaceId), inArray(id, ids), visibleTo(actor, requests)));
  return new Map(rows.map((row) => [row.id, row]));
}
