import { expect, test } from 'vitest';
import { askAs } from '../../../tests/harness/ask.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import { makeCompany } from '../../../tests/harness/people.ts';
import { routes } from './routes.ts';

useDatabase();

test('the owner reads the trail and its verification, a supervisor neither', async () => {
  const { sari, dewi, teamId } = await makeCompany();
  const ask = askAs(sari, [routes]);
  const { items } = await (await ask('GET', `/audit?subject=${teamId}`)).json();
  expect(items).toMatchObject([
    { name: 'team.created', subject: { type: 'team', id: teamId }, actor: { id: null } },
  ]);
  const verification = await (await ask('GET', '/audit/verification')).json();
  expect(verification).toMatchObject({ whole: true, broken: null });
  const statuses = ['/audit', '/audit/verification'].map(
    async (path) => (await askAs(dewi, [routes])('GET', path)).status,
  );
  expect(await Promise.all(statuses)).toEqual([403, 403]);
  expect((await ask('GET', '/audit?from=yesterday')).status).toBe(400);
});
