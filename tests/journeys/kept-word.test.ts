import { expect, test } from 'vitest';
import { z } from 'zod';
import { findWorkspaceBySlug } from '../../server/domains/access/index.ts';
import { watchPromises } from '../../server/domains/promises/commands/watch-promises.ts';
import { system } from '../../server/kernel/actor.ts';
import { at, type Caller, signedIn } from '../harness/api.ts';
import { chromiumProgram, type Visitor, visit } from '../harness/browser.ts';
import { act, goToView, rowOf, signIn, thread, write } from '../harness/pages.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** A word that is given: promised in a reply, reminded of, one kept, one moved and told, one broken (L5). */
const slug = 'siam-parcel';
const owner = 'sari@siam-parcel.example';
let adi: Staff;
let call: Caller;

const given = useProgram({ company: 'Siam Parcel', owner }, async () => {
  adi = await hire(slug, 'Adi Wijaya', 'agent');
});

test.skipIf(!chromiumProgram)('a promise: from the words of a reply to the kept rate', async () => {
  call = await signedIn(at(given.program.address), adi.email, slug);
  const visitor = await visit(given.browser, `${given.program.address}/`);
  await rinaAsks();
  await signIn(visitor.page, adi.email);
  await goToView(visitor.page, 'Unassigned');
  await adiPromises(visitor);
  await heMovesItAndRinaIsTold(visitor);
  await heKeepsTheNextOne(visitor);
  await anotherIsRemindedOfAndBroken(visitor);
  await itStandsAmongHisPromises(visitor);
  expect(visitor.problems).toEqual([]);
});

const subject = 'Where is my parcel?';

async function rinaAsks(): Promise<void> {
  const customer = { email: 'rina@example.com', name: 'Rina' };
  await call('POST', '/requests', { subject, body: 'It was to come.', customer, language: 'en' });
}

/** One key makes a promise of the date that stands in the reply. */
async function adiPromises({ page }: Visitor): Promise<void> {
  await rowOf(page, subject).click();
  await write(page, 'We will ship it tomorrow at 5 pm.');
  await page.getByRole('button', { name: /^Promise: / }).waitFor();
  await page.keyboard.press('Alt+KeyP');
  await page.locator('button[aria-pressed="true"]', { hasText: 'Promise: ' }).waitFor();
  await page.getByRole('button', { name: /^Send/ }).first().click();
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  await due({ page }).getByText('“tomorrow at 5 pm”').waitFor();
}

const due = ({ page }: Pick<Visitor, 'page'>) => page.getByRole('region', { name: 'Promises' });

/** It will not do: another date, and the prepared words go to Rina before the first one breaks. */
async function heMovesItAndRinaIsTold({ page }: Visitor): Promise<void> {
  await due({ page }).getByRole('button', { name: 'Give another date' }).click();
  const dialog = page.getByRole('dialog', { name: 'Give another date' });
  await dialog.getByLabel('Day').fill(dayAhead(5));
  await expect
    .poll(() => dialog.getByLabel('Message to the customer').inputValue(), { timeout: 8000 })
    .toContain('We are sorry');
  await dialog.getByRole('button', { name: 'Move and tell' }).click();
  await thread(page).getByText('We are sorry: we need until').waitFor();
  await due({ page }).getByText('Moved').waitFor();
}

/** Solved in time: the page asks, and a key answers. */
async function heKeepsTheNextOne({ page }: Visitor): Promise<void> {
  await act(page, 'Solve').click();
  await due({ page }).getByText('Solved. Was the promise kept?').waitFor();
  await page.keyboard.press('y');
  await due({ page }).getByText('Kept', { exact: true }).waitFor();
}

/** One that nobody cares for: the clock reminds Adi in time, and afterwards says that it broke. */
async function anotherIsRemindedOfAndBroken({ page }: Visitor): Promise<void> {
  const hours = (count: number) => new Date(Date.now() + count * 3_600_000);
  const customer = { email: 'somchai@example.com', name: 'Somchai' };
  const opened = await call('POST', '/requests', { subject: 'A lost cup', body: 'It is gone.', customer });
  const { id } = z.object({ id: z.string() }).parse(opened.body);
  await call('POST', `/requests/${id}/promises`, { at: hours(2).toISOString(), words: 'a new cup' });
  const actor = system((await findWorkspaceBySlug(slug)).id);
  await watchPromises({ actor, now: hours(1.5) });
  await page.getByRole('button', { name: '1 unread notification' }).click();
  await page.getByText('A promise of yours is due soon').waitFor();
  await page.keyboard.press('Escape');
  await watchPromises({ actor, now: hours(2.5) });
  await page.getByRole('button', { name: '2 unread notifications' }).click();
  const news = page.getByText('A promise of yours was broken');
  await news.waitFor();
  await page.keyboard.press('Escape');
  // Keys of the page are not heard while a layer still closes over it.
  await news.waitFor({ state: 'hidden' });
}

/** What was kept stands in the report of the team’s word. */
async function itStandsAmongHisPromises({ page }: Visitor): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.getByRole('heading', { name: 'Promises', level: 1 }).waitFor();
  // Figures of people side by side are for whoever leads.
  const lead = await signedIn(at(given.program.address), owner, slug);
  const answer = await lead('GET', `/reports/promises?groupBy=member&to=${dayAhead(6)}`);
  expect(answer.body).toMatchObject({
    rows: [{ name: 'Adi Wijaya', kept: 1, moved: 1, broken: 1, keptRate: { rate: 0.5 } }],
  });
  await page
    .getByRole('row', { name: /Adi Wijaya/ })
    .first()
    .waitFor();
  await page.getByText('Broken').first().waitFor();
}

/** A day of the calendar that lies so many days ahead, as a form takes it. */
function dayAhead(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
