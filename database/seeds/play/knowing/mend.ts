import { listTopics } from '../../../../server/domains/knowledge/index.ts';
import { changeProblem } from '../../../../server/domains/problems/records/commands/change-problem.ts';
import { decideRequest } from '../../../../server/domains/problems/records/commands/decide-request.ts';
import { openProblem } from '../../../../server/domains/problems/records/commands/open-problem.ts';
import { createGuide, listRequests } from '../../../../server/domains/requests/index.ts';
import type { Language } from '../../../../server/kernel/language.ts';
import { daysLater } from '../calendar.ts';
import { actorOf, type Stage } from '../stage.ts';
import type { Company } from '../story.ts';

/** What goes wrong at a company again and again, as its people wrote it down: found by the label of its requests. */
type Recurring = {
  label: string;
  title: string;
  symptom: string;
  causes: string[];
  workaround: Record<Language, string>;
};

const recurring: Record<Company['key'], Recurring> = {
  'toko-rina': {
    label: '2611-B',
    title: 'Kain batch 2611-B luntur',
    symptom: 'Warna luntur pada cucian pertama, terutama merah soga.',
    causes: [
      'Batch 2611-B dicelup tanpa pengikat warna yang cukup.',
      'Takaran pengikat diubah ketika pemasok berganti merek.',
      'Perubahan takaran tidak dicatat di lembar kerja pencelupan.',
    ],
    workaround: {
      en: 'We replace it, and nothing has to be sent back. Please wash the new one in cold water with a little salt the first time.',
      id: 'Kami ganti, dan yang lama tidak perlu dikirim kembali. Untuk cucian pertama, mohon pakai air dingin dan sedikit garam.',
      th: 'เราจะส่งผืนใหม่ให้ ไม่ต้องส่งของเดิมคืน ครั้งแรกโปรดซักด้วยน้ำเย็นและเกลือเล็กน้อย',
    },
  },
  'siam-parcel': {
    label: 'น้ำท่วม',
    title: 'พัสดุล่าช้าเพราะน้ำท่วม',
    symptom: 'พัสดุค้างอยู่ที่สาขาเพราะรถเข้าพื้นที่ไม่ได้ ลูกค้าไม่ได้รับแจ้งวันส่งใหม่',
    causes: ['รถส่งของเข้าพื้นที่น้ำท่วมไม่ได้', 'ระบบไม่แจ้งลูกค้าเมื่อสาขาเลื่อนการส่ง'],
    workaround: {
      en: 'Your parcel is safe and dry at the branch. We deliver as soon as the road is open and tell you the day before.',
      id: 'Paket Anda aman di cabang. Kami antar begitu jalan terbuka, dan mengabari sehari sebelumnya.',
      th: 'พัสดุของคุณปลอดภัยอยู่ที่สาขา เราจะส่งทันทีที่ถนนเปิด และจะแจ้งล่วงหน้าหนึ่งวัน',
    },
  },
};

/** A week ago the leader made a problem of what recurs, with its whys and what may be said until it is mended. */
export async function mendWhatRecurs(stage: Stage): Promise<void> {
  const { company, now } = stage;
  const [leader, second] = company.colleagues;
  const { label, title, symptom, causes, workaround } = recurring[company.key];
  const ownerId = second ? (stage.members.get(second)?.id ?? null) : null;
  const context = { actor: actorOf(stage, leader), now: daysLater(now, -7) };
  const dueOn = daysLater(now, 9).toISOString().slice(0, 10);
  const { problemId } = await openProblem(context, { title, symptom, ownerId, dueOn });
  await changeProblem(context, { problemId, changes: { causes, workaround } });
  const { items } = await listRequests({ ...context, now }, { label, limit: 100 });
  for (const { id: request } of items) await decideRequest(context, { problemId, request, isAffected: true });
}

/** What is asked of whoever writes about damage. */
export async function askAboutDamage(stage: Stage): Promise<void> {
  const context = { actor: actorOf(stage, stage.company.colleagues[0]), now: daysLater(stage.now, -40) };
  const damage = (await listTopics(context, {})).find(({ names }) => names.en === 'Damage');
  if (!damage) return;
  await createGuide(context, {
    names: { en: 'Damage', id: 'Kerusakan', th: 'สินค้าชำรุด' },
    topicIds: [damage.id],
    questions: [
      {
        key: 'order-number',
        required: true,
        question: {
          en: 'What is the order number?',
          id: 'Berapa nomor pesanannya?',
          th: 'หมายเลขคำสั่งซื้อคืออะไร',
        },
      },
      {
        key: 'noticed',
        question: {
          en: 'When did you notice it?',
          id: 'Kapan hal itu terlihat?',
          th: 'พบเห็นเมื่อใด',
        },
      },
    ],
  });
}
