import { expect, test } from 'vitest';
import '../../../rooms.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, makeCompany } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { dayIn } from '../../../kernel/date-formats.ts';
import { inUnit } from '../../../platform/command.ts';
import { solveRequest } from '../../requests/index.ts';
import { readMeasures } from '../reading/read-measures.ts';
import { askRebuild, findState } from './rebuild.ts';

useDatabase({ work: true });

const patience = { timeout: 60_000, interval: 100 };

test('asked for once, figures are built by the program itself, and follow what happens from then on', async () => {
  const now = new Date();
  const company = await makeCompany('Toko Rina', now);
  const { requestId } = await openFor({ ...company.asSystem, now });
  await askRebuild(as(company.sari, now), {});
  await expect.poll(() => findState(company.asSystem, {}), patience).toMatchObject({ phase: 'done' });
  const zone = 'Asia/Jakarta';
  const today = dayIn(zone, now);
  const asked = {
    from: today,
    to: today,
    zone,
    step: 'none',
    split: null,
    filter: {},
    time: 'clock',
  } as const;
  const read = async () => {
    const asks = ['backlog', 'requests.solved'].map((measure) => ({ ...asked, measure }));
    const told = await inUnit(as(company.sari, now), (run) => readMeasures(run, asks), { readOnly: true });
    return told.map(({ from, cells }) => [from, cells[0]?.value]);
  };
  expect(await read()).toEqual([
    ['rollups', 1],
    ['rollups', 0],
  ]);
  await solveRequest(as(company.adi, now), { requestId });
  await expect.poll(read, patience).toEqual([
    ['rollups', 0],
    ['rollups', 1],
  ]);
});
