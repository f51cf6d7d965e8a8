import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { database } from '../../server/platform/database/open.ts';
import { forgetCallers } from '../../server/platform/http/known-callers.ts';
import { chromiumProgram, type Visitor, visit } from '../harness/browser.ts';
import { signIn } from '../harness/pages.ts';
import { codeNow, waitForFreshCode } from '../harness/second-factor.ts';
import { hire, password, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** Sari makes her own sign-in safer, then everybody's: each test goes on where the one before it ended. */
const journey = test.skipIf(!chromiumProgram);
const email = 'sari@toko-rina.example';
let sari: Visitor;
let adi: Staff;
let secret = '';
let spare: string[] = [];

const given = useProgram({ company: 'Toko Rina', owner: email }, async () => {
  adi = await hire('toko-rina', 'Adi Wijaya', 'agent');
  sari = await visit(given.browser, `${given.program.address}/`);
});

const settings = (part: string) => `${given.program.address}/w/toko-rina/settings/${part}`;
const signOut = async (page: Page) => {
  await page.evaluate(() => fetch('/api/v1/session', { method: 'DELETE', headers: { 'X-Sapa': '1' } }));
  await page.goto(`${given.program.address}/sign-in`);
};

/** As if the last proof were an hour ago. */
async function letProofsAge() {
  await database().client`update sessions set proved_at = proved_at - interval '1 hour'`;
  forgetCallers();
}

/** Sets the authenticator app up on an open page, and answers its key. */
async function setUp(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Set up' }).click();
  const dialog = page.getByRole('dialog', { name: 'Second factor' });
  await dialog.getByRole('img', { name: 'Picture of the key' }).waitFor();
  const key = (await dialog.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText()).replaceAll(' ', '');
  // Of the step before, so that the first sign-in can show that of this one.
  await waitForFreshCode();
  await dialog.getByLabel('Code that the app shows now').fill(codeNow(key, -1));
  await dialog.getByRole('button', { name: 'Turn on' }).click();
  return key;
}

journey('Sari scans a picture, types the first code, and keeps her recovery codes', async () => {
  const { page } = sari;
  await signIn(page, email);
  await page.goto(settings('security'));
  secret = await setUp(page);
  const codes = page.getByRole('dialog', { name: 'Recovery codes' });
  await codes.getByRole('listitem').first().waitFor();
  spare = await codes.getByRole('listitem').allInnerTexts();
  expect(spare).toHaveLength(10);
  await codes.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByText('On. 10 recovery codes are left.').waitFor();
});

journey('from then on her password is the first of two steps', async () => {
  const { page } = sari;
  await signOut(page);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'One more step' }).waitFor();
  await page.getByLabel('Code').fill('000000');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('This code is not right, was used already, or has run out.').waitFor();
  await waitForFreshCode();
  await page.getByLabel('Code').fill(codeNow(secret));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL('**/w/toko-rina/home');
});

journey('she adds a passkey, and comes in by it alone', async () => {
  const { page } = sari;
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto(settings('security'));
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText(/^This device on/).waitFor();
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('This device has a passkey for you already. Nothing was changed.').waitFor();
  await signOut(page);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.waitForURL('**/w/toko-rina/home');
});

journey('she asks agents for a second factor, and Adi sets one up before he goes on', async () => {
  const { page } = sari;
  const agent = await visit(given.browser, `${given.program.address}/`);
  await signIn(agent.page, adi.email);
  await page.goto(settings('sign-in'));
  await page.getByRole('checkbox', { name: 'Agent', exact: true }).click();
  await expect.poll(() => page.getByRole('checkbox', { name: 'Agent', exact: true }).isChecked()).toBe(true);
  // Without a step of his own: what is open leads there.
  await agent.page.getByRole('heading', { name: 'A second factor, please' }).waitFor();
  await setUp(agent.page);
  await agent.page.getByRole('button', { name: 'I have kept them' }).click();
  await agent.page.getByRole('button', { name: 'To the workspace' }).click();
  await agent.page.waitForURL('**/w/toko-rina/requests*');
  expect(agent.problems).toEqual([]);
  await agent.leave();
});

journey('what matters asks once more who it is, a recovery code will do, and then it is done', async () => {
  const { page, problems } = sari;
  await page.goto(settings('security'));
  await letProofsAge();
  await page.getByRole('button', { name: 'Turn off' }).click();
  const asked = page.getByRole('dialog', { name: 'Turn the second factor off?' });
  await asked.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Turn off' }).click();
  await asked.getByRole('button', { name: 'Turn off' }).click();
  const proof = page.getByRole('dialog', { name: 'Is it you?' });
  await proof.getByLabel('Code of your second factor').fill(spare[0] ?? '');
  await proof.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('The second factor is off.').waitFor();
  await page.getByRole('button', { name: 'Set up' }).waitFor();
  expect(problems).toEqual([]);
});

journey(
  'a form is asked in the middle of it: nothing of what was written is lost, and it goes on',
  async () => {
    const { page, problems } = sari;
    await page.goto(settings('roles'));
    await letProofsAge();
    await page.getByRole('button', { name: 'Add a role' }).click();
    const form = page.getByRole('dialog', { name: 'Add a role' });
    await form.getByLabel('Name', { exact: true }).fill('Pembaca');
    await form.getByRole('button', { name: 'Save' }).click();
    const proof = page.getByRole('dialog', { name: 'Is it you?' });
    await proof.getByLabel('Password').fill('not the password');
    await proof.getByRole('button', { name: 'Continue' }).click();
    await proof.getByText('This is not your present password.').waitFor();
    await proof.getByLabel('Password').fill(password);
    await proof.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Edit “Pembaca”' }).waitFor();
    await form.waitFor({ state: 'hidden' });
    expect(problems).toEqual([]);
  },
);

journey('who does not prove it keeps the form, and nothing was done', async () => {
  const { page, problems } = sari;
  await letProofsAge();
  await page.getByRole('button', { name: 'Add a role' }).click();
  const form = page.getByRole('dialog', { name: 'Add a role' });
  await form.getByLabel('Name', { exact: true }).fill('Penulis');
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog', { name: 'Is it you?' }).getByRole('button', { name: 'Cancel' }).click();
  await form.getByText('Please prove once more that it is you.').waitFor();
  expect(await form.getByLabel('Name', { exact: true }).inputValue()).toBe('Penulis');
  await page.reload();
  await page.getByRole('button', { name: 'Edit “Pembaca”' }).waitFor();
  expect(await page.getByText('Penulis').count()).toBe(0);
  expect(problems).toEqual([]);
});
