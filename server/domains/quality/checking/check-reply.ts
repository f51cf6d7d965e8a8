import { z } from 'zod';
import { timeIn } from '../../../kernel/date-formats.ts';
import { isLanguage } from '../../../kernel/language.ts';
import { command, type Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import { listMessages, type MessageView } from '../../conversations/index.ts';
import { spokenName } from '../../customers/index.ts';
import { findRequest, findRequestOfConversation } from '../../requests/index.ts';
import { listMembers } from '../../team/index.ts';
import { checkReply, type Found } from '../rules/checks/checks.ts';
import { qualityReplyChecks } from './schema.ts';

/** Channels on which each reply is a letter of its own. */
const letters: readonly string[] = ['email', 'form'];

/**
 * Notes what the checks find in a reply of a person to a customer, once. Who wrote it is looked at for whether one person
 * answers, and not kept.
 */
export const checkSentReply = command({
  name: 'quality.check-sent-reply',
  permission: 'quality:write',
  input: z.strictObject({ conversationId: z.uuid(), messageId: z.uuid() }),
  async run(run, { conversationId, messageId }) {
    const card = await findRequestOfConversation(run.context, { conversationId });
    if (!card || card.conversationId !== conversationId || card.channel === 'internal') return;
    const { items } = await listMessages(run.context, { conversationId });
    const at = items.findIndex((one) => one.id === messageId);
    const message = items[at];
    if (!message || !isOfPerson(message)) return;
    const request = await findRequest(run.context, { request: card.id });
    const language = isLanguage(request.language) ? request.language : null;
    if (!language) return;
    const before = items.slice(0, at);
    const { customer, channel } = request;
    const found: Found = checkReply({
      ...{ text: message.text, language, name: customer.name },
      called: /[@\d]/.test(customer.name) ? '' : spokenName({ ...customer, language }),
      asked: askedIn(before),
      opens: letters.includes(channel) || !before.some(isOfPerson),
    });
    const isOne = before.filter(isOfPerson).every(({ author }) => author.id === message.author.id);
    await keep(run, { message, request, language, found: { ...found, 'one-owner': isOne } });
  },
});

type Kept = {
  message: MessageView;
  request: Awaited<ReturnType<typeof findRequest>>;
  language: string;
  found: Found;
};

async function keep(run: Run, { message, request, language, found }: Kept): Promise<void> {
  const { workspaceId } = run.actor;
  const { zone } = await findWorkspace(workspaceId);
  const people = await listMembers(run.context, {});
  const providerId = people.find(({ id }) => id === message.author.id)?.providerId ?? null;
  const { id: requestId, teamId, channel } = request;
  const row = { workspaceId, messageId: message.id, requestId, teamId, providerId, channel, language };
  const hour = Number(timeIn(zone, message.createdAt).slice(0, 2));
  await run.tx
    .insert(qualityReplyChecks)
    .values({ ...row, hour, writtenAt: message.createdAt, found })
    .onConflictDoNothing();
}

/** What the customer said since somebody answered last. */
function askedIn(before: readonly MessageView[]): string {
  const last = before.findLastIndex(isOfPerson);
  return before
    .slice(last + 1)
    .filter(({ kind }) => kind === 'incoming')
    .map(({ text }) => text)
    .join('\n');
}

const isOfPerson = ({ kind, author, automatic }: MessageView) =>
  kind === 'reply' && author.type === 'member' && !automatic;
