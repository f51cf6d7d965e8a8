import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../../../tests/harness/database.ts';
import { letter, type MailRoom, openMailRoom } from '../../../../../../tests/harness/mail-room.ts';
import { changeBrand, createBrand } from '../../../../access/brands.ts';
import { mailboxes } from '../../schema.ts';
import { replayMail } from '../log/replay-mail.ts';

useDatabase();
let room: MailRoom;
let kopi: string;
beforeAll(async () => {
  room = await openMailRoom();
  await createBrand(room.context(), { name: 'Toko Rina' });
  kopi = (await createBrand(room.context(), { name: 'Rina Kopi', language: 'th' })).id;
  await room.read((tx) =>
    tx.update(mailboxes).set({ brandId: kopi }).where(eq(mailboxes.id, room.mailboxId)),
  );
});
afterAll(() => room.close());

test('a closed brand opens nothing new, its requests go on, and what came meanwhile is not lost', async () => {
  const asked = '<asked@honest.example>';
  await room.deliver(letter({ text: 'Kopi saya belum sampai', messageId: asked }));
  const [first] = await room.decide();
  expect(first?.fate).toBe('opened');

  await changeBrand(room.context(), { brandId: kopi, closed: true });
  await room.deliver(letter({ text: 'Masih belum', headers: { 'In-Reply-To': asked, References: asked } }));
  await room.deliver(letter({ from: 'Adi <adi@honest.example>', text: 'Halo, saya baru' }));
  const [, answer, fresh] = await room.decide();
  expect(answer).toMatchObject({ fate: 'threaded', conversationId: first?.conversationId });
  expect(fresh).toMatchObject({ fate: 'stored', reason: 'brand-closed', conversationId: null });

  await changeBrand(room.context(), { brandId: kopi, closed: false });
  await replayMail(room.context(), { mailId: fresh?.id ?? '' });
  const opened = (await room.decide()).find((one) => one.id === fresh?.id);
  expect(opened).toMatchObject({ fate: 'opened', reason: null });
});

test('the default brand stays open, and a closed one is not made the default', async () => {
  const { id } = await createBrand(room.context(), { name: 'Rina Teh' });
  await changeBrand(room.context(), { brandId: id, isDefault: true });
  const close = changeBrand(room.context(), { brandId: id, closed: true });
  await expect(close).rejects.toMatchObject({ code: 'brand-is-default' });
  await changeBrand(room.context(), { brandId: kopi, closed: true });
  const shut = changeBrand(room.context(), { brandId: kopi, isDefault: true });
  await expect(shut).rejects.toMatchObject({ code: 'brand-closed' });
  await changeBrand(room.context(), { brandId: kopi, isDefault: true, closed: false });
});
