import { expect, test } from 'vitest';
import { findIdOfSlug } from '../../server/domains/access/index.ts';
import { createCustomer } from '../../server/domains/customers/index.ts';
import { system } from '../../server/kernel/actor.ts';
import { chromiumProgram, type Visitor, visit } from '../harness/browser.ts';
import { signIn } from '../harness/pages.ts';
import { useProgram } from '../harness/use-program.ts';

/** Rina asks for her data and then to be forgotten: each test goes on where the one before it ended. */
const journey = test.skipIf(!chromiumProgram);
const email = 'sari@toko-rina.example';
let sari: Visitor;
let customerId = '';

const given = useProgram({ company: 'Toko Rina', owner: email }, async () => {
  const workspaceId = await findIdOfSlug('toko-rina');
  const context = { actor: system(workspaceId ?? ''), now: new Date() };
  customerId = (await createCustomer(context, { name: 'Rina Putri' })).customerId;
  sari = await visit(given.browser, `${given.program.address}/`);
});

const settings = (part: string) => `${given.program.address}/w/toko-rina/settings/${part}`;
const card = () => `${given.program.address}/w/toko-rina/customers/${customerId}`;

/** Takes down on the card what Rina asks for. */
async function ask(kind: string): Promise<void> {
  const { page } = sari;
  await page.goto(card());
  await page.getByRole('button', { name: 'Take a privacy request down' }).click();
  const dialog = page.getByRole('dialog', { name: 'Take a privacy request down' });
  await dialog.getByLabel('Asked for').click();
  await page.getByRole('option', { name: kind }).click();
  await dialog.getByRole('button', { name: 'Take down' }).click();
  await dialog.waitFor({ state: 'detached' });
}

journey(
  'Sari takes down that Rina wants a copy, has it put together, and fetches it',
  async () => {
    const { page } = sari;
    await signIn(page, email);
    await ask('A copy of their data');
    await page.goto(settings('privacy-requests'));
    await page.getByRole('button', { name: 'Put the data together' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the data' }).click();
    expect((await download).suggestedFilename()).toBe('Rina Putri.zip');
    await page.getByRole('button', { name: 'Mark as done' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Mark as done' }).click();
    await page.getByRole('heading', { name: 'Settled' }).waitFor();
  },
  60_000,
);

journey(
  'a hold keeps Rina’s data until it is released; then she is forgotten',
  async () => {
    const { page } = sari;
    await ask('Erasure');
    await page.getByRole('button', { name: 'Place a hold' }).click();
    const dialog = page.getByRole('dialog', { name: 'Place a hold' });
    await dialog.getByLabel('Reason').fill('Perkara 12/2026');
    await dialog.getByRole('button', { name: 'Place a hold' }).click();
    await page.getByText('Perkara 12/2026').waitFor();
    const erase = async () => {
      await page.goto(settings('privacy-requests'));
      await page.getByRole('button', { name: 'Erase for good' }).click();
      const sure = page.getByRole('dialog', { name: /Rina Putri/ });
      await sure.getByLabel('Write why, to be sure').fill('She asked for it');
      await sure.getByRole('button', { name: 'Erase for good' }).click();
    };
    await erase();
    await page
      .getByText(/A hold stands for this customer/)
      .first()
      .waitFor();
    await page.goto(card());
    await page.getByRole('button', { name: 'Release' }).click();
    await page.getByText('Perkara 12/2026').waitFor({ state: 'detached' });
    await erase();
    await page.getByRole('link', { name: 'Erased customer' }).first().waitFor();
    await page.goto(card());
    await page.getByRole('heading', { name: '█████', level: 1 }).waitFor();
  },
  60_000,
);

journey(
  'Sari sees what a shorter time would take away, records a breach, and reads the prepared letters',
  async () => {
    const { page } = sari;
    await page.goto(settings('kept'));
    await page.getByLabel('Days: Words of closed requests').fill('30');
    await page.getByRole('button', { name: 'Try' }).first().click();
    await page.getByText(/would go today/).waitFor();
    await page.goto(settings('breaches'));
    await page.getByRole('button', { name: 'Record a breach' }).click();
    const dialog = page.getByRole('dialog', { name: 'Record a breach' });
    await dialog.getByLabel('What happened, in one line').fill('A list went to the wrong address');
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await page.getByRole('heading', { name: 'A list went to the wrong address' }).waitFor();
    await page.getByRole('button', { name: 'Letters' }).click();
    const letters = page.getByRole('dialog', { name: 'Letters' });
    await expect
      .poll(() => letters.getByLabel('to the authority').inputValue())
      .toContain('A list went to the wrong address');
  },
  60_000,
);
