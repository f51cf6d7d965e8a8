import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { assertMay } from '../../../platform/permission.ts';
import { can } from '../../../platform/policy.ts';
import { findReader } from '../../customers/index.ts';
import { memberCards } from '../../team/index.ts';
import { about, subjectOf } from '../commands/request-row.ts';
import { findRequest } from '../queries/list-requests.ts';
import { requestFollowers } from './schema.ts';

const input = z.strictObject({ requestId: z.uuid(), memberId: z.uuid() });

/**
 * A member is told from now on what happens on a request: by their own wish, or a colleague's. Following widens
 * nobody's view. @throws Problem 404 `member-not-found`, 409 `follower-may-not-see`.
 */
export const followRequest = command({
  name: 'requests.follow-request',
  permission: 'requests:read',
  input,
  async run(run, { requestId, memberId }) {
    const { tx, actor, now, announce } = run;
    const addedBy = assertMayName(run, memberId);
    const request = await findRequest(run.context, { request: requestId });
    const reader = await findReader(run.context, { memberId });
    if (!reader) throw notFound('member');
    if (!can(reader, 'requests:read', { ...request, workspaceId: actor.workspaceId }))
      throw new Problem(409, 'follower-may-not-see');
    const row = { workspaceId: actor.workspaceId, requestId: request.id, memberId };
    const added = await tx
      .insert(requestFollowers)
      .values({ ...row, addedBy, followedAt: now })
      .onConflictDoNothing()
      .returning({ id: requestFollowers.memberId });
    if (added.length > 0)
      announce('request.followed', subjectOf(request), { ...about(request), memberId, addedBy });
  },
});

/** A member is told no more. */
export const unfollowRequest = command({
  name: 'requests.unfollow-request',
  permission: 'requests:read',
  input,
  async run(run, { requestId, memberId }) {
    assertMayName(run, memberId);
    const request = await findRequest(run.context, { request: requestId });
    const gone = await run.tx
      .delete(requestFollowers)
      .where(and(ofRequest(run, request.id), eq(requestFollowers.memberId, memberId)))
      .returning({ id: requestFollowers.memberId });
    if (gone.length > 0)
      run.announce('request.unfollowed', subjectOf(request), { ...about(request), memberId });
  },
});

/** Who follows a request, in the order in which they began. @throws Problem 404 `request-not-found`. */
export const listFollowers = query({
  name: 'requests.list-followers',
  permission: 'requests:read',
  input: z.strictObject({ requestId: z.uuid() }),
  async run(run, { requestId }) {
    const { id } = await findRequest(run.context, { request: requestId });
    const card = and(
      eq(memberCards.workspaceId, requestFollowers.workspaceId),
      eq(memberCards.id, requestFollowers.memberId),
    );
    return run.tx
      .select({ id: memberCards.id, name: memberCards.name, followedAt: requestFollowers.followedAt })
      .from(requestFollowers)
      .innerJoin(memberCards, card)
      .where(ofRequest(run, id))
      .orderBy(asc(requestFollowers.followedAt), asc(memberCards.name));
  },
});

/** Everybody may follow; naming a colleague is work on the request. Returns who does it, if a member. */
function assertMayName({ actor }: Run, memberId: string): string | null {
  if (actor.type !== 'member' || actor.id !== memberId) assertMay(actor, 'requests:write');
  return memberIdOf(actor);
}

function ofRequest({ actor }: Run, requestId: string) {
  return and(eq(requestFollowers.workspaceId, actor.workspaceId), eq(requestFollowers.requestId, requestId));
}
