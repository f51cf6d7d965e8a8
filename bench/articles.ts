import { figure, quantile } from './figures.ts';
import { filledHome } from './fill/filled-home.ts';
import { openPlain, type Plain } from './plain/open-plain.ts';
import { byMember, call } from './program/call.ts';
import { startProgram } from './program/start-program.ts';

/**
 * How fast articles are found among 10,000 of them, beside all messages of a filled home: while a visitor types, on the
 * page of results, and in the search of the staff. `node bench/articles.ts [requests] [articles] [calls]`
 */
const [count = 100_000, articles = 10_000, calls = 100] = process.argv.slice(2).map(Number);
const goal = 150;
const written = 100;

const program = await startProgram(await filledHome(count));
const plain = await openPlain(program.socketFolder);
const owner = await byMember(program, 'owner');
const slug = owner['x-workspace'] ?? '';
const words = [
  'parcel',
  'invoice',
  'refund',
  'exchange',
  'voucher',
  'warranty',
  'courier',
  'payment',
  'size',
  'gift',
];
const subjects = Array.from({ length: written }, (_, at) => `${words[at % 10]} kind${at}`);
await write();
const base = `/help/${slug}/en`;
const asked = [...words, 'refund kind42', 'where is my parcel', 'nothing at all like this'];
const at = (call: number) => encodeURIComponent(asked[call % asked.length] ?? '');
await measure('typing', (one) => read(`${base}/suggestions?q=${at(one)}`));
await measure('sentence', (one) => read(`${base}/suggestions?of=sentence&q=${at(one)}`));
await measure('page', (one) => read(`${base}/search?q=${at(one)}`));
await measure('staff', (one) => call(program, owner, `/search?q=${at(one)}&type=article&limit=20`));
await plain.end();
await program.stop();

/** A hundred articles by the program, and so many copies of them by hand that there are as many as asked. */
async function write(): Promise<void> {
  const [{ standing = 0 } = {}] = await plain.owner<{ standing: number }[]>`
    select count(*)::int as standing from search_entries
    where workspace_id = ${plain.workspaceId} and type = 'article'`;
  if (standing >= articles) return;
  for (const subject of subjects) await publish(subject);
  const indexed = async () => {
    const [{ found = 0 } = {}] = await plain.owner<{ found: number }[]>`
      select count(*)::int as found from search_entries
      where workspace_id = ${plain.workspaceId} and type = 'article' and title like '%kind%'`;
    return found >= written;
  };
  while (!(await indexed())) await new Promise((resolve) => setTimeout(resolve, 200));
  await copy(plain, Math.ceil(articles / written) - 1);
  await plain.owner`vacuum analyze search_entries, articles, article_translations, article_versions`;
}

async function publish(subject: string): Promise<void> {
  const line = `About your ${subject}: open the page of your order and follow it from there, step by step.`;
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: line }] }] };
  const { id } = await call<{ id: string }>(program, owner, '/articles', {
    language: 'en',
    title: subject,
    body,
  });
  const path = `/api/v1/articles/${id}/translations/en/publication`;
  const headers = { ...owner, 'content-type': 'application/json' };
  const answer = await fetch(`http://127.0.0.1:${program.port}${path}`, {
    method: 'PUT',
    headers,
    body: '{}',
  });
  if (!answer.ok) throw new Error(`Publishing: ${answer.status} ${await answer.text()}`);
}

/** Every row that an article has, so many times again under ids and addresses of its own. */
async function copy({ owner: sql, workspaceId }: Plain, times: number): Promise<void> {
  const tables = {
    articles: '',
    article_translations: '',
    article_versions: '',
    search_entries: "and type = 'article'",
  };
  const anew: Record<string, string> = {
    id: 'md5(t.id::text || n)::uuid',
    article_id: 'md5(t.article_id::text || n)::uuid',
    slug: "t.slug || '-' || n",
  };
  await sql.begin(async (tx) => {
    for (const [table, only] of Object.entries(tables)) {
      const columns = await tx<{ name: string }[]>`select column_name as name from information_schema.columns
        where table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`;
      const names = columns.map(({ name }) => `"${name}"`).join(', ');
      const values = columns.map(({ name }) => anew[name] ?? `t."${name}"`).join(', ');
      await tx.unsafe(
        `insert into ${table} (${names}) select ${values} from ${table} t, generate_series(1, ${times}) n
          where t.workspace_id = $1 ${only}`,
        [workspaceId],
      );
    }
  });
}

async function read(path: string): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${program.port}${path}`);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  await answer.arrayBuffer();
}

async function measure(name: string, ask: (call: number) => Promise<unknown>): Promise<void> {
  for (let call = 0; call < asked.length; call += 1) await ask(call);
  const waits: number[] = [];
  for (let call = 0; call < calls; call += 1) {
    const start = performance.now();
    await ask(call);
    waits.push(performance.now() - start);
  }
  figure(`articles.${name}.p50`, quantile(waits, 0.5), 'ms');
  figure(`articles.${name}.p95`, quantile(waits, 0.95), 'ms', { most: goal });
}
