import { receiveMessage } from '../../server/domains/conversations/index.ts';
import { recogniseCustomer } from '../../server/domains/customers/index.ts';
import { openRequest } from '../../server/domains/requests/index.ts';
import { type Context, inUnit } from '../../server/platform/command.ts';

/** What a customer writes, with what matters to a test; everything else is ordinary. */
export type Letter = {
  from?: string;
  name?: string;
  language?: 'en' | 'id' | 'th';
  subject?: string;
  text?: string;
  html?: string | null;
  channel?: string;
  conversationId?: string | null;
  teamId?: string | null;
  brandId?: string | null;
  automatic?: boolean;
  verified?: boolean;
  folder?: 'work' | 'spam';
  role?: 'requester' | 'copied' | 'unverified';
  perhapsConversationId?: string | null;
  files?: { fileId: string; contentId: string | null; isInline: boolean }[];
};

/** A customer's words arrive by mail, as the channel brings them. */
export async function writeIn(context: Context, letter: Letter = {}) {
  const { from = 'rina@honest.example', name = 'Rina', language = 'id', verified = true } = letter;
  const { customerId } = await recogniseCustomer(context, { value: from, name, language, verified });
  const role = letter.role ?? ('requester' as const);
  const received = await receiveMessage(context, {
    ...{ channel: letter.channel ?? 'email', customerId, language, verified, at: context.now },
    conversationId: letter.conversationId ?? null,
    subject: letter.subject ?? 'Paket terlambat',
    text: letter.text ?? 'Di mana paket saya?',
    html: letter.html ?? null,
    teamId: letter.teamId ?? null,
    brandId: letter.brandId ?? null,
    automatic: letter.automatic ?? false,
    folder: letter.folder ?? 'work',
    perhapsConversationId: letter.perhapsConversationId ?? null,
    files: letter.files ?? [],
    participants: [{ customerId, role }],
  });
  return { ...received, customerId };
}

/** A letter and the request that it opens, in one transaction: the listener always finds it there. */
export function openFor(context: Context, letter: Letter = {}) {
  return inUnit(context, async (run) => {
    const { conversationId, messageId, customerId } = await writeIn(run.context, letter);
    const { teamId = null, brandId = null, folder = 'work' } = letter;
    const given = { conversationId, messageId, openedBy: 'message' as const, teamId, brandId, folder };
    const { requestId, number } = await openRequest(run.context, given);
    return { requestId, number, conversationId, messageId, customerId };
  });
}
