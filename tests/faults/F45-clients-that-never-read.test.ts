import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { afterAll, beforeAll, expect } from 'vitest';
import { createTeam } from '../../server/domains/team/index.ts';
import { follow } from '../../server/front-door/follow.ts';
import { passLive } from '../../server/platform/live/bell.ts';
import { currentCursor, startLive, stopLive } from '../../server/platform/live/stream.ts';
import { useDatabase } from '../harness/database.ts';
import { makeToken, openDoors } from '../harness/http.ts';
import { listenIn } from '../harness/live-ear.ts';
import { as, makeCompany } from '../harness/people.ts';
import { fault } from './fault.ts';

useDatabase();
const deaf = 60;
const count = 20;
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  doors = await openDoors();
  await startLive();
});
afterAll(() => stopLive());

fault('F45', async (random, seed) => {
  const company = await makeCompany(`Toko ${seed}`);
  const token = await makeToken(company, '*');
  const start = await currentCursor(company.workspaceId);
  let letGo = 0;
  let over = 0;
  const app = new Hono().get('/deaf', (c) =>
    streamSSE(c, async (stream) => {
      const patience = 300 + random.below(200);
      const count = () => {
        letGo += 1;
      };
      await follow(stream, company.sari, { start, session: null, patience, letGo: count });
      over += 1;
    }),
  );
  // They ask for the stream and take nothing of it; one beside them reads.
  const bodies = await Promise.all(
    Array.from({ length: deaf }, async () => (await app.request('/deaf')).body),
  );
  const ear = listenIn(async (path, init) => doors.app.request(path, init), token);
  await ear.opened;
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    ids.push((await createTeam(as(company.sari, new Date()), { name: `Team ${at}` })).id);
    const data = { requestId: company.teamId, memberId: company.adi.id, typing: true };
    passLive({ workspaceId: company.workspaceId, name: 'presence', data });
  }
  const heard = () =>
    ear
      .heard()
      .flatMap(({ event, subject }) =>
        event === 'team.created' && subject && subject !== company.teamId ? [subject] : [],
      );
  await expect.poll(heard, { timeout: 15_000 }).toEqual(ids);
  await expect.poll(() => [letGo, over], { timeout: 15_000 }).toEqual([deaf, deaf]);
  await ear.close();
  await Promise.all(bodies.map((body) => body?.cancel().catch(() => undefined)));
});
