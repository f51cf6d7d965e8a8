import { expect, test } from 'vitest';
import { askAs } from '../../../../tests/harness/ask.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { makeCompany } from '../../../../tests/harness/people.ts';
import { takeDownRequest } from '../../requests/index.ts';
import { routes } from './routes.ts';

useDatabase();

test('the report leaves as JSON, as CSV in the reader’s language and as a workbook', async () => {
  const { asSystem, dewi } = await makeCompany();
  const customer = { email: 'rina@example.com', name: 'Rina' };
  await takeDownRequest(asSystem, { subject: 'Paket', body: 'Di mana?', customer, labels: ['=1+1'] });
  const ask = askAs(dewi, [routes]);
  const json = await (await ask('GET', '/reports/requests?groupBy=label')).json();
  expect(json).toMatchObject({ to: '2026-11-23', totals: { opened: 1 }, rows: [{ key: '=1+1', opened: 1 }] });
  expect(json.days).toHaveLength(30);
  const csv = await ask('GET', '/reports/requests?groupBy=label&format=csv');
  expect(csv.headers.get('content-type')).toContain('text/csv');
  expect(csv.headers.get('content-disposition')).toContain('requests-label-2026-10-25-2026-11-23.csv');
  const bytes = new Uint8Array(await csv.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = new TextDecoder().decode(bytes).split('\r\n');
  expect(lines[0]).toMatch(/^"Label","Dibuka","Selesai","Balasan pertama/);
  expect(lines[1]).toBe('"\'=1+1",1,0,,,,');
  const book = await ask('GET', '/reports/requests?format=xlsx');
  expect(new TextDecoder().decode((await book.arrayBuffer()).slice(0, 2))).toBe('PK');
});

test('a wrong period is refused in the reader’s language', async () => {
  const { dewi } = await makeCompany();
  const answer = await askAs(dewi, [routes])('GET', '/reports/requests?from=2026-02-01&to=2026-01-01');
  expect([answer.status, (await answer.json()).title]).toEqual([400, expect.stringContaining('Mohon pilih')]);
});
