import { expect, inject, onTestFinished, test, vi } from 'vitest';
import { startFaultProxy } from '../../../../tests/harness/fault-proxy.ts';
import { connect } from '../open.ts';
import { watchLines } from './lines.ts';

const quick = { every: 20, patience: 150 };

async function openThroughProxy() {
  const proxy = await startFaultProxy({ path: `${inject('socketFolder')}/.s.PGSQL.5432` });
  const url = `postgres://sapa@127.0.0.1:${proxy.port}/postgres`;
  const sql = connect(url, { connections: 1 });
  const end = watchLines(() => connect(url, { connections: 1, isProbe: true }), quick);
  onTestFinished(async () => {
    end();
    await sql.end({ timeout: 0 });
  });
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
  return { proxy, sql };
}

test('a line whose bytes are swallowed is cut, and what waits on it fails and may be asked again', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { proxy, sql } = await openThroughProxy();
  proxy.weather.swallows = true;
  const ending = await sql`select 2 as two`.then(
    () => 'answered',
    (error) => error.code,
  );
  expect(ending).toBe('CONNECTION_CLOSED');
  expect(JSON.parse(String(said.mock.lastCall?.[0]))).toEqual({ alarm: 'database-silent', lines: 1 });
  proxy.weather.swallows = false;
  // Until the old line is gone, the next question may still meet it.
  await expect.poll(() => sql`select 3 as three`, { timeout: 15_000 }).toEqual([{ three: 3 }]);
  said.mockRestore();
});

test('a slow statement is left alone as long as the database lives', async () => {
  const { sql } = await openThroughProxy();
  expect(await sql`select 1 as one from pg_sleep(0.8)`).toEqual([{ one: 1 }]);
});
