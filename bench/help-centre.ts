import { createHash, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { figure, quantile } from './figures.ts';
import { openPlain } from './plain/open-plain.ts';
import { byMember, call } from './program/call.ts';
import { processesOf, processorTime } from './program/processes.ts';
import { startProgram } from './program/start-program.ts';

/**
 * How many pages of the help centre a second, how long the slowest twentieth waits, and what one costs the processors:
 * a page that is kept ready; the first one after something was published; one that is composed anew each time; and one
 * for a customer who is signed in, of whom nothing is kept. `node bench/help-centre.ts [seconds] [readers at once]`
 */
const [seconds = 10, readers = 32] = process.argv.slice(2).map(Number);
const articles = 100;

const program = await startProgram();
const owner = await byMember(program, 'owner');
const line = 'Open the page of your order and follow the parcel from there, step by step.';
const paragraph = { type: 'paragraph', content: [{ type: 'text', text: line }] };
const heading = (text: string) => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [{ type: 'text', text }],
});
const body = {
  type: 'doc',
  content: ['First', 'Second', 'Third'].flatMap((name) => [heading(name), paragraph, paragraph]),
};
const section = await call<{ id: string }>(program, owner, '/article-sections', {
  names: { en: 'Shipping' },
});
const slugs: string[] = [];
for (let at = 0; at < articles; at += 1) {
  const about = { language: 'en', title: `Parcel ${at}`, body, sectionId: section.id };
  const { id } = await call<{ id: string }>(program, owner, '/articles', about);
  await publish(id);
  slugs.push(`parcel-${at}`);
}
const slug = owner['x-workspace'] ?? '';
const agent = new Agent({ keepAlive: true, maxSockets: readers });
const pids = await processesOf(program);
const pageOf = (at: number) => `/help/${slug}/en/articles/${slugs[at % slugs.length]}`;
await measure('kept', (at) => pageOf(at), { least: 800 });
await measure('linked', (at) => `${pageOf(at)}?utm_source=letter-${at}`, { least: 800 });
await measure('composed', (at) => `${pageOf(at)}?helped=again`, { least: 150 });
await measureFirst();
await measure('own', (at) => pageOf(at), { least: 150, cookie: await signIn() });
await measure('home', () => `/help/${slug}/en`, { cookie: await signIn() });
agent.destroy();
await program.stop();

async function publish(id: string): Promise<void> {
  const answer = await fetch(
    `http://127.0.0.1:${program.port}/api/v1/articles/${id}/translations/en/publication`,
    { method: 'PUT', headers: { ...owner, 'content-type': 'application/json' }, body: '{}' },
  );
  if (!answer.ok) throw new Error(`Publishing: ${answer.status} ${await answer.text()}`);
}

type How = { least?: number; cookie?: string };

async function measure(name: string, path: (at: number) => string, how: How): Promise<void> {
  for (let at = 0; at < articles; at += 1) await read(path(at), how.cookie);
  const end = performance.now() + seconds * 1000;
  await run(name, path, how, () => performance.now() < end);
}

/** Every page once, each time after something was published: none of them is ready. */
async function measureFirst(): Promise<void> {
  const waits: number[] = [];
  const costs: number[] = [];
  let took = 0;
  for (let round = 0; round < Math.max(2, seconds / 2); round += 1) {
    const about = { language: 'en', title: `News ${round}`, body, sectionId: section.id };
    const { id } = await call<{ id: string }>(program, owner, '/articles', about);
    await publish(id);
    // So long a page may be older than what is published.
    await new Promise((resolve) => setTimeout(resolve, 1200));
    let next = 0;
    const asked = await ask(pageOf, undefined, () => next++ < articles);
    waits.push(...asked.waits);
    costs.push(...asked.costs);
    took += asked.took;
  }
  tell('first', { waits, took, costs }, 150);
}

async function run(name: string, path: (at: number) => string, how: How, goesOn: () => boolean) {
  tell(name, await ask(path, how.cookie, goesOn), how.least);
}

type Asked = { waits: number[]; took: number; costs: number[] };

function tell(name: string, { waits, took, costs }: Asked, least?: number): void {
  figure(`help.${name}.pages`, waits.length / (took / 1000), 'a second', least ? { least } : undefined);
  figure(`help.${name}.p95`, quantile(waits, 0.95), 'ms');
  figure(`help.${name}.processor`, costs.reduce((a, b) => a + b, 0) / waits.length, 'ms a page');
}

/** Asks for pages as long as it goes on, so many at once; what the program and PostgreSQL used meanwhile. */
async function ask(
  path: (at: number) => string,
  cookie: string | undefined,
  goesOn: () => boolean,
): Promise<Asked> {
  const waits: number[] = [];
  const all = [...pids.node, ...pids.postgres];
  const before = await processorTime(all);
  const start = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: readers }, async () => {
      while (goesOn()) {
        const from = performance.now();
        next += 1;
        await read(path(next), cookie);
        waits.push(performance.now() - from);
      }
    }),
  );
  const took = performance.now() - start;
  return { waits, took, costs: [(await processorTime(all)) - before] };
}

/** A customer who is signed in: the cookie of the session. */
async function signIn(): Promise<string> {
  const about = {
    subject: 'Parcel',
    body: 'Where is it?',
    customer: { email: 'rina@example.com', name: 'Rina' },
  };
  const { customer } = await call<{ customer: { id: string } }>(program, owner, '/requests', about);
  const secret = randomUUID();
  const hash = createHash('sha256').update(secret).digest('hex');
  const plain = await openPlain(program.socketFolder);
  await plain.write(
    (sql) => sql`insert into portal_sessions (workspace_id, id, customer_id, hash, expires_at, created_at)
      values (${plain.workspaceId}, ${randomUUID()}, ${customer.id}, ${hash}, now() + interval '1 day', now())`,
  );
  await plain.end();
  return `sapa.portal.${plain.workspaceId.replaceAll('-', '')}=${secret}`;
}

/** One page over a kept connection, read to its end. */
function read(path: string, cookie = ''): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = cookie ? { cookie } : {};
    const asked = request({ agent, port: program.port, path, headers }, (answer) => {
      answer.resume();
      answer.once('error', reject);
      answer.once('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${path}: ${answer.statusCode}`)),
      );
    });
    asked.once('error', reject);
    asked.end();
  });
}
