import { expect, test } from 'vitest';
import { findWorkspaceBySlug } from '../../server/domains/access/index.ts';
import { findCustomerByEmail } from '../../server/domains/customers/index.ts';
import { recordOrders } from '../../server/domains/orders/index.ts';
import { listRequests, rateRequest } from '../../server/domains/requests/index.ts';
import { suggestGestures } from '../../server/domains/retention/gestures/commands/suggest-gestures.ts';
import { system } from '../../server/kernel/actor.ts';
import { chromiumProgram, patience, type Visitor, visit } from '../harness/browser.ts';
import { act, goToView, rowOf, signIn } from '../harness/pages.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** Orders come in; who is late by their own rhythm and waits for an answer is first, and no more once they order (R1, R3, P5). */
const slug = 'toko-rina';
const ownerEmail = 'sari@toko-rina.example';
let adi: Staff;

const given = useProgram({ company: 'Toko Rina', owner: ownerEmail }, async () => {
  adi = await hire(slug, 'Adi Wijaya', 'agent');
});

const days = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString();
let told = 0;

/** Somebody ordered so many days ago, each time for the same: as a shop tells it. */
async function ordered(name: string, ago: number[]): Promise<void> {
  const { id } = await findWorkspaceBySlug(slug);
  const orders = ago.map((one) => ({
    ...{ externalId: String(++told), orderedAt: days(one), currency: 'IDR', total: 12_500_000 },
    customer: { email: `${name.toLowerCase()}@example.com`, name },
  }));
  await recordOrders({ actor: system(id), now: new Date() }, { source: 'api', orders });
}

test.skipIf(!chromiumProgram)('who stays: from the orders to the one who is called first', async () => {
  await ordered('Somchai', [211, 181, 151, 121, 91, 61]);
  await ordered('Rina', [250, 220, 190, 160, 130, 80]);
  await ordered('Nok', [2]);
  await given.program.deliver(letter().join('\r\n'), { to: 'support@localhost' });
  const owner = await visit(given.browser, `${given.program.address}/`);
  await signIn(owner.page, ownerEmail);
  await whoIsFirst(owner, ['Somchai', 'Rina']);
  const adiHere = await visit(given.browser, `${given.program.address}/`);
  await adiOffersMore(adiHere);
  await ordered('Somchai', [0]);
  await isLateNoMore(owner);
  await itLedToAnOrder(adiHere);
  await aCardForNok(owner);
  expect([...owner.problems, ...adiHere.problems]).toEqual([]);
});

const letter = () => [
  'From: Somchai <somchai@example.com>',
  'To: support@localhost',
  'Subject: Parcel TH4455',
  'Message-ID: <first@example.com>',
  `Date: ${new Date().toUTCString()}`,
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Where is my parcel?',
  '',
];

async function whoIsFirst({ page }: Visitor, names: string[]): Promise<void> {
  await goToView(page, 'Unassigned');
  await rowOf(page, 'Parcel TH4455').waitFor();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Customers' }).click();
  await page.getByRole('link', { name: 'Who stays' }).click();
  await page.getByText('No orders yet').waitFor();
  await page.getByRole('button', { name: 'Reckon now' }).click();
  const table = page.getByRole('table', { name: 'At risk' });
  await table.getByRole('row').nth(names.length).waitFor();
  const rows = await table.getByRole('row').allTextContents();
  expect(rows.slice(1).map((row, at) => row.includes(names[at] ?? ''))).toEqual(names.map(() => true));
  await table.getByRole('link', { name: /waits for an answer/ }).waitFor();
}

/** Once it is solved and found good, the request takes what Somchai wants besides. */
async function adiOffersMore({ page }: Visitor): Promise<void> {
  await signIn(page, adi.email);
  await goToView(page, 'Unassigned');
  await rowOf(page, 'Parcel TH4455').click();
  await page
    .getByRole('region', { name: 'Worth and rhythm' })
    .getByText(/31 days late/)
    .waitFor();
  await act(page, 'Solve').click();
  await act(page, 'Reopen').waitFor();
  const { id } = await findWorkspaceBySlug(slug);
  const context = { actor: system(id), now: new Date() };
  // The page shows it as solved before the server has it.
  const solved = async () => (await listRequests(context, { status: 'solved' })).items[0]?.id;
  await expect.poll(solved, { timeout: patience }).toBeTruthy();
  await rateRequest(context, { requestId: (await solved()) ?? '', score: 5, words: '' });
  await page.reload();
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What would help them').fill('A bigger bag of coffee');
  await dialog.getByRole('button', { name: 'Record' }).click();
  await page.getByRole('region', { name: 'Besides' }).getByText('no order yet').waitFor();
}

/** The order alone is heard: nobody has to reckon anew. */
async function isLateNoMore({ page }: Visitor): Promise<void> {
  const names = async () => {
    await page.reload();
    const table = page.getByRole('table', { name: 'At risk' });
    await table.getByRole('link', { name: 'Rina' }).waitFor();
    return table.getByRole('link', { name: 'Somchai' }).count();
  };
  await expect.poll(names, { timeout: patience }).toBe(0);
}

async function itLedToAnOrder({ page }: Visitor): Promise<void> {
  const ordered = async () => {
    await page.reload();
    const besides = page.getByRole('region', { name: 'Besides' });
    await besides.getByText('A bigger bag of coffee').waitFor();
    return besides.getByText(/^ordered: /).count();
  };
  await expect.poll(ordered, { timeout: patience }).toBe(1);
}

/** Nok's first order is an occasion: something is put into the catalogue, given, and stands on the line of time (C2). */
async function aCardForNok({ page }: Visitor): Promise<void> {
  const { id } = await findWorkspaceBySlug(slug);
  const context = { actor: system(id), now: new Date() };
  const customerId = (await findCustomerByEmail(context, { email: 'nok@example.com' })) ?? '';
  await suggestGestures(context, { customerIds: [customerId] });
  await page.reload();
  await page.getByRole('region', { name: 'What we give' }).getByRole('button', { name: 'Add' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'English', exact: true }).fill('Handwritten card');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  const suggested = page.getByRole('table', { name: 'Small attentions' }).getByRole('row', { name: /Nok/ });
  await suggested.getByText('Their first order').waitFor();
  await suggested.getByRole('button', { name: 'Give' }).click();
  await dialog.getByRole('button', { name: 'Give' }).click();
  await page.getByRole('table', { name: 'Lately' }).getByText('Handwritten card').waitFor();
  await page.goto(`${given.program.address}/w/${slug}/customers/${customerId}`);
  await page.getByText('Given: Handwritten card').waitFor();
}
