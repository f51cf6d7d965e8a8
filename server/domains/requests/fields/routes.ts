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
import { fieldInput, formInput, keyInput, kindInput } from './inputs.ts';
import { changeField, createField } from './keep-field.ts';
import { changeForm, createForm, removeForm } from './keep-form.ts';
import { listFields, listForms } from './list-fields.ts';

const labels = z.object({ en: z.string(), id: z.string(), th: z.string() });
const rules = z.object({
  min: z.number().optional(),
  max: z.number().optional(),
  pattern: z.string().optional(),
  currency: z.string().optional(),
  choices: z.array(z.object({ value: z.string(), labels })).optional(),
});
const fieldSchema = z
  .object({
    key: z.string(),
    labels,
    kind: kindInput,
    rules,
    seenBy: fieldInput.seenBy,
    archived: z.boolean(),
  })
  .openapi('RequestField');
const condition = z
  .object({
    key: z.string(),
    is: z.enum(['filled', 'empty', 'any-of', 'none-of']),
    values: z.array(z.string()),
  })
  .nullable();
const formSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    names: labels,
    isDefault: z.boolean(),
    teamId: z.uuid().nullable(),
    channel: z.string().nullable(),
    topicId: z
      .uuid()
      .nullable()
      .openapi({ description: 'By the name of this topic customers choose it in the help centre' }),
    fields: z.array(
      z.object({ key: z.string(), required: z.boolean(), showWhen: condition, requiredWhen: condition }),
    ),
  })
  .openapi('RequestForm');
const keyParam = z.object({ key: keyInput });
const done = { 204: { description: 'Done' }, ...problems };
const nothing = z.strictObject({});
const all = <S extends z.ZodType>(item: S) =>
  answers(z.object({ items: z.array(item), nextCursor: z.null() }), 'All of them');

const list = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/fields',
  summary: 'The fields of requests, archived ones too',
  request: { query: nothing },
  responses: { 200: all(fieldSchema), ...problems },
});
const create = createRoute({
  ...needs('requests:configure'),
  method: 'post',
  path: '/fields',
  summary: 'Add a field to requests',
  request: {
    body: takes(
      z.strictObject({
        key: keyInput,
        kind: kindInput,
        labels: fieldInput.labels,
        rules: fieldInput.rules.optional(),
        seenBy: fieldInput.seenBy.optional(),
      }),
    ),
  },
  responses: { 201: answers(z.object({ key: z.string() }), 'The field'), ...problems },
});
const change = createRoute({
  ...needs('requests:configure'),
  method: 'patch',
  path: '/fields/{key}',
  summary: 'Change a field, archive it or bring it back',
  request: {
    params: keyParam,
    body: takes(z.strictObject({ ...fieldInput, archived: z.boolean() }).partial()),
  },
  responses: done,
});
const forms = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/forms',
  summary: 'The forms: which fields are asked for where, and when',
  request: { query: nothing },
  responses: { 200: all(formSchema), ...problems },
});
const makeForm = createRoute({
  ...needs('requests:configure'),
  method: 'post',
  path: '/forms',
  summary: 'Make a form',
  request: {
    body: takes(
      z.strictObject({
        name: formInput.name,
        names: formInput.names.optional(),
        fields: formInput.fields,
        isDefault: formInput.isDefault.optional(),
        teamId: formInput.teamId.optional(),
        channel: formInput.channel.optional(),
        topicId: formInput.topicId.optional(),
      }),
    ),
  },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The form'), ...problems },
});
const editForm = createRoute({
  ...needs('requests:configure'),
  method: 'patch',
  path: '/forms/{id}',
  summary: 'Change a form',
  request: { params: idParam, body: takes(z.strictObject(formInput).partial()) },
  responses: done,
});
const dropForm = createRoute({
  ...needs('requests:configure'),
  method: 'delete',
  path: '/forms/{id}',
  summary: 'Remove a form; fields and values stay',
  request: { params: idParam },
  responses: done,
});

/** The doors of fields and forms. */
export const fieldRoutes = newRouter()
  .openapi(list, async (c) => c.json({ items: await listFields(contextOf(c), {}), nextCursor: null }, 200))
  .openapi(create, async (c) => c.json(await createField(contextOf(c), c.req.valid('json')), 201))
  .openapi(change, async (c) => {
    await changeField(contextOf(c), { ...c.req.valid('param'), ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(forms, async (c) => c.json({ items: await listForms(contextOf(c), {}), nextCursor: null }, 200))
  .openapi(makeForm, async (c) => c.json(await createForm(contextOf(c), c.req.valid('json')), 201))
  .openapi(editForm, async (c) => {
    await changeForm(contextOf(c), { formId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(dropForm, async (c) => {
    await removeForm(contextOf(c), { formId: c.req.valid('param').id });
    return c.body(null, 204);
  });
