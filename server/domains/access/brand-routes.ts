import { createRoute, z } from '@hono/zod-openapi';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../platform/http/router.ts';
import {
  brandLanguageInput,
  changeBrand,
  createBrand,
  helpDomainInput,
  hueInput,
  listBrands,
} from './brands.ts';

const brandSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    isDefault: z.boolean(),
    hue: z.number().int().nullable().openapi({ description: 'The colour of its pages, as an angle' }),
    language: brandLanguageInput,
    closedAt: z.iso.datetime().nullable().openapi({ description: 'Since when nothing new comes in for it' }),
    helpDomain: z.string().nullable().openapi({ description: 'The name in the net of its help centre' }),
  })
  .openapi('Brand');

const list = createRoute({
  ...needs('access:read'),
  method: 'get',
  path: '/brands',
  summary: 'All brands',
  request: { query: z.strictObject({}) },
  responses: {
    200: answers(z.object({ items: z.array(brandSchema), nextCursor: z.null() }), 'All brands, by name'),
    ...problems,
  },
});
const create = createRoute({
  ...needs('access:write'),
  method: 'post',
  path: '/brands',
  summary: 'Add a brand: a face toward customers, a client company of a contact centre',
  request: {
    body: takes(
      z.strictObject({
        name: z.string().min(1).max(100),
        hue: hueInput.optional(),
        language: brandLanguageInput.optional(),
      }),
    ),
  },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The brand'), ...problems },
});
const change = createRoute({
  ...needs('access:write'),
  method: 'patch',
  path: '/brands/{id}',
  summary:
    'Change a brand: name, language, colour, the name in the net of its help centre; make it the default one; close it or open it again',
  request: {
    params: idParam,
    body: takes(
      z
        .strictObject({
          name: z.string().min(1).max(100),
          hue: hueInput,
          language: brandLanguageInput,
          closed: z
            .boolean()
            .openapi({ description: 'Closed it takes no new mail and shows no help centre' }),
          isDefault: z.literal(true).openapi({ description: 'The brand of what nobody chose' }),
          helpDomain: helpDomainInput,
        })
        .partial(),
    ),
  },
  responses: { 204: { description: 'Done' }, ...problems },
});

/** The doors of brands. */
export const brandRoutes = newRouter()
  .openapi(list, async (c) => {
    const items = (await listBrands(contextOf(c), {})).map((one) => ({
      ...one,
      closedAt: one.closedAt?.toISOString() ?? null,
    }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(create, async (c) => c.json(await createBrand(contextOf(c), c.req.valid('json')), 201))
  .openapi(change, async (c) => {
    await changeBrand(contextOf(c), { brandId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  });
