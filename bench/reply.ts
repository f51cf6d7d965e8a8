import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '../server/kernel/ids.ts';
import { figure, quantile } from './figures.ts';
import { filledHome } from './fill/filled-home.ts';
import { compare, time } from './plain/compare.ts';
import { openPlain } from './plain/open-plain.ts';
import { plainReply } from './plain/statements.ts';
import { byMember, call } from './program/call.ts';
import { startProgram } from './program/start-program.ts';

/**
 * How fast an answer stands: written by HTTP, seen by whoever looks, and laid into the outbox; the writing against
 * the same rows by plain statements. `node bench/reply.ts [requests] [calls a round]`
 */
const [count = 100_000, calls = 20] = process.argv.slice(2).map(Number);

const program = await startProgram(await filledHome(count));
const plain = await openPlain(program.socketFolder);
const owner = await byMember(program, 'owner');
const { workspaceId } = plain;
type Request = { number: number; id: string; conversationId: string };
const awaited = await plain.owner<Request[]>`
  select number, id, conversation_id as "conversationId" from requests
  where workspace_id = ${workspaceId} and folder = 'work' and status = 'open' order by id desc limit 1000`;
const body = 'Thank you for waiting. The parcel was found and arrives tomorrow before noon.';
const requestAt = (n: number): Request => {
  const found = awaited[n % awaited.length];
  if (!found) throw new Error('There is no open request');
  return found;
};

const [ours, theirs] = await compare(
  calls,
  (n) => call(program, owner, `/requests/${requestAt(n).number}/messages`, { body }),
  (n) => plain.write((sql) => plainReply(sql, { workspaceId, ...requestAt(n), newId, body })),
);
figure('reply.plain_p50', theirs.p50, 'ms');
figure('reply.http_p50', ours.p50, 'ms');
figure('reply.plain_p95', theirs.p95, 'ms');
figure('reply.http_p95', ours.p95, 'ms');
figure('reply.ratio_p95', ours.p95 / theirs.p95, 'times');

const seen: number[] = [];
const queued: number[] = [];
for (let n = 0; n < calls * 2; n += 1) await followOne(requestAt(500 + n).number);
figure('reply.visible_p50', quantile(seen, 0.5), 'ms');
figure('reply.visible_p95', quantile(seen, 0.95), 'ms');
figure('reply.in_outbox_p50', quantile(queued, 0.5), 'ms');
figure('reply.in_outbox_p95', quantile(queued, 0.95), 'ms');
await plain.end();
await program.stop();

/** Writes a reply and waits until it is in the request and then in the outbox. */
async function followOne(number: number): Promise<void> {
  const start = performance.now();
  const path = `/requests/${number}/messages`;
  const { id } = await call<{ id: string }>(program, owner, path, { body });
  const { items } = await call<{ items: { id: string }[] }>(program, owner, path);
  if (!items.some((one) => one.id === id)) throw new Error(`Reply ${id} cannot be seen`);
  const visible = performance.now() - start;
  seen.push(visible);
  queued.push(visible + (await time(() => untilQueued(id))));
}

async function untilQueued(messageId: string): Promise<void> {
  for (let tries = 0; tries < 2000; tries += 1) {
    const [row] = await plain.owner`
      select 1 from outgoing_mails where workspace_id = ${workspaceId} and stored_message_id = ${messageId}`;
    if (row) return;
    await pause(5);
  }
  throw new Error(`Reply ${messageId} was never laid into the outbox`);
}
