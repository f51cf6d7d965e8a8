import { learnGroups, placerOf, placeTexts } from '../server/domains/problems/rules/learn-groups.ts';
import { chanceFrom, shuffled } from '../server/kernel/statistics/chance.ts';
import { figure, quantile } from './figures.ts';

/**
 * How long it takes to group requests that nobody tagged, and to place one that comes. The texts are made of a shop's
 * words in three languages; the road is that of the program: the newest 8,000 are compared, the others placed by pages.
 * `node bench/grouping.ts [requests]`
 */
const [count = 100_000] = process.argv.slice(2).map(Number);
const compared = 8_000;
const page = 500;
/** Seconds that all of it may take, and how long it is waited for. */
const goal = 300;
const patience = 900;

const next = chanceFrom(7);
const subjects: Record<string, string[]> = {
  id: 'paket belum sampai|barang rusak|minta refund|ganti alamat|voucher ditolak|salah ukuran|batal pesanan|invoice hilang|kurir kasar|akun terkunci|bayar ganda|stok habis'.split(
    '|',
  ),
  en: 'parcel late|item broken|refund missing|change address|voucher refused|wrong size|cancel order|invoice lost|rude courier|account locked|charged twice|out of stock'.split(
    '|',
  ),
  th: 'พัสดุยังไม่มา|สินค้าชำรุด|ขอคืนเงิน|เปลี่ยนที่อยู่|โค้ดใช้ไม่ได้|ขนาดไม่ถูก|ยกเลิกคำสั่งซื้อ|ใบเสร็จหาย|พนักงานส่งไม่สุภาพ|บัญชีถูกล็อก|ตัดเงินซ้ำ|สินค้าหมด'.split(
    '|',
  ),
};
const fillers: Record<string, string[]> = {
  id: 'kak mohon dibantu pesanan saya sejak kemarin sudah lama menunggu tolong dicek terima kasih nomor order toko minggu lalu belum ada kabar sampai sekarang'.split(
    ' ',
  ),
  en: 'hello please help my order since yesterday still waiting could you check thank you number shop last week there is no news until now'.split(
    ' ',
  ),
  th: 'ครับ รบกวน ช่วย ตรวจสอบ คำสั่งซื้อ ของ ฉัน ตั้งแต่ เมื่อวาน รอ นาน แล้ว ขอบคุณ หมายเลข ร้าน สัปดาห์ก่อน ยัง ไม่มี ข่าว'.split(
    ' ',
  ),
};
const languages = Object.keys(subjects);
const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;

const texts = Array.from({ length: count }, (_, at) => {
  const language = pick(languages);
  const gap = language === 'th' ? '' : ' ';
  const said = Array.from({ length: 25 }, () => pick(fillers[language] ?? []));
  const subject = pick(subjects[language] ?? []);
  said.splice(Math.floor(next() * said.length), 0, subject);
  return `${subject}\n${said.join(gap)} ${at}`;
});

let isStopped = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    isStopped = true;
  });

const began = performance.now();
const order = shuffled(count, chanceFrom(1));
const newest = Array.from(order.slice(0, compared), (at) => texts[at] ?? '');
const learned = learnGroups({ free: newest, kept: [] });
const learning = performance.now() - began;
const middles = learned.found.map((group) => group.middle);
figure('grouping.requests', count, 'requests');
figure('grouping.groups', learned.found.length, 'groups');
figure('grouping.learn', learning / 1000, 's');

const placer = placerOf(learned.space);
const times = texts.slice(0, 500).map((text) => {
  const from = performance.now();
  placer(middles, learned.newBelow, [text]);
  return performance.now() - from;
});
figure('grouping.place_p95', quantile(times, 0.95), 'ms', { most: 20 });

const { placed, done, placing } = await placeOthers();
// Whoever stops it, or runs out of patience, is told how far it came and how long all of it would take at that pace.
const others = Math.max(1, count - compared);
figure('grouping.done', done / others, 'share');
figure('grouping.all', (learning + (placing * others) / Math.max(1, done)) / 1000, 's', { most: goal });
figure('grouping.placed', placed / Math.max(1, done), 'share');
figure('grouping.memory', process.memoryUsage().rss / 1024 ** 2, 'MB');

/** Places all that were not compared, page by page, for as long as somebody waits. */
async function placeOthers(): Promise<{ placed: number; done: number; placing: number }> {
  const from = performance.now();
  let placed = 0;
  let at = compared;
  while (at < count && !isStopped && performance.now() - from < patience * 1000) {
    const some = Array.from(order.slice(at, at + page), (one) => texts[one] ?? '');
    const task = { space: learned.space, middles, newBelow: learned.newBelow, texts: some };
    placed += placeTexts(task).filter(({ place }) => place >= 0).length;
    at += some.length;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { placed, done: Math.max(0, at - compared), placing: performance.now() - from };
}
