import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, needs, newRouter, problems, takes } from '../../../platform/http/router.ts';
import { changeSettings, settingsInput } from '../commands/change-settings.ts';
import { findSettings } from '../queries/find-settings.ts';

const settings = z
  .object({ tellCustomers: z.boolean(), remindMinutes: z.number().int(), zone: z.string() })
  .openapi('PromiseSettings');

const read = createRoute({
  ...needs('promises:read'),
  method: 'get',
  path: '/promise-settings',
  summary: 'How the workspace goes about its promises',
  request: { query: z.strictObject({}) },
  responses: { 200: answers(settings, 'The settings'), ...problems },
});
const change = createRoute({
  ...needs('promises:settings'),
  method: 'patch',
  path: '/promise-settings',
  summary: 'Change how the workspace goes about its promises',
  request: { body: takes(z.strictObject(settingsInput)) },
  responses: { 200: answers(settings, 'The settings as they are now'), ...problems },
});

/** The doors of the settings of promises. */
export const settingsRoutes = newRouter()
  .openapi(read, async (c) => c.json(await findSettings(contextOf(c), {}), 200))
  .openapi(change, async (c) => c.json(await changeSettings(contextOf(c), c.req.valid('json')), 200));
