import type { Page } from 'playwright-core';
import { afterAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { findWorkspaceBySlug } from '../../server/domains/access/index.ts';
import { placeRequest } from '../../server/domains/problems/commands/place-request.ts';
import { groupRequests } from '../../server/domains/problems/grouping/group-requests.ts';
import { stopGrouping } from '../../server/domains/problems/grouping/pool.ts';
import { system } from '../../server/kernel/actor.ts';
import { at, type Caller, signedIn } from '../harness/api.ts';
import { chromiumProgram, visit } from '../harness/browser.ts';
import { signIn } from '../harness/pages.ts';
import { openFor } from '../harness/requests.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/**
 * The loop from what recurs to what is mended (L1): a group becomes a problem with a cause and an owner, it is fixed, all
 * whom it met are told in their languages, and a week later the numbers say whether it declined.
 */
const slug = 'toko-rina';
const day = 86_400_000;
const said = 'Paket saya dikirim ke alamat lama, kurir salah alamat.';
const speaking = [
  { language: 'id', name: 'Rina' },
  { language: 'th', name: 'Somchai' },
  { language: 'en', name: 'Jane' },
] as const;
let adi: Staff;
let dewi: Staff;
let call: Caller;

const given = useProgram({ company: 'Toko Rina', owner: 'sari@toko-rina.example' }, async () => {
  adi = await hire(slug, 'Adi Wijaya', 'agent');
  dewi = await hire(slug, 'Dewi Lestari', 'supervisor');
  const now = Date.now();
  for (let which = 0; which < 15; which += 1) {
    const spoken = speaking[which % 3] ?? speaking[0];
    const written = new Date(now - (9 * day * (15 - which)) / 15);
    await wrote(written, { ...spoken, subject: 'Kurir salah alamat', text: `${said} #${which}` });
    if (which % 2)
      await wrote(written, { subject: 'Voucher', text: `Kode voucher ditolak waktu checkout #${which}` });
  }
  expect(await groupRequests(await asSystem())).toEqual({ grouped: true });
});
afterAll(async () => {
  vi.useRealTimers();
  await stopGrouping();
});

const asSystem = async (now = new Date()) => ({ actor: system((await findWorkspaceBySlug(slug)).id), now });

let writers = 0;
async function wrote(now: Date, letter: Parameters<typeof openFor>[1]) {
  writers += 1;
  return openFor(await asSystem(now), { from: `c${writers}@example.com`, ...letter });
}

test.skipIf(!chromiumProgram)(
  'from what recurs to the decline: problem, cause, fix, telling, measuring',
  async () => {
    call = await signedIn(at(given.program.address), dewi.email, slug);
    const [front, lead] = [
      await visit(given.browser, given.program.address),
      await visit(given.browser, given.program.address),
    ];
    await signIn(front.page, adi.email);
    await adiMakesAProblem(front.page);
    await signIn(lead.page, dewi.email);
    await dewiFindsTheCause(lead.page);
    await adiTellsTheNextOneWhatHelps(front.page);
    await dewiMendsIt(lead.page);
    await theAffectedAreTold(lead.page);
    await aWeekLaterItDeclined(lead.page);
    expect([...front.problems, ...lead.problems]).toEqual([]);
  },
  240_000,
);

const main = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name });

async function adiMakesAProblem(page: Page): Promise<void> {
  await main(page, 'What recurs').click();
  await page
    .getByRole('table', { name: 'Group' })
    .getByRole('link', { name: /kurir|alamat/ })
    .click();
  await page.getByRole('button', { name: 'Make a problem' }).click();
  const dialog = page.getByRole('dialog', { name: 'New problem' });
  await dialog.getByLabel('What goes wrong').fill('Parcels go to the old address');
  await dialog.getByRole('combobox', { name: 'Owner' }).click();
  await page.getByRole('option', { name: dewi.name }).click();
  await dialog.getByRole('button', { name: 'New problem' }).click();
  await page.getByRole('heading', { name: 'Parcels go to the old address' }).waitFor();
  await page.getByText('0 of 15 told').waitFor();
}

