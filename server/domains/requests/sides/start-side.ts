import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { isLanguage } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { assertMay } from '../../../platform/permission.ts';
import { startSideConversation, writeReply, writeSystemLine } from '../../conversations/index.ts';
import { recogniseCustomer } from '../../customers/index.ts';
import { lockRequest } from '../commands/request-row.ts';
import { parties, sideConversations } from './schema.ts';
import { subjectOf } from './side-row.ts';

const recipient = z.strictObject({
  address: z.email().max(320),
  name: z.string().trim().max(200).default(''),
});

/** What begins a side conversation: whom it is with, and the first words. */
export const sideInput = z.strictObject({
  kind: z.enum(['mail', 'team']),
  party: z.enum(parties).optional(),
  to: z.array(recipient).max(20).default([]),
  subject: z.string().trim().min(1).max(998),
  body: z.string().min(1).max(1_000_000),
  fileIds: z.array(z.uuid()).max(100).default([]),
  mentions: z.array(z.uuid()).max(50).default([]),
  mentionedTeams: z.array(z.uuid()).max(20).default([]),
  sendAfterSeconds: z.number().int().min(0).max(86_400).default(0),
});

type Given = z.output<typeof sideInput>;

/**
 * Asks somebody else about a request: an outsider by mail on a conversation of its own, with a subject, recipients
 * and a reply address of its own, or colleagues without mail. The customer sees nothing of it.
 * @throws Problem 400 `side-no-recipient`.
 */
export const startSide = command({
  name: 'requests.start-side',
  permission: 'conversations:note',
  input: sideInput.extend({ requestId: z.uuid() }),
  async run(run, { requestId, ...given }) {
    const { tx, actor, now, announce, context } = run;
    const isMail = given.kind === 'mail';
    if (isMail) assertMay(actor, 'conversations:write');
    if (isMail && given.to.length === 0) throw new Problem(400, 'side-no-recipient');
    const request = await lockRequest(run, requestId);
    const people = isMail ? await recognise(run, given.to) : [];
    const { teamId, assigneeId, brandId, customerId, language } = request;
    const { conversationId } = await startSideConversation(context, {
      channel: isMail ? 'email' : 'team',
      subject: given.subject,
      customerId: people[0] ?? customerId,
      participantIds: people,
      language: isMail && isLanguage(language) ? language : null,
      ...{ teamId, assigneeId, brandId },
    });
    const party = isMail ? (given.party ?? 'other') : 'team';
    const row = { workspaceId: actor.workspaceId, conversationId, requestId, kind: given.kind, party };
    await tx.insert(sideConversations).values({
      ...row,
      createdBy: memberIdOf(actor),
      createdAt: now,
    });
    const { messageId } = await writeReply(context, { ...firstWords(given), conversationId });
    const code = isMail ? 'side.asked' : 'side.team-asked';
    const params = { name: given.to.map((one) => one.name || one.address).join(', ') };
    await writeSystemLine(context, { conversationId: request.conversationId, code, params });
    const about = { requestId, conversationId, kind: given.kind };
    announce('side-conversation.started', subjectOf(conversationId), about);
    return { conversationId, messageId };
  },
});

function firstWords({ kind, body, fileIds, mentions, mentionedTeams, sendAfterSeconds }: Given) {
  const files = fileIds.map((fileId) => ({ fileId }));
  const words = { body, files, mentions, mentionedTeams };
  return kind === 'mail'
    ? { ...words, kind: 'reply' as const, sendAfterSeconds }
    : { ...words, kind: 'note' as const };
}

async function recognise({ context }: Run, to: Given['to']): Promise<string[]> {
  const ids: string[] = [];
  for (const { address, name } of to) {
    const known = { kind: 'email' as const, value: address, name: name || null, language: null };
    ids.push((await recogniseCustomer(context, { ...known, verified: false })).customerId);
  }
  return ids;
}
