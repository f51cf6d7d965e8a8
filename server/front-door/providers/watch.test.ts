import { expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { answerFailure } from '../../platform/http/failure.ts';
import { newRouter } from '../../platform/http/router.ts';
import { watchProviders } from './watch.ts';

/** What comes out of a door that answers this, for one of a provider's people. */
async function throughTheDoor(type: string, body: string, masksContacts = true) {
  const app = newRouter();
  app.onError(answerFailure);
  app.use(async (c, next) => {
    const scope = { providerId: newId(), teamIds: [], brandIds: null, masksContacts };
    const who = { workspaceId: newId(), id: newId(), accountId: newId(), hiddenTeamIds: [], scope };
    c.set('actor', { type: 'member', role: 'provider-manager', ...who });
    c.set('language', 'en');
    await next();
  }, watchProviders);
  app.get('/', (c) => c.body(body, 200, { 'content-type': type }));
  const answer = await app.request('/');
  return [answer.status, (await answer.text()).replace(/^\{.*"code":"([\w-]+)".*$/, '$1')];
}

test.each([
  ['text/csv; charset=utf-8', 'Rina,r•••@•••.example', 200],
  ['text/markdown; charset=utf-8', 'Rina,r•••@•••.example', 200],
  ['message/rfc822', 'contacts-masked', 403],
  ['application/zip', 'contacts-masked', 403],
  ['text/html; charset=utf-8', 'contacts-masked', 403],
  ['image/png', 'Rina,rina@honest.example', 200],
])('%s: %s', async (type, body, status) => {
  expect(await throughTheDoor(type, 'Rina,rina@honest.example')).toEqual([status, body]);
});

test('whoever sees addresses gets the bytes as they are', async () => {
  const raw = 'From: rina@honest.example';
  expect(await throughTheDoor('message/rfc822', raw, false)).toEqual([200, raw]);
});
