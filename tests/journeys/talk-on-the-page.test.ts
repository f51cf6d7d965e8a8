import { createHmac } from 'node:crypto';
import { simpleParser } from 'mailparser';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { newId } from '../../server/kernel/ids.ts';
import { at, type Caller, signedIn } from '../harness/api.ts';
import { chromiumProgram, type Visitor, visit } from '../harness/browser.ts';
import { act, signIn, thread, write } from '../harness/pages.ts';
import { openShop } from '../harness/shop-page.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** A shop shows the widget: a visitor writes, an agent takes the chat and answers, and nothing is lost or doubled. */
const slug = 'toko-rina';
let adi: Staff;
let asSari: Caller;
let shop: Awaited<ReturnType<typeof openShop>>;
let widget: { key: string; secret: string; keyId: string };

const given = useProgram(
  { company: 'Toko Rina', owner: 'sari@toko-rina.example', mailLeaves: true },
  async () => {
    adi = await hire(slug, 'Adi Wijaya', 'agent');
    asSari = await signedIn(at(given.program.address), 'sari@toko-rina.example', slug);
    await asSari('PUT', '/me/status', { status: 'busy' });
    shop = await openShop(given.program.address);
    widget = await connectWidget();
    shop.show(widget.key);
  },
);
afterAll(() => shop?.close());

async function connectWidget() {
  const made = await asSari('POST', '/channel-connections', { channel: 'chat', name: 'Toko Rina' });
  const { id } = made.body as { id: string };
  const kept = await asSari('PATCH', `/chat-widgets/${id}`, { origins: [shop.address], hue: 47 });
  const { key } = kept.body as { key: string };
  const renewed = await asSari('POST', `/chat-widgets/${id}/identity-keys`);
  return { key, ...(renewed.body as { secret: string; keyId: string }) };
}

const panel = (page: Page) => page.getByRole('dialog', { name: 'Toko Rina' });
const talk = (page: Page) => panel(page).getByRole('log');
const texts = (page: Page) => talk(page).locator('.bb').allTextContents();
async function open(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Kirim pesan kepada kami/ }).click();
  const way = panel(page).getByRole('button', { name: /^(Kirim pesan|Kembali ke percakapan)/ });
  if ((await talk(page).count()) === 0) await way.click();
}
async function say(page: Page, words: string): Promise<void> {
  await panel(page).getByRole('textbox', { name: 'Tulis pesan' }).fill(words);
  await page.keyboard.press('Enter');
}

test.skipIf(!chromiumProgram)('talk on the page: from the first word to the transcript', async () => {
  const adiHere = await visit(given.browser, `${given.program.address}/`);
  await signIn(adiHere.page, adi.email);
  await asAdiIsThere(adiHere);
  const rina = await visit(given.browser, shop.address, {
    locale: 'id-ID',
    viewport: { width: 320, height: 640 },
  });
  await open(rina.page);
  await say(rina.page, 'Taplak saya luntur');
  await adiAccepts(adiHere);
  await talk(rina.page).getByText('Adi menemani Anda').waitFor();
  await answer(adiHere, 'Selamat pagi, kami ganti.');
  await talk(rina.page).getByText('Selamat pagi, kami ganti.').waitFor();
  await talk(rina.page)
    .getByText(/^Dibaca /)
    .waitFor();
  await panel(rina.page).getByRole('textbox', { name: 'Tulis pesan' }).pressSequentially('Teri');
  await adiHere.page.getByText('Customer is typing').waitFor();
  await reloadAndLoseNothing(rina.page);
  await loseTheNetwork(rina, adiHere);
  await sendAPicture(rina.page, adiHere);
  await chooseAnAnswer(rina.page, adiHere);
  await rateIt(rina.page, adiHere);
  await getTheTranscript(rina.page);
  expect(rina.problems).toEqual([]);
  expect(adiHere.problems).toEqual([]);
});

test.skipIf(!chromiumProgram)(
  'whoever the shop has signed is greeted by name; a bad token changes nothing',
  async () => {
    const somchai = await visit(given.browser, shop.address, { locale: 'id-ID' });
    await somchai.page.getByRole('button', { name: /Kirim pesan kepada kami/ }).waitFor();
    const identify = (token: string) =>
      somchai.page.evaluate(async (one) => {
        const { Sapa } = window as unknown as { Sapa: { identify(token: string): Promise<void> } };
        return Sapa.identify(one).then(
          () => 'yes',
          () => 'no',
        );
      }, token);
    expect(await identify(sign({ secret: 'guessed' }))).toBe('no');
    const token = sign({ secret: widget.secret });
    expect(await identify(token)).toBe('yes');
    expect(await identify(token)).toBe('no');
    await somchai.page.getByRole('button', { name: /Kirim pesan kepada kami/ }).click();
    await panel(somchai.page).getByRole('heading', { name: 'Halo, Somchai' }).waitFor();
    await somchai.page.keyboard.press('Escape');
    await panel(somchai.page).waitFor({ state: 'hidden' });
  },
);

