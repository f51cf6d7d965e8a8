import { afterAll, beforeAll, expect } from 'vitest';
import { storage } from '../../server/platform/storage.ts';
import { useDatabase } from '../harness/database.ts';
import { letter, type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { fault } from './fault.ts';

useDatabase();
let room: MailRoom;
beforeAll(async () => {
  room = await openMailRoom();
});
afterAll(() => room.close());

const megabyte = 1024 * 1024;
fault('F10', async (_random, seed) => {
  const first = process.memoryUsage().rss;
  const hostile = {
    'a hundred thousand parts': letter({
      headers: multipart,
      text: `--b\r\n\r\n${seed}\r\n`.repeat(100_000),
    }),
    'five thousand files': letter({ headers: multipart, text: attachments(5_000, seed) }),
    'one line of 20 MB': letter({ text: `${seed}${'x'.repeat(20 * megabyte)}` }),
    'a header of 2 MB': letter({ headers: { 'X-Long': `${seed}${' x'.repeat(megabyte)}` } }),
    'a list of a million commas': letter({ headers: { Cc: `${seed}@a.example${','.repeat(90_000)}` } }),
  };
  expect(await room.deliver(Buffer.alloc(60 * megabyte, letter({ subject: 'Huge' })))).toBe(552);
  for (const raw of Object.values(hostile)) expect(await room.deliver(raw)).toBe(250);
  expect(await room.deliver(letter({ subject: 'Small', text: `After them, seed ${seed}` }))).toBe(250);
  const count = Object.keys(hostile).length + 2;
  const mails = (await room.decide()).slice(-count);
  const refused = mails.filter(({ fate }) => fate === 'refused');
  expect(refused.map(({ reason, subject }) => [reason, subject])).toEqual([['too-large', 'Huge']]);
  expect(refused[0]?.size).toBeGreaterThanOrEqual(60 * megabyte);
  expect(mails.find(({ subject }) => subject === 'Small')?.fate).toBe('opened');
  for (const mail of mails.filter(({ fate }) => fate !== 'refused')) {
    expect(['opened', 'quarantined']).toContain(mail.fate);
    expect((await storage().get(mail.fileKey)).length).toBe(mail.size);
  }
  expect(process.memoryUsage().rss - first).toBeLessThan(512 * megabyte);
});

const multipart = { 'Content-Type': 'multipart/mixed; boundary=b' };

function attachments(count: number, seed: number): string {
  const part = (at: number) =>
    `--b\r\nContent-Disposition: attachment; filename="${at}.txt"\r\n\r\n${seed} ${at}\r\n`;
  return `${Array.from({ length: count }, (_, at) => part(at)).join('')}--b--`;
}
