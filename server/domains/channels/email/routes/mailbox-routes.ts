import { createRoute, z } from '@hono/zod-openapi';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../../platform/http/router.ts';
import { say } from '../../../../platform/messages.ts';
import { changeMailbox, removeMailbox } from '../mailboxes/commands/change-mailbox.ts';
import { createMailbox } from '../mailboxes/commands/create-mailbox.ts';
import { listMailboxes } from '../mailboxes/list-mailboxes.ts';
import { beginRoundTrip, findRoundTrip } from '../mailboxes/round-trip.ts';
import { testImap, testSmtp } from '../mailboxes/test-connection.ts';
import {
  changedMailboxBody,
  connectionBody,
  connectionSchema,
  mailboxSchema,
  newMailboxBody,
  shownMailbox,
  withoutPassword,
} from './mailbox-shapes.ts';

const page = z.object({ items: z.array(mailboxSchema), nextCursor: z.string().nullable() });

const list = createRoute({
  ...needs('channels:read'),
  method: 'get',
  path: '/mailboxes',
  summary: 'Mailboxes, the default one first',
  responses: { 200: answers(page, 'All mailboxes'), ...problems },
});

const create = createRoute({
  ...needs('channels:manage'),
  method: 'post',
  path: '/mailboxes',
  summary: 'Add an address that customers write to',
  request: { body: takes(newMailboxBody) },
  responses: { 201: answers(mailboxSchema, 'The new mailbox'), ...problems },
});

const change = createRoute({
  ...needs('channels:manage'),
  method: 'patch',
  path: '/mailboxes/{id}',
  summary: 'Change a mailbox; imap null switches collecting off',
  request: { params: idParam, body: takes(changedMailboxBody) },
  responses: { 200: answers(mailboxSchema, 'The changed mailbox'), ...problems },
});

const remove = createRoute({
  ...needs('channels:manage'),
  method: 'delete',
  path: '/mailboxes/{id}',
  summary: 'Take an address out of use; its mails stay',
  request: { params: idParam },
  responses: { 204: { description: 'Done' }, ...problems },
});

const test = createRoute({
  ...needs('channels:manage'),
  method: 'post',
  path: '/mailboxes/connection-tests',
  summary: 'Try a connection: to an IMAP server, or to the outgoing server',
  request: { body: takes(connectionBody) },
  responses: { 200: answers(connectionSchema, 'What was found, in words'), ...problems },
});

const roundTripSchema = z.object({
  roundTrip: z
    .object({
      startedAt: z.iso.datetime(),
      state: z.enum(['leaving', 'sent', 'back', 'not-sent']),
      reason: z.string().nullable(),
      backAt: z.iso.datetime().nullable(),
    })
    .nullable(),
});
const begin = createRoute({
  ...needs('channels:manage'),
  method: 'post',
  path: '/mailboxes/{id}/round-trip',
  summary: 'Send a letter of a mailbox to itself: it leaves by the outgoing server and has to come back in',
  request: { params: idParam },
  responses: { 204: { description: 'It is on its way' }, ...problems },
});
const roundTrip = createRoute({
  ...needs('channels:read'),
  method: 'get',
  path: '/mailboxes/{id}/round-trip',
  summary: 'How far the newest letter of a mailbox to itself has come',
  request: { params: idParam },
  responses: { 200: answers(roundTripSchema, 'The letter'), ...problems },
});

export const mailboxRoutes = newRouter()
  .openapi(begin, async (c) => {
    await beginRoundTrip(contextOf(c), { mailboxId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(roundTrip, async (c) => {
    const found = await findRoundTrip(contextOf(c), { mailboxId: c.req.valid('param').id });
    const shown = found && {
      ...found,
      startedAt: found.startedAt.toISOString(),
      backAt: found.backAt?.toISOString() ?? null,
    };
    return c.json({ roundTrip: shown }, 200);
  })
  .openapi(list, async (c) => {
    const items = (await listMailboxes(contextOf(c), {})).map(shownMailbox);
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(create, async (c) => {
    const box = await createMailbox(contextOf(c), withoutPassword(c.req.valid('json')));
    return c.json(shownMailbox(box), 201, { Location: `/api/v1/mailboxes/${box.id}` });
  })
  .openapi(change, async (c) => {
    const changes = withoutPassword(c.req.valid('json'));
    const box = await changeMailbox(contextOf(c), { mailboxId: c.req.valid('param').id, changes });
    return c.json(shownMailbox(box), 200);
  })
  .openapi(remove, async (c) => {
    await removeMailbox(contextOf(c), { mailboxId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(test, async (c) => {
    const given = c.req.valid('json');
    const { works, code, params } = await tryConnection(contextOf(c), given);
    return c.json({ works, code, message: say(c.get('language'), code, params) }, 200);
  });

function tryConnection(context: ReturnType<typeof contextOf>, given: z.output<typeof connectionBody>) {
  if (given.kind === 'smtp') return testSmtp(context);
  if ('mailboxId' in given) return testImap(context, { mailboxId: given.mailboxId });
  return testImap(context, { imap: given.imap, secret: given.password });
}
