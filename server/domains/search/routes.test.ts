import { expect, test } from 'vitest';
import { askAs } from '../../../tests/harness/ask.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import { makeCompany } from '../../../tests/harness/people.ts';
import { takeDownRequest } from '../requests/index.ts';
import { rebuildIndex } from './commands/rebuild-index.ts';
import { routes } from './routes.ts';

useDatabase();

test('the door answers with types, numbers, snippets and what to highlight', async () => {
  const { asSystem, nok } = await makeCompany();
  const customer = { email: 'rina@example.com', name: 'Rina' };
  const { requestId, number } = await takeDownRequest(asSystem, {
    ...{ subject: 'Paket TR-20418', body: 'ขอเลขพัสดุด้วยค่ะ', customer },
  });
  for (const type of ['request', 'message', 'customer'] as const) await rebuildIndex(asSystem, { type });
  const ask = askAs(nok, [routes]);
  const found = await (await ask('GET', `/search?q=${encodeURIComponent('พัสดุ')}`)).json();
  expect(found).toMatchObject({
    items: [
      { type: 'message', requestId, requestNumber: number, title: 'Paket TR-20418', highlights: [[5, 10]] },
    ],
    nextCursor: null,
  });
  const types = async (path: string) => {
    const { items } = await (await ask('GET', path)).json();
    return items.map((item: { type: string }) => item.type);
  };
  expect(await types('/search?q=tr-20418&type=request&type=customer')).toEqual(['request']);
  expect(await types('/search?q=rina&type=customer')).toEqual(['customer']);
  expect(await types('/search?q=rina&type=article')).toEqual([]);
  expect((await ask('GET', '/search')).status).toBe(400);
  expect((await ask('GET', '/search?q=a&other=1')).status).toBe(400);
  expect((await ask('GET', '/search?q=a&type=table')).status).toBe(400);
});
