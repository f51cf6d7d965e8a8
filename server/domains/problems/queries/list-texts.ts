import { and, desc, eq, inArray, isNull, lt, or, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import { query, type Run } from '../../../platform/command.ts';
import { listFirstWords } from '../../conversations/index.ts';
import { customerCards } from '../../customers/index.ts';
import { answerWords, type FieldValues, listFields, requestCards } from '../../requests/index.ts';
import { groupPlacements, requestGroups } from '../schema.ts';

/** Of first words so much is read. Characters. */
const characters = 700;

export type GroupedText = {
  requestId: string;
  customerId: string;
  /** Subject, first words, and what was answered to questions of guides and forms, in the language of the request. */
  text: string;
  groupId: string | null;
  placedBy: string | null;
};

/**
 * What requests say, the newest first, at most 500 after the one given: those that may be grouped, those that nothing
 * was found for, or those of one group that a person keeps together.
 */
export const listTexts = query({
  name: 'problems.list-texts',
  permission: 'problems:read',
  input: z.strictObject({
    of: z.union([z.literal('free'), z.literal('unplaced'), z.strictObject({ groupId: z.uuid() })]),
    before: z.uuid().nullable().default(null),
    limit: z.number().int().min(1).max(500).default(500),
  }),
  async run(run, { of, before, limit }): Promise<GroupedText[]> {
    const after = before ? lt(requestCards.id, before) : undefined;
    const rows = await select(run)
      .where(and(atWork(run), after, conditionOf(of)))
      .orderBy(desc(requestCards.id))
      .limit(limit);
    return withWords(run, rows);
  },
});

/** What these requests say, in no order; those that are gone or may only be stored are left out. */
export async function textsOf(run: Run, requestIds: readonly string[]): Promise<GroupedText[]> {
  if (requestIds.length === 0) return [];
  const rows = await select(run).where(and(atWork(run), inArray(requestCards.id, [...requestIds])));
  return withWords(run, rows);
}

/** Of a customer whose data is restricted nothing is learned: it is only stored. */
function atWork({ actor }: Run): SQL | undefined {
  const mine = eq(requestCards.workspaceId, actor.workspaceId);
  return and(mine, eq(requestCards.folder, 'work'), isNull(customerCards.restrictedAt));
}

function select({ tx }: Run) {
  const { id, customerId, subject, conversationId, language, fields } = requestCards;
  const placed = and(
    eq(groupPlacements.workspaceId, requestCards.workspaceId),
    eq(groupPlacements.requestId, id),
  );
  const ofCustomer = and(
    eq(customerCards.workspaceId, requestCards.workspaceId),
    eq(customerCards.id, requestCards.customerId),
  );
  const inGroup = and(
    eq(requestGroups.workspaceId, groupPlacements.workspaceId),
    eq(requestGroups.id, groupPlacements.groupId),
  );
  return tx
    .select({
      ...{ id, customerId, subject, conversationId, language, fields },
      groupId: groupPlacements.groupId,
      placedBy: groupPlacements.placedBy,
    })
    .from(requestCards)
    .innerJoin(customerCards, ofCustomer)
    .leftJoin(groupPlacements, placed)
    .leftJoin(requestGroups, inGroup);
}

function conditionOf(of: 'free' | 'unplaced' | { groupId: string }): SQL | undefined {
  if (typeof of === 'object') return eq(groupPlacements.groupId, of.groupId);
  const untouched = isNull(groupPlacements.placedBy);
  if (of === 'unplaced') return and(untouched, isNull(groupPlacements.groupId));
  return and(untouched, or(isNull(groupPlacements.groupId), isNull(requestGroups.pinnedAt)));
}

type Row = {
  id: string;
  customerId: string;
  subject: string;
  conversationId: string;
  language: string | null;
  fields: FieldValues;
  groupId: string | null;
  placedBy: string | null;
};

async function withWords(run: Run, rows: Row[]): Promise<GroupedText[]> {
  const conversationIds = rows.map((row) => row.conversationId);
  const first = await listFirstWords(run.context, { conversationIds, characters });
  const byConversation = new Map(first.map((one) => [one.conversationId, one.text]));
  const answered = rows.some(({ fields }) => Object.keys(fields).length > 0);
  const definitions = answered ? await listFields(run.context, {}) : [];
  return rows.map(({ id: requestId, customerId, subject, conversationId, groupId, placedBy, ...row }) => {
    const language = languages.find((one) => one === row.language) ?? 'en';
    const words = [byConversation.get(conversationId) ?? '', answerWords(definitions, row.fields, language)];
    return { requestId, customerId, groupId, placedBy, text: [subject, ...words].join('\n') };
  });
}
