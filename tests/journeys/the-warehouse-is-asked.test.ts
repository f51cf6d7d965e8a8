import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findWorkspaceBySlug } from '../../server/domains/access/index.ts';
import { createTeam } from '../../server/domains/team/index.ts';
import { system } from '../../server/kernel/actor.ts';
import { at, signedIn } from '../harness/api.ts';
import { chromiumProgram, visit } from '../harness/browser.ts';
import { letter } from '../harness/mail-room.ts';
import { goToView, rowOf, signIn, thread, write } from '../harness/pages.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** A customer asks, the warehouse knows: one department asks the other, and the customer gets one answer. */
const journey = test.skipIf(!chromiumProgram);
const slug = 'siam-parcel';
let adi: Staff;
let nok: Staff;

const given = useProgram(
  { company: 'Siam Parcel', owner: 'sari@siam-parcel.example', mailLeaves: true },
  async () => {
    adi = await hire(slug, 'Adi Wijaya', 'agent');
    nok = await hire(slug, 'Nok Charoen', 'agent');
    const { id } = await findWorkspaceBySlug(slug);
    const context = { actor: system(id), now: new Date() };
    await createTeam(context, { name: 'Warehouse', memberIds: [nok.id] });
  },
);

journey('a team is asked inside, the request waits for it in sight, and its answer comes back', async () => {
  const visitor = await visit(given.browser, `${given.program.address}/`);
  const { page } = visitor;
  await signIn(page, adi.email);
  await goToView(page, 'Unassigned');
  await somchaiWrites('Where is TH4455?', 'It was promised for Monday.');
  await rowOf(page, 'Where is TH4455?').click();
  await thread(page).getByText('It was promised for Monday.').waitFor();
  await asksTheWarehouse(page);
  await nokAnswers();
  await answersOnce(page);
  expect(visitor.problems).toEqual([]);
});

journey('what lies below a request is solved with it, and whoever follows hears of it', async () => {
  const { page, problems } = await visit(given.browser, `${given.program.address}/`);
  await signIn(page, adi.email);
  const call = await signedIn(at(given.program.address), adi.email, slug);
  const open = async (subject: string) => {
    const customer = { email: 'somchai@example.com', name: 'Somchai' };
    return (await call('POST', '/requests', { subject, body: subject, customer })).body as { number: number };
  };
  const [whole, part] = [await open('The move'), await open('Boxes for the move')];
  await call('POST', `/requests/${whole.number}/links`, { other: String(part.number), kind: 'child' });
  await page.goto(`${given.program.address}/w/${slug}/requests/${whole.number}`);
  await page.getByRole('heading', { name: 'The move' }).waitFor();
  await page.getByText('Nobody follows').waitFor();
  await page.keyboard.press('u');
  await page.getByRole('button', { name: 'Unfollow' }).waitFor();
  await page.keyboard.press('e');
  await page.getByRole('button', { name: 'Solve them too' }).click();
  await page.getByText('Solved one request').waitFor();
  await page.getByText('One request below this one is still open.').waitFor({ state: 'detached' });
  expect((await call('GET', `/requests/${part.number}`)).body).toMatchObject({ status: 'solved' });
  expect(problems).toEqual([]);
});

async function asksTheWarehouse(page: Page): Promise<void> {
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'Ask a team' });
  await dialog.getByRole('combobox', { name: 'Team' }).click();
  await page.getByRole('option', { name: 'Warehouse' }).click();
  await dialog.getByLabel('What you need to know').fill('Is a blue box on the shelf?');
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.getByText(/Waiting for Warehouse since/).waitFor();
}

/** From her own queue; the customer's request need not be hers to see. */
async function nokAnswers(): Promise<void> {
  const call = await signedIn(at(given.program.address), nok.email, slug);
  const question = await call('GET', '/requests/2');
  expect(question.body).toMatchObject({ isInner: true, team: { name: 'Warehouse' } });
  const answer = await call('POST', '/requests/2/messages', { body: 'Yes, it leaves today.' });
  expect(answer.status).toBe(201);
}

async function answersOnce(page: Page): Promise<void> {
  await thread(page).getByText('Warehouse answered in R-2').waitFor();
  await thread(page).getByText('Yes, it leaves today.').waitFor();
  await page.getByText(/Waiting for Warehouse since/).waitFor({ state: 'detached' });
  await write(page, 'It leaves today.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const replies = () => given.sink.mails.filter(({ raw }) => raw.includes('It leaves today.'));
  await expect.poll(() => replies().length, { timeout: 30_000 }).toBe(1);
  expect(replies()[0]?.recipients).toEqual(['somchai@example.com']);
  expect(given.sink.mails.filter(({ raw }) => raw.includes('blue box on the shelf'))).toEqual([]);
}

async function somchaiWrites(subject: string, text: string): Promise<void> {
  const from = 'Somchai <somchai@example.com>';
  await given.program.deliver(letter({ subject, text, from }), { to: 'support@localhost' });
}
