import { addDate, removeDate } from '../../../../server/domains/customers/dates/keep-date.ts';
import {
  declineGesture,
  giveGesture,
} from '../../../../server/domains/retention/gestures/commands/give-gesture.ts';
import { addGestureKind } from '../../../../server/domains/retention/gestures/commands/keep-kind.ts';
import { changeGestureTerms } from '../../../../server/domains/retention/gestures/commands/keep-terms.ts';
import { suggestGestures } from '../../../../server/domains/retention/gestures/commands/suggest-gestures.ts';
import { listGestureCandidates } from '../../../../server/domains/retention/gestures/queries/list-candidates.ts';
import { listGestures } from '../../../../server/domains/retention/gestures/queries/list-gestures.ts';
import type { Language } from '../../../../server/kernel/language.ts';
import type { Context } from '../../../../server/platform/command.ts';
import { daysLater } from '../calendar.ts';
import { actorOf, type Stage } from '../stage.ts';
import type { Company } from '../story.ts';

type Words = Record<Language, string>;
/** Costs in whole units of the company's own currency. */
type Gift = { names: Words; words: Words; cost: Record<Company['key'], number> };

const gifts: readonly Gift[] = [
  {
    names: { en: 'Handwritten card', id: 'Kartu tulisan tangan', th: 'การ์ดเขียนด้วยมือ' },
    words: {
      en: '{customer.greeting}\n\nThank you for being with us. A small card from us is in your next parcel.\n\n{member.name}',
      id: '{customer.greeting}\n\nTerima kasih sudah bersama kami. Sebuah kartu kecil dari kami ada di paket berikutnya.\n\n{member.name}',
      th: '{customer.greeting}\n\nขอบคุณที่อยู่กับเราเสมอ มีการ์ดใบเล็ก ๆ จากเราในพัสดุครั้งหน้า\n\n{member.name}',
    },
    cost: { 'toko-rina': 15_000, 'siam-parcel': 35 },
  },
  {
    names: { en: 'Call to say sorry', id: 'Telepon untuk meminta maaf', th: 'โทรไปขอโทษ' },
    words: {
      en: '{customer.greeting}\n\nWe let you wait, and we are sorry. May I call you today?\n\n{member.name}',
      id: '{customer.greeting}\n\nKami membuat Anda menunggu, mohon maaf. Bolehkah saya menelepon hari ini?\n\n{member.name}',
      th: '{customer.greeting}\n\nขออภัยที่ให้คุณรอ วันนี้ขอโทรหาคุณได้ไหม\n\n{member.name}',
    },
    cost: { 'toko-rina': 0, 'siam-parcel': 0 },
  },
  {
    names: { en: 'Voucher', id: 'Voucer', th: 'บัตรกำนัล' },
    words: {
      en: '{customer.greeting}\n\nA voucher for your next order lies in this mail, with our thanks.\n\n{member.name}',
      id: '{customer.greeting}\n\nSebuah voucer untuk pesanan berikutnya ada di surat ini, dengan terima kasih kami.\n\n{member.name}',
      th: '{customer.greeting}\n\nบัตรกำนัลสำหรับครั้งหน้าอยู่ในอีเมลนี้ ด้วยความขอบคุณจากเรา\n\n{member.name}',
    },
    cost: { 'toko-rina': 50_000, 'siam-parcel': 120 },
  },
];

const monthly: Record<Company['key'], number> = { 'toko-rina': 750_000, 'siam-parcel': 2_000 };
/** Both currencies have hundredths. */
const unit = 100;
const perWeek = 5;
const why = { id: 'Baru saja kami telepon', th: 'เพิ่งโทรหาไป', en: 'We called them a moment ago' };

/**
 * For some weeks occasions were found; most got something, one every other week nothing, and that of this week waits:
 * a day that matters to somebody, for whatever else the calendar brings on the day of the demo.
 */
export async function giveSmallThings(stage: Stage): Promise<void> {
  const { company, now } = stage;
  const [lead, agent] = company.colleagues;
  const at = (daysAgo: number) => ({ actor: actorOf(stage, null), now: daysLater(now, -daysAgo) });
  const ids: string[] = [];
  for (const { names, words, cost } of gifts)
    ids.push((await addGestureKind(at(40), { names, words, costMinor: cost[company.key] * unit })).id);
  const [card = null, call = null, voucher = null] = ids;
  const term = (
    kind: 'broken-promise' | 'third-incident' | 'anniversary' | 'first-order',
    id: string | null,
  ) => ({
    ...{ kind, isOn: true, gestureKindId: id },
  });
  await changeGestureTerms(at(40), {
    changes: {
      monthMinor: monthly[company.key] * unit,
      occasions: [
        ...[term('broken-promise', call), term('third-incident', voucher)],
        ...[term('anniversary', card), term('first-order', card)],
      ],
    },
  });
  for (const daysAgo of [35, 28, 21, 14, 7]) {
    await suggestSome(at(daysAgo));
    const context = { actor: actorOf(stage, agent ?? lead), now: daysLater(now, -daysAgo + 0.1) };
    const { open } = await listGestures(context, {});
    for (const [place, { id, isWaiting, proposedId }] of open.entries()) {
      if (isWaiting || !proposedId) continue;
      if (place === 0 && daysAgo % 14 === 0)
        await declineGesture(context, { gestureId: id, reason: why[company.language] });
      else await giveGesture(context, { gestureId: id, gestureKindId: proposedId });
    }
  }
  await rememberSomeone(at(0));
}

/** Somebody's birthday is near: the first of those who had to do with the company lately and may be suggested for one. */
async function rememberSomeone(context: Context): Promise<void> {
  for (const customerId of await listGestureCandidates(context, {})) {
    const day = `1988${daysLater(context.now, 3).toISOString().slice(4, 10)}`;
    const { id } = await addDate(context, { customerId, kind: 'birthday', day });
    if ((await suggestGestures(context, { customerIds: [customerId] })).suggested > 0) return;
    await removeDate(context, { dateId: id });
  }
}

/**
 * Goes on through those who may have an occasion until somebody has one for whom something can be done now: of the first, some
 * were given something lately, and a celebration waits while something of theirs is open.
 */
async function suggestSome(context: Context): Promise<void> {
  const customerIds = await listGestureCandidates(context, {});
  for (let from = 0; from < customerIds.length; from += perWeek) {
    await suggestGestures(context, { customerIds: customerIds.slice(from, from + perWeek) });
    const { open } = await listGestures(context, {});
    if (open.some(({ isWaiting, proposedId }) => !isWaiting && proposedId)) return;
  }
}
