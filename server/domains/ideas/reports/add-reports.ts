import { and, eq, sql } from 'drizzle-orm';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Run } from '../../../platform/command.ts';
import { customerCards } from '../../customers/index.ts';
import type { Person } from '../commands/vote.ts';
import type { ToldState } from '../rules/states.ts';
import { ideaReports, ideas, ideaVotes } from '../schema.ts';

/** So many rows are written at once. */
const together = 500;

/**
 * Notes that everybody who proposed or voted is told that an idea stands so now, its duplicates' people too; who was told
 * of this state already, or says it themselves, is not.
 */
export async function addReports(run: Run, rootId: string, state: ToldState): Promise<void> {
  const { tx, actor, now } = run;
  const { workspaceId } = actor;
  const speaker = memberIdOf(actor);
  const people = (await listWanting(run, rootId)).filter((one) => !speaker || one.memberId !== speaker);
  for (let from = 0; from < people.length; from += together) {
    const rows = people.slice(from, from + together).map((person) => ({
      ...{ workspaceId, id: newId(now.getTime()), ideaId: rootId, state, createdAt: now },
      ...person,
    }));
    await tx.insert(ideaReports).values(rows).onConflictDoNothing();
  }
}

/** Everybody who proposed or voted, each once; a customer who became part of another one is that one. */
async function listWanting({ tx, actor }: Run, rootId: string): Promise<Person[]> {
  const { workspaceId } = actor;
  const family = and(eq(ideas.workspaceId, workspaceId), eq(ideas.rootId, rootId));
  const standing = (column: typeof ideas.customerId | typeof ideaVotes.customerId) => sql<
    string | null
  >`coalesce(
    (select ${customerCards.mergedIntoId} from ${customerCards}
    where ${customerCards.workspaceId} = ${workspaceId}::uuid and ${customerCards.id} = ${column}), ${column})`;
  const proposed = await tx
    .select({ customerId: standing(ideas.customerId), memberId: ideas.memberId })
    .from(ideas)
    .where(family);
  const voted = await tx
    .select({ customerId: standing(ideaVotes.customerId), memberId: ideaVotes.memberId })
    .from(ideaVotes)
    .innerJoin(ideas, and(eq(ideas.workspaceId, ideaVotes.workspaceId), eq(ideas.id, ideaVotes.ideaId)))
    .where(family);
  const each = new Map<string, Person>();
  for (const { customerId, memberId } of [...proposed, ...voted]) {
    if (customerId) each.set(customerId, { customerId, memberId: null });
    if (memberId) each.set(memberId, { customerId: null, memberId });
  }
  return [...each.values()];
}
