import { beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, makeCompany } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { revealSecrets } from '../../domains/conversations/index.ts';
import { database } from '../database/open.ts';
import { addKey } from './keys.ts';
import { reseal } from './reseal.ts';
import { sealedPlaces } from './sealed-places.ts';
import { forgetSecretBox, secretBox } from './secret-box.ts';

useDatabase();
beforeEach(() => forgetSecretBox());

/** The newest key was added so many seconds ago. */
async function age(seconds: number): Promise<void> {
  await database().client`update secrets set created_at = now() - make_interval(secs => ${seconds})
    where name = (select name from secrets where name like 'secret-box%' order by length(name) desc, name desc limit 1)`;
  forgetSecretBox();
}
const numbers = async () => {
  const rows = await database().client<{ name: string }[]>`
    select name from secrets where name like 'secret-box%' order by name`;
  return rows.map(({ name }) => name);
};
const begins = async () => {
  const rows = await database().client<{ sealed: string }[]>`select sealed from message_secrets`;
  return rows.map(({ sealed }) => sealed.split('.')[0]);
};

test('a new key is known to everybody before anything is sealed with it', async () => {
  const old = (await secretBox()).seal('rahasia', 'a');
  await addKey(database());
  forgetSecretBox();
  expect((await secretBox()).seal('rahasia', 'a')).toMatch(/^v1\./);
  await age(61);
  const box = await secretBox();
  const fresh = box.seal('rahasia', 'a');
  expect(fresh).toMatch(/^v2\./);
  expect([box.open(old, 'a'), box.open(fresh, 'a')]).toEqual(['rahasia', 'rahasia']);
});

test('what an old key locked is sealed anew and opens, and the old key goes', async () => {
  const company = await makeCompany('Toko Rina', new Date());
  const { messageId } = await openFor(company.asSystem, { text: 'Kata sandi: Kopi#Pahit2026' });
  const before = (await begins())[0];
  await addKey(database());
  await age(61);
  expect(await reseal([company.workspaceId])).toEqual({ sealed: 0, unreadable: 0 });
  await age(301);
  expect(await reseal([company.workspaceId])).toEqual({ sealed: 1, unreadable: 0 });
  expect(await begins()).not.toEqual([before]);
  expect(await numbers()).toHaveLength(1);
  expect(await revealSecrets(as(company.sari), { messageId })).toEqual([
    { kind: 'password', value: 'Kopi#Pahit2026' },
  ]);
  expect(await reseal([company.workspaceId])).toEqual({ sealed: 0, unreadable: 0 });
});

test('what does not open keeps its key in the house', async () => {
  const company = await makeCompany('Siam Parcel', new Date());
  await openFor(company.asSystem, { text: 'Kata sandi: Kopi#Pahit2026' });
  await database()
    .client`update message_secrets set sealed = left(sealed, 20) where workspace_id = ${company.workspaceId}`;
  await addKey(database());
  await age(301);
  expect(await reseal([company.workspaceId])).toEqual({ sealed: 0, unreadable: 1 });
  expect(await numbers()).toHaveLength(2);
});

test('every room that seals says where', () => {
  expect(
    sealedPlaces()
      .map(({ table }) => table)
      .sort(),
  ).toEqual([
    ...[
      'channel_connections',
      'mail_signing_keys',
      'mailboxes',
      'message_secrets',
      'pulse_urns',
      'push_keys',
      'second_factors',
      'shops',
      'sign_in_connections',
    ],
  ]);
});
