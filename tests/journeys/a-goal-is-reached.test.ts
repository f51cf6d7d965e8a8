import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findWorkspaceBySlug } from '../../server/domains/access/index.ts';
import { endOf, stepsOn } from '../../server/domains/goals/rules/periods.ts';
import { solveRequest } from '../../server/domains/requests/index.ts';
import { createTeam } from '../../server/domains/team/index.ts';
import { system } from '../../server/kernel/actor.ts';
import { stepAt } from '../../server/kernel/calendar-steps.ts';
import { chromiumProgram, type Visitor, visit } from '../harness/browser.ts';
import { axeFinds, photograph } from '../harness/look-at.ts';
import { signIn } from '../harness/pages.ts';
import { openFor } from '../harness/requests.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/**
 * Requests were solved in ten hours for months, and in three since some weeks. Dewi writes that down as a goal of the team; its
 * chart tells a real change, and Adi, who looks after it, says in a review that it is reached.
 */
const slug = 'toko-rina';
const hour = 3_600_000;
const today = new Date().toISOString().slice(0, 10);
const thisWeek = stepAt(today, 'week');
let dewi: Staff;
let adi: Staff;

const given = useProgram({ company: 'Toko Rina', owner: 'sari@toko-rina.example' }, async () => {
  dewi = await hire(slug, 'Dewi Lestari', 'supervisor');
  adi = await hire(slug, 'Adi Wijaya', 'agent', 'th');
  const { id: workspaceId } = await findWorkspaceBySlug(slug);
  const context = (now: Date) => ({ actor: system(workspaceId), now });
  const { id: teamId } = await createTeam(context(new Date()), { name: 'Layanan', memberIds: [adi.id] });
  for (let ago = 16; ago >= 1; ago -= 1) {
    const opened = new Date(`${stepsOn(thisWeek, 'week', -ago)}T06:00:00Z`);
    const hours = ago > 3 ? (ago % 2 ? 9 : 11) : 3;
    const { requestId } = await openFor(context(opened), { teamId });
    await solveRequest(context(new Date(opened.getTime() + hours * hour)), { requestId });
  }
});

test.skipIf(!chromiumProgram)(
  'a goal is written, its chart tells a real change, and it is reached',
  async () => {
    const leader = await comeIn(dewi);
    await dewiWritesIt(leader.page);
    await itTellsARealChange(leader.page);
    await dewiLooksAtAdiForAReason(leader.page);
    const his = await comeIn(adi);
    await adiReviewsIt(his.page);
    await hisOwnStandsAtHome(his.page);
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

const goals = (page: Page) => page.goto(`${given.program.address}/w/${slug}/goals`);

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** She is shown what was before, and that a target within it is met by chance. */
async function dewiWritesIt(page: Page): Promise<void> {
  await goals(page);
  await page.getByText('No goals yet').waitFor();
  await page.getByRole('button', { name: 'New goal' }).click();
  await choose(page, 'What is measured', 'Time to solve');
  await choose(page, 'For whom', 'A team');
  await choose(page, 'Team', 'Layanan');
  await choose(page, 'Looked after by', 'Adi Wijaya');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('From').fill(stepsOn(thisWeek, 'week', -3));
  await dialog.getByLabel('Until').fill(endOf(stepsOn(thisWeek, 'week', 8), 'week'));
  await dialog.getByText(/^Before: 10\sh/).waitFor();
  await dialog.getByRole('textbox', { name: 'Target' }).fill('540');
  await dialog.getByText(/met now and then by chance alone/).waitFor();
  await dialog.getByRole('textbox', { name: 'Target' }).fill('240');
  await dialog.getByLabel('Why').fill('Whoever waits a day asks again.');
  expect(await axeFinds(page, '[role=dialog]')).toEqual([]);
  await photograph(page, 'write');
  await dialog.getByRole('button', { name: 'Write it down' }).click();
  await page.getByRole('heading', { name: 'Teams' }).waitFor();
}

async function itTellsARealChange(page: Page): Promise<void> {
  await page.getByText(/^A real change for the better since .*, 3 weeks by now\./).waitFor();
  expect(await axeFinds(page, 'main')).toEqual([]);
  await photograph(page, 'goals');
  await page.getByRole('link', { name: 'Time to solve' }).click();
  await page.getByText('limits of 13 weeks before the goal').waitFor();
  await page.getByText('As a table').click();
  expect(await page.getByRole('row', { name: /beyond the limits/ }).count()).toBe(3);
  expect(await axeFinds(page, 'main')).toEqual([]);
  await photograph(page, 'goal');
}

/** His goals are shut until she says why. */
async function dewiLooksAtAdiForAReason(page: Page): Promise<void> {
  await goals(page);
  await page.getByRole('link', { name: 'Adi Wijaya' }).click();
  await page.getByLabel('Reason').fill('Our talk of the month');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByText('No goals of this person.').waitFor();
  await page.getByText('Our talk of the month').waitFor();
}

/** He reads Thai. */
async function adiReviewsIt(page: Page): Promise<void> {
  await goals(page);
  await page.getByText('Our talk of the month').waitFor();
  await photograph(page, 'goals-th');
  await page.getByRole('article').getByRole('link').click();
  await page.getByRole('button', { name: 'ทบทวน' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('เร็วขึ้นแล้ว');
  await choose(page, 'เป้าหมายนี้', 'บรรลุแล้ว');
  await page.getByRole('button', { name: 'บันทึกการทบทวน' }).click();
  await page.getByText('เร็วขึ้นแล้ว').first().waitFor();
  await page.getByText('บรรลุแล้ว').first().waitFor();
  await photograph(page, 'goal-th');
}

async function hisOwnStandsAtHome(page: Page): Promise<void> {
  await goals(page);
  await page.getByRole('button', { name: 'เป้าหมายใหม่' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'ค่าเป้าหมาย' }).fill('95');
  await page.getByRole('button', { name: 'บันทึกเป้าหมาย' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.goto(`${given.program.address}/w/${slug}/home`);
  const mine = page.getByRole('region', { name: 'เป้าหมายของฉัน' });
  await mine.getByRole('article').waitFor();
  expect(await axeFinds(page, 'main')).toEqual([]);
  await photograph(page, 'home-th');
}
