import { listRequests } from '../../../server/domains/requests/index.ts';
import { createMacro } from '../../../server/domains/requests/macros/keep-macro.ts';
import { createReply } from '../../../server/domains/requests/replies/keep-reply.ts';
import { startSide } from '../../../server/domains/requests/sides/start-side.ts';
import { daysLater } from './calendar.ts';
import { actorOf, type Stage } from './stage.ts';

const replies = [
  {
    title: { en: 'Asking the courier', id: 'Menanyakan kurir', th: 'สอบถามบริษัทขนส่ง' },
    shortcut: 'courier',
    text: {
      en: '{customer.greeting}\n\nThank you for telling us. We are asking the courier today and will write to you as soon as we know more.',
      id: '{customer.greeting}\n\nTerima kasih sudah memberi tahu kami. Hari ini kami menanyakan kepada kurir, dan akan segera mengabari.',
      th: '{customer.greeting}\n\nขอบคุณที่แจ้งให้เราทราบ วันนี้เราจะสอบถามบริษัทขนส่ง แล้วจะแจ้งให้ทราบโดยเร็ว',
    },
  },
  {
    title: { en: 'Thank you', id: 'Terima kasih', th: 'ขอบคุณ' },
    shortcut: 'thanks',
    text: {
      en: 'Thank you for your patience, {customer.name}. Please write to us any time.',
      id: 'Terima kasih atas kesabarannya, {customer.name}. Silakan hubungi kami kapan saja.',
      th: 'ขอบคุณที่อดทนรอ {customer.name} ติดต่อเราได้เสมอ',
    },
  },
];

const question = {
  en: { subject: 'Stock', body: 'Do we still have one in the warehouse?' },
  id: { subject: 'Stok', body: 'Masih ada satu di gudang?' },
  th: { subject: 'สินค้าคงคลัง', body: 'ในโกดังยังมีอยู่ไหม' },
};

/** What the team keeps ready: canned replies, a macro, and a question among colleagues on the newest open request. */
export async function keepReady(stage: Stage): Promise<void> {
  const { colleagues, language } = stage.company;
  const [leader] = colleagues;
  const context = { actor: actorOf(stage, leader), now: daysLater(stage.now, -30) };
  for (const { title, ...reply } of replies)
    await createReply(context, { ...reply, title: title[language], shared: true });
  await createMacro(context, {
    name: { en: 'Solved, with thanks', id: 'Selesai dengan ucapan terima kasih', th: 'แก้ไขแล้ว พร้อมขอบคุณ' }[
      language
    ],
    shared: true,
    acts: [
      { do: 'write-reply', text: replies[1]?.text ?? {} },
      { do: 'add-labels', labels: [{ en: 'thanked', id: 'sudah-terima-kasih', th: 'ขอบคุณแล้ว' }[language]] },
      { do: 'set-status', status: 'solved' },
    ],
  });
  const { items } = await listRequests(context, { status: ['open'], limit: 1 });
  for (const { id: requestId } of items)
    await startSide({ ...context, now: stage.now }, { requestId, kind: 'team', ...question[language] });
}
