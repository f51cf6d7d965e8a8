import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { files } from '../../server/domains/files/schema.ts';
import { useDatabase } from '../harness/database.ts';
import { makeToken, openDoors } from '../harness/http.ts';
import { type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { makeCompany } from '../harness/people.ts';
import { attack } from './attack.ts';

const here = useDatabase();
let room: MailRoom;
beforeAll(async () => {
  room = await openMailRoom();
});
afterAll(() => room.close());

const cores = [
  '.htaccess',
  'shell.php',
  '../../../etc/cron.d/x',
  '..\\..\\boot.ini',
  'a.sh',
  'CON',
  'x.phtml',
  '.env',
];
const before = [
  '',
  '\u200b',
  '\u202e',
  '\ufeff',
  './',
  '/',
  '%2e%2e%2f',
  '..%00/',
  'C:\\',
  '\u0000',
  ' ',
  '\u00ad',
];
const after = ['', '\u200b', '.', ' ', ';.png', '%00.png', '::$DATA', '/'];
const names = cores.flatMap((core) => before.flatMap((start) => after.map((end) => `${start}${core}${end}`)));

attack(
  'S23',
  async () => {
    expect(names.length).toBeGreaterThan(500);
    const mails = Array.from({ length: 6 }, (_, at) => names.slice(at * 150, at * 150 + 150)).filter(
      ({ length }) => length,
    );
    for (const part of mails) expect(await room.deliver(mailWith(part))).toBe(250);
    const decided = await room.decide();
    expect(decided.map(({ fate }) => fate)).toEqual(mails.map(() => 'opened'));
    const kept = await room.read((tx) => tx.select().from(files));
    expect(kept).toHaveLength(names.length);
    for (const { key, name } of kept) {
      expect(key).toMatch(/^\d{4}-\d\d-\d\d\/[\w-]{32}$/);
      expect(name).not.toMatch(/[/\\\u0000-\u001f\u200b\u202e\ufeff]/);
    }
    const root = join(here.home, 'files');
    const paths = (await readdir(root, { recursive: true })).filter((path) => path.includes('/'));
    expect(paths.filter((path) => !/^\d{4}-\d\d-\d\d\/[\w-]{32}$/.test(path))).toEqual([]);
    for (const path of paths.slice(0, 50)) expect((await stat(join(root, path))).mode & 0o111).toBe(0);
  },
  '',
  60_000,
);

attack(
  'S23',
  async () => {
    const token = await makeToken(await makeCompany(), '*');
    const doors = await openDoors();
    for (const name of names.filter((_, at) => at % 5 === 0)) {
      const headers = { 'x-file-name': encodeURIComponent(name), 'content-type': 'application/octet-stream' };
      const { status, json } = await doors.call('POST', '/api/v1/files', { token, body: 'content', headers });
      const isTame =
        /^[^/\\\u0000-\u001f\u00ad\u200b\u202e\ufeff.][^/\\\u0000-\u001f\u00ad\u200b\u202e\ufeff]*$/;
      expect([name, status, isTame.test(String(json.name))]).toEqual([name, 201, true]);
    }
  },
  'uploaded, where nobody has read them before',
);

function mailWith(part: string[]): string {
  const parts = part.map((name, at) =>
    [
      '--b',
      'Content-Type: application/octet-stream',
      `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}`,
      '',
      `content ${at}`,
    ].join('\r\n'),
  );
  const head = [
    'From: rina@honest.example',
    'To: support@toko-rina.example',
    'Subject: files',
    'MIME-Version: 1.0',
  ];
  const text = ['--b', 'Content-Type: text/plain', '', 'see files'].join('\r\n');
  return [...head, 'Content-Type: multipart/mixed; boundary=b', '', text, ...parts, '--b--', ''].join('\r\n');
}
