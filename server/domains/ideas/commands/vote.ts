import { and, eq, inArray, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { customerCards } from '../../customers/index.ts';
import { readAccess } from '../queries/find-settings.ts';
import { ideas, ideaVotes } from '../schema.ts';
import { type IdeaRow, lockIdea, readIdea, subjectOf } from './idea-row.ts';

/** Who wants something: one of both. */
export type Person = { customerId: string | null; memberId: string | null };

/**
 * Says that one wants it too, or no longer; a vote on a duplicate counts where it leads. Twice changes nothing.
 * @throws Problem 404 `idea-not-found`, 409 `idea-is-carried-out`, `member-only`.
 */
export const voteForIdea = command({
  name: 'ideas.vote-for-idea',
  permission: 'ideas:propose',
  input: z.strictObject({ ideaId: z.uuid(), isVote: z.boolean() }),
  async run(run, { ideaId, isVote }) {
    const row = await readIdea(run, ideaId);
    // A token may do what its owner lets it, but is nobody who could want something.
    if (run.actor.type !== 'member') throw new Problem(409, 'member-only');
    await vote(run, row, { customerId: null, memberId: run.actor.id }, isVote);
  },
});

/** The same by a customer who is signed in to the help centre. @throws as above; what they may not see is not found. */
export const voteAsCustomer = command({
  name: 'ideas.vote-as-customer',
  permission: 'portal:ideas',
  input: z.strictObject({ ideaId: z.uuid(), isVote: z.boolean(), brandId: z.uuid().nullable() }),
  async run(run, { ideaId, isVote, brandId }) {
    if (run.actor.type !== 'customer') throw new Problem(403, 'customer-only');
    const row = await readIdea(run, ideaId);
    const isThere = row.board === 'customers' && row.brandId === brandId && !row.isHidden;
    if (!isThere || (await readAccess(run, brandId)) === 'off') throw notFound('idea');
    await vote(run, row, { customerId: run.actor.id, memberId: null }, isVote);
  },
});

async function vote(run: Run, row: IdeaRow, person: Person, isVote: boolean): Promise<void> {
  // Held, so that two presses at once make one vote.
  const root = await lockIdea(run, row.rootId);
  if (root.state === 'carried-out') throw new Problem(409, 'idea-is-carried-out');
  const before = await votesOf(run, root.id, person);
  if (before.length > 0 === isVote) return;
  if (isVote) await addVote(run, root.id, person);
  else await takeAway(run, before);
  run.announce('idea.voted', subjectOf(root.id), { ideaId: root.id, isVote });
}

/** One vote of a person on an idea, unless it is there. */
export async function addVote({ tx, actor, now }: Run, ideaId: string, person: Person): Promise<void> {
  const row = { workspaceId: actor.workspaceId, id: newId(now.getTime()), ideaId, ...person, votedAt: now };
  await tx.insert(ideaVotes).values(row).onConflictDoNothing();
}

async function takeAway({ tx, actor }: Run, ids: string[]): Promise<void> {
  await tx
    .delete(ideaVotes)
    .where(and(eq(ideaVotes.workspaceId, actor.workspaceId), inArray(ideaVotes.id, ids)));
}

/** The votes of a person that count at an idea, also those given on its duplicates or by who became part of them. */
async function votesOf({ tx, actor }: Run, rootId: string, person: Person): Promise<string[]> {
  const { workspaceId, id, ideaId, customerId, memberId } = ideaVotes;
  const ofCustomer = person.customerId
    ? or(
        eq(customerId, person.customerId),
        sql`${customerId} in (select ${customerCards.id} from ${customerCards}
          where ${customerCards.workspaceId} = ${actor.workspaceId}::uuid
          and ${customerCards.mergedIntoId} = ${person.customerId}::uuid)`,
      )
    : sql`false`;
  const theirs = person.memberId ? eq(memberId, person.memberId) : ofCustomer;
  const rows = await tx
    .select({ id })
    .from(ideaVotes)
    .innerJoin(ideas, and(eq(ideas.workspaceId, workspaceId), eq(ideas.id, ideaId)))
    .where(and(eq(workspaceId, actor.workspaceId), eq(ideas.rootId, rootId), theirs));
  return rows.map((row) => row.id);
}
