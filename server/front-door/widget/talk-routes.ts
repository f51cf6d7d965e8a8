import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { countAttempt } from '../../domains/access/index.ts';
import { aboutInput, listTalk, mailTranscript, markSeen, sayInChat } from '../../domains/channels/index.ts';
import { storeFile } from '../../domains/files/index.ts';
import { rateRequest } from '../../domains/requests/index.ts';
import { Problem } from '../../kernel/problem.ts';
import { answers, newRouter, open, problems, takes } from '../../platform/http/router.ts';
import { addressOf } from '../client-address.ts';
import { claimOf, fileOfClaim } from './file-claims.ts';
import { followTalk } from './follow-talk.ts';
import { tellTeam } from './hub.ts';
import { withLinks } from './links.ts';
import { type Caller, contextOf, visitorOf, widgetOf } from './scene.ts';
import { keyParam, messageSchema, talkSchema } from './shapes.ts';
import { standingOf } from './standing.ts';

/** How much one visitor may say, send and ask for. */
const perVisitor = {
  say: { tries: 30, seconds: 60 },
  send: { tries: 30, seconds: 3600 },
  look: { tries: 300, seconds: 300 },
  tell: { tries: 300, seconds: 300 },
  mail: { tries: 5, seconds: 3600 },
};
/** And one address of the net, which many may share. */
const perAddress = {
  say: { tries: 300, seconds: 60 },
  send: { tries: 300, seconds: 3600 },
  look: { tries: 3_000, seconds: 300 },
  tell: { tries: 3_000, seconds: 300 },
  mail: { tries: 20, seconds: 3600 },
};
/** The largest file that a visitor sends, in bytes. */
const largest = 10 * 1024 * 1024;

const talk = createRoute({
  ...open,
  method: 'get',
  path: '/chat/{key}/talk',
  summary: 'What was said between this visitor and us by the widget, and where it stands',
  request: { params: keyParam },
  responses: { 200: answers(talkSchema, 'The talk'), ...problems },
});
const say = createRoute({
  ...open,
  method: 'post',
  path: '/chat/{key}/messages',
  summary: 'Say something; the same id again brings back the message that was kept',
  request: {
    params: keyParam,
    body: takes(
      z.strictObject({
        id: z.uuid(),
        text: z.string().max(5_000),
        claims: z.array(z.string().max(200)).max(10).default([]),
        about: aboutInput.default({}),
      }),
    ),
  },
  responses: { 201: answers(messageSchema, 'The message, kept'), ...problems },
});
const send = createRoute({
  ...open,
  method: 'post',
  path: '/chat/{key}/files',
  summary: 'Upload a file for a message: the body is its bytes, X-File-Name its name (percent-encoded)',
  request: { params: keyParam },
  responses: {
    201: answers(z.object({ claim: z.string(), name: z.string() }), 'What names it in a message'),
    ...problems,
  },
});
const seen = createRoute({
  ...open,
  method: 'put',
  path: '/chat/{key}/reading',
  summary: 'Say that everything up to a message was read',
  request: { params: keyParam, body: takes(z.strictObject({ upTo: z.uuid() })) },
  responses: { 204: { description: 'Noted' }, ...problems },
});
const typing = createRoute({
  ...open,
  method: 'put',
  path: '/chat/{key}/typing',
  summary: 'Say that the visitor types, or no longer',
  request: { params: keyParam, body: takes(z.strictObject({ typing: z.boolean() })) },
  responses: { 204: { description: 'Said' }, ...problems },
});
const rate = createRoute({
  ...open,
  method: 'put',
  path: '/chat/{key}/rating',
  summary: 'Say how it was',
  request: {
    params: keyParam,
    body: takes(
      z.strictObject({ score: z.number().int().min(1).max(5), words: z.string().max(2_000).default('') }),
    ),
  },
  responses: { 204: { description: 'Said' }, ...problems },
});
const transcript = createRoute({
  ...open,
  method: 'post',
  path: '/chat/{key}/transcripts',
  summary: 'Have what was said sent by mail',
  request: { params: keyParam, body: takes(z.strictObject({ email: z.email().max(320).optional() })) },
  responses: { 204: { description: 'On its way' }, ...problems },
});
const live = createRoute({
  ...open,
  method: 'get',
  path: '/chat/{key}/live',
  summary: 'The talk as it goes on, as server-sent events, from a moment on',
  request: { params: keyParam, query: z.strictObject({ since: z.iso.datetime().optional() }) },
  responses: { 200: { description: 'A stream of events' }, ...problems },
});