/** She hears that it is hers, asks why twice, and writes what may be told until it is mended. */
async function dewiFindsTheCause(page: Page): Promise<void> {
  await page.getByRole('button', { name: '1 unread notification' }).click();
  await page.getByText('Adi Wijaya gave you a problem to mend').click();
  await page.getByLabel('What customers meet').fill('The courier goes to where they lived before.');
  await page.getByLabel('Why 1').fill('The label shows the first address');
  await page.getByLabel('Why 2').fill('The order form does not ask for changes');
  await page
    .getByLabel('Until then (English)')
    .fill('{customer.name}, please call the courier with your address.');
  await save(page);
  await moveTo(page, 'Cause known');
}

const save = async (page: Page) => {
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Problem saved').waitFor();
};

async function moveTo(page: Page, state: string): Promise<void> {
  await page.getByRole('combobox', { name: 'State' }).click();
  await page.getByRole('option', { name: state }).click();
  await page.getByText('State changed').waitFor();
}

/** One more asks; it joins by itself, and one key puts the workaround into the reply. */
async function adiTellsTheNextOneWhatHelps(page: Page): Promise<void> {
  const { number, requestId } = await wrote(new Date(), {
    ...{ name: 'Nina', language: 'en', from: 'nina@example.com', subject: 'Kurir salah alamat', text: said },
  });
  await placeRequest(await asSystem(), { requestId });
  await page.goto(`${given.program.address}/w/${slug}/requests/${number}`);
  const beside = page.getByRole('region', { name: 'Belongs to a problem' });
  await beside.getByText('Nina, please call the courier').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Workaround into the reply' }).waitFor();
  await page.keyboard.press('b');
  await page.getByRole('textbox', { name: /Nina/ }).getByText('please call the courier').waitFor();
}

async function dewiMendsIt(page: Page): Promise<void> {
  await page.getByLabel('How it is mended').fill('The form asks whether the address is still right.');
  await save(page);
  await moveTo(page, 'Fixed');
  await page.getByText('It is too early to say').waitFor();
}

async function theAffectedAreTold(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tell the affected' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tell the affected' });
  const words = {
    English: 'It is mended, {customer.name}.',
    Indonesia: 'Sudah diperbaiki, {customer.name}.',
    ไทย: 'แก้ไขแล้ว {customer.name}',
  };
  for (const [language, text] of Object.entries(words)) {
    await dialog
      .getByRole('button', { name: new RegExp(language) })
      .first()
      .click();
    await dialog.getByRole('textbox').fill(text);
  }
  await dialog.getByRole('button', { name: 'Look at it first' }).click();
  await dialog.getByText('แก้ไขแล้ว คุณ Somchai').waitFor();
  await dialog.getByText('Sudah diperbaiki, Rina.').waitFor();
  await dialog.getByRole('button', { name: 'Tell 16 customers' }).click();
  await page.getByText('Told: 16 of 16').waitFor({ timeout: 90_000 });
  const inThai = replies
    .parse((await call('GET', '/requests/2/messages')).body)
    .items.filter(({ kind }) => kind === 'reply');
  expect(inThai.map(({ text }) => text)).toEqual([expect.stringContaining('Somchai')]);
}

const replies = z.object({ items: z.array(z.object({ kind: z.string(), text: z.string() })) });

/** The program's clock goes on by eight days, in which two more came. */
async function aWeekLaterItDeclined(page: Page): Promise<void> {
  const later = Date.now() + 8 * day + 60_000;
  for (const days of [3, 6]) {
    const { requestId } = await wrote(new Date(later - days * day), {
      subject: 'Kurir salah alamat',
      text: said,
    });
    await placeRequest(await asSystem(), { requestId });
  }
  const here = page.url();
  vi.useFakeTimers({ toFake: ['Date'], now: later });
  // Who was away for a week signs in again.
  await page.goto(given.program.address);
  await signIn(page, dewi.email);
  await page.goto(here);
  await page.getByText('It comes less often').waitFor({ timeout: 60_000 });
  await page.getByText(/2 in the 8 days after/).waitFor();
  vi.useRealTimers();
}
