import { createServer } from 'node:net';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../tests/harness/database.ts';
import { openDoors } from '../../tests/harness/http.ts';
import { startObjectStore } from '../../tests/harness/object-store.ts';
import { assertStorage } from '../platform/storage/watch.ts';
import { openStorage } from '../platform/storage.ts';

const here = useDatabase();
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  doors = await openDoors();
});
afterEach(() => openStorage(here.home));

let hours = 0;
/** Each test asks in an hour of its own, so that no answer of an earlier one counts. */
const nextHour = () => {
  hours += 1;
  return new Date(Date.now() + hours * 3_600_000);
};

test('the program is ready while the database and the storage answer', async () => {
  expect((await doors.call('GET', '/health/ready')).status).toBe(200);
});

test('a store that fails makes it not ready, and is asked once in five seconds', async () => {
  const store = await startObjectStore();
  try {
    await openStorage(here.home, store.address, { call: 1_000, pauses: [] });
    const now = nextHour();
    await assertStorage(now);
    store.failing = 500;
    await assertStorage(new Date(now.getTime() + 4_999));
    expect(store.calls).toHaveLength(1);
    const away = { status: 503, code: 'storage-unreachable' };
    await expect(assertStorage(new Date(now.getTime() + 5_000))).rejects.toMatchObject(away);
    expect(store.calls).toHaveLength(2);
  } finally {
    await store.close();
  }
});

test('a store that says nothing counts as away after two seconds', async () => {
  const silent = createServer(() => undefined);
  const port = await new Promise<number>((done) =>
    silent.listen(0, '127.0.0.1', () => {
      const address = silent.address();
      done(typeof address === 'object' && address ? address.port : 0);
    }),
  );
  const store = await startObjectStore();
  try {
    const url = `http://127.0.0.1:${port}/bucket`;
    await openStorage(here.home, { ...store.address, url }, { call: 60_000, pauses: [1_000] });
    await expect(assertStorage(nextHour())).rejects.toMatchObject({ code: 'storage-unreachable' });
  } finally {
    await store.close();
    silent.close();
  }
});
