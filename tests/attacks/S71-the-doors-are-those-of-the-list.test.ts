import { beforeAll, expect } from 'vitest';
import { useDatabase } from '../harness/database.ts';
import { openDoors } from '../harness/http.ts';
import { attack } from './attack.ts';
import { knownDoors } from './known-doors.ts';

useDatabase();
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  doors = await openDoors();
});

/** Every way that the program answers, guards that stand before many of them left out. */
function mounted(): string[] {
  const routes = doors.app.routes.filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*'));
  return [...new Set(routes.map(({ method, path }) => `${method} ${path}`))].sort();
}

attack(
  'S71',
  () => expect(mounted()).toEqual([...knownDoors].sort()),
  'a door more or less, however it came there, is a red build until the list says so',
);

attack(
  'S71',
  async () => {
    const optional = [
      '/api/auth/sign-in/email',
      '/api/auth/device/code',
      '/api/auth/oauth2/authorize',
      '/api/auth/mcp/register',
      '/api/v1/auth/api-key/create',
      '/.well-known/oauth-authorization-server',
      '/.well-known/openid-configuration',
      '/graphql',
      '/metrics',
      '/debug',
    ];
    for (const path of optional)
      for (const method of ['GET', 'POST']) {
        const { status, headers } = await doors.call(method, path, {});
        const isPage = headers.get('content-type')?.includes('text/') ?? false;
        expect([method, path, status === 404 || isPage]).toEqual([method, path, true]);
      }
  },
  'no door of a library that signs people in stands open',
);
