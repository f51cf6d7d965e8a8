import { createRoute, z } from '@hono/zod-openapi';
import { endSessions, findWorkspace, removeSecondFactor } from '../../domains/access/index.ts';
import { mailNotice } from '../../domains/channels/index.ts';
import {
  askFactorReset,
  finishFactorReset,
  listFactorResets,
  listMembers,
  withdrawFactorReset,
} from '../../domains/team/index.ts';
import { system } from '../../kernel/actor.ts';
import { isLanguage } from '../../kernel/language.ts';
import type { Context } from '../../platform/command.ts';
import { provenPerson } from '../../platform/http/proof.ts';
import {
  answers,
  contextOf,
  idParam,
  memberOf,
  needs,
  newRouter,
  problems,
} from '../../platform/http/router.ts';
import { say } from '../../platform/messages.ts';
import { afterwards } from './afterwards.ts';
import { tellChange } from './tell-change.ts';

const done = { 204: { description: 'Done' }, ...problems };
const reset = z
  .object({ memberId: z.uuid(), askedBy: z.uuid(), askedAt: z.iso.datetime() })
  .openapi('FactorReset');

const list = createRoute({
  ...needs('team:write'),
  method: 'get',
  path: '/factor-resets',
  summary: 'Whose lost second factor is to be taken off, and who asked',
  request: { query: z.strictObject({}) },
  responses: { 200: answers(z.object({ items: z.array(reset), nextCursor: z.null() }), 'All'), ...problems },
});
const ask = createRoute({
  ...needs('team:write', provenPerson),
  method: 'post',
  path: '/members/{id}/factor-reset',
  summary:
    'Ask that the second factor of somebody who lost app and codes be taken off; they are told by mail',
  request: { params: idParam },
  responses: done,
});
const finish = createRoute({
  ...needs('team:write', provenPerson),
  method: 'put',
  path: '/members/{id}/factor-reset',
  summary: 'Confirm it: another keeper at once, whoever asked a day later; all their sessions end',
  request: { params: idParam },
  responses: done,
});
// Stopping it is never held up by a question.
const withdraw = createRoute({
  ...needs('team:write'),
  method: 'delete',
  path: '/members/{id}/factor-reset',
  summary: 'Withdraw it',
  request: { params: idParam },
  responses: done,
});

/** The way back in for somebody who lost app and recovery codes: two people, or one and a day, and a mail to the owner. */
export const factorResetRoutes = newRouter()
  .openapi(list, async (c) => {
    const rows = await listFactorResets(contextOf(c), {});
    const items = rows.map((one) => ({ ...one, askedAt: one.askedAt.toISOString() }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(ask, async (c) => {
    const context = contextOf(c);
    const memberId = c.req.valid('param').id;
    const askedBy = memberOf(c).id;
    const { isNew } = await askFactorReset(context, { memberId });
    const { workspaceId } = context.actor;
    if (isNew)
      afterwards(() => mailAsked({ actor: system(workspaceId), now: context.now }, memberId, askedBy));
    return c.body(null, 204);
  })
  .openapi(finish, async (c) => {
    const { accountId } = await finishFactorReset(contextOf(c), { memberId: c.req.valid('param').id });
    await removeSecondFactor(accountId);
    await endSessions(accountId);
    await tellChange({ accountId, change: 'factor-reset', language: c.get('language') }, c.get('now'));
    return c.body(null, 204);
  })
  .openapi(withdraw, async (c) => {
    await withdrawFactorReset(contextOf(c), { memberId: c.req.valid('param').id });
    return c.body(null, 204);
  });

async function mailAsked(context: Context, memberId: string, askedBy: string): Promise<void> {
  const members = await listMembers(context, {});
  const member = members.find(({ id }) => id === memberId);
  if (!member) return;
  const language = isLanguage(member.language) ? member.language : 'en';
  const company = (await findWorkspace(context.actor.workspaceId)).name;
  const asker = members.find(({ id }) => id === askedBy)?.name ?? '';
  const text = ['factor-reset-mail-text', 'factor-reset-mail-not-you'] as const;
  await mailNotice(context, {
    ...{ to: member.email, name: member.name, language },
    subject: say(language, 'factor-reset-mail-subject', { company }),
    text: text.map((part) => say(language, part, { company, asker })).join('\n\n'),
  });
}
