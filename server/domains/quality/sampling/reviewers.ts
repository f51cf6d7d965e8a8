import { and, count, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../../../kernel/actor.ts';
import type { Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { listMessages, maySee } from '../../conversations/index.ts';
import { findRequest } from '../../requests/index.ts';
import { findActorOfMember, listMembers } from '../../team/index.ts';
import { qualityReviews } from '../reviews/schema.ts';
import { chooseReviewers, type Reviewer } from '../rules/sampling/draw.ts';

/**
 * People who may review now, with how much lies before each. `asked` narrows them; empty: everybody of the house who may, as a
 * provider's people review only where they are named.
 */
export async function readReviewers(run: Run, asked: readonly string[]): Promise<Bench> {
  const people = (await listMembers(run.context, {})).filter((one) => !one.disabled);
  const loads = await openReviews(run);
  const bench: Bench = { reviewers: [], actors: new Map() };
  for (const { id } of people) {
    if (asked.length > 0 && !asked.includes(id)) continue;
    const actor = await findActorOfMember(run.context, { memberId: id });
    if (!actor || !may(actor, 'quality:review')) continue;
    if (asked.length === 0 && isOutside(actor)) continue;
    bench.actors.set(id, actor);
    bench.reviewers.push({ id, load: loads.get(id) ?? 0 });
  }
  return bench;
}

export type Bench = { reviewers: Reviewer[]; actors: Map<string, Actor> };
type Looked = { requestId: string; conversationId: string; memberId: string };

/**
 * Chooses who reviews a request: nobody who wrote in it or answers for it, and only who may see it. Their load grows by it.
 * @returns fewer than wanted where there are not so many.
 */
export async function chooseFor(
  run: Run,
  bench: Bench,
  looked: Looked,
  { wanted, next, without = [] }: { wanted: number; next: () => number; without?: readonly string[] },
): Promise<string[]> {
  const { items } = await listMessages(run.context, { conversationId: looked.conversationId });
  const writers = items.flatMap(({ author }) => (author.type === 'member' && author.id ? [author.id] : []));
  const card = await findRequest(run.context, { request: looked.requestId });
  const blind = bench.reviewers.filter(({ id }) => {
    const actor = bench.actors.get(id);
    return !actor || !maySee(actor, card);
  });
  const excluded = new Set([looked.memberId, ...writers, ...without, ...blind.map(({ id }) => id)]);
  const chosen = chooseReviewers(bench.reviewers, { excluded, wanted }, next);
  for (const one of bench.reviewers) if (chosen.includes(one.id)) one.load += 1;
  return chosen;
}

/** For a blind plan: one of the house and one of the provider, each as `chooseFor` would choose. */
export async function chooseOfBothSides(
  run: Run,
  bench: Bench,
  looked: Looked,
  next: () => number,
): Promise<string[]> {
  const chosen: string[] = [];
  for (const isOut of [false, true]) {
    const side = bench.reviewers.filter(({ id }) => isOutside(bench.actors.get(id)) === isOut);
    chosen.push(
      ...(await chooseFor(run, { ...bench, reviewers: side }, looked, { wanted: 1, next, without: chosen })),
    );
  }
  return chosen;
}

/** Whether somebody works for a provider. */
const isOutside = (actor: Actor | undefined) => actor?.type === 'member' && actor.scope !== undefined;

async function openReviews({ tx, actor }: Run): Promise<Map<string, number>> {
  const open = and(
    eq(qualityReviews.workspaceId, actor.workspaceId),
    isNull(qualityReviews.submittedAt),
    isNull(qualityReviews.replacedAt),
  );
  const rows = await tx
    .select({ id: qualityReviews.reviewerId, load: count() })
    .from(qualityReviews)
    .where(open)
    .groupBy(qualityReviews.reviewerId);
  return new Map(rows.map(({ id, load }) => [id, load]));
}
