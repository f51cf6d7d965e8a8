import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { findWorkspaceBySlug } from '../../server/domains/access/index.ts';
import { system } from '../../server/kernel/actor.ts';
import { at, signedIn } from '../harness/api.ts';
import { bringRequests } from '../harness/arrivals.ts';
import { chromiumProgram, type Visitor, visit } from '../harness/browser.ts';
import { signIn } from '../harness/pages.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** L10: Dewi has the next weeks foretold, makes and publishes a roster, and sees what waiting it means; Adi gives a shift to her. */
const slug = 'toko-rina';
const owner = 'sari@toko-rina.example';
const day = 86_400_000;
let dewi: Staff;
let adi: Staff;

const given = useProgram({ company: 'Toko Rina', owner }, async () => {
  dewi = await hire(slug, 'Dewi Lestari', 'supervisor');
  adi = await hire(slug, 'Adi Wijaya', 'agent');
  await hire(slug, 'Nok Charoen', 'agent');
  const workspace = await findWorkspaceBySlug(slug);
  const now = Date.now();
  const context = { actor: system(workspace?.id ?? ''), now: new Date(now) };
  for (const [channel, perDay] of [
    ['chat', 20],
    ['email', 8],
  ] as const)
    await bringRequests(context, channel, momentsBefore(now, 63, perDay));
});

/** So many a day over eight hours from nine on in Jakarta. */
function momentsBefore(now: number, days: number, perDay: number): Date[] {
  const midnight = Math.floor((now + 7 * 3_600_000) / day) * day - 7 * 3_600_000;
  return Array.from({ length: days * perDay }, (_, i) => {
    const [ago, which] = [Math.floor(i / perDay) + 1, i % perDay];
    return new Date(midnight - ago * day + 9 * 3_600_000 + (which * 8 * 3_600_000) / perDay);
  });
}

test.skipIf(!chromiumProgram)(
  'the weeks are foretold, a roster is made and published, and a shift is given on',
  async () => {
    const leader = await comeIn(dewi);
    await theWeeksAreForetold(leader.page);
    await aRosterIsMade(leader.page);
    await theWeekSaysWhatItMeans(leader.page);
    await theCalculatorsAnswer(leader.page);
    // Home begins with the first request, as long as there is none to answer.
    const sari = await signedIn(at(given.program.address), owner, slug);
    const customer = { email: 'rina@example.com', name: 'Rina' };
    await sari('POST', '/requests', { subject: 'Halo', body: 'Halo', customer });
    const his = await comeIn(adi);
    const before = await adiAsksDewi(his.page);
    await dewiTakesIt(leader.page);
    await itIsHisNoMore(his.page, before);
    expect([...leader.problems, ...his.problems]).toEqual([]);
    for (const one of [leader, his]) await one.leave();
  },
  180_000,
);

async function comeIn(who: Staff): Promise<Visitor> {
  const visitor = await visit(given.browser, `${given.program.address}/`);
  await signIn(visitor.page, who.email);
  return visitor;
}

async function theWeeksAreForetold(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Workforce' }).click();
  await page.getByText('No forecast yet').waitFor();
  await part(page, 'Forecast');
  await page.getByRole('button', { name: 'Make now' }).click();
  const newest = page.getByRole('table', { name: 'The newest' });
  await newest.getByRole('row', { name: /Chat/ }).waitFor();
  await page.getByText('A week after the first forecast').waitFor();
  expect(await axeFinds(page)).toEqual([]);
  await photograph(page, 'forecast');
}

async function aRosterIsMade(page: Page): Promise<void> {
  await part(page, 'Shifts');
  await page.getByText('Nobody is planned yet').waitFor();
  await page.getByLabel('Name').fill('Office');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByText('from 08.00, 8.5 hours').waitFor();
  await page.getByRole('button', { name: 'Make the roster' }).click();
  const roster = page.getByRole('table', { name: 'Roster' });
  await roster.getByRole('row', { name: /Adi Wijaya/ }).waitFor();
  await page.getByText('Draft: only planners see it').waitFor();
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Published: everybody sees their shifts').waitFor();
  expect(await axeFinds(page)).toEqual([]);
  await photograph(page, 'roster');
}

async function theWeekSaysWhatItMeans(page: Page): Promise<void> {
  await part(page, 'Plan');
  await page.getByRole('button', { name: 'The week after' }).click();
  await page.getByText('Hours planned').first().waitFor();
  await page.getByText('What if').waitFor();
  await page.getByRole('table', { name: 'When customers come' }).waitFor();
  expect(await axeFinds(page)).toEqual([]);
  await photograph(page, 'plan');
  await part(page, 'Today');
  await page.getByText('Needed now').waitFor();
  await photograph(page, 'today');
  await part(page, 'Rules');
  await page.getByLabel('Hours a week').waitFor();
  expect(await axeFinds(page)).toEqual([]);
  await photograph(page, 'rules');
}

async function theCalculatorsAnswer(page: Page): Promise<void> {
  await part(page, 'Calculators');
  await page.getByRole('button', { name: 'Calculate' }).click();
  await page.getByText('On the schedule').waitFor();
  expect(await page.locator('dl dd').allTextContents()).toEqual(expect.arrayContaining(['14', '20', '10']));
  await photograph(page, 'calculators');
}

async function adiAsksDewi(page: Page): Promise<number> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Home' }).click();
  await page.getByText(/^Next shift: /).waitFor();
  await page.getByRole('link', { name: 'My shifts' }).click();
  await page.getByRole('heading', { name: 'My shifts' }).waitFor();
  const asks = page.getByRole('button', { name: 'Ask a colleague' });
  await asks.first().waitFor();
  const before = await asks.count();
  await asks.first().click();
  await page.getByRole('combobox').click();
  await page.getByRole('option', { name: 'Dewi Lestari' }).click();
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.getByText('waits for the colleague').waitFor();
  expect(await axeFinds(page)).toEqual([]);
  await photograph(page, 'mine');
  return before;
}

/** She is the colleague, and she plans: first the one, then the other. */
async function dewiTakesIt(page: Page): Promise<void> {
  await part(page, 'My shifts');
  await page.getByRole('button', { name: 'Agree' }).click();
  await page.getByText('agreed, waits for approval').waitFor();
  await part(page, 'Shifts');
  await page.getByRole('button', { name: 'Approve' }).click();
  await page
    .getByRole('table', { name: 'Roster' })
    .getByRole('row', { name: /Dewi Lestari/ })
    .waitFor();
}

async function itIsHisNoMore(page: Page, before: number): Promise<void> {
  await page.reload();
  await page.getByRole('heading', { name: 'My shifts' }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Ask a colleague' }).count()).toBe(before - 1);
}

const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Workforce' }).getByRole('link', { name, exact: true }).click();

/** With `PICTURES` a folder, each page is kept there, wide and narrow, light and dark. */
async function photograph(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  const was = page.viewportSize();
  for (const width of [1440, 375])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
  await page.emulateMedia({ colorScheme: 'light' });
  if (was) await page.setViewportSize(was);
}

const findings = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

/** What axe finds wrong on the page itself; what stands around it is looked at elsewhere. */
async function axeFinds(page: Page): Promise<unknown[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = findings.parse(
    await page.evaluate(`axe.run(document.querySelector('main'), ${JSON.stringify({ runOnly: tags })})`),
  );
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
