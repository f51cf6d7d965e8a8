import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { at, type Caller, signedIn } from '../harness/api.ts';
import { chromiumProgram, visit } from '../harness/browser.ts';
import { signIn } from '../harness/pages.ts';
import { hire, password, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** Sari publishes a course and asks Adi; he takes it on his phone, first wrong and then right, and is asked again. */
const slug = 'toko-rina';
const owner = 'sari@toko-rina.example';
let adi: Staff;
let sari: Caller;

const given = useProgram({ company: 'Toko Rina', owner }, async () => {
  adi = await hire(slug, 'Adi Wijaya', 'agent');
});

test.skipIf(!chromiumProgram)(
  'a course is published, asked, taken wrong and right, and gives a certificate, a skill and a card of the day',
  async () => {
    sari = await signedIn(at(given.program.address), owner, slug);
    const leader = await visit(given.browser, `${given.program.address}/sign-in`);
    await signIn(leader.page, owner);
    await aCourseIsPublishedAndAsked(leader.page);
    expect(leader.problems).toEqual([]);
    const phone = { viewport: { width: 375, height: 812 }, hasTouch: true };
    const learner = await visit(given.browser, `${given.program.address}/sign-in`, phone);
    const { page } = learner;
    await homeSaysSoInOneLine(page);
    await whatHeKnowsIsAskedFirst(page);
    await heReadsTheLessons(page);
    await heAnswersWrongAndSeesWhy(page);
    await heAnswersRight(page);
    expect(await axeFinds(page)).toEqual([]);
    await theSkillIsHis();
    await theCardOfTheDay(page);
    expect(learner.problems).toEqual([]);
    await theLevelsSayWhatTheyCan(leader.page);
    await learner.leave();
    await leader.leave();
  },
  180_000,
);

async function aCourseIsPublishedAndAsked(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Training' }).click();
  await page.getByText('There is nothing to learn yet').waitFor();
  await page.getByRole('button', { name: 'Courses' }).click();
  await page.getByRole('button', { name: 'Begin with two examples' }).click();
  await page.getByRole('link', { name: 'Welcoming by name' }).click();
  await page.getByRole('heading', { name: 'Welcoming by name', level: 1 }).waitFor();
  await page.getByLabel('Title').fill('Why the name is first');
  await page.getByText('All is saved').waitFor();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish version 1' });
  await dialog.getByText('make sure that no sentence in it names a person').waitFor();
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Version 1 is taken from now on').waitFor();
  expect(await axeFinds(page)).toEqual([]);
  await page.getByRole('button', { name: 'Ask to learn' }).click();
  const ask = page.getByRole('dialog', { name: 'Ask to learn' });
  await ask.getByRole('checkbox', { name: 'Adi Wijaya' }).click();
  await ask.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.getByText('1 person asked').waitFor();
}

async function homeSaysSoInOneLine(page: Page): Promise<void> {
  const customer = { email: 'rina@example.com', name: 'Rina' };
  await sari('POST', '/requests', { subject: 'Halo', body: 'Halo', customer });
  await page.getByLabel('E-mail').fill(adi.email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`**/w/${slug}/home`);
  await page.getByText(/^1 course to take · the first by/).waitFor();
  await page.getByRole('link', { name: 'To the training' }).click();
  await page.getByRole('link', { name: 'Welcoming by name' }).click();
  await page.getByText('Asked by whoever leads you').waitFor();
}

async function whatHeKnowsIsAskedFirst(page: Page): Promise<void> {
  await photograph(page, 'course');
  await page.getByRole('button', { name: 'Begin', exact: true }).last().click();
  await page.getByText('This does not count').waitFor();
  await page.getByText('3 questions are open').waitFor();
  await page.getByRole('radio', { name: 'Halo Kak Ayu' }).check();
  await page.getByRole('button', { name: 'Hand in' }).click();
  await page.getByText('You knew 33 % before the lessons').waitFor();
  expect(await page.getByText('The card says how she likes to be called').count()).toBe(0);
  await page.getByRole('button', { name: 'To the lessons' }).click();
}

async function heReadsTheLessons(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Why the name is first' }).waitFor();
  await page.getByText('The preferred name comes before').waitFor();
  await page.getByRole('button', { name: 'Read, next lesson' }).click();
  await page.getByRole('region', { name: 'A real request' }).getByText('Halo Kak Ayu, tentu bisa').waitFor();
  await photograph(page, 'lesson');
  await page.getByRole('button', { name: 'Read, that was all' }).click();
}

async function heAnswersWrongAndSeesWhy(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('radio', { name: 'Dear customer' }).check();
  await page.getByRole('radio', { name: 'I greet nobody' }).check();
  await page.getByRole('button', { name: 'Hand in' }).click();
  await page.getByText('Not passed yet: 80 % are needed').waitFor();
  await page.getByText('The card says how she likes to be called; that comes first.').waitFor();
  await photograph(page, 'result');
  await page.getByRole('button', { name: 'Try again' }).click();
}

async function heAnswersRight(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Halo Kak Ayu' }).check();
  await page.getByRole('radio', { name: 'I take the politer one' }).check();
  await page.getByRole('checkbox', { name: 'Guess man or woman from a name' }).check();
  await page.getByRole('checkbox', { name: 'Write the name otherwise' }).check();
  await page.getByRole('button', { name: 'Hand in' }).click();
  await page.getByText('100%').waitFor();
  await page.getByRole('button', { name: 'Overview' }).click();
  const certificate = page.getByRole('region', { name: 'Certificate' });
  await certificate.getByText(/^Passed on/).waitFor();
  await certificate.getByText('You are given requests that need “sapaan”.').waitFor();
  await certificate.getByText('5', { exact: true }).click();
  await certificate.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Thank you, it is kept').waitFor();
  await photograph(page, 'certificate');
}

const staff = z.object({
  items: z.array(z.object({ name: z.string(), skills: z.array(z.object({ skill: z.string() })) })),
});

async function theSkillIsHis(): Promise<void> {
  const { items } = staff.parse((await sari('GET', '/staff')).body);
  expect(items.find((one) => one.name === adi.name)?.skills).toMatchObject([{ skill: 'sapaan' }]);
}

const course = z.object({ draftVersion: z.number(), draft: z.looseObject({ names: z.looseObject({}) }) });

/** The course changes and asks anew: its questions come today. */
async function theCardOfTheDay(page: Page): Promise<void> {
  const { items } = z
    .object({ items: z.array(z.object({ id: z.string(), publishedVersion: z.number().nullable() })) })
    .parse((await sari('GET', '/courses')).body);
  const id = items.find((one) => one.publishedVersion !== null)?.id;
  const { draft, draftVersion } = course.parse((await sari('GET', `/courses/${id}`)).body);
  const content = { ...draft, names: { ...draft.names, en: 'Welcoming by name, second edition' } };
  await sari('PATCH', `/courses/${id}`, { draftVersion, content });
  await sari('POST', `/courses/${id}/versions`, { draftVersion: draftVersion + 1, asksAgain: true });
  await page.goto(`${given.program.address}/w/${slug}/training`);
  await page.getByText('The course is new').waitFor();
  const cards = page.getByRole('region', { name: 'Questions of the day' });
  await cards.getByText('0 of 3').waitFor();
  await photograph(page, 'training');
  const choices = cards.getByRole('radio').or(cards.getByRole('checkbox'));
  await choices.first().check();
  await cards.getByRole('button', { name: 'I am sure' }).click();
  await cards.getByText(/^Asked again on/).waitFor();
  await cards.getByRole('button', { name: 'Next' }).click();
  await cards.getByText('1 of 3').waitFor();
}

async function theLevelsSayWhatTheyCan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'What it brought' }).click();
  await page.getByText('5.0 of 5, said by 1 of 1.').waitFor();
  await page.getByText('Too little data: 1 answered before and after, five are needed.').waitFor();
  await page.getByText(/^Nothing is known of it/).waitFor();
}

/** With `PICTURES` a folder, what the learner sees is kept there, to be looked at. */
async function photograph(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
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
