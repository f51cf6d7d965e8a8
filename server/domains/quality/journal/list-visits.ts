import { and, desc, eq, gte, isNotNull, lt } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { listPlaying } from '../../channels/index.ts';
import { listMessages } from '../../conversations/index.ts';
import { requestCards } from '../../requests/index.ts';
import { memberCards } from '../../team/index.ts';
import { calledBy } from '../measures/find-traits.ts';
import { medianOf, summarise } from './rules.ts';
import { qualityVisits } from './schema.ts';
import { asProgram, isVisit, isVisitor, requestOf, type VisitRow } from './visit-row.ts';

/** More are not shown: the newest. */
const most = 200;

/** The visits that one is to make, and all of them for whoever plans visits; the newest first. */
export const listVisits = query({
  name: 'quality.list-visits',
  permission: 'quality:read',
  input: z.strictObject({}),
  async run(run) {
    const v = qualityVisits;
    const me = memberIdOf(run.actor);
    const seesAll = may(run.actor, 'quality:write');
    if (!seesAll && !me) return [];
    const by = and(eq(memberCards.workspaceId, v.workspaceId), eq(memberCards.id, v.visitorId));
    const rows = await run.tx
      .select({ row: v, name: memberCards.name })
      .from(v)
      .leftJoin(memberCards, by)
      .where(and(eq(v.workspaceId, run.actor.workspaceId), seesAll ? undefined : eq(v.visitorId, me ?? '')))
      .orderBy(desc(v.createdAt), desc(v.id))
      .limit(most);
    const shown = [];
    for (const { row, name } of rows) shown.push(await shownVisit(run, row, name ?? ''));
    return shown;
  },
});

/**
 * One visit, with what was answered to it as the customer reads it: the visitor need not see the team that answered.
 * @throws Problem 404 `visit-not-found`.
 */
export const findVisit = query({
  name: 'quality.find-visit',
  permission: 'quality:read',
  input: z.strictObject({ visitId: z.uuid() }),
  async run(run, { visitId }) {
    const [row] = await run.tx.select().from(qualityVisits).where(isVisit(run, visitId));
    if (!row || !(isVisitor(run, row) || may(run.actor, 'quality:write'))) throw notFound('visit');
    const found = await requestOf(run, row);
    const conversationId = found?.conversationId;
    const { items } = conversationId ? await listMessages(asProgram(run), { conversationId }) : { items: [] };
    const answers = items
      .filter(({ kind, sendAt }) => kind === 'reply' && (sendAt === null || sendAt <= run.now))
      .map(({ id, text, createdAt }) => ({ id, text, at: createdAt }));
    return { ...(await shownVisit(run, row, '')), answers };
  },
});

/** The mailboxes that a mystery mail may go to, and those that play a customer. */
export const listVisitMailboxes = query({
  name: 'quality.list-visit-mailboxes',
  permission: 'quality:write',
  input: z.strictObject({}),
  run: (run) => listPlaying(asProgram(run), {}),
});

/**
 * What visits of a time came to, by the team that the request was with: how many were good, bad or indifferent with intervals, how
 * long the first answer took in the middle, and what made it so. By team and never by person.
 */
export const findVisitResults = query({
  name: 'quality.find-visit-results',
  permission: 'quality:measure',
  input: z.strictObject({ from: z.date(), to: z.date() }),
  async run(run, { from, to }) {
    const v = qualityVisits;
    const its = and(eq(requestCards.workspaceId, v.workspaceId), eq(requestCards.id, v.requestId));
    const { teamId, createdAt, firstAnsweredAt } = requestCards;
    const rows = await run.tx
      .select({ visit: v, teamId, createdAt, firstAnsweredAt })
      .from(v)
      .leftJoin(requestCards, its)
      .where(
        and(
          eq(v.workspaceId, run.actor.workspaceId),
          isNotNull(v.verdict),
          gte(v.judgedAt, from),
          lt(v.judgedAt, to),
        ),
      )
      .orderBy(desc(v.judgedAt))
      .limit(5_000);
    const hidden = run.actor.type === 'member' ? run.actor.hiddenTeamIds : [];
    const seen = rows.filter((one) => !one.teamId || !hidden.includes(one.teamId));
    const called = await calledBy(run, 'team');
    return [...Map.groupBy(seen, (one) => one.teamId)]
      .map(([id, own]) => ({
        ...{ id, name: called.get(id ?? '') ?? null },
        ...summarise(own.map(({ visit }) => ({ ...visit, verdict: visit.verdict ?? 'indifferent' }))),
        minutes: medianOf(own.flatMap((one) => minutesTo(one, one.visit.sentAt) ?? [])),
      }))
      .sort((a, b) => (a.name ?? '').localeCompare(b.name ?? ''));
  },
});

async function shownVisit(run: Run, row: VisitRow, visitor: string) {
  const found = await requestOf(run, row);
  const { workspaceId, messageId, plannedBy, requestId, visitorId, ...shown } = row;
  return {
    ...shown,
    visitor: { id: visitorId, name: visitor },
    isMine: isVisitor(run, row),
    request: found ? { id: found.id, number: found.number } : null,
    minutes: found ? minutesTo(found, row.sentAt) : null,
  };
}

/** From when the customer wrote until the first answer, in whole minutes; null before. */
function minutesTo(
  { createdAt, firstAnsweredAt }: { createdAt: Date | null; firstAnsweredAt: Date | null },
  sentAt: Date | null,
): number | null {
  const since = sentAt ?? createdAt;
  if (!since || !firstAnsweredAt) return null;
  return Math.max(0, Math.round((firstAnsweredAt.getTime() - since.getTime()) / 60_000));
}
