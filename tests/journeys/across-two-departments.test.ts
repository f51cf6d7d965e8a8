import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { at, type Caller, signedIn } from '../harness/api.ts';
import { chromiumProgram, visit } from '../harness/browser.ts';
import { act, signIn, thread } from '../harness/pages.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** A refund is followed step by step: the front asks, the books pay and prove it, the customer is told, and only then it is solved. */
const slug = 'toko-rina';
const owner = 'sari@toko-rina.example';
let adi: Staff;
let nok: Staff;
let asSari: Caller;
let teamId: string;

const given = useProgram({ company: 'Toko Rina', owner, mailLeaves: true }, async () => {
  adi = await hire(slug, 'Adi Wijaya', 'agent');
  asSari = await signedIn(at(given.program.address), owner, slug);
  nok = await hire(slug, 'Nok Charoen', 'agent');
  teamId = await bookkeepers();
});

async function bookkeepers(): Promise<string> {
  const { body } = await asSari('POST', '/teams', { name: 'Books', memberIds: [nok.id] });
  return (body as { id: string }).id;
}

const named = (en: string) => ({ title: { en, id: en, th: en } });
const steps = () => [
  { key: 'reason', kind: 'ask', ...named('Why is it wanted?'), evidence: [{ is: 'quote' }] },
  {
    ...{ key: 'ask-books', kind: 'act', ...named('Ask the books') },
    deeds: [
      { do: 'promise', hours: 48, what: { en: 'Money back' } },
      { do: 'ask-team', teamId, question: { en: 'Please pay 75,000 back.' } },
    ],
  },
  { key: 'paid', kind: 'wait', until: 'team', ...named('The books pay') },
  {
    ...{ key: 'tell', kind: 'tell', ...named('Tell the customer'), holdsSolving: true },
    text: { en: 'Your money is on its way.', id: 'Uang Anda sudah kami kirim.' },
  },
];

test.skipIf(!chromiumProgram)(
  'a procedure is followed across two departments, and holds solving',
  async () => {
    await publish();
    const { page, problems } = await visit(given.browser, `${given.program.address}/`);
    await signIn(page, adi.email);
    const number = await rinaWantsHerMoney();
    await page.goto(`${given.program.address}/w/${slug}/requests/${number}`);
    await page
      .getByRole('article', { name: 'Offered: Refund' })
      .getByRole('button', { name: /^Follow/ })
      .click();
    await solvingIsHeld(page);
    await theReasonIsKept(page);
    await theBooksAreAsked(page);
    await nokPays(number + 1);
    await rinaIsTold(page);
    await run(page).getByText('Followed to its end').waitFor();
    await act(page, 'Solve').click();
    const status = async () =>
      ((await asSari('GET', `/requests/${number}`)).body as { status: string }).status;
    await expect.poll(status).toBe('solved');
    expect(problems).toEqual([]);
  },
);

async function publish(): Promise<void> {
  const content = { names: { en: 'Refund' }, match: { labels: ['refund'] }, steps: steps() };
  const made = await asSari('POST', '/procedures', { content });
  const { id } = made.body as { id: string };
  const published = await asSari('POST', `/procedures/${id}/versions`, { draftVersion: 1 });
  expect(published.status).toBe(201);
}

async function rinaWantsHerMoney(): Promise<number> {
  const customer = { email: 'rina@example.com', name: 'Rina' };
  const words = { subject: 'Uang saya', body: 'Tolong kembalikan uang saya.', language: 'id' };
  const opened = await asSari('POST', '/requests', { ...words, customer, labels: ['refund'] });
  return (opened.body as { number: number }).number;
}

/** What to do, beside the request. */
const run = (page: Page) => page.getByRole('region', { name: 'What to do' });
const step = (page: Page, place: number) =>
  run(page).getByRole('region', { name: `To be done now: step ${place}` });

async function solvingIsHeld(page: Page): Promise<void> {
  await step(page, 1).getByText('Not solved before step 4').waitFor();
  await act(page, 'Solve').click();
  await page.getByText('Some steps of a procedure must be done').first().waitFor();
}

async function theReasonIsKept(page: Page): Promise<void> {
  const first = step(page, 1);
  await first.getByText('is still missing').waitFor();
  await first.getByRole('textbox', { name: 'What was said, in their own words' }).fill('Warnanya luntur.');
  await first.getByRole('button', { name: 'Put it beside the step' }).click();
  await first.getByText('Warnanya luntur.').waitFor();
  await first.getByRole('textbox', { name: 'Answer' }).fill('It lost its colour');
  await first.getByRole('button', { name: 'Keep the answer' }).click();
}

async function theBooksAreAsked(page: Page): Promise<void> {
  await step(page, 2).getByRole('button', { name: 'Do all of it' }).click();
  await step(page, 3).getByText('Waiting for the team’s answer').waitFor();
  await page.getByText('Money back').first().waitFor();
}

/** The question is a request of their own; its answer sets the step of the other department free. */
async function nokPays(number: number): Promise<void> {
  const asNok = await signedIn(at(given.program.address), nok.email, slug);
  const answer = await asNok('POST', `/requests/${number}/messages`, { body: 'Paid this morning.' });
  expect(answer.status).toBe(201);
  expect((await asNok('POST', `/requests/${number}/solution`)).status).toBeLessThan(300);
}

async function rinaIsTold(page: Page): Promise<void> {
  const last = step(page, 4);
  const words = last.getByRole('textbox', { name: 'Words to the customer' });
  await expect.poll(() => words.inputValue()).toBe('Uang Anda sudah kami kirim.');
  await last.getByRole('button', { name: 'Send', exact: true }).click();
  await thread(page).frameLocator('iframe').last().getByText('Uang Anda sudah kami kirim.').waitFor();
  const told = () => given.sink.mails.filter(({ raw }) => raw.includes('Uang Anda sudah kami kirim.'));
  await expect.poll(() => told().length, { timeout: 30_000 }).toBe(1);
}
