import { desc, eq } from 'drizzle-orm';
import { blockedSenders, stoppedAddresses } from '../../../server/domains/channels/email/schema.ts';
import { mailSigningKeys } from '../../../server/domains/channels/email/signing/schema.ts';
import { writeReply } from '../../../server/domains/conversations/index.ts';
import { messages } from '../../../server/domains/conversations/schema.ts';
import { messageTranslations } from '../../../server/domains/conversations/translations/schema.ts';
import { startSide } from '../../../server/domains/requests/sides/start-side.ts';
import { newId } from '../../../server/kernel/ids.ts';
import type { Context } from '../../../server/platform/command.ts';
import { inWorkspace } from '../../../server/platform/database/transaction.ts';
import {
  ask,
  counted,
  type Makers,
  makeBox,
  makeConnection,
  makeMail,
  makeWidget,
  makeWidgetKey,
} from '../belonging-parts.ts';
import { makeCall, makeCallBack } from './calls.ts';

/** What was said, and where mail comes in, by the beginning of their paths. */
export const belongingsOfWords: Makers = {
  '/messages/{id}': async (place, teamId) => {
    const { conversationId } = await ask(place, teamId);
    const reply = { conversationId, body: 'Besok.', sendAfterSeconds: 3600 };
    return (await writeReply(place.context, reply)).messageId;
  },
  '/notes/{id}': async (place, teamId) => {
    const { conversationId } = await ask(place, teamId);
    return (await writeReply(place.context, { conversationId, kind: 'note', body: 'Sudah.' })).messageId;
  },
  '/side-conversations/{id}': async (place, teamId) => {
    const { requestId } = await ask(place, teamId);
    const words = { kind: 'team' as const, subject: 'Gudang', body: 'Ada stok?' };
    return (await startSide(place.context, { requestId, ...words })).conversationId;
  },
  '/mailboxes/{id}': makeBox,
  '/mail-signing/{id}': async (place) => {
    const domain = `sign-${newId()}.example`;
    const row = { workspaceId: place.workspaceId, id: newId(), domain, selector: 's', createdAt: new Date() };
    const keys = { privateKey: 'sealed', publicKey: 'p' };
    await inWorkspace(place.workspaceId, (tx) => tx.insert(mailSigningKeys).values({ ...row, ...keys }));
    return row.id;
  },
  '/channel-connections/{id}': makeConnection,
  '/calls/{id}': makeCall,
  '/call-backs/{id}': makeCallBack,
  '/chat-widgets/{id}': makeWidget,
  '/chat/{key}': makeWidgetKey,
  '/blocked-senders/{id}': async ({ workspaceId }) => {
    const row = { workspaceId, id: newId(), pattern: `spam${counted.made}.example`, createdAt: new Date() };
    await inWorkspace(workspaceId, (tx) => tx.insert(blockedSenders).values(row));
    return row.id;
  },
  '/stopped-addresses/{id}': async ({ workspaceId }) => {
    const row = {
      workspaceId,
      id: newId(),
      address: `gone${counted.made}@honest.example`,
      stoppedAt: new Date(),
    };
    await inWorkspace(workspaceId, (tx) => tx.insert(stoppedAddresses).values(row));
    return row.id;
  },
  '/mail-log/{id}': makeMail,
};

/** A translation of the newest message of a conversation, with `words()` in it. */
export async function translatedIn(
  { actor: { workspaceId } }: Context,
  conversationId: string,
  words: () => string,
): Promise<void> {
  await inWorkspace(workspaceId, async (tx) => {
    const [newest] = await tx
      .select({ messageId: messages.id })
      .from(messages)
      .where(eq(messages.conversationId, conversationId))
      .orderBy(desc(messages.id))
      .limit(1);
    const row = { workspaceId, messageId: newest?.messageId ?? '', language: 'th', text: words() };
    await tx.insert(messageTranslations).values({ ...row, source: 'model', createdAt: new Date() });
  });
}
