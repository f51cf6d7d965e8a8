import { createRoute, z } from '@hono/zod-openapi';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import { addAddress, changeAddress, removeAddress } from '../addresses/keep-address.ts';
import { addDate, changeDate, dateKinds, removeDate } from '../dates/keep-date.ts';
import { listDates } from '../dates/list-dates.ts';
import { addressInput } from '../inputs.ts';
import { addNote, changeNote } from '../notes/keep-note.ts';
import { listNotes } from '../notes/list-notes.ts';
import { findCustomer } from '../queries/find-customer.ts';
import { listActivity } from '../queries/list-activity.ts';
import { all, dateSchema, done, made, noteSchema, pageOf, pageQuery, shownNote } from './shapes.ts';

const date = {
  kind: z.enum(dateKinds),
  label: z.string().max(100).optional(),
  day: z.iso.date(),
  yearly: z.boolean().optional(),
  remindDays: z.number().int().min(0).max(90).optional(),
};
const text = z.string().min(1).max(20_000);
const nothing = { 204: done, ...problems };
const read = { ...needs('customers:read'), method: 'get' as const, request: { params: idParam } };
const write = needs('customers:write');

const notes = createRoute({
  ...read,
  path: '/customers/{id}/notes',
  summary: 'What colleagues know, newest first',
  responses: { 200: answers(all(noteSchema), 'Notes'), ...problems },
});
const note = createRoute({
  ...write,
  method: 'post',
  path: '/customers/{id}/notes',
  summary: 'Note what a colleague should know',
  request: { params: idParam, body: takes(z.strictObject({ text })) },
  responses: { 201: answers(made, 'The note'), ...problems },
});
const correctNote = createRoute({
  ...write,
  method: 'patch',
  path: '/customer-notes/{id}',
  summary: 'Correct a note, take it away, or bring it back within a day',
  request: {
    params: idParam,
    body: takes(z.strictObject({ text: text.optional(), removed: z.boolean().optional() })),
  },
  responses: nothing,
});
const dates = createRoute({
  ...read,
  path: '/customers/{id}/dates',
  summary: 'Days that matter to them',
  responses: { 200: answers(all(dateSchema), 'Dates'), ...problems },
});
const keepDate = createRoute({
  ...write,
  method: 'post',
  path: '/customers/{id}/dates',
  summary: 'Keep a day that matters; the house is reminded',
  request: { params: idParam, body: takes(z.strictObject(date)) },
  responses: { 201: answers(made, 'The date'), ...problems },
});
const correctDate = createRoute({
  ...write,
  method: 'patch',
  path: '/customer-dates/{id}',
  summary: 'Correct a day that matters',
  request: { params: idParam, body: takes(z.strictObject(date).partial()) },
  responses: nothing,
});
const dropDate = createRoute({
  ...write,
  method: 'delete',
  path: '/customer-dates/{id}',
  summary: 'Take a day away',
  request: { params: idParam },
  responses: nothing,
});
const address = createRoute({
  ...write,
  method: 'post',
  path: '/customers/{id}/addresses',
  summary: 'One more way to reach them',
  request: { params: idParam, body: takes(addressInput) },
  responses: { 201: answers(made, 'The address'), ...problems },
});
const correctAddress = createRoute({
  ...write,
  method: 'patch',
  path: '/customer-addresses/{id}',
  summary: 'Make an address the first of its kind, or verify it',
  request: {
    params: idParam,
    body: takes(z.strictObject({ primary: z.literal(true).optional(), verified: z.boolean().optional() })),
  },
  responses: nothing,
});
const dropAddress = createRoute({
  ...write,
  method: 'delete',
  path: '/customer-addresses/{id}',
  summary: 'Take an address away',
  request: { params: idParam },
  responses: nothing,
});
const activity = createRoute({
  ...needs('customers:read'),
  method: 'get',
  path: '/customers/{id}/activity',
  summary: 'What happened to the card, newest first: codes and names of fields, never values',
  request: { params: idParam, query: z.strictObject(pageQuery) },
  responses: {
    200: answers(
      pageOf(
        z.object({
          id: z.uuid(),
          name: z.string(),
          at: z.iso.datetime(),
          payload: z.record(z.string(), z.unknown()),
          actorType: z.string(),
          actorName: z.string().nullable(),
        }),
      ),
      'A page',
    ),
    ...problems,
  },
});

/** The doors of what hangs on a customer: notes, days, addresses, activity. */
export const detailRoutes = newRouter()
  .openapi(notes, async (c) => {
    const { id: customerId } = await findCustomer(contextOf(c), { customerId: c.req.valid('param').id });
    return c.json(
      { items: (await listNotes(contextOf(c), { customerId })).map(shownNote), nextCursor: null },
      200,
    );
  })
  .openapi(note, async (c) =>
    c.json(await addNote(contextOf(c), { customerId: c.req.valid('param').id, ...c.req.valid('json') }), 201),
  )
  .openapi(correctNote, async (c) => {
    await changeNote(contextOf(c), { noteId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(dates, async (c) => {
    const { id: customerId } = await findCustomer(contextOf(c), { customerId: c.req.valid('param').id });
    return c.json({ items: await listDates(contextOf(c), { customerId }), nextCursor: null }, 200);
  })
  .openapi(keepDate, async (c) =>
    c.json(await addDate(contextOf(c), { customerId: c.req.valid('param').id, ...c.req.valid('json') }), 201),
  )
  .openapi(correctDate, async (c) => {
    await changeDate(contextOf(c), { dateId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(dropDate, async (c) => {
    await removeDate(contextOf(c), { dateId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(address, async (c) =>
    c.json(
      await addAddress(contextOf(c), { customerId: c.req.valid('param').id, ...c.req.valid('json') }),
      201,
    ),
  )
  .openapi(correctAddress, async (c) => {
    await changeAddress(contextOf(c), { addressId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(dropAddress, async (c) => {
    await removeAddress(contextOf(c), { addressId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(activity, async (c) => {
    const { id: customerId } = await findCustomer(contextOf(c), { customerId: c.req.valid('param').id });
    const page = await listActivity(contextOf(c), { customerId, ...c.req.valid('query') });
    const items = page.items.map((item) => ({ ...item, at: item.at.toISOString() }));
    return c.json({ items, nextCursor: page.nextCursor }, 200);
  });
