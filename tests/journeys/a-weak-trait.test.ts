import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findWorkspaceBySlug } from '../../server/domains/access/index.ts';
import { writeReply } from '../../server/domains/conversations/index.ts';
import { createPlan, ensureCard } from '../../server/domains/quality/index.ts';
import { readResult } from '../../server/domains/quality/results/answer-result.ts';
import { listOwnResults } from '../../server/domains/quality/results/list-results.ts';
import { listQueue } from '../../server/domains/quality/reviews/find-review.ts';
import { giveReview } from '../../server/domains/quality/reviews/score-review.ts';
import { traits } from '../../server/domains/quality/rules/card/card.ts';
import { drawPlans } from '../../server/domains/quality/sampling/draw-plans.ts';
import { assignRequest, solveRequest } from '../../server/domains/requests/index.ts';
import { findActorOfMember } from '../../server/domains/team/index.ts';
import { type Actor, system } from '../../server/kernel/actor.ts';
import { at, signedIn } from '../harness/api.ts';
import { chromiumProgram, visit } from '../harness/browser.ts';
import { signIn } from '../harness/pages.ts';
import { openFor } from '../harness/requests.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** Reviews find a weak trait, a lesson is given and passed, and the trait is measured again, with a difference and its interval (L3). */
const slug = 'toko-rina';
const owner = 'sari@toko-rina.example';
let adi: Staff;
let dewi: Staff;
let rudi: Staff;
let workspaceId = '';

const given = useProgram({ company: 'Toko Rina', owner }, async () => {
  adi = await hire(slug, 'Adi Wijaya', 'agent');
  dewi = await hire(slug, 'Dewi Lestari', 'supervisor');
  rudi = await hire(slug, 'Rudi Hartono', 'reviewer');
  workspaceId = (await findWorkspaceBySlug(slug)).id;
});

test.skipIf(!chromiumProgram)(
  'a weak trait gets a lesson; once it is passed and more was reviewed, the record says by how much, and how surely',
  async () => {
    await anExampleIsPublished();
    const plan = { name: 'Weekly', stratum: 'member' as const, atRandom: 10, forRisk: 0, twicePercent: 0 };
    const { cardId } = await ensureCard(await by(dewi), {});
    await adiAnswers(-14);
    await createPlan(await by(dewi, -7), { ...plan, cardId, reviewerIds: [rudi.id] });
    await rudiReviews(-6, [0, 1, 0, 1, 2, 0]);
    const leader = await someone(dewi);
    await theRecordSaysWeak(leader.page);
    await theLessonIsGiven(leader.page);
    const learner = await someone(adi);
    await adiPasses(learner.page);
    await thereIsTooLittle(leader.page);
    await adiAnswers(7);
    expect(await drawPlans(await by(system(workspaceId), 14), {})).toEqual({ drawn: 6 });
    await rudiReviews(15, [3, 4, 3, 4, 3, 4]);
    await itIsMeasuredAgain(leader.page);
    await adiSeesTheSame(learner.page);
    expect([...leader.problems, ...learner.problems]).toEqual([]);
  },
  180_000,
);

/** In somebody's name, so many days from now. */
async function by(who: Staff | Actor, days = 0) {
  const asSystem = { actor: system(workspaceId), now: new Date() };
  const actor = 'email' in who ? await findActorOfMember(asSystem, { memberId: who.id }) : who;
  if (!actor) throw new Error('nobody');
  return { actor, now: new Date(Date.now() + days * 86_400_000) };
}

async function someone({ email }: Staff) {
  const visited = await visit(given.browser, `${given.program.address}/sign-in`);
  await signIn(visited.page, email);
  return visited;
}

/** Six customers are answered and served. */
async function adiAnswers(days: number): Promise<void> {
  const asSystem = await by(system(workspaceId), days);
  const asAdi = await by(adi, days);
  for (let i = 0; i < 6; i++) {
    const { requestId, conversationId } = await openFor(asSystem, { from: `rina${i}@example.com` });
    await assignRequest(asSystem, { requestId, assigneeId: adi.id });
    await writeReply(asAdi, { conversationId, body: 'It has left today.' });
    await solveRequest(asAdi, { requestId });
  }
}

