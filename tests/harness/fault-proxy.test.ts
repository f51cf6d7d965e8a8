import { type AddressInfo, createConnection, createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { randomOf } from '../faults/seeds.ts';
import { startFaultProxy } from './fault-proxy.ts';

/** A server that says everything back, and what it has heard in all. */
async function startEcho() {
  const heard: string[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      heard.push(part.toString());
      socket.write(part);
    });
  });
  await new Promise<void>((go) => server.listen(0, '127.0.0.1', go));
  onTestFinished(() => {
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, heard };
}

/** A caller that says what it heard and how its line ended. */
function call(port: number) {
  const socket = createConnection({ port, host: '127.0.0.1' });
  let text = '';
  let end = '';
  socket.on('data', (part) => {
    text += part.toString();
  });
  socket.on('error', (error: NodeJS.ErrnoException) => {
    end = error.code ?? '';
  });
  onTestFinished(() => {
    socket.destroy();
  });
  return { say: (words: string) => socket.write(words), text: () => text, end: () => end };
}

const soon = { timeout: 5_000, interval: 5 };

test('in fair weather everything passes in its order, to several callers', async () => {
  const proxy = await startFaultProxy(await startEcho());
  const [one, other] = [call(proxy.port), call(proxy.port)];
  for (const word of ['a', 'b', 'c']) one.say(word);
  other.say('x');
  await expect.poll(one.text, soon).toBe('abc');
  await expect.poll(other.text, soon).toBe('x');
  expect([proxy.opened(), proxy.standing()]).toEqual([2, 2]);
});

test('late bytes keep their order', async () => {
  const proxy = await startFaultProxy(await startEcho(), randomOf(7));
  proxy.weather = { ...proxy.weather, latency: 1, jitter: 20 };
  const caller = call(proxy.port);
  const words = Array.from({ length: 12 }, (_, at) => `${at} `);
  for (const word of words) caller.say(word);
  await expect.poll(caller.text, soon).toBe(words.join(''));
});

test('a line is cut after the bytes that were given', async () => {
  const echo = await startEcho();
  const proxy = await startFaultProxy(echo);
  proxy.weather = { ...proxy.weather, cutAfter: 5 };
  const caller = call(proxy.port);
  caller.say('0123456789');
  await expect.poll(caller.end, soon).toBe('ECONNRESET');
  expect(echo.heard.join('')).toMatch(/^(01234)?$/);
  expect(caller.text()).toBe('');
});

test('a line that swallowed stays silent, also when the weather is fair again; a new one speaks', async () => {
  const echo = await startEcho();
  const proxy = await startFaultProxy(echo);
  const caller = call(proxy.port);
  caller.say('before ');
  await expect.poll(caller.text, soon).toBe('before ');
  proxy.weather.swallows = true;
  caller.say('lost ');
  const witness = call(proxy.port);
  witness.say('lost too');
  await expect.poll(proxy.standing, soon).toBe(2);
  proxy.weather.swallows = false;
  const late = call(proxy.port);
  late.say('heard');
  await expect.poll(late.text, soon).toBe('heard');
  caller.say('after');
  await expect.poll(() => echo.heard, soon).toEqual(['before ', 'heard']);
  expect([caller.text(), caller.end()]).toEqual(['before ', '']);
});

test('who is refused is told so at once, and is let in again on the same port', async () => {
  const proxy = await startFaultProxy(await startEcho());
  const before = call(proxy.port);
  before.say('hello');
  await expect.poll(before.text, soon).toBe('hello');
  await proxy.refuse();
  await expect.poll(before.end, soon).toBe('ECONNRESET');
  const refused = call(proxy.port);
  await expect.poll(refused.end, soon).toBe('ECONNREFUSED');
  await proxy.admit();
  const after = call(proxy.port);
  after.say('again');
  await expect.poll(after.text, soon).toBe('again');
});

test('a share of the lines is cut by the seed', async () => {
  const proxy = await startFaultProxy(await startEcho(), randomOf(3));
  const callers = Array.from({ length: 10 }, () => call(proxy.port));
  for (const caller of callers) caller.say('hello');
  await expect.poll(() => callers.every(({ text }) => text() === 'hello'), soon).toBe(true);
  proxy.cut(0.5);
  const expected = randomOf(3);
  const cut = callers.filter(() => expected.next() < 0.5).length;
  await expect.poll(() => callers.filter(({ end }) => end() !== '').length, soon).toBe(cut);
  expect(cut).toBeGreaterThan(0);
});
