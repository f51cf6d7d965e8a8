import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findWorkspaceBySlug } from '../../server/domains/access/index.ts';
import { watchPromises } from '../../server/domains/promises/commands/watch-promises.ts';
import { makePromise } from '../../server/domains/promises/index.ts';
import { watchContracts } from '../../server/domains/providers/watching/watch-contracts.ts';
import { traits } from '../../server/domains/quality/rules/card/card.ts';
import { drawPlans } from '../../server/domains/quality/sampling/draw-plans.ts';
import { createTeam } from '../../server/domains/team/index.ts';
import { createProvider } from '../../server/domains/team/providers/keep-provider.ts';
import { system } from '../../server/kernel/actor.ts';
import { databaseTime } from '../../server/platform/database/database-time.ts';
import { at, type Caller, signedIn } from '../harness/api.ts';
import { chromiumProgram, visit } from '../harness/browser.ts';
import { signIn } from '../harness/pages.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** A contract is written down, its month shows what is kept, both sides review blind, its manager is told, and the evidence is taken along. */
const slug = 'siam-parcel';
const owner = 'wipa@siam-parcel.example';
let bos: Staff;
let wati: Staff;
let krit: Staff;
let providerId: string;
let teamId: string;
let asWipa: Caller;

const given = useProgram({ company: 'Siam Parcel', owner }, async () => {
  const by = await later(0);
  teamId = (await createTeam(by, { name: 'Malam' })).id;
  const about = { name: 'Mitra Malam', kind: 'third-party' as const, teamIds: [teamId] };
  providerId = (await createProvider(by, about)).id;
  bos = await hire(slug, 'Bos Malam', 'provider-manager', 'en', providerId);
  wati = await hire(slug, 'Wati Susilo', 'provider-agent', 'en', providerId);
  krit = await hire(slug, 'Krit Thammarak', 'supervisor');
  asWipa = await signedIn(at(given.program.address), owner, slug);
});

test.skipIf(!chromiumProgram)(
  'a contract: from what was agreed over the scorecard, a blind review and an alert to the evidence',
  async () => {
    const asOwner = await visit(given.browser, `${given.program.address}/sign-in`);
    await signIn(asOwner.page, owner);
    await wipaAgrees(asOwner.page);
    await watiBreaksPromises(12);
    const asBos = await visit(given.browser, `${given.program.address}/sign-in`);
    await signIn(asBos.page, bos.email);
    await bosSeesTheMonth(asBos.page);
    await bothReview(asBos.page);
    await bosIsTold(asBos.page);
    await theEvidenceIsTaken(asBos.page);
    expect([...asOwner.problems, ...asBos.problems]).toEqual([]);
  },
  180_000,
);

async function later(days: number) {
  const { id } = await findWorkspaceBySlug(slug);
  const now = new Date((await databaseTime()).getTime() + days * 86_400_000);
  return { actor: system(id), now };
}

async function wipaAgrees(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Providers' }).click();
  await page.getByRole('table', { name: 'Providers' }).getByRole('link', { name: 'Mitra Malam' }).click();
  await page.getByText('No contract yet').waitFor();
  await page.getByRole('button', { name: 'Contract', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'Contract with Mitra Malam' });
  await form.getByLabel('First day').fill('2026-01-01');
  await form.getByLabel('Fee a month').fill('100000');
  await form.getByLabel('Currency').fill('THB');
  const promises = form.getByRole('group', { name: 'Promises kept' });
  await promises.getByLabel(/^At least, per cent/).fill('95');
  await promises.getByLabel('Penalty').click();
  await page.getByRole('option', { name: 'For each point that is lacking' }).click();
  const reviews = form.getByRole('group', { name: 'Reviews passed' });
  await reviews.getByLabel(/^At least, per cent/).fill('90');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'detached' });
  const targets = page.getByRole('table', { name: 'Targets' });
  await targets
    .getByRole('row', { name: /Promises kept/ })
    .getByText('unclear')
    .waitFor();
}

