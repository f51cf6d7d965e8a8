import { strFromU8, unzipSync } from 'fflate';
import { simpleParser } from 'mailparser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import { z } from 'zod';
import { at, type Caller, signedIn } from '../harness/api.ts';
import { chromiumProgram, openBrowser, patience, type Visitor, visit } from '../harness/browser.ts';
import { type Hits, hit, watchForHits } from '../harness/hits.ts';
import { signIn } from '../harness/pages.ts';
import { type Program, startProgram } from '../harness/program.ts';
import { type SmtpSink, startSmtpSink } from '../harness/smtp-sink.ts';
import { hire, password, type Staff } from '../harness/staff.ts';
import { attackIf } from './attack.ts';

/** Markup as the name of something; the word in front says of what. */
const bad = (what: string) => `${what} <img src=x onerror="${hit(what)}"><b>`;
const slug = 'toko-rina';
const owner = 'sari@toko-rina.example';
let sink: SmtpSink;
let program: Program;
let browser: Browser;
let sari: Visitor;
let hits: Hits;
let call: Caller;
let adi: Staff;

beforeAll(async () => {
  if (!chromiumProgram) return;
  sink = await startSmtpSink();
  program = await startProgram({
    SMTP_URL: sink.url,
    SAPA_COMPANY: 'Toko Rina',
    SAPA_OWNER_EMAIL: owner,
    SAPA_OWNER_PASSWORD: password,
  });
  call = await signedIn(at(program.address), owner, slug);
  adi = await hire(slug, 'Adi Wijaya', 'agent');
  await plant();
  browser = await openBrowser();
  sari = await visit(browser, `${program.address}/`);
  hits = await watchForHits(sari.page, program.address);
  await signIn(sari.page, owner);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await program?.stop();
  await sink?.close();
});

attackIf(
  chromiumProgram,
  'S12',
  async () => {
    const { page } = sari;
    for (const place of places) {
      await page.goto(`${program.address}/w/${slug}/${place.path}`);
      for (const what of place.shows)
        await page
          .getByText(new RegExp(`${what} .img src=x`))
          .first()
          .waitFor();
      expect([place.path, await planted(page)]).toEqual([place.path, 0]);
    }
    await page.getByRole('button', { name: /notification/i }).click();
    await page
      .getByRole('dialog')
      .getByText(/subject .img src=x/)
      .waitFor();
    expect(hits.list).toEqual([]);
  },
  'in every screen of the workspace',
  180_000,
);

attackIf(
  chromiumProgram,
  'S12',
  async () => {
    const mails = await sink.took(2);
    for (const { raw } of mails) {
      const mail = await simpleParser(raw);
      expect(mail.html || '').not.toMatch(/<img|<b>|onerror="/i);
    }
  },
  'in the mails that leave',
);

attackIf(
  chromiumProgram,
  'S12',
  async () => {
    for (const groupBy of ['team', 'member', 'label']) {
      const csv = await call('GET', `/reports/requests?groupBy=${groupBy}&format=csv`);
      expect([groupBy, csv.headers.get('content-type')]).toEqual([
        groupBy,
        expect.stringContaining('text/csv'),
      ]);
      expect(csv.headers.get('content-disposition')).toContain('attachment');
      expect(csv.text).toContain(`${groupBy} <img src=x`);
      const sheet = await fetchBytes(`/reports/requests?groupBy=${groupBy}&format=xlsx`);
      const xml = Object.values(unzipSync(sheet))
        .map((part) => strFromU8(part))
        .join('');
      expect(xml).toContain(`${groupBy} &lt;img src=x`);
      expect(xml).not.toContain('<img');
    }
  },
  'in exported tables',
);

const places = [
  { path: 'requests?view=all', shows: ['subject', 'customer'] },
  { path: 'requests/1', shows: ['subject', 'customer', 'label', 'file', 'member', 'team'] },
  { path: 'customers', shows: ['customer'] },
  { path: 'search?q=subject', shows: ['subject'] },
  { path: 'insights', shows: ['team'] },
  { path: 'insights?by=member', shows: ['member'] },
  { path: 'insights?by=label', shows: ['label'] },
  { path: 'mail-log', shows: ['subject'] },
  { path: 'mail-log?side=out', shows: ['subject'] },
  { path: 'settings/members', shows: ['member', 'team'] },
  { path: 'settings/teams', shows: ['team'] },
];

/** How many of our pictures became elements anywhere in the page or its frames. */
async function planted(page: Page): Promise<number> {
  let count = 0;
  for (const frame of page.frames()) count += await frame.locator('img[src="x"], img[onerror]').count();
  return count;
}

/** Names everything with markup, by mail where outsiders choose the name and through the API where members do. */
async function plant(): Promise<void> {
  await program.deliver(letter(), { to: 'support@localhost' });
  await eventually(async () => (await call('GET', '/requests/1')).status === 200);
  await expectDone(call('PATCH', '/me', { name: bad('member') }));
  const team = await expectDone(call('POST', '/teams', { name: bad('team') }));
  const { id: teamId } = z.object({ id: z.string() }).parse(team);
  const me = z.object({ member: z.object({ id: z.string() }) }).parse((await call('GET', '/me')).body).member;
  await expectDone(call('PATCH', `/members/${me.id}`, { teamIds: [teamId] }));
  await expectDone(call('PATCH', '/requests/1', { labels: [bad('label')], teamId }));
  await expectDone(call('POST', '/requests/1/messages', { body: 'Terima kasih', kind: 'reply' }));
  const helper = await signedIn(at(program.address), adi.email, slug);
  await expectDone(helper('PUT', '/requests/1/assignee', { assigneeId: me.id }));
  await eventually(async () => (await call('GET', '/notifications')).text.includes('subject'));
}

const eventually = (isSo: () => Promise<boolean>) =>
  vi.waitFor(async () => expect(await isSo()).toBe(true), { timeout: patience, interval: 100 });

async function expectDone(answer: ReturnType<Caller>): Promise<unknown> {
  const { status, body, text } = await answer;
  if (status >= 300) throw new Error(`${status} ${text}`);
  return body;
}

async function fetchBytes(path: string): Promise<Uint8Array> {
  const headers = { cookie: (call as Caller & { cookie: string }).cookie, 'x-workspace': slug };
  return new Uint8Array(await (await fetch(`${program.address}/api/v1${path}`, { headers })).arrayBuffer());
}

const encoded = (words: string) => `=?utf-8?B?${Buffer.from(words).toString('base64')}?=`;

function letter(): string {
  return [
    `From: ${encoded(bad('customer'))} <somchai@example.com>`,
    'To: support@localhost',
    `Subject: ${encoded(bad('subject'))}`,
    'Message-ID: <markup@example.com>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    bad('words'),
    '--b',
    'Content-Type: application/octet-stream',
    `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(bad('file'))}`,
    '',
    'bytes',
    '--b--',
    '',
  ].join('\r\n');
}
