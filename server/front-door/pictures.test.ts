import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../tests/harness/database.ts';
import { makeToken, openDoors } from '../../tests/harness/http.ts';
import { type Company, makeCompany } from '../../tests/harness/people.ts';
import { writeIn } from '../../tests/harness/requests.ts';
import { newId } from '../kernel/ids.ts';

useDatabase();
let company: Company;
let token = '';
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  company = await makeCompany();
  token = await makeToken(company, '*');
  doors = await openDoors();
});

const inside = 'http://127.0.0.1:5432/pixel.png?a=1&b=2';
const fetchPicture = (message: string, address: string) =>
  doors.call('GET', `/api/v1/pictures?message=${message}&address=${encodeURIComponent(address)}`, { token });

test('only an address that stands in the message is fetched', async () => {
  const { messageId } = await writeIn(company.asSystem, { html: '<p>No pictures here</p>' });
  expect(await fetchPicture(messageId, 'https://example.com/x.png')).toMatchObject({
    status: 404,
    json: { code: 'message-not-found' },
  });
  expect((await fetchPicture(newId(), 'https://example.com/x.png')).status).toBe(404);
});

test('an address inside our walls is refused, though the message names it', async () => {
  const html = `<img data-remote="${inside.replaceAll('&', '&amp;')}">`;
  const { messageId } = await writeIn(company.asSystem, { html });
  expect(await fetchPicture(messageId, inside)).toMatchObject({
    status: 400,
    json: { code: 'address-refused' },
  });
});

test('a message of another company lends no address', async () => {
  const other = await makeCompany('Siam Parcel');
  const { messageId } = await writeIn(other.asSystem, { html: `<img data-remote="${inside}">` });
  expect((await fetchPicture(messageId, inside)).status).toBe(404);
});
