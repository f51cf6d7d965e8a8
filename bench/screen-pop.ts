import { request } from 'node:http';
import { sign } from '../server/platform/signatures/standard-webhooks.ts';
import { figure, quantile } from './figures.ts';
import { byMember, call } from './program/call.ts';
import { startProgram } from './program/start-program.ts';

/**
 * How long it takes from an exchange telling that it rings until who calls, with what they have open, can stand on the
 * screen of the line that rings. `node bench/screen-pop.ts [calls] [customers]`
 */
const [calls = 200, customers = 2_000] = process.argv.slice(2).map(Number);
/** Calls a second, as a department of fifty may have them. */
const pace = 4;

const program = await startProgram();
const owner = await byMember(program, 'owner');
const made = await call<{ id: string; hookAddress: string; signingSecret: string }>(
  program,
  owner,
  '/channel-connections',
  { channel: 'exchange', name: 'Bench', fields: {} },
);
const { member } = await call<{ member: { id: string } }>(program, owner, '/me');
await put(`/members/${member.id}/phone-line`, { line: { connectionId: made.id, extension: '101' } });
const ids: string[] = [];
for (let at = 0; at < customers; at += 1) {
  const addresses = [{ kind: 'phone', value: numberOf(at) }];
  ids.push(
    (await call<{ id: string }>(program, owner, '/customers', { name: `Customer ${at}`, addresses })).id,
  );
}
const ring = await listen();

const waits: number[] = [];
for (let at = 0; at < calls; at += 1) {
  const began = performance.now();
  const rang = ring(ids[(at * 7) % customers] ?? '');
  await tell({
    call: `c${at}`,
    type: 'ringing',
    number: numberOf((at * 7) % customers),
    extensions: ['101'],
  });
  await rang;
  const { items } = await call<{ items: { customer: { name: string } | null }[] }>(
    program,
    owner,
    '/calls/at-my-line',
  );
  waits.push(performance.now() - began);
  if (!items.some((one) => one.customer?.name === `Customer ${(at * 7) % customers}`))
    throw new Error('Who calls was not known');
  await tell({ call: `c${at}`, type: 'answered', extensions: ['101'] });
  await tell({ call: `c${at}`, type: 'ended' });
  await new Promise((resolve) => setTimeout(resolve, 1000 / pace));
}
figure('screen-pop.p50', quantile(waits, 0.5), 'ms');
figure('screen-pop.p99', quantile(waits, 0.99), 'ms', { most: 1_000 });
await program.stop();
process.exit();

function numberOf(at: number): string {
  return `+62812${String(10_000_000 + at)}`;
}

async function put(path: string, body: object): Promise<void> {
  const headers = { ...owner, 'content-type': 'application/json' };
  const about = { method: 'PUT', headers, body: JSON.stringify(body) };
  const answer = await fetch(`http://127.0.0.1:${program.port}/api/v1${path}`, about);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

async function tell(report: Record<string, unknown>): Promise<void> {
  const at = new Date();
  const id = `${String(report.call)}-${String(report.type)}`;
  const body = JSON.stringify({ id, at: at.toISOString(), direction: 'in', ...report });
  const headers = sign(made.signingSecret, { id, at, body });
  const path = new URL(made.hookAddress).pathname;
  const answer = await fetch(`http://127.0.0.1:${program.port}${path}`, { method: 'POST', body, headers });
  if (!answer.ok) throw new Error(`hook: ${answer.status} ${await answer.text()}`);
}

/** The member's open line; what it gives resolves when it next rings for this customer. */
async function listen(): Promise<(customerId: string) => Promise<void>> {
  let awaited = '';
  let rang: (() => void) | null = null;
  await new Promise<void>((resolve, reject) => {
    const { 'x-workspace': workspace = '' } = owner;
    const about = { port: program.port, path: `/api/v1/live?workspace=${workspace}`, headers: owner };
    const asked = request(about, (line) => {
      if (line.statusCode !== 200) return reject(new Error(`The line was refused: ${line.statusCode}`));
      line.on('data', (part: Buffer) => {
        const text = part.toString();
        if (text.includes('call.rang') && text.includes(awaited)) rang?.();
      });
      resolve();
    });
    asked.once('error', reject);
    asked.end();
  });
  return (customerId) =>
    new Promise((resolve) => {
      awaited = customerId;
      rang = resolve;
    });
}
