import { expect, test } from 'vitest';
import { randomOf } from '../../../tests/faults/seeds.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, makeCompany } from '../../../tests/harness/people.ts';
import { maySee } from '../conversations/index.ts';
import { findRequest, listRequests, takeDownRequest } from '../requests/index.ts';
import { createTeam } from '../team/index.ts';
import { rebuildIndex } from './commands/rebuild-index.ts';
import { search } from './queries/search.ts';
import { searchRequestIds } from './queries/search-request-ids.ts';

useDatabase();

test('search, list and view agree on what each member may see, whatever team and owner a request has', async () => {
  const random = randomOf(56);
  const { asSystem, adi, nok } = await makeCompany();
  const teamIds: string[] = [];
  for (const name of ['One', 'Two', 'Three'])
    teamIds.push((await createTeam(asSystem, { name, isPrivate: true })).id);
  const ids: string[] = [];
  for (let index = 0; index < 40; index += 1) {
    const teamId = random.oneOf([null, null, ...teamIds] as [string | null, ...(string | null)[]]);
    const assigneeId = random.oneOf([null, null, adi.id, nok.id] as [string | null, ...(string | null)[]]);
    const customer = { email: 'rina@example.com', name: 'Rina' };
    const about = { subject: 'Canary', body: 'canary', customer, teamId, assigneeId };
    ids.push((await takeDownRequest(asSystem, about)).requestId);
  }
  for (const type of ['request', 'message'] as const) await rebuildIndex(asSystem, { type });
  for (const member of [adi, nok])
    for (let subset = 0; subset < 8; subset += 1) {
      const reader = { ...member, hiddenTeamIds: teamIds.filter((_, bit) => subset & (1 << bit)) };
      const seen = [];
      for (const id of ids) if (maySee(reader, await findRequest(asSystem, { request: id }))) seen.push(id);
      const found = await search(as(reader), { q: 'canary', limit: 200 });
      const perType = (type: string) =>
        found.items.flatMap((item) => (item.type === type ? (item.requestId ?? []) : [])).sort();
      const listed = (await listRequests(as(reader), { limit: 200 })).items.map((one) => one.id);
      const wanted = seen.sort();
      expect(perType('request')).toEqual(wanted);
      expect(perType('message')).toEqual(wanted);
      expect((await searchRequestIds(as(reader), { q: 'canary' })).sort()).toEqual(wanted);
      expect(listed.sort()).toEqual(wanted);
    }
});
