import { listRequests } from '../../../server/domains/requests/index.ts';
import { createMacro } from '../../../server/domains/requests/macros/keep-macro.ts';
import { createReply } from '../../../server/domains/requests/replies/keep-reply.ts';
import { startSide } from '../../../server/domains/requests/sides/start-side.ts';
import { daysLater } from './calendar.ts';
import { actorOf, type Stage } from './stage.ts';

const replies = [
  {
    title: 'Asking the courier',
    shortcut: 'courier',
    text: {
      en: '{customer.greeting}\n\nThank you for telling us. We are asking the courier today and will write to you as soon as we know more.\n\n{member.name}, {team.name}',
      id: '{customer.greeting}\n\nTerima kasih sudah memberi tahu kami. Hari ini kami menanyakan kepada kurir, dan akan segera mengabari.\n\n{member.name}, {team.name}',
      th: '{customer.greeting}\n\nขอบคุณที่แจ้งให้เราทราบ วันนี้เราจะสอบถามบริษัทขนส่ง แล้วจะแจ้งให้ทราบโดยเร็ว\n\n{member.name} {team.name}',
    },
  },
  {
    title: 'Thank you and goodbye',
    shortcut: 'thanks',
    text: {
      en: 'Thank you for your patience, {customer.name}. Please write to us any time.',
      id: 'Terima kasih atas kesabarannya, {customer.name}. Silakan hubungi kami kapan saja.',
      th: 'ขอบคุณที่อดทนรอ {customer.name} ติดต่อเราได้เสมอ',
    },
  },
];

/** What the team keeps ready: canned replies, a macro, and a question among colleagues on the newest open request. */
export async function keepReady(stage: Stage): Promise<void> {
  const [leader] = stage.company.colleagues;
  const context = { actor: actorOf(stage, leader), now: daysLater(stage.now, -30) };
  for (const reply of replies) await createReply(context, { ...reply, shared: true });
  await createMacro(context, {
    name: 'Solved, with thanks',
    shared: true,
    acts: [
      { do: 'write-reply', text: replies[1]?.text ?? {} },
      { do: 'add-labels', labels: ['thanked'] },
      { do: 'set-status', status: 'solved' },
    ],
  });
  const { items } = await listRequests(context, { status: ['open'], limit: 1 });
  for (const { id: requestId } of items)
    await startSide(
      { ...context, now: stage.now },
      { requestId, kind: 'team', subject: 'Stock', body: 'Do we still have one in the warehouse?' },
    );
}
