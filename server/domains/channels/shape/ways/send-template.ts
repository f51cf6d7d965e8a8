import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../../kernel/problem.ts';
import { command } from '../../../../platform/command.ts';
import { writeReply } from '../../../conversations/index.ts';
import { fillTemplate, isNamed, placesOf } from '../rules/template.ts';
import { channelTemplates } from '../schema.ts';
import { queueParcels } from '../sending/queue-reply.ts';
import { findReplyWay } from './find-reply-way.ts';

/**
 * Sends a prepared message that the provider has approved; it also goes out when the time for free words is over.
 * @throws Problem 404 `channel-template-not-found`, 409 `channel-template-not-approved`, 400 `template-values-missing`.
 */
export const sendTemplate = command({
  name: 'channels.send-template',
  permission: 'conversations:write',
  input: z.strictObject({
    conversationId: z.uuid(),
    templateId: z.uuid(),
    values: z.array(z.string().trim().min(1).max(1_000)).max(20).default([]),
  }),
  async run(run, { conversationId, templateId, values }) {
    const { tx, actor, context } = run;
    const { connection, channel } = await findReplyWay(context, { conversationId });
    const mine = and(
      eq(channelTemplates.workspaceId, actor.workspaceId),
      eq(channelTemplates.id, templateId),
      eq(channelTemplates.connectionId, connection?.id ?? templateId),
    );
    const [template] = await tx.select().from(channelTemplates).where(mine);
    if (!template) throw new Problem(400, 'channel-template-not-found');
    if (template.status !== 'approved') throw new Problem(409, 'channel-template-not-approved');
    const { name, language, body } = template;
    const places = placesOf(body);
    if (places.length !== values.length)
      throw new Problem(400, 'template-values-missing', { params: { count: places.length } });
    const { messageId } = await writeReply(context, {
      conversationId,
      body: fillTemplate(body, values),
      channel,
    });
    const names = isNamed(places) ? { names: places } : {};
    const extra = { kind: 'template' as const, name, language, values, ...names };
    await queueParcels(context, { messageId, extra });
    return { messageId };
  },
});
