import { randomBytes } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync, type Zippable, zipSync } from 'fflate';
import { afterAll, beforeAll, expect } from 'vitest';
import { useDatabase } from '../harness/database.ts';
import { makeToken, openDoors } from '../harness/http.ts';
import { type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { makeCompany } from '../harness/people.ts';
import { attack } from './attack.ts';

const here = useDatabase();
let room: MailRoom;
let token = '';
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  room = await openMailRoom();
  token = await makeToken(await makeCompany(), '*');
  doors = await openDoors();
});
afterAll(() => room.close());

const canary = Buffer.from('a canary that left its archive');
const climbing: Zippable = Object.fromEntries(
  [
    '../../escaped.txt',
    '/tmp/escaped.txt',
    'C:\\escaped.txt',
    '..\\..\\escaped.txt',
    'a/../../escaped.txt',
  ].map((name) => [name, canary]),
);
/** A link of Unix to a file outside. */
const linking: Zippable = { escaped: [Buffer.from('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] };
const crowd: Zippable = Object.fromEntries(
  Array.from({ length: 20_000 }, (_, at) => [`${at}`, new Uint8Array()]),
);
const zeros = new Uint8Array(100 * 1024 * 1024);
const archives: Record<string, Uint8Array<ArrayBuffer>> = {
  'climbing.zip': zipSync(climbing),
  'linking.zip': zipSync(linking),
  'crowd.zip': zipSync(crowd),
  'bomb.zip': zipSync({ 'big.csv': zeros }),
  'nested.zip': zipSync({ 'in.zip': zipSync({ 'big.csv': zeros }) }),
  'book.xlsx': zipSync({ 'xl/workbook.xml': zeros, '[Content_Types].xml': canary }),
  'table.csv.gz': gzipSync(zeros),
};

/** Contents under their keys, and the log of erasures. */
const ours = /^(files(\/\d{4}-\d\d-\d\d(\/[\w-]{32})?)?|erasures(\/log\.jsonl)?)$/;

/** Bytes and places of all that lies in the home. */
async function home() {
  const paths = await readdir(here.home, { recursive: true });
  let bytes = 0;
  for (const path of paths) {
    const found = await stat(join(here.home, path));
    if (found.isFile()) bytes += found.size;
  }
  return { bytes, strange: paths.filter((path) => !ours.test(path)) };
}

attack(
  'S29',
  async () => {
    for (const [name, content] of Object.entries(archives)) {
      const before = await home();
      const headers = { 'x-file-name': name, 'content-type': 'text/csv' };
      const give = (path: string) => doors.call('POST', `/api/v1${path}`, { token, body: content, headers });
      const table = await give('/customer-imports');
      expect([name, table.status, table.json.code]).toEqual([name, 400, expect.stringContaining('import')]);
      const mbox = await give('/mail-imports');
      expect([name, mbox.status, mbox.json.code]).toEqual([name, 400, 'mail-import-unreadable']);
      const after = await home();
      expect(after.bytes - before.bytes).toBeLessThan(1024 * 1024);
      expect(after.strange).toEqual([]);
    }
  },
  'where a table or a mailbox is expected',
  120_000,
);

attack(
  'S29',
  async () => {
    for (const [name, content] of Object.entries(archives)) {
      const before = await home();
      const headers = { 'x-file-name': name, 'content-type': 'application/zip' };
      const { status, json } = await doors.call('POST', '/api/v1/files', { token, body: content, headers });
      expect([status, json.size]).toEqual([201, content.length]);
      const mail = mailWith(name, content);
      expect(await room.deliver(mail)).toBe(250);
      await room.decide();
      const after = await home();
      expect(after.bytes - before.bytes).toBeLessThan(2 * content.length + mail.length + 1024 * 1024);
      expect(after.strange).toEqual([]);
      const answer = await doors.call('GET', String(json.url));
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
      expect(answer.headers.get('content-encoding')).toBeNull();
      expect(answer.headers.get('content-length')).toBe(String(content.length));
    }
  },
  'as a file: it is kept and handed out as it is, and nobody looks inside',
  120_000,
);

function mailWith(name: string, content: Uint8Array): string {
  const boundary = `b${randomBytes(6).toString('hex')}`;
  const lines = Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n');
  return [
    'From: rina@honest.example',
    'To: support@toko-rina.example',
    'Subject: archive',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary=${boundary}`,
    '',
    `--${boundary}`,
    'Content-Type: application/zip',
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    lines,
    `--${boundary}--`,
    '',
  ].join('\r\n');
}
