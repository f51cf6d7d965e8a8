import { expect, inject, onTestFinished, test } from 'vitest';
import { postgres } from './driver.ts';

const place = () => ({
  path: `${inject('socketFolder')}/.s.PGSQL.5432`,
  database: 'postgres',
  username: 'sapa',
});

function open(options: { max: number }) {
  const sql = postgres({ ...place(), ...options, backoff: () => 0 });
  onTestFinished(() => sql.end({ timeout: 1 }));
  return sql;
}

test('a transaction whose connection is lost speaks no more, also when the connection serves somebody else', async () => {
  const [sql, other] = [open({ max: 1 }), open({ max: 1 })];
  const later: string[] = [];
  const lost = sql.begin(async (tx) => {
    const [mine] = await tx`select pg_backend_pid() as pid`;
    await other`select pg_terminate_backend(${mine?.pid})`;
    // By the time of this answer the connection has been made anew for others.
    await expect.poll(() => sql`select 1 as one`.then(([row]) => row?.one)).toBe(1);
    await tx`select 1`.catch((error) => later.push(error.code));
    await tx`select 2`.catch((error) => later.push(error.code));
  });
  await expect(lost).rejects.toMatchObject({ code: expect.stringMatching(/^(CONNECTION_CLOSED|57P01)$/) });
  await expect.poll(() => later).toEqual(['CONNECTION_CLOSED', 'CONNECTION_CLOSED']);
  await expect.poll(() => sql`select 3 as three`, { timeout: 15_000 }).toEqual([{ three: 3 }]);
});

test('whatever is asked while connections are killed is answered or refused, and nothing waits for ever', async () => {
  const [sql, other] = [open({ max: 4 }), open({ max: 1 })];
  const [{ pid: spared } = { pid: 0 }] = await other`select pg_backend_pid() as pid`;
  await sql`select set_config('application_name', 'to be killed', false)`;
  const wrong: unknown[] = [];
  const asked: Promise<unknown>[] = [];
  const ask = (at: number, answer: Promise<unknown>) => {
    const check = (got: unknown) => got !== at && wrong.push([at, got]);
    asked.push(answer.then(check, () => undefined));
  };
  for (let round = 0; round < 40; round += 1) {
    for (let at = 0; at < 6; at += 1) {
      ask(
        at,
        sql`select ${at}::int as at`.then(([row]) => row?.at),
      );
      ask(
        at,
        sql.begin(async (tx) => (await tx`select ${at}::int as at from pg_sleep(0.001)`)[0]?.at),
      );
    }
    const mine = sql`select pg_backend_pid() as pid`.then(([row]) => row?.pid);
    const pid = await mine.catch(() => spared);
    if (pid !== spared) await other`select pg_terminate_backend(${pid})`;
  }
  await Promise.all(asked);
  expect(wrong).toEqual([]);
  // The last one killed may still be met once.
  await expect.poll(() => sql`select 1 as one`, { timeout: 15_000 }).toEqual([{ one: 1 }]);
});
