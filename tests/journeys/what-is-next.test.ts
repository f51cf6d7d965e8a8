import { expect, test } from 'vitest';
import { z } from 'zod';
import { at, type Caller, signedIn } from '../harness/api.ts';
import { chromiumProgram, type Visitor, visit } from '../harness/browser.ts';
import { hire, password, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** Adi arrives: home says what waits, keeps a promise, and one key opens what is next; on a phone as well. */
const slug = 'toko-rina';
const subject = 'Where is my parcel?';
let adi: Staff;
let call: Caller;

const given = useProgram({ company: 'Toko Rina', owner: 'sari@toko-rina.example' }, async () => {
  adi = await hire(slug, 'Adi Wijaya', 'agent');
});

test.skipIf(!chromiumProgram)('what is next stands at home, and one key begins with it', async () => {
  call = await signedIn(at(given.program.address), adi.email, slug);
  const visitor = await visit(given.browser, `${given.program.address}/`);
  await heArrives(visitor);
  await rinaIsHis();
  await heKeepsWhatHePromised(visitor);
  await oneKeyOpensWhatIsNext(visitor);
  await onAPhoneTheOtherRoomsAreBehindMore(visitor);
  expect(visitor.problems).toEqual([]);
});

/** Nobody has written yet: the page says where the first mail goes. */
async function heArrives({ page }: Visitor): Promise<void> {
  await page.getByLabel('E-mail').fill(adi.email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`**/w/${slug}/home`);
  await page.getByRole('heading', { name: /^Good \w+, Adi$/, level: 1 }).waitFor();
  await page.getByText('No requests yet').waitFor();
}

async function rinaIsHis(): Promise<void> {
  const customer = { email: 'rina@example.com', name: 'Rina' };
  const opened = await call('POST', '/requests', { subject, body: 'It was to come.', customer });
  const { id } = z.object({ id: z.string() }).parse(opened.body);
  await call('PUT', `/requests/${id}/assignee`, { assigneeId: await myId() });
  const soon = new Date(Date.now() + 60_000).toISOString();
  await call('POST', `/requests/${id}/promises`, { at: soon, words: 'in a minute' });
}

async function myId(): Promise<string> {
  const me = z.object({ member: z.object({ id: z.string() }) }).parse((await call('GET', '/me')).body);
  return me.member.id;
}

async function heKeepsWhatHePromised({ page }: Visitor): Promise<void> {
  const promises = page.getByRole('region', { name: 'Promises due today' });
  await promises.getByText('“in a minute”').waitFor();
  await page.getByRole('region', { name: 'Your day' }).getByRole('link', { name: /Rina/ }).first().waitFor();
  await promises.getByRole('button', { name: 'Kept' }).click();
  await promises.getByText('You have promised nothing for today.').waitFor();
}

async function oneKeyOpensWhatIsNext({ page }: Visitor): Promise<void> {
  const start = page.getByRole('button', { name: 'Start with what is next' });
  await expect.poll(() => start.isEnabled()).toBe(true);
  await page.getByRole('link', { name: `Open: ${subject}` }).waitFor();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/w/${slug}/requests/1`);
}

async function onAPhoneTheOtherRoomsAreBehindMore({ page }: Visitor): Promise<void> {
  await page.setViewportSize({ width: 375, height: 812 });
  await page.goto(`${given.program.address}/w/${slug}/home`);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Promises' }).click();
  await page.getByRole('heading', { name: 'Promises', level: 1 }).waitFor();
}
