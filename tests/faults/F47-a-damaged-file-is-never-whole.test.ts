import { randomBytes } from 'node:crypto';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, expect } from 'vitest';
import { incomingMails } from '../../server/domains/channels/email/schema.ts';
import { linkTo, storeFile } from '../../server/domains/files/index.ts';
import { readWhole } from '../../server/platform/storage/whole.ts';
import { openStorage } from '../../server/platform/storage.ts';
import { useDatabase } from '../harness/database.ts';
import { makeToken, openDoors } from '../harness/http.ts';
import { letter, type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { type ObjectStore, startObjectStore } from '../harness/object-store.ts';
import { type Company, makeCompany } from '../harness/people.ts';
import { openFor } from '../harness/requests.ts';
import { fault } from './fault.ts';

const here = useDatabase();
let room: MailRoom;
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
let token = '';
let store: ObjectStore;
let server: { address: string; close(): Promise<void> };

beforeAll(async () => {
  room = await openMailRoom();
  company = await makeCompany();
  doors = await openDoors();
  token = await makeToken(company, '*');
  store = await startObjectStore();
  await openStorage(here.home, store.address, { call: 5_000, pauses: [10] });
  server = await listen();
});
afterAll(async () => {
  await server.close();
  await room.close();
  await openStorage(here.home);
  await store.close();
});

fault(
  'F47',
  async (random, seed) => {
    for (const size of [1, 2_000, 5_000_000 + random.below(1_000_000)]) {
      const content = randomBytes(size);
      const given = { name: `${seed}.bin`, type: 'application/octet-stream', content };
      const file = await storeFile(company.asSystem, given);
      const address = `${server.address}${linkTo(file, new Date())}`;
      expect(await download(address)).toEqual(content);
      flip(file.key, random.below(size));
      expect(await download(address)).toBeNull();
      store.objects.delete(`sapa/${file.key}`);
      expect(await download(address)).toBeNull();
    }
  },
  'in a file that is handed out',
);

fault(
  'F47',
  async (random, seed) => {
    const text = `Where is parcel ${seed}?`;
    expect(await room.deliver(letter({ text }))).toBe(250);
    const row = (await room.read((tx) => tx.select().from(incomingMails))).find(
      ({ processedAt }) => processedAt === null,
    );
    if (!row) throw new Error('The mail was not kept');
    const { requestId } = await openFor(company.asSystem, { text });
    const url = `/api/v1/requests/${requestId}/messages`;
    flip(row.fileKey, random.below(row.size));
    await expect(readWhole({ key: row.fileKey, sha256: row.sha256 })).rejects.toMatchObject({
      code: 'file-damaged',
    });
    expect((await doors.call('GET', url, { token })).text).toContain(text);
    flip(row.fileKey, 0);
    await room.decide();
  },
  'in a raw mail, whose words are shown all the same',
);

fault(
  'F47',
  async (random, seed) => {
    const kept = letter({ subject: 'Kept', text: `Kept before the store went, ${seed}` });
    expect(await room.deliver(kept)).toBe(250);
    const { requestId } = await openFor(company.asSystem, { text: `Words of ${seed}` });
    store.failing = random.oneOf([500, 502, 503, 429]);
    try {
      expect(await room.deliver(letter({ text: `Refused ${seed}` }))).toBe(451);
      expect(await upload('x')).toMatchObject({ status: 503, json: { code: 'storage-unreachable' } });
      const shown = await doors.call('GET', `/api/v1/requests/${requestId}/messages`, { token });
      expect([shown.status, shown.text]).toEqual([200, expect.stringContaining(`Words of ${seed}`)]);
      await expect(room.decide()).rejects.toMatchObject({ code: 'storage-unreachable' });
    } finally {
      store.failing = null;
    }
    expect(await room.deliver(letter({ text: `Refused ${seed}` }))).toBe(250);
    expect((await upload('x')).status).toBe(201);
    expect((await room.decide()).slice(-2)).toMatchObject([
      { fate: 'opened', tries: 0 },
      { fate: 'opened', tries: 0 },
    ]);
  },
  'while the store is away',
);

const upload = (body: string) => doors.call('POST', '/api/v1/files', { token, body });

/** Turns one bit of what lies in the store. */
function flip(key: string, at: number): void {
  const content = Buffer.from(store.objects.get(`sapa/${key}`) ?? '');
  expect(content.length).toBeGreaterThan(at);
  content[at] = (content[at] ?? 0) ^ 1;
  store.objects.set(`sapa/${key}`, content);
}

/** What a browser has when the download is at its end; null when it says that it failed. */
async function download(address: string): Promise<Buffer | null> {
  try {
    const answer = await fetch(address);
    const content = Buffer.from(await answer.arrayBuffer());
    return answer.ok ? content : null;
  } catch {
    return null;
  }
}

/** A real port: what is asked is what a browser makes of an answer that breaks off. */
function listen(): Promise<typeof server> {
  return new Promise((resolve) => {
    const running = serve({ fetch: doors.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({
        address: `http://127.0.0.1:${port}`,
        close: () => new Promise<void>((done) => running.close(() => done())),
      }),
    );
  });
}
