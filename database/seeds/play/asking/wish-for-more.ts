import { eq } from 'drizzle-orm';
import { listBrands } from '../../../../server/domains/access/index.ts';
import { changeIdea } from '../../../../server/domains/ideas/commands/change-idea.ts';
import {
  answerIdea,
  changeBoard,
  proposeIdea,
  suggestIdea,
  voteAsCustomer,
} from '../../../../server/domains/ideas/index.ts';
import { ideaReports } from '../../../../server/domains/ideas/schema.ts';
import { listRequests } from '../../../../server/domains/requests/index.ts';
import { system } from '../../../../server/kernel/actor.ts';
import type { Language } from '../../../../server/kernel/language.ts';
import { noWords, type Words } from '../../../../server/kernel/words.ts';
import { inWorkspace } from '../../../../server/platform/database/transaction.ts';
import { daysLater } from '../calendar.ts';
import { actorOf, type Stage } from '../stage.ts';
import type { Company } from '../story.ts';

type Answer = { state: 'planned' | 'declined' | 'carried-out'; daysAgo: number; words: Words };
type Wish = { title: string; body?: string; votes: number; daysAgo: number; answers?: Answer[] };

const said = (id: string, en: string, th: string): Words => ({ ...noWords, id, en, th });

/** What customers suggest, and what became of it. */
const wishes: Record<Company['key'], { language: Language; customers: Wish[]; staff: Wish }> = {
  'toko-rina': {
    language: 'id',
    customers: [
      {
        ...{ title: 'Bungkus kado untuk ulang tahun', votes: 9, daysAgo: 44 },
        body: 'Sering saya kirim langsung ke teman. Senang sekali kalau sudah terbungkus rapi.',
        answers: [
          {
            ...{ state: 'planned', daysAgo: 38 },
            words: said(
              'Kami coba dulu dengan kertas daur ulang.',
              'We try it first with recycled paper.',
              'เราจะลองใช้กระดาษรีไซเคิลก่อน',
            ),
          },
          {
            ...{ state: 'carried-out', daysAgo: 12 },
            words: said(
              'Pilih “bungkus kado” waktu memesan; tanpa biaya tambahan.',
              'Choose “gift wrap” when you order; it costs nothing more.',
              'เลือก “ห่อของขวัญ” ตอนสั่งซื้อได้เลย ไม่มีค่าใช้จ่ายเพิ่ม',
            ),
          },
        ],
      },
      {
        ...{ title: 'Foto batik dengan cahaya siang', votes: 6, daysAgo: 30 },
        body: 'Warna di layar sering berbeda dari kainnya.',
        answers: [
          {
            ...{ state: 'planned', daysAgo: 20 },
            words: said(
              'Koleksi baru difoto ulang bulan depan.',
              'The new collection is photographed anew next month.',
              'คอลเลกชันใหม่จะถ่ายภาพใหม่เดือนหน้า',
            ),
          },
        ],
      },
      {
        ...{ title: 'Bayar dengan uang kripto', votes: 2, daysAgo: 26 },
        answers: [
          {
            ...{ state: 'declined', daysAgo: 21 },
            words: said(
              'Nilainya terlalu cepat berubah bagi toko kecil.',
              'Its value changes too fast for a small shop.',
              'มูลค่าเปลี่ยนเร็วเกินไปสำหรับร้านเล็ก',
            ),
          },
        ],
      },
      { title: 'Pilih hari pengiriman sendiri', votes: 7, daysAgo: 6 },
    ],
    staff: {
      title: 'Kartu ukuran kain di setiap paket',
      body: 'Pelanggan sering bertanya ukuran sesudah barang tiba.',
      ...{ votes: 0, daysAgo: 5 },
    },
  },
  'siam-parcel': {
    language: 'th',
    customers: [
      {
        ...{ title: 'โทรก่อนมาส่งทุกครั้ง', votes: 8, daysAgo: 40 },
        answers: [
          {
            ...{ state: 'carried-out', daysAgo: 10 },
            words: said(
              'Kurir kami menelepon sebelum datang.',
              'Our riders call before they come.',
              'พนักงานส่งของโทรก่อนมาทุกครั้งแล้ว',
            ),
          },
        ],
      },
      { title: 'เลือกช่วงเวลารับพัสดุได้', votes: 5, daysAgo: 7 },
    ],
    staff: { title: 'ป้ายที่อ่านง่ายสำหรับพัสดุข้ามแดน', votes: 0, daysAgo: 4 },
  },
};

/** Customers have suggested and voted, one idea was carried out, one is planned, one waits; a colleague told management. */
export async function wishForMore(stage: Stage): Promise<void> {
  const { company, workspaceId, now } = stage;
  const asProgram = { actor: system(workspaceId), now };
  const brand = (await listBrands(asProgram, {})).find((one) => one.isDefault);
  const brandId = brand?.id ?? null;
  await changeBoard(asProgram, { brandId, access: 'public' });
  const { items } = await listRequests(asProgram, { limit: 200 });
  const people = [
    ...new Set(items.filter(({ channel }) => channel !== 'internal').map(({ customer }) => customer.id)),
  ];
  const { customers, staff, language } = wishes[company.key];
  for (const [at, wish] of customers.entries()) {
    const wanting = people.slice(at * 3, at * 3 + wish.votes);
    // A small company has too few customers for all of them.
    if (wanting.length === 0) continue;
    const ideaId = await suggestAll(stage, { wish, wanting, brandId, language });
    for (const answer of wish.answers ?? []) await say(stage, ideaId, answer);
  }
  await tellManagement(stage, staff, items[0]?.id ?? null);
  // They heard of it weeks ago.
  const told = { fate: 'told' as const, settledAt: now };
  await inWorkspace(workspaceId, (tx) =>
    tx.update(ideaReports).set(told).where(eq(ideaReports.workspaceId, workspaceId)),
  );
}

type Suggested = { wish: Wish; wanting: string[]; brandId: string | null; language: Language };

async function suggestAll({ workspaceId, now }: Stage, { wish, wanting, brandId, language }: Suggested) {
  const [first = '', ...others] = wanting;
  const as = (id: string, daysAgo: number) => ({
    actor: { type: 'customer' as const, workspaceId, id },
    now: daysLater(now, -daysAgo),
  });
  const { title, body = '', daysAgo } = wish;
  const { ideaId } = await suggestIdea(as(first, daysAgo), { title, body, brandId, language });
  for (const one of others) await voteAsCustomer(as(one, daysAgo - 1), { ideaId, isVote: true, brandId });
  return ideaId;
}

async function say(stage: Stage, ideaId: string, { state, daysAgo, words }: Answer): Promise<void> {
  const [lead] = stage.company.colleagues;
  const context = { actor: actorOf(stage, lead), now: daysLater(stage.now, -daysAgo) };
  await answerIdea(context, { ideaId, state, words });
}

async function tellManagement(stage: Stage, { title, body = '', daysAgo }: Wish, requestId: string | null) {
  const { company, now } = stage;
  const [lead, agent] = company.colleagues;
  const context = { actor: actorOf(stage, agent ?? lead), now: daysLater(now, -daysAgo) };
  const { ideaId } = await proposeIdea(context, { title, body, requestId });
  const ownerId = lead && stage.members.get(lead)?.id;
  const changes = { ...(ownerId ? { ownerId } : {}) };
  await changeIdea({ ...context, actor: actorOf(stage, lead) }, { ideaId, changes });
}
