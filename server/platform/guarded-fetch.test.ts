import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { guardedFetch, isPublicAddress } from './guarded-fetch.ts';

const limits = { bytes: 1000, milliseconds: 3000 };
let server: Server;
let port = 0;
let connects = 0;

beforeAll(async () => {
  server = createServer((_request, answer) => answer.end('inside'));
  server.on('connection', () => {
    connects += 1;
  });
  await new Promise<void>((done) => {
    server.listen(0, () => done());
  });
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

const anywhere = () => true;
const listen = (answer: RequestListener) =>
  new Promise<string>((done) => {
    const one = createServer(answer).listen(0, '127.0.0.1', () => {
      onTestFinished(() => void one.close());
      done(`http://127.0.0.1:${(one.address() as AddressInfo).port}/`);
    });
  });

/** Ways to write this machine and its neighbours (trust S34). */
const hosts = [
  ...['127.0.0.1', '127.1', '127.0.1', '0', '0.0.0.0', '2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1'],
  ...['017700000001', '127.000.000.001', '127.0.0.1.', '127.255.255.254', 'localhost', 'LOCALHOST'],
  ...['[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::7f00:1]'],
  ...['[64:ff9b::7f00:1]', '[64:ff9b::127.0.0.1]', '[64:ff9b:1::7f00:1]', '[2002:7f00:1::]', '[2001::1]'],
  ...['[fe80::1]', '[fc00::1]', '[fd12:3456::1]', '[ff02::1]', '[2001:db8::1]', '[::ffff:10.0.0.1]'],
  ...[
    '10.0.0.1',
    '10.255.255.255',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '100.64.0.1',
    '100.127.0.1',
  ],
  ...['169.254.169.254', '0xa9fea9fe', '2852039166', '169.254.0.1', '192.0.0.8', '192.0.2.1', '198.18.0.1'],
  ...['198.51.100.1', '203.0.113.1', '224.0.0.1', '239.1.1.1', '240.0.0.1', '255.255.255.255', '192.88.99.1'],
  ...[
    '１２７.０.０.１',
    '127。0。0。1',
    '①②⑦.0.0.1',
    '%31%32%37.0.0.1',
    '0x7f.0x0.0x0.0x1',
    '127.0x1',
    '0.0',
  ],
];

test.each(hosts)('http://%s is refused before anything is called', async (host) => {
  await expect(guardedFetch(`http://${host}:${port}/`, limits)).rejects.toMatchObject({
    code: 'address-refused',
  });
});

test.each([
  'file:///etc/passwd',
  'ftp://example.com/',
  'gopher://127.0.0.1/',
  'javascript:alert(1)',
  'data:text/plain,x',
  'http://rina@example.com/',
  'http://rina:secret@example.com/',
  'http://example.com@127.0.0.1/',
  'http://',
  '//127.0.0.1/',
  'not an address',
  '',
])('%j is no address that a stranger may have called', async (address) => {
  await expect(guardedFetch(address, limits)).rejects.toMatchObject({ code: 'address-refused' });
});

test('the server of this machine never saw one of them', async () => {
  await expect(guardedFetch(`http://localhost:${port}/`, limits)).rejects.toThrow();
  expect(connects).toBe(0);
  await fetch(`http://127.0.0.1:${port}/`).then((answer) => answer.text());
  expect(connects).toBe(1);
});

test.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::8a'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test('what is no address at all is not public', () => {
  expect(isPublicAddress('example.com')).toBe(false);
  expect(isPublicAddress('')).toBe(false);
});

test('a name that nobody has cannot be reached', async () => {
  await expect(guardedFetch('http://nobody.invalid/', limits)).rejects.toMatchObject({ status: 502 });
});

test.each([301, 302, 303, 307, 308])('a redirect by %i is not followed', async (status) => {
  const before = connects;
  const address = await listen((_request, answer) =>
    answer.writeHead(status, { location: `http://127.0.0.1:${port}/` }).end(),
  );
  await expect(guardedFetch(address, limits, anywhere)).rejects.toMatchObject({
    code: 'address-unreachable',
  });
  expect(connects).toBe(before);
});

test('what may be called is read, with its type', async () => {
  const address = await listen((_request, answer) =>
    answer.writeHead(200, { 'content-type': 'image/png' }).end('picture'),
  );
  const { type, content } = await guardedFetch(address, limits, anywhere);
  expect([type, content.toString()]).toEqual(['image/png', 'picture']);
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
  await expect(guardedFetch(endless, limits, anywhere)).rejects.toMatchObject({ status: 502 });
  const stalled = await listen((_request, answer) => void answer.writeHead(200).write('a little'));
  const brief = { bytes: 1000, milliseconds: 200 };
  await expect(guardedFetch(stalled, brief, anywhere)).rejects.toMatchObject({ status: 502 });
});
