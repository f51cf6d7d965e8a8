import { and, eq, inArray, or } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { notFound } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { maySee } from '../../conversations/index.ts';
import { requestCards } from '../../requests/index.ts';
import { ideaRequests, ideas } from '../schema.ts';
import { lockIdea, subjectOf } from './idea-row.ts';

/** A request shows why an idea is wanted. Twice changes nothing. @throws Problem 404 `idea-not-found`, `request-not-found`. */
export const linkRequest = command({
  name: 'ideas.link-request',
  permission: 'ideas:propose',
  input: z.strictObject({ ideaId: z.uuid(), requestId: z.uuid() }),
  async run(run, { ideaId, requestId }) {
    await lockIdea(run, ideaId);
    await linkTo(run, ideaId, (await findSeen(run, requestId)).id);
  },
});

/** It shows something else. @throws Problem 404 `idea-not-found`, `request-not-found`. */
export const unlinkRequest = command({
  name: 'ideas.unlink-request',
  permission: 'ideas:propose',
  input: z.strictObject({ ideaId: z.uuid(), requestId: z.uuid() }),
  async run(run, { ideaId, requestId }) {
    await lockIdea(run, ideaId);
    await findSeen(run, requestId);
    const { workspaceId, ideaId: of, requestId: which } = ideaRequests;
    // What its duplicates brought along stands here as well.
    const family = run.tx
      .select({ id: ideas.id })
      .from(ideas)
      .where(
        and(eq(ideas.workspaceId, run.actor.workspaceId), or(eq(ideas.id, ideaId), eq(ideas.rootId, ideaId))),
      );
    const it = and(eq(workspaceId, run.actor.workspaceId), inArray(of, family), eq(which, requestId));
    const gone = await run.tx.delete(ideaRequests).where(it).returning({ ideaId: of });
    if (gone.length > 0) run.announce('idea.unlinked', subjectOf(ideaId), { ideaId, requestId });
  },
});

/** A request that the actor may see. @throws Problem 404 `request-not-found`. */
export async function findSeen({ tx, actor }: Run, requestId: string) {
  const mine = and(eq(requestCards.workspaceId, actor.workspaceId), eq(requestCards.id, requestId));
  const [card] = await tx.select().from(requestCards).where(mine);
  if (!card || !maySee(actor, card)) throw notFound('request');
  return card;
}

export async function linkTo(run: Run, ideaId: string, requestId: string): Promise<void> {
  const { tx, actor, now } = run;
  const link = { workspaceId: actor.workspaceId, ideaId, requestId, linkedBy: memberIdOf(actor) };
  const made = await tx
    .insert(ideaRequests)
    .values({ ...link, linkedAt: now })
    .onConflictDoNothing()
    .returning({ ideaId: ideaRequests.ideaId });
  if (made.length > 0) run.announce('idea.linked', subjectOf(ideaId), { ideaId, requestId });
}
