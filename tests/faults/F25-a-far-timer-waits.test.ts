import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { createPolicy, sweepClocks } from '../../server/domains/service-levels/index.ts';
import { useDatabase } from '../harness/database.ts';
import { listenTo } from '../harness/hear-all.ts';
import { as, makeCompany, monday } from '../harness/people.ts';
import { openFor } from '../harness/requests.ts';
import { fault } from './fault.ts';

useDatabase();
const day = 86_400_000;

fault('F25', async (random) => {
  for (const days of [30, 400]) {
    const company = await makeCompany();
    const { actor } = company.asSystem;
    const seconds = days * 86_400 + random.below(3600);
    await createPolicy(as(company.sari), {
      name: 'Jauh',
      targets: { solving: { normal: seconds } },
      warnPercent: 99,
    });
    await openFor(company.asSystem);
    await listenTo(company.workspaceId)();
    const sweep = (after: number) => sweepClocks({ actor, now: new Date(monday.getTime() + after) });
    const early = [0, 24.8 * day, 24.9 * day, 25 * day, days * day * 0.98];
    for (const after of early.filter((one) => one < days * day * 0.99))
      expect([days, await sweep(after)]).toEqual([days, 0]);
    expect(await sweep(seconds * 1000 * 0.995)).toBe(1);
    expect(await sweep(seconds * 1000)).toBe(0);
    expect(await sweep(seconds * 1000 + 1)).toBe(1);
    expect(await sweep(seconds * 1000 + 10 * day)).toBe(0);
  }
});

fault(
  'F25',
  () => {
    const long = sources(join(import.meta.dirname, '../../server')).flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return [...text.matchAll(/set(?:Timeout|Interval)\([^;]*?,\s*([\d_]+)\s*\)/g)]
        .filter((call) => Number(call[1]?.replaceAll('_', '')) > 3_600_000)
        .map((call) => `${file}: ${call[0]}`);
    });
    expect(long).toEqual([]);
  },
  'no timer of the program is longer than an hour: what is later is a row',
);

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile() && one.name.endsWith('.ts') && !one.name.endsWith('.test.ts'))
    .map((one) => join(one.parentPath, one.name));
}