/** Rudi gives every review that lies before him, polite so many points one after the other, and Adi reads what was found. */
async function rudiReviews(days: number, polite: readonly number[]): Promise<void> {
  const asRudi = await by(rudi, days);
  const { items } = await listQueue(asRudi, {});
  expect(items).toHaveLength(polite.length);
  for (const [place, { id: reviewId }] of items.entries()) {
    const points = (key: string) => (key === 'polite' ? (polite[place] ?? 0) : 3 + (place % 2));
    await giveReview(asRudi, { reviewId, scores: traits.map((key) => ({ key, points: points(key) })) });
  }
  const asAdi = await by(adi, days);
  for (const { id } of (await listOwnResults(asAdi, {})).items) await readResult(asAdi, { unitId: id });
}

async function anExampleIsPublished(): Promise<void> {
  const asDewi = await signedIn(at(given.program.address), dewi.email, slug);
  expect((await asDewi('POST', '/courses/examples')).status).toBeLessThan(300);
  const { items } = (await asDewi('GET', '/courses')).body as {
    items: { id: string; names: { en: string } }[];
  };
  const { id } = items.find(({ names }) => names.en === 'Welcoming by name') ?? { id: '' };
  expect((await asDewi('POST', `/courses/${id}/versions`, { draftVersion: 1 })).status).toBe(201);
}

const open = (page: Page, way: string) => page.goto(`${given.program.address}/w/${slug}${way}`);
const rowOf = (page: Page, table: string, name: RegExp) =>
  page.getByRole('table', { name: table }).getByRole('row', { name });

async function theRecordSaysWeak(page: Page): Promise<void> {
  await open(page, `/quality/people/${adi.id}`);
  await page.getByLabel('Reason').fill('Our talk in November');
  await page.getByRole('button', { name: 'Open for eight hours' }).click();
  await rowOf(page, 'Traits', /^Polite/)
    .getByText('Weak')
    .waitFor();
  expect(
    await rowOf(page, 'Traits', /^Prompt/)
      .getByText('Weak')
      .count(),
  ).toBe(0);
  expect(await page.getByRole('table', { name: 'What lessons changed' }).count()).toBe(0);
}

async function theLessonIsGiven(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Give lesson: Welcoming by name' }).click();
  await page.getByText('1 person is asked to take it within two weeks').waitFor();
  const lesson = rowOf(page, 'What lessons changed', /^Welcoming by name/);
  await lesson.getByText(/^Polite · asked until/).waitFor();
  await lesson.getByText('Measured again once it is passed.').waitFor();
  await photograph(page, 'asked');
}

async function adiPasses(page: Page): Promise<void> {
  await open(page, '/training');
  await page.getByRole('link', { name: 'Welcoming by name' }).click();
  await page
    .getByText(/weak|polite/i)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Begin', exact: true }).last().click();
  await page.getByRole('radio', { name: 'Dear customer' }).check();
  await page.getByRole('button', { name: 'Hand in' }).click();
  await page.getByRole('button', { name: 'To the lessons' }).click();
  await page.getByRole('button', { name: 'Read, next lesson' }).click();
  await page.getByRole('button', { name: 'Read, that was all' }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('radio', { name: 'Halo Kak Ayu' }).check();
  await page.getByRole('radio', { name: 'I take the politer one' }).check();
  await page.getByRole('checkbox', { name: 'Guess man or woman from a name' }).check();
  await page.getByRole('checkbox', { name: 'Write the name otherwise' }).check();
  await page.getByRole('button', { name: 'Hand in' }).click();
  await page.getByText('100%').waitFor();
}

async function thereIsTooLittle(page: Page): Promise<void> {
  await page.reload();
  const lesson = rowOf(page, 'What lessons changed', /^Welcoming by name/);
  await lesson.getByText(/^Polite · passed on/).waitFor();
  await lesson.getByText('Too little to say: 6 reviews before, 0 since; five of each are needed.').waitFor();
}

/** Of four points a mean of 2/3 before, since then one of 3 1/2; the interval is Welch's with 8.75 degrees of freedom. */
async function itIsMeasuredAgain(page: Page): Promise<void> {
  await page.reload();
  const lesson = rowOf(page, 'What lessons changed', /^Welcoming by name/);
  await lesson.getByText('+71 points').waitFor();
  await lesson.getByText('(+48 to +94)').waitFor();
  await lesson.getByText('Better', { exact: true }).waitFor();
  await photograph(page, 'measured');
}

async function adiSeesTheSame(page: Page): Promise<void> {
  await open(page, '/quality/mine');
  const own = page.getByRole('table', { name: 'What lessons changed' });
  await own.getByText('+71 points').waitFor();
  await own
    .getByRole('row', { name: /Personal · passed on/ })
    .getByText('Could be chance')
    .waitFor();
  await photograph(page, 'own');
}

/** With `PICTURES` a folder, what they see is kept there, to be looked at. */
async function photograph(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
