import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Language, languages } from '../../../kernel/language.ts';
import { query, type Run } from '../../../platform/command.ts';
import { hideInText, listAnswers, listFirstWords, maskCodes, visibleTo } from '../../conversations/index.ts';
import { customerCards } from '../../customers/index.ts';
import { requestCards } from '../../requests/index.ts';
import { memberCards, teamCards } from '../../team/index.ts';
import { assertGroup } from '../queries/list-requests-of-group.ts';
import type { Solved } from '../rules/drafting/draft.ts';
import { maskPersonal } from '../rules/drafting/mask.ts';
import { groupPlacements } from '../schema.ts';

/** So many solved requests are read, the newest, and so much of each text, in characters. */
const most = 40;
const read = 4000;

/** What solved requests of a group say, in the language in which most of them speak, without what is of one person. */
export type Gathered = { language: Language; solved: Solved[] };

/** Reads the solved requests of a group that the actor may see. @throws Problem 404 `group-not-found`. */
export const gatherSolved = query({
  name: 'problems.gather-solved',
  permission: 'knowledge:write',
  input: z.strictObject({
    groupId: z.uuid(),
    language: z.enum(languages).optional(),
    /** Leaves out what private teams were asked, for words that everybody reads. */
    withoutPrivate: z.boolean().default(false),
  }),
  async run(run, { groupId, language: asked, withoutPrivate }): Promise<Gathered> {
    await assertGroup(run.context, { groupId });
    const rows = await solvedOf(run, groupId, withoutPrivate);
    const language = asked ?? commonest(rows.map((row) => row.language));
    const spoken = rows.filter((row) => row.language === language).slice(0, most);
    const conversationIds = spoken.map((row) => row.conversationId);
    const first = await listFirstWords(run.context, { conversationIds, characters: read });
    const answers = await listAnswers(run.context, { conversationIds, characters: read });
    const names = [
      ...spoken.flatMap((row) => [row.name, row.preferredName ?? '']),
      ...(await colleagues(run)),
    ];
    const clean = (text: string) => maskPersonal(maskCodes(hideInText(text)), names);
    const solved = spoken.map(({ subject, conversationId }) => ({
      subject: clean(subject),
      question: clean(first.find((one) => one.conversationId === conversationId)?.text ?? ''),
      answers: answers.filter((one) => one.conversationId === conversationId).map((one) => clean(one.text)),
    }));
    return { language, solved };
  },
});

function solvedOf({ tx, actor }: Run, groupId: string, withoutPrivate: boolean) {
  const { workspaceId, requestId } = groupPlacements;
  const { id, subject, conversationId, language, solvedAt } = requestCards;
  const request = and(eq(requestCards.workspaceId, workspaceId), eq(id, requestId));
  const customer = and(
    eq(customerCards.workspaceId, workspaceId),
    eq(customerCards.id, requestCards.customerId),
  );
  return tx
    .select({
      ...{ subject, conversationId, language },
      ...{ name: customerCards.name, preferredName: customerCards.preferredName },
    })
    .from(groupPlacements)
    .innerJoin(requestCards, request)
    .innerJoin(customerCards, customer)
    .where(
      and(
        eq(workspaceId, actor.workspaceId),
        eq(groupPlacements.groupId, groupId),
        eq(requestCards.folder, 'work'),
        inArray(requestCards.status, ['solved', 'closed']),
        // Of a customer whose data is restricted nothing is made: it is only stored.
        isNull(customerCards.restrictedAt),
        visibleTo(actor, requestCards),
        withoutPrivate ? isOfOpenTeam : undefined,
      ),
    )
    .orderBy(sql`${solvedAt} desc nulls last`, desc(id))
    .limit(most * 5);
}

const isOfOpenTeam = sql`not exists (select from ${teamCards} t where t.workspace_id = ${requestCards.workspaceId}
  and t.id = ${requestCards.teamId} and t.is_private)`;

async function colleagues({ tx, actor }: Run): Promise<string[]> {
  const rows = await tx
    .select({ name: memberCards.name })
    .from(memberCards)
    .where(eq(memberCards.workspaceId, actor.workspaceId));
  return rows.map((row) => row.name);
}

/** The language that most speak; English where none is known. */
function commonest(spoken: readonly (string | null)[]): Language {
  const times = (language: Language) => spoken.filter((one) => one === language).length;
  const [first = 'en'] = languages.toSorted((one, other) => times(other) - times(one));
  return times(first) > 0 ? first : 'en';
}
