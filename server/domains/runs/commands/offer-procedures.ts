import { and, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { notFound } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { customerCards } from '../../customers/index.ts';
import { pathTo, topicsOf } from '../../knowledge/index.ts';
import { listFollowed } from '../../procedures/index.ts';
import { findRequest, requestCards } from '../../requests/index.ts';
import { fitOf, type Standing } from '../rules/match.ts';
import { runOffers } from '../schema.ts';

/** So many procedures are offered on one request. */
const most = 3;

/**
 * Offers the procedures that fit a request as it stands, the closest ones; what does not fit any more and that nobody
 * answered is offered no longer. @param groupId the group of requests like it, where one is known.
 */
export const offerProcedures = command({
  name: 'runs.offer-procedures',
  permission: 'runs:write',
  input: z.strictObject({ requestId: z.uuid(), groupId: z.uuid().nullable().optional() }),
  async run(run, { requestId, groupId }) {
    const { tx, actor, now, announce } = run;
    const followed = await listFollowed(run);
    if (followed.length === 0) return;
    const standing = await standingOf(run, requestId, groupId ?? null);
    if (!standing) return;
    const fitting = followed
      .map(({ id, content }) => ({ id, content, fit: fitOf(content.match, standing) }))
      .filter(({ content, fit }) => fit > 0 && (groupId !== undefined || content.match.groupIds.length === 0))
      .sort((one, other) => other.fit - one.fit || one.id.localeCompare(other.id))
      .slice(0, most);
    const { workspaceId } = actor;
    const rows = fitting.map(({ id: procedureId }) => ({
      workspaceId,
      requestId,
      procedureId,
      offeredAt: now,
    }));
    if (rows.length === 0) return;
    const added = await tx.insert(runOffers).values(rows).onConflictDoNothing().returning();
    for (const { procedureId } of added)
      announce('procedure.offered', { type: 'request', id: requestId }, { requestId, procedureId });
  },
});

/** Says that an offered procedure is not for this request: it is not offered here again. */
export const declineOffer = command({
  name: 'runs.decline-offer',
  permission: 'runs:write',
  input: z.strictObject({ requestId: z.uuid(), procedureId: z.uuid() }),
  async run(run, { requestId, procedureId }) {
    await findRequest(run.context, { request: requestId });
    const answered = await answerOffer(run, { requestId, procedureId, outcome: 'declined' });
    if (!answered) throw notFound('procedure-offer');
    run.announce('procedure.declined', { type: 'request', id: requestId }, { requestId, procedureId });
  },
});

type Answer = { requestId: string; procedureId: string; outcome: 'accepted' | 'declined' };

/** Keeps what became of an offer, if one stands. */
export async function answerOffer({ tx, actor, now }: Run, { outcome, ...which }: Answer): Promise<boolean> {
  const it = and(
    eq(runOffers.workspaceId, actor.workspaceId),
    eq(runOffers.requestId, which.requestId),
    eq(runOffers.procedureId, which.procedureId),
    isNull(runOffers.outcome),
  );
  const answer = { outcome, answeredBy: memberIdOf(actor), answeredAt: now };
  return (await tx.update(runOffers).set(answer).where(it).returning()).length > 0;
}

/** What procedures ask of a request; null where it is over or not at work. */
async function standingOf(run: Run, requestId: string, groupId: string | null): Promise<Standing | null> {
  const { workspaceId } = run.actor;
  const customer = and(
    eq(customerCards.workspaceId, workspaceId),
    eq(customerCards.id, requestCards.customerId),
  );
  const [row] = await run.tx
    .select({
      ...{ topicId: requestCards.topicId, labels: requestCards.labels, fields: requestCards.fields },
      organisationId: customerCards.organisationId,
    })
    .from(requestCards)
    .innerJoin(customerCards, customer)
    .where(
      and(
        eq(requestCards.workspaceId, workspaceId),
        eq(requestCards.id, requestId),
        eq(requestCards.folder, 'work'),
        inArray(requestCards.status, ['open', 'waiting']),
      ),
    );
  if (!row) return null;
  return { ...row, groupId, topicIds: row.topicId ? pathTo(await topicsOf(run), row.topicId) : [] };
}
