import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openHouse, setupOf } from './open-house.ts';

let server: Server;
let asked: { path: string; workspace: string | undefined; body: unknown }[] = [];
let refused = '';
const real = globalThis.fetch;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const path = request.url ?? '';
    const workspace = request.headers['x-workspace'];
    asked.push({
      path,
      workspace: workspace?.toString(),
      body: JSON.parse(Buffer.concat(pieces).toString()),
    });
    const bad = refused !== '' && path.endsWith(refused);
    response.writeHead(bad ? 409 : 201, { 'content-type': 'application/json' });
    response.end(JSON.stringify(bad ? { title: 'Taken', code: 'taken' } : { slug: 'toko-rina' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  globalThis.fetch = (url, init) => real(`http://127.0.0.1:${port}${url}`, init);
});
afterAll(() => {
  globalThis.fetch = real;
  server.close();
});
beforeEach(() => {
  asked = [];
  refused = '';
});

function form(values: Record<string, string>): FormData {
  const data = new FormData();
  const usual = {
    name: ' Rina ',
    email: 'rina@example.com',
    password: ' a short sentence ',
    company: 'Toko',
  };
  for (const [name, value] of Object.entries({ ...usual, ...values })) data.set(name, value);
  return data;
}

test('the form is read trimmed, the password as it is, and an empty beginning is none', () => {
  const { input, mailbox } = setupOf(form({ begin: 'empty', mailbox: '' }), 'id');
  expect(input).toMatchObject({ name: 'Rina', password: ' a short sentence ', language: 'id' });
  expect([input.demo, input.code, mailbox]).toEqual([undefined, undefined, '']);
  expect(setupOf(form({ begin: 'siam-parcel' }), 'th').input.demo).toBe('siam-parcel');
});

test('without an address one goes on to the requests', async () => {
  expect(await openHouse(form({}), 'en')).toBe('/w/toko-rina/requests');
  expect(asked.map((one) => one.path)).toEqual(['/api/v1/setup']);
});

test('an address becomes a mailbox of the new workspace, and one goes on to the mailboxes', async () => {
  expect(await openHouse(form({ mailbox: 'halo@toko.example' }), 'id')).toBe(
    '/w/toko-rina/settings/mailboxes',
  );
  expect(asked[1]).toEqual({
    path: '/api/v1/mailboxes',
    workspace: 'toko-rina',
    body: { address: 'halo@toko.example', name: 'Toko', language: 'id' },
  });
});

test('a refused address stops nobody, a refused set-up does', async () => {
  refused = '/mailboxes';
  expect(await openHouse(form({ mailbox: 'halo@toko.example' }), 'id')).toContain('/settings/mailboxes');
  refused = '/setup';
  await expect(openHouse(form({}), 'id')).rejects.toMatchObject({ status: 409 });
});
