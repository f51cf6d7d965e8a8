import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect } from 'vitest';
import { createTeam } from '../../server/domains/team/index.ts';
import type { Unit } from '../../server/platform/command.ts';
import { database } from '../../server/platform/database/open.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { tellEveryone } from '../../server/platform/events/announce.ts';
import { startLive, stopLive } from '../../server/platform/live/stream.ts';
import { useDatabase } from '../harness/database.ts';
import { makeToken, openDoors } from '../harness/http.ts';
import { listenIn } from '../harness/live-ear.ts';
import { as, type Company, makeCompany } from '../harness/people.ts';
import { fault } from './fault.ts';

useDatabase();
const count = 60;
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  doors = await openDoors();
  await startLive();
});
afterAll(() => stopLive());

fault('F35', async (random, seed) => {
  const company = await makeCompany(`Toko ${seed}`);
  const token = await makeToken(company, '*');
  const ears = [1, 2, 3].map(() => listenIn(async (path, init) => doors.app.request(path, init), token));
  for (const ear of ears) await ear.opened;
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    if (at < count - 5 && random.below(3) === 0) await cutBellRopes();
    const name = `Team ${at} of ${seed}`;
    ids.push((await createTeam(as(company.sari, new Date()), { name })).id);
  }
  ids.push(await createUnheard(company));
  // A line begins below the oldest transaction that runs anywhere: it may tell of the company's own team too.
  const ours = new Set(ids);
  const heard = (ear: (typeof ears)[number]) =>
    ear
      .heard()
      .flatMap(({ event, subject }) =>
        event === 'team.created' && subject && ours.has(subject) ? [subject] : [],
      );
  for (const ear of ears) {
    await expect.poll(() => heard(ear).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(ids.length);
    expect(heard(ear)).toEqual(ids);
    await ear.close();
  }
});

/** As if a node had died between its commit and its bell: the event stands there, and nobody is ever rung for it. */
function createUnheard({ workspaceId, sari }: Company): Promise<string> {
  return inWorkspace(workspaceId, async (tx) => {
    const unit: Unit = { tx, pending: [] };
    const { id } = await createTeam({ ...as(sari, new Date()), unit }, { name: 'Unheard' });
    await tellEveryone.write(unit);
    return id;
  });
}

/** Ends the connections that listen: what rings from now on is heard by nobody, until they are there again. */
async function cutBellRopes(): Promise<void> {
  await database().owner.execute(sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike 'listen %'`);
}