async function watiBreaksPromises(count: number): Promise<void> {
  const { actor, now } = await later(0);
  const asWati = await signedIn(at(given.program.address), wati.email, slug);
  for (let n = 0; n < count; n += 1) {
    const customer = { email: 'rina@example.com', name: 'Rina' };
    const asked = { subject: `Paket ${n}`, body: 'Di mana?', customer, teamId };
    const { number, id: requestId } = (await asWipa('POST', '/requests', asked)).body as {
      number: number;
      id: string;
    };
    await asWipa('PUT', `/requests/${number}/assignee`, { assigneeId: wati.id });
    const due = new Date(now.getTime() + 60_000).toISOString();
    await makePromise({ actor, now }, { requestId, at: due });
    if (n > 1) continue;
    await asWati('POST', `/requests/${number}/messages`, { body: 'Kurir berangkat hari ini.' });
    expect((await asWati('POST', `/requests/${number}/solution`)).status).toBeLessThan(300);
  }
  await watchPromises({ actor, now: new Date(now.getTime() + 120_000) });
}

async function bosSeesTheMonth(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Providers' }).click();
  await page.getByRole('link', { name: 'Mitra Malam' }).click();
  const row = page.getByRole('table', { name: 'Targets' }).getByRole('row', { name: /Promises kept/ });
  await row.getByText('missed').waitFor();
  await page.getByText(/points are lacking to 95%/).waitFor();
  await page.getByText(/Due: THB.90,000/).waitFor();
  await row.getByRole('button', { name: 'Promises kept' }).click();
  const behind = page.getByRole('dialog', { name: 'Promises kept' });
  await behind.getByText('not as promised').first().waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('button', { name: 'Contract', exact: true }).count()).toBe(0);
}

async function bothReview(page: Page): Promise<void> {
  const made = await asWipa('POST', '/quality/cards', {});
  expect(made.status).toBe(201);
  const plan = { ...(made.body as { cardId: string }), perWeek: 1 };
  expect((await asWipa('PUT', `/providers/${providerId}/sample`, plan)).status).toBe(200);
  expect(await drawPlans(await later(7), {})).toEqual({ drawn: 1 });
  await page.goto(`${given.program.address}/w/${slug}/quality/queue`);
  await page.getByText('A colleague (reviewed blind)').waitFor();
  const scores = traits.map((key) => ({ key, points: key === 'professional' ? 1 : 4 }));
  for (const { email } of [bos, krit]) {
    // Who took the request down has written in it, and reviews it not.
    const who = await signedIn(at(given.program.address), email, slug);
    const queue = (await who('GET', '/quality/queue')).body as { items: { id: string }[] };
    const review = `/quality/reviews/${queue.items[0]?.id}`;
    expect((await who('POST', `${review}/submission`, { scores })).status).toBeLessThan(300);
  }
  await page.goto(`${given.program.address}/w/${slug}/providers/${providerId}`);
  await page.getByText('1 request was reviewed by both sides.').waitFor();
}

async function bosIsTold(page: Page): Promise<void> {
  expect(await watchContracts(await later(0), {})).toEqual({ told: 1 });
  await page.getByRole('button', { name: /notification/i }).click();
  await page.getByText('A target of a contract is missed').waitFor();
  await page.keyboard.press('Escape');
}

async function theEvidenceIsTaken(page: Page): Promise<void> {
  const panel = page.getByRole('region', { name: 'Evidence' });
  await panel.getByRole('button', { name: 'Make that of this month' }).click();
  await panel.getByText(/SHA-256/).waitFor();
  for (const [as, begins] of [
    ['PDF', '%PDF-'],
    ['CSV', '"target","request"'],
  ] as const) {
    const coming = page.waitForEvent('download');
    await panel.getByRole('button', { name: as }).click();
    const content = await readFile(await (await coming).path(), 'utf8');
    expect(content.replace('\ufeff', '').startsWith(begins)).toBe(true);
  }
}