function sign({ secret }: { secret: string }): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const who = { sub: 'somchai-7', name: 'Somchai', email: 'somchai@example.com', email_verified: true };
  const claims = { iss: shop.address, aud: widget.key, iat: now, exp: now + 300, jti: newId(), ...who };
  const text = `${part({ alg: 'HS256', kid: widget.keyId })}.${part(claims)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

async function asAdiIsThere({ page }: Visitor): Promise<void> {
  const asAdi = await signedIn(at(given.program.address), adi.email, slug);
  const { status } = await asAdi('PUT', '/me/status', { status: 'available' });
  expect(status).toBeLessThan(300);
  await asSari('PUT', `/members/${adi.id}/profile`, { hours: null });
  await page.bringToFront();
}

async function adiAccepts({ page }: Visitor): Promise<void> {
  await page.getByText('A customer waits in the chat').waitFor();
  await page.getByText('Taplak saya luntur').first().waitFor();
  await page.getByRole('button', { name: 'Accept' }).click();
  await thread(page).getByText('Taplak saya luntur').waitFor();
}

async function answer({ page }: Visitor, words: string): Promise<void> {
  await write(page, words);
  await page.keyboard.press('ControlOrMeta+Enter');
}

async function reloadAndLoseNothing(page: Page): Promise<void> {
  const before = await texts(page);
  expect(before).toEqual(['Taplak saya luntur', 'Selamat pagi, kami ganti.']);
  await page.reload();
  await open(page);
  await talk(page).getByText('Selamat pagi, kami ganti.').waitFor();
  expect(await texts(page)).toEqual(before);
}

async function loseTheNetwork(rina: Visitor, adiHere: Visitor): Promise<void> {
  const { page } = rina;
  await page.context().setOffline(true);
  await say(page, 'Terkirimkah ini?');
  await panel(page).getByText('Menunggu sambungan').waitFor();
  await answer(adiHere, 'Saya masih di sini.');
  await page.context().setOffline(false);
  await talk(page).getByText('Saya masih di sini.').waitFor();
  await thread(adiHere.page).getByText('Terkirimkah ini?').waitFor();
  await expect
    .poll(async () => (await texts(page)).toSorted())
    .toEqual(
      [
        'Saya masih di sini.',
        'Selamat pagi, kami ganti.',
        'Taplak saya luntur',
        'Terkirimkah ini?',
      ].toSorted(),
    );
}

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function sendAPicture(page: Page, adiHere: Visitor): Promise<void> {
  await panel(page)
    .getByLabel('Lampirkan berkas')
    .setInputFiles({ name: 'luntur.png', mimeType: 'image/png', buffer: dot });
  await panel(page).getByText('luntur.png', { exact: true }).waitFor();
  await panel(page).getByRole('button', { name: 'Kirim', exact: true }).click();
  const picture = talk(page).getByRole('img', { name: 'luntur.png' });
  await picture.waitFor();
  await expect.poll(() => picture.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBe(1);
  await thread(adiHere.page)
    .getByRole('img', { name: 'luntur.png' })
    .or(thread(adiHere.page).getByText('luntur.png'))
    .first()
    .waitFor();
}

/** Adi offers answers; one tap says it, and nothing is left to tap. */
async function chooseAnAnswer(page: Page, adiHere: Visitor): Promise<void> {
  await adiHere.page.getByRole('button', { name: 'Ask with answers to choose among' }).click();
  const dialog = adiHere.page.getByRole('dialog', { name: 'Ask with answers to choose among' });
  await dialog.getByLabel('Question').fill('Ganti atau uang kembali?');
  await dialog.getByLabel('Answer 1', { exact: true }).fill('Ganti');
  await dialog.getByLabel('Answer 2', { exact: true }).fill('Uang kembali');
  await dialog.getByRole('button', { name: 'Send the question' }).click();
  await talk(page).getByRole('button', { name: 'Uang kembali' }).click();
  await thread(adiHere.page).getByText('Uang kembali', { exact: true }).nth(1).waitFor();
  await expect.poll(() => talk(page).getByRole('button', { name: 'Ganti', exact: true }).count()).toBe(0);
}

/** Without a network nothing is lost: the face and the words stay, and are sent once more. */
async function rateIt(page: Page, adiHere: Visitor): Promise<void> {
  await act(adiHere.page, 'Solve').click();
  await talk(page).getByRole('button', { name: 'Sudah beres?' }).click();
  await panel(page).getByRole('button', { name: 'Baik sekali' }).click();
  await panel(page).getByLabel('Apa yang perlu kami perbaiki?').fill('Tidak ada');
  await page.context().setOffline(true);
  await panel(page).getByRole('button', { name: 'Kirim', exact: true }).click();
  await panel(page).getByText('Tidak terkirim.').waitFor();
  await page.context().setOffline(false);
  await panel(page).getByRole('button', { name: 'Coba lagi' }).click();
  await talk(page).getByText('Terima kasih! Percakapan ini sudah selesai').waitFor();
  await thread(adiHere.page).getByText(/5/).first().waitFor();
}

async function getTheTranscript(page: Page): Promise<void> {
  const before = given.sink.mails.length;
  await talk(page).getByLabel('Alamat surel').fill('rina@example.com');
  await talk(page).getByRole('button', { name: 'Simpan' }).click();
  await talk(page).getByText('Sedang dikirim kepada Anda').waitFor();
  const mails = await given.sink.took(before + 1);
  const mail = await simpleParser(mails.at(-1)?.raw ?? '');
  expect(mail.text).toMatch(/\/r\/[\w-]{54}/);
}
