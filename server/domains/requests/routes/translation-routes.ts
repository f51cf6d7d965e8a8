import { createRoute, z } from '@hono/zod-openapi';
import { languages } from '../../../kernel/language.ts';
import { answers, contextOf, needs, newRouter, problems, takes } from '../../../platform/http/router.ts';
import {
  listTranslations,
  translateDraft,
  translateMessages,
  writeTranslated,
} from '../../conversations/index.ts';
import { findRequest } from '../queries/list-requests.ts';
import { requestParam } from './request-routes.ts';

const language = z.enum(languages);
const item = z
  .object({ messageId: z.uuid(), text: z.string(), source: z.enum(['model', 'writer']) })
  .openapi('Translation');
const words = z.string().trim().min(1).max(20_000);

const list = createRoute({
  ...needs('conversations:read'),
  method: 'get',
  path: '/requests/{request}/translations',
  summary: 'What is translated into a language, and why no more can be, where it cannot',
  request: { params: requestParam, query: z.strictObject({ language }) },
  responses: {
    200: answers(
      z.object({
        items: z.array(item),
        why: z.enum(['no-language-model', 'consent-missing']).nullable(),
      }),
      'Translations',
    ),
    ...problems,
  },
});
const translate = createRoute({
  ...needs('conversations:write'),
  method: 'post',
  path: '/requests/{request}/translations',
  summary: 'Translate messages by the language model of the installation, if the customer has agreed to one',
  request: {
    params: requestParam,
    body: takes(z.strictObject({ language, messageIds: z.array(z.uuid()).min(1).max(20) })),
  },
  responses: { 200: answers(z.object({ items: z.array(item) }), 'What was translated'), ...problems },
});
const draft = createRoute({
  ...needs('conversations:write'),
  method: 'post',
  path: '/requests/{request}/translated-drafts',
  summary: 'See how words read in the customer’s language before they leave',
  request: { params: requestParam, body: takes(z.strictObject({ language, text: words })) },
  responses: { 200: answers(z.object({ text: z.string() }), 'The words, translated'), ...problems },
});
const send = createRoute({
  ...needs('conversations:write'),
  method: 'post',
  path: '/requests/{request}/translated-messages',
  summary:
    'Send a reply in the customer’s language, with what its writer meant kept beside it for colleagues',
  request: {
    params: requestParam,
    body: takes(
      z.strictObject({
        body: words,
        original: words,
        /** In which the original is written. */
        language,
        sendAfterSeconds: z.number().int().min(0).max(600).optional(),
      }),
    ),
  },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The message'), ...problems },
});

/** The doors of two languages at once. */
export const twoLanguageRoutes = newRouter()
  .openapi(list, async (c) => {
    const { conversationId } = await findRequest(contextOf(c), c.req.valid('param'));
    return c.json(await listTranslations(contextOf(c), { conversationId, ...c.req.valid('query') }), 200);
  })
  .openapi(translate, async (c) => {
    const { conversationId } = await findRequest(contextOf(c), c.req.valid('param'));
    const items = await translateMessages(contextOf(c), { conversationId, ...c.req.valid('json') });
    return c.json({ items }, 200);
  })
  .openapi(draft, async (c) => {
    const { conversationId } = await findRequest(contextOf(c), c.req.valid('param'));
    const text = await translateDraft(contextOf(c), { conversationId, ...c.req.valid('json') });
    return c.json({ text }, 200);
  })
  .openapi(send, async (c) => {
    const { conversationId } = await findRequest(contextOf(c), c.req.valid('param'));
    const { messageId } = await writeTranslated(contextOf(c), { conversationId, ...c.req.valid('json') });
    return c.json({ id: messageId }, 201);
  });
