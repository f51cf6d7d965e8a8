import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { at, signedIn } from '../harness/api.ts';
import { chromiumProgram, visit } from '../harness/browser.ts';
import { signIn } from '../harness/pages.ts';
import { useProgram } from '../harness/use-program.ts';

/** A dashboard is made from nothing: reports put on it, dragged and sized with pointer and keys, kept, and hung on the wall. */
const slug = 'toko-rina';
const owner = 'sari@toko-rina.example';
const given = useProgram({ company: 'Toko Rina', owner });

test.skipIf(!chromiumProgram)(
  'from nothing to the wall',
  async () => {
    const sari = await signedIn(at(given.program.address), owner, slug);
    const customer = { email: 'rina@example.com', name: 'Rina' };
    for (const subject of ['Halo', 'Lagi'])
      await sari('POST', '/requests', { subject, body: subject, customer });
    const visitor = await visit(given.browser, `${given.program.address}/`);
    const { page } = visitor;
    await signIn(page, owner);
    await layOut(page);
    await moveByKeysAndPointer(page);
    await keepIt(page);
    await figuresFollow(page, () =>
      sari('POST', '/requests', { subject: 'Ketiga', body: 'Ketiga', customer }),
    );
    await hangIt(page);
    expect(visitor.problems).toEqual([]);
    await visitor.leave();
  },
  120_000,
);

/** The titles of the parts in their order. */
const titles = (page: Page) => page.locator('[data-part] h2').allTextContents();

async function layOut(page: Page): Promise<void> {
  await page.goto(`${given.program.address}/w/${slug}/insights/dashboards`);
  await page.getByRole('button', { name: 'New dashboard' }).click();
  await page.getByLabel('Name').fill('Hari ini');
  await page.getByRole('button', { name: 'Nothing' }).click();
  await page.getByRole('button', { name: 'Lay it out' }).click();
  for (const name of ['Requests in and solved', 'Requests by channel']) await add(page, name);
  await expect.poll(() => page.locator('[data-part]').count()).toBe(2);
}

async function add(page: Page, asked: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a report' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Add a report' });
  await dialog.getByLabel('Find a report').fill(asked);
  await dialog.getByRole('listitem').first().getByRole('button').click();
}

async function moveByKeysAndPointer(page: Page): Promise<void> {
  await expect.poll(async () => (await titles(page)).every((title) => title !== '')).toBe(true);
  const [first = '', second = ''] = await titles(page);
  await page.getByRole('button', { name: `Move “${first}”` }).press('ArrowRight');
  expect(await titles(page)).toEqual([second, first]);
  // And back by dragging its grip over the other one.
  const [from, to] = await Promise.all([
    page.getByRole('button', { name: `Move “${first}”` }).boundingBox(),
    page.locator('[data-part]').first().boundingBox(),
  ]);
  if (!from || !to) throw new Error('a part is not to be seen');
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width * 0.75, to.y + 60);
  await page.mouse.move(to.x + 40, to.y + 60, { steps: 4 });
  await page.mouse.up();
  expect(await titles(page)).toEqual([first, second]);
  // The corner pulls it as wide as the board.
  const part = page.locator('[data-part]').first();
  const box = await part.boundingBox();
  if (!box) throw new Error('the part is not to be seen');
  await page.mouse.move(box.x + box.width - 6, box.y + box.height - 6);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 2.1, box.y + box.height - 6, { steps: 4 });
  await page.mouse.up();
  expect(await part.evaluate((element) => element.style.gridColumn)).toBe('span 12');
}

async function keepIt(page: Page): Promise<void> {
  const before = await titles(page);
  await page.getByRole('button', { name: 'Save the layout' }).click();
  await page.getByRole('button', { name: 'On the wall' }).waitFor();
  let apart = 0;
  page.on('request', (asked) => {
    if (asked.url().endsWith('/reports/run')) apart += 1;
  });
  await page.reload();
  await expect.poll(() => titles(page)).toEqual(before);
  await page.locator('[data-part] canvas').nth(1).waitFor();
  // One answer holds the whole board: no part of it is asked once more by itself.
  expect(apart).toBe(0);
}

async function figuresFollow(page: Page, more: () => Promise<unknown>): Promise<void> {
  await page.locator('[data-part] canvas').first().waitFor();
  await more();
  // It is asked again by itself; nobody reloads the page.
  const asked = page.waitForResponse((answer) => answer.url().endsWith('/run') && answer.ok(), {
    timeout: 60_000,
  });
  const told = (await (await asked).json()) as { parts: { result: { totals: { value: number }[] } }[] };
  expect(told.parts.some(({ result }) => result.totals[0]?.value === 3)).toBe(true);
}

async function hangIt(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.getByRole('button', { name: 'On the wall' }).click();
  await page.getByRole('heading', { name: 'Hari ini' }).waitFor();
  await page.getByText(/^as of /).waitFor();
  await page.locator('canvas').first().waitFor();
  // Nothing stands around it, and nothing is cut off.
  expect(await page.getByRole('navigation').count()).toBe(0);
  const over = await page.evaluate(() => [
    document.documentElement.scrollWidth - innerWidth,
    document.documentElement.scrollHeight - innerHeight,
  ]);
  expect(over).toEqual([0, 0]);
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Lay out' }).waitFor();
}
