import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { isLanguage } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';
import { command } from '../../platform/command.ts';
import { say } from '../../platform/messages.ts';
import { findWorkspace } from '../access/index.ts';
import { numbered } from '../conversations/index.ts';
import { chatVisitors } from './chat/schema.ts';
import { listTalk } from './chat/talk/list-talk.ts';
import { keepAbout } from './chat/visitors/write-visitor.ts';
import { mailTalk } from './email/sending/notice/mail-talk.ts';

/**
 * The visitor asks for what was said by mail. @param email where they want it, if none was signed.
 * @throws Problem 409 `chat-nothing-said`, 400 `chat-address-needed`.
 */
export const mailTranscript = command({
  name: 'channels.mail-chat-transcript',
  permission: 'channels:write',
  input: z.strictObject({
    connectionId: z.uuid(),
    visitorId: z.uuid(),
    email: z.email().max(320).optional(),
  }),
  async run(run, { connectionId, visitorId, email }) {
    const { tx, actor, context } = run;
    const mine = and(eq(chatVisitors.workspaceId, actor.workspaceId), eq(chatVisitors.id, visitorId));
    const [before] = await tx.select().from(chatVisitors).where(mine).for('update');
    const { messages, conversationId } = await listTalk(context, { connectionId, visitorId });
    if (!before || !conversationId || messages.length === 0) throw new Problem(409, 'chat-nothing-said');
    const visitor = await keepAbout(run, before, email ? { email } : {});
    if (!visitor.email) throw new Problem(400, 'chat-address-needed');
    const { zone } = await findWorkspace(actor.workspaceId);
    const language = isLanguage(visitor.language) ? visitor.language : 'en';
    const clock = new Intl.DateTimeFormat(language, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: zone,
    });
    const lines = messages.map(({ by, name, text, choices, at, files }) => {
      const who = by === 'me' ? say(language, 'chat-you') : (name ?? '');
      return [
        `${who}, ${clock.format(new Date(at))}`,
        text,
        numbered(choices),
        ...files.map((file) => `[${file.name}]`),
      ]
        .filter(Boolean)
        .join('\n');
    });
    await mailTalk(run, { reader: visitor, conversationId, words: lines.join('\n\n') });
  },
});
