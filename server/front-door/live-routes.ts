import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { findRequest } from '../domains/requests/index.ts';
import { actorOfAccount } from '../domains/team/index.ts';
import type { Actor } from '../kernel/actor.ts';
import { contextOf, memberOf, needs, newRouter, problems, takes } from '../platform/http/router.ts';
import { passLive } from '../platform/live/bell.ts';
import { currentCursor, eventsAfter, isCursor, watch } from '../platform/live/stream.ts';
import { mayHear } from './may-hear.ts';

const live = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/live',
  summary: 'Everything that happens, as server-sent events; Last-Event-ID is the cursor',
  request: { query: z.strictObject({ workspace: z.string().optional() }) },
  responses: { 200: { description: 'A stream of events' }, ...problems },
});

const present = createRoute({
  ...needs('conversations:note'),
  method: 'post',
  path: '/requests/{request}/presence',
  summary: 'Say that I look at a request, or type',
  request: {
    params: z.object({ request: z.string().max(40) }),
    body: takes(z.strictObject({ typing: z.boolean() })),
  },
  responses: { 204: { description: 'Said' }, ...problems },
});

/** How often a quiet stream says that it is alive, and looks whether its member is still let in, in milliseconds. */
const heartbeat = 5_000;

/** A bell may ring before the last older transaction has ended: look again so soon, so often (milliseconds, times). */
const soon = 100;
const patience = 20;

/** The live line and who is present. */
export const liveRoutes = newRouter()
  .openapi(live, async (c) => {
    const { actor } = contextOf(c);
    const asked = c.req.header('last-event-id');
    const start = isCursor(asked) ? asked : await currentCursor(actor.workspaceId);
    c.header('x-accel-buffering', 'no');
    return streamSSE(c, (stream) => follow(stream, actor, start));
  })
  .openapi(present, async (c) => {
    const member = memberOf(c);
    const { id: requestId } = await findRequest(contextOf(c), c.req.valid('param'));
    const { typing } = c.req.valid('json');
    passLive({
      workspaceId: member.workspaceId,
      name: 'presence',
      data: { requestId, memberId: member.id, typing },
    });
    return c.body(null, 204);
  });

type Stream = Parameters<Parameters<typeof streamSSE>[1]>[0];

/** Sends what the actor may hear from the cursor on, in order, until the line ends or the actor is shut out. */
async function follow(stream: Stream, first: Actor, start: string): Promise<void> {
  let actor = first;
  let cursor = start;
  let wake: () => void = () => undefined;
  let rung = false;
  let looksAgain = patience;
  const passing: string[] = [];
  const unwatch = watch({
    workspaceId: actor.workspaceId,
    look: () => {
      rung = true;
      wake();
    },
    pass: ({ name, data }) => {
      passing.push(JSON.stringify({ name, data }));
      wake();
    },
  });
  stream.onAbort(() => {
    unwatch();
    wake();
  });
  try {
    await stream.writeSSE({ event: 'hello', data: '{}', id: cursor });
    while (!stream.aborted) {
      const awake = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const before = cursor;
      cursor = await sendEvents(stream, actor, cursor);
      looksAgain = cursor === before && rung ? looksAgain - 1 : patience;
      if (rung && cursor === before && looksAgain > 0) setTimeout(() => wake(), soon).unref();
      for (const one of passing.splice(0)) {
        const { name, data } = JSON.parse(one);
        if (await mayHear(actor, { name, subject: { type: 'request', id: data.requestId }, payload: data }))
          await stream.writeSSE({ event: name, data: JSON.stringify(data) });
      }
      const rested = await Promise.race([awake.then(() => false), rest(heartbeat)]);
      if (!rested) continue;
      rung = false;
      const still =
        actor.type === 'member' ? await actorOfAccount(actor.accountId, actor.workspaceId) : actor;
      if (!still) break;
      actor = still;
      await stream.writeSSE({ event: 'ping', data: '{}' });
    }
  } finally {
    unwatch();
  }
}

async function sendEvents(stream: Stream, actor: Actor, from: string): Promise<string> {
  let cursor = from;
  for (;;) {
    const events = await eventsAfter(actor.workspaceId, cursor);
    for (const event of events) {
      cursor = event.cursor;
      if (!(await mayHear(actor, event))) continue;
      const { id, name, subject, payload, actorId, at } = event;
      await stream.writeSSE({
        id: cursor,
        event: name,
        data: JSON.stringify({ id, subject, payload, actorId, at }),
      });
    }
    if (events.length < 200) return cursor;
  }
}

function rest(milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(true), milliseconds).unref();
  });
}
