import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { guardedAsk } from './guarded-ask.ts';
import { guardedCall, outsideAddress, useExchanges, useOutside } from './guarded-call.ts';
import { guardedFetch } from './guarded-fetch.ts';
import { guardedPost } from './guarded-post.ts';

afterEach(() => {
  useOutside();
  useExchanges();
});
const limits = { bytes: 1000, milliseconds: 3000 };

/** A server on this machine that counts as outside. */
async function listen(answer: RequestListener): Promise<string> {
  useOutside({ mayCall: (ip) => ip === '127.0.0.1', mayBePlain: true });
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test('what may be called is read, with its type', async () => {
  const address = await listen((_request, answer) =>
    answer.writeHead(200, { 'content-type': 'image/png' }).end('picture'),
  );
  const { type, content } = await guardedFetch(address, limits);
  expect([type, content.toString()]).toEqual(['image/png', 'picture']);
});

test('a question carries its method, its headers and its body, and our name', async () => {
  const seen: unknown[] = [];
  const address = await listen(async (request, answer) => {
    let body = '';
    for await (const part of request) body += part;
    const { 'user-agent': agent, 'x-word': word, 'content-length': length } = request.headers;
    seen.push([request.method, agent, word, length, body]);
    answer.writeHead(202).end('taken');
  });
  const question = { method: 'PUT', headers: { 'x-word': 'rina' }, body: 'words' };
  expect(await guardedCall(address, question, limits)).toMatchObject({ status: 202 });
  expect(await guardedPost(address, { headers: {}, body: Buffer.from('x') }, limits)).toBe(202);
  expect(seen).toEqual([
    ['PUT', 'Sapa', 'rina', '5', 'words'],
    ['POST', 'Sapa', undefined, '1', 'x'],
  ]);
});

test('a form is posted to a provider as a browser would', async () => {
  const address = await listen(async (request, answer) => {
    let body = '';
    for await (const part of request) body += part;
    answer.writeHead(400, { 'content-type': 'application/json' });
    answer.end(JSON.stringify({ type: request.headers['content-type'], body }));
  });
  const answer = await guardedAsk(address, { method: 'POST', body: new URLSearchParams({ a: 'b c' }) });
  expect(answer.status).toBe(400);
  const type = 'application/x-www-form-urlencoded;charset=UTF-8';
  expect(await answer.json()).toEqual({ type, body: 'a=b+c' });
});

test('where only https will do, a plain address is refused', async () => {
  await expect(guardedAsk('http://a.example/', {})).rejects.toMatchObject({ code: 'address-refused' });
  const post = guardedPost('http://a.example/', { headers: {}, body: Buffer.of() }, limits);
  await expect(post).rejects.toMatchObject({ code: 'address-refused' });
});

test('a name that nobody has cannot be reached', async () => {
  await expect(guardedFetch('http://nobody.invalid/', limits)).rejects.toMatchObject({ status: 502 });
});

test('an answer that never ends is cut off by its size, one that never comes by its time', async () => {
  const endless = await listen((_request, answer) => {
    const more = () => {
      if (answer.destroyed) return;
      answer.write(Buffer.alloc(600));
      setImmediate(more);
    };
    more();
  });
  await expect(guardedFetch(endless, limits)).rejects.toMatchObject({ status: 502 });
  const stalled = await listen((_request, answer) => void answer.writeHead(200).write('a little'));
  const brief = { bytes: 1000, milliseconds: 200 };
  await expect(guardedFetch(stalled, brief)).rejects.toMatchObject({ status: 502 });
});

test('a resolver that never answers is waited for no longer than the call may take', async () => {
  useOutside({ resolve: () => new Promise(() => undefined) });
  const brief = { bytes: 1000, milliseconds: 200 };
  await expect(guardedFetch('http://slow.example/', brief)).rejects.toMatchObject({ status: 502 });
});

test('an exchange inside is called where the operator named its door, by the telephone alone, and nothing beside it', async () => {
  const address = await listen((_request, answer) => answer.writeHead(200).end('asterisk'));
  useOutside();
  const { origin, port } = new URL(address);
  const byPhone = { exchange: true, secure: true };
  await expect(guardedCall(address, byPhone, limits)).rejects.toMatchObject({ code: 'address-refused' });
  useExchanges([origin, `http://pbx.office.internal:${port}`, 'http://169.254.169.254']);
  expect((await guardedCall(address, byPhone, limits)).content.toString()).toBe('asterisk');
  // A bridge or a webhook that names the same door, and another door of the same machine, stay outside.
  await expect(guardedCall(address, { secure: true }, limits)).rejects.toMatchObject({
    code: 'address-refused',
  });
  const refused = [
    `http://127.0.0.1:${Number(port) + 1}/`,
    `http://a:b@127.0.0.1:${port}/`,
    'http://169.254.169.254/',
  ];
  for (const other of refused) expect(() => outsideAddress(other, byPhone)).toThrow('address-refused');
  const resolved = (ip: string) => useOutside({ resolve: async () => [{ address: ip, family: 4 }] });
  resolved('127.0.0.1');
  const named = `http://pbx.office.internal:${port}/`;
  expect((await guardedCall(named, byPhone, limits)).status).toBe(200);
  resolved('169.254.169.254');
  await expect(guardedCall(named, byPhone, limits)).rejects.toMatchObject({ status: 400 });
});
