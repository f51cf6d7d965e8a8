import { expect, test } from 'vitest';
import { z } from 'zod';
import { findWorkspaceBySlug } from '../../server/domains/access/index.ts';
import { askCallBack } from '../../server/domains/calls/back/ask-call-back.ts';
import { system } from '../../server/kernel/actor.ts';
import { sign } from '../../server/platform/signatures/standard-webhooks.ts';
import { at, type Caller, signedIn } from '../harness/api.ts';
import { chromiumProgram, type Visitor, visit } from '../harness/browser.ts';
import { goToRequests, signIn } from '../harness/pages.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** It rings: who calls and what they have open is there, the talk is wrapped up, and who met nobody is called back. */
const slug = 'siam-parcel';
const owner = 'sari@siam-parcel.example';
const rina = '+62 812 3456 789';
let adi: Staff;
let call: Caller;
let exchange: { hookAddress: string; signingSecret: string };

const given = useProgram({ company: 'Siam Parcel', owner }, async () => {
  adi = await hire(slug, 'Adi Wijaya', 'agent');
});

test.skipIf(!chromiumProgram)('a call: from the bell to the wrap-up, and one that nobody took', async () => {
  call = await signedIn(at(given.program.address), owner, slug);
  await rinaAsked();
  const keeper = await visit(given.browser, `${given.program.address}/`);
  await signIn(keeper.page, owner);
  await sariConnectsTheExchange(keeper);
  await keeper.leave();
  const visitor = await visit(given.browser, `${given.program.address}/`);
  await signIn(visitor.page, adi.email);
  await itRingsAndRinaIsKnown(visitor);
  await theyTalkAndHeWrapsItUp(visitor);
  await somebodyMetNobody(visitor);
  await heCallsBack(visitor);
  expect([...keeper.problems, ...visitor.problems]).toEqual([]);
});

const subject = 'Where is my parcel?';
const start = Date.now() - 90_000;
const after = (seconds: number) => new Date(start + seconds * 1000).toISOString();

async function rinaAsked(): Promise<void> {
  const customer = { phone: rina, name: 'Rina' };
  await call('POST', '/requests', { subject, body: 'It was to come.', customer, language: 'en' });
}

/** In the settings: connected, tested, and a line for Adi. */
async function sariConnectsTheExchange({ page }: Visitor): Promise<void> {
  await page.goto(`${given.program.address}/w/${slug}/settings/phone`);
  await page.getByRole('button', { name: 'Connect' }).click();
  await page.getByRole('menuitem', { name: 'Any exchange' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name for your team').fill('Front desk');
  await dialog.getByRole('button', { name: 'Try and connect' }).click();
  const signingSecret = await dialog.getByLabel('Signing secret').inputValue();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  const hookAddress = await dialog.getByLabel('Webhook address').inputValue();
  exchange = { signingSecret, hookAddress };
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Test Front desk' }).click();
  await page.getByText(/works/i).first().waitFor();
  await page.getByLabel('Member', { exact: true }).click();
  await page.getByRole('option', { name: 'Adi Wijaya' }).click();
  await page.getByLabel('Extension').fill('101');
  await page.getByRole('button', { name: 'Assign the line' }).click();
  await page.getByText('101 · Front desk').waitFor();
}

/** What the exchange tells, signed as the guide says. */
async function tell(report: Record<string, unknown>): Promise<void> {
  const id = `${String(report.call)}-${String(report.type)}`;
  const body = JSON.stringify({ id, ...report });
  const headers = sign(exchange.signingSecret, { id, at: new Date(), body });
  const path = new URL(exchange.hookAddress).pathname;
  const answer = await fetch(`${given.program.address}${path}`, { method: 'POST', body, headers });
  expect(answer.status).toBe(200);
}

async function itRingsAndRinaIsKnown({ page }: Visitor): Promise<void> {
  await tell({ type: 'ringing', call: 'c1', at: after(0), number: '08123456789', extensions: ['101'] });
  const card = page.getByRole('article', { name: 'Rina' });
  await card.getByText('is calling').waitFor();
  await card.getByRole('link', { name: subject }).waitFor();
  await card.getByRole('button', { name: 'Open the customer’s page' }).click();
  await page.waitForURL('**/customers/*');
}

async function theyTalkAndHeWrapsItUp({ page }: Visitor): Promise<void> {
  await tell({ type: 'answered', call: 'c1', at: after(4), extensions: ['101'] });
  const card = page.getByRole('article', { name: 'Rina' });
  await card.getByText('Talking').waitFor();
  await card.getByLabel('Notes').fill('She is home on Friday.');
  await tell({ type: 'ended', call: 'c1', at: after(64) });
  await card.getByText('The call is over: please wrap it up').waitFor();
  await card.getByLabel('How it ended').click();
  await page.getByRole('option', { name: 'Answered' }).click();
  await card.getByRole('button', { name: 'Wrap up' }).click();
  await card.waitFor({ state: 'detached' });
  const log = page.getByRole('region', { name: 'Calls and visits' });
  await log.getByText('She is home on Friday.').waitFor();
  await log.getByRole('link', { name: subject }).click();
  await page
    .getByRole('log', { name: 'Conversation' })
    .getByText(/took this down/)
    .waitFor();
}

/** Nobody was there: after the patience of the clock a request stands, with a promise and a place in line. */
async function somebodyMetNobody({ page }: Visitor): Promise<void> {
  await tell({ type: 'ringing', call: 'c2', at: after(70), number: '+66811112222', extensions: ['101'] });
  await page.getByRole('article', { name: '+66811112222' }).waitFor();
  await tell({ type: 'missed', call: 'c2', at: after(88) });
  const missed = async () =>
    z
      .object({ items: z.array(z.object({ id: z.string() })) })
      .parse((await call('GET', '/calls?state=missed')).body).items[0]?.id;
  await expect.poll(missed, { timeout: 10_000 }).toBeTruthy();
  const actor = system((await findWorkspaceBySlug(slug)).id);
  await askCallBack({ actor, now: new Date() }, { callId: (await missed()) ?? '' });
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Promises' }).click();
  const line = page.getByRole('table', { name: 'To be called back' });
  await line.getByRole('row', { name: /^1 \+66811112222 1/ }).waitFor();
}

async function heCallsBack({ page }: Visitor): Promise<void> {
  const line = page.getByRole('table', { name: 'To be called back' });
  await line.getByRole('link', { name: '+66811112222' }).click();
  await page.getByRole('region', { name: 'Promises' }).getByText('We call back').waitFor();
  await tell({
    type: 'answered',
    call: 'c3',
    at: after(89),
    direction: 'out',
    number: '+66811112222',
    extensions: ['101'],
  });
  await page.getByRole('region', { name: 'Promises' }).getByText('Kept', { exact: true }).waitFor();
  await goToRequests(page);
}
