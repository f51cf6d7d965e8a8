import { figure, quantile } from './figures.ts';
import { byMember, call } from './program/call.ts';
import { startProgram } from './program/start-program.ts';

/**
 * How long a visitor of the help centre waits for an answer among many articles in three languages: a page of the search,
 * and what is offered while one types. `node bench/articles.ts [articles] [calls of each]`
 */
const [count = 10_000, calls = 40] = process.argv.slice(2).map(Number);
/** Articles of one import. */
const batch = 500;
/** The help centre lets one address look up 300 times in five minutes; five questions of each kind stay below that. */
if (calls > 50) throw new Error('At most 50 calls of each question.');

const goods = ['kemeja', 'sandal', 'tas', 'taplak', 'selendang', 'gelang', 'topi', 'ikat pinggang'];
const matters = ['retur', 'pengiriman', 'pembayaran', 'ukuran', 'garansi', 'voucher', 'alamat', 'pencucian'];
const thai = ['คืนสินค้า', 'การจัดส่ง', 'การชำระเงิน', 'ขนาด', 'การรับประกัน', 'คูปอง', 'ที่อยู่', 'การซัก'];

const program = await startProgram();
const owner = await byMember(program, 'owner');
const slug = owner['x-workspace'] ?? '';
const began = performance.now();
for (let at = 0; at < count; at += batch) await bring(at, Math.min(count, at + batch));
figure('articles.filling', (performance.now() - began) / 1000, 's');
await found('nomor-pertama');
const asked = {
  rare: ['id', 'nomor-pertama'],
  common: ['id', 'pengiriman'],
  two: ['id', 'retur sandal'],
  thai: ['th', 'การจัดส่ง'],
  nothing: ['id', 'zamrud'],
} as const;
for (const [name, [language, words]] of Object.entries(asked)) {
  await measure(`articles.search.${name}`, `/${language}/search?q=${encodeURIComponent(words)}`);
  await measure(`articles.offered.${name}`, `/${language}/suggestions?q=${encodeURIComponent(words)}`);
}
await program.stop();

/** Takes articles over as the export of another help centre, each in Indonesian and Thai, and publishes them. */
async function bring(from: number, to: number): Promise<void> {
  const ids = Array.from({ length: to - from }, (_, at) => from + at);
  const articles = ids.map((id) => ({
    ...{ id, title: `${pick(matters, id)} ${pick(goods, id >> 3)} ${id}`, locale: 'id', draft: false },
    body: `<p>${id === 0 ? 'nomor-pertama ' : ''}Cara ${pick(matters, id)} untuk ${pick(goods, id >> 3)}: ${text(id)}</p>`,
  }));
  const translations = ids.map((id) => ({
    ...{
      source_id: id,
      source_type: 'Article',
      title: `${pick(thai, id)} ${id}`,
      locale: 'th',
      draft: false,
    },
    body: `<p>วิธี${pick(thai, id)}สำหรับคำสั่งซื้อของคุณ ${id}</p>`,
  }));
  const answer = await fetch(
    `http://127.0.0.1:${program.port}/api/v1/article-imports?kind=zendesk&language=id&publish=true`,
    { method: 'POST', headers: owner, body: JSON.stringify({ articles, translations }) },
  );
  if (!answer.ok) throw new Error(`Import: ${answer.status} ${await answer.text()}`);
}

const pick = (words: readonly string[], at: number) => words[at % words.length] ?? '';
/** A page of words that differ from article to article. */
const text = (id: number) =>
  Array.from({ length: 60 }, (_, at) => `${pick(matters, id + at * 3)} ${pick(goods, id * 7 + at)}`).join(
    ', ',
  );

/** What was written is found when the index has followed. */
async function found(words: string): Promise<void> {
  for (;;) {
    const { items } = await call<{ items: unknown[] }>(program, owner, `/search?q=${words}`);
    if (items.length > 0) return;
    await new Promise((go) => setTimeout(go, 500));
  }
}

async function measure(name: string, path: string): Promise<void> {
  const waits: number[] = [];
  for (let time = 0; time < calls; time += 1) {
    const from = performance.now();
    const answer = await fetch(`http://127.0.0.1:${program.port}/help/${slug}${path}`);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    waits.push(performance.now() - from);
  }
  figure(`${name}.p50`, quantile(waits, 0.5), 'ms');
  figure(`${name}.p95`, quantile(waits, 0.95), 'ms');
}
