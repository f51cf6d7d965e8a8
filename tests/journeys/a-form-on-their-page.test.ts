import { afterAll, expect, test } from 'vitest';
import { findWorkspaceBySlug } from '../../server/domains/access/index.ts';
import { createTopic } from '../../server/domains/knowledge/index.ts';
import { createField } from '../../server/domains/requests/fields/keep-field.ts';
import { createForm } from '../../server/domains/requests/fields/keep-form.ts';
import { system } from '../../server/kernel/actor.ts';
import { at, signedIn } from '../harness/api.ts';
import { chromiumProgram, patience, visit } from '../harness/browser.ts';
import { openShop } from '../harness/shop-page.ts';
import { useProgram } from '../harness/use-program.ts';

/** A shop with a strict policy shows the form by its one tag: conditions, a fault, and the request that comes of it. */
const slug = 'toko-rina';
const owner = 'sari@toko-rina.example';
let shop: Awaited<ReturnType<typeof openShop>>;

const given = useProgram({ company: 'Toko Rina', owner }, async () => {
  shop = await openShop(given.program.address);
  shop.showForm(slug);
  const context = { actor: system((await findWorkspaceBySlug(slug)).id), now: new Date() };
  const named = (id: string) => ({ id, en: id, th: id });
  const choices = ['retur', 'tanya'].map((value) => ({ value, labels: named(value) }));
  const field = { labels: named('Jenis'), rules: { choices }, seenBy: 'customer' as const };
  await createField(context, { key: 'jenis', kind: 'choice', ...field });
  await createField(context, { key: 'ukuran', kind: 'number', labels: named('Ukuran'), seenBy: 'customer' });
  const { id: topicId } = await createTopic(context, { names: named('Tukar barang') });
  const isReturn = { key: 'jenis', is: 'any-of' as const, values: ['retur'] };
  const fields = [
    { key: 'jenis', required: true },
    { key: 'ukuran', required: true, showWhen: isReturn },
  ];
  await createForm(context, { name: 'retur', topicId, isDefault: true, fields });
});
afterAll(() => shop?.close());

test.skipIf(!chromiumProgram)(
  'on somebody else’s page: it asks, follows the answers, and is sent',
  async () => {
    const rina = await visit(given.browser, shop.address, { viewport: { width: 375, height: 812 } });
    const { page } = rina;
    await page.getByRole('heading', { name: 'Tukar barang' }).waitFor();
    const shown = Date.now();
    await page.getByLabel('Nama Anda').fill('Rina');
    await page.getByLabel('Alamat surel Anda').fill('rina@example');
    await page.getByLabel('Singkatnya, tentang apa?').fill('Kemeja sempit');
    await page.getByLabel('Pertanyaan Anda').fill('Bisa ditukar?');
    expect(await page.getByLabel('Ukuran').isVisible()).toBe(false);
    await page.getByLabel('Jenis').selectOption('retur');
    await page.getByLabel('Ukuran').fill('42');
    await page.getByRole('button', { name: 'Kirim' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Ukuran').inputValue()).toBe('42');
    await page.getByLabel('Alamat surel Anda').fill('rina@example.com');
    // Whoever types needs longer than a machine; the form says by itself when it was shown.
    await expect.poll(() => Date.now() - shown, { timeout: patience }).toBeGreaterThan(3000);
    await page.getByRole('button', { name: 'Kirim' }).click();
    await page.getByText('pertanyaan Anda sudah kami terima').waitFor();
    const asSari = await signedIn(at(given.program.address), owner, slug);
    const { body } = await asSari('GET', '/requests?channel=form');
    expect(body).toMatchObject({
      items: [{ subject: 'Kemeja sempit', fields: { jenis: 'retur', ukuran: 42 } }],
    });
    // The page is told once that the first try was wrong; nothing else goes wrong in it.
    expect(rina.problems.filter((one) => !/400/.test(one))).toEqual([]);
    await rina.leave();
  },
);
