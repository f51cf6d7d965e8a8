import { and, asc, desc, eq, or } from 'drizzle-orm';
import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import { notFound } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { textToHtml } from '../../../platform/html/index.ts';
import { lockRequest } from '../commands/request-row.ts';
import { lookingOf } from '../queries/looking.ts';
import { languageFor, valuesOf } from '../queries/values-of-request.ts';
import { fill } from '../rules/placeholders.ts';
import { isOffered } from '../rules/prepared.ts';
import { inLanguage } from '../rules/words.ts';
import { countReply } from './keep-reply.ts';
import { cannedReplies } from './schema.ts';

/** Canned replies that the actor may use: the most used first, then by title. */
export const listReplies = query({
  name: 'requests.list-replies',
  permission: 'requests:macros',
  input: z.strictObject({}),
  async run(run) {
    const rows = await offered(run);
    return rows.map(({ id, title, shortcut, text, isShared, ownerId, teamId, uses }) => ({
      ...{ id, title, shortcut, text, teamId, uses, shared: isShared },
      mine: ownerId === run.actor.id,
    }));
  },
});

/**
 * The words of a canned reply for one request, placeholders filled, in the language that is wanted, else the
 * customer's; and counts that it was used.
 */
export const insertReply = command({
  name: 'requests.insert-reply',
  permission: 'requests:macros',
  input: z.strictObject({ id: z.uuid(), requestId: z.uuid(), language: z.enum(languages).optional() }),
  async run(run, { id, requestId, language: wanted }) {
    const reply = (await offered(run)).find((one) => one.id === id);
    if (!reply) throw notFound('canned-reply');
    const request = await lockRequest(run, requestId);
    const { text, language } = inLanguage(reply.text, wanted ?? (await languageFor(run, request)));
    const filled = fill(text, await valuesOf(run, request, language), language);
    await countReply(run, id);
    return { text: filled, html: textToHtml(filled), language };
  },
});

async function offered(run: Run) {
  const { tx, actor } = run;
  const who = await lookingOf(run);
  const { workspaceId, isShared, ownerId, uses, title } = cannedReplies;
  const usable = or(eq(isShared, true), actor.id ? eq(ownerId, actor.id) : undefined);
  const rows = await tx
    .select()
    .from(cannedReplies)
    .where(and(eq(workspaceId, actor.workspaceId), usable))
    .orderBy(desc(uses), asc(title));
  return rows.filter((row) => isOffered(row, who));
}
