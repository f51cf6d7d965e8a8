import { expect, test } from 'vitest';
import { askAs } from '../../../tests/harness/ask.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import { makeCompany } from '../../../tests/harness/people.ts';
import { createTeam } from '../team/index.ts';
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

test('the trail is narrowed by what it is about and by whom, and leaves as a table', async () => {
  const { sari, lek, asSystem } = await makeCompany('Siam Parcel');
  const ask = askAs(sari, [routes]);
  await createTeam({ ...asSystem, actor: sari }, { name: 'Gudang' });
  const byMembers = await (await ask('GET', '/audit?by=member')).json();
  expect(byMembers.items).toMatchObject([{ name: 'team.created', actor: { type: 'member', id: sari.id } }]);
  const joined = await (await ask('GET', `/audit?about=member&subject=${lek.id}`)).json();
  expect(joined.items).toMatchObject([{ name: 'member.joined' }]);
  const file = await ask('GET', '/audit/export?about=team&by=member');
  expect(file.headers.get('content-disposition')).toContain('audit.csv');
  const lines = (await file.text()).trim().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain('"team.created"');
  expect((await askAs(lek, [routes])('GET', '/audit/export')).status).toBe(403);
  expect((await ask('GET', '/audit?about=%25')).status).toBe(400);
});
