import { createServer, type IncomingMessage, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addressOf, call, onSentAway, sendFile, speakFor } from './call.ts';
import { ProblemError } from './problem.ts';

let server: Server;
let seen: { method?: string; url?: string; headers: IncomingMessage['headers']; body: string }[] = [];
let status = 200;
let code = 'no';
const real = globalThis.fetch;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece) => {
      body += piece;
    });
    request.on('end', () => {
      seen.push({ method: request.method, url: request.url, headers: request.headers, body });
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(status === 204 ? undefined : JSON.stringify({ items: [], title: 'No', code }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  // The page asks its own origin; here that origin is the little server above.
  globalThis.fetch = (url, init) => real(`http://127.0.0.1:${port}${url}`, init);
});

afterAll(() => {
  globalThis.fetch = real;
  server.close();
});

beforeEach(() => {
  seen = [];
  status = 200;
  code = 'no';
  speakFor(null);
});

test('a question names the workspace and leaves out what is empty', async () => {
  speakFor('toko-rina');
  await call('GET', '/requests', {
    query: { status: ['open', 'waiting'], q: '', team: undefined, limit: 50, spam: false },
  });
  expect(seen[0]).toMatchObject({
    method: 'GET',
    url: '/api/v1/requests?status=open&status=waiting&limit=50',
  });
  expect(seen[0]?.headers).toMatchObject({ 'x-workspace': 'toko-rina' });
  expect(seen[0]?.headers['x-sapa']).toBeUndefined();
});

test('a change carries the mark of our own pages, its body as JSON and the version it was made on', async () => {
  await call('PATCH', '/requests/1', { body: { priority: 'high' }, version: 7 });
  expect(seen[0]?.headers).toMatchObject({
    'x-sapa': '1',
    'if-match': '"7"',
    'content-type': 'application/json',
  });
  expect(seen[0]?.body).toBe('{"priority":"high"}');
});

test('a file goes as its bytes, under its own type', async () => {
  await sendFile('/files', new Blob(['abc']), { 'Content-Type': 'text/plain', 'X-File-Name': 'a%20b.txt' });
  expect(seen[0]).toMatchObject({
    body: 'abc',
    headers: { 'content-type': 'text/plain', 'x-file-name': 'a%20b.txt' },
  });
});

test('nothing to say is undefined', async () => {
  status = 204;
  expect(await call('DELETE', '/session')).toBeUndefined();
});

test('a failure is a problem with its code', async () => {
  status = 409;
  await expect(call('POST', '/x', { body: {} })).rejects.toMatchObject({
    status: 409,
    code: 'no',
    detail: 'No',
  });
});

test('a server that is not reached is status 0', async () => {
  const failing = globalThis.fetch;
  globalThis.fetch = () => Promise.reject(new TypeError('fetch failed'));
  const error = await call('GET', '/x').catch((caught: unknown) => caught);
  globalThis.fetch = failing;
  expect(error).toBeInstanceOf(ProblemError);
  expect(error).toMatchObject({ status: 0, code: 'offline' });
});

test('a session that ended is told once, but asking for the session itself is no news', async () => {
  const told: string[] = [];
  onSentAway((why) => told.push(why));
  status = 401;
  code = 'not-signed-in';
  await call('GET', '/session').catch(() => {});
  expect(told).toEqual([]);
  await call('GET', '/requests').catch(() => {});
  expect(told).toEqual(['not-signed-in']);
});

test('a second factor that is asked from now on is told; what else is not allowed is not', async () => {
  const told: string[] = [];
  onSentAway((why) => told.push(why));
  status = 403;
  await call('GET', '/requests').catch(() => {});
  expect(told).toEqual([]);
  code = 'second-factor-required';
  await call('GET', '/requests').catch(() => {});
  expect(told).toEqual(['second-factor-required']);
});

test('an address for a frame or a picture names the workspace in itself', () => {
  speakFor('toko-rina');
  expect(addressOf('/pictures', { message: 'm1' })).toBe('/api/v1/pictures?message=m1&workspace=toko-rina');
});
