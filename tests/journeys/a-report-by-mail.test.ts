import { eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { type ParsedMail, simpleParser } from 'mailparser';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findWorkspaceBySlug } from '../../server/domains/access/index.ts';
import { reportReceivers, reportSchedules } from '../../server/domains/insights/schema.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { at, signedIn } from '../harness/api.ts';
import { chromiumProgram, patience, visit } from '../harness/browser.ts';
import { signIn } from '../harness/pages.ts';
import { linesOf, readPaper } from '../harness/read-paper.ts';
import { useProgram } from '../harness/use-program.ts';

/** A report is sent regularly: the clock comes, the mail is opened, its files are read, and its link ends it. */
const slug = 'toko-rina';
const owner = 'sari@toko-rina.example';

const given = useProgram({ company: 'Toko Rina', owner, mailLeaves: true }, async () => {
  const asSari = await signedIn(at(given.program.address), owner, slug);
  const customer = { email: 'rina@example.com', name: 'Rina' };
  for (const subject of ['My parcel is late', 'Which size?'])
    await asSari('POST', '/requests', { subject, body: 'Please help.', customer });
  const definition = { measures: ['requests.opened'], span: { last: 4, unit: 'week' }, split: 'channel' };
  const shown = { step: 'none', picture: 'bar' };
  await asSari('POST', '/reports', { name: 'By channel', definition: { ...definition, ...shown } });
});

test.skipIf(!chromiumProgram)(
  'a report is scheduled, comes by mail with its picture, and is ended by its link',
  async () => {
    const { page, problems } = await visit(given.browser, `${given.program.address}/sign-in`);
    await signIn(page, owner);
    await page.goto(`${given.program.address}/w/${slug}/insights/reports`);
    await page.getByRole('link', { name: 'By channel', exact: true }).click();
    await schedule(page);
    await theTimeComes();
    const mail = await mailed();
    await readFiles(mail);
    await page.getByRole('link', { name: 'Scheduled' }).click();
    await page.getByRole('row').filter({ hasText: 'By channel' }).getByText('1 receiver').waitFor();
    await stop(mail);
    expect(problems).toEqual([]);
  },
  240_000,
);

async function schedule(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Send regularly' }).click();
  await page.getByRole('combobox', { name: 'How often' }).click();
  await page.getByRole('option', { name: 'Every day' }).click();
  await page.getByLabel('Time, by the clocks of your company').fill('09:30');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('“By channel” is sent from now on').waitFor();
}

/** Puts the next time a moment back; the program’s own clock finds it within the minute. */
async function theTimeComes(): Promise<void> {
  const { id } = await findWorkspaceBySlug(slug);
  await inWorkspace(id, async (tx) => {
    const [kept] = await tx.select().from(reportSchedules);
    expect(kept).toMatchObject({ rhythm: 'day', time: '09:30', format: 'both' });
    const before = new Date(Date.now() - 1000);
    await tx.update(reportSchedules).set({ nextAt: before }).where(eq(reportSchedules.workspaceId, id));
  });
}

async function mailed(): Promise<ParsedMail> {
  await expect
    .poll(() => given.sink.mails.some(({ raw }) => raw.includes('application/pdf')), {
      timeout: 6 * patience,
    })
    .toBe(true);
  const raw = given.sink.mails.find((one) => one.raw.includes('application/pdf'))?.raw ?? '';
  return simpleParser(raw);
}

async function readFiles({ attachments, subject }: ParsedMail): Promise<void> {
  expect(subject).toMatch(/^By channel, /);
  const [paper, workbook] = attachments.map(({ content }) => content);
  const [page] = await readPaper(paper ?? new Uint8Array());
  const lines = page ? linesOf(page).map(({ text }) => text) : [];
  for (const line of ['Toko Rina', 'By channel', 'The figures']) expect(lines).toContain(line);
  // The bars, drawn as lines and not as a picture of them.
  expect(await page?.ink({ x: 120, y: 130, width: 300, height: 60 })).toBeGreaterThan(0.02);
  const parts = unzipSync(workbook ?? new Uint8Array());
  expect(Object.keys(parts).filter((name) => name.endsWith('.png'))).toHaveLength(1);
  expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('<v>2</v>');
}

/** Without signing in, in a browser of somebody who is nobody here. */
async function stop({ text = '' }: ParsedMail): Promise<void> {
  const link = /http\S+\/mailed-reports\/[\w-]+/.exec(text)?.[0] ?? '';
  const path = new URL(link).pathname;
  const { page } = await visit(given.browser, `${given.program.address}${path}`);
  await page.getByRole('button', { name: 'Send it to me no more' }).click();
  await page.getByText('This report comes to you no more.').waitFor();
  const { id } = await findWorkspaceBySlug(slug);
  const [receiver] = await inWorkspace(id, (tx) => tx.select().from(reportReceivers));
  expect(receiver?.stoppedAt).not.toBeNull();
}
