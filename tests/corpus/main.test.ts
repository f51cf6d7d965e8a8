import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function measure(): Promise<{ code: number; lines: string[] }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main, folder], (error, output) => {
      resolve({ code: error ? Number(error.code) : 0, lines: output.trim().split('\n') });
    });
  });
}

function put(path: string, content: string | object): void {
  const full = join(folder, path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, typeof content === 'string' ? content : JSON.stringify(content));
}

test('measures whatever sub-folders it finds', async () => {
  put('mail/other/1.eml', 'From: rina@example.com\nSubject: Halo\n\nHalo');
  put('mail/zammad/1.box', 'From: Rina <rina@example.com>\nSubject: Paket\n\nHalo');
  put('mail/zammad/expected.json', {
    '1.box': {
      parse: { params: { subject: 'Paket', from_email: 'rina@example.com', from_display_name: 'Rina' } },
    },
  });
  put('reply/email_reply_trimmer/emails/1.txt', 'Halo\n\nOn 4 May 2026, Sapa <a@b.example> wrote:\n\n> lama');
  put('reply/email_reply_trimmer/trimmed/1.txt', 'Halo');
  const { code, lines } = await measure();
  expect(lines).toEqual(
    expect.arrayContaining(['mail.messages 2', 'mail.zammad.subject 1/1', 'reply.email_reply_trimmer 1/1']),
  );
  expect(lines.at(-1)).toMatch(/^\d+ passed, 0 failed$/);
  expect(code).toBe(0);
}, 60_000);

test('fails where a figure misses its target', async () => {
  put('reply/crisp/1.txt', 'Halo\n\n-- \nRina');
  put('reply/crisp/expected.json', { '1.txt': [{ visible_text: 'something else' }] });
  const { code, lines } = await measure();
  expect(lines).toContain('reply.crisp 0/1 FAILED');
  expect(code).toBe(1);
}, 60_000);

test('says so when there is nothing to measure', async () => {
  expect((await measure()).code).toBe(1);
}, 60_000);

test('recorded calls of channels are taken or left by a named rule; one that cannot be read fails', async () => {
  const event = {
    type: 'message',
    timestamp: 1,
    source: { type: 'user', userId: 'U1' },
    message: { id: '1', type: 'text', text: 'a' },
  };
  put('channels/line/1.json', { events: [event] });
  put('channels/line/2.json', { events: [{ ...event, type: 'beacon' }] });
  const good = await measure();
  expect(good.lines).toContain('channels/line taken 1/2');
  expect(good.code).toBe(0);
  put('channels/telegram/1.json', { nothing: true });
  const bad = await measure();
  expect(bad.lines).toContain('channels/telegram unread 1 FAILED');
  expect(bad.code).toBe(1);
});
