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
import { changeField, createField, listFields } from '../fields/keep-field.ts';
import { fieldTypes } from '../fields/rules.ts';
import { addNote } from '../notes/keep-note.ts';
import { listNotes } from '../notes/list-notes.ts';
import { findOrganisation } from '../organisations/find-organisation.ts';
import {
  changeOrganisation,
  createOrganisation,
  deleteOrganisation,
} from '../organisations/keep-organisation.ts';
import { listOrganisations } from '../organisations/list-organisations.ts';
import { changeSegment, createSegment, listSegments, removeSegment } from '../segments/keep-segment.ts';
import { all, done, made, noteSchema, pageOf, pageQuery, shownNote, values } from './shapes.ts';

const organisationSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    domains: z.array(z.string()),
    fields: values,
    sharesRequests: z
      .boolean()
      .openapi({ description: 'Whether its people see each other’s requests in the help centre' }),
    createdAt: z.iso.datetime(),
  })
  .openapi('Organisation');
const organisationInput = z.strictObject({
  name: z.string().min(1).max(200),
  domains: z.array(z.string().max(253)).max(50).optional(),
  fields: z.record(z.string().max(60), z.unknown()).optional(),
  sharesRequests: z.boolean().optional(),
});
const segmentInput = z.strictObject({
  name: z.string().min(1).max(100),
  /** Checked by the verb itself, so that the same words count in a segment and in the list. */
  filters: z.record(z.string(), z.unknown()),
});
const fieldInput = z.strictObject({
  about: z.enum(['customer', 'organisation']).optional(),
  name: z.string().min(1).max(100),
  type: z.enum(fieldTypes),
  choices: z.array(z.string().min(1).max(100)).max(100).optional(),
});
const nothing = { 204: done, ...problems };
const created = { 201: answers(made, 'Its id'), ...problems };
const read = needs('customers:read');
const write = needs('customers:write');
const manage = needs('customers:manage');
const none = z.strictObject({});

const organisations = createRoute({
  ...read,
  method: 'get',
  path: '/organisations',
  summary: 'Organisations by name',
  request: { query: z.strictObject({ ...pageQuery, q: z.string().max(200).optional() }) },
  responses: {
    200: answers(
      pageOf(organisationSchema.extend({ people: z.number().int(), openRequests: z.number().int() })),
      'A page',
    ),
    ...problems,
  },
});
const organise = createRoute({
  ...write,
  method: 'post',
  path: '/organisations',
  summary: 'A company of customers; who is proved to write from its domains is one of its people',
  request: { body: takes(organisationInput) },
  responses: created,
});
const organisation = createRoute({
  ...read,
  method: 'get',
  path: '/organisations/{id}',
  summary: 'One organisation',
  request: { params: idParam },
  responses: { 200: answers(organisationSchema, 'The organisation'), ...problems },
});
const reorganise = createRoute({
  ...write,
  method: 'patch',
  path: '/organisations/{id}',
  summary: 'Change an organisation',
  request: { params: idParam, body: takes(organisationInput.partial()) },
  responses: nothing,
});
const disband = createRoute({
  ...write,
  method: 'delete',
  path: '/organisations/{id}',
  summary: 'Take an organisation away; its people stay',
  request: { params: idParam },
  responses: nothing,
});
const organisationNotes = createRoute({
  ...read,
  method: 'get',
  path: '/organisations/{id}/notes',
  summary: 'What colleagues know of an organisation',
  request: { params: idParam },
  responses: { 200: answers(all(noteSchema), 'Notes'), ...problems },
});
const noteOrganisation = createRoute({
  ...write,
  method: 'post',
  path: '/organisations/{id}/notes',
  summary: 'Note what a colleague should know of an organisation',
  request: { params: idParam, body: takes(z.strictObject({ text: z.string().min(1).max(20_000) })) },
  responses: created,
});
const segments = createRoute({
  ...read,
  method: 'get',
  path: '/customer-segments',
  summary: 'Saved questions with their counts; 1000 means that many or more',
  request: { query: none },
  responses: {
    200: answers(
      all(
        z.object({
          id: z.uuid(),
          name: z.string(),
          filters: z.record(z.string(), z.unknown()),
          count: z.number().int(),
        }),
      ),
      'All segments',
    ),
    ...problems,
  },
});
const segment = createRoute({
  ...manage,
  method: 'post',
  path: '/customer-segments',
  summary: 'Save a question to the list for everybody',
  request: { body: takes(segmentInput) },
  responses: created,
});
const resegment = createRoute({
  ...manage,
  method: 'patch',
  path: '/customer-segments/{id}',
  summary: 'Change a segment',
  request: { params: idParam, body: takes(segmentInput.partial()) },
  responses: nothing,
});
const unsegment = createRoute({
  ...manage,
  method: 'delete',
  path: '/customer-segments/{id}',
  summary: 'Take a segment away',
  request: { params: idParam },
  responses: nothing,
});
const fields = createRoute({
  ...read,
  method: 'get',
  path: '/customer-fields',
  summary: 'Own fields of customers and organisations',
  request: { query: z.strictObject({ about: z.enum(['customer', 'organisation']).optional() }) },
  responses: {
    200: answers(
      all(
        z.object({
          id: z.uuid(),
          about: z.string(),
          key: z.string(),
          name: z.string(),
          type: z.enum(fieldTypes),
          choices: z.array(z.string()),
        }),
      ),
      'All fields',
    ),
    ...problems,
  },
});
const field = createRoute({
  ...manage,
  method: 'post',
  path: '/customer-fields',
  summary: 'One more field; its key never changes',
  request: { body: takes(fieldInput) },
  responses: { 201: answers(made.extend({ key: z.string() }), 'Its id and key'), ...problems },
});
const refield = createRoute({
  ...manage,
  method: 'patch',
  path: '/customer-fields/{id}',
  summary: 'Rename a field, change its choices or place, take it away or bring it back',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        name: z.string().min(1).max(100).optional(),
        choices: z.array(z.string().min(1).max(100)).max(100).optional(),
        position: z.number().int().min(0).max(1000).optional(),
        removed: z.boolean().optional(),
      }),
    ),
  },
  responses: nothing,
});

