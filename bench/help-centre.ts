import { Agent, request } from 'node:http';
import { figure, quantile } from './figures.ts';
import { byMember, call } from './program/call.ts';
import { startProgram } from './program/start-program.ts';

/**
 * How many pages of the help centre a second, and how long the slowest twentieth waits: one that is kept ready, and one
 * that is made anew each time. `node bench/help-centre.ts [seconds] [readers at once]`
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
const pageOf = (at: number) => `/help/${slug}/en/articles/${slugs[at % slugs.length]}`;
await measure('kept', (at) => pageOf(at), 800);
await measure('made', (at) => `${pageOf(at)}?x=${at}`, 150);
agent.destroy();
await program.stop();

async function publish(id: string): Promise<void> {
  const answer = await fetch(
    `http://127.0.0.1:${program.port}/api/v1/articles/${id}/translations/en/publication`,
    { method: 'PUT', headers: { ...owner, 'content-type': 'application/json' }, body: '{}' },
  );
  if (!answer.ok) throw new Error(`Publishing: ${answer.status} ${await answer.text()}`);
}

async function measure(name: string, path: (at: number) => string, least: number): Promise<void> {
  for (let at = 0; at < articles; at += 1) await read(path(at));
  const waits: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  let next = 0;
  await Promise.all(
    Array.from({ length: readers }, async () => {
      while (performance.now() < end) {
        const from = performance.now();
        next += 1;
        await read(path(next));
        waits.push(performance.now() - from);
      }
    }),
  );
  const took = (performance.now() - start) / 1000;
  figure(`help.${name}.pages`, waits.length / took, 'a second', { least });
  figure(`help.${name}.p95`, quantile(waits, 0.95), 'ms');
}

/** One page over a kept connection, read to its end. */
function read(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request({ agent, port: program.port, path }, (answer) => {
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
