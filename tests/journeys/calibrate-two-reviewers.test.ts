import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { at, type Caller, signedIn } from '../harness/api.ts';
import { chromiumProgram, visit } from '../harness/browser.ts';
import { signIn, thread } from '../harness/pages.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** Two people review the same request, neither seeing the other; then they compare their eyes, and the one whose work it is reads first. */
const slug = 'toko-rina';
const owner = 'sari@toko-rina.example';
let adi: Staff;
let dewi: Staff;
let rudi: Staff;
let asSari: Caller;

const given = useProgram({ company: 'Toko Rina', owner }, async () => {
  adi = await hire(slug, 'Adi Wijaya', 'agent');
  dewi = await hire(slug, 'Dewi Lestari', 'supervisor');
  rudi = await hire(slug, 'Rudi Hartono', 'reviewer');
  asSari = await signedIn(at(given.program.address), owner, slug);
});

test.skipIf(!chromiumProgram)(
  'a session is reviewed by two, shown to both at once, talked over and agreed; a blind review goes to the person first',
  async () => {
    const number = await adiSolves('My bowl is broken');
    const asDewi = await someone(dewi);
    const asRudi = await someone(rudi);
    await aSessionBegins(asDewi.page, number);
    await reviews(asDewi.page, number, 5, 'He greets her by name');
    await reviews(asRudi.page, number, 3, 'No greeting at all');
    await theyAreShown(asDewi.page, number);
    await theyTalkAndAgree(asRudi.page, asDewi.page, number);
    const second = await adiSolves('Where is my refund?');
    await blindly(second, [asDewi.page, asRudi.page]);
    const asAdi = await someone(adi);
    await adiReadsFirstAndAppeals(asAdi.page, asDewi.page);
    for (const one of [asDewi, asRudi, asAdi]) expect(one.problems).toEqual([]);
  },
  180_000,
);

async function someone({ email }: Staff) {
  const visited = await visit(given.browser, `${given.program.address}/sign-in`);
  await signIn(visited.page, email);
  return visited;
}

const open = (page: Page, way: string) => page.goto(`${given.program.address}/w/${slug}/quality${way}`);

async function adiSolves(subject: string): Promise<number> {
  const customer = { email: 'rina@example.com', name: 'Rina' };
  const opened = await asSari('POST', '/requests', { subject, body: 'It came in two pieces.', customer });
  const { number } = opened.body as { number: number };
  const asAdi = await signedIn(at(given.program.address), adi.email, slug);
  await asAdi('PUT', `/requests/${number}/assignee`, { assigneeId: adi.id });
  const answer = await asAdi('POST', `/requests/${number}/messages`, { body: 'A new one leaves today.' });
  expect(answer.status).toBe(201);
  expect((await asAdi('POST', `/requests/${number}/solution`)).status).toBeLessThan(300);
  return number;
}

async function aSessionBegins(page: Page, number: number): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Quality' }).click();
  await page.getByRole('navigation', { name: 'Quality' }).getByRole('link', { name: 'Scorecards' }).click();
  await page.getByRole('button', { name: 'Begin with the seven traits' }).click();
  await page.getByRole('table', { name: 'Seven traits' }).getByText('Professional').waitFor();
  await page.getByRole('navigation', { name: 'Quality' }).getByRole('link', { name: 'Calibration' }).click();
  await page.getByRole('button', { name: 'New session' }).click();
  const dialog = page.getByRole('dialog', { name: 'New session' });
  await dialog.getByLabel('What it is called').fill('Greetings');
  await dialog.getByLabel('Numbers of the requests').fill(`#${number}`);
  for (const name of ['Dewi Lestari', 'Rudi Hartono']) await dialog.getByText(name, { exact: true }).click();
  await dialog.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('heading', { name: 'Greetings', level: 1 }).waitFor();
}

const criterion = (page: Page, name: string) =>
  page.getByRole('complementary', { name: 'Seven traits' }).getByRole('region', { name, exact: true });
const names = ['Prompt', 'Polite', 'Professional', 'Personal', 'Attentive', 'Right questions', 'Responsible'];

