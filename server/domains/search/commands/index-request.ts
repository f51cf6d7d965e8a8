import { and, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { isLanguage } from '../../../kernel/language.ts';
import { command, type Run } from '../../../platform/command.ts';
import { messages } from '../../conversations/schema.ts';
import { requests } from '../../requests/schema.ts';
import { searchEntries } from '../schema.ts';
import { writeMessage } from './index-message.ts';
import { writeEntry } from './write-entry.ts';

/** Makes a request findable by number, subject and labels; with `messages` all that was said in it too. */
export const indexRequest = command({
  name: 'search.index-request',
  permission: 'search:write',
  input: z.strictObject({ requestId: z.uuid(), messages: z.boolean().default(false) }),
  async run(run, { requestId, messages: withMessages }) {
    const { tx, actor } = run;
    const mine = and(eq(requests.workspaceId, actor.workspaceId), eq(requests.id, requestId));
    const [request] = await tx.select().from(requests).where(mine);
    if (!request) return;
    await writeRequest(run, request);
    if (!withMessages) return;
    const said = and(
      eq(messages.workspaceId, actor.workspaceId),
      eq(messages.conversationId, request.conversationId),
      ne(messages.kind, 'system'),
    );
    for (const message of await tx.select().from(messages).where(said)) await writeMessage(run, message);
  },
});

/** One entry of a request. */
export async function writeRequest(run: Run, request: typeof requests.$inferSelect): Promise<void> {
  const { id, conversationId, customerId, createdAt: at, number, subject, labels, language } = request;
  await writeEntry(run, {
    ...{ type: 'request', id, requestId: id, conversationId, customerId, at },
    title: `#${number} ${subject}`,
    body: labels.join('\n'),
    language: isLanguage(language) ? language : null,
  });
}

/** A conversation whose request is gone for good is found no more. */
export const forgetConversation = command({
  name: 'search.forget-conversation',
  permission: 'search:write',
  input: z.strictObject({ conversationId: z.uuid() }),
  async run({ tx, actor }, { conversationId }) {
    const { workspaceId } = searchEntries;
    const here = and(eq(workspaceId, actor.workspaceId), eq(searchEntries.conversationId, conversationId));
    await tx.delete(searchEntries).where(here);
  },
});
