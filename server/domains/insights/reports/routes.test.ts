import { expect, test } from 'vitest';
import { askAs } from '../../../../tests/harness/ask.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, makeCompany } from '../../../../tests/harness/people.ts';
import { groupOf, somebody } from '../../../../tests/harness/problems.ts';
import { createField } from '../../requests/fields/keep-field.ts';
import { changeRequest, takeDownRequest } from '../../requests/index.ts';
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

test('answers to questions and groups of alike requests are counted and exported by what they are called', async () => {
  const company = await makeCompany();
  const labels = { en: 'Size', id: 'Ukuran', th: '' };
  const choices = [{ value: 'xl', labels: { en: 'Very large', id: 'Sangat besar', th: '' } }];
  const sari = as(company.sari);
  await createField(sari, { key: 'size', kind: 'choices', labels, rules: { choices } });
  await createField(sari, { key: 'why', kind: 'text', labels });
  const { opened } = await groupOf(company, [somebody(), somebody()], ['kain', 'sobek']);
  await changeRequest(as(company.adi), {
    requestId: opened[0]?.requestId ?? '',
    fields: { size: ['xl'] },
  });
  const ask = askAs(company.dewi, [routes]);
  const lines = async (groupBy: string) => {
    const answer = await ask('GET', `/reports/requests?groupBy=${groupBy}&format=csv`);
    return (await answer.text()).split('\r\n').map((line) => line.split(',').slice(0, 2).join(','));
  };
  expect((await lines('field.size')).slice(0, 3)).toEqual(
    expect.arrayContaining(['"Ukuran","Dibuka"', '"Sangat besar",1', '"tanpa",1']),
  );
  expect(await lines('group')).toContain('"kain · sobek",2');
  for (const groupBy of ['field.why', 'field.gone']) {
    const answer = await ask('GET', `/reports/requests?groupBy=${groupBy}`);
    expect([answer.status, (await answer.json()).code]).toEqual([400, 'report-field-unknown']);
  }
});