async function scored(page: Page, polite: number, why: string): Promise<void> {
  await thread(page).getByText('A new one leaves today.').waitFor();
  for (const name of names)
    await criterion(page, name)
      .getByRole('radio', { name: name === 'Polite' ? `${polite} of 5` : '4 of 5' })
      .check();
  await criterion(page, 'Polite').getByRole('textbox', { name: 'Why: Polite' }).fill(why);
  await criterion(page, 'Polite').getByRole('button', { name: 'Quote a message: Polite' }).click();
  await page.getByRole('option', { name: /A new one leaves today/ }).click();
  await criterion(page, 'Polite').getByRole('blockquote').getByText('A new one leaves today.').waitFor();
  await page.getByRole('button', { name: 'Give the review' }).click();
}

async function reviews(page: Page, number: number, polite: number, why: string): Promise<void> {
  await open(page, '/calibration');
  await page.getByRole('link', { name: 'Greetings' }).click();
  await page.getByText('Nobody’s points are shown').first().waitFor();
  await page.getByRole('link', { name: `Review #${number}` }).click();
  await scored(page, polite, why);
  await page.getByRole('heading', { name: 'Greetings', level: 1 }).waitFor();
  await page.getByText('Given', { exact: true }).waitFor();
}

const points = (page: Page, number: number) => page.getByRole('table', { name: `Points of #${number}` });

async function theyAreShown(page: Page, number: number): Promise<void> {
  await page.reload();
  await page.getByText('the points can be shown').waitFor();
  expect(await points(page, number).count()).toBe(0);
  await page.getByRole('button', { name: 'Show all points' }).click();
  const polite = points(page, number).getByRole('row', { name: /^Polite/ });
  await polite.getByText('Differs').waitFor();
  await polite.getByText('5 of 5').waitFor();
  await polite.getByText('3 of 5').waitFor();
}

async function theyTalkAndAgree(second: Page, leader: Page, number: number): Promise<void> {
  await second.reload();
  await second.getByLabel(`What do you think about #${number}?`).fill('A name is not yet a greeting.');
  await second.getByRole('button', { name: 'Say it' }).click();
  await second.getByText('A name is not yet a greeting.').waitFor();
  await leader.getByRole('combobox', { name: 'Agreed points: Polite' }).click();
  await leader.getByRole('option', { name: '3 of 5' }).click();
  await leader.reload();
  await leader.getByText('A name is not yet a greeting.').waitFor();
  await leader.getByRole('combobox', { name: 'Agreed points: Polite' }).getByText('3 of 5').waitFor();
  await leader.getByRole('table', { name: 'How far reviewers see alike' }).getByText('Alpha').waitFor();
}

/** The second to review learns nothing of the first before both are in. */
async function blindly(number: number, [first, second]: [Page, Page]): Promise<void> {
  const asked = { request: String(number), reviewers: 2, reviewerIds: [dewi.id, rudi.id] };
  expect((await asSari('POST', '/quality/reviews', asked)).status).toBe(201);
  for (const page of [first, second]) {
    await open(page, '/queue');
    await page.getByRole('link', { name: 'Where is my refund?' }).click();
    await page.getByText('Neither of you sees the other’s review').waitFor();
    expect(await page.getByText('He was quick').count()).toBe(0);
    await scored(page, 4, page === first ? 'He was quick' : 'It was short');
    await page.getByRole('heading', { name: 'Quality', level: 1 }).waitFor();
  }
}

async function adiReadsFirstAndAppeals(page: Page, leader: Page): Promise<void> {
  await open(leader, `/people/${adi.id}`);
  await leader.getByLabel('Reason').fill('Our talk in November');
  await leader.getByRole('button', { name: 'Open for eight hours' }).click();
  await leader.getByText('Nothing that may be read yet.').waitFor();
  await open(page, '/mine');
  await page.getByText('Our talk in November').waitFor();
  await page.getByRole('link', { name: 'Where is my refund?' }).click();
  await page.getByText('You are the first to read this.').waitFor();
  await page.getByText('He was quick').waitFor();
  await page.getByLabel('Why do you not agree?').fill('The photo came by phone.');
  await page.getByRole('button', { name: 'Appeal', exact: true }).click();
  await page.getByText('Appeal is open').first().waitFor();
  await leader.reload();
  await leader.getByRole('link', { name: 'Where is my refund?' }).waitFor();
  await open(leader, '/appeals');
  await leader.getByText('Somebody else must decide this one.').waitFor();
}
