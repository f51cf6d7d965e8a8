import { expect, test } from 'vitest';
import { useDatabase } from '../../tests/harness/database.ts';
import { openDoors, password } from '../../tests/harness/http.ts';
import { readConfig } from '../platform/config.ts';
import { setUpFromSettings } from './setup.ts';

useDatabase();

const token = 'a-token-of-the-first-start';
const settings = {
  SAPA_OWNER_EMAIL: 'owner@toko-rina.example',
  SAPA_OWNER_PASSWORD: password,
  SAPA_API_TOKEN: token,
  SAPA_DEMO: 'toko-rina',
};

// A whole company's nine weeks are played here.
const patience = { timeout: 180_000 };

test('owner, token and demo company of the first start are one workspace', patience, async () => {
  const doors = await openDoors();
  const told = await setUpFromSettings(readConfig(settings), new Date());
  expect(told.join('\n')).toMatch(/“Toko Rina” with its owner .*Sign in as one of.*adi@/s);
  const headers = { authorization: `Bearer ${token}` };
  const requests = await doors.call('GET', '/api/v1/requests', { headers });
  expect(requests.json.items).toContainEqual(expect.objectContaining({ channel: 'email' }));
  const members = await doors.call('GET', '/api/v1/members', { headers });
  expect(members.json.items).toContainEqual(expect.objectContaining({ email: settings.SAPA_OWNER_EMAIL }));
});

test('the next start makes nothing', async () => {
  expect(await setUpFromSettings(readConfig(settings), new Date())).toEqual([]);
});