/** The doors of organisations, segments and own fields. */
export const groupRoutes = newRouter()
  .openapi(organisations, async (c) => {
    const page = await listOrganisations(contextOf(c), c.req.valid('query'));
    const items = page.items.map((one) => ({ ...one, createdAt: one.createdAt.toISOString() }));
    return c.json({ items, nextCursor: page.nextCursor }, 200);
  })
  .openapi(organise, async (c) => c.json(await createOrganisation(contextOf(c), c.req.valid('json')), 201))
  .openapi(organisation, async (c) => {
    const found = await findOrganisation(contextOf(c), { organisationId: c.req.valid('param').id });
    return c.json({ ...found, createdAt: found.createdAt.toISOString() }, 200);
  })
  .openapi(reorganise, async (c) => {
    await changeOrganisation(contextOf(c), {
      organisationId: c.req.valid('param').id,
      ...c.req.valid('json'),
    });
    return c.body(null, 204);
  })
  .openapi(disband, async (c) => {
    await deleteOrganisation(contextOf(c), { organisationId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(organisationNotes, async (c) => {
    const { id: organisationId } = await findOrganisation(contextOf(c), {
      organisationId: c.req.valid('param').id,
    });
    const items = (await listNotes(contextOf(c), { organisationId })).map(shownNote);
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(noteOrganisation, async (c) =>
    c.json(
      await addNote(contextOf(c), { organisationId: c.req.valid('param').id, ...c.req.valid('json') }),
      201,
    ),
  )
  .openapi(segments, async (c) =>
    c.json({ items: await listSegments(contextOf(c), {}), nextCursor: null }, 200),
  )
  .openapi(segment, async (c) => c.json(await createSegment(contextOf(c), c.req.valid('json')), 201))
  .openapi(resegment, async (c) => {
    await changeSegment(contextOf(c), { segmentId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(unsegment, async (c) => {
    await removeSegment(contextOf(c), { segmentId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(fields, async (c) => {
    const items = await listFields(contextOf(c), c.req.valid('query'));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(field, async (c) => c.json(await createField(contextOf(c), c.req.valid('json')), 201))
  .openapi(refield, async (c) => {
    await changeField(contextOf(c), { fieldId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  });
