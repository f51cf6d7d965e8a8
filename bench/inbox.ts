import { figure } from './figures.ts';
import { filledHome } from './fill/filled-home.ts';
import { compare } from './plain/compare.ts';
import { openPlain, type Plain } from './plain/open-plain.ts';
import { plainList, plainMessages, plainRequest } from './plain/statements.ts';
import { byMember, byToken, call } from './program/call.ts';
import { startProgram } from './program/start-program.ts';

/**
 * How fast the list and a request are there, by HTTP against the same rows by plain statements, in turn.
 * `node bench/inbox.ts [requests] [calls a round]`
 */
const [count = 100_000, calls = 100] = process.argv.slice(2).map(Number);

const program = await startProgram(await filledHome(count));
const plain = await openPlain(program.socketFolder);
const token = byToken(program);
const owner = await byMember(program, 'owner');
const agent = await byMember(program, 'agent');
const inbox = '/requests?status=open&status=waiting&limit=50';
/** A request far from the one before, the same for both ways. */
const numberOf = (n: number) => 1 + ((n * 7919) % count);

const listByHand = () => plain.read((sql) => plainList(sql, plain.workspaceId, 'created_at'));
await measure('list.by_token', () => call(program, token, inbox), listByHand);
await measure('list.by_owner', () => call(program, owner, inbox), listByHand);
await measure('list.by_agent', () => call(program, agent, inbox), listByHand);
await measure(
  'list.last_changed',
  () => call(program, agent, `${inbox}&sort=-updatedAt`),
  () => plain.read((sql) => plainList(sql, plain.workspaceId, 'updated_at')),
);
await measure(
  'open.request',
  (n) => call(program, owner, `/requests/${numberOf(n)}`),
  (n) => plain.read((sql) => plainRequest(sql, plain.workspaceId, numberOf(n))),
);
await measure(
  'open.messages',
  (n) => call(program, owner, `/requests/${numberOf(n)}/messages`),
  (n) => plain.read((sql) => plainMessages(sql, plain.workspaceId, numberOf(n))),
);
await measure('open.both_at_once', openByHttp, openByHand(plain));
await plain.end();
await program.stop();

/** As the page does it: both calls leave together. */
function openByHttp(n: number): Promise<unknown> {
  const at = `/requests/${numberOf(n)}`;
  return Promise.all([call(program, owner, at), call(program, owner, `${at}/messages`)]);
}

function openByHand({ read, workspaceId }: Plain) {
  return (n: number) =>
    read(async (sql) => [
      await plainRequest(sql, workspaceId, numberOf(n)),
      await plainMessages(sql, workspaceId, numberOf(n)),
    ]);
}

/** At the 95th percentile at most three times the plain statements and 3 ms. */
async function measure(
  name: string,
  http: (n: number) => Promise<unknown>,
  byHand: (n: number) => Promise<unknown>,
): Promise<void> {
  const [ours, theirs] = await compare(calls, http, byHand);
  figure(`${name}.plain_p50`, theirs.p50, 'ms');
  figure(`${name}.http_p50`, ours.p50, 'ms');
  figure(`${name}.plain_p95`, theirs.p95, 'ms');
  figure(`${name}.http_p95`, ours.p95, 'ms', { most: Number((theirs.p95 * 3 + 3).toFixed(2)) });
  figure(`${name}.ratio_p95`, ours.p95 / theirs.p95, 'times');
}
