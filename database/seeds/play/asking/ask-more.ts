import { createField } from '../../../../server/domains/requests/fields/keep-field.ts';
import { createForm } from '../../../../server/domains/requests/fields/keep-form.ts';
import { createStatus } from '../../../../server/domains/requests/statuses/keep-status.ts';
import { createActivity } from '../../../../server/domains/requests/time/keep-settings.ts';
import type { Context } from '../../../../server/platform/command.ts';

const choices = [
  { value: 'damaged', labels: { en: 'Damaged', id: 'Rusak', th: 'ชำรุด' } },
  { value: 'wrong-size', labels: { en: 'Wrong size', id: 'Salah ukuran', th: 'ผิดขนาด' } },
  { value: 'other', labels: { en: 'Something else', id: 'Lainnya', th: 'อื่น ๆ' } },
];

const noticed = [
  { value: 'at-once', labels: { en: 'When I opened it', id: 'Saat dibuka', th: 'ตอนเปิดกล่อง' } },
  { value: 'in-use', labels: { en: 'When I used it', id: 'Saat dipakai', th: 'ตอนใช้งาน' } },
  { value: 'after-washing', labels: { en: 'After washing', id: 'Setelah dicuci', th: 'หลังซัก' } },
];

/** What a shop asks beside the words: an order number, a reason, and a size where the size was wrong. */
export async function askMore(context: Context): Promise<void> {
  await createField(context, {
    ...{ key: 'order-number', kind: 'order-number', seenBy: 'customer' },
    labels: { en: 'Order number', id: 'Nomor pesanan', th: 'หมายเลขคำสั่งซื้อ' },
  });
  await createField(context, {
    ...{ key: 'reason', kind: 'choice', rules: { choices } },
    labels: { en: 'Reason', id: 'Alasan', th: 'เหตุผล' },
  });
  await createField(context, {
    ...{ key: 'wanted-size', kind: 'text' },
    labels: { en: 'Wanted size', id: 'Ukuran yang diminta', th: 'ขนาดที่ต้องการ' },
  });
  await createField(context, {
    ...{ key: 'noticed', kind: 'choice', seenBy: 'customer', rules: { choices: noticed } },
    labels: { en: 'Noticed', id: 'Terlihat', th: 'พบเห็นเมื่อ' },
  });
  const showWhen = { key: 'reason', is: 'any-of' as const, values: ['wrong-size'] };
  const fields = [{ key: 'order-number' }, { key: 'reason' }, { key: 'wanted-size', showWhen }];
  const names = { en: 'Return', id: 'Retur', th: 'คืนสินค้า' };
  await createForm(context, { name: 'Retur', names, isDefault: true, fields });
  await createStatus(context, {
    ...{ key: 'at-warehouse', category: 'open' },
    labels: { en: 'At the warehouse', id: 'Di gudang', th: 'อยู่ที่คลังสินค้า' },
  });
  await createActivity(context, {
    key: 'call',
    labels: { en: 'Phone call', id: 'Telepon', th: 'โทรศัพท์' },
  });
}
