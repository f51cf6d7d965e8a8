import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { useDatabase } from '../../tests/harness/database.ts';
import { openDoors } from '../../tests/harness/http.ts';
import { allPermissions } from '../platform/permission.ts';

useDatabase();
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  doors = await openDoors();
});

const operation = z.looseObject({
  summary: z.string(),
  'x-permission': z.string(),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  responses: z.record(z.string(), z.unknown()),
});
const description = z.looseObject({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({
    schemas: z.record(z.string(), z.unknown()),
    securitySchemes: z.record(z.string(), z.unknown()),
  }),
});

async function describe() {
  const answer = await doors.call('GET', '/api/openapi.json');
  expect(answer.status).toBe(200);
  return description.parse(answer.json);
}

/** What anybody may call, and why that is safe: everything else asks who is there. */
const open = [
  ...['GET /health/live', 'GET /health/ready'],
  ...['GET /api/v1/setup', 'POST /api/v1/setup'],
  ...['GET /api/v1/session', 'POST /api/v1/session', 'DELETE /api/v1/session'],
  'POST /api/v1/session/second-factor',
  ...['POST /api/v1/session/providers', 'POST /api/v1/session/providers/{workspace}/{id}'],
  ...['POST /api/v1/portal/{workspace}/entries', 'POST /api/v1/portal/{workspace}/session'],
  'DELETE /api/v1/portal/{workspace}/session',
  'POST /api/v1/session/return',
  ...['POST /api/v1/session/passkey', 'POST /api/v1/session/passkey/beginnings'],
  ...['POST /api/v1/session/links', 'POST /api/v1/session/links/use'],
  ...['POST /api/v1/session/resets', 'POST /api/v1/session/resets/use'],
  ...['POST /api/v1/invitations/look', 'POST /api/v1/invitations/accept'],
  'GET /api/v1/files/{workspace}/{id}',
  ...['GET /api/v1/channel-hooks/{key}', 'POST /api/v1/channel-hooks/{key}'],
  'POST /api/v1/shop-hooks/{key}',
  // Whoever is on a page that may show the widget: each asks for the origin, and for the visitor's token where it shows a talk.
  ...['GET /api/v1/chat/{key}', 'GET /api/v1/chat/{key}/articles', 'POST /api/v1/chat/{key}/sessions'],
  ...['GET /api/v1/chat/{key}/talk', 'GET /api/v1/chat/{key}/live', 'POST /api/v1/chat/{key}/messages'],
  ...[
    'POST /api/v1/chat/{key}/files',
    'POST /api/v1/chat/{key}/transcripts',
    'PUT /api/v1/chat/{key}/reading',
  ],
  ...['PUT /api/v1/chat/{key}/typing', 'PUT /api/v1/chat/{key}/rating', 'PUT /api/v1/chat/{key}/identity'],
  ...['DELETE /api/v1/chat/{key}/session', 'GET /api/v1/chat-files/{workspace}/{id}'],
];

test('the description is OpenAPI 3.1, and each path says who may call it', async () => {
  const { paths } = await describe();
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, route]) => ({ name: `${method.toUpperCase()} ${path}`, route })),
  );
  expect(routes.length).toBeGreaterThan(40);
  const words = new Set<string>([...allPermissions(), 'public', 'signed-in', 'own-account', 'portal']);
  for (const { name, route } of routes) {
    expect([name, words.has(route['x-permission'])]).toEqual([name, true]);
    expect([name, route.security.length === 0]).toEqual([name, route['x-permission'] === 'public']);
  }
  const free = routes.filter(({ route }) => route['x-permission'] === 'public').map(({ name }) => name);
  expect(free.sort()).toEqual([...open].sort());
});

test('every reference in it leads somewhere', async () => {
  const document = await describe();
  const text = JSON.stringify(document);
  const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    (one) => one[1] ?? '',
  );
  expect(references.length).toBeGreaterThan(10);
  expect(references.filter((name) => !(name in document.components.schemas))).toEqual([]);
  expect(Object.keys(document.components.securitySchemes).sort()).toEqual(['bearer', 'portal', 'session']);
});

test('what is registered with the program and what is described are the same', async () => {
  const { paths } = await describe();
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  );
  const registered = doors.app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/v1/') && !path.includes('*'))
    .map(({ method, path }) => `${method} ${path}`);
  expect([...new Set(registered)].filter((name) => !described.includes(name))).toEqual([]);
});

test('without a name every door that is not open answers 401, whatever is sent', async () => {
  const { paths } = await describe();
  for (const [path, methods] of Object.entries(paths))
    for (const [method, route] of Object.entries(methods)) {
      if (route['x-permission'] === 'public') continue;
      const address = path.replace(/\{\w+\}/g, '019a8f2e-5b7c-7d3a-8f10-2b6c5d4e3f21');
      const body = method === 'get' ? {} : { json: {} };
      const { status } = await doors.call(method.toUpperCase(), address, body);
      expect([method, path, status]).toEqual([method, path, 401]);
    }
});