/** The doors of a talk: each asks for the visitor’s token, and shows and changes their own talk alone. */
export const talkRoutes = newRouter()
  .openapi(talk, async (c) => {
    const { context, at, visitor, workspaceId } = await enter(c, c.req.valid('param').key, 'look');
    const { messages, conversationId } = await listTalk(context, at);
    const { standing } = await standingOf(context, conversationId);
    const { name, email, externalId } = visitor;
    const shown = withLinks(workspaceId, messages, context.now);
    const known = { name, hasEmail: email !== null, isSigned: externalId !== null };
    return c.json({ messages: shown, standing, visitor: known }, 200);
  })
  .openapi(say, async (c) => {
    const { context, at, visitor, workspaceId } = await enter(c, c.req.valid('param').key, 'say');
    const { claims, ...words } = c.req.valid('json');
    const fileIds = await Promise.all(claims.map((claim) => fileOfClaim(visitor.id, claim)));
    const message = await sayInChat(context, { ...at, ...words, fileIds });
    const [shown] = withLinks(workspaceId, [message], context.now);
    if (!shown) throw new Error('The message that was just kept is gone');
    return c.json(shown, 201);
  })
  .openapi(send, async (c) => {
    const { context, visitor } = await enter(c, c.req.valid('param').key, 'send');
    if (Number(c.req.header('content-length') ?? 0) > largest) throw tooLarge();
    const content = new Uint8Array(await c.req.arrayBuffer());
    if (content.byteLength > largest) throw tooLarge();
    const name = decoded(c.req.header('x-file-name'));
    const file = await storeFile(context, { name, type: c.req.header('content-type') ?? '', content });
    return c.json({ claim: await claimOf(visitor.id, file.id), name: file.name }, 201);
  })
  .openapi(seen, async (c) => {
    const { context, at } = await enter(c, c.req.valid('param').key, 'tell');
    await markSeen(context, { ...at, messageId: c.req.valid('json').upTo });
    return c.body(null, 204);
  })
  .openapi(typing, async (c) => {
    const { context, at, workspaceId } = await enter(c, c.req.valid('param').key, 'tell');
    const { requestId } = await requestOf(context, at);
    tellTeam(workspaceId, requestId, { online: true, typing: c.req.valid('json').typing });
    return c.body(null, 204);
  })
  .openapi(rate, async (c) => {
    const { context, at } = await enter(c, c.req.valid('param').key, 'tell');
    const { requestId, standing } = await requestOf(context, at);
    if (!requestId || standing.stage === 'none') throw new Problem(409, 'chat-not-rateable');
    await rateRequest(context, { requestId, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(transcript, async (c) => {
    const { context, at } = await enter(c, c.req.valid('param').key, 'mail');
    await mailTranscript(context, { ...at, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(live, async (c) => {
    const { widget, visitor, token } = await enter(c, c.req.valid('param').key, 'look');
    const since = new Date(c.req.valid('query').since ?? c.get('now'));
    c.header('x-accel-buffering', 'no');
    const { outgoing } = (c.env ?? {}) as { outgoing?: { destroy(): void } };
    const letGo = () => outgoing?.destroy();
    return streamSSE(c, (stream) => followTalk(stream, { widget, visitor, token, since, letGo }));
  });

/** Lets a visitor in and counts what they do. @throws Problem 401 `chat-session-needed`, 429. */
async function enter(c: Caller, key: string, act: keyof typeof perVisitor) {
  const now = c.get('now');
  const widget = await widgetOf(key, now);
  await countAttempt(`chat-${act} ${addressOf(c)}`, perAddress[act], now);
  const { visitor, token } = await visitorOf(c, widget);
  await countAttempt(`chat-${act} ${visitor.id}`, perVisitor[act], now);
  const at = { connectionId: widget.connection.id, visitorId: visitor.id };
  return { widget, visitor, token, at, context: contextOf(widget, now), workspaceId: widget.workspaceId };
}

type Entered = Awaited<ReturnType<typeof enter>>;

async function requestOf(context: Entered['context'], at: Entered['at']) {
  const { conversationId } = await listTalk(context, { ...at, messageIds: [] });
  return standingOf(context, conversationId);
}

const tooLarge = () => new Problem(413, 'chat-file-refused', { params: { limit: largest / 1024 / 1024 } });

function decoded(given: string | undefined): string {
  try {
    return decodeURIComponent(given ?? 'file');
  } catch {
    return 'file';
  }
}
