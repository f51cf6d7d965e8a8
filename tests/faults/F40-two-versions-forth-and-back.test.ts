import { expect } from 'vitest';
import { at, callerWith } from '../harness/api.ts';
import { useDatabase } from '../harness/database.ts';
import { differences, keepLedger, subjectsOf } from '../harness/ledger.ts';
import { listenIn } from '../harness/live-ear.ts';
import { installNext } from '../harness/next-version.ts';
import { bearer, firstStart, proxyTo, urlOf } from '../harness/program-behind-proxy.ts';
import { makeHome } from '../harness/program-home.ts';
import { type ProgramProcess, startProcess } from '../harness/program-process.ts';
import { faultLong } from './fault.ts';

const here = useDatabase();
const additions = `
  create table hints (workspace_id uuid not null, id uuid not null, words text not null, primary key (workspace_id, id));
  --> statement-breakpoint
  alter table requests add column hint_id uuid;
  --> statement-breakpoint
  alter table requests add column hints integer default 0 not null;
  --> statement-breakpoint
  create index requests_hint on requests (workspace_id, hint_id);`;
const token = firstStart.SAPA_API_TOKEN;

/**
 * One node after the other goes to the next version, and back to the one before, while people work. What it does not show:
 * the pages of another version; the next one is this one with a longer list of migrations.
 */
faultLong('F40', async (random) => {
  const { port } = await proxyTo(here, random);
  const settings = { ...firstStart, DATABASE_URL: urlOf(here, port) };
  const next = await installNext(additions);
  const older = startProcess(await makeHome(), settings);
  const works = await workOn(older, 'older');
  const ear = listenIn(works.ask, token);
  await expect.poll(ear.cursor, { timeout: 20_000 }).toBeTruthy();
  works.begin();
  await works.more();

  const newer = startProcess(await makeHome(), settings, next);
  const worksToo = await workOn(newer, 'newer');
  worksToo.begin();
  await Promise.all([works.more(), worksToo.more()]);
  await works.end();
  await worksToo.more();

  // It is taken back: the older version comes again, to what the newer one has made of the database.
  const again = startProcess(await makeHome(), settings);
  const worksAgain = await workOn(again, 'again');
  worksAgain.begin();
  await Promise.all([worksToo.more(), worksAgain.more()]);
  await worksToo.end();
  await worksAgain.more();
  await worksAgain.rest();
  const kept = await subjectsOf(worksAgain.call);
  const ledgers = [works, worksToo, worksAgain].map(({ ledger }) => ledger);
  const failed = ledgers.flatMap(({ entries }) => entries.filter(({ status }) => status !== 201));
  expect(failed).toEqual([]);
  const acknowledged = ledgers.flatMap((ledger) => ledger.acknowledged());
  expect(differences(acknowledged, kept)).toEqual({ lost: [], doubled: [] });

  // A page that was open all the while has missed nothing and heard nothing twice.
  const later = listenIn(worksAgain.ask, token, ear.cursor());
  const opened = () => [...ear.heard(), ...later.heard()].filter(({ event }) => event === 'request.opened');
  await expect.poll(() => opened().length, { timeout: 60_000 }).toBe(kept.length);
  expect(new Set(opened().map(({ subject }) => subject)).size).toBe(kept.length);
  await worksAgain.end();
});

faultLong(
  'F40',
  async (random) => {
    const { port } = await proxyTo(here, random);
    const settings = { ...firstStart, DATABASE_URL: urlOf(here, port) };
    const next = await installNext('alter table requests drop column preview;');
    const newer = startProcess(await makeHome(), settings, next);
    await newer.address();
    const older = startProcess(await makeHome(), settings);
    expect(await Promise.race([older.ended, older.says(/Sapa is ready/)])).toBe(1);
    expect(older.said()).toContain('newer version of Sapa');
  },
  'an older program that would harm what it does not know does not start',
);

/** Opens requests at a node, in the name of somebody who stops before the node does. */
async function workOn(node: ProgramProcess, name: string) {
  const ask = at(await node.address());
  const call = callerWith(ask, bearer);
  const ledger = keepLedger(call, name);
  let load = { end: async () => {} };
  const rest = () => load.end();
  return {
    begin() {
      load = ledger.load(2);
    },
    rest,
    ask,
    call,
    ledger,
    /** Resolves when it has opened some more. */
    async more() {
      const before = ledger.acknowledged().length;
      await expect.poll(() => ledger.acknowledged().length, { timeout: 30_000 }).toBeGreaterThan(before + 5);
    },
    async end() {
      await rest();
      expect(await node.end('SIGTERM')).toBe(0);
    },
  };
}
