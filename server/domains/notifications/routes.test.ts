import { expect, test } from 'vitest';
import { askAs } from '../../../tests/harness/ask.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import { makeCompany } from '../../../tests/harness/people.ts';
import { takeDownRequest } from '../requests/index.ts';
import { notifyMember } from './commands/notify-member.ts';
import { routes } from './routes.ts';

useDatabase();

test('a member reads what concerns them and says that it was read', async () => {
  const { asSystem, nok, sari } = await makeCompany();
  const customer = { email: 'rina@example.com', name: 'Rina' };
  const { requestId } = await takeDownRequest(asSystem, { subject: 'Paket', body: 'Di mana?', customer });
  await notifyMember(asSystem, { memberId: nok.id, kind: 'assigned', requestId, actorId: sari.id });
  const ask = askAs(nok, [routes]);
  const list = async () => (await ask('GET', '/notifications')).json();
  const first = await list();
  expect(first).toMatchObject({
    unread: 1,
    items: [
      { kind: 'assigned', request: { id: requestId, subject: 'Paket' }, actor: { name: 'Sari Hidayat' } },
    ],
  });
  const read = async (body: object) => (await ask('POST', '/notifications/read', body)).json();
  expect(await read({ ids: [requestId] })).toEqual({ read: 0 });
  expect(await read({})).toEqual({ read: 1 });
  expect(await read({ all: true })).toEqual({ read: 0 });
  expect((await list()).unread).toBe(0);
});
