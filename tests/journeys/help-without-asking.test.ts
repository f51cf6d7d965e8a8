import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { simpleParser } from 'mailparser';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { findWorkspaceBySlug } from '../../server/domains/access/index.ts';
import { createArticle, createSection, publishArticle } from '../../server/domains/knowledge/index.ts';
import { system } from '../../server/kernel/actor.ts';
import { chromiumProgram, patience, visit } from '../harness/browser.ts';
import { useProgram } from '../harness/use-program.ts';

/** A customer finds an answer, asks what is not answered, and follows it: on a phone without scripts, and with them. */
const given = useProgram(
  { company: 'Toko Rina', owner: 'sari@toko-rina.example', mailLeaves: true },
  async () => {
    const { id } = await findWorkspaceBySlug('toko-rina');
    const context = { actor: system(id), now: new Date() };
    const names = { id: 'Pengiriman', th: 'การจัดส่ง', en: 'Shipping' };
    const { id: sectionId } = await createSection(context, { names });
    for (const [title, words] of [
      ['Melacak paket', 'Buka halaman pesanan Anda dan lihat nomor resinya.'],
      ['Mengganti alamat', 'Alamat dapat diganti sebelum paket dikirim.'],
    ] as const) {
      const body = {
        type: 'doc' as const,
        content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
      };
      const article = await createArticle(context, { language: 'id', title, body, sectionId });
      await publishArticle(context, { articleId: article.id, language: 'id' });
    }
  },
);
const home = () => `${given.program.address}/help/toko-rina/id`;
const phone = { viewport: { width: 375, height: 812 }, locale: 'id-ID', javaScriptEnabled: false };

test.skipIf(!chromiumProgram)(
  'without scripts: read, rate, ask, come in by the code, follow the request',
  async () => {
    const rina = await visit(given.browser, home(), phone);
    const { page } = rina;
    await page.getByRole('link', { name: 'Melacak paket' }).first().click();
    await page.getByText('lihat nomor resinya').waitFor();
    await page.getByRole('button', { name: 'Belum' }).click();
    await page.getByLabel('Ada yang belum dijelaskan').check();
    await page.getByRole('button', { name: 'Kirim' }).click();
    await page.getByText('Akan kami perbaiki').waitFor();

    await page.getByRole('link', { name: 'Masih ada pertanyaan?' }).click();
    await page.getByLabel('Nama Anda').fill('Rina');
    await page.getByLabel('Alamat surel Anda').fill('rina@example.com');
    await page.getByLabel('Singkatnya, tentang apa?').fill('Resi tidak muncul');
    await page.getByLabel('Pertanyaan Anda').fill('Nomor resinya kosong.');
    const shown = Date.now();
    // Whoever types needs longer than a machine; the form says by itself when it was shown.
    await expect.poll(() => Date.now() - shown, { timeout: patience }).toBeGreaterThan(3000);
    await page.getByRole('button', { name: 'Kirim' }).click();
    await page.getByText('pertanyaan Anda sudah kami terima').waitFor();

    await page.getByRole('link', { name: 'Masuk' }).click();
    await page.getByLabel('Alamat surel').fill('rina@example.com');
    await page.getByRole('button', { name: 'Kirimi saya kode' }).click();
    await page.getByLabel('Kode dari surel').fill(await codeMailed());
    await page.getByRole('button', { name: 'Masuk' }).click();
    await page.getByRole('link', { name: 'Resi tidak muncul' }).click();
    await page.getByText('Anda berikutnya').first().waitFor();
    await page.getByLabel('Tulis kepada kami').fill('Ini fotonya.');
    await page.getByRole('button', { name: 'Kirim' }).click();
    await page.getByText('Ini fotonya.').waitFor();
    await page.getByRole('link', { name: 'Permintaan saya' }).first().click();
    await page.getByRole('button', { name: 'Keluar' }).click();
    await page.getByRole('link', { name: 'Masuk' }).waitFor();
    await rina.leave();
  },
);

/** The code of the newest mail that has one. */
async function codeMailed(): Promise<string> {
  const found = { code: '' };
  const look = async () => {
    for (const mail of given.sink.mails) {
      const { text = '' } = await simpleParser(mail.raw);
      found.code = /\b\d{6}\b/.exec(text)?.[0] ?? found.code;
    }
    return found.code;
  };
  await expect.poll(look, { timeout: patience }).toMatch(/^\d{6}$/);
  return found.code;
}

test.skipIf(!chromiumProgram)(
  'with scripts: it answers while one types, and nothing is refused by the policy',
  async () => {
    const adi = await visit(given.browser, home(), { locale: 'id-ID' });
    const refused: string[] = [];
    adi.page.on('console', (said) => {
      if (/content security policy|trusted/i.test(said.text())) refused.push(said.text());
    });
    await adi.page.reload();
    await adi.page.getByRole('searchbox').fill('alamat');
    await adi.page.locator('.answers a', { hasText: 'Mengganti alamat' }).waitFor();
    await adi.page.keyboard.press('ArrowDown');
    await adi.page.keyboard.press('Enter');
    await adi.page.getByText('sebelum paket dikirim').waitFor();
    await adi.page.goto(`${home()}/ask`);
    await adi.page.getByLabel('Singkatnya, tentang apa?').fill('Bagaimana mengganti alamat saya');
    await adi.page.getByText('Mungkin ini sudah menjawabnya').waitFor();
    expect({ refused, problems: adi.problems }).toEqual({ refused: [], problems: [] });
    await adi.leave();
  },
);

const places = [
  '',
  '/articles/melacak-paket',
  '/sections/shipping',
  '/search?q=paket',
  '/search?q=zamrud',
  '/ask',
  '/sign-in',
];

test.skipIf(!chromiumProgram).each(['light', 'dark'] as const)(
  'axe finds nothing in %s, wide and narrow',
  async (colorScheme) => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    for (const width of [1440, 375]) {
      const look = { viewport: { width, height: 900 }, colorScheme, bypassCSP: true };
      const { page, leave } = await visit(given.browser, home(), look);
      for (const place of places) {
        await page.goto(`${home()}${place}`);
        expect([place, width, await faultsOf(page, axe)]).toEqual([place, width, []]);
        expect([place, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([place, width]);
      }
      await leave();
    }
  },
);

const faults = z.array(z.object({ id: z.string() }));

async function faultsOf(page: Page, axe: string): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(
    'axe.run(document).then(({ violations }) => violations.map(({ id }) => ({ id })))',
  );
  return faults.parse(found).map(({ id }) => id);
}
