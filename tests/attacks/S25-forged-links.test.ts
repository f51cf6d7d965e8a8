import { createHash, createHmac, randomBytes } from 'node:crypto';
import { beforeAll, expect } from 'vitest';
import { isLinkValid, linkTo, storeFile } from '../../server/domains/files/index.ts';
import { newId } from '../../server/kernel/ids.ts';
import { useDatabase } from '../harness/database.ts';
import { openDoors } from '../harness/http.ts';
import { makeCompany } from '../harness/people.ts';
import { attack } from './attack.ts';

useDatabase();
let doors: Awaited<ReturnType<typeof openDoors>>;
let file: Awaited<ReturnType<typeof storeFile>>;
let right = new URL('http://x');
beforeAll(async () => {
  const company = await makeCompany();
  doors = await openDoors();
  const given = { name: 'nota.txt', type: 'text/plain', content: Buffer.from('secret') };
  file = await storeFile(company.asSystem, given);
  right = new URL(linkTo(file, new Date()), 'http://x');
});

/** Signatures that somebody could think of who knows everything of a file but the key of links. */
function* forgeries(): Generator<string> {
  const known = [file.id, file.key, file.sha256, file.workspaceId, String(file.size), file.name];
  for (const one of known)
    for (const other of known)
      for (const way of ['md5', 'sha1', 'sha256'])
        for (const form of ['hex', 'base64url'] as const) {
          yield createHash(way)
            .update(one + other)
            .digest(form);
          yield createHmac(way, one).update(other).digest(form);
          yield createHmac('sha256', one).update(`${file.workspaceId}/${file.id}/${other}`).digest(form);
        }
  const signature = right.searchParams.get('signature') ?? '';
  for (let at = 0; at < signature.length; at += 1)
    for (const letter of 'AZaz09-_')
      if (signature[at] !== letter) yield signature.slice(0, at) + letter + signature.slice(at + 1);
  for (let length = 0; length < signature.length; length += 1) yield signature.slice(0, length);
  yield* [
    `${signature}=`,
    `${signature}A`,
    signature.toLowerCase(),
    signature.toUpperCase(),
    `${signature}\0`,
  ];
}

attack(
  'S25',
  () => {
    const until = Number(right.searchParams.get('until'));
    expect(isLinkValid(file, until, right.searchParams.get('signature') ?? '', new Date())).toBe(true);
    const opened: string[] = [];
    let tried = 0;
    const guess = (signature: string) => {
      tried += 1;
      if (isLinkValid(file, until, signature, new Date())) opened.push(signature);
    };
    for (const signature of forgeries()) guess(signature);
    while (tried < 100_000) guess(randomBytes(32).toString('base64url'));
    expect(opened).toEqual([]);
  },
  'a hundred thousand times',
  60_000,
);

attack(
  'S25',
  async () => {
    const address = `/api/v1/files/${file.workspaceId}/${file.id}`;
    const signature = right.searchParams.get('signature') ?? '';
    const until = Number(right.searchParams.get('until'));
    expect((await doors.call('GET', right.pathname + right.search)).status).toBe(200);
    const asked = [
      ...[...forgeries()]
        .filter((_, at) => at % 10 === 0)
        .map((one) => `${address}?until=${until}&signature=${encodeURIComponent(one)}`),
      ...[until + 3600, until - 3600, 0, -1, 9_999_999_999].map(
        (one) => `${address}?until=${one}&signature=${signature}`,
      ),
      `/api/v1/files/${file.workspaceId}/${newId()}?until=${until}&signature=${signature}`,
      `/api/v1/files/${newId()}/${file.id}?until=${until}&signature=${signature}`,
      `${address}?until=${until}&until=${until}&signature=`,
      `${address}?signature=${signature}`,
    ];
    const wrong = [];
    for (const path of asked) {
      const { status, text } = await doors.call('GET', path);
      if (![400, 404].includes(status) || text.includes('secret')) wrong.push([path, status]);
    }
    expect(wrong).toEqual([]);
  },
  'through the door',
);
