import { beforeAll, expect, test, vi } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { makeCompany, monday } from '../../../tests/harness/people.ts';
import { inEachWorkspace, listWorkspaces } from './index.ts';

useDatabase();
beforeAll(async () => {
  await makeCompany();
  await makeCompany();
  await makeCompany();
});

test('one workspace that fails keeps no other from its turn, and it is said which', async () => {
  const ids = (await listWorkspaces()).map((one) => one.id);
  const [failing] = ids;
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const done: string[] = [];
  const work = inEachWorkspace(monday, async ({ actor, now }, { id }) => {
    expect([actor.type, actor.workspaceId, now]).toEqual(['system', id, monday]);
    if (id === failing) throw new Error('no disk');
    done.push(id);
  });
  await expect(work).rejects.toThrow('Work failed in 1 workspaces');
  expect(done).toEqual(ids.slice(1));
  expect(done.length).toBeGreaterThan(1);
  expect(JSON.parse(String(said.mock.lastCall?.[0]))).toMatchObject({
    alarm: 'workspace-failed',
    workspaceId: failing,
  });
  said.mockRestore();
});
