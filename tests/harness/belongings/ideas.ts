import { proposeIdea } from '../../../server/domains/ideas/index.ts';
import { ideaReports, ideas, ideaVotes } from '../../../server/domains/ideas/schema.ts';
import { newId } from '../../../server/kernel/ids.ts';
import { noWords } from '../../../server/kernel/words.ts';
import type { Context } from '../../../server/platform/command.ts';
import { inWorkspace } from '../../../server/platform/database/transaction.ts';
import { ask, type Makers } from '../belonging-parts.ts';
import type { Place } from '../principals.ts';

/** What has an address among ideas: one that waits, alone and beside a request of the team. */
export const belongingsOfIdeas: Makers = {
  '/ideas/{id}': makeIdea,
  '/ideas/{id}/requests/{requestId}': async (place: Place, teamId: string | null) =>
    `${await makeIdea(place)}/${(await ask(place, teamId)).requestId}`,
};

async function makeIdea({ context }: Place): Promise<string> {
  return (await proposeIdea(context, { title: 'Bungkus hadiah gratis' })).ideaId;
}

/** A suggestion and a vote of a customer, and that they are told, with `words()` wherever something is written. */
export async function ideaIn(
  context: Context,
  { customerId }: { customerId: string },
  words: () => string,
): Promise<void> {
  const { workspaceId } = context.actor;
  const [id, at] = [newId(), new Date()];
  const said = { title: words(), body: words(), answer: noWords, outcome: noWords };
  const place = { board: 'customers' as const, state: 'new' as const, rootId: id, dueOn: '2027-01-01' };
  const times = { createdAt: at, updatedAt: at };
  await inWorkspace(workspaceId, async (tx) => {
    await tx.insert(ideas).values({ workspaceId, id, customerId, ...said, ...place, ...times });
    await tx.insert(ideaVotes).values({ workspaceId, id: newId(), ideaId: id, customerId, votedAt: at });
    const report = { workspaceId, id: newId(), ideaId: id, customerId, state: 'planned' as const };
    await tx.insert(ideaReports).values({ ...report, createdAt: at });
  });
}
