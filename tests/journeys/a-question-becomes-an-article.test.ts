import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findWorkspaceBySlug } from '../../server/domains/access/index.ts';
import { writeReply } from '../../server/domains/conversations/index.ts';
import { countPrevented } from '../../server/domains/knowledge/index.ts';
import { takeForReply } from '../../server/domains/knowledge/reading/take-for-reply.ts';
import { groupRequests } from '../../server/domains/problems/grouping/group-requests.ts';
import { findRequest, reopenRequest, solveRequest } from '../../server/domains/requests/index.ts';
import { findActorOfMember } from '../../server/domains/team/index.ts';
import { system } from '../../server/kernel/actor.ts';
import type { Context } from '../../server/platform/command.ts';
import { databaseTime } from '../../server/platform/database/database-time.ts';
import { chromiumProgram, patience, visit } from '../harness/browser.ts';
import { signIn, write } from '../harness/pages.ts';
import { openFor } from '../harness/requests.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** Asked again and again: it is drafted, published, read instead of asked, contradicted, and looked at again. */
const slug = 'toko-rina';
const steps = 'Buka halaman pesanan Anda, lalu pilih Ubah alamat.';
let sari: Staff;
const said = [
  ['Ganti alamat kirim', 'Bagaimana cara ganti alamat kirim pesanan'],
  ['Refund not received', 'I sent the dress back and the refund has not reached my bank for order'],
] as const;

const given = useProgram({ company: 'Toko Rina', owner: 'adi@toko-rina.example' }, async () => {
  sari = await hire(slug, 'Sari Hidayat', 'owner');
  const context = await byProgram();
  for (let at = 0; at < 11; at += 1)
    for (const [subject, text] of said) {
      const letter = {
        subject,
        text: `${text} TR-${8400 + at}?`,
        from: `c${at}@example.com`,
        name: 'Dewi Lestari',
      };
      const { requestId } = await openFor(context, letter);
      if (subject === said[0][0] && at < 3) await answered(requestId, at);
    }
  expect(await groupRequests(context)).toEqual({ grouped: true });
});

async function byProgram(): Promise<Context> {
  return { actor: system((await findWorkspaceBySlug(slug)).id), now: new Date() };
}

async function answered(requestId: string, at: number): Promise<void> {
  const context = await byProgram();
  const actor = await findActorOfMember(context, { memberId: sari.id });
  if (!actor) throw new Error('Sari works here');
  const bySari = { ...context, actor };
  const { conversationId } = await findRequest(bySari, { request: requestId });
  await writeReply(bySari, {
    conversationId,
    body: `Halo Kak Dewi, pesanan TR-${8400 + at} aman.\n${steps}`,
  });
  await solveRequest(bySari, { requestId });
}

test.skipIf(!chromiumProgram)('from the question to the article, and back to the desk', async () => {
  const visitor = await visit(given.browser, `${given.program.address}/`);
  const { page } = visitor;
  await signIn(page, sari.email);
  const address = await sariDraftsAndPublishes(page);
  await rinaReadsInsteadOfAsking();
  await aWeekLater();
  await page.goto(address);
  await page.getByText('Prevented').waitFor();
  await expect
    .poll(() => page.getByRole('definition').allTextContents(), { timeout: patience })
    .toContain('1');
  await sariCites(page);
  await anotherOneContradicts(address);
  await page.getByRole('button', { name: /notification/i }).click();
  await page.getByRole('link', { name: /An article of yours should be looked at again/ }).click();
  await page.getByText('Requests that cite it reopen').waitFor();
  await page.getByRole('button', { name: 'Still right' }).click();
  await page.getByText('Requests that cite it reopen').waitFor({ state: 'detached' });
  expect(visitor.problems).toEqual([]);
});

async function sariDraftsAndPublishes(page: Page): Promise<string> {
  await page.goto(`${given.program.address}/w/${slug}/articles?view=next`);
  const row = page.getByRole('row').filter({ hasText: 'Ganti alamat kirim' });
  await row.getByText('Asked 11 times in 30 days, no article').waitFor();
  await row.getByRole('button', { name: 'Make a draft' }).click();
  await page.getByText('A draft out of 3 solved requests').waitFor();
  const words = page.getByRole('textbox', { name: 'Text of the article' });
  await words.getByText(steps).waitFor();
  expect(await page.getByRole('main').textContent()).not.toMatch(/Dewi|TR-84/);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('is published').first().waitFor();
  return page.url();
}

async function rinaReadsInsteadOfAsking(): Promise<void> {
  const rina = await visit(given.browser, `${given.program.address}/help/${slug}/id/ask`, {
    locale: 'id-ID',
  });
  const subject = rina.page.getByLabel('Singkatnya, tentang apa?');
  const offered = rina.page.locator('[data-suggest] a', { hasText: 'Ganti alamat kirim' });
  // What was just published is found within two seconds.
  await expect
    .poll(
      async () => {
        await subject.fill('');
        await subject.pressSequentially('ganti alamat');
        return offered.count();
      },
      { timeout: patience, interval: 1000 },
    )
    .toBe(1);
  const [read] = await Promise.all([rina.page.context().waitForEvent('page'), offered.click()]);
  await read.getByText(steps).first().waitFor();
  await rina.leave();
}

async function aWeekLater(): Promise<void> {
  const now = new Date((await databaseTime()).getTime() + 8 * 86_400_000);
  expect(await countPrevented({ ...(await byProgram()), now }, {})).toBe(1);
}

async function sariCites(page: Page): Promise<void> {
  const { requestId } = await openFor(await byProgram(), { subject: 'Alamat lama', from: 'nok@example.com' });
  const { number } = await findRequest(await byProgram(), { request: requestId });
  await page.goto(`${given.program.address}/w/${slug}/requests/${number}`);
  await write(page, 'Begini: ');
  await page.getByRole('button', { name: 'Article into the reply' }).click();
  await page.getByRole('option', { name: /Ganti alamat kirim/ }).click();
  await page
    .getByRole('textbox', { name: /^Reply to/ })
    .getByText(steps)
    .waitFor();
  await opensAgain(requestId);
}

async function anotherOneContradicts(address: string): Promise<void> {
  const context = await byProgram();
  const articleId = /articles\/([0-9a-f-]{36})/.exec(address)?.[1] ?? '';
  const { requestId } = await openFor(context, { subject: 'Alamat salah', from: 'adi@example.com' });
  await takeForReply(context, { articleId, language: 'id', as: 'words', requestId });
  await opensAgain(requestId);
}

async function opensAgain(requestId: string): Promise<void> {
  const context = await byProgram();
  await solveRequest(context, { requestId });
  await reopenRequest(context, { requestId });
}
