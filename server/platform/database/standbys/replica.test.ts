import { expect, onTestFinished, test, vi } from 'vitest';
import '../../../rooms.ts';
import { as, makeCompany } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { ask, startPair } from '../../../../tests/harness/standby.ts';
import { askReport } from '../../../domains/insights/builder/run.ts';
import { system } from '../../../kernel/actor.ts';
import { startJobs, stopJobs } from '../../jobs/workers.ts';
import { openDatabase } from '../open.ts';
import { migrateDatabase } from '../schema/migrate.ts';

/** What the list of reports would answer of the requests of the last week. */
const definition: Parameters<typeof askReport>[1]['definition'] = {
  ...{ measures: ['requests.opened'], span: { last: 1, unit: 'week' }, step: 'none', split: null },
  ...{ filter: {}, compare: 'none', time: 'clock', picture: 'number' },
};

test('reports are read from a replica and say how old they are; where it is away, from the first server', async () => {
  const { primary, standby } = await startPair();
  const owner = { socketFolder: primary.socketFolder, database: 'sapa' };
  await migrateDatabase({ owner }, new Date());
  const replica = { socketFolder: standby.socketFolder, database: 'sapa' };
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => said.mockRestore());
  const database = openDatabase({ owner, replica });
  await startJobs({ owner }, { work: false });
  try {
    const { dewi, asSystem, workspaceId } = await makeCompany();
    await openFor(asSystem, { from: 'wati@honest.example' });
    const asked = () => askReport(as(dewi, asSystem.now), { definition, language: 'en' });
    const told = await asked();
    expect(told.totals[0]?.value).toBe(1);
    expect(told.ageSeconds).toBeGreaterThanOrEqual(0);
    expect(told.notes.some((note) => note.includes('copy of the database'))).toBe(true);
    // It is a standby that answered: what is stopped there is not seen, though the first server has it.
    await ask(primary, `alter system set synchronous_standby_names = ''`);
    await ask(primary, 'select pg_reload_conf()');
    await ask(standby, 'select pg_wal_replay_pause()');
    await openFor({ actor: system(workspaceId), now: asSystem.now }, { from: 'nok@honest.example' });
    expect((await asked()).totals[0]?.value).toBe(1);
    await standby.stop();
    const now = await asked();
    expect([now.totals[0]?.value, now.ageSeconds]).toEqual([2, null]);
    expect(JSON.parse(String(said.mock.lastCall?.[0]))).toEqual({ alarm: 'replica-away' });
  } finally {
    await stopJobs(1);
    await database.close();
  }
}, 120_000);
