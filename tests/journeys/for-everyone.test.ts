import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { chromiumProgram, visit } from '../harness/browser.ts';
import { signIn } from '../harness/pages.ts';
import { useProgram } from '../harness/use-program.ts';

/** The pages as assistive technology meets them, checked by axe in light and dark. */
const owner = 'sari@toko-rina.example';
let axe: string;

const given = useProgram({ company: 'Toko Rina', owner }, async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const mail = [
    'From: Rina <rina@example.com>',
    'Subject: Sarung batik',
    '',
    'Apakah masih ada yang biru?',
    '',
  ];
  await given.program.deliver(mail.join('\r\n'), { from: 'rina@example.com', to: 'support@localhost' });
});

const places: [string, (page: Page) => Promise<void>][] = [
  ['requests?view=unassigned', (page) => page.getByRole('option', { name: /Sarung batik/ }).waitFor()],
  ['requests/1', (page) => page.getByText('Apakah masih ada yang biru?').last().waitFor()],
  ['mail-log', (page) => page.getByRole('table').getByText('Sarung batik').waitFor()],
  ['settings/profile', (page) => page.getByRole('textbox', { name: 'Signature' }).waitFor()],
  ['settings/members', (page) => page.getByText(owner).first().waitFor()],
  ['settings/absences', (page) => page.getByText('Nobody is away').waitFor()],
  ['settings/assignment', (page) => page.getByRole('switch').first().waitFor()],
  [
    'floor',
    (page) => page.getByRole('listitem', { name: 'Sari' }).or(page.getByText('Available')).first().waitFor(),
  ],
  ['customers', (page) => page.getByText('Rina').first().waitFor()],
  [
    'customers?sort=name',
    async (page) => {
      await page.getByRole('link', { name: 'Rina' }).click();
      await page.getByText('Became a customer').waitFor();
    },
  ],
  ['customers/imports', (page) => page.getByText('No imports yet').waitFor()],
  ['customers/organisations', (page) => page.getByText('No organisations yet').waitFor()],
  ['settings/customer-fields', (page) => page.getByText('Fields of organisations').waitFor()],
  ['insights', (page) => page.getByRole('table', { name: 'In figures' }).waitFor()],
];

for (const colorScheme of ['light', 'dark'] as const)
  test.skipIf(!chromiumProgram)(`no page shuts anybody out, ${colorScheme}`, async () => {
    const { page, leave } = await visit(given.browser, `${given.program.address}/sign-in`, { colorScheme });
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    const found: unknown[] = await look(page, 'sign-in');
    await signIn(page, owner);
    for (const [path, isThere] of places) {
      await page.goto(`${given.program.address}/w/toko-rina/${path}`);
      await isThere(page);
      found.push(...(await look(page, path)));
    }
    expect(found).toEqual([]);
    await leave();
  });

const findings = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      impact: z.string().nullish(),
      nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
    }),
  ),
});

/** What axe finds serious or critical, WCAG 2.2 A and AA; the page's own policy lets no script in, so it is evaluated. */
async function look(page: Page, place: string): Promise<unknown[]> {
  await page.evaluate(axe);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const options = JSON.stringify({ runOnly: tags, resultTypes: ['violations'] });
  const { violations } = findings.parse(await page.evaluate(`axe.run(document, ${options})`));
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return grave.map(({ id, nodes }) => [
    place,
    id,
    nodes.slice(0, 3).map((one) => [one.html, one.failureSummary]),
  ]);
}
