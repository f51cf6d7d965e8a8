import { Agent, type IncomingMessage, request } from 'node:http';
import { newId } from '../server/kernel/ids.ts';
import { figure, quantile } from './figures.ts';
import { byMember, call } from './program/call.ts';
import { startProgram } from './program/start-program.ts';

/**
 * How long an answer takes from being written to standing in the customer's widget, while many widgets are open: the
 * slowest hundredth of the answers. `node bench/live.ts [open widgets] [of these with a talk] [answers]`
 */
const [widgets = 5_000, talks = 200, answers = 400] = process.argv.slice(2).map(Number);
/** Answers a second, as a department of fifty may write them. */
const pace = 20;
/** Widgets behind one address of the net, below what one address may begin in an hour. */
const perAddress = 50;

const program = await startProgram();
const owner = await byMember(program, 'owner');
const made = await call<{ id: string }>(program, owner, '/channel-connections', {
  channel: 'chat',
  name: 'Bench',
});
const { key } = await call<{ key: string }>(program, owner, `/chat-widgets/${made.id}`);

type Visitor = { address: string; token: string };
const waiting = new Map<string, (at: number) => void>();
const agent = new Agent({ keepAlive: true, maxSockets: 40 });
const lines = new Agent({ maxSockets: Number.POSITIVE_INFINITY });

const visitors = await inTurns(widgets, 30, async (at): Promise<Visitor> => {
  const address = `127.0.${1 + Math.floor(at / perAddress / 250)}.${1 + (Math.floor(at / perAddress) % 250)}`;
  const { token } = await json<{ token: string }>(await ask('POST', '/sessions', { address, token: '' }));
  return { address, token };
});
await inTurns(Math.min(talks, widgets), 4, async (at) => {
  const visitor = visitors[at] as Visitor;
  await json(await ask('POST', '/messages', visitor, { id: newId(), text: `talk ${at}` }));
});
const requests = await requestsOf();
const opened = performance.now();
const open = await inTurns(widgets, 60, (at) => listen(visitors[at] as Visitor));
figure('live.opened', (performance.now() - opened) / 1000, 's');

const waits: number[] = [];
for (let at = 0; at < answers; at += 1) {
  const words = `answer ${newId()}`;
  const began = performance.now();
  const arrived = new Promise<number>((resolve) => waiting.set(words, resolve));
  const id = requests[at % requests.length] ?? '';
  const said = call(program, owner, `/requests/${id}/messages`, { kind: 'reply', body: words });
  waits.push(await Promise.all([arrived, said]).then(([end]) => end - began));
  await new Promise((resolve) => setTimeout(resolve, 1000 / pace));
}
figure('live.widgets', open.length, 'open');
figure('live.delivery.p50', quantile(waits, 0.5), 'ms');
figure('live.delivery.p99', quantile(waits, 0.99), 'ms', { most: 500 });
for (const line of open) line.destroy();
agent.destroy();
lines.destroy();
await program.stop();

/** Does the same many times, so many at once. */
async function inTurns<T>(count: number, atOnce: number, work: (at: number) => Promise<T>): Promise<T[]> {
  const results: T[] = new Array(count);
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < count; at = next++) results[at] = await work(at);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

function ask(
  method: string,
  path: string,
  { address, token }: Visitor,
  body?: object,
  by = agent,
): Promise<IncomingMessage> {
  const content = body === undefined ? '' : JSON.stringify(body);
  const headers = {
    'sec-fetch-site': 'same-origin',
    ...(token ? { 'x-visitor': token } : {}),
    ...(content ? { 'content-type': 'application/json' } : {}),
  };
  const about = { agent: by, host: '127.0.0.1', port: program.port, localAddress: address };
  return new Promise((resolve, reject) => {
    const asked = request({ ...about, method, path: `/api/v1/chat/${key}${path}`, headers }, resolve);
    asked.once('error', reject);
    asked.end(content);
  });
}

async function json<T>(answer: IncomingMessage): Promise<T> {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  if ((answer.statusCode ?? 500) >= 300) throw new Error(`${answer.statusCode} ${text}`);
  return JSON.parse(text) as T;
}

async function listen(visitor: Visitor): Promise<IncomingMessage> {
  const line = await ask('GET', '/live', visitor, undefined, lines);
  if (line.statusCode !== 200) throw new Error(`A line was refused: ${line.statusCode}`);
  line.on('data', (part: Buffer) => {
    const text = part.toString();
    for (const [words, arrived] of waiting) {
      if (!text.includes(words)) continue;
      waiting.delete(words);
      arrived(performance.now());
    }
  });
  line.on('error', () => undefined);
  return line;
}

/** The requests of the talks, once all are opened. */
async function requestsOf(): Promise<string[]> {
  for (let tries = 0; ; tries += 1) {
    const { items } = await call<{ items: { id: string }[] }>(program, owner, '/requests?limit=200');
    if (items.length >= Math.min(talks, widgets, 200)) return items.map((one) => one.id);
    if (tries > 600) throw new Error('The requests were not opened');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
