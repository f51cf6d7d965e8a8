import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../../platform/command.ts';
import { listLastWords, previewOf, visibleTo } from '../../../conversations/index.ts';
import { findAbsence, listMembers, listTeams } from '../../../team/index.ts';
import { listComing } from '../../later/list-coming.ts';
import { type RequestView, selectRequests } from '../../queries/request-view.ts';
import { requestDues, requests } from '../../schema.ts';
import type { Outcome } from '../rules.ts';
import { handoverItems, handovers } from '../schema.ts';

type Named = { id: string; name: string };
export type HandoverLine = {
  /** Of what was passed on; null for what would be. */
  id: string | null;
  request: RequestView;
  lastWords: { text: string; at: Date | null; isCustomers: boolean };
  /** What is due, by its source: `clock:<kind>`, `promise:<id>`, `follow-up` and `reply`, one that leaves by itself. */
  dues: { source: string; dueAt: Date }[];
  to: Named | null;
  hadDraft: boolean;
  outcome: Outcome | null;
};

/**
 * The page of an absence, for both sides: before it begins what would be passed on, while it lasts what was, and
 * afterwards what became of each. Requests that the reader may not see are left out and counted.
 */
export const readHandover = query({
  name: 'requests.read-handover',
  permission: 'requests:read',
  input: z.strictObject({ absenceId: z.uuid() }),
  async run(run, { absenceId }) {
    const { context, tx, actor } = run;
    const absence = await findAbsence(context, { absenceId });
    const mine = and(eq(handovers.workspaceId, actor.workspaceId), eq(handovers.absenceId, absenceId));
    const [handover] = await tx.select().from(handovers).where(mine);
    const items = handover ? await itemsOf(run, handover.id) : [];
    const isIn = handover
      ? inArray(
          requests.id,
          items.map((one) => one.requestId),
        )
      : and(
          eq(requests.assigneeId, absence.memberId),
          sql`${requests.folder} = 'work' and ${requests.status} in ('open', 'waiting')`,
        );
    const rows = handover && items.length === 0 ? [] : await visible(run, isIn);
    const names = await namesOf(run);
    const words = await wordsOf(run, rows);
    const dues = await duesOf(run, rows);
    const lines = rows.map((request): HandoverLine => {
      const item = items.find((one) => one.requestId === request.id);
      const lastWords = words.get(request.conversationId) ?? { text: '', at: null, isCustomers: false };
      const due = (dues.get(request.id) ?? []).map(({ source, dueAt }) => ({ source, dueAt }));
      return { ...passedOn(item, names), request, lastWords, dues: due };
    });
    return { absence: { ...absence, ...namesIn(absence, names) }, handover: handover ?? null, lines };
  },
});

type Names = Awaited<ReturnType<typeof namesOf>>;
type Item = typeof handoverItems.$inferSelect;

async function visible(run: Run, isIn: ReturnType<typeof and>): Promise<RequestView[]> {
  const mine = eq(requests.workspaceId, run.actor.workspaceId);
  return selectRequests(run)
    .where(and(mine, isIn, visibleTo(run.actor, requests)))
    .orderBy(sql`${requests.nextDueAt} asc nulls last`, asc(requests.createdAt), asc(requests.id))
    .limit(500);
}

function itemsOf({ tx, actor }: Run, handoverId: string): Promise<Item[]> {
  const mine = and(
    eq(handoverItems.workspaceId, actor.workspaceId),
    eq(handoverItems.handoverId, handoverId),
  );
  return tx.select().from(handoverItems).where(mine);
}

async function wordsOf({ context }: Run, rows: readonly RequestView[]) {
  const conversationIds = rows.map((row) => row.conversationId);
  const words = await listLastWords(context, { conversationIds });
  return new Map(
    words.map(({ conversationId, text, at, customerSpokeLast: isCustomers }) => [
      conversationId,
      { text: previewOf(text), at, isCustomers },
    ]),
  );
}

async function duesOf(run: Run, rows: readonly RequestView[]) {
  const { tx, actor } = run;
  const ids = rows.map((row) => row.id);
  const isOf = and(eq(requestDues.workspaceId, actor.workspaceId), inArray(requestDues.requestId, ids));
  const dues = await tx.select().from(requestDues).where(isOf);
  const all = [...dues, ...(await listComing(run, ids))];
  all.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  return Map.groupBy(all, (due) => due.requestId);
}

function passedOn(item: Item | undefined, { members, teams }: Names) {
  return {
    id: item?.id ?? null,
    to: named(members, item?.toMemberId) ?? named(teams, item?.toTeamId),
    hadDraft: item?.hadDraft ?? false,
    outcome: item?.outcome ?? null,
  };
}

async function namesOf({ context }: Run) {
  return { members: await listMembers(context, {}), teams: await listTeams(context, {}) };
}

function namesIn(
  absence: { memberId: string; coverMemberId: string | null; coverTeamId: string | null },
  { members, teams }: Names,
) {
  return {
    member: named(members, absence.memberId) ?? { id: absence.memberId, name: '' },
    cover: named(members, absence.coverMemberId) ?? named(teams, absence.coverTeamId),
  };
}

function named(all: readonly Named[], id: string | null | undefined): Named | null {
  const found = all.find((one) => one.id === id);
  return found ? { id: found.id, name: found.name } : null;
}
